"""The one formatter of times: full weekday, date, year, clock time and zone."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

WEEKDAYS = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def span(start: datetime, end: datetime, zone: str) -> str:
    """Say from when to when: `Wednesday 25 November 2026, 15:00–16:00 (New York)`."""
    first = start.astimezone(ZoneInfo(zone))
    last = end.astimezone(ZoneInfo(zone))
    until = f"{last:%H:%M}"
    if last.date() != first.date():
        until = f"{day(last)}, {until}"
    dash = "–" if last.date() == first.date() else " to "
    if first.utcoffset() != last.utcoffset():  # the clocks change in between
        until = f"{until} {offset(last)}"
    return f"{day(first)}, {first:%H:%M}{dash}{until} ({place(zone, first)})"


def instant(when: datetime, zone: str) -> str:
    """Say one instant: `Wednesday 25 November 2026, 15:00 (New York)`."""
    local = when.astimezone(ZoneInfo(zone))
    return f"{day(local)}, {local:%H:%M} ({place(zone, local)})"


def local(when: datetime, zone: str) -> datetime:
    """Read an instant on a zone's clock."""
    return when.astimezone(ZoneInfo(zone))


def day(when: datetime) -> str:
    """Say the day alone: `Wednesday 25 November 2026`."""
    return f"{WEEKDAYS[when.weekday()]} {when.day} {MONTHS[when.month - 1]} {when.year}"


def place(zone: str, when: datetime) -> str:
    """Name a zone by its city and offset: `New York, UTC−5`."""
    if zone in {"UTC", "Etc/UTC", "GMT", "Etc/GMT"}:
        return "UTC"
    city = zone.rpartition("/")[2].replace("_", " ")
    if zone.startswith("Etc/"):
        return offset(when.astimezone(ZoneInfo(zone)))
    return f"{city}, {offset(when.astimezone(ZoneInfo(zone)))}"


def offset(when: datetime) -> str:
    """Say the distance to UTC: `UTC+5:30`."""
    minutes = int((when.utcoffset() or timedelta()).total_seconds() // 60)
    sign = "−" if minutes < 0 else "+"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{sign}{hours}:{rest:02}" if rest else f"UTC{sign}{hours}"


def length(duration: timedelta) -> str:
    """Say how long: `45 minutes`, `1 hour`, `1 hour 30 minutes`."""
    hours, minutes = divmod(int(duration.total_seconds() // 60), 60)
    parts = []
    if hours:
        parts.append(f"{hours} hour" + ("s" if hours > 1 else ""))
    if minutes:
        parts.append(f"{minutes} minute" + ("s" if minutes > 1 else ""))
    return " ".join(parts) or "0 minutes"
