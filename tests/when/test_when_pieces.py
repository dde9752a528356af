"""Pieces: where time stands in a text, as the grammar needs it."""

from datetime import timedelta

import pytest

from bot.when import Kind, clock_is_clear, find_pieces, find_zone, resolve, tokenise


def pieces_of(text, closed=()):
    return find_pieces(tokenise(text), closed)


@pytest.mark.parametrize(
    "text",
    [
        "book lunch with bob tomorrow\u00a0at 3\u202fpm for 45 min \U0001f389",
        "Schedule \u201cDesign\u201d   on friday, 10:30\u201311:00 please",
        "caf\u00e9 tomorrow&nbsp;3pm &amp; more",
    ],
)
def test_offsets_are_those_of_the_text_as_typed(text):
    pieces = pieces_of(text)

    assert pieces
    assert all(text[piece.start : piece.end] == piece.said for piece in pieces)
    ends = [end for piece in pieces for end in (piece.start, piece.end)]
    assert ends == sorted(ends)


def test_leading_words_belong_to_their_piece():
    said = [piece.said for piece in pieces_of("a call on friday at 10:30 in Berlin")]

    assert said == ["on friday", "at 10:30", "in Berlin"]


def test_closed_ranges_and_quotes_hold_no_time():
    text = 'book "Monday 3pm" with a@b.example tomorrow 4pm about friday'
    closed = (text.index("about"), len(text))

    assert [p.said for p in pieces_of(text, [closed])] == ["tomorrow", "4pm"]


def test_every_piece_names_its_parser():
    names = {piece.parser for piece in pieces_of("every monday 3-4pm EST until dec 18")}

    assert names == {
        "every-days",
        "loose-clock-range",
        "zone-abbreviation",
        "to",
        "month-day",
    }


CLEAR = ["3pm", "15:00", "3-4pm", "noon", "half past 3"]
UNCLEAR = ["at 3", "tomorrow", "at 10h", "at 3-4"]


@pytest.mark.parametrize(
    ("text", "is_clear"),
    [*((text, True) for text in CLEAR), *((text, False) for text in UNCLEAR)],
)
def test_a_clear_clock_time_is_told_from_a_bare_hour(text, is_clear):
    assert clock_is_clear(pieces_of(text)[0]) is is_clear


def test_a_hint_leaves_its_words_to_the_title():
    kinds = {piece.said: piece.kind for piece in pieces_of("dinner tomorrow at 7")}

    assert kinds["dinner"] is Kind.HINT


def test_dropped_pieces_are_not_read(at):
    anchor = at("2026-11-24T09:12")
    pieces = pieces_of("monday tomorrow 3pm")

    reading = resolve(pieces[1:], anchor)

    assert f"{reading.start:%Y-%m-%d %H:%M}" == "2026-11-25 15:00"
    assert len(reading.placed) == 2


def test_now_is_the_next_minute_for_a_meeting(at):
    anchor = at("2026-11-24T09:12")

    assert f"{resolve(pieces_of('right now'), anchor).start:%H:%M}" == "09:13"


def test_a_default_length_fills_the_end(at):
    anchor = at("2026-11-24T09:12")
    hour = timedelta(hours=1)

    reading = resolve(pieces_of("tomorrow 3pm"), anchor, default_length=hour)

    assert reading.start
    assert reading.end
    assert reading.end - reading.start == hour
    assert reading.length is None


def test_a_zone_is_found_for_the_timezone_command():
    lisbon, several = find_zone("Lisbon"), find_zone("IST")

    assert lisbon
    assert lisbon.name == "Europe/Lisbon"
    assert several
    assert several.choices[0] == "Asia/Kolkata"
