"""Every doubt and assumption has its sentence, and nothing in it is live."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.reading import Assumption, Doubt, Piece, Reading, WhenReading
from bot.replies import assumptions, doubts
from bot.replies.assumptions import assumed, say_assumption
from bot.replies.doubts import ask, say_doubt
from bot.replies.quote import LONGEST, quote
from bot.when import doubts as when_codes

GRAMMAR_CODES = {
    *("repeat-several-days", "repeat-too-long"),
    *("too-short", "too-long", "deadline", "who-hosts", "which-domain"),
    *("unknown-domain", "bad-address", "odd-letter", "unknown-person", "not-placed"),
    *("shall-i-book", "title-too-long", "agenda-too-long", "day-in-title"),
    *("unknown-zone", "for-a-while", "unknown-command", "unknown-people"),
    "repeat-of-old",
}
HOSTILE = "`<@all>` [x](http://evil.example) **b**\n# h \u202e\u200b\x00"


@pytest.mark.parametrize("code", sorted(when_codes.DOUBTS | GRAMMAR_CODES))
def test_every_doubt_has_a_sentence_of_its_own(code):
    assert code in doubts.CODES
    said = say_doubt(Doubt(Piece.TIME, code, "these words", choices=("that",)))

    assert said
    assert "!" not in said
    assert "help" not in said


@pytest.mark.parametrize("code", sorted(when_codes.ASSUMPTIONS | {"names-no-person"}))
def test_every_assumption_has_a_sentence_of_its_own(code):
    assert code in assumptions.CODES
    said = say_assumption(Assumption(Piece.DAY, code, "these words", "2026-11-25"))

    assert said.endswith(".")
    assert "!" not in said


def test_an_unknown_code_is_said_all_the_same():
    assert "`foo`" in say_doubt(Doubt(Piece.TIME, "new-code", "foo"))
    assert "`foo`" in say_assumption(Assumption(Piece.TIME, "new-code", "foo", "bar"))


def test_days_are_named_in_full():
    said = say_assumption(Assumption(Piece.DAY, "day-tomorrow", "8am", "2026-11-25"))

    assert "Wednesday 25 November 2026" in said


def test_the_next_friday_offers_the_coming_one():
    said = say_assumption(
        Assumption(Piece.DAY, "next-weekday", "next friday", "2026-11-27")
    )

    assert "for 27 Nov say: `move it to this friday`" in said


def test_a_refusal_stands_alone():
    refused = Doubt(Piece.DAY, "in-the-past", "yesterday", refuses=True)
    open_too = Doubt(Piece.HOST, "who-hosts", "a and b", choices=("for a", "for b"))

    said = ask(Reading("schedule", doubts=(open_too, refused), missing=(Piece.TIME,)))

    assert "past" in said
    assert "hosts" not in said


def test_choices_are_numbered_in_their_order():
    doubt = Doubt(Piece.TIME, "clock-either", "half 3", choices=("15:30", "14:30"))

    lines = ask(Reading("schedule", doubts=(doubt,))).splitlines()

    assert lines[1:] == ["1. `15:30`", "2. `14:30`"]


def test_a_choice_that_is_a_date_says_its_weekday():
    doubt = Doubt(Piece.DAY, "two-days", "mon 25", choices=("2026-11-25",))

    assert "1. `2026-11-25`: Wednesday 25 November 2026" in ask(
        Reading("schedule", doubts=(doubt,))
    )


def test_all_that_is_missing_is_asked_at_once():
    nothing = ask(Reading("schedule", missing=(Piece.DAY, Piece.TIME)))
    when = WhenReading("UTC", day=date(2026, 11, 25))
    no_clock = ask(Reading("schedule", when=when, missing=(Piece.TIME,)))

    assert nothing.startswith("When?")
    assert "Wednesday 25 November 2026" in no_clock
    assert "`3pm`" in no_clock


@pytest.mark.parametrize("piece", list(Piece))
def test_every_missing_piece_is_asked_for(piece):
    assert ask(Reading("move", missing=(piece,)))


def test_leftover_words_are_quoted_in_the_question():
    doubt = Doubt(
        Piece.TITLE, "not-placed", "in Room 301", choices=("about in Room 301",)
    )

    assert "`in Room 301`" in ask(Reading("schedule", doubts=(doubt,)))


@pytest.mark.parametrize("code", sorted(doubts.CODES))
def test_words_of_people_are_inert_in_every_sentence(code):
    doubt = Doubt(
        Piece.TIME, code, HOSTILE, choices=(HOSTILE,), facts=(HOSTILE, HOSTILE)
    )

    assert_inert(ask(Reading("schedule", doubts=(doubt,))))


@pytest.mark.parametrize("code", sorted(assumptions.CODES))
def test_words_of_people_are_inert_in_every_assumption(code):
    meant = "2026-11-25"
    reading = Reading(
        "schedule", assumed=(Assumption(Piece.DAY, code, HOSTILE, meant),)
    )

    assert_inert("\n".join(assumed(reading)))


@given(st.text())
def test_a_quotation_is_one_closed_code_span_on_one_line(text):
    said = quote(text)

    assert said.startswith("`")
    assert said.endswith("`")
    assert said.count("`") == 2
    assert len(said.splitlines()) == 1
    assert len(said) <= LONGEST + 2


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a  b\nc", "`a b c`"),
        ("``", "`\u02cb\u02cb`"),
        ("\u202eevil\u200b", "`evil`"),
        ("", "` `"),
        ("x" * 121, "`" + "x" * 119 + "…`"),
    ],
)
def test_quotation_takes_out_what_acts(text, said):
    assert quote(text) == said


def assert_inert(said: str) -> None:
    """What a person typed may stand in code spans alone."""
    outside = "".join(said.split("`")[::2])
    for live in ("<@", "](", "**", "\u202e", "\u200b", "\x00", "# h"):
        assert live not in outside
    assert said.count("`") % 2 == 0
