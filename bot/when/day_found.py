"""A day found on the calendar, and why one was not or may not be meant."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.model.reading import Assumption, Doubt, Piece
from bot.when.english.calendar import WEEKDAY_NAMES

_HALF_WEEK = 3


@dataclass(frozen=True, slots=True)
class DayFound:
    """A day on the calendar.

    Attributes:
        day: None where there is no such day; `doubts` says why.
        later: The next day that the same words name, should `day` be over.
        is_relative: Its date depends on whose today is meant.
    """

    day: date | None
    later: date | None = None
    is_relative: bool = False
    assumed: tuple[Assumption, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def no_such_day(said: str) -> DayFound:
    """Refuse a day that the calendar does not have."""
    doubt = Doubt(Piece.DAY, "no-such-day", said, refuses=True)
    return DayFound(None, doubts=(doubt,))


def mismatch(weekday: int, day: date, said: str, both: date | None = None) -> Doubt:
    """Doubt a weekday; the choices are the date said and such a weekday near it.

    `both` is the day that has the number and the weekday said, where there is one.
    """
    back = (day.weekday() - weekday) % 7
    near = (
        day - timedelta(days=back)
        if back <= _HALF_WEEK
        else day + timedelta(days=7 - back)
    )
    choices = (day.isoformat(), (both or near).isoformat())
    facts = (WEEKDAY_NAMES[weekday], day.isoformat(), WEEKDAY_NAMES[day.weekday()])
    return Doubt(Piece.DAY, "weekday-mismatch", said, choices, facts)


def weekday_doubt(weekday: int, day: date, said: str) -> Doubt | None:
    """Give the doubt about a weekday that a day does not fall on; None: it does."""
    return None if day.weekday() == weekday else mismatch(weekday, day, said)
