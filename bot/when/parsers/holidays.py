"""Holidays: `christmas`, `new year's eve 2027`; the moving ones are asked for."""

from re import Match

from bot.when.english.calendar import alternatives
from bot.when.english.holidays import FIXED, MOVING_HOLIDAYS
from bot.when.parsers.patterns import phrase
from bot.when.pieces import Found, Holiday, Kind, Parser, Trouble

_NOT_A_DAY = r"(?! (?:party|dinner|lunch|planning|market|special|season|sale|break))"


def _fixed(match: Match[str]) -> Found:
    month, day = FIXED[match["name"]]
    year = match["year"]
    return Found(
        Kind.DAY, Holiday(match["name"], month, day, int(year) if year else None)
    )


def _moving(match: Match[str]) -> Found:
    return Found(Kind.DOUBTFUL, Trouble("holiday-differs", facts=(match["name"],)))


HOLIDAY = Parser(
    "holiday",
    phrase(
        rf"(?:this |next |the )?(?P<name>{alternatives(*FIXED)})"
        rf"(?:(?:,| of| in)? (?P<year>20\d\d))?{_NOT_A_DAY}",
        first=r"\w",
    ),
    _fixed,
)
MOVING_HOLIDAY = Parser(
    "moving-holiday",
    phrase(rf"(?:this |next )?(?P<name>{alternatives(*MOVING_HOLIDAYS)}){_NOT_A_DAY}"),
    _moving,
)
