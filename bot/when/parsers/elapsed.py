"""Time that passes from the message on: `in 45 minutes`, `2 hours ago`, `now`."""

from datetime import timedelta
from re import Match

from bot.when.parsers.lengths import LENGTH, read_length
from bot.when.parsers.patterns import phrase
from bot.when.pieces import Found, Kind, Parser

_RIGHT = r"(?!\w)(?![.,]\d)"


def _ahead(match: Match[str]) -> Found | None:
    length = read_length(match["length"])
    return None if length is None else Found(Kind.RELATIVE, length)


def _ago(match: Match[str]) -> Found | None:
    length = read_length(match["length"])
    return None if length is None else Found(Kind.RELATIVE, -length)


IN_LENGTH = Parser(
    "in-length",
    phrase(
        r"(?:in|within|after) (?:about |around |approximately |roughly |exactly "
        r"|just )?~?"
        rf"(?:the next )?(?P<length>{LENGTH}(?: and a half| and half)?)(?:'? time)?",
        right=_RIGHT,
    ),
    _ahead,
)
LENGTH_LATER = Parser(
    "length-later",
    phrase(
        rf"(?P<length>{LENGTH}) (?:from (?:now|right now)|later|hence|after now)",
        right=_RIGHT,
    ),
    _ahead,
)
LENGTH_AGO = Parser(
    "length-ago",
    phrase(rf"(?P<length>{LENGTH}) (?:ago|earlier|back|before now)", right=_RIGHT),
    _ago,
)
NOW = Parser(
    "now",
    phrase(
        r"(?:right |just |as of )?now|asap|a\.s\.a\.p\.?|immediately|straight away"
        r"|right away|as soon as possible|at (?:the|this) moment|at once"
    ),
    lambda _: Found(Kind.NOW, timedelta(0)),
)
