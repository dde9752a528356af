"""An answer completes the open request, and a new command does not."""

import pytest

from bot.grammar import complete, is_never_mind, small_talk, understand
from bot.model.reading import Reading
from tests.grammar.corpus.want import ALICE, BOB, Want, heard, wanted

AT = "2026-11-25 15:00"

# What was asked first; the answers, in order; what it comes to.
DIALOGUES = [
    (
        "schedule meeting for alice@corp",
        ["tomorrow 3pm"],
        Want(host=ALICE, start=AT),
    ),
    (
        "schedule meeting for alice@corp tomorrow",
        ["3pm"],
        Want(host=ALICE, start=AT),
    ),
    (
        "schedule meeting for alice",
        ["friday", "at 3", "for 30 min"],
        Want(host=ALICE, start="2026-11-27 15:00", minutes=30),
    ),
    (
        "schedule meeting for alice",
        ["make it 3pm"],
        Want(host=ALICE, start="2026-11-24 15:00"),
    ),
    (
        "schedule meeting for alice",
        ["tomorrow 3pm with bob about budget"],
        Want(host=ALICE, invitees=(BOB,), start=AT, title="budget"),
    ),
    (
        "schedule meeting for alice",
        ["call it Q4 review", "tomorrow 3pm"],
        Want(host=ALICE, start=AT, title="Q4 review"),
    ),
    (
        "schedule a call with bob tomorrow half 3",
        ["2"],
        Want(invitees=(BOB,), start="2026-11-25 14:30"),
    ),
    (
        "schedule a call for alice and bob tomorrow 3pm",
        ["1"],
        Want(host=ALICE, invitees=(BOB,), start=AT),
    ),
    (
        "schedule a call for alice and bob tomorrow 3pm",
        ["for alice with bob"],
        Want(host=ALICE, invitees=(BOB,), start=AT),
    ),
    (
        "schedule standup monday to friday at 9:15",
        ["1"],
        Want(
            start="2026-11-30 09:15",
            title="Standup",
            rrule="FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
        ),
    ),
    (
        "schedule standup monday to friday at 9:15",
        ["2"],
        Want(
            start="2026-11-30 09:15",
            title="Standup",
            rrule="FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20261205T045959Z",
        ),
    ),
    (
        "schedule standup monday to friday at 9:15",
        ["3"],
        Want(start="2026-11-30 09:15", title="Standup"),
    ),
    (
        "schedule training tomorrow 9am until dec 18",
        ["1"],
        Want(
            start="2026-11-25 09:00",
            title="Training",
            rrule="FREQ=DAILY;UNTIL=20261219T045959Z",
        ),
    ),
    (
        "schedule weekly sync tomorrow 3pm",
        ["once"],
        Want(start=AT, title="Weekly sync"),
    ),
    (
        "schedule weekly sync tomorrow 3pm",
        ["2"],
        Want(start=AT, title="Weekly sync", rrule="FREQ=WEEKLY;BYDAY=WE"),
    ),
    (
        "schedule a call with bob every monday",
        ["9am"],
        Want(start="2026-11-30 09:00", invitees=(BOB,), rrule="FREQ=WEEKLY;BYDAY=MO"),
    ),
    (
        "schedule a meeting with the client tomorrow 3pm",
        ["bob@corp.example"],
        Want(invitees=(BOB,), start=AT),
    ),
    (
        "schedule a meeting with the client tomorrow 3pm",
        ["leave it out"],
        Want(start=AT),
    ),
    (
        "schedule a call with bob tomorrow 3pm foo",
        ["1"],
        Want(invitees=(BOB,), start=AT, title="foo"),
    ),
    (
        "schedule a call with bob tomorrow 3pm foo",
        ["2"],
        Want(invitees=(BOB,), start=AT),
    ),
    (
        "book project falcon with bob tomorrow 3pm",
        ["yes"],
        Want(invitees=(BOB,), start=AT, title="Project falcon"),
    ),
    (
        f'schedule "{"x" * 129}" with bob tomorrow 3pm',
        ["Budget"],
        Want(invitees=(BOB,), start=AT, title="Budget"),
    ),
    (
        "schedule call with bob tomorrow 3pm IST",
        ["1"],
        Want(invitees=(BOB,), start=AT, zone="Asia/Kolkata"),
    ),
    ("cancel", ["2"], Want("cancel", target="2")),
    ("cancel", ["the standup"], Want("cancel", target="standup")),
    ("cancel", ["the standup tomorrow"], Want("cancel", target="standup tomorrow")),
    ("rename it", ["Roadmap 2027"], Want("move", target="it", title="Roadmap 2027")),
    (
        "rename it",
        ['"Plan \u2018B\u2019"'],
        Want("move", target="it", title="Plan \u2018B\u2019"),
    ),
    ("/timezone", ["Berlin"], Want("timezone", zone="Europe/Berlin")),
    ("/timezone Foo", ["I'm in Tokyo"], Want("timezone", zone="Asia/Tokyo")),
]
NO_ANSWERS = [
    "cancel 2",
    "schedule a call with bob friday 10am",
    "never mind",
    "what a day",
    "nice weather",
    "help",
    "https://corp.example",
    "",
    "9",
]


def after(first: str, answers: list[str]) -> Reading:
    reading = understand(heard(first))
    for answer in answers:
        filled = complete(reading, heard(answer))
        assert filled is not None, answer
        reading = filled
    return reading


@pytest.mark.parametrize(("first", "answers", "want"), DIALOGUES)
def test_answers_complete_the_open_request(first, answers, want):
    reading = after(first, answers)

    assert wanted(reading) == want
    assert not reading.leftover


@pytest.mark.parametrize("text", NO_ANSWERS)
def test_what_is_no_answer_leaves_the_request_open(text):
    asked = understand(heard("schedule meeting for alice@corp"))

    assert complete(asked, heard(text)) is None


def test_a_doubt_that_was_not_answered_stays_open():
    asked = understand(heard("schedule weekly sync with bob tomorrow"))

    reading = complete(asked, heard("10am"))

    assert reading is not None
    assert [doubt.code for doubt in reading.doubts] == ["once-or-repeat"]
    assert reading.missing == ()


def test_no_answer_completes_what_was_no_command():
    assert complete(Reading(), heard("tomorrow 3pm")) is None


def test_a_length_that_is_too_short_is_refused_in_an_answer_too():
    asked = understand(heard("schedule meeting with bob tomorrow"))

    reading = complete(asked, heard("3pm for 5 min"))

    assert reading is not None
    assert "too-short" in [doubt.code for doubt in reading.doubts]


@pytest.mark.parametrize(
    "text", ["never mind", "Never mind!", "nvm", "forget it", "no", "No thanks."]
)
def test_never_mind_drops_the_question(text):
    assert is_never_mind(text)


@pytest.mark.parametrize("text", ["tomorrow 3pm", "no emails", "nobody", "", "no 2"])
def test_other_words_do_not_drop_it(text):
    assert not is_never_mind(text)


@pytest.mark.parametrize(
    ("kind", "texts"),
    [
        ("thanks", ["thanks", "Thanks!", "thank you", "thx 🙏", "ty"]),
        ("greeting", ["hi", "Hello!", "good morning", "hey there"]),
        ("ok", ["ok", "OK.", "cool", "sounds good"]),
        (None, ["thanks for nothing", "hi bob", "ok then book it", "", "3pm"]),
    ],
)
def test_small_talk_is_told_by_kind(kind, texts):
    assert {small_talk(text) for text in texts} == {kind}


@pytest.mark.parametrize("first", ["cancel", "add bob@corp.example", "rename it"])
@pytest.mark.parametrize(
    "text", ["undo", "cancel it", "list", "help", "book a call with bob tomorrow 3pm"]
)
def test_a_command_answers_neither_which_meeting_nor_what_title(first, text):
    asked = understand(heard(first))

    assert asked.missing
    assert complete(asked, heard(text)) is None
