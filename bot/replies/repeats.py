"""A series in plain sight: its first days, its last one, and how many there are."""

from datetime import datetime
from itertools import islice

from dateutil.rrule import rrulestr

from bot.replies import clock

SHOWN = 3
MOST_COUNTED = 1000


def repeats(rule: str, start: datetime) -> str:
    """Say on which days a series falls.

    Args:
        rule: RFC 5545 text without `RRULE:`.
        start: Of the first day, in the meeting's zone, in which the rule runs.
    """
    days = list(islice(rrulestr(rule, dtstart=start), MOST_COUNTED))
    first = ", ".join(clock.day(each) for each in days[:SHOWN])
    if "COUNT=" not in rule and "UNTIL=" not in rule:
        return f"Repeats without an end: {first} …"
    if len(days) <= SHOWN:
        return f"Repeats, {_times(len(days))}: {first}"
    return f"Repeats, {_times(len(days))}: {first} … the last on {clock.day(days[-1])}"


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
