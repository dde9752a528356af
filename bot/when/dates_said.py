"""Hang a date that was written out on the calendar: `12/3`, `Dec 3`, `the 3rd`."""

from dataclasses import replace
from datetime import date

from bot.model.reading import Assumption, DateOrder, Doubt, Piece
from bot.when.day_found import DayFound, mismatch, no_such_day
from bot.when.pieces import CalendarDate
from bot.when.steps import add_months, day_exists

_MONTHS = 12
_YEARS_AHEAD = 8


def date_said(
    value: CalendarDate, today: date, order: DateOrder, said: str
) -> DayFound:
    """Hang a written date on the calendar; without a year, the next such day."""
    if value.slashed:
        return _slashed(value, value.slashed, today, order, said)
    if value.month is not None:
        return date_in_month(value, today, said)
    if value.month_shift is not None:
        first = add_months(today.replace(day=1), value.month_shift)
        return _agreeing(DayFound(first.replace(day=value.day)), value, said)
    return _day_of_month(value, today, said)


def _slashed(
    value: CalendarDate,
    numbers: tuple[int, int],
    today: date,
    order: DateOrder,
    said: str,
) -> DayFound:
    """Read `12/3` by the order; one that is no date at all is read the other way."""
    first, second = numbers
    ways = {DateOrder.MDY: (first, second), DateOrder.DMY: (second, first)}
    month, day = ways.pop(order)
    other_month, other_day = ways.popitem()[1]
    other = date_in_month(
        replace(value, day=other_day, month=other_month, slashed=None), today, said
    )
    if month > _MONTHS:
        return other
    found = date_in_month(
        replace(value, day=day, month=month, slashed=None), today, said
    )
    if other.day is None or other.day == found.day or other_month > _MONTHS:
        return found
    if found.day is None or (found.doubts and not other.doubts):
        return other
    if value.weekday is not None and not found.doubts and other.doubts:
        return found  # the weekday told them apart
    note = Assumption(Piece.DAY, "date-order", said, other.day.isoformat())
    return replace(found, assumed=(*found.assumed, note))


def date_in_month(value: CalendarDate, today: date, said: str) -> DayFound:
    """Hang a date whose month is known (this month, if none was said)."""
    month = value.month or today.month
    if value.year is not None:
        if not day_exists(value.year, month, value.day):
            return no_such_day(said)
        found = DayFound(date(value.year, month, value.day))
        return _agreeing(found, value, said)
    days = [
        date(year, month, value.day)
        for year in range(today.year, today.year + _YEARS_AHEAD + 1)
        if day_exists(year, month, value.day)
    ]
    ahead = [day for day in days if day >= today]
    if not ahead:
        return no_such_day(said)
    day = ahead[0]
    doubts: tuple[Doubt, ...] = ()
    if day > add_months(today, _MONTHS):
        doubts = (Doubt(Piece.DAY, "far-away", said, (day.isoformat(),)),)
    # With its weekday it is today's date and no other.
    is_open = day == today and len(ahead) > 1 and value.weekday is None
    later = ahead[1] if is_open else None
    return _agreeing(DayFound(day, later, doubts=doubts), value, said)


def _day_of_month(value: CalendarDate, today: date, said: str) -> DayFound:
    first = today.replace(day=1)
    months = (add_months(first, shift) for shift in range(2 * _MONTHS))
    days = [
        month.replace(day=value.day)
        for month in months
        if day_exists(month.year, month.month, value.day)
    ]
    ahead = [day for day in days if day >= today]
    if not ahead:
        return no_such_day(said)
    day = ahead[0]
    if value.weekday is None:
        return DayFound(day, ahead[1] if day == today else None)
    if day.weekday() == value.weekday:
        return DayFound(day)
    both = next((d for d in ahead if d.weekday() == value.weekday), day)
    return DayFound(both, doubts=(mismatch(value.weekday, day, said, both),))


def _agreeing(found: DayFound, value: CalendarDate, said: str) -> DayFound:
    """Compare a date with the weekday said beside it."""
    if value.weekday is None or found.day is None:
        return found
    if found.day.weekday() == value.weekday:
        return found
    doubt = mismatch(value.weekday, found.day, said)
    return replace(found, later=None, doubts=(*found.doubts, doubt))
