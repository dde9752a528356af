"""What holds for any text at all."""

import time
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.model.reading import Anchor
from bot.when import find_pieces, phrase_when, read_when, tokenise
from bot.when.doubts import ASSUMPTIONS, DOUBTS

ZONES = [
    "America/New_York",
    "Europe/Berlin",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "UTC",
    "Pacific/Apia",
    "Etc/GMT+2",
    "America/St_Johns",
]
WORDS = [
    "tomorrow",
    "today",
    "friday",
    "next",
    "last",
    "this",
    "every",
    "other",
    "mon",
    "wed",
    "until",
    "to",
    "-",
    "and",
    "from",
    "between",
    "at",
    "on",
    "for",
    "in",
    "the",
    "3",
    "3pm",
    "15:00",
    "9",
    "10h",
    "1h30",
    "25:00",
    "24:00",
    "noon",
    "midnight",
    "half",
    "past",
    "quarter",
    "evening",
    "tonight",
    "morning",
    "30",
    "min",
    "hour",
    "weeks",
    "6",
    "times",
    "10",
    "dec",
    "3rd",
    "31",
    "feb",
    "29",
    "30",
    "12/3",
    "2026",
    "2027-02-29",
    "2026-12-03T14:00Z",
    "EST",
    "CET",
    "IST",
    "Tokyo",
    "UTC+5:30",
    "weekly",
    "monthly",
    "daily",
    "sync",
    "christmas",
    "thanksgiving",
    "ago",
    "now",
    "or",
    "first",
    "of",
    "month",
    "week",
    "weekend",
    "starting",
    "999",
    "years",
    "wendesday",
    "@",
    ",",
    ".",
    "'",
    '"',
    "–",
    "½",
    "🎉",
    "&nbsp;",
    "-",
    "/",
    "(",
]
moments = st.builds(
    lambda seconds, zone: Anchor(
        (datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)).astimezone(
            ZoneInfo(zone)
        ),
        zone,
    ),
    st.integers(0, 4 * 366 * 86400),
    st.sampled_from(ZONES),
)
phrases = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)
texts = st.one_of(st.text(max_size=60), phrases)


@settings(deadline=None, max_examples=300)
@given(texts, moments)
@example(
    "for 99999999 min tomorrow 3pm", Anchor(datetime(2026, 1, 1, tzinfo=UTC), "UTC")
)
@example("in 999 years", Anchor(datetime(9998, 1, 1, tzinfo=UTC), "UTC"))
def test_any_text_gives_a_reading(text, anchor):
    reading = read_when(text, anchor)

    assert {a.code for a in reading.assumed} <= ASSUMPTIONS
    assert {d.code for d in reading.doubts} <= DOUBTS
    assert reading.start is None or reading.start.second == 0
    phrase_when(reading)


@settings(deadline=None, max_examples=300)
@given(phrases, moments)
def test_a_start_is_never_before_the_message_without_a_doubt(text, anchor):
    reading = read_when(text, anchor)

    if reading.start is not None and not reading.doubts:
        assert reading.start >= anchor.now
    if reading.start is not None and reading.end is not None:
        assert reading.end > reading.start


@settings(deadline=None, max_examples=300)
@given(phrases, moments)
def test_the_canonical_phrase_reads_back_to_the_same(text, anchor):
    reading = read_when(text, anchor)
    if reading.doubts or reading.missing:
        return

    again = read_when(phrase_when(reading), anchor)

    assert again.doubts == ()
    assert (again.start, again.end, again.length) == (
        reading.start,
        reading.end,
        reading.length,
    )
    assert again.recurrence == reading.recurrence


@settings(deadline=None)
@given(texts)
def test_pieces_stand_in_order_inside_the_text(text):
    pieces = find_pieces(tokenise(text))

    ends = [end for piece in pieces for end in (piece.start, piece.end)]
    assert ends == sorted(ends)
    assert all(text[p.start : p.end] == p.said for p in pieces)


HOSTILE = [
    "3 ",
    "1/",
    "mon ",
    "mon, ",
    "every ",
    "at ",
    "a",
    "twenty ",
    "one and ",
    "the ",
    "1:",
    "2026-",
    "- ",
    "'a",
    '"',
    "in ",
    "1h ",
    "to ",
    "1 1/2 ",
    "half ",
    "first and ",
    "of the ",
    "next week ",
    "america/",
    "((EST",
    "a@",
    "www.",
    "&nbsp;",
    "3 pm ",
    "tomorrow ",
    "from 3 ",
    "10:30 - ",
    "3 p . m . ",
    "quarter past ",
    "two thousand and ",
    "-1 ",
    "feb 3 ",
    "mon-",
    "3pm-",
    "an hour and a ",
    "every 2 weeks on mon, tue and wed ",
    "new york ",
    "america/new_york ",
    "10 times ",
    " ",
    "x",
    "\n",
]


PROSE = "schedule a call with bob tomorrow at 3pm about the budget for 45 minutes. "


@pytest.mark.parametrize("bait", HOSTILE)
def test_hostile_text_takes_hardly_more_time_than_prose(bait):
    """Compared and not timed: 7 KB of prose take some 30 ms on a core of its own."""
    anchor = Anchor(datetime(2026, 11, 24, 9, 12, tzinfo=UTC), "UTC")

    spent = min(_seconds((bait * 7000)[:7000], anchor) for _ in range(3))
    usual = min(_seconds((PROSE * 7000)[:7000], anchor) for _ in range(3))

    assert spent < 4 * usual, f"{spent / usual:.1f} times"


def _seconds(text, anchor):
    began = time.process_time()
    read_when(text, anchor)
    return time.process_time() - began
