"""What was taken for granted, one short sentence a code."""

from collections.abc import Callable
from datetime import datetime

from bot.model.reading import Assumption, Reading
from bot.replies import clock
from bot.replies.quote import quote


def assumed(reading: Reading) -> tuple[str, ...]:
    """Say everything that a reading took for granted."""
    return tuple(say_assumption(assumption) for assumption in reading.assumed)


def say_assumption(assumption: Assumption) -> str:
    """Say one assumption in words; `assumption.code` picks the sentence."""
    sentence = _SENTENCES.get(assumption.code)
    if sentence is None:
        return f"Read {quote(assumption.said)} as {quote(_full(assumption.meant))}."
    return sentence(assumption)


def _full(meant: str) -> str:
    try:
        when = datetime.fromisoformat(meant)
    except ValueError:
        return meant
    return clock.day(when)


def _no_day(assumption: Assumption) -> str:
    return f"No day was said: taken as {_full(assumption.meant)}."


def _weekend(assumption: Assumption) -> str:
    return f"{_full(assumption.meant)} is a weekend day."


def _later(assumption: Assumption) -> str:
    said = quote(assumption.said)
    return f"{said}: that time is over today, so {_full(assumption.meant)}."


def _next_weekday(assumption: Assumption) -> str:
    when = datetime.fromisoformat(assumption.meant)
    said = f"{when.day} {clock.MONTHS[when.month - 1][:3]}"
    day = clock.WEEKDAYS[when.weekday()].lower()
    said_next = quote(assumption.said)
    return f"{said_next} is next week's; for {said} say: `move it to this {day}`."


def _date_order(assumption: Assumption) -> str:
    said = quote(assumption.said)
    return f"{said} could also be {_full(assumption.meant)}; say that date if meant."


def _taken_as(assumption: Assumption) -> str:
    return f"{quote(assumption.said)} is taken as {quote(assumption.meant)}."


def _repeated_hour(assumption: Assumption) -> str:
    meant = quote(assumption.meant)
    return f"{meant} comes twice that night; the first one is taken."


def _same_as_start(assumption: Assumption) -> str:
    return f"{quote(assumption.said)} repeats on the day of its first meeting."


def _no_person(assumption: Assumption) -> str:
    return f"{quote(assumption.said)} names no person I know, so nobody is added."


_SENTENCES: dict[str, Callable[[Assumption], str]] = {
    "day-today": _no_day,
    "day-tomorrow": _no_day,
    "on-weekend": _weekend,
    "week-later": _later,
    "year-later": _later,
    "next-weekday": _next_weekday,
    "date-order": _date_order,
    "half-of-day": _taken_as,
    "part-of-day": _taken_as,
    "repeated-hour": _repeated_hour,
    "same-as-start": _same_as_start,
    "names-no-person": _no_person,
}
CODES = frozenset(_SENTENCES)
