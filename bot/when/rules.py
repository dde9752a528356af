"""Repeats as RFC 5545 rules: their text, their first day and their end."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from bot.when.english.calendar import WEEKDAY_CODES
from bot.when.pieces import Repeat, Shift
from bot.when.steps import nth_of_month, shift_day

_DAYS_AHEAD = 5 * 366
_LAST_SECOND = time(23, 59, 59)


@dataclass(frozen=True, slots=True)
class End:
    """How a repeat ends: with a day, after a span, or after so many times."""

    until: date | None = None
    span: Shift | None = None
    count: int | None = None


def falls_on(repeat: Repeat, day: date) -> bool:
    """Whether a repeat may begin on a day."""
    if repeat.months and day.month not in repeat.months:
        return False
    if repeat.month_days:
        days_left = day - _month_end(day)
        return day.day in repeat.month_days or days_left.days - 1 in repeat.month_days
    if not repeat.days:
        return True
    code = WEEKDAY_CODES[day.weekday()]
    return any(_is_such(entry, code, day) for entry in repeat.days)


def _month_end(day: date) -> date:
    nearly = day.replace(day=28) + timedelta(days=4)
    return nearly - timedelta(days=nearly.day)


def _is_such(entry: str, code: str, day: date) -> bool:
    if not entry.endswith(code):
        return False
    nth = entry.removesuffix(code)
    return not nth or nth_of_month(day, int(nth), day.weekday()) == day


def first_day(repeat: Repeat, start: date) -> date | None:
    """Give the first day, from `start` on, that a repeat falls on."""
    days = (start + timedelta(days=ahead) for ahead in range(_DAYS_AHEAD))
    return next((day for day in days if falls_on(repeat, day)), None)


def completed(repeat: Repeat, start: date) -> Repeat:
    """Name the day of a weekly or monthly repeat that did not: its first one's.

    `start` is the day of the first occurrence; of `mondays at 24:00`, a Tuesday, and of
    the last of each month at 24:00, the first of the next one.
    """
    if repeat.freq == "WEEKLY" and repeat.days and not falls_on(repeat, start):
        places = [(WEEKDAY_CODES.index(code) + 1) % 7 for code in repeat.days]
        days = tuple(WEEKDAY_CODES[place] for place in sorted(places))
        return Repeat("WEEKLY", repeat.interval, days)
    if len(repeat.month_days) == 1 and not falls_on(repeat, start):
        return replace(repeat, month_days=(start.day,))
    if repeat.days or repeat.month_days:
        return repeat
    if repeat.freq == "WEEKLY":
        code = WEEKDAY_CODES[start.weekday()]
        return Repeat("WEEKLY", repeat.interval, (code,))
    if repeat.freq == "MONTHLY":
        return Repeat("MONTHLY", repeat.interval, month_days=(start.day,))
    return repeat


def rule_text(repeat: Repeat, end: End, start: date | None, zone: tzinfo) -> str:
    """Write a repeat as an RFC 5545 rule, without `RRULE:`."""
    parts = [f"FREQ={repeat.freq}"]
    if repeat.interval > 1:
        parts.append(f"INTERVAL={repeat.interval}")
    if repeat.days:
        parts.append("BYDAY=" + ",".join(repeat.days))
    if repeat.months:
        parts.append("BYMONTH=" + ",".join(map(str, repeat.months)))
    if repeat.month_days:
        parts.append("BYMONTHDAY=" + ",".join(map(str, repeat.month_days)))
    if end.count is not None:
        parts.append(f"COUNT={end.count}")
    last = last_day(end, start)
    if last is not None:
        parts.append(f"UNTIL={_utc(last, zone)}")
    return ";".join(parts)


def last_day(end: End, start: date | None) -> date | None:
    """Give the last day that a repeat may fall on; None: it has no such day."""
    if end.span is not None and start is not None:
        return shift_day(start, end.span.amount, end.span.unit) - timedelta(days=1)
    return end.until


def _utc(day: date, zone: tzinfo) -> str:
    """Give a local day's last second in the UTC form of RFC 5545."""
    local = datetime.combine(day, _LAST_SECOND, tzinfo=zone)
    return local.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
