"""Dates in digits alone: `2026-12-03`, `12/3`, `03.12.2026`, `12-30-16`."""

from re import Match

from bot.when.english.calendar import WEEKDAYS
from bot.when.parsers.clock_ranges import are_hours
from bot.when.parsers.patterns import RIGHT, WEEKDAY, phrase
from bot.when.pieces import CalendarDate, Found, Kind, Parser

_MONTHS = 12
_DAYS = 31
_HOURS = 24
_FULL_YEAR = 4
_RIGHT = r"(?!\w|[-/.]\d)(?! ?%)(?! of\b)"
_LEFT = r"(?<![\w$#+.])(?<!\d[-/,])"
_WEEKDAY = rf"(?:(?P<wd>{WEEKDAY})\.?,? )?"


def _weekday(match: Match[str]) -> int | None:
    name = match.groupdict().get("wd")
    return WEEKDAYS[name] if name else None


def _iso(match: Match[str]) -> Found | None:
    year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
    return Found(Kind.DAY, CalendarDate(day, month, year, weekday=_weekday(match)))


def _ordered(match: Match[str]) -> Found | None:
    """Read `12/3`, `12/3/26`: which is the month is the region's to say."""
    first, second = int(match["a"]), int(match["b"])
    said = match.groupdict().get("y")
    year = None if said is None else int(said) + (2000 if len(said) < _FULL_YEAR else 0)
    if not _may_be_date(first, second) and year is None:
        return None  # a fraction, a score, a room: no date at all
    found = CalendarDate(0, None, year, (first, second), weekday=_weekday(match))
    is_always = (first, second) == (24, 7) and year is None  # `24/7 support`
    return Found(Kind.DAY, found, is_weak=is_always)


def _dashed(match: Match[str]) -> Found | None:
    """Read `2 - 15`, which bare hours cannot be, or `friday 7-6`."""
    first, second = int(match["a"]), int(match["b"])
    looks_like_hours = second <= _HOURS and are_hours(first, second)
    if looks_like_hours or not _may_be_date(first, second):
        return None
    found = CalendarDate(0, None, None, (first, second), weekday=_weekday(match))
    return Found(Kind.DAY, found)


def _may_be_date(first: int, second: int) -> bool:
    low, high = sorted((first, second))
    return 1 <= low <= _MONTHS and high <= _DAYS


def _dotted(match: Match[str]) -> Found | None:
    said = match["y"] or (match["short"] and f"20{match['short']}")
    year = int(said) if said else None
    day, month = int(match["a"]), int(match["b"])
    if year is None and not _may_be_date(day, month):
        return None
    if month > _MONTHS >= day:
        return Found(Kind.DAY, CalendarDate(0, None, year, (day, month)))
    return Found(Kind.DAY, CalendarDate(day, month, year, weekday=_weekday(match)))


ISO_DATE = Parser(
    "iso-date",
    phrase(
        _WEEKDAY + r"(?P<y>(?:19|20)\d\d)(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})"
        r"(?=t\d\d:?\d\d|(?!t))",
        left=_LEFT,
        right=r"(?![a-su-z]|\d|[-/]\d)",
        first=r"\w",
    ),
    _iso,
)
RUN_TOGETHER_DATE = Parser(
    "run-together-date",
    phrase(
        r"(?P<y>20\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])",
        left=_LEFT,
        right=rf"(?:{RIGHT}|(?=t\d{{4}}))",
        first=r"\w",
    ),
    _iso,
)
SLASHED_DATE = Parser(
    "slashed-date",
    phrase(
        _WEEKDAY + r"(?P<a>\d{1,2}) ?/ ?(?P<b>\d{1,2})"
        r"(?:(?: ?/ ?|, ?)(?P<y>(?:19|20)\d\d|\d\d))?(?: ?:(?=\d\d?:))?",
        left=_LEFT,
        right=_RIGHT,
        first=r"\w",
    ),
    _ordered,
)
DASHED_DATE = Parser(
    "dashed-date",
    phrase(
        _WEEKDAY + r"(?P<a>\d{1,2})-(?P<b>\d{1,2})-(?P<y>(?:19|20)\d\d|\d\d)",
        left=_LEFT,
        right=_RIGHT,
        first=r"\w",
    ),
    _ordered,
)
SHORT_DASHED_DATE = Parser(
    "short-dashed-date",
    phrase(
        _WEEKDAY + r"(?P<a>\d{1,2}) ?- ?(?P<b>\d{1,2})",
        left=_LEFT,
        right=_RIGHT,
        first=r"\w",
    ),
    _dashed,
)
DOTTED_DATE = Parser(
    "dotted-date",
    phrase(
        _WEEKDAY
        + r"(?P<a>\d{1,2})\. ?(?P<b>\d{1,2})\.(?: ?(?P<y>(?:19|20)\d\d)|(?P<short>\d\d)"
        r"|(?! ?(?:19|20)\d\d))",
        left=_LEFT,
        right=_RIGHT,
        first=r"\w",
    ),
    _dotted,
)
