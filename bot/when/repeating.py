"""The repeat of a text: one rule of all that was said, and where it begins."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.model.reading import Anchor, Piece
from bot.when.clocks import ClockSaid
from bot.when.day_found import DayFound
from bot.when.day_spans import span_days
from bot.when.english.calendar import WEEKDAY_CODES
from bot.when.gather import Sorted
from bot.when.instants import place
from bot.when.moments import DaySaid, Zone, pick_day, start_of
from bot.when.notes import Notes
from bot.when.pieces import (
    DayRange,
    DaySpan,
    EdgeOf,
    Kind,
    MonthSpan,
    NthWeekday,
    Repeat,
    Shift,
    TimePiece,
    Unit,
    Weekday,
)
from bot.when.rules import End, first_day

_DAY = timedelta(days=1)
_EVERY = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}


def repeat_said(parts: Sorted, notes: Notes) -> Repeat | None:
    """Give the one rule that the pieces say together; None where nothing repeats."""
    said = [p.value for p in parts.of(Kind.REPEAT) if isinstance(p.value, Repeat)]
    hints = [p for p in parts.of(Kind.HINT) if isinstance(p.value, Repeat)]
    if not said and hints:
        return _by_adjective(parts, hints[0], notes)
    if not said:
        return None
    repeat = said[0]
    for other in said[1:]:
        if not _goes_with(repeat, other):
            notes.doubt(Piece.REPEAT, "repeat-unclear", "")
        repeat = _merged(repeat, other)
    return _with_days(repeat, parts)


def _by_adjective(parts: Sorted, hint: TimePiece, notes: Notes) -> Repeat | None:
    """Read `weekly sync on thursday`; `weekly sync tomorrow at 3` is to be asked."""
    repeat = hint.value
    if not isinstance(repeat, Repeat):
        return None
    days = [p for p in parts.of(Kind.DAY) if isinstance(p.value, Weekday)]
    bounded = parts.until is not None or parts.of(Kind.COUNT)
    if bounded or any(day.said.lower().startswith("on ") for day in days):
        return _with_days(repeat, parts)
    if parts.of(Kind.DAY, Kind.CLOCK, Kind.RANGE, Kind.RELATIVE, Kind.PART_OF_DAY):
        often = _EVERY[repeat.freq]
        every = f"every {repeat.interval} {often}s" if repeat.interval > 1 else ""
        notes.doubt(
            Piece.REPEAT,
            "once-or-repeat",
            hint.said,
            ("once", every or f"every {often}"),
            hint.said.lower(),
        )
    return None


def _goes_with(one: Repeat, other: Repeat) -> bool:
    """Whether two repeats can be one: `daily` and `on weekdays`, not `yearly` too."""
    bare = [r for r in (one, other) if not (r.days or r.month_days)]
    return one.freq == other.freq or bool(bare and bare[0].freq in ("DAILY", "WEEKLY"))


def _merged(one: Repeat, other: Repeat) -> Repeat:
    """Join `every 2 weeks` and `mondays`, `daily` and `on weekdays`."""
    if (other.is_adverb and not one.is_adverb) or other.freq == "DAILY":
        one, other = other, one
    days = tuple(code for code in WEEKDAY_CODES if code in {*one.days, *other.days})
    if one.freq in ("DAILY", "WEEKLY") and other.freq == "WEEKLY":
        return replace(other, interval=max(one.interval, other.interval), days=days)
    return replace(
        other,
        interval=max(one.interval, other.interval),
        days=other.days or one.days,
        month_days=other.month_days or one.month_days,
    )


def _with_days(repeat: Repeat, parts: Sorted) -> Repeat:
    """Give a rule the days said beside it: `monthly`, `the first monday`."""
    if repeat.days or repeat.month_days:
        return repeat
    values = [piece.value for piece in parts.of(Kind.DAY)]
    if repeat.freq == "WEEKLY":
        days = {v.day for v in values if isinstance(v, Weekday)}
        return replace(repeat, days=tuple(WEEKDAY_CODES[day] for day in sorted(days)))
    if repeat.freq != "MONTHLY":
        return repeat
    for value in values:
        if isinstance(value, NthWeekday) and value.month is None:
            return replace(repeat, days=(f"{value.nth}{WEEKDAY_CODES[value.day]}",))
        if isinstance(value, EdgeOf) and value.unit is Unit.MONTH:
            return replace(repeat, month_days=(-1 if value.is_last else 1,))
    return repeat


def end_said(parts: Sorted, anchor: Anchor, today: date, notes: Notes) -> End:
    """Give how a repeat ends; an open one has no end."""
    counts = [p.value for p in parts.of(Kind.COUNT) if isinstance(p.value, int)]
    spans = [p.value for p in parts.of(Kind.SPAN) if isinstance(p.value, Shift)]
    return End(
        _until(parts.until, anchor, today, notes) if parts.until else None,
        spans[0] if spans else None,
        counts[0] if counts else None,
    )


def _until(piece: TimePiece, anchor: Anchor, today: date, notes: Notes) -> date | None:
    if isinstance(piece.value, DaySpan | MonthSpan):
        return span_days(piece.value, today)[1]
    if isinstance(piece.value, DayRange):
        piece = replace(piece, value=piece.value.last)
    day = pick_day((replace(piece, kind=Kind.DAY),), anchor, today, notes)
    return day.found.day if day else None


def repeat_start(  # noqa: PLR0913, PLR0917 -- all six are the story
    repeat: Repeat,
    day: DaySaid | None,
    clock: ClockSaid | None,
    zone: Zone,
    anchor: Anchor,
    notes: Notes,
) -> tuple[date, datetime | None] | None:
    """Give the first occurrence: the first match ahead, on or after a day said."""
    today = anchor.now.astimezone(zone.clock).date()
    since = day.found.day if day and day.found.day else today
    if day and day.is_span:
        since = max(since, today)  # `every weekday this week`
    first = first_day(repeat, since)
    if first is None:
        notes.refuse(Piece.REPEAT, "repeat-never", day.said if day else "")
        return None
    if clock is None:
        return first, None
    moment = place(first, clock.start.count, zone.clock, anchor.now)
    if moment.at < anchor.now and (day is None or first > since or first == today):
        later = first_day(repeat, first + _DAY)
        first = later or first
    found = DaySaid(DayFound(first), day.said if day else clock.said)
    return start_of(found, clock, zone, anchor, notes)
