"""Steps on the calendar: weeks, months, workdays, the nth weekday of a month."""

import calendar
from datetime import date, timedelta

from bot.when.pieces import Unit

_MONTHS = 12
_LAST_WORKDAY = 4
_LATEST_YEAR = 9000


def monday_of(day: date) -> date:
    """Give the Monday that begins a day's week."""
    return day - timedelta(days=day.weekday())


def day_exists(year: int, month: int, day: int) -> bool:
    """Whether the calendar has such a day."""
    if not (1 <= month <= _MONTHS and 1 <= year <= _LATEST_YEAR):
        return False
    return 1 <= day <= calendar.monthrange(year, month)[1]


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


def month_days(month: date) -> tuple[date, date]:
    """Give the first and the last day of the month that a day is in."""
    last = calendar.monthrange(month.year, month.month)[1]
    return month.replace(day=1), month.replace(day=last)
