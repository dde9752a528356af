"""Cards keep to what Webex shows: Adaptive Cards 1.3 and its own limits.

The rules are those of the published schema of version 1.3, for the parts that we use.
"""

import json
import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.card import Button, CardKind
from bot.model.changes import ChangeKind, Plan
from bot.model.meeting import (
    Booking,
    Meeting,
    MeetingRecord,
    MeetingRef,
    MeetingRequest,
)
from bot.model.people import Person
from bot.model.question import OpenQuestion
from bot.model.reading import Doubt, Piece, Reading
from bot.replies import cards, changed, forms, sentences
from bot.replies.card_text import card_lines, inert
from bot.replies.quote import quote

LARGEST = 80 * 1024  # bytes
MOST_BUTTONS = 5
START = datetime(2026, 11, 25, 20, tzinfo=UTC)
HOUR = timedelta(hours=1)
ALICE = Person("ALICE", "alice@corp.example", "Alice Ames", "CORP")

ANY_TEXT = str
SPACING = ("Default", "None", "Small", "Medium", "Large", "ExtraLarge", "Padding")
INPUT = {"id": str, "label": str, "isRequired": (True, False), "errorMessage": str}
RULES: dict[str, dict[str, Any]] = {
    "AdaptiveCard": {
        "$schema": ("http://adaptivecards.io/schemas/adaptive-card.json",),
        "version": ("1.3",),
        "body": list,
        "actions": list,
    },
    "TextBlock": {
        "text": str,
        "wrap": (True, False),
        "spacing": SPACING,
        "isSubtle": (True, False),
        "size": ("Default", "Small", "Medium", "Large", "ExtraLarge"),
    },
    "ColumnSet": {"columns": list},
    "Column": {"width": str, "items": list},
    "Input.Text": {**INPUT, "value": str, "placeholder": str, "maxLength": int},
    "Input.Date": {**INPUT, "value": str, "placeholder": str},
    "Input.Time": {**INPUT, "value": str, "placeholder": str},
    "Input.ChoiceSet": {
        **INPUT,
        "value": str,
        "placeholder": str,
        "choices": list,
    },
    "Action.OpenUrl": {"title": str, "url": str},
    "Action.Submit": {
        "style": ("default", "positive", "destructive"),
        "title": str,
        "data": dict,
        "associatedInputs": ("Auto", "None", "auto", "none"),
    },
}
NEEDED = {
    "TextBlock": {"text"},
    "Input.Text": {"id", "label"},
    "Input.Date": {"id", "label"},
    "Input.Time": {"id", "label"},
    "Input.ChoiceSet": {"id", "label", "choices"},
    "Action.OpenUrl": {"title", "url"},
    "Action.Submit": {"title", "data"},
}


def parts_of(node):
    """Every element of a card, itself included."""
    yield node
    for name in ("body", "actions", "columns", "items"):
        for inner in node.get(name, ()):
            yield from parts_of(inner)


def check(content: dict[str, Any]) -> None:
    """Hold a card against the rules."""
    assert len(json.dumps(content).encode()) <= LARGEST
    assert content["type"] == "AdaptiveCard"
    assert 1 <= len(content["actions"]) <= MOST_BUTTONS
    elements = list(parts_of(content))
    fields = [one["id"] for one in elements if "id" in one]
    assert len(fields) == len(set(fields))
    for element in elements:
        kind = element["type"]
        assert NEEDED.get(kind, set()) <= element.keys()
        for name, value in element.items():
            if name == "type":
                continue
            rule = RULES[kind][name]
            fits = value in rule if isinstance(rule, tuple) else type(value) is rule
            assert fits, (kind, name, value)


def shown(draft, **more):
    return json.loads(cards.shown(draft, "NONCE", in_group=False, **more).content)


def booking(title="Budget", recurrence=None):
    request = MeetingRequest(
        "alice@corp.example", title, START, HOUR, "Europe/Berlin", recurrence=recurrence
    )
    meeting = Meeting(
        "ID", "25012345678", title, START, START + HOUR, "Europe/Berlin",
        "alice@corp.example", "https://corp.webex.com/j.php?MTID=m1", password="Pw 1",
    )  # fmt: skip
    record = MeetingRecord(
        "K7Q2", "ID", "25012345678", title, ALICE.email, "ALICE", "DANA", "R1", "M1",
        "words", (), "self", START, START + HOUR, "Europe/Berlin", recurrence, "TAG",
        START,
    )  # fmt: skip
    return Booking(request, meeting, record, ALICE)


def booked_card(made):
    line = sentences.booked(
        made,
        asker_zone="America/New_York",
        assumed=["Length: 1 hour."],
        in_private=True,
    )
    return cards.booked(line, made)


def question(**more):
    return OpenQuestion(
        key="M1",
        person_id="DANA",
        space_id="R1",
        words="schedule",
        asked=more.pop("asked", Reading("schedule")),
        said_at=START,
        expires_at=START,
        **more,
    )


REF = MeetingRef("ID", "1", "Budget", ALICE.email, START, START + HOUR, "UTC")
CHOICES = tuple(f"choice {n}" for n in range(7))
CANCELLED = Plan(ChangeKind.CANCELLED, "ID", REF, REF, ALICE.email, "ALICE", "self")


def several(count):
    doubt = Doubt(Piece.HOST, "which", choices=CHOICES[:count])
    return question(asked=Reading("schedule", doubts=(doubt,)))


MISSING = question(asked=Reading("schedule", missing=(Piece.DAY, Piece.TIME)))
DRAFTS = {
    "booked": booked_card(booking()),
    "a series": booked_card(booking(recurrence="FREQ=DAILY;COUNT=3")),
    "changed": cards.changed(changed.done(CANCELLED, "UTC"), CANCELLED, "M1"),
    "yes or no": forms.asked(question(confirms="many"), "Shall I?"),
    "one or all": forms.asked(
        question(answers=(("this one", "a"), ("all", "b"))), "Which?"
    ),
    "which meeting": forms.asked(
        question(answers=(("#1", "ref:0"), ("#2", "ref:1")), refs=(REF, REF)), "Which?"
    ),
    "two choices": forms.asked(several(2), "Which?"),
    "seven choices": forms.asked(several(7), "Which?"),
    "missing": forms.asked(MISSING, "When?"),
    "city": forms.asked(question(wants_zone=True), "Which city?"),
    "move": forms.move_form("When?", REF, "Asia/Kolkata"),
    "schedule": forms.schedule_form(
        "When?", host=ALICE.email, zone="Europe/Berlin", length=timedelta(minutes=50)
    ),
}


@pytest.mark.parametrize("draft", DRAFTS.values(), ids=DRAFTS)
def test_every_card_keeps_to_the_published_rules(draft):
    check(shown(draft))


@pytest.mark.parametrize("draft", DRAFTS.values(), ids=DRAFTS)
def test_every_button_that_types_has_its_words_on_the_card(draft):
    texts = " ".join(one.get("text", "") for one in shown(draft)["body"])

    for button in draft.buttons:
        if button.url or button.is_filled:
            continue
        words = button.words
        command = f"{words} to friday 3pm" if button.id == "move" else words
        assert command in texts, button


def test_many_choices_are_a_list_and_not_a_row_of_buttons():
    card = shown(DRAFTS["seven choices"])

    [chosen] = [one for one in card["body"] if one["type"] == "Input.ChoiceSet"]
    assert [one["value"] for one in chosen["choices"]] == list("1234567")
    assert [one["title"] for one in card["actions"]] == ["Answer", "Never mind"]


def test_what_went_for_good_has_no_button_that_brings_it_back():
    day = Plan(
        ChangeKind.CANCELLED,
        "ID",
        REF,
        REF,
        ALICE.email,
        "ALICE",
        "self",
        is_one_day=True,
    )

    assert cards.changed("Cancelled", day, "M1") is None


def test_the_data_of_a_button_is_a_nonce_and_its_own_name_and_no_authority():
    actions = shown(DRAFTS["booked"])["actions"]

    assert [one["data"] for one in actions[1:]] == [
        {"card": "NONCE", "button": name} for name in ("file", "move", "cancel")
    ]


@given(st.text(max_size=200))
def test_whatever_a_title_holds_the_card_keeps_to_the_rules_and_its_words(title):
    card = shown(booked_card(booking(title=title or "x")))

    check(card)
    first = card["body"][0]["text"]
    assert first.count("](") == 1
    assert first.endswith("[Webex link](https://corp.webex.com/j.php?MTID=m1)")


INERT = {
    "[x](http://evil.example)": "](",
    "<@all>": "<@",
    "*bold*": "*",
    "http://evil.example": "://",
    "_slanted_": "`_",
}


@pytest.mark.parametrize(("said", "mark"), INERT.items(), ids=INERT)
def test_peoples_words_mean_nothing_to_a_card(said, mark):
    assert mark not in inert(said)


def test_an_address_can_be_copied_from_a_card():
    assert inert("a_b@corp.example") == "a_b@corp.example"


def test_numbers_stay_numbers_where_each_line_is_a_text_of_its_own():
    first, second = card_lines("1. `15:30`\n2. `14:30`")

    assert not re.match(r"\d+\. ", first + second)
    assert (first + second).replace("\u2060", "") == "1. 15:302. 14:30"


def test_lines_become_texts_and_code_marks_go():
    markdown = f"**Booked:** {quote('Budget')}  \nWednesday\n\n- {quote('yes')}"

    assert card_lines(markdown) == ("**Booked:** Budget", "Wednesday", "- yes")


ON_THE_THIRD = "on 2026-12-03 at 14:00"
PIECES = {
    ("date", "time"): (
        {"date": "2026-12-03", "time": "14:00"},
        "on 2026-12-03 at 14:00",
    ),
    ("answer",): ({"answer": " tomorrow\n3pm "}, "tomorrow 3pm"),
    ("choice",): ({"choice": "2"}, "2"),
    ("unknown",): ({"unknown": "cancel all"}, ""),
    ("length",): ({"length": "45"}, "for 45 min"),
    ("own zone",): ({"zone": "Europe/Berlin"}, ""),
    ("other zone",): ({"zone": "Asia/Tokyo"}, "Asia/Tokyo"),
}


@pytest.mark.parametrize(("inputs", "words"), PIECES.values(), ids=map(str, PIECES))
def test_what_is_filled_in_becomes_words(inputs, words):
    button = Button("answer", "Answer", is_filled=True)

    assert forms.words_of(button, inputs, zone="Europe/Berlin") == words


def test_a_button_with_words_of_its_own_takes_none_from_outside():
    button = Button("cancel", "Cancel", "cancel #K7Q2")

    assert forms.words_of(button, {"answer": "all"}, zone=None) == "cancel #K7Q2"


def test_only_news_stays():
    assert [kind for kind in CardKind if kind.stays] == [
        CardKind.BOOKED,
        CardKind.CHANGED,
    ]
