"""Lengths: `45 min`, `1h30`, `an hour and a half`, `3/4 hour`, `30'`, `90-minute`."""

import re
from datetime import timedelta
from functools import lru_cache
from re import Match

from bot.when.english.calendar import COUNTED, MONTHS, UNITS, alternatives
from bot.when.english.numbers import SPELLED, number
from bot.when.parsers.patterns import phrase
from bot.when.pieces import Found, Kind, Parser, Shift, Unit

_LENGTH_UNITS = [
    word
    for word, unit in UNITS.items()
    if unit in (Unit.MINUTE, Unit.HOUR, Unit.DAY, Unit.WEEK)
]
_HOUR_WORDS = [word for word, unit in UNITS.items() if unit is Unit.HOUR]
_COUNT = rf"(?:\d{{1,8}}(?:[.,]\d{{1,2}})?|{SPELLED}\b)"
_N = rf"(?:{_COUNT}|an?\b)"
_FRACTION = (
    r"(?:(?:an? )?half|(?:an? |one |two |three )?quarters?|(?:an? )?[1-3]/[234])"
)
# `a 3/4 hour` is three quarters: an article counts nothing before a fraction.
_MIXED = rf"{_COUNT}(?: and |[ -]){_FRACTION}"
_QUANTITY = rf"(?:{_MIXED}|{_FRACTION}|{_N}|a couple|couple)"
_OF = r"(?: of)?(?: an?\b(?! ?m\b))?"
_ITEM = (
    rf"(?:{_QUANTITY}{_OF}[ -]?"
    rf"(?:{alternatives(*_LENGTH_UNITS, 'fortnight', 'fortnights')})"
    rf"\b(?!')|\d{{1,3}}')"
)
_BEHIND_HOURS = "(?:" + "|".join(rf"(?<=\d{h}|[a-z ]{h})" for h in _HOUR_WORDS) + ")"
# What makes a bare number something of its own: `1 hour 10 times`, `1h 10 am`.
_OTHERWISE = (
    rf" ?(?:[ap]\.? ?m\b|o ?'?clock|past\b|to \d|(?:{alternatives(*UNITS, *MONTHS)})\b"
    rf"|(?:{alternatives(*COUNTED)})\b|%|[:/.-]\d)"
)
_REST = (
    rf"(?:,? (?:and )?{_FRACTION}(?! ?(?:past|to|{alternatives(*_LENGTH_UNITS)})\b)"
    rf"|{_BEHIND_HOURS},? ?(?:and )?(?:\d\d|{SPELLED})\b(?!{_OTHERWISE}))"
)
_CLOCKED = r"\d{1,2}:\d\d ?(?:hours?|hrs?)\b"
_SHORT = (
    rf"\d{{1,2}} ?(?:h|hrs?|hours?)(?:\d\d| \d\d(?!{_OTHERWISE}))"
    r"(?: ?m(?:in(?:ute)?s?)?)?"
)
# `14h 2h` is a clock time and a length, and no 16 hours.
_AGAIN = rf"{_BEHIND_HOURS},? ?(?:and )?{_COUNT}[ -]?(?:{alternatives(*_HOUR_WORDS)})\b"
_NEXT = rf"(?:(?!{_AGAIN}),? ?(?:and )?{_ITEM})?"
LENGTH = rf"(?:{_CLOCKED}|(?:an? )?hour and (?:a )?half|{_SHORT}|{_ITEM}{_NEXT}{_NEXT})"
LENGTH_AND_REST = rf"{LENGTH}{_REST}?"

_EACH = re.compile(
    rf"(?P<quantity>{_QUANTITY}){_OF}[ -]?"
    rf"(?P<unit>{alternatives(*_LENGTH_UNITS, 'fortnight', 'fortnights')})\b"
    r"|(?P<primes>\d{1,3})'"
)
_MINUTES_OF = {
    Unit.MINUTE: 1,
    Unit.HOUR: 60,
    Unit.DAY: 24 * 60,
    Unit.WEEK: 7 * 24 * 60,
}
_MOST_UNITS = 999
_FORTNIGHT = 14 * 24 * 60


@lru_cache(maxsize=512)
def read_length(said: str) -> timedelta | None:
    """Read words that are one length; None where they are none."""
    if re.fullmatch(r"hour and (?:a )?half", said):
        return timedelta(minutes=90)
    short = re.match(r"(\d{1,2}) ?(?:h|hrs?|hours?|:) ?(\d\d)(?!\d)", said)
    if short:
        return timedelta(hours=int(short[1]), minutes=int(short[2]))
    return _summed(said)


def _summed(said: str) -> timedelta | None:
    minutes, at, last = 0.0, 0, 60
    for item in _EACH.finditer(said):
        if item["primes"]:
            minutes += int(item["primes"])
        else:
            last = _unit_minutes(item["unit"])
            minutes += _quantity(item["quantity"]) * last
        at = item.end()
    return timedelta(minutes=round(minutes + _rest(said[at:], last), 4)) if at else None


def _unit_minutes(unit: str) -> int:
    return _MINUTES_OF[UNITS[unit]] if unit in UNITS else _FORTNIGHT


def _rest(said: str, unit_minutes: int) -> float:
    """Read what follows the last unit: `and a half` of it, or minutes."""
    rest = re.sub(r"^[, ]*(?:and )?", "", said).strip()
    if not rest:
        return 0
    if re.fullmatch(_FRACTION, rest):
        return _quantity(rest) * unit_minutes
    return number(rest)


def _quantity(said: str) -> float:
    """Read `1.5`, `1,5`, `three`, `half`, `one and a half`, `3/4`, `two quarter`."""
    fraction = re.search(rf"{_FRACTION}$", said)
    if not fraction:
        return _number(said)
    whole = re.sub(r"(?: and |[ -])$", "", said[: fraction.start()])
    return (_number(whole) if whole else 0) + _fraction(fraction.group())


def _fraction(said: str) -> float:
    over = re.fullmatch(r"(?:an? )?(\d)/(\d)", said)
    if over:
        return int(over[1]) / int(over[2])
    if said.endswith("half"):
        return 0.5
    count = said.split(maxsplit=1)[0]
    return 0.25 if count.startswith("quarter") else number(count) * 0.25


def _number(said: str) -> float:
    if "couple" in said:
        return 2
    decimal = said.replace(",", ".")
    if re.fullmatch(r"\d+(?:\.\d+)?", decimal):
        return float(decimal)
    return number(said)


def _read(match: Match[str]) -> Found | None:
    said = match["length"]
    span = re.fullmatch(
        rf"(?P<n>{_N}|a couple of)[ -]?(?P<unit>days?|weeks?|wks?|fortnights?"
        r"|months?|mos?"
        r"|years?|yrs?)",
        said,
    )
    if span:
        return _span(int(_number(span["n"])), span["unit"])
    length = read_length(said)
    if length and match["minus"]:
        length = -length  # `for -30 min`: read, so that it is refused by its length
    return Found(Kind.LENGTH, length) if length else None


def _span(amount: int, unit: str) -> Found | None:
    """Read days and more: a length, or how long something repeats."""
    if not 0 < amount <= _MOST_UNITS:
        return None
    if unit.startswith("fortnight"):
        return Found(Kind.SPAN, Shift(amount * 2, Unit.WEEK))
    return Found(Kind.SPAN, Shift(amount, UNITS[unit]))


LENGTH_SAID = Parser(
    "length",
    phrase(
        r"(?:\b(?:for|lasting|lasts|during|within|over|the next|duration|length) ?:?"
        r" ?(?P<minus>-)?)?"
        r"(?:about |around |approximately |roughly |exactly |up to |the next )?"
        r"(?:the )?"
        rf"(?P<length>{LENGTH_AND_REST}|{_N}[ -]?(?:months?|mos?|years?|yrs?)\b)"
        r"(?:[ -]long\b)?",
        right=r"(?!\w)(?![.,]\d)",
        first=r"\w",
    ),
    _read,
)
