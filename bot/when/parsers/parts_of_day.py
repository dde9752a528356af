"""Parts of the day: `morning`, `tonight`, `in the evening`, `end of day`."""

from re import Match

from bot.when.english.calendar import MEALS, UNITS, alternatives
from bot.when.parsers.patterns import phrase
from bot.when.pieces import Found, Kind, Parser, PartOfDay, Trouble

_NAMES = {
    "morning": "morning",
    "mornings": "morning",
    "morn": "morning",
    "lunchtime": "lunchtime",
    "lunch time": "lunchtime",
    "noontime": "lunchtime",
    "afternoon": "afternoon",
    "afternoons": "afternoon",
    "arvo": "afternoon",
    "evening": "evening",
    "evenings": "evening",
    "eve": "evening",
    "night": "night",
    "nights": "night",
}
_BROUGHT = {"last": -1, "this": 0, "next": 1}


def _read(match: Match[str]) -> Found:
    which = (match["which"] or "").strip()
    return Found(
        Kind.PART_OF_DAY, PartOfDay(_NAMES[match["part"]], _BROUGHT.get(which))
    )


def _tonight(_: Match[str]) -> Found:
    return Found(Kind.PART_OF_DAY, PartOfDay("tonight", 0))


def _end_of_day(_: Match[str]) -> Found:
    return Found(Kind.PART_OF_DAY, PartOfDay("end of day"))


def _meal(match: Match[str]) -> Found:
    return Found(Kind.HINT, PartOfDay(MEALS[match.group()]))


def _vague(_: Match[str]) -> Found:
    return Found(Kind.VAGUE, Trouble("vague-time"))


def _few(match: Match[str]) -> Found:
    """Read `in a few hours`, `for several days`: how many is anyone's guess."""
    code = "vague-length" if match["lasts"] else "vague-time"
    return Found(Kind.DOUBTFUL, Trouble(code))


def _open(_: Match[str]) -> Found:
    """Read `sometime`: it says that the clock time is missing, and no more."""
    return Found(Kind.VAGUE, Trouble(""))


PART_OF_DAY = Parser(
    "part-of-day",
    phrase(
        r"(?<!good )(?:(?:early |late )?(?:in |during |at )?"
        r"(?P<which>this |next |last )?"
        rf"(?:the )?(?:early |late |mid[ -]?)?(?P<part>{alternatives(*_NAMES)}))"
        r"(?! (?:session|shift|club|school))"
    ),
    _read,
)
TONIGHT = Parser("tonight", phrase(r"tonight|tonite|this night|tonight's"), _tonight)
END_OF_DAY = Parser(
    "end-of-day",
    phrase(
        r"(?:by |at )?(?:the )?(?:end of (?:the )?(?:business )?day|eod|cob|eob"
        r"|close of (?:business|play))"
    ),
    _end_of_day,
)
MEAL = Parser("meal", phrase(alternatives(*MEALS)), _meal)
VAGUE_TIME = Parser(
    "vague-time",
    phrase(
        r"first thing|(?:right )?(?:after|before) (?:lunch|breakfast|dinner|work)"
        r"|all[ -]?day(?: long)?"
    ),
    _vague,
)
VAGUE_COUNT = Parser(
    "vague-count",
    phrase(
        r"(?:(?P<lasts>for|lasting)|in|within|after) (?:about |just )?"
        r"(?:(?:a|the next) few|few|several|some|a bunch of|many) (?:more )?"
        rf"(?:{alternatives(*UNITS)})"
    ),
    _few,
)
OPEN_TIME = Parser(
    "open-time",
    phrase(
        r"sometime|some time|soon(?:ish)?|later(?= today)|some day|someday|at some"
        r" point"
        r"|whenever|one of these days"
    ),
    _open,
)
