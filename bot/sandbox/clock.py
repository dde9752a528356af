"""How Webex writes instants: milliseconds and Z in chat, offsets in meetings."""

from collections.abc import Callable
from datetime import UTC, datetime, tzinfo

Clock = Callable[[], datetime]


def now() -> datetime:
    """The wall clock, in UTC."""
    return datetime.now(UTC)


def stamp(instant: datetime) -> str:
    """Write as messages and people do: 2015-10-18T14:26:16.000Z."""
    utc = instant.astimezone(UTC)
    return f"{utc:%Y-%m-%dT%H:%M:%S}.{utc.microsecond // 1000:03d}Z"


def local(seconds: float, zone: tzinfo) -> str:
    """Write as meetings do: to the second, with the zone's offset or Z."""
    text = datetime.fromtimestamp(seconds, zone).isoformat(timespec="seconds")
    return text.removesuffix("+00:00") + "Z" if text.endswith("+00:00") else text
