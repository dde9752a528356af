"""What repeats by the month or the year: `first monday of every month`."""

import re
from re import Match

from bot.when.english.calendar import MONTHS
from bot.when.english.numbers import ORDINAL, SPELLED, ordinal
from bot.when.parsers.patterns import MONTH, WEEKDAY, phrase
from bot.when.parsers.relative_days import count
from bot.when.parsers.repeats import DAY_LIST, day_codes, repeating
from bot.when.pieces import Found, Parser, Repeat

_NTHS = (
    rf"(?P<nths>(?:{ORDINAL}|last)(?:(?:,? and |, | ?& ?)(?:{ORDINAL}|last)){{0,4}})"
)


_WEEKS = 5


_DAYS = 31


def _nth_weekdays(match: Match[str]) -> Found | None:
    """Read `first monday of every month`, `every 3rd thursday of the month`."""
    said = match.groupdict()
    nths = [
        -1 if n == "last" else ordinal(n)
        for n in re.findall(rf"{ORDINAL}|last", match["nths"])
    ]
    if any(n == 0 or n > _WEEKS for n in nths):
        return None
    codes = day_codes(match["days"])
    days = tuple(f"{n}{code}" for n in nths for code in codes)
    return repeating(Repeat("MONTHLY", _month_interval(said), days))


def _month_interval(said: dict[str, str | None]) -> int:
    if said.get("mother"):
        return 2
    if said.get("mquarter"):
        return 3
    n = said.get("mn")
    return count(n) if n else 1


def _month_days(match: Match[str]) -> Found | None:
    said = match.groupdict()
    days = tuple(sorted({ordinal(n) for n in re.findall(ORDINAL, match["nths"])}))
    if "last" in match["nths"]:
        days = (*days, -1)
    if any(not -1 <= day <= _DAYS or day == 0 for day in days):
        return None
    return repeating(Repeat("MONTHLY", _month_interval(said), month_days=days))


def _yearly(match: Match[str]) -> Found:
    day = int(re.sub(r"\D", "", match["day"]) or 0) or ordinal(match["day"])
    return repeating(
        Repeat("YEARLY", months=(MONTHS[match["month"]],), month_days=(day,))
    )


def _says_every(match: Match[str]) -> bool:
    """Whether it repeats: `the last friday of the month` happens once."""
    return (
        re.search(r"\b(?:every|each|monthly|a month|per month)\b", match.group())
        is not None
    )


_EVERY_MONTH = (
    r"(?:(?:every|each|a|the|per) (?:(?P<mother>other|second) |(?P<mn>"
    rf"\d{{1,2}}|{SPELLED}) )?months?|(?P<mquarter>(?:every|each) quarter)|monthly)"
)


NTH_WEEKDAY_MONTHLY = Parser(
    "nth-weekday-monthly",
    phrase(
        rf"(?:on )?(?:every |each |the ){{0,2}}{_NTHS} {DAY_LIST},? (?:of |in )?"
        rf"(?:the )?{_EVERY_MONTH}",
        first=r"\w",
    ),
    lambda match: _nth_weekdays(match) if _says_every(match) else None,
)


MONTHLY_NTH_WEEKDAY = Parser(
    "monthly-nth-weekday",
    phrase(rf"{_EVERY_MONTH},? on (?:the )?{_NTHS} {DAY_LIST}"),
    _nth_weekdays,
)


MONTHLY_ON_DAYS = Parser(
    "monthly-on-days",
    phrase(rf"{_EVERY_MONTH},? (?:on )?(?:the )?{_NTHS}(?: day)?(?! (?:{WEEKDAY}))"),
    lambda match: _month_days(match) if _says_every(match) else None,
)


DAYS_OF_EVERY_MONTH = Parser(
    "days-of-every-month",
    phrase(
        rf"(?:on )?(?:every |each |the ){{0,2}}{_NTHS}(?: day)? (?:of |in )?(?:the"
        rf" )?{_EVERY_MONTH}",
        first=r"\w",
    ),
    lambda match: _month_days(match) if _says_every(match) else None,
)


EVERY_NTH = Parser(
    "every-nth",
    phrase(rf"(?:on )?every {_NTHS}(?! (?:{WEEKDAY}|day|week|month|year))"),
    _month_days,
)


YEARLY_ON = Parser(
    "yearly-on",
    phrase(
        r"(?:every year|yearly|annually|every),? (?:on )?(?:the )?(?:"
        rf"(?P<month>{MONTH})"
        rf" (?:the )?(?P<day>{ORDINAL}|\d{{1,2}})(?![\d:]))"
    ),
    _yearly,
)
