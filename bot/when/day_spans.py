"""Hang a run of days on the calendar: a week, a month, the next three days."""

from datetime import date, timedelta

from bot.when.pieces import DaySpan, MonthSpan, Unit
from bot.when.steps import add_months, monday_of, month_days, shift_day

_MONTHS = 12


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
            return month_days(add_months(today.replace(day=1), span.shift))
        case Unit.QUARTER:
            month = (today.month - 1) // 3 * 3 + 1
            first = add_months(today.replace(day=1, month=month), 3 * span.shift)
            return first, month_days(add_months(first, 2))[1]
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


def _month_span(span: MonthSpan, today: date) -> tuple[date, date]:
    if span.quarter is not None:
        year = span.year or today.year
        first = date(year, 3 * (span.quarter - 1) % _MONTHS + 1, 1)
        return first, month_days(add_months(first, 2))[1]
    month = span.month or 1
    year = span.year or today.year + (month < today.month)
    return month_days(date(year, month, 1))
