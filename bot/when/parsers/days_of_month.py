"""Days of a month without its name: `the 3rd`, `tuesday the 11th`."""

from re import Match

from bot.when.english.calendar import WEEKDAYS
from bot.when.english.numbers import ORDINAL
from bot.when.parsers.dates import day_number
from bot.when.parsers.patterns import WEEKDAY, phrase
from bot.when.pieces import CalendarDate, Found, Kind, Parser

_DAY = rf"(?P<day>{ORDINAL})(?: day)?"
_NUMBER = r"(?P<day>3[01]|[12]\d|0?[1-9])"
_OF_MONTH = (
    r" (?:of |in )?(?:the )?(?P<which>current|this|next|following|coming|same|last)"
    r" month"
)
_DAYS = 31
_SHIFTS = {"current": 0, "this": 0, "same": 0, "last": -1}


def _read(match: Match[str]) -> Found | None:
    said = match.groupdict()
    day = day_number(match["day"])
    if not 1 <= day <= _DAYS:
        return None
    which, name = said.get("which"), said.get("wd")
    return Found(
        Kind.DAY,
        CalendarDate(
            day,
            month_shift=None if which is None else _SHIFTS.get(which, 1),
            weekday=None if name is None else WEEKDAYS[name],
        ),
    )


def _weak(match: Match[str]) -> Found | None:
    found = _read(match)
    return found and Found(found.kind, found.value, is_weak=True)


THE_NTH = Parser(
    "the-nth",
    phrase(
        rf"(?:the |on (?:the )?|(?P<wd>{WEEKDAY})\.?,? (?:the )?){_DAY}(?:{_OF_MONTH})?"
        r"(?! (?:of|in|quarter|half|floor|place|time|draft|round|meeting|call|session"
        r"|one|version|week|month|sprint|iteration|phase|try|attempt))"
    ),
    _read,
)
NTH_OF_MONTH = Parser(
    "nth-of-month", phrase(rf"(?:the )?(?:{_DAY}){_OF_MONTH}", first=r"\w"), _read
)
NUMBER_OF_MONTH = Parser(
    "number-of-month", phrase(rf"(?:the )?{_NUMBER}{_OF_MONTH}", first=r"\w"), _read
)
WEEKDAY_AND_NUMBER = Parser(
    "weekday-and-number",
    phrase(
        rf"(?P<wd>{WEEKDAY})\.?,? (?P<day>3[01]|2\d|1[3-9])"
        r"(?! ?(?:[ap]\.?m|h\b|hrs|-|o'?clock|:|min|hour))"
    ),
    _read,
)
ON_NUMBER = Parser("on-number", phrase(rf"on {_NUMBER}(?! ?[a-z])"), _weak)
