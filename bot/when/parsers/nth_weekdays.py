"""Weekdays by their count in a month: `first monday of november`, `last friday`."""

from re import Match

from bot.when.english.calendar import MONTHS, UNITS, WEEKDAYS
from bot.when.english.numbers import ORDINAL, ordinal, year
from bot.when.parsers.patterns import MONTH, WEEKDAY, phrase
from bot.when.pieces import EdgeOf, Found, Kind, NthWeekday, Parser, Unit, Which

_NTH = rf"(?P<nth>{ORDINAL}|last|final)"
_OF = (
    rf"(?:,? (?:of |in )?(?:the )?(?:(?P<month>{MONTH})(?:,? (?:of )?(?P<year>20\d\d))?"
    r"|(?P<which>this|next|the|following|coming|current) month"
    r"|(?P<whole>(?:this )?year)))"
)
_WEEKS = 5
_JANUARY, _DECEMBER = 1, 12
_SHIFTS = {"this": 0, "current": 0, "the": 0}


def _read(match: Match[str]) -> Found | None:
    said = match.groupdict()
    nth = -1 if match["nth"] in ("last", "final") else ordinal(match["nth"])
    month, which, in_year = said.get("month"), said.get("which"), said.get("year")
    if nth == 0 or nth > _WEEKS:
        return None
    if said.get("whole"):
        edge = _DECEMBER if nth < 0 else _JANUARY
        return Found(Kind.DAY, NthWeekday(nth, WEEKDAYS[match["day"]], edge))
    return Found(
        Kind.DAY,
        NthWeekday(
            nth,
            WEEKDAYS[match["day"]],
            MONTHS[month] if month else None,
            year(in_year) if in_year else None,
            _SHIFTS.get(which, 1) if which else None,
        ),
    )


def _edge(match: Match[str]) -> Found:
    said = match.groupdict()
    month = said.get("month")
    word = said.get("which") or "this"
    which = Which.NEXT if word in ("next", "following", "coming") else Which.THIS
    unit = Unit.MONTH if month else UNITS[match["unit"]]
    is_last = not (said.get("edge") or "").startswith(("first", "beginning", "start"))
    return Found(
        Kind.DAY, EdgeOf(unit, which, is_last, MONTHS[month] if month else None)
    )


NTH_WEEKDAY = Parser(
    "nth-weekday",
    phrase(rf"(?:the )?{_NTH} (?P<day>{WEEKDAY}){_OF}", first=r"\w"),
    _read,
)
LOOSE_NTH_WEEKDAY = Parser(
    "loose-nth-weekday",
    phrase(rf"(?:the )?(?P<nth>{ORDINAL}) (?P<day>{WEEKDAY})", first=r"\w"),
    _read,
)
EDGE_OF_UNIT = Parser(
    "edge-of-unit",
    phrase(
        r"(?:by |at )?(?:the )?(?P<edge>last day|end|first day|beginning|start) "
        r"(?:of|in)"
        rf" (?:the )?(?:(?P<which>this|next|current|following|coming) )?"
        rf"(?:(?P<unit>week|month|quarter|year)|(?P<month>{MONTH}))"
        r"|(?P<short>eo[mwqy])\b"
    ),
    lambda match: _short_edge(match) if match["short"] else _edge(match),
)


def _short_edge(match: Match[str]) -> Found:
    units = {"m": Unit.MONTH, "w": Unit.WEEK, "q": Unit.QUARTER, "y": Unit.YEAR}
    return Found(Kind.DAY, EdgeOf(units[match["short"][-1]], Which.THIS, is_last=True))
