"""What bounds things: `until`, `to`, `10 times`, `starting`, and misspelt days."""

import re
from difflib import get_close_matches
from re import Match

from bot.when.english.calendar import (
    MONTH_NAMES,
    OCCURRENCES,
    WEEKDAY_NAMES,
    alternatives,
)
from bot.when.english.numbers import ORDINAL, SPELLED, number
from bot.when.parsers.patterns import phrase
from bot.when.pieces import Found, Kind, Parser, Trouble

_MISSPELT = [
    "wendesday",
    "wensday",
    "wednsday",
    "wedensday",
    "wednesdy",
    "wenesday",
    "wednessday",
    "wedneday",
    "wedsday",
    "weds-day",
    "tuseday",
    "teusday",
    "tusday",
    "tuesdy",
    "tueday",
    "thrusday",
    "thursdy",
    "thurday",
    "thirsday",
    "thusday",
    "thurdsay",
    "firday",
    "fridy",
    "fryday",
    "fridday",
    "friady",
    "munday",
    "mondy",
    "mondey",
    "monady",
    "moday",
    "saterday",
    "satuday",
    "saturdy",
    "satruday",
    "sundy",
    "sonday",
    "sunady",
    "suday",
]
# Short names are too near to other words: `match 3`, `marsh`, `juni`.
_LONG_MONTHS = [name.lower() for name in MONTH_NAMES if len(name) > len("march")]
_NEARNESS = 0.8
_DAY = rf"(?:{ORDINAL}|3[01]|[12]\d|0?[1-9])"


def _to(match: Match[str]) -> Found:
    return Found(Kind.TO, match["word"].strip() or "-", is_weak=True)


def _count(match: Match[str]) -> Found:
    return Found(Kind.COUNT, number(match["n"]))


def _misspelt(match: Match[str]) -> Found:
    names = [name.lower() for name in WEEKDAY_NAMES]
    near = get_close_matches(match.group(), names, n=1, cutoff=0.5)
    return Found(Kind.DOUBTFUL, Trouble("misspelt-day", choices=tuple(near)))


def _misspelt_month(match: Match[str]) -> Found | None:
    """Read `decmber 3`: nearly a month's name beside its day."""
    said = match["behind"] or match["before"]
    near = get_close_matches(said, _LONG_MONTHS, n=1, cutoff=_NEARNESS)
    if not near or near[0] == said or near[0][0] != said[0]:
        return None
    meant = match.group().replace(said, near[0])
    return Found(Kind.DOUBTFUL, Trouble("misspelt-day", choices=(meant,)))


TO = Parser(
    "to",
    phrase(
        r"(?P<word>until|till|til|to|and|through|thru|ending(?: on)?|up to|ends(?:"
        r" on)?)"
    ),
    _to,
)
DASH = Parser("dash", re.compile(r" ?(?P<word>-) ?"), _to)
TIMES = Parser(
    "times",
    phrase(
        rf"(?:for )?(?:(?:a )?total of )?(?P<n>\d{{1,5}}|{SPELLED})"
        rf" (?:{alternatives(*OCCURRENCES)})(?: in total)?",
        first=r"\w",
    ),
    _count,
)
STARTING = Parser(
    "starting",
    phrase(
        r"(?:starting|beginning|starts|begins|commencing|effective)(?: from| on|"
        r" at)?|as of"
    ),
    lambda _: Found(Kind.STARTING, "starting", is_weak=True),
)
MISSPELT_DAY = Parser("misspelt-day", phrase(alternatives(*_MISSPELT)), _misspelt)
MISSPELT_MONTH = Parser(
    "misspelt-month",
    phrase(
        rf"(?P<before>[jfasond][a-z]{{4,9}})\.? (?:the )?{_DAY}(?:,? 20\d\d)?"
        rf"|(?:the )?{_DAY} (?:of )?(?P<behind>[jfasond][a-z]{{4,9}})(?:,? 20\d\d)?",
        first=r"\w",
    ),
    _misspelt_month,
)
