"""When a meeting may be: instants, zones and lengths as Webex reads them."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from bot.sandbox.store import Json
from bot.sandbox.wire import malformed

SHORTEST = timedelta(minutes=10)
LONGEST = timedelta(hours=23, minutes=59)
_FAR = timedelta(days=3652)
PAST = "Parameter 'start' or 'end' is before current time."
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when, in whole minutes, and the zone in which it was meant."""

    start: datetime
    end: datetime
    zone_name: str


def zone(name: str) -> tzinfo:
    """Find a zone of the IANA database.

    Raises:
        Refusal: 400 for a name that is none.
    """
    if name == "UTC":
        return UTC
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise malformed(f"'timezone' is not a time zone: {name[:64]}") from error


def instant(text: str, name: str, default: tzinfo) -> datetime:
    """Read an ISO 8601 instant; one without an offset is in `default`.

    Raises:
        Refusal: 400 for a text that is none.
    """
    try:
        read = datetime.fromisoformat(text.strip())
        aware = read if read.tzinfo else read.replace(tzinfo=default)
        aware.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise malformed(f"'{name}' is not an ISO 8601 date and time.") from error
    return aware


def read_span(body: Json, zone_name: str, now: datetime) -> Span:
    """Read start and end of a request, and hold them against Webex's bounds.

    Raises:
        Refusal: 400 with the bound that was crossed.
    """
    where = zone(zone_name)
    # In UTC: arithmetic within one zone would overlook a clock change.
    start = _minute(instant(body["start"], "start", where))
    end = _minute(instant(body["end"], "end", where))
    this_minute = _minute(now)
    if start < this_minute or end < this_minute:
        raise malformed(PAST)
    # Webex: a start in the current minute is moved to the next one.
    if start == this_minute:
        start += _MINUTE
    if end <= start:
        raise malformed("Parameter 'end' must be after 'start'.")
    if not SHORTEST <= end - start <= LONGEST:
        raise malformed("The duration must be from 10 minutes to 23 hours 59 minutes.")
    if start - now >= _FAR:
        raise malformed("Parameter 'start' must be less than 10 years ahead.")
    return Span(start, end, zone_name)


def _minute(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(second=0, microsecond=0)
