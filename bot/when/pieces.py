"""What the parsers find: pieces of time, each with its place and unresolved value.

Nothing here knows what day it is: values say what was said ("the 3rd", "in 2 weeks"),
and `resolve` hangs them on the message's own instant. One long module on purpose: it
is the vocabulary that parsers and refiners share, and it reads best as one list.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from re import Match, Pattern
from typing import TypeAlias


class Kind(StrEnum):
    """What a piece of time says.

    HINT pieces do not claim their words: `dinner` in `dinner at 7` makes it evening
    and is still the title. TO pieces are the words between two ends (`to`, `-`) and
    before the end of a repeat (`until`).
    """

    DAY = "day"
    DAYS = "days"
    CLOCK = "clock"
    PART_OF_DAY = "part-of-day"
    RANGE = "range"
    LENGTH = "length"
    ZONE = "zone"
    REPEAT = "repeat"
    TO = "to"
    SPAN = "span"
    COUNT = "count"
    STARTING = "starting"
    RELATIVE = "relative"
    NOW = "now"
    VAGUE = "vague"
    LEAD = "lead"
    HINT = "hint"
    DOUBTFUL = "doubtful"


class Unit(StrEnum):
    """Units of the calendar and of the clock."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WORKDAY = "workday"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Which(StrEnum):
    """The word before a weekday or a unit."""

    PLAIN = "plain"
    THIS = "this"
    NEXT = "next"
    LAST = "last"
    AFTER = "after"  # strictly after today: `four tuesdays from now`


@dataclass(frozen=True, slots=True)
class Offset:
    """Days counted from the sender's today: 0 today, 1 tomorrow, -1 yesterday."""

    days: int


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday by name (0 is Monday); `weeks` counts further ones (`friday week`)."""

    day: int
    which: Which = Which.PLAIN
    weeks: int = 0


@dataclass(frozen=True, slots=True)
class WeekdayOf:
    """A weekday inside a week counted from this one (`friday next week` is 1)."""

    day: int
    weeks: int


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A date with what was said of it; None stands for the parts that were not.

    Attributes:
        slashed: Two numbers whose order the region decides (`12/3`); then `day` is 0.
        month_shift: Months counted from this one (`the 20th of next month` is 1).
        weekday: A weekday said together with it.
    """

    day: int
    month: int | None = None
    year: int | None = None
    slashed: tuple[int, int] | None = None
    month_shift: int | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The nth weekday of a month; -1 is the last one.

    `month` is a number of the year, `month_shift` counts from this month; with
    neither it is the next such day.
    """

    nth: int
    day: int
    month: int | None = None
    year: int | None = None
    month_shift: int | None = None


@dataclass(frozen=True, slots=True)
class EdgeOf:
    """The first or last day of a unit (`end of the month`, `last day of june`)."""

    unit: Unit
    which: Which
    is_last: bool
    month: int | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units of the calendar away from a day (None: from today)."""

    amount: int
    unit: Unit
    base: "DayValue | None" = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Holiday:
    """A holiday with a fixed date."""

    name: str
    month: int
    day: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Lead:
    """Words that say a day by the one right behind them: `the day after christmas`.

    Attributes:
        amount: So many units away from that day; 0 is the whole unit that holds it
            (`week of dec 7`).
    """

    amount: int
    unit: Unit


DayValue: TypeAlias = (
    Offset
    | Weekday
    | WeekdayOf
    | CalendarDate
    | NthWeekday
    | EdgeOf
    | Shift
    | Holiday
    | date
)


@dataclass(frozen=True, slots=True)
class DaySpan:
    """A run of days: a week, a weekend, a month … counted from the current one."""

    unit: Unit
    shift: int
    count: int = 1


@dataclass(frozen=True, slots=True)
class MonthSpan:
    """A whole month by its name, or a whole year, or a quarter."""

    year: int | None = None
    month: int | None = None
    quarter: int | None = None


@dataclass(frozen=True, slots=True)
class DayRange:
    """A range of dates whose month was said once: `13 to 15 July`."""

    first: CalendarDate
    last: CalendarDate


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week that holds a day: `week of dec 7`."""

    day: DayValue


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A clock time as said.

    Attributes:
        hour: 0 to 24; on a 12-hour clock where `half` or `open` says so.
        half: "am" or "pm" where it was said.
        is_open: Morning or afternoon is to be worked out from a bare hour.
        clear: Nobody could take the words for anything but a clock time.
        either: `half 3`: both 3:30 and 2:30 to some.
        is_exact: Few would doubt its half: `10:30`, `12`.
        as_length: What it says where it is a length instead (`9h30`).
    """

    hour: int
    minute: int = 0
    half: str | None = None
    is_open: bool = False
    clear: bool = True
    either: bool = False
    is_exact: bool = False
    as_length: timedelta | None = None


@dataclass(frozen=True, slots=True)
class ClockRange:
    """A range of clock times.

    `as_date` holds the two numbers of bare hours that may be a date: `friday 7-6`.
    """

    start: ClockTime
    end: ClockTime
    as_date: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """A part of the day by its canonical name (`evening`), see `english.calendar`.

    `day` is the offset that the words bring along: `tonight` is today's.
    """

    name: str
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Repeat:
    """What repeats, in the words of RFC 5545.

    Attributes:
        freq: DAILY, WEEKLY, MONTHLY or YEARLY.
        days: BYDAY entries (`MO`, `1MO`, `-1FR`).
        month_days: BYMONTHDAY entries.
        is_adverb: Only `weekly`, `daily` … was said: a title word, perhaps.
    """

    freq: str
    interval: int = 1
    days: tuple[str, ...] = ()
    month_days: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    is_adverb: bool = False


@dataclass(frozen=True, slots=True)
class ZoneFound:
    """A zone as said.

    Attributes:
        name: IANA name; None where it means several and the region decides.
        choices: IANA names that it may mean, the likeliest first.
        said: The words, as typed.
    """

    name: str | None
    choices: tuple[str, ...] = ()
    said: str = ""


@dataclass(frozen=True, slots=True)
class Trouble:
    """Words that are understood and cannot be taken as said; see `doubts`."""

    code: str
    choices: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    refuses: bool = False
    best: "DayValue | ClockTime | None" = None


Value: TypeAlias = (
    DayValue
    | DaySpan
    | MonthSpan
    | DayRange
    | WeekOf
    | Lead
    | ClockTime
    | ClockRange
    | PartOfDay
    | timedelta
    | Repeat
    | ZoneFound
    | Trouble
    | int
    | str
)


@dataclass(frozen=True, slots=True)
class TimePiece:
    """One piece of time in a text.

    Attributes:
        start: Offset as typed; the words that lead to it (`on`, `at the`) included.
        end: Offset as typed, behind it.
        parser: Name of the parser that read it.
        said: Its words as typed.
    """

    start: int
    end: int
    kind: Kind
    parser: str
    value: Value
    said: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What a parser makes of a match.

    Attributes:
        is_weak: It counts only right beside another piece (`tomorrow 10`).
    """

    kind: Kind
    value: Value
    is_weak: bool = False


@dataclass(frozen=True, slots=True)
class Parser:
    """Something that reads one kind of phrase.

    Attributes:
        name: What `flask explain --trace` shows.
        pattern: Over plain text; linear on any text.
        read: Gives None where the match is no such phrase after all.
    """

    name: str
    pattern: Pattern[str]
    read: Callable[[Match[str]], Found | None]
