"""Sort the pieces of a text: one moment, two ends, a repeat and what bounds it.

The refiners at the bottom of this module join days that are one day said in parts.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from bot.when.pieces import (
    CalendarDate,
    DayRange,
    DaySpan,
    Kind,
    Lead,
    MonthSpan,
    NthWeekday,
    Repeat,
    Shift,
    TimePiece,
    Unit,
    Value,
    Weekday,
    WeekdayOf,
    WeekOf,
)

_MOMENTS = (Kind.DAY, Kind.DAYS, Kind.CLOCK, Kind.PART_OF_DAY, Kind.NOW, Kind.RELATIVE)
_TIMES = (Kind.CLOCK, Kind.PART_OF_DAY, Kind.NOW, Kind.RELATIVE)
_MOST_DAYS = 8
_SECOND = (Kind.DAY, Kind.DAYS, Kind.CLOCK, Kind.PART_OF_DAY, Kind.ZONE)


@dataclass(frozen=True, slots=True)
class Sorted:
    """The pieces by what they are for.

    Attributes:
        first: The moment, or the start of a range of moments.
        second: The end of that range; empty where there is none.
        until: The last day of a repeat.
    """

    first: tuple[TimePiece, ...]
    second: tuple[TimePiece, ...] = ()
    until: TimePiece | None = None

    def of(self, *kinds: Kind) -> tuple[TimePiece, ...]:
        """Give the pieces of some kinds on the first side."""
        return only(self.first, *kinds)


def only(pieces: Iterable[TimePiece], *kinds: Kind) -> tuple[TimePiece, ...]:
    """Give the pieces of some kinds."""
    return tuple(piece for piece in pieces if piece.kind in kinds)


def sort_pieces(pieces: Sequence[TimePiece]) -> Sorted:
    """Part the pieces at the word between two ends, or before the end of a repeat."""
    at = next((i for i, p in enumerate(pieces) if p.kind is Kind.TO), None)
    if at is None:
        return Sorted(tuple(pieces))
    before, behind = tuple(pieces[:at]), tuple(pieces[at + 1 :])
    behind = tuple(piece for piece in behind if piece.kind is not Kind.TO)
    if _repeats(pieces):
        return _with_until(before, behind)
    if behind and behind[0].kind is Kind.CLOCK and not only(before, *_TIMES):
        return Sorted(before + behind)  # `on friday to 3pm`, `22 May (Tue) - 11:30`
    if not only(before, *_MOMENTS) or not behind or only(before, Kind.RANGE):
        return Sorted(before + behind)
    size = next(
        (i for i, piece in enumerate(behind) if piece.kind not in _SECOND), len(behind)
    )
    return Sorted(before + behind[size:], behind[:size])


def join_leads(pieces: Sequence[TimePiece]) -> tuple[TimePiece, ...]:
    """Join `the day after` and `christmas`, `week of` and `dec 7`."""
    joined: list[TimePiece] = []
    for piece in pieces:
        lead = joined[-1].value if joined else None
        if isinstance(lead, Lead) and piece.kind is Kind.DAY:
            joined[-1] = _led(joined[-1], lead, piece)
        else:
            joined.append(piece)
    return only(joined, *(kind for kind in Kind if kind is not Kind.LEAD))


def _led(opening: TimePiece, lead: Lead, piece: TimePiece) -> TimePiece:
    said = f"{opening.said} {piece.said}"
    day, weekday = piece.value, None
    if lead.amount == 0 and isinstance(day, CalendarDate):
        day, weekday = replace(day, weekday=None), day.weekday
    value: Value = Shift(lead.amount, lead.unit, day, weekday)  # type: ignore[arg-type] # DAY pieces hold days
    kind = Kind.DAY
    if lead.amount == 0 and weekday is None:
        value, kind = WeekOf(day), Kind.DAYS  # type: ignore[arg-type] # the same
    return replace(opening, end=piece.end, kind=kind, value=value, said=said)


def _repeats(pieces: Sequence[TimePiece]) -> bool:
    return any(
        piece.kind is Kind.REPEAT
        or (piece.kind is Kind.HINT and isinstance(piece.value, Repeat))
        for piece in pieces
    )


def _with_until(before: tuple[TimePiece, ...], behind: tuple[TimePiece, ...]) -> Sorted:
    days = only(behind, Kind.DAY, Kind.DAYS)
    if not days:
        return Sorted(before + behind)
    rest = tuple(piece for piece in behind if piece is not days[0])
    return Sorted(before + rest, until=days[0])


def share_month(parts: Sorted) -> Sorted:
    """Let one end of a range lend the other its month or year."""
    firsts = [p for p in parts.first if isinstance(p.value, CalendarDate)]
    seconds = [p for p in parts.second if isinstance(p.value, CalendarDate)]
    if len(firsts) != 1 or len(seconds) != 1:
        return parts
    one, other = firsts[0].value, seconds[0].value
    if not isinstance(one, CalendarDate) or not isinstance(other, CalendarDate):
        return parts
    lent, given = _lent(one, other), _lent(other, one)
    first = tuple(replace(p, value=lent) if p is firsts[0] else p for p in parts.first)
    second = tuple(
        replace(p, value=given) if p is seconds[0] else p for p in parts.second
    )
    return replace(parts, first=first, second=second)


def _lent(one: CalendarDate, other: CalendarDate) -> CalendarDate:
    if one.slashed or other.slashed or one.month_shift is not None:
        return one
    month = one.month or other.month
    if one.month is None and other.month and one.day >= other.day:
        return one  # `the 28th to 3 March` begins in another month
    return replace(one, month=month, year=one.year or other.year)


def join_days(pieces: tuple[TimePiece, ...]) -> tuple[TimePiece, ...]:
    """Join the days that are one day said in parts: `first monday … of next month`."""
    left = list(pieces)
    if len(left) > _MOST_DAYS:
        return pieces  # no one says a day in so many parts
    for joiner in _JOINERS:
        left = _join(left, joiner)
    return tuple(left)


def _join(pieces: list[TimePiece], joiner: "_Joiner") -> list[TimePiece]:
    for one in pieces:
        for other in pieces:
            value = None if one is other else joiner(one.value, other.value)
            if value is not None:
                kind = Kind.DAYS if isinstance(value, DayRange) else Kind.DAY
                joined = replace(one, value=value, kind=kind, said=_said(one, other))
                rest = [p for p in pieces if p is not other]
                return [joined if p is one else p for p in rest]
    return pieces


def _said(one: TimePiece, other: TimePiece) -> str:
    first, second = sorted((one, other), key=lambda piece: piece.start)
    return f"{first.said} {second.said}"


_Joiner: TypeAlias = Callable[[Value, Value], Value | None]


def _nth_and_month(one: Value, other: Value) -> Value | None:
    """Join `first monday` and `of next month`."""
    if not isinstance(one, NthWeekday) or one.month or one.month_shift is not None:
        return None
    if isinstance(other, DaySpan) and other.unit is Unit.MONTH:
        return replace(one, month_shift=other.shift)
    if isinstance(other, MonthSpan) and other.month:
        return replace(one, month=other.month, year=other.year)
    return None


def _number_and_month(one: Value, other: Value) -> Value | None:
    """Join `the 20th` and `next month`."""
    if not isinstance(one, CalendarDate) or one.month or one.slashed:
        return None
    if one.month_shift is not None:
        return None
    if isinstance(other, DaySpan) and other.unit is Unit.MONTH:
        return replace(one, month_shift=other.shift)
    if isinstance(other, MonthSpan) and other.month:
        return replace(one, month=other.month, year=other.year)
    return None


def _weekday_and_week(one: Value, other: Value) -> Value | None:
    """Join `friday` and `next week`."""
    if not isinstance(one, Weekday) or not isinstance(other, DaySpan):
        return None
    if other.unit is not Unit.WEEK or other.count != 1:
        return None
    return WeekdayOf(one.day, other.shift)


def _weekday_and_week_of(one: Value, other: Value) -> Value | None:
    """Join `monday` and `the week of dec 7`."""
    if not isinstance(one, Weekday) or not isinstance(other, WeekOf):
        return None
    return Shift(0, Unit.WEEK, other.day, one.day)


def _weekday_and_date(one: Value, other: Value) -> Value | None:
    """Join `monday` and `the 25th`; whether they agree is seen on the calendar."""
    if not isinstance(one, CalendarDate) or one.weekday is not None:
        return None
    return replace(one, weekday=other.day) if isinstance(other, Weekday) else None


def _weekday_and_weeks(one: Value, other: Value) -> Value | None:
    """Join `in two weeks` and `on monday`."""
    if not isinstance(one, Shift) or one.unit is not Unit.WEEK or one.base:
        return None
    if not isinstance(other, Weekday) or one.weekday is not None:
        return None
    return replace(one, weekday=other.day)


_JOINERS: tuple[_Joiner, ...] = (
    _nth_and_month,
    _number_and_month,
    _weekday_and_week,
    _weekday_and_week_of,
    _weekday_and_date,
    _weekday_and_weeks,
)
