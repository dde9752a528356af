"""What bounds things: `until`, `to`, `10 times`, `starting`, and misspelt days."""

import re
from difflib import get_close_matches
from re import Match

from bot.when.english.calendar import (
    OCCURRENCES,
    WEEKDAY_NAMES,
    alternatives,
)
from bot.when.english.numbers import SPELLED, number
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


def _to(match: Match[str]) -> Found:
    return Found(Kind.TO, match["word"].strip() or "-", is_weak=True)


def _count(match: Match[str]) -> Found:
    return Found(Kind.COUNT, number(match["n"]))


def _misspelt(match: Match[str]) -> Found:
    names = [name.lower() for name in WEEKDAY_NAMES]
    near = get_close_matches(match.group(), names, n=1, cutoff=0.5)
    return Found(Kind.DOUBTFUL, Trouble("misspelt-day", choices=tuple(near)))


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
        rf"(?:for )?(?:(?:a )?total of )?(?P<n>\d{{1,3}}|{SPELLED})"
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
