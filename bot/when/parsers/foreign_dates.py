"""Dates whose month is in another language: `3. Dezember`, `24 novembre 2026`.

This is what `dateparser` is asked: which month a name is, and nothing else. It fills in
what it is not told and guesses what it does not know, so only a complete date is put
to it, and an answer with another day or year than that date's is thrown away.
"""

from datetime import UTC, datetime
from functools import cache
from re import Match

from bot.when.english.calendar import alternatives
from bot.when.english.foreign_months import LANGUAGES, NAMES
from bot.when.parsers.patterns import phrase
from bot.when.pieces import CalendarDate, Found, Kind, Parser

_LEAP_YEAR = 2000
_SETTINGS = {
    "DATE_ORDER": "DMY",
    "REQUIRE_PARTS": ["day", "month", "year"],
    "RELATIVE_BASE": datetime(_LEAP_YEAR, 1, 1, tzinfo=UTC).replace(tzinfo=None),
}


@cache
def _month(name: str) -> int | None:
    import dateparser  # noqa: PLC0415 -- 4 MB, for the few who write so

    said = f"1 {name} {_LEAP_YEAR}"
    found = dateparser.parse(said, languages=LANGUAGES, settings=_SETTINGS)
    if found is None or (found.day, found.year) != (1, _LEAP_YEAR):
        return None
    return int(found.month)


def _read(match: Match[str]) -> Found | None:
    day, year = int(match["day"]), match["year"]
    month = _month(match["month"])
    if month is None:
        return None
    return Found(Kind.DAY, CalendarDate(day, month, int(year) if year else None))


FOREIGN_DATE = Parser(
    "foreign-date",
    phrase(
        r"(?P<day>3[01]|[12]\d|0?[1-9])(?:\.|er)? ?(?:de )?"
        rf"(?P<month>{alternatives(*NAMES)})\b\.?(?: (?:de )?(?P<year>20\d\d))?",
        first=r"\w",
    ),
    _read,
)
