"""Time zones by abbreviation, city, country, IANA name and offset.

An abbreviation names a region's own time, summer time included; where several regions
share one, the sender's zone decides, and otherwise it is asked.
"""

import re
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from bot.when.english.zones import (
    ABBREVIATIONS,
    ELSEWHERE,
    FRACTIONAL,
    REGIONS,
    SEVERAL,
    ZONES,
)
from bot.when.pieces import ZoneFound
from bot.when.text import tokenise

_AREAS = [
    "Africa",
    "America",
    "Antarctica",
    "Arctic",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
]
_OFFSET = re.compile(r"(?:(?:utc|gmt) ?)?([+-]) ?(\d{1,2})(?::?(\d\d))?")
_HOURS_EAST = 14
_HOURS_WEST = 12
_LAST_MINUTE = 59
_TIME_WORDS = re.compile(r"(?: standard| daylight| summer)?(?:[ -]time)?(?: zone)?$")


@cache
def iana_names() -> dict[str, str]:
    """Give every IANA name by its lower-case spelling."""
    return {name.lower(): name for name in available_timezones() if "/" in name}


@cache
def place_names() -> dict[str, str]:
    """Give the zone of every place known by name, in lower case."""
    places: dict[str, str] = {}
    for name in sorted(available_timezones()):
        area, _, city = name.partition("/")
        if area in _AREAS:
            places[city.rsplit("/")[-1].replace("_", " ").lower()] = name
    return places | {
        name: zone for name, zone in ZONES.items() if name not in ABBREVIATIONS
    }


def find_zone(text: str) -> ZoneFound | None:
    """Read words that are a zone and nothing else: `Berlin`, `EST`, `UTC+5:30`.

    Returns:
        None where the words name no zone. `choices` is filled where they name
        several; which one the sender's own zone decides is up to `settle_zone`.
    """
    said = tokenise(text).plain.strip(" .!?()")
    return zone_of_offset(said) or _by_name(said)


def zone_of_offset(said: str) -> ZoneFound | None:
    """Read `UTC+5:30`, `+02:00`, `GMT-4`; None where it is none, or none on earth."""
    match = _OFFSET.fullmatch(said)
    if not match:
        return None
    sign, hours, minutes = match[1], int(match[2]), int(match[3] or 0)
    offset = (hours * 60 + minutes) * (1 if sign == "+" else -1)
    if minutes > _LAST_MINUTE or not -_HOURS_WEST * 60 <= offset <= _HOURS_EAST * 60:
        return None
    return ZoneFound(_offset_name(offset), (), said)


def _offset_name(minutes: int) -> str:
    """Give the zone of an offset; one without a name of its own stays an offset."""
    if minutes == 0:
        return "UTC"
    if minutes % 60 == 0:
        return f"Etc/GMT{-minutes // 60:+d}"
    sign = "-" if minutes < 0 else "+"
    hours, rest = divmod(abs(minutes), 60)
    return FRACTIONAL.get(minutes, f"{sign}{hours:02d}:{rest:02d}")


def _by_name(said: str) -> ZoneFound | None:
    if said in iana_names():
        return ZoneFound(iana_names()[said], (), said)
    bare = _TIME_WORDS.sub("", said)
    for name in (said, bare, bare.replace("-", " ")):
        if name in SEVERAL:
            return ZoneFound(None, SEVERAL[name], name)
        zone = ZONES.get(name) or place_names().get(name)
        if zone:
            return ZoneFound(zone, (), name)
    return None


def settle_zone(found: ZoneFound, sender_zone: str) -> ZoneFound:
    """Let the sender's own zone decide what an abbreviation means, where it can."""
    if found.name is not None and found.said not in ABBREVIATIONS:
        return found
    if _is_called(sender_zone, found.said):
        return ZoneFound(sender_zone, (), found.said)
    if found.name is not None:
        return found
    area = sender_zone.partition("/")[0]
    region = REGIONS.get(found.said, {}).get(area) or ELSEWHERE.get(found.said)
    return ZoneFound(region, found.choices, found.said) if region else found


@cache
def _is_called(zone: str, abbreviation: str) -> bool:
    """Whether a zone itself goes by an abbreviation, in winter or in summer."""
    if zone == "UTC" or zone.startswith("Etc/"):
        return False
    if abbreviation in ("utc", "gmt", "z"):
        return False
    names = {
        (datetime(2026, month, 1, tzinfo=ZoneInfo(zone)).tzname() or "").lower()
        for month in (1, 7)
    }
    return abbreviation in names
