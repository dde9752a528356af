"""Bare numbers that may be a range of hours or a date: `friday 7-6`."""

from dataclasses import replace
from datetime import timedelta

from bot.model.reading import Anchor, Piece
from bot.when.calendar import find_day
from bot.when.clocks import clock_text
from bot.when.gather import Sorted
from bot.when.halves import settle_range
from bot.when.instants import order_of
from bot.when.notes import Notes
from bot.when.pieces import CalendarDate, ClockRange, Kind, TimePiece, Weekday

_LONG = timedelta(hours=8)
_SOON = timedelta(days=31)


def dates_for_ranges(parts: Sorted, anchor: Anchor, notes: Notes) -> Sorted:
    """Take bare numbers as a date where the weekday says so and the range is long."""
    weekdays = [p.value.day for p in parts.of(Kind.DAY) if isinstance(p.value, Weekday)]
    if not weekdays:
        return parts
    first = tuple(_either(p, weekdays[0], anchor, notes) for p in parts.first)
    return replace(parts, first=first)


def _either(piece: TimePiece, weekday: int, anchor: Anchor, notes: Notes) -> TimePiece:
    value = piece.value
    if not isinstance(value, ClockRange) or value.as_date is None:
        return piece
    as_date = CalendarDate(0, None, None, value.as_date, weekday=weekday)
    found = find_day(as_date, anchor.now.date(), order_of(anchor), piece.said)
    if found.day is None or found.doubts:
        return piece
    start, end = settle_range(value, None)
    span = f"{clock_text(start.count)}-{clock_text(end.count)}"
    is_long = timedelta(minutes=end.count - start.count) > _LONG
    today = anchor.now.date()
    if not is_long and found.day - today > _SOON:
        return piece  # only by chance a date: one so far away is said otherwise
    choices = (
        (found.day.isoformat(), span) if is_long else (span, found.day.isoformat())
    )
    notes.doubt(Piece.TIME, "range-or-date", piece.said, choices)
    return replace(piece, kind=Kind.DAY, value=as_date) if is_long else piece
