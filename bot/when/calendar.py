"""Hang a day that was said on the sender's calendar."""

from dataclasses import replace
from datetime import date, timedelta

from bot.model.reading import Assumption, DateOrder, Piece
from bot.when.dates_said import date_in_month, date_said
from bot.when.day_found import DayFound, no_such_day
from bot.when.day_spans import span_days
from bot.when.pieces import (
    CalendarDate,
    DaySpan,
    DayValue,
    EdgeOf,
    Holiday,
    NthWeekday,
    Offset,
    Shift,
    Unit,
    Weekday,
    WeekdayOf,
    Which,
)
from bot.when.steps import add_months, monday_of, month_days, nth_of_month, shift_day

_MONTHS = 12
_LAST_WORKDAY = 4


def find_day(
    value: DayValue, today: date, order: DateOrder, said: str = ""
) -> DayFound:
    """Hang a day on the calendar. Days beyond the calendar are no such days."""
    try:
        return _find(value, today, order, said)
    except (OverflowError, ValueError):
        return no_such_day(said)


def _find(  # noqa: C901, PLR0911 -- one line for each kind of day
    value: DayValue, today: date, order: DateOrder, said: str
) -> DayFound:
    match value:
        case Offset(days):
            return DayFound(today + timedelta(days=days), is_relative=True)
        case Weekday():
            return _weekday(value, today, said)
        case WeekdayOf(day, weeks):
            start = monday_of(today) + timedelta(weeks=weeks)
            return DayFound(start + timedelta(days=day), is_relative=True)
        case CalendarDate():
            return date_said(value, today, order, said)
        case NthWeekday():
            return _nth_weekday(value, today, said)
        case Holiday(_, month, day, year):
            return date_in_month(CalendarDate(day, month, year), today, said)
        case EdgeOf():
            return DayFound(_edge(value, today))
        case Shift():
            return _shift(value, today, order, said)
        case date():
            return DayFound(value)


def _weekday(value: Weekday, today: date, said: str) -> DayFound:
    ahead = (value.day - today.weekday()) % 7
    coming = today + timedelta(days=ahead)
    week = timedelta(weeks=1)
    if value.which is Which.LAST:
        return DayFound(coming - week, is_relative=True)
    if value.which is Which.NEXT:
        return _next_weekday(value, today, coming, said)
    if value.which is Which.AFTER and not ahead:
        coming += week
    day = coming + value.weeks * week
    later = day + week if not ahead and value.which is Which.PLAIN else None
    return DayFound(day, later, is_relative=True)


def _next_weekday(value: Weekday, today: date, coming: date, said: str) -> DayFound:
    """Read `next friday`: the Friday of next week; the coming one is offered."""
    day = monday_of(today) + timedelta(weeks=1, days=value.day)
    assumed: tuple[Assumption, ...] = ()
    if coming != day and (coming - today).days > 1:
        assumed = (Assumption(Piece.DAY, "next-weekday", said, coming.isoformat()),)
    return DayFound(day, is_relative=True, assumed=assumed)


def _nth_weekday(value: NthWeekday, today: date, said: str) -> DayFound:
    if value.month is not None:
        years = [value.year] if value.year else [today.year, today.year + 1]
        months = [date(year, value.month, 1) for year in years]
    elif value.month_shift is not None:
        months = [add_months(today.replace(day=1), value.month_shift)]
    else:
        first = today.replace(day=1)
        months = [add_months(first, shift) for shift in range(_MONTHS)]
    days = [nth_of_month(month, value.nth, value.day) for month in months]
    found = [day for day in days if day]
    ahead = [day for day in found if day >= today]
    if ahead:
        later = ahead[1] if ahead[0] == today and len(ahead) > 1 else None
        return DayFound(ahead[0], later)
    return DayFound(found[0]) if found else no_such_day(said)


def _edge(value: EdgeOf, today: date) -> date:
    if value.month is not None:
        year = today.year + (value.month < today.month)
        first, last = month_days(date(year, value.month, 1))
    else:
        shift = 1 if value.which is Which.NEXT else 0
        first, last = span_days(DaySpan(value.unit, shift), today)
        if value.unit is Unit.WEEK and value.is_last:
            last = first + timedelta(days=_LAST_WORKDAY)
            last = max(last, today) if not shift else last
    if not value.is_last and first < today and value.month is None:
        first, _ = span_days(DaySpan(value.unit, 1), today)
    return last if value.is_last else first


def _shift(value: Shift, today: date, order: DateOrder, said: str) -> DayFound:
    base = DayFound(today, is_relative=True)
    if value.base is not None:
        base = find_day(value.base, today, order, said)
    if base.day is None:
        return base
    day = shift_day(base.day, value.amount, value.unit)
    if value.weekday is not None:
        day = monday_of(day) + timedelta(days=value.weekday)
    return replace(base, day=day, later=None)
