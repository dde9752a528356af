"""Weekdays: `friday`, `next tue`, `friday next week`, `monday of next week`."""

from re import Match

from bot.when.english.calendar import WEEKDAYS
from bot.when.parsers.patterns import COUNT, WEEKDAY, phrase
from bot.when.parsers.relative_days import count, unit_of
from bot.when.pieces import Found, Kind, Parser, Shift, Weekday, WeekdayOf, Which

_WHICH = {
    "this": Which.THIS,
    "coming": Which.THIS,
    "upcoming": Which.THIS,
    "this coming": Which.THIS,
    "next": Which.NEXT,
    "following": Which.NEXT,
    "last": Which.LAST,
    "past": Which.LAST,
    "previous": Which.LAST,
}
_WEEK_SHIFTS = {"this": 0, "current": 0, "last": -1, "previous": -1}
_DAY = rf"(?P<day>{WEEKDAY})\.?"
_WEEK = (
    r"(?:the )?(?P<week>(?:this|current|next|following|coming|upcoming|last|previous)"
    r" (?:week|wk)|(?:the )?week after next)"
)


def _plain(match: Match[str]) -> Found:
    which = _WHICH.get((match["which"] or "").removeprefix("the "), Which.PLAIN)
    return Found(Kind.DAY, Weekday(WEEKDAYS[match["day"]], which))


def _of_week(match: Match[str]) -> Found:
    said = match["week"]
    shift = 2 if "after" in said else _WEEK_SHIFTS.get(said.split()[0], 1)
    return Found(Kind.DAY, WeekdayOf(WEEKDAYS[match["day"]], shift))


def _weeks_on(match: Match[str]) -> Found:
    """Read `friday week`, `a week on friday`: so many weeks after the coming one."""
    said = match.groupdict()
    n = said.get("n")
    return Found(Kind.DAY, Weekday(WEEKDAYS[match["day"]], weeks=count(n) if n else 1))


def _after_next(match: Match[str]) -> Found:
    return Found(Kind.DAY, Weekday(WEEKDAYS[match["day"]], Which.AFTER, 1))


def _weeks_ahead(match: Match[str]) -> Found:
    """Read `monday in two weeks`: the Monday of the week two weeks from now."""
    times, unit = unit_of(match["unit"])
    amount = times * count(match["n"])
    return Found(Kind.DAY, Shift(amount, unit, None, WEEKDAYS[match["day"]]))


WEEKDAY_NAME = Parser(
    "weekday",
    phrase(
        r"(?:(?P<which>(?:the )?(?:this coming|this|coming|upcoming|next|following"
        rf"|last|past|previous)) )?{_DAY}",
        right=r"(?![\w'])(?!/\w)",
    ),
    _plain,
)
WEEKDAY_OF_WEEK = Parser(
    "weekday-of-week", phrase(rf"{_DAY},? (?:of |in |the ){{0,2}}{_WEEK}"), _of_week
)
WEEK_AND_WEEKDAY = Parser(
    "week-and-weekday",
    phrase(rf"{_WEEK},? ?(?:preferably |maybe )?(?:on (?:a |the )?)?{_DAY}"),
    _of_week,
)
WEEKDAY_AFTER_NEXT = Parser(
    "weekday-after-next", phrase(rf"(?:the )?{_DAY} after next"), _after_next
)
WEEKDAY_WEEK = Parser("weekday-week", phrase(rf"{_DAY} week"), _weeks_on)
WEEKS_ON_WEEKDAY = Parser(
    "weeks-on-weekday",
    phrase(
        rf"(?P<n>{COUNT}) (?:weeks?|wks?) (?:on|this|from this) {_DAY}", first=r"\w"
    ),
    _weeks_on,
)
WEEKDAY_AHEAD = Parser(
    "weekday-ahead",
    phrase(
        rf"{_DAY},? (?:in )?(?P<n>{COUNT}) (?P<unit>weeks?|wks?|fortnights?)"
        r"(?: from (?:now|today)|'? time| hence| later)?"
    ),
    _weeks_ahead,
)
