"""Dates with a month's name: `Dec 3`, `3rd of march 2027`, `Wed, Feb13`."""

from re import Match

from bot.when.english.calendar import COUNTED, MONTHS, UNITS, WEEKDAYS, alternatives
from bot.when.english.numbers import (
    ORDINAL,
    SPELLED,
    SPELLED_YEAR,
    number,
    ordinal,
    year,
)
from bot.when.parsers.patterns import MONTH, WEEKDAY, phrase
from bot.when.pieces import CalendarDate, Found, Kind, Parser

_DAY = rf"(?P<day>{ORDINAL}|(?:3[01]|[12]\d|0?[1-9])(?![\d:])|{SPELLED}\b)"
_MONTH = rf"(?P<month>{MONTH.removesuffix(chr(92) + 'b')})(?![a-z])\.?"
_YEAR = (
    rf"(?:(?:,? ?(?:of |in )?|[-/.])(?P<year>(?:19|20)\d\d|{SPELLED_YEAR})(?![\d:])"
    r"|(?:,? (?:of )?'?|[-/])(?P<short>\d\d)(?!\d|:| ?[ap]\.?m| ?-| to | o"
    rf"| ?(?:{alternatives(*UNITS, *COUNTED, 'uhr')})\b))"
)
_WEEKDAY = rf"(?P<wd>{WEEKDAY})\.?,?[ -]?(?:the )?"
_WEEKDAY_BEHIND = rf"(?:,? ?\(?(?P<wd2>{WEEKDAY})\.?\)?)"


def day_number(said: str) -> int:
    """Read a day of the month, in digits or words, ordinal or not."""
    if said.isdecimal():
        return int(said)
    try:
        return ordinal(said)
    except (KeyError, StopIteration):
        return number(said)


def _read(match: Match[str]) -> Found | None:
    said = match.groupdict()
    day = day_number(match["day"])
    if not day:
        return None
    full, short = said.get("year"), said.get("short")
    weekday = said.get("wd") or said.get("wd2")
    found = CalendarDate(
        day,
        MONTHS[match["month"]],
        year(full or short or "") if full or short else None,
        weekday=WEEKDAYS[weekday] if weekday else None,
    )
    return Found(Kind.DAY, found)


MONTH_DAY = Parser(
    "month-day",
    phrase(
        rf"(?:{_WEEKDAY})?{_MONTH}[ /-]?(?:the )?{_DAY}{_YEAR}?{_WEEKDAY_BEHIND}?",
        right=r"(?!\w)(?![.:]\d)(?!-\d\d?(?:h\b|:\d\d))",
    ),
    _read,
)
DAY_MONTH = Parser(
    "day-month",
    phrase(
        rf"(?:{_WEEKDAY})?(?:the )?{_DAY}(?:[ /.-]| day)? ?(?:of |in )?{_MONTH}{_YEAR}?"
        rf"{_WEEKDAY_BEHIND}?",
        right=r"(?!\w)(?![.:]\d)",
        first=r"\w",
    ),
    _read,
)
YEAR_FIRST = Parser(
    "year-month-day",
    phrase(
        rf"(?P<year>(?:19|20)\d\d)[ /.,-]+{_MONTH}[ /.,-]*(?:the )?{_DAY}", first=r"\w"
    ),
    _read,
)
