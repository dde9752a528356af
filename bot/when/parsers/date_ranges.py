"""Ranges of dates that name their month once: `July 13 to 15`, `1-8 september`."""

from re import Match

from bot.when.english.calendar import MONTHS
from bot.when.english.numbers import ORDINAL, SPELLED, SPELLED_YEAR, year
from bot.when.parsers.dates import day_number
from bot.when.parsers.patterns import MONTH, phrase
from bot.when.pieces import CalendarDate, DayRange, Found, Kind, Parser

_MONTHS = 12
_DAYS = 31
_NUMBER = rf"{ORDINAL}|(?:3[01]|[12]\d|0?[1-9])(?![\d:])|{SPELLED}\b"
_FIRST = rf"(?:the )?(?P<first>{_NUMBER})"
_LAST = rf"(?:the )?(?P<last>{_NUMBER})(?! ?(?:[ap]\.?m|o'?clock|h)\b)"
_TO = r"(?: ?- ?| (?:to|until|till|til|thru|through|and|up to) )"
_YEAR = rf"(?:,? (?:of |in )?(?P<year>(?:19|20)\d\d|{SPELLED_YEAR})(?![\d:]))?"


def _read(match: Match[str]) -> Found | None:
    first, last = day_number(match["first"]), day_number(match["last"])
    if not 1 <= first < last <= _DAYS:
        return None
    month = MONTHS[match["month"]]
    said = match["year"]
    in_year = year(said) if said else None
    days = DayRange(
        CalendarDate(first, month, in_year), CalendarDate(last, month, in_year)
    )
    return Found(Kind.DAYS, days)


MONTH_AND_DAYS = Parser(
    "month-and-days",
    phrase(
        rf"(?:from |between |on )?(?P<month>{MONTH})\.? {_FIRST}{_TO}{_LAST}{_YEAR}"
    ),
    _read,
)
DAYS_AND_MONTH = Parser(
    "days-and-month",
    phrase(
        rf"(?:from |between |on )?{_FIRST}{_TO}{_LAST} ?(?:of |in )?"
        rf"(?P<month>{MONTH})\.?"
        rf"{_YEAR}(?! \d{{1,2}}(?![\d:]| ?[ap]\.?m))",
        first=r"\w",
    ),
    _read,
)
_NUMERIC = r"(?P<a>\d{1,2})[/.](?P<b>\d{1,2})(?:[/.](?P<y>(?:20)?\d\d))?"


def _numeric(match: Match[str]) -> Found | None:
    one = _slashed(match["a"], match["b"], match["y"] or match["y2"])
    other = _slashed(match["a2"], match["b2"], match["y2"] or match["y"])
    if one is None or other is None:
        return None
    is_dotted = "." in match.group() and not (one.year or other.year)
    if is_dotted and max(int(match["b"]), int(match["b2"])) > _MONTHS:
        return None  # `9.30-10.15` are clock times: with dots the month stands second
    return Found(Kind.DAYS, DayRange(one, other))


def _slashed(first: str, second: str, said: str | None) -> CalendarDate | None:
    numbers = int(first), int(second)
    low, high = sorted(numbers)
    if not 1 <= low <= _MONTHS or high > _DAYS:
        return None
    return CalendarDate(0, None, year(said) if said else None, numbers)


NUMERIC_DATES = Parser(
    "numeric-dates",
    phrase(
        rf"(?:from |between )?{_NUMERIC}(?: ?- ?| (?:to|until|till|through|thru|and) )"
        r"(?P<a2>\d{1,2})[/.](?P<b2>\d{1,2})(?:[/.](?P<y2>(?:20)?\d\d))?",
        left=r"(?<![\w$#+./-])",
        right=r"(?!\w|[-/.:]\d)",
        first=r"\w",
    ),
    _numeric,
)
