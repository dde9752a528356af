"""Names of days, months, parts of the day and holidays; units of time."""

import re
from datetime import time
from itertools import groupby
from operator import itemgetter

from bot.when.pieces import Unit


def alternatives(*words: str) -> str:
    """Give a pattern for any of the words, the longest first.

    Words that begin alike share that beginning, so that a text is compared with
    hundreds of them at once: `jan|june|july` gives `j(?:u(?:ly|ne)|an)`.
    """
    return "|".join(_branches(sorted(set(words))))


def _branches(words: list[str]) -> list[str]:
    return [
        _branch(first, [word[1:] for word in group])
        for first, group in (
            (first, list(group)) for first, group in groupby(words, key=itemgetter(0))
        )
    ]


def _branch(first: str, rests: list[str]) -> str:
    if len(rests) == 1:
        return re.escape(first + rests[0])
    longer = "|".join(_branches([rest for rest in rests if rest]))
    return f"{re.escape(first)}(?:{longer}){'' if all(rests) else '?'}"


_WEEKDAYS = {
    0: "monday mon",
    1: "tuesday tues tue",
    2: "wednesday weds wed wednes",
    3: "thursday thurs thur thu",
    4: "friday fri",
    5: "saturday sat",
    6: "sunday sun",
}
WEEKDAYS = {word: day for day, words in _WEEKDAYS.items() for word in words.split()}
WEEKDAY_NAMES = tuple(words.split()[0].capitalize() for words in _WEEKDAYS.values())
WEEKDAY_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

_MONTHS = {
    1: "january jan",
    2: "february feb febr",
    3: "march mar",
    4: "april apr",
    5: "may",
    6: "june jun",
    7: "july jul",
    8: "august aug",
    9: "september sept sep",
    10: "october oct",
    11: "november nov",
    12: "december dec",
}
MONTHS = {word: month for month, words in _MONTHS.items() for word in words.split()}
MONTH_NAMES = ("", *(words.split()[0].capitalize() for words in _MONTHS.values()))

# Days counted from today.
RELATIVE_DAYS = {
    "today": 0,
    "todays": 0,
    "today's": 0,
    "tdy": 0,
    "2day": 0,
    "tomorrow": 1,
    "tomorrows": 1,
    "tomorrow's": 1,
    "tomorow": 1,
    "tommorow": 1,
    "tommorrow": 1,
    "tomorro": 1,
    "tomm": 1,
    "tmrw": 1,
    "tmr": 1,
    "tmrrw": 1,
    "tmw": 1,
    "tmmrw": 1,
    "tom": 1,
    "2morrow": 1,
    "2moro": 1,
    "yesterday": -1,
    "yesterdays": -1,
    "yesterday's": -1,
}

_UNITS = {
    Unit.MINUTE: "minute minutes min mins minuts mns m",
    Unit.HOUR: "hour hours hr hrs h hs",
    Unit.DAY: "day days d",
    Unit.WORKDAY: "workday workdays weekday weekdays",
    Unit.WEEK: "week weeks wk wks w sennight",
    Unit.WEEKEND: "weekend weekends",
    Unit.MONTH: "month months mo mos",
    Unit.QUARTER: "quarter quarters qtr qtrs",
    Unit.YEAR: "year years yr yrs y",
}
UNITS = {word: unit for unit, words in _UNITS.items() for word in words.split()}

# How often something happens: `10 times`.
# Words before a day that say where a repeat begins, and not where it ends.
STARTERS = ("starting", "beginning", "from", "as of", "commencing", "effective")
OCCURRENCES = ["times", "occurrences", "occurences", "instances", "sessions"]
OCCURRENCES += ["meetings", "repeats", "repetitions", "iterations"]
# What a number counts where it is no time.
COUNTED = [*OCCURRENCES, "time", "x", "people", "persons", "attendees", "guests"]
COUNTED += ["participants", "invitees", "seats", "of us"]

# Parts of the day: the hour each stands for, and the half of the clock it decides.
PART_HOURS = {
    "morning": time(9),
    "lunchtime": time(12),
    "afternoon": time(14),
    "evening": time(18),
    "night": time(20),
    "tonight": time(20),
    "end of day": time(17),
}
# Words that decide between the halves of the day, without being a time.
MEALS = {"breakfast": "morning", "dinner": "evening", "supper": "evening"}
