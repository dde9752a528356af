"""The canonical phrase of a reading: what can be typed to mean the same."""

import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.model.reading import WhenReading
from bot.when.english.calendar import MONTH_NAMES, WEEKDAY_CODES, WEEKDAY_NAMES

_UNITS = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}
_NTHS = {1: "1st", 2: "2nd", 3: "3rd", 21: "21st", 22: "22nd", 23: "23rd", 31: "31st"}
_MINUTE = timedelta(minutes=1)


def phrase_when(reading: WhenReading) -> str:
    """Write the phrase that reads back to the same reading.

    For example `2026-11-25 15:00 America/New_York for 60 min`, or
    `every week on monday starting 2026-11-30 09:00 Europe/Berlin until 2026-12-18`.
    What is missing is left out; what was said of nothing at all gives no words.
    """
    words = [_repeat(reading.recurrence)] if reading.recurrence else []
    words.append(_moment(reading, starting="starting " if words else ""))
    if reading.length is not None:
        words.append(f"for {_minutes(reading.length)} min")
    if reading.recurrence:
        words.append(_end(reading.recurrence, ZoneInfo(reading.zone)))
    return " ".join(word for word in words if word)


def each_of_days(start: datetime, last: date, *, by_name: bool) -> tuple[str, ...]:
    """Write what `monday to friday 9am` may mean, as phrases that can be typed.

    Args:
        start: On the first of the days.
        last: The last of the days.
        by_name: They were called by their weekdays, so each week may be meant.
    """
    clock, names = (
        f"at {start:%H:%M}",
        [WEEKDAY_NAMES[d.weekday()] for d in (start, last)],
    )
    each = f"every {names[0]} to {names[1]}" if by_name else "every day"
    once = f"{names[0]} {_day(start)} {clock}"
    lasting = (f"{each} {clock} until {_day(last)}", once)
    return (f"{each} {clock}", *lasting) if by_name else lasting


def _day(day: date) -> str:
    return f"{day.day} {MONTH_NAMES[day.month]} {day.year}"


def _moment(reading: WhenReading, starting: str) -> str:
    zone = f" {reading.zone}"
    if reading.start is not None:
        return f"{starting}{reading.start:%Y-%m-%d %H:%M}{zone}"
    if reading.day and reading.last_day:
        clock = f" {reading.clock}{zone}" if reading.clock else ""
        return f"{reading.day} to {reading.last_day}{clock}"
    if reading.day:
        return f"{starting}{reading.day}"
    return f"{reading.clock}{zone}" if reading.clock else ""


def _minutes(length: timedelta) -> str:
    minutes = length / _MINUTE
    return f"{minutes:.0f}" if minutes == int(minutes) else f"{minutes:.2f}"


def _parts(rule: str) -> dict[str, str]:
    return dict(part.split("=", 1) for part in rule.split(";"))


def _repeat(rule: str) -> str:
    parts = _parts(rule)
    unit = _UNITS[parts["FREQ"]]
    interval = int(parts.get("INTERVAL", "1"))
    every = f"every {interval} {unit}s" if interval > 1 else f"every {unit}"
    days = parts.get("BYDAY", "")
    if "BYMONTH" in parts:
        month = MONTH_NAMES[int(parts["BYMONTH"])]
        return f"every year on {month} {_nth(int(parts['BYMONTHDAY']))}"
    if "BYMONTHDAY" in parts:
        numbers = [_nth(int(day)) for day in parts["BYMONTHDAY"].split(",")]
        return f"{every} on the {' and '.join(numbers)}"
    if not days:
        return every
    if unit == "month":
        return f"{every} on the {_nth_weekdays(days)}"
    return f"{every} on {_weekdays(days)}"


def _nth(number: int) -> str:
    return "last" if number < 0 else _NTHS.get(number, f"{number}th")


def _weekdays(codes: str) -> str:
    names = [WEEKDAY_NAMES[WEEKDAY_CODES.index(code)] for code in codes.split(",")]
    return " and ".join(name.lower() for name in names)


def _nth_weekdays(entries: str) -> str:
    """Write `1MO,3MO` as `1st and 3rd monday`."""
    pairs = re.findall(r"(-?\d+)([A-Z]{2})", entries)
    nths = list(dict.fromkeys(_nth(int(nth)) for nth, _ in pairs))
    codes = list(dict.fromkeys(code for _, code in pairs))
    return f"{' and '.join(nths)} {_weekdays(','.join(codes))}"


def _end(rule: str, zone: ZoneInfo) -> str:
    parts = _parts(rule)
    words = f"{parts['COUNT']} times" if "COUNT" in parts else ""
    if "UNTIL" not in parts:
        return words
    utc = datetime.strptime(parts["UNTIL"], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    return f"{words} until {utc.astimezone(zone):%Y-%m-%d}".strip()
