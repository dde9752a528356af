"""Time zones as an operator names them."""

from zoneinfo import ZoneInfo

from bot.cli.output import Misused, clean
from bot.when import find_zone


def zone_named(said: str) -> str:
    """Find the IANA name of a zone or of a city.

    Raises:
        Misused: There is none of that name, or several.
    """
    try:
        return ZoneInfo(said).key
    except (KeyError, ValueError, OSError):
        found = find_zone(said)
    if found is None or found.name is None:
        raise Misused(f"{clean(said)!r} is no time zone; try Europe/Berlin")
    return found.name
