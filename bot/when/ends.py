"""The end of a range: of clock times, or of moments (`tuesday 2pm to friday`)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.model.reading import Anchor, Piece, WhenReading
from bot.when.clocks import ClockSaid, pick_clock
from bot.when.instants import place
from bot.when.moments import (
    DaySaid,
    Zone,
    minute_text,
    pick_day,
)
from bot.when.notes import Notes
from bot.when.phrase import each_of_days
from bot.when.pieces import CalendarDate, ClockTime, Holiday, Kind, TimePiece

_DAY = timedelta(days=1)
_WEEK = timedelta(weeks=1)
_HALF_DAY = timedelta(hours=12)


def end_of(
    reading: WhenReading,
    second: Sequence[TimePiece],
    zone: Zone,
    anchor: Anchor,
    notes: Notes,
) -> WhenReading:
    """Fill in the end that the second moment names; days alone give a run of days."""
    since = reading.day or anchor.now.date()
    quiet = Notes()
    day = pick_day(second, anchor, _base(second, since, anchor), quiet)
    notes.doubts += quiet.doubts
    clock = pick_clock(second, Notes())
    last = _after(day, since)
    if clock is not None and reading.clock is None and last:
        # `monday to friday 9am`: each of those days, each week, or the first day?
        start = place(since, clock.start.count, zone.clock, anchor.now).at
        by_name = day is not None and day.weekday is not None
        choices = each_of_days(start, last, by_name=by_name)
        notes.doubt(Piece.REPEAT, "repeat-unclear", clock.said, choices)
        notes.missing[:] = [piece for piece in notes.missing if piece is not Piece.TIME]
        return replace(reading, start=start, last_day=last, clock=clock.text)
    if reading.start is not None and clock is None and last and last > since:
        # `tomorrow 9am until dec 18`: each day at nine, or all the time until then?
        choices = each_of_days(reading.start, last, by_name=False)
        notes.doubt(Piece.REPEAT, "repeat-unclear", second[0].said, choices)
    if reading.start is None or clock is None:
        return replace(reading, last_day=last) if last else reading
    end = _end_time(reading.start, last, clock, second, zone)
    if end <= reading.start:
        facts = (minute_text(reading.start), minute_text(end))
        notes.refuse(Piece.TIME, "end-before-start", clock.said, (), *facts)
        return reading
    length = end.astimezone(UTC) - reading.start.astimezone(UTC)
    return replace(reading, end=end, length=length, last_day=last)


def _base(second: Sequence[TimePiece], since: date, anchor: Anchor) -> date:
    """Dates without a year come after the start; `tomorrow` is the sender's own."""
    is_date = any(isinstance(p.value, CalendarDate | Holiday) for p in second)
    return max(since, anchor.now.date()) if is_date else anchor.now.date()


def _after(day: DaySaid | None, since: date) -> date | None:
    if day is None:
        return None
    last = day.last or day.found.day
    if last is not None and last < since and day.weekday is not None:
        weeks = -((last - since).days // 7)
        return last + weeks * _WEEK
    return last


def _end_time(
    start: datetime,
    last: date | None,
    clock: ClockSaid,
    second: Sequence[TimePiece],
    zone: Zone,
) -> datetime:
    if last is not None:
        return place(last, clock.start.count, zone.clock, start).at
    end = place(start.date(), clock.start.count, zone.clock, start).at
    is_open = any(
        isinstance(p.value, ClockTime) and p.value.is_open
        for p in second
        if p.kind is Kind.CLOCK
    )
    step = _HALF_DAY if is_open else _DAY
    while end <= start:
        end += step
    return end


def open_range(reading: WhenReading, clock: ClockSaid | None) -> WhenReading:
    """Fill in the length of a range whose day is not known yet."""
    if clock is None or clock.end is None:
        return reading
    minutes = clock.end.count - clock.start.count
    return replace(reading, length=timedelta(minutes=minutes))


def range_end(
    reading: WhenReading, start: datetime, clock: ClockSaid, notes: Notes
) -> WhenReading:
    """Fill in the end of a range; its length is in real minutes."""
    last = clock.end.count if clock.end else clock.start.count
    local = start.replace(tzinfo=None) + timedelta(minutes=last - clock.start.count)
    end = local.replace(tzinfo=start.tzinfo, fold=start.fold)
    length = end.astimezone(UTC) - start.astimezone(UTC)
    if end.date() > start.date() and length > _HALF_DAY:
        # `4pm to 3pm`: a slip, not a meeting of 23 hours over the night.
        facts = [minute_text(start), minute_text(end - _DAY)]
        notes.refuse(Piece.TIME, "end-before-start", clock.said, (), *facts)
    if reading.length is not None and reading.length != length:
        facts = [f"{x / timedelta(minutes=1):g}" for x in (length, reading.length)]
        notes.doubt(Piece.LENGTH, "lengths-differ", clock.said, (), *facts)
    return replace(reading, end=end, length=length)
