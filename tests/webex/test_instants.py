"""Instants in the forms that Webex was seen to use."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.webex.instants import read_instant

NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
FORMS = [
    "2026-03-02T09:00:00.000Z",
    "2026-03-02T09:00:00Z",
    "2026-03-02T09:00:00+00:00",
    "2026-03-02T10:00:00+01:00",
    "2026-03-02T10:00:00+0100",
    " 2026-03-02 09:00:00 ",
]
NO_INSTANTS: list[object] = [None, "", 7, "soon", "2026-13-02T09:00:00Z", [], "9:00"]


@pytest.mark.parametrize("text", FORMS)
def test_every_form_is_the_same_instant(text):
    assert read_instant(text) == NINE


def test_a_text_without_offset_belongs_to_the_zone():
    berlin = ZoneInfo("Europe/Berlin")

    assert read_instant("2026-03-02 10:00:00", zone=berlin) == NINE


@pytest.mark.parametrize("text", NO_INSTANTS)
def test_nonsense_is_no_instant(text):
    with pytest.raises(ValueError, match=r"."):
        read_instant(text)
