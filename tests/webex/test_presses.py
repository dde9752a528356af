"""Presses as Webex tells them, and as somebody may forge them."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.webex.presses import LONGEST_INPUT, MOST_INPUTS, press_from

ITEM = {
    "id": "A1",
    "type": "submit",
    "messageId": "M2",
    "personId": "P1",
    "roomId": "R1",
    "inputs": {"card": "NONCE", "button": "cancel"},
    "created": "2026-11-24T14:12:00.100Z",
}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=20,
)


def test_a_press_tells_who_where_and_what_was_filled_in():
    press = press_from(ITEM)

    assert (press.id, press.message_id, press.person_id, press.space_id) == (
        "A1",
        "M2",
        "P1",
        "R1",
    )
    assert press.created == datetime(2026, 11, 24, 14, 12, 0, 100_000, tzinfo=UTC)
    assert press.value("card") == "NONCE"
    assert press.value("date") == ""


VALUES = [
    ("text", "text"),
    (True, "true"),
    (False, "false"),
    (45, "45"),
    (1.5, "1.5"),
    (["a", "b"], "a,b"),
    (None, ""),
    ({"a": 1}, ""),
]


@pytest.mark.parametrize(("sent", "read"), VALUES)
def test_values_are_read_leniently_as_their_type_is_not_said(sent, read):
    assert press_from({**ITEM, "inputs": {"x": sent}}).value("x") == read


def test_only_so_much_is_taken_in():
    inputs = {f"name-{n}": "x" * 9000 for n in range(100)}

    taken = press_from({**ITEM, "inputs": inputs}).inputs

    assert len(taken) == MOST_INPUTS
    assert all(len(value) == LONGEST_INPUT for _, value in taken)


@pytest.mark.parametrize("name", ["id", "messageId", "personId", "roomId", "created"])
def test_a_press_without_what_every_press_has_is_none(name):
    item = {key: value for key, value in ITEM.items() if key != name}

    with pytest.raises(ValueError, match=r"without|not a text"):
        press_from(item)


@given(st.dictionaries(st.text(max_size=8), JSON) | JSON)
def test_whatever_the_inputs_are_they_are_texts_by_names(inputs):
    press = press_from({**ITEM, "inputs": inputs})

    assert all(isinstance(part, str) for pair in press.inputs for part in pair)
