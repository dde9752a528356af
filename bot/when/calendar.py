"""Hang a day that was said on the sender's calendar."""

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.model.reading import Assumption, DateOrder, Doubt, Piece
from bot.when.english.calendar import WEEKDAY_NAMES
from bot.when.pieces import (
    CalendarDate,
    DaySpan,
    DayValue,
    EdgeOf,
    Holiday,
    MonthSpan,
    NthWeekday,
    Offset,
    Shift,
    Unit,
    Weekday,
    WeekdayOf,
    Which,
)

_MONTHS = 12
_LAST_WORKDAY = 4
_HALF_WEEK = 3
_YEARS_AHEAD = 8
_LATEST_YEAR = 9000


@dataclass(frozen=True, slots=True)
class DayFound:
    """A day on the calendar.

    Attributes:
        day: None where there is no such day; `doubts` says why.
        later: The next day that the same words name, should `day` be over.
        is_relative: Its date depends on whose today is meant.
    """

    day: date | None
    later: date | None = None
    is_relative: bool = False
    assumed: tuple[Assumption, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def find_day(
    value: DayValue, today: date, order: DateOrder, said: str = ""
) -> DayFound:
    """Hang a day on the calendar. Days beyond the calendar are no such days."""
    try:
        return _find(value, today, order, said)
    except (OverflowError, ValueError):
        return _no_such_day(said)


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
            return _calendar_date(value, today, order, said)
        case NthWeekday():
            return _nth_weekday(value, today, said)
        case Holiday(_, month, day, year):
            return _with_month(CalendarDate(day, month, year), today, said)
        case EdgeOf():
            return DayFound(_edge(value, today))
        case Shift():
            return _shift(value, today, order, said)
        case date():
            return DayFound(value)


def monday_of(day: date) -> date:
    """Give the Monday that begins a day's week."""
    return day - timedelta(days=day.weekday())


def _no_such_day(said: str) -> DayFound:
    doubt = Doubt(Piece.DAY, "no-such-day", said, refuses=True)
    return DayFound(None, doubts=(doubt,))


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


def _calendar_date(
    value: CalendarDate, today: date, order: DateOrder, said: str
) -> DayFound:
    if value.slashed:
        return _slashed(value, value.slashed, today, order, said)
    if value.month is not None:
        return _with_month(value, today, said)
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
    other = _with_month(
        replace(value, day=other_day, month=other_month, slashed=None), today, said
    )
    if month > _MONTHS:
        return other
    found = _with_month(replace(value, day=day, month=month, slashed=None), today, said)
    if other.day is None or other.day == found.day or other_month > _MONTHS:
        return found
    if found.day is None or (found.doubts and not other.doubts):
        return other
    if value.weekday is not None and not found.doubts and other.doubts:
        return found  # the weekday told them apart
    note = Assumption(Piece.DAY, "date-order", said, other.day.isoformat())
    return replace(found, assumed=(*found.assumed, note))


def _with_month(value: CalendarDate, today: date, said: str) -> DayFound:
    month = value.month or today.month
    if value.year is not None:
        if not _exists(value.year, month, value.day):
            return _no_such_day(said)
        found = DayFound(date(value.year, month, value.day))
        return _agreeing(found, value, said)
    days = [
        date(year, month, value.day)
        for year in range(today.year, today.year + _YEARS_AHEAD + 1)
        if _exists(year, month, value.day)
    ]
    ahead = [day for day in days if day >= today]
    if not ahead:
        return _no_such_day(said)
    day = ahead[0]
    doubts: tuple[Doubt, ...] = ()
    if day > add_months(today, _MONTHS):
        doubts = (Doubt(Piece.DAY, "far-away", said, (day.isoformat(),)),)
    later = ahead[1] if day == today and len(ahead) > 1 else None
    return _agreeing(DayFound(day, later, doubts=doubts), value, said)


def _exists(year: int, month: int, day: int) -> bool:
    if not (1 <= month <= _MONTHS and 1 <= year <= _LATEST_YEAR):
        return False
    return 1 <= day <= calendar.monthrange(year, month)[1]


def _day_of_month(value: CalendarDate, today: date, said: str) -> DayFound:
    first = today.replace(day=1)
    months = (add_months(first, shift) for shift in range(2 * _MONTHS))
    days = [
        month.replace(day=value.day)
        for month in months
        if _exists(month.year, month.month, value.day)
    ]
    ahead = [day for day in days if day >= today]
    if not ahead:
        return _no_such_day(said)
    day = ahead[0]
    if value.weekday is None or day.weekday() == value.weekday:
        return DayFound(day, ahead[1] if day == today else None)
    both = next((d for d in ahead if d.weekday() == value.weekday), day)
    return DayFound(both, doubts=(_mismatch(value.weekday, day, said, both),))


def _agreeing(found: DayFound, value: CalendarDate, said: str) -> DayFound:
    """Compare a date with the weekday said beside it."""
    if value.weekday is None or found.day is None:
        return found
    if found.day.weekday() == value.weekday:
        return found
    doubt = _mismatch(value.weekday, found.day, said)
    return replace(found, later=None, doubts=(*found.doubts, doubt))


def _mismatch(weekday: int, day: date, said: str, both: date | None = None) -> Doubt:
    back = (day.weekday() - weekday) % 7
    near = (
        day - timedelta(days=back)
        if back <= _HALF_WEEK
        else day + timedelta(days=7 - back)
    )
    choices = (day.isoformat(), (both or near).isoformat())
    facts = (WEEKDAY_NAMES[weekday], day.isoformat(), WEEKDAY_NAMES[day.weekday()])
    return Doubt(Piece.DAY, "weekday-mismatch", said, choices, facts)


def weekday_doubt(weekday: int, day: date, said: str) -> Doubt | None:
    """Give the doubt about a weekday that a day does not fall on; None: it does."""
    return None if day.weekday() == weekday else _mismatch(weekday, day, said)


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
    return DayFound(found[0]) if found else _no_such_day(said)


def nth_of_month(month: date, nth: int, weekday: int) -> date | None:
    """Give the nth such weekday of the month that `month` is in; -1 is the last."""
    last = calendar.monthrange(month.year, month.month)[1]
    if nth < 0:
        end = month.replace(day=last)
        back = (end.weekday() - weekday) % 7
        return end - timedelta(days=back + 7 * (-nth - 1))
    first = (weekday - month.replace(day=1).weekday()) % 7 + 1
    day = first + 7 * (nth - 1)
    return month.replace(day=day) if day <= last else None


def _edge(value: EdgeOf, today: date) -> date:
    if value.month is not None:
        year = today.year + (value.month < today.month)
        first, last = _month_days(date(year, value.month, 1))
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


def shift_day(day: date, amount: int, unit: Unit) -> date:
    """Move a day by so many units of the calendar; months end at their last day."""
    match unit:
        case Unit.MONTH:
            return add_months(day, amount)
        case Unit.QUARTER:
            return add_months(day, 3 * amount)
        case Unit.YEAR:
            return add_months(day, _MONTHS * amount)
        case Unit.WEEK | Unit.WEEKEND:
            return day + timedelta(weeks=amount)
        case Unit.WORKDAY:
            return _add_workdays(day, amount)
        case _:
            return day + timedelta(days=amount)


def _add_workdays(day: date, amount: int) -> date:
    step = 1 if amount > 0 else -1
    left = abs(amount)
    while left:
        day += timedelta(days=step)
        left -= day.weekday() <= _LAST_WORKDAY
    return day


def add_months(day: date, months: int) -> date:
    """Move a day by months; the 31st becomes the last day of a shorter month."""
    count = day.year * _MONTHS + day.month - 1 + months
    year, month = divmod(count, _MONTHS)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def span_days(  # noqa: PLR0911 -- one line for each unit
    span: DaySpan | MonthSpan, today: date
) -> tuple[date, date]:
    """Give the first and the last day of a run of days."""
    if isinstance(span, MonthSpan):
        return _month_span(span, today)
    if span.count > 1 or span.unit is Unit.DAY:
        return _counted_span(span, today)
    match span.unit:
        case Unit.WEEKEND:
            return _weekend(span, today)
        case Unit.MONTH:
            return _month_days(add_months(today.replace(day=1), span.shift))
        case Unit.QUARTER:
            month = (today.month - 1) // 3 * 3 + 1
            first = add_months(today.replace(day=1, month=month), 3 * span.shift)
            return first, _month_days(add_months(first, 2))[1]
        case Unit.YEAR:
            year = today.year + span.shift
            return date(year, 1, 1), date(year, 12, 31)
        case _:
            first = monday_of(today) + timedelta(weeks=span.shift)
            return first, first + timedelta(days=6)


def _weekend(span: DaySpan, today: date) -> tuple[date, date]:
    saturday = monday_of(today) + timedelta(weeks=span.shift, days=5)
    return saturday, saturday + timedelta(days=1)


def _counted_span(span: DaySpan, today: date) -> tuple[date, date]:
    """Read `the next 3 days`: from tomorrow on; whole weeks and months likewise."""
    if span.shift < 0:
        first = shift_day(today, -span.count, span.unit)
        return first, today - timedelta(days=1)
    first = today + timedelta(days=1)
    return first, shift_day(today, span.count, span.unit)


def _month_days(month: date) -> tuple[date, date]:
    last = calendar.monthrange(month.year, month.month)[1]
    return month.replace(day=1), month.replace(day=last)


def _month_span(span: MonthSpan, today: date) -> tuple[date, date]:
    if span.quarter is not None:
        year = span.year or today.year
        first = date(year, 3 * (span.quarter - 1) % _MONTHS + 1, 1)
        return first, _month_days(add_months(first, 2))[1]
    month = span.month or 1
    year = span.year or today.year + (month < today.month)
    return _month_days(date(year, month, 1))
