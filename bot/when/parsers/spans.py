"""Runs of days: `next week`, `this weekend`, `in march 2027`, `the next 3 days`."""

from re import Match

from bot.when.english.calendar import MONTHS, UNITS
from bot.when.english.numbers import ORDINAL, ordinal
from bot.when.parsers.patterns import COUNT, MONTH, phrase
from bot.when.parsers.relative_days import count
from bot.when.pieces import DaySpan, Found, Kind, MonthSpan, Parser, Unit

_SHIFTS = {
    "this": 0,
    "the": 0,
    "current": 0,
    "this coming": 0,
    "rest of the": 0,
    "last": -1,
    "past": -1,
    "previous": -1,
}
_UNIT = r"(?P<unit>weeks?|wk|weekends?|months?|quarters?|years?|days?|work ?weeks?)"
_SHORT = 4
_FULL_MONTHS = "|".join(
    month for month in MONTHS if len(month) > _SHORT or month == "june"
)


def _span(match: Match[str]) -> Found | None:
    which = (match["which"] or "").removeprefix("the ")
    shift = _SHIFTS.get(which, 1)
    unit = UNITS.get(match["unit"].removeprefix("work").strip(), Unit.WEEK)
    if unit is Unit.WEEKEND and which in ("coming", "upcoming", "this coming"):
        shift = 0
    if unit is Unit.DAY:
        return None
    return Found(Kind.DAYS, DaySpan(unit, shift))


def _counted(match: Match[str]) -> Found:
    n = count(match["n"])
    back = match["which"] in ("last", "past", "previous")
    return Found(Kind.DAYS, DaySpan(UNITS[match["unit"]], -n if back else 1, n))


def _month(match: Match[str]) -> Found:
    year = match["year"]
    return Found(
        Kind.DAYS, MonthSpan(int(year) if year else None, MONTHS[match["month"]])
    )


def _week_after_next(_: Match[str]) -> Found:
    return Found(Kind.DAYS, DaySpan(Unit.WEEK, 2))


def _quarter(match: Match[str]) -> Found:
    year = match["year"]
    return Found(
        Kind.DAYS,
        MonthSpan(int(year) if year else None, quarter=ordinal(match["nth"])),
    )


WEEK_SPAN = Parser(
    "span",
    phrase(
        r"(?:(?:in|during|for|over|within|on|at) )?(?P<which>(?:the )?(?:this coming"
        r"|this"
        r"|next|following|coming|upcoming|current|last|past|previous)|the|rest of the)"
        rf" {_UNIT}"
    ),
    lambda match: _span(match) if match["which"] != "the" else _the_span(match),
)
COUNTED_SPAN = Parser(
    "counted-span",
    phrase(
        r"(?:(?:in|during|for|over|within) )?(?:the )?(?P<which>next|following|coming"
        rf"|last|past|previous) (?P<n>{COUNT}) (?P<unit>days|weeks|months|years"
        r"|weekends)"
    ),
    _counted,
)
WEEK_AFTER_NEXT = Parser(
    "week-after-next", phrase(r"(?:the )?week after next(?: week)?"), _week_after_next
)
MONTH_SPAN = Parser(
    "month-span",
    phrase(
        rf"(?:(?:in|during|this|next|for|of|all of) )?(?P<month>{MONTH})\.?,? (?:of )?"
        rf"(?P<year>20\d\d)(?! ?-\d)"
    ),
    _month,
)
UNTIL_MONTH = Parser(
    "until-month",
    phrase(
        r"(?:(?<=until )|(?<=till )|(?<=til )|(?<=through )|(?<=thru ))"
        rf"(?P<month>{MONTH})(?P<year>)(?! ?\d)(?! the)"
    ),
    _month,
)
LOOSE_MONTH_SPAN = Parser(
    "loose-month-span",
    phrase(
        rf"(?:in|during|this|next|sometime in|for all of) (?P<month>{MONTH})"
        r"(?P<year>)(?! ?\d(?!\d?(?::\d\d)? ?[ap]\.?m\b))"
    ),
    _month,
)
QUARTER_SPAN = Parser(
    "quarter-span",
    phrase(
        rf"(?:in |during )?(?:the )?(?P<nth>{ORDINAL}) quarter(?: (?:of )?"
        r"(?P<year>20\d\d))?",
        first=r"\w",
    ),
    _quarter,
)


def _the_span(match: Match[str]) -> Found | None:
    """Read `the weekend`; `the week` alone says nothing of when."""
    return _span(match) if match["unit"].startswith("weekend") else None
