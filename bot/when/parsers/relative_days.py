"""Days by their distance: `tomorrow`, `in 3 days`, `a week from friday`, `hence`."""

from re import Match

from bot.when.english.calendar import RELATIVE_DAYS, UNITS, WEEKDAYS, alternatives
from bot.when.english.holidays import FIXED
from bot.when.english.numbers import ORDINAL, number
from bot.when.parsers.patterns import COUNT, MONTH, WEEKDAY, phrase
from bot.when.pieces import (
    DayValue,
    Found,
    Kind,
    Lead,
    Offset,
    Parser,
    Shift,
    Unit,
    Weekday,
    Which,
)

_UNITS = (
    r"(?P<unit>(?:business |working |work)?days?|weekdays?|weeks?|wks?|fortnights?"
    r"|months?|years?|yrs?|d|w)\b"
)
_N = rf"(?P<n>{COUNT})"
_BASE = (
    rf"(?:(?P<rel>{alternatives(*RELATIVE_DAYS)}|the day after tomorrow"
    rf"|day after tomorrow)\b|(?:this |the coming |next )?(?P<wd>{WEEKDAY})\.?)"
)


def count(said: str) -> int:
    """Read a count: digits, words, `a`, `a couple of`."""
    return 2 if "couple" in said else number(said.removesuffix(" single"))


def unit_of(said: str) -> tuple[int, Unit]:
    """Give how many of which unit a unit's word is: a fortnight is two weeks."""
    if said.startswith("fortnight"):
        return 2, Unit.WEEK
    if said.startswith(("business", "work", "weekday")):
        return 1, Unit.WORKDAY
    return 1, UNITS[said]


def _relative(match: Match[str]) -> Found:
    return Found(Kind.DAY, Offset(RELATIVE_DAYS[match["word"]]))


def _after_next(match: Match[str]) -> Found:
    return Found(Kind.DAY, Offset(-2 if "yesterday" in match.group() else 2))


def _away(match: Match[str]) -> Found:
    times, unit = unit_of(match["unit"])
    sign = -1 if match.groupdict().get("back") else 1
    amount = sign * times * count(match["n"])
    said = match.groupdict()
    weekday = said.get("on_wd")
    return Found(
        Kind.DAY,
        Shift(amount, unit, _base(said), WEEKDAYS[weekday] if weekday else None),
    )


def _base(said: dict[str, str | None]) -> DayValue | None:
    if wd := said.get("wd"):
        return Weekday(WEEKDAYS[wd])
    rel = said.get("rel")
    if not rel:
        return None
    return Offset(RELATIVE_DAYS.get(rel, 2))


def _weekdays_away(match: Match[str]) -> Found:
    """Read `four tuesdays from now`: the fourth such day after today."""
    name = match["wds"].rstrip("s") if match["wds"] not in WEEKDAYS else match["wds"]
    return Found(Kind.DAY, Weekday(WEEKDAYS[name], Which.AFTER, count(match["n"]) - 1))


def _lead(match: Match[str]) -> Found:
    """Read `week of`, `the day after`, `2 days before`: the day stands behind."""
    if match["unit"] is None:
        return Found(Kind.LEAD, Lead(0, Unit.WEEK), is_weak=True)
    times, unit = unit_of(match["unit"])
    sign = -1 if match["before"] else 1
    amount = sign * times * (count(match["n"]) if match["n"] else 1)
    return Found(Kind.LEAD, Lead(amount, unit), is_weak=match["n"] is None)


LEAD_TO_DAY = Parser(
    "lead-to-day",
    phrase(
        r"(?:the )?(?:week|wk) (?:of|commencing|beginning|starting)"
        rf"|(?:the |{_N} |(?=day (?:before|after))){_UNITS} "
        r"(?:(?P<before>before|prior to)|after|from|following)"
        rf"(?= (?:the )?(?:{MONTH}|{ORDINAL}|{alternatives(*FIXED)}"
        rf"|\d{{1,4}}[-/. ]))",
        first=r"\w",
    ),
    _lead,
)
RELATIVE_DAY = Parser(
    "relative-day",
    phrase(
        rf"(?P<word>{alternatives(*RELATIVE_DAYS)})", right=r"(?!\w)(?!')", first=r"\w"
    ),
    _relative,
)
AFTER_NEXT_DAY = Parser(
    "day-after-tomorrow",
    phrase(
        r"(?:the )?day after (?:tomorrow|tmrw|tmr|tom|tommorrow)"
        r"|(?:the )?day before yesterday|overmorrow|in 2 days' time"
    ),
    _after_next,
)
DAYS_AHEAD = Parser(
    "days-ahead",
    phrase(
        rf"(?:in|after) (?:about |exactly |another |the next )?{_N}[ -]?{_UNITS}'?"
        r"(?: time)?"
        rf"(?:,? (?:on )?(?:a )?(?P<on_wd>{WEEKDAY}))?"
    ),
    _away,
)
DAYS_FROM = Parser(
    "days-from",
    phrase(
        rf"(?:in )?{_N}[ -]?{_UNITS} (?:from|after)"
        rf" (?:now|{_BASE})(?:,? (?:on )?(?P<on_wd>{WEEKDAY}))?",
        first=r"\w",
    ),
    _away,
)
DAYS_LATER = Parser(
    "days-later",
    phrase(rf"{_N} {_UNITS} (?:later|hence|ahead|out|on)(?! \w)", first=r"\w"),
    _away,
)
DAYS_AGO = Parser(
    "days-ago",
    phrase(rf"{_N} {_UNITS} (?P<back>ago|earlier|back|before now)", first=r"\w"),
    _away,
)
WEEKDAYS_AWAY = Parser(
    "weekdays-away",
    phrase(
        rf"{_N} (?P<wds>{alternatives(*(f'{w}s' for w in WEEKDAYS))}) from now",
        first=r"\w",
    ),
    _weekdays_away,
)
