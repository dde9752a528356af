"""Local times to instants, where clocks may jump; and the region's order of dates."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from bot.model.reading import Anchor, DateOrder

_MINUTE = timedelta(minutes=1)
_OFFSET = re.compile(r"([+-])(\d\d):(\d\d)")
_USA = re.compile(
    r"US/|Etc/|UTC$|GMT$|Pacific/Honolulu$|(?:EST5EDT|CST6CDT|MST7MDT|PST8PDT)$"
    r"|America/(?:New_York|Detroit|Kentucky/|Louisville|Indiana|Fort_Wayne|Chicago"
    r"|Menominee|North_Dakota/|Denver|Boise|Shiprock|Phoenix|Los_Angeles|Anchorage"
    r"|Juneau|Sitka|Metlakatla|Yakutat|Nome|Adak|Atka|Knox_IN|Puerto_Rico)"
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A local time on the line of time.

    Attributes:
        at: The instant; of a repeated hour the first one that is not over.
        is_repeated: The local time happens twice.
        near: Where the local time does not exist, the two that clocks offer instead.
    """

    at: datetime
    is_repeated: bool = False
    near: tuple[datetime, ...] = ()


def clock_of(zone: str) -> tzinfo:
    """Give the clock of a zone; an offset (`+02:45`) that has no name is one too."""
    offset = _OFFSET.fullmatch(zone)
    if not offset:
        return ZoneInfo(zone)
    ahead = timedelta(hours=int(offset[2]), minutes=int(offset[3]))
    return timezone(-ahead if offset[1] == "-" else ahead)


def place(day: date, minutes: int, clock: tzinfo, now: datetime) -> Placed:
    """Put a local time on the line of time.

    `minutes` count from the midnight that begins `day`; 1440 are the next day.
    """
    midnight = datetime.combine(day, time())
    local = midnight + timedelta(minutes=minutes)
    first = local.replace(tzinfo=clock)
    second = first.replace(fold=1)
    if first.utcoffset() == second.utcoffset():
        return Placed(first)
    if _round_trip(first) != local:
        near = tuple(_settled(instant) for instant in (second, first))
        return Placed(near[1], near=near)
    return Placed(first if first >= now else second, is_repeated=True)


def _round_trip(moment: datetime) -> datetime:
    return _settled(moment).replace(tzinfo=None, fold=0)


def _settled(moment: datetime) -> datetime:
    return moment.astimezone(UTC).astimezone(moment.tzinfo)


def rounded_up(moment: datetime) -> datetime:
    """Give the full minute at or after an instant."""
    whole = moment.replace(second=0, microsecond=0)
    return whole if whole == moment else _later(whole, _MINUTE)


def next_minute(moment: datetime) -> datetime:
    """Give the next full minute, strictly after an instant."""
    return _later(moment.replace(second=0, microsecond=0), _MINUTE)


def _later(moment: datetime, by: timedelta) -> datetime:
    return (moment.astimezone(UTC) + by).astimezone(moment.tzinfo)


def elapsed(start: datetime, by: timedelta) -> datetime:
    """Give the instant so much real time later, in the same zone."""
    return _later(start, by)


def order_of(anchor: Anchor) -> DateOrder:
    """Give how the sender writes `12/3`: as saved, or as people of the zone do.

    A zone that is no place (`UTC`, `Etc/GMT+2`) tells no region; it is read like the
    USA, as most public test suites of time phrases are.
    """
    if anchor.order is not None:
        return anchor.order
    return DateOrder.MDY if _USA.match(anchor.zone) else DateOrder.DMY
