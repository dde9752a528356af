"""Clock times: `3pm`, `15:30`, `1500`, `at three`, `half past 3`, `noon`.

`FORMS` lists the ways to say one, the most telling first; ranges use the same list.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from re import Match, Pattern

from bot.when.english.numbers import SPELLED, number
from bot.when.parsers.patterns import (
    LEFT,
    MONTH,
    RIGHT_OR_ZONE,
    follows_well,
    phrase,
)
from bot.when.parsers.zones import PLACE_TIME
from bot.when.pieces import ClockTime, Found, Kind, Parser, Trouble

_NOON = 12
_LAST_HOUR = 24
_LAST_MINUTE = 59
_FIRST_HOUR = 7
_BARE_TO = re.compile(
    r"(?!2[05] to (?:1[0-2]|[1-9])(?!\d))\d{1,2} (?:to|til|till|before|of) "
)
_PADDED = re.compile(r"0\d[0-5]\d")
_FOR_PART = re.compile(r" ?,? ?(?:(?:in|during) the|this|tonight|tomorrow (?:m|a|e))")
# `starting 7 december` holds a date; `at 3 december 5th` a clock time.
_OF_MONTH = re.compile(rf" (?:of )?{MONTH}\.?(?! ?(?:the )?\d{{1,2}}(?!\d))")

HOUR_WORD = "(?:eleven|twelve|three|seven|eight|four|five|nine|one|two|six|ten)"
_HOUR = rf"(?:\d{{1,2}}|{HOUR_WORD}\b)"
_HALF = (
    r"(?:(?: ?\. ?| )?(?P<half>[ap]) ?\.? ?m\b(?: ?\.(?!\d))?"
    r"|(?P<short>[ap])\b(?!['.]\w))"
)
_OCLOCK = r"(?: ?o ?'? ?clock\b)"
_MINUTES = rf"(?:{SPELLED}|\d{{1,2}})(?: ?min(?:ute)?s?)?"


def _noon(_: Match[str]) -> ClockTime:
    return ClockTime(_NOON)


def _midnight(_: Match[str]) -> ClockTime:
    return ClockTime(0)


def _past(match: Match[str]) -> ClockTime | None:
    """Read `quarter past 3`, `ten to five`, `three mins to five thirty`."""
    base = read_clock(match["base"])
    if base is None:
        return None
    part = match["part"].removesuffix(" ")
    named = {"half": 30, "quarter": 15}.get(part.split()[-1])
    minutes = named or number(re.sub(r" ?min(?:ute)?s?$", "", part))
    if match["way"] not in ("past", "after"):
        minutes = -minutes
    total = base.hour * 60 + base.minute + minutes
    return replace(base, hour=total // 60 % 24, minute=total % 60, clear=True)


def _either(match: Match[str]) -> ClockTime | None:
    base = _bare(match)
    return base and replace(base, minute=30, either=base.half is None, clear=True)


def _digits(match: Match[str]) -> ClockTime | None:
    """Read `15:30`, `3.15pm`, `15h30`, `1530`, `15h`."""
    half = _said_half(match)
    said = match.groupdict()
    hour, minute = int(match["hour"]), int(said.get("minute") or 0)
    sep = said.get("sep")
    is_padded = match["hour"].startswith("0")
    is_exact = is_padded or bool(said.get("hrs")) or sep == "h"
    found = _checked(hour, minute, half, is_exact=is_exact)
    if said.get("hrs") and sep == ":" and hour < _FIRST_HOUR and not is_padded:
        return None  # `1:30 hours` is a length
    if found and sep == ":" and len(match["hour"]) > 1:
        found = replace(found, is_exact=True)
    if found is None or sep == ":" or half or said.get("hrs"):
        return found
    is_length = sep == "h" and hour <= _NOON * 2
    length = timedelta(hours=hour, minutes=minute) if is_length else None
    return replace(found, clear=False, as_length=length)


def _bare(match: Match[str]) -> ClockTime | None:
    """Read `3`, `3 o'clock`, `3pm`, `three twenty`."""
    said = match.groupdict()
    words = said.get("words")
    minute = number(re.sub(r"^oh?[ -]", "", words)) if words else 0
    half = _said_half(match)
    hour = number(match["hour"])
    is_exact = match["hour"].startswith("0")
    found = _checked(hour, minute, half, is_exact=is_exact)
    if found is None or half or said.get("oclock") or said.get("ish"):
        return found
    return replace(found, clear=False)


def _hundred(match: Match[str]) -> ClockTime | None:
    """Read `nineteen hundred hours`."""
    return _checked(number(match["hour"]), 0, None, is_exact=True)


def _said_half(match: Match[str]) -> str | None:
    letter = match["half"] or match["short"]
    return f"{letter}m" if letter else None


def _checked(
    hour: int, minute: int, half: str | None, *, is_exact: bool
) -> ClockTime | None:
    last = hour == _LAST_HOUR and minute == 0
    if (hour > _LAST_HOUR - 1 and not last) or minute > _LAST_MINUTE:
        return None
    if half and hour <= _NOON:
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
        return ClockTime(hour, minute, half)
    is_open = not is_exact and 1 <= hour <= _NOON
    return ClockTime(hour, minute, is_open=is_open, is_exact=hour == _NOON)


# Each form with what reads it; the first that fits the whole words is right.
_FORMS: tuple[tuple[str, Callable[[Match[str]], ClockTime | None]], ...] = (
    (r"(?:12 ?)?noon(?:ish|time)?\b|mid[ -]?day\b", _noon),
    (r"(?:12 ?)?mid[ -]?night\b", _midnight),
    (
        (
            rf"(?:an? )?(?P<part>half|quarter|{_MINUTES}) (?P<way>past|after)"
            rf" (?P<base>{_HOUR}(?:[:.h]?\d\d|h|[ -]{SPELLED}\b)?{_OCLOCK}?{_HALF}?"
            r"|noon\b|mid[ -]?night\b)"
        ),
        _past,
    ),
    (
        (
            rf"(?:an? )?(?P<part>quarter|(?:{SPELLED}|\d{{1,2}}) ?min(?:ute)?s?"
            r"|twenty[ -]five|twenty|ten|five|5|10|20|25)"
            rf" (?P<way>to|till|til|before|of)"
            rf" (?P<base>{_HOUR}(?:[:.h]?\d\d|h|[ -]{SPELLED}\b)?{_OCLOCK}?{_HALF}?"
            r"|noon\b|mid[ -]?night\b)"
        ),
        _past,
    ),
    (rf"half[ -](?P<hour>{_HOUR})(?![:.h/]?\d){_OCLOCK}?{_HALF}?", _either),
    (
        (
            r"(?P<hour>\d{1,2})(?P<sep>:|\.|h)(?P<minute>\d\d)(?!\d)(?::\d\d(?:\.\d+)?)?"
            rf"(?:(?P<hrs> ?(?:hrs?|h|hours?|uhr)\b)|{_HALF})?"
        ),
        _digits,
    ),
    (
        (
            rf"(?P<hour>\d{{1,2}})(?P<minute>[0-5]\d)(?!\d|-\d\d-|/\d)"
            rf"(?:(?P<hrs> ?(?:hrs?|h|hours|uhr)\b)|{_HALF})?"
        ),
        _digits,
    ),
    (rf"(?P<hour>\d{{1,2}})(?P<sep>h)(?![a-z\d])(?:{_HALF})?", _digits),
    (
        (
            rf"(?P<hour>{HOUR_WORD})[ -](?P<words>oh?[ -]{HOUR_WORD}|{SPELLED})\b"
            rf"(?P<oclock>{_OCLOCK})?{_HALF}?"
        ),
        _bare,
    ),
    (rf"(?P<hour>{SPELLED}) hundred (?:hours|hrs)\b", _hundred),
    (rf"(?P<hour>{_HOUR})(?P<oclock>{_OCLOCK})?{_HALF}?(?P<ish>-?ish\b)?", _bare),
)


def _nameless(pattern: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


FORMS: tuple[tuple[Pattern[str], Callable[[Match[str]], ClockTime | None]], ...] = (
    tuple((re.compile(pattern), read) for pattern, read in _FORMS)
)
CLOCK = "(?:" + "|".join(_nameless(pattern) for pattern, _ in _FORMS) + ")"
_AT = (
    r"(?:(?:\b(?:at|by|around|about|circa|approx\.?|approximately|roughly|exactly|from"
    r"|after|before|for|starting|beginning) |~ ?|@ ?)"
    r"(?:about |around |exactly |approximately |~ ?)?)"
)


@lru_cache(maxsize=512)
def read_clock(said: str) -> ClockTime | None:
    """Read one clock time that fills the whole words; None where there is none."""
    for pattern, read in FORMS:
        match = pattern.fullmatch(said)
        if match:
            return read(match)
    return None


def _read(match: Match[str]) -> Found | None:
    said = match["clock"]
    clock = read_clock(said)
    if clock is None:
        return _impossible(said)
    lead = (match["lead"] or "").strip()
    if _BARE_TO.match(said) and lead not in ("at", "@"):
        return None  # `5 to 6pm` is a range
    if clock.clear:
        return Found(Kind.CLOCK, clock)
    if match.string[: match.start()].endswith("/"):
        return None  # `3pm ET/12pm PT`, but not `and/or/3`
    return _unclear(match, clock, lead)


def _unclear(match: Match[str], clock: ClockTime, lead: str) -> Found | None:
    if clock.as_length:
        return _or_length(clock, lead)
    if lead == "for" and not _FOR_PART.match(match.string, match.end()):
        return None  # `for 3` are people
    if not (follows_well(match) or _leads_zone(match)):
        return None
    if _OF_MONTH.match(match.string, match.end()):
        return None
    is_said = bool(lead) or _PADDED.fullmatch(match["clock"]) is not None
    return Found(Kind.CLOCK, clock, is_weak=not is_said)


def _leads_zone(match: Match[str]) -> bool:
    """Whether a place's time follows: `at 10 London time`."""
    return PLACE_TIME.pattern.match(match.string, match.end() + 1) is not None


def _or_length(clock: ClockTime, lead: str) -> Found | None:
    """Tell `15h` from `2h`: clock times are 7 to 23, or stand behind `at`."""
    if lead in ("at", "@", "from"):
        return Found(Kind.CLOCK, replace(clock, as_length=None))
    if lead == "for" or clock.hour < _FIRST_HOUR:
        return None
    return Found(Kind.CLOCK, clock)


def _impossible(said: str) -> Found | None:
    """Name `25:00` and `14:75`; other words that are no clock time say nothing."""
    numbers = re.match(r"(\d{1,2})[:.h](\d\d)", said)
    if not numbers or ("." in said and not re.search(r"[ap]\.? ?m", said)):
        return None
    hour, minute = int(numbers[1]), int(numbers[2])
    if hour < _LAST_HOUR and minute <= _LAST_MINUTE:
        return None
    return Found(Kind.DOUBTFUL, Trouble("no-such-time", refuses=True))


def _stamp(match: Match[str]) -> Found | None:
    clock = read_clock(match["clock"])
    if clock is None:
        return None
    return Found(Kind.CLOCK, replace(clock, is_exact=True, clear=True))


STAMP_CLOCK = Parser(
    "stamp-clock",
    re.compile(r"(?<=\d{8}t)(?P<clock>\d{4})(?:[0-5]\d)?(?=z\b|[+-]\d\d|(?!\w))"),
    _stamp,
)
CLOCK_TIME = Parser(
    "clock-time",
    phrase(
        rf"(?P<lead>{_AT})?(?P<clock>{CLOCK})",
        left=rf"(?:{LEFT}|(?<=\d\dt)|(?<=[a-z]/)(?<![ap]m/)(?<!\d[aph]/))",
        right=RIGHT_OR_ZONE,
        first=r"\w@~",
    ),
    _read,
)
