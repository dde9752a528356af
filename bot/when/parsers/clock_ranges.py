"""Ranges of clock times: `3-4pm`, `from 3 to 4:30`, `between 3 and 4pm`."""

import re
from dataclasses import replace
from re import Match

from bot.when.parsers.clock import CLOCK, read_clock
from bot.when.parsers.patterns import MONTH, RIGHT, follows_well, phrase
from bot.when.pieces import ClockRange, ClockTime, Found, Kind, Parser, Trouble

_TO = r"(?: ?- ?| (?:to|until|till|til|'til|thru|through|up to|ending at|ending) )"
_PART = r"(?: in the (?P<part>morning|afternoon|evening))?"
_HARD = (
    rf"(?P<hard>between|from|later than|after|starting(?: at)?) (?:the )?"
    rf"(?P<start>{CLOCK}){_PART}(?:{_TO}|,? (?:and|but|to) )"
    r"(?:before |until |till |by )?"
    rf"(?:at )?(?P<end>{CLOCK})"
)
_SOFT = (
    rf"(?P<lead>(?:at|@|around|about|by|for) ?)?(?P<start>{CLOCK}){_PART}{_TO}(?:at )?"
    rf"(?P<end>{CLOCK})"
)
_MINUTES_TO = re.compile(
    r"(?:(?:20|25)(?= to (?:1[0-2]|[1-9])(?!\d))|(?:at|@) ?(?:5|10|20|25)"
    r"|(?:at |@ ?)?(?:five|ten|twenty(?:[ -]?five)?)) to .+"
)
_TENS_AND_ONES = re.compile(
    r"(?:twenty|thirty|forty|fifty)-(?:one|two|three|four|five|six|seven|eight|nine)\b"
)
_LONG_NUMBER = re.compile(r"(?<![\d:.h])\d{3}")
_BARE = re.compile(r"\d{1,2}")
_MONTH_BEHIND = re.compile(rf" ?{MONTH}")
_RIGHT = rf"{RIGHT}(?!-\d)"
_NOON = 12
_WORKDAY_STARTS = range(6, 13)


def _read_hard(match: Match[str]) -> Found | None:
    return _range(match, is_led=True)


def _read_soft(match: Match[str]) -> Found | None:
    if _MINUTES_TO.fullmatch(match.group()):
        return None  # `at ten to five` is one clock time
    is_led = (match["lead"] or "").strip() in ("at", "@", "around")
    return _range(match, is_led=is_led)


def _range(match: Match[str], *, is_led: bool) -> Found | None:
    start, end = read_clock(match["start"]), read_clock(match["end"])
    if start is None or end is None or _TENS_AND_ONES.search(match.group()):
        return None
    if _BARE.fullmatch(match["end"]) and _MONTH_BEHIND.match(match.string, match.end()):
        return None  # `9am until 18 december` ends on a day
    if match["part"]:
        start = _in_part(start, match["part"])
    found = ClockRange(start, end)
    if start.clear or end.clear:
        return Found(Kind.RANGE, found)
    if not follows_well(match):
        return None
    if start.as_length or end.as_length:
        return Found(Kind.RANGE, found)
    return _bare_range(match, found, is_led=is_led)


def _in_part(clock: ClockTime, part: str) -> ClockTime:
    """Read `7 in the evening` as the start of a range."""
    if not clock.is_open:
        return clock
    hour = clock.hour % _NOON + (0 if part == "morning" else _NOON)
    half = "am" if part == "morning" else "pm"
    return replace(clock, hour=hour, half=half, is_open=False, clear=True)


def _bare_range(match: Match[str], found: ClockRange, *, is_led: bool) -> Found | None:
    """Read `3-4`, `9 to 5`: bare numbers may be much else."""
    if found.start == found.end:
        return None  # `1-1` is a meeting of two
    if _BARE.fullmatch(match["start"]) and _BARE.fullmatch(match["end"]):
        numbers = int(match["start"]), int(match["end"])
        if not are_hours(*numbers):
            return None
        is_between = (match.groupdict().get("hard") or "") == "between"
        found = replace(found, as_date=None if is_between else numbers)
    is_hard = match.groupdict().get("hard") is not None
    # `at 555-1234` is a number to call, `between 0930-1030` none.
    is_number = not is_hard and _LONG_NUMBER.search(match.group()) is not None
    return Found(Kind.RANGE, found, is_weak=is_number or not is_led)


def _alternatives(match: Match[str]) -> Found | None:
    """Read `at 3 or 4`: nobody but the sender can choose."""
    start, end = read_clock(match["start"]), read_clock(match["end"])
    if start is None or end is None or not (end.clear or follows_well(match)):
        return None
    if match["slash"] and not (start.clear and end.clear):
        return None  # `3/4` is a date
    choices = (match["start"], match["end"])
    return Found(Kind.DOUBTFUL, Trouble("two-times", choices))


def are_hours(start: int, end: int) -> bool:
    """Whether two bare numbers can be a range: `9-17` is one, `2-15` is a date."""
    return end <= _NOON or start > _NOON or start in _WORKDAY_STARTS


ALTERNATIVE_CLOCKS = Parser(
    "alternative-clocks",
    phrase(
        rf"(?:(?:at|around|@) )?(?P<start>{CLOCK})"
        rf"(?:,? or (?:at )?|(?P<slash> ?/ ?))(?P<end>{CLOCK})",
        first=r"\w@",
    ),
    _alternatives,
)
CLOCK_RANGE = Parser(
    "clock-range", phrase(_HARD, right=_RIGHT, first=r"\w@"), _read_hard
)
LOOSE_CLOCK_RANGE = Parser(
    "loose-clock-range", phrase(_SOFT, right=_RIGHT, first=r"\w@"), _read_soft
)
