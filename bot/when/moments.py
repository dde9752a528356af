"""One moment of a text: its day and its zone, and with a clock time its instant."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo

from bot.model.reading import Anchor, Piece
from bot.when.calendar import find_day
from bot.when.clocks import ClockSaid
from bot.when.day_found import DayFound, weekday_doubt
from bot.when.day_spans import span_days
from bot.when.gather import join_days, only
from bot.when.instants import Placed, clock_of, order_of, place
from bot.when.notes import Notes
from bot.when.pieces import (
    DayRange,
    DaySpan,
    Kind,
    MonthSpan,
    PartOfDay,
    TimePiece,
    Weekday,
    WeekOf,
    ZoneFound,
)
from bot.when.steps import monday_of
from bot.when.zones import settle_zone

_DAY = timedelta(days=1)
_WEEK = timedelta(weeks=1)
_DAYS = 6  # more days than these are compared no further
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Zone:
    """The zone whose clock a request goes by."""

    name: str
    clock: tzinfo
    is_said: bool = False


@dataclass(frozen=True, slots=True)
class DaySaid:
    """The day of a moment, with the words that say it.

    Attributes:
        last: The last day, where a run of days was said.
        is_span: A run of days was said where one day is needed.
    """

    found: DayFound
    said: str
    last: date | None = None
    is_span: bool = False
    weekday: int | None = None


def pick_zone(pieces: Sequence[TimePiece], anchor: Anchor, notes: Notes) -> Zone:
    """Choose the zone: the one said, or the sender's."""
    own = Zone(anchor.zone, clock_of(anchor.zone))
    for at, piece in enumerate(pieces):
        if not isinstance(piece.value, ZoneFound):
            continue
        found = settle_zone(piece.value, anchor.zone)
        name = found.name or found.choices[0]
        if found.name is None:
            notes.doubt(
                Piece.ZONE, "zone-ambiguous", piece.said, found.choices, found.said
            )
        _note_rival(name, pieces[at : at + 2], anchor, notes)
        return Zone(name, clock_of(name), is_said=True)
    return own


def _note_rival(
    name: str, beside: Sequence[TimePiece], anchor: Anchor, notes: Notes
) -> None:
    """Ask about `3pm EST in London`: one clock time cannot go by two clocks."""
    rival = beside[-1]
    if len(beside) == 1 or not isinstance(rival.value, ZoneFound):
        return
    other = settle_zone(rival.value, anchor.zone).name
    now = anchor.now
    clocks = [
        now.astimezone(clock_of(each)).utcoffset() for each in (name, other or name)
    ]
    if other and clocks[0] != clocks[1]:
        said = f"{beside[0].said} {rival.said}"
        notes.doubt(Piece.ZONE, "zone-ambiguous", said, (name, other), said)


def pick_day(
    pieces: Sequence[TimePiece], anchor: Anchor, today: date, notes: Notes
) -> DaySaid | None:
    """Choose the day of a moment; None where no day was said."""
    joined = join_days(only(pieces, Kind.DAY, Kind.DAYS))
    spans = [_span(piece, anchor, today) for piece in only(joined, Kind.DAYS)[:1]]
    days = [
        DaySaid(_found(piece, anchor, today), piece.said, weekday=_weekday(piece))
        for piece in only(joined, Kind.DAY)[:_DAYS]
    ]
    days += _brought(pieces, today)
    if not days:
        return spans[0] if spans else None
    chosen = days[0]
    for other in days[1:_DAYS]:
        chosen = _agreed(chosen, other, notes)
    notes.assumed += chosen.found.assumed
    notes.doubts += chosen.found.doubts
    return chosen


def _found(piece: TimePiece, anchor: Anchor, today: date) -> DayFound:
    value = piece.value
    order = order_of(anchor)
    return find_day(value, today, order, piece.said)  # type: ignore[arg-type] # DAY pieces hold days


def _weekday(piece: TimePiece) -> int | None:
    value = piece.value
    return value.day if isinstance(value, Weekday) and not value.weeks else None


def _brought(pieces: Sequence[TimePiece], today: date) -> list[DaySaid]:
    """Give the days that parts of the day bring along: `tonight`, `this morning`."""
    return [
        DaySaid(
            DayFound(today + timedelta(days=piece.value.day), is_relative=True),
            piece.said,
        )
        for piece in only(pieces, Kind.PART_OF_DAY)
        if isinstance(piece.value, PartOfDay) and piece.value.day is not None
    ]


def _span(piece: TimePiece, anchor: Anchor, today: date) -> DaySaid:
    value = piece.value
    if isinstance(value, DayRange):
        order = order_of(anchor)
        first = find_day(value.first, today, order, piece.said)
        last = find_day(value.last, first.day or today, order, piece.said)
        return DaySaid(first, piece.said, last.day)
    if isinstance(value, WeekOf):
        found = find_day(value.day, today, order_of(anchor), piece.said)
        monday = found.day and monday_of(found.day)
        sunday = monday and monday + timedelta(days=6)
        return DaySaid(replace(found, day=monday), piece.said, sunday, is_span=True)
    if isinstance(value, DaySpan | MonthSpan):
        start, end = span_days(value, today)
        return DaySaid(DayFound(start), piece.said, end, is_span=True)
    return DaySaid(DayFound(None), piece.said)


def _agreed(one: DaySaid, other: DaySaid, notes: Notes) -> DaySaid:
    """Take two days that were said as one, or note that they differ."""
    if one.found.day is None or other.found.day is None:
        return one if one.found.day is None else other
    if one.weekday is not None and other.weekday is None:
        one, other = other, one
    first, second = one.found.day, other.found.day
    if first is None or second is None or first == second:
        return one
    said = f"{one.said} {other.said}"
    if other.weekday is not None:
        doubt = weekday_doubt(other.weekday, first, said)
        notes.doubts += [doubt] if doubt else []
        return one
    dates = (first.isoformat(), second.isoformat())
    notes.doubt(Piece.DAY, "two-days", said, dates, *dates)
    return one


def start_of(
    day: DaySaid | None,
    clock: ClockSaid,
    zone: Zone,
    anchor: Anchor,
    notes: Notes,
) -> tuple[date, datetime] | None:
    """Hang a moment on the line of time, never before the message without a doubt.

    Returns:
        The day as said and the instant; None where there is no such day.
    """
    if day is None:
        return _next_time(clock, zone, anchor, notes)
    found, chosen = day.found, day.found.day
    if chosen is None:
        return None
    moment = place(chosen, clock.start.count, zone.clock, anchor.now)
    if moment.at < anchor.now and found.later is not None:
        chosen = found.later
        moment = place(chosen, clock.start.count, zone.clock, anchor.now)
        code = "week-later" if found.is_relative else "year-later"
        notes.assume(Piece.DAY, code, day.said, chosen.isoformat())
    elif moment.at < anchor.now:
        if _is_midnight_to_come(chosen, clock, anchor):
            chosen += _DAY
            moment = place(chosen, clock.start.count, zone.clock, anchor.now)
        else:
            _refuse_past(day, chosen, clock, moment.at, notes)
    _note_clock_change(moment, clock, zone, notes)
    return chosen, moment.at


def _is_midnight_to_come(day: date, clock: ClockSaid, anchor: Anchor) -> bool:
    """Whether `today at midnight` was said: the midnight that ends today."""
    return clock.start.count == 0 and day == anchor.now.date()


def _next_time(
    clock: ClockSaid, zone: Zone, anchor: Anchor, notes: Notes
) -> tuple[date, datetime]:
    """Give the next time the clock shows it."""
    today = anchor.now.astimezone(zone.clock).date()
    day = today
    moment = place(day, clock.start.count, zone.clock, anchor.now)
    if moment.at < anchor.now:
        day = today + _DAY
        moment = place(day, clock.start.count, zone.clock, anchor.now)
    _note_clock_change(moment, clock, zone, notes)
    code = "day-today" if day == today else "day-tomorrow"
    starts_on = moment.at.date()
    notes.assume(Piece.DAY, code, clock.said, starts_on.isoformat())
    if starts_on.weekday() >= _SATURDAY:
        notes.assume(Piece.DAY, "on-weekend", clock.said, starts_on.isoformat())
    return day, moment.at


def _refuse_past(
    day: DaySaid, chosen: date, clock: ClockSaid, at: datetime, notes: Notes
) -> None:
    said = " ".join(dict.fromkeys((day.said, clock.said)))
    choices: tuple[str, ...] = ()
    if day.found.is_relative:
        step = _WEEK if day.weekday is not None else _DAY
        choices = (f"{(chosen + step).isoformat()} {clock.text}",)
    notes.refuse(Piece.DAY, "in-the-past", said, choices, minute_text(at))


def _note_clock_change(
    moment: Placed, clock: ClockSaid, zone: Zone, notes: Notes
) -> None:
    if moment.near:
        choices = tuple(f"{near:%Y-%m-%d %H:%M} {zone.name}" for near in moment.near)
        # the local time as said, which no clock there will show
        said = moment.near[0].date()
        fact = f"{said.isoformat()}T{clock.text}"
        notes.doubt(Piece.TIME, "time-skipped", clock.said, choices, fact, zone.name)
    if moment.is_repeated:
        notes.assume(Piece.TIME, "repeated-hour", clock.said, clock.text)


def minute_text(at: datetime) -> str:
    """Write an instant as an ISO local minute."""
    return at.strftime("%Y-%m-%dT%H:%M")
