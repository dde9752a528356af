"""A time zone as calendars know it: VTIMEZONE, with the rules of its clock changes.

Most zones change their clocks on the same weekday each year: that is written as a
yearly rule, which holds for a series without an end. Those that follow the moon, or a
government's whim, get a list of the changes that are known.
"""

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from icalendar import (
    Timezone,
    TimezoneDaylight,
    TimezoneStandard,
    vRecur,
)

YEARS = 12  # looked at: the one before the start, and those that follow
WEEK = 7  # days
_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class _Change:
    """One change of a zone's clock; `at` is what the old clock shows then."""

    at: datetime
    before: timedelta
    after: timedelta
    name: str

    @property
    def kind(self) -> tuple[timedelta, timedelta, str]:
        return self.before, self.after, self.name


def zone_rules(zone: str, start: datetime) -> Timezone:
    """Describe a zone for meetings from a start on.

    Args:
        zone: IANA name; it becomes the TZID.
        start: Aware; the year before it is described, too.
    """
    first = datetime(start.year - 1, 1, 1, tzinfo=UTC)
    changes = sorted(_changes(zone, first), key=lambda change: change.kind)
    found = Timezone()
    found.add("TZID", zone)
    found.add_component(_at_first(zone, first))
    for _, of_kind in groupby(changes, key=lambda change: change.kind):
        found.add_component(_observance(tuple(of_kind), first.year))
    return found


def _changes(zone: str, first: datetime) -> Iterator[_Change]:
    """Find the changes, the earliest first."""
    clock = ZoneInfo(zone)
    day, last = first, first.replace(year=first.year + YEARS)
    while day < last:
        before = day.astimezone(clock).utcoffset() or timedelta()
        after = (day + _DAY).astimezone(clock).utcoffset() or timedelta()
        if before != after:
            at = _instant(clock, day)
            local = at.astimezone(clock)
            wall = at.replace(tzinfo=None) + before
            yield _Change(wall, before, after, local.tzname() or zone)
        day += _DAY


def _instant(clock: ZoneInfo, day: datetime) -> datetime:
    """Find the minute within a day from which the new offset holds."""
    old = day.astimezone(clock).utcoffset()
    low, high = 0, 24 * 60
    while low < high:
        middle = (low + high) // 2
        if (day + middle * _MINUTE).astimezone(clock).utcoffset() == old:
            low = middle + 1
        else:
            high = middle
    return day + low * _MINUTE


def _at_first(zone: str, first: datetime) -> TimezoneStandard:
    """What the clock shows before the first change."""
    local = first.astimezone(ZoneInfo(zone))
    offset = local.utcoffset() or timedelta()
    part = TimezoneStandard()
    part.DTSTART = datetime(first.year - 1, 1, 1)  # noqa: DTZ001 -- local by RFC 5545
    part.TZOFFSETFROM = part.TZOFFSETTO = offset
    part.add("TZNAME", local.tzname() or zone)
    return part


def _observance(
    changes: tuple[_Change, ...], first_year: int
) -> TimezoneStandard | TimezoneDaylight:
    one = changes[0]
    part = TimezoneDaylight() if one.after > one.before else TimezoneStandard()
    part.DTSTART = one.at
    part.TZOFFSETFROM, part.TZOFFSETTO = one.before, one.after
    part.add("TZNAME", one.name)
    rule = _rule(tuple(change.at for change in changes), first_year)
    if rule:
        part.add("RRULE", vRecur.from_ical(rule))
    elif len(changes) > 1:
        part.add("RDATE", [change.at for change in changes[1:]])
    return part


def _rule(times: tuple[datetime, ...], first_year: int) -> str | None:
    """The yearly rule behind the changes; None where there is none."""
    years = [at.year for at in times]
    if years != list(range(first_year, first_year + YEARS)):
        return None
    if len({(at.month, at.weekday(), at.time()) for at in times}) > 1:
        return None
    days = _days(times)
    return f"FREQ=YEARLY;BYMONTH={times[0].month};{days}" if days else None


def _days(times: tuple[datetime, ...]) -> str | None:
    """Say which days of a month these are: one weekday, in a week of its own."""
    weekday = _WEEKDAYS[times[0].weekday()]
    if all(_is_last(at) for at in times):
        return f"BYDAY=-1{weekday}"
    places = {(at.day - 1) // WEEK + 1 for at in times}
    if len(places) == 1:
        return f"BYDAY={places.pop()}{weekday}"
    first, last = min(at.day for at in times), max(at.day for at in times)
    if last - first != WEEK - 1:
        return None
    return f"BYDAY={weekday};BYMONTHDAY={','.join(map(str, range(first, last + 1)))}"


def _is_last(at: datetime) -> bool:
    return at.day + WEEK > calendar.monthrange(at.year, at.month)[1]
