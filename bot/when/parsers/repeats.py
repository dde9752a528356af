"""What repeats by the day or the week: `every weekday`, `every other tuesday`."""

import re
from re import Match

from bot.when.english.calendar import (
    UNITS,
    WEEKDAY_CODES,
    WEEKDAYS,
    alternatives,
)
from bot.when.english.numbers import ORDINAL, SPELLED, ordinal
from bot.when.parsers.patterns import WEEKDAY, leads_a_noun, phrase
from bot.when.parsers.relative_days import count
from bot.when.pieces import Found, Kind, Parser, Repeat, Trouble, Unit

# `thurs` is one Thursday: a short name that ends in s is no plural.
_PLURALS = alternatives(
    *(f"{word}s" for word in WEEKDAYS if f"{word}s" not in WEEKDAYS),
    *(f"{word}'s" for word in WEEKDAYS),
)
_EACH_DAY = re.compile(rf"\b(?:{alternatives(*WEEKDAYS)})(?=s?\b|'s\b)")
_ANY_DAY = rf"(?:{_PLURALS}|{WEEKDAY})\b\.?"
_AND = r"(?:,? ?(?:and|&|\+) ?|, ?|/| )"
DAY_LIST = rf"(?P<days>{_ANY_DAY}(?:{_AND}{_ANY_DAY}){{0,6}})"
_LISTED = rf"(?P<days>{_ANY_DAY}(?:{_AND}{_ANY_DAY}){{1,6}})"
_DAY_RANGE = rf"(?P<first>{WEEKDAY})\.? ?(?:-|to|through|thru) ?(?P<last>{WEEKDAY})\.?"
_EVERY = r"(?:every single|every|each|ev\.?)"
_ALTERNATE = (
    r"(?:every other|each other|every second|every alternate|alternate|alternating)"
)
_ON = r"(?: on)?(?: the)?"
_FREQS = {
    Unit.DAY: "DAILY",
    Unit.WEEK: "WEEKLY",
    Unit.MONTH: "MONTHLY",
    Unit.YEAR: "YEARLY",
    Unit.WORKDAY: "WEEKLY",
    Unit.WEEKEND: "WEEKLY",
    Unit.QUARTER: "MONTHLY",
}
WORKDAYS = WEEKDAY_CODES[:5]
WEEKEND = WEEKDAY_CODES[5:]
_ADVERBS = {
    "daily": Repeat("DAILY", is_adverb=True),
    "nightly": Repeat("DAILY", is_adverb=True),
    "weekly": Repeat("WEEKLY", is_adverb=True),
    "fortnightly": Repeat("WEEKLY", 2, is_adverb=True),
    "monthly": Repeat("MONTHLY", is_adverb=True),
    "quarterly": Repeat("MONTHLY", 3, is_adverb=True),
    "yearly": Repeat("YEARLY", is_adverb=True),
    "annually": Repeat("YEARLY", is_adverb=True),
}


def day_codes(said: str) -> tuple[str, ...]:
    """Read a list of weekdays in any spelling, plural or not, in calendar order."""
    found = {WEEKDAYS[match.group()] for match in _EACH_DAY.finditer(said)}
    return tuple(WEEKDAY_CODES[day] for day in sorted(found))


def repeating(repeat: Repeat) -> Found:
    """Give a rule as what was found."""
    return Found(Kind.REPEAT, repeat)


def _unit(match: Match[str]) -> Found | None:
    """Read `every 2 weeks`, `every other month on the 3rd`, `each day`."""
    said = match.groupdict()
    unit = _unit_word(match["unit"])
    n = said.get("n")
    interval = 2 if said.get("other") else count(n) if n else 1
    if said.get("nth"):
        interval = ordinal(match["nth"])
    days: tuple[str, ...] = ()
    if unit is Unit.QUARTER:
        interval *= 3
    if unit is Unit.WORKDAY:
        days = WORKDAYS
    if unit is Unit.WEEKEND:
        days = WEEKEND
    if match["unit"].startswith("fortnight"):
        interval *= 2
    if unit is Unit.WORKDAY and interval > 1:
        return Found(Kind.DOUBTFUL, Trouble("repeat-unclear"))
    return repeating(Repeat(_FREQS[unit], interval, days))


def _unit_word(said: str) -> Unit:
    if said.startswith("fortnight"):
        return Unit.WEEK
    if said.startswith(("workday", "work day", "business", "working", "weekday")):
        return Unit.WORKDAY
    return UNITS[said]


def _days(match: Match[str]) -> Found | None:
    """Read `every monday`, `mon, wed and fri`, `every other tuesday`."""
    said = match.groupdict()
    if match.string[: match.start()].endswith("between "):
        return None  # `between monday and thursday` is a range
    if re.search(r"\bor\b", match["days"]):
        return Found(Kind.DOUBTFUL, Trouble("repeat-unclear"))
    interval = 2 if said.get("other") else count(said["n"]) if said.get("n") else 1
    return repeating(Repeat("WEEKLY", interval, day_codes(match["days"])))


def _day_range(match: Match[str]) -> Found:
    first, last = WEEKDAYS[match["first"]], WEEKDAYS[match["last"]]
    run = [(first + step) % 7 for step in range((last - first) % 7 + 1)]
    return repeating(
        Repeat("WEEKLY", days=tuple(WEEKDAY_CODES[d] for d in sorted(run)))
    )


def _adverb(match: Match[str]) -> Found:
    repeat = _ADVERBS[match["adverb"]]
    said = match.groupdict()
    if said.get("days"):
        return repeating(Repeat(repeat.freq, repeat.interval, day_codes(match["days"])))
    return repeating(repeat)


def _adjective(match: Match[str]) -> Found:
    """Read `weekly sync`: a title word, and perhaps a repeat."""
    return Found(Kind.HINT, _ADVERBS[match["adverb"]])


def _unclear(_: Match[str]) -> Found:
    return Found(Kind.DOUBTFUL, Trouble("repeat-unclear"))


def _on_days(match: Match[str]) -> Found:
    said = match.groupdict()
    interval = 2 if said["other"] else count(said["n"]) if said["n"] else 1
    if said["two"]:
        interval *= 2
    return repeating(Repeat("WEEKLY", interval, day_codes(match["days"])))


EVERY_UNIT = Parser(
    "every-unit",
    phrase(
        rf"(?:(?P<other>{_ALTERNATE})|{_EVERY}(?: (?P<n>\d{{1,2}}|{SPELLED})| "
        rf"(?P<nth>{ORDINAL}))?|once (?:a"
        r"|every)|(?:on a )?per) (?P<unit>(?:work|business |working |week)?days?|weeks?"
        r"|fortnights?|weekends?|months?|quarters?|years?)"
        r"(?! of)"
    ),
    _unit,
)
EVERY_UNIT_ON = Parser(
    "every-unit-on-days",
    phrase(
        rf"(?:(?P<other>{_ALTERNATE})|{_EVERY}(?: (?P<n>\d{{1,2}}|{SPELLED}))?|once a)"
        rf" (?:weeks?|wks?|(?P<two>fortnights?)),? (?:on )?{DAY_LIST}"
    ),
    _on_days,
)
EVERY_DAYS = Parser(
    "every-days",
    phrase(rf"(?:on )?(?:(?P<other>{_ALTERNATE})|{_EVERY}) {DAY_LIST}"),
    _days,
)
EVERY_NTH_DAY = Parser(
    "every-nth-weekday",
    phrase(rf"{_EVERY} (?:{ORDINAL}|last) (?:{WEEKDAY})(?! of)"),
    _unclear,
)
EVERY_DAY_RANGE = Parser(
    "every-day-range",
    phrase(rf"(?:{_EVERY} (?:day |week )?(?:from )?){_DAY_RANGE}"),
    _day_range,
)
PLURAL_DAYS = Parser(
    "plural-weekdays",
    phrase(rf"(?:on )?(?P<days>(?:{_PLURALS})(?:{_AND}{_ANY_DAY}){{0,6}})"),
    _days,
)
DAY_RUN = Parser(
    "weekday-run",
    phrase(rf"(?:on )?(?P<first>{WEEKDAY})\.?-(?P<last>{WEEKDAY})\.?"),
    _day_range,
)
DAYS_LISTED = Parser("weekday-list", phrase(rf"(?:on )?{_LISTED}"), _days)
_LETTERS = {
    "mwf": (0, 2, 4),
    "tth": (1, 3),
    "tuth": (1, 3),
    "mtwth": (0, 1, 2, 3),
    "mtwthf": (0, 1, 2, 3, 4),
    "m-f": (0, 1, 2, 3, 4),
}


def _letters(match: Match[str]) -> Found | None:
    """Read `MWF`, `T/Th`, as timetables have it."""
    days = _LETTERS.get(match["letters"].replace("/", "").replace(" ", ""))
    if days is None:
        return None
    return repeating(Repeat("WEEKLY", days=tuple(WEEKDAY_CODES[d] for d in days)))


DAY_LETTERS = Parser(
    "day-letters",
    phrase(
        r"(?:(?:on|every) )?(?P<letters>m ?/? ?w ?/? ?f|tu? ?/? ?th|mtwthf?|m-f)",
        right=r"(?!\w)(?![.,:]\d)(?!/\w)",
    ),
    _letters,
)
PLURAL_UNITS = Parser(
    "plural-units",
    phrase(r"(?:on )?(?P<unit>weekdays|workdays|work days|business days|weekends)"),
    _unit,
)
ADVERB_ON = Parser(
    "adverb-on-days",
    phrase(rf"(?P<adverb>weekly|fortnightly),? (?:on )?{DAY_LIST}"),
    _adverb,
)
_ADVERB = rf"(?P<adverb>{alternatives(*_ADVERBS)})"
ADVERB = Parser(
    "repeat-adverb",
    phrase(_ADVERB),
    lambda match: None if leads_a_noun(match) else _adverb(match),
)
ADJECTIVE = Parser(
    "repeat-adjective",
    phrase(r"(?P<adverb>daily|nightly|weekly|fortnightly|monthly)"),
    lambda match: _adjective(match) if leads_a_noun(match) else None,
)
UNCLEAR_REPEAT = Parser(
    "unclear-repeat",
    phrase(
        r"bi-?weekly|bi-?monthly|bi-?annually|semi-?annually|semi-?weekly"
        r"|semi-?monthly|twice (?:a|per) (?:week|month)"
        rf"|(?:{_EVERY} )?(?:{_PLURALS}|{WEEKDAY}) or (?:{_PLURALS}|{WEEKDAY})"
    ),
    _unclear,
)
EXCEPT = Parser(
    "repeat-except",
    phrase(
        r"(?:except|excluding|but not|apart from|other than|not)"
        r" (?:for |on |the |every ){0,2}"
        rf"(?:{DAY_LIST}|weekends?|holidays|(?:the )?{ORDINAL})"
    ),
    _unclear,
)
EVERY_PART = Parser(
    "every-part-of-day",
    phrase(rf"(?={_EVERY} (?P<part>morning|afternoon|evening|night)\b){_EVERY}"),
    lambda _: repeating(Repeat("DAILY")),
)
EVERY_HOUR = Parser(
    "every-hour",
    phrase(rf"{_EVERY}(?: (?:\d{{1,2}}|{SPELLED}))? (?:minutes?|hours?)|hourly"),
    lambda _: Found(Kind.DOUBTFUL, Trouble("repeat-too-often", refuses=True)),
)
