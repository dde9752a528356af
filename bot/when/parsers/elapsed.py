"""Time that passes from the message on: `in 45 minutes`, `2 hours ago`, `now`."""

from datetime import timedelta
from re import Match

from bot.when.parsers.lengths import LENGTH, read_length
from bot.when.parsers.patterns import phrase
from bot.when.pieces import Found, Kind, Parser

_RIGHT = r"(?!\w)(?![.,]\d)"


def _read(match: Match[str]) -> Found | None:
    length = read_length(match["length"])
    if length is None:
        return None
    return Found(Kind.RELATIVE, -length if match.groupdict().get("back") else length)


IN_LENGTH = Parser(
    "in-length",
    phrase(
        r"(?:in|within|after) (?:about |around |approximately |roughly |exactly "
        r"|just )?~?"
        rf"(?:the next )?(?P<length>{LENGTH}(?: and a half| and half)?)(?:'? time)?",
        right=_RIGHT,
    ),
    _read,
)
LENGTH_AWAY = Parser(
    "length-away",
    phrase(
        rf"(?P<length>{LENGTH}) (?:from (?:now|right now)|later|hence|after now"
        r"|(?P<back>ago|earlier|back|before now))",
        right=_RIGHT,
        first=r"\w",
    ),
    _read,
)
NOW = Parser(
    "now",
    phrase(
        r"(?:right |just |as of )?now|asap|a\.s\.a\.p\.?|immediately|straight away"
        r"|right away|as soon as possible|at (?:the|this) moment|at once"
    ),
    lambda _: Found(Kind.NOW, timedelta(0)),
)
