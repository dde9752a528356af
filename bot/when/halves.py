"""Work out morning or afternoon for bare hours, and which day an end falls on."""

from dataclasses import dataclass

from bot.when.pieces import ClockRange, ClockTime

_NOON = 12
_DAY = 24 * 60
_HALF_DAY = 12 * 60
_FIRST_MORNING_HOUR = 7
_SMALL_HOURS = 5
_LATE_EVENING = 5


@dataclass(frozen=True, slots=True)
class Minutes:
    """A clock time in minutes after the midnight that begins its day.

    From 1440 on it is on the next day. `is_assumed`: nobody said which half.
    """

    count: int
    is_assumed: bool = False


def settle_clock(clock: ClockTime, part: str | None) -> Minutes:
    """Give the minutes of a clock time, by the part of the day said beside it."""
    count = clock.hour * 60 + clock.minute
    is_evening = part in ("evening", "tonight", "night")
    if not clock.is_open:
        is_late = is_evening and part != "evening" and clock.half is None
        return Minutes(count + _DAY if is_late and not clock.hour else count)
    if part is None:
        return Minutes(_by_working_hours(clock), is_assumed=not clock.is_exact)
    return Minutes(_by_part(clock.hour % _NOON, part) * 60 + clock.minute)


def _by_working_hours(clock: ClockTime) -> int:
    hour = clock.hour
    if hour < _FIRST_MORNING_HOUR:
        hour += _NOON
    return hour * 60 + clock.minute


def _by_part(hour: int, part: str) -> int:
    """Give the hour of the day; `hour` runs from 0, which is twelve o'clock."""
    if part == "morning":
        return hour
    if part == "lunchtime":
        return hour if hour >= _SMALL_HOURS * 2 else hour + _NOON
    if part == "afternoon" or hour >= _LATE_EVENING:
        return hour + _NOON
    if part == "evening" and hour:
        return hour + _NOON
    if part == "tonight" or hour == 0:
        return hour + 2 * _NOON  # after midnight: tonight's small hours
    return hour


def settle_range(span: ClockRange, part: str | None) -> tuple[Minutes, Minutes]:
    """Give start and end of a range; the end is always behind the start."""
    start, end = span.start, span.end
    if not end.is_open:
        last = end.hour * 60 + end.minute
        begin = _start_before(start, end, last, part)
        return begin, Minutes(_behind(begin.count, last, end))
    begin = settle_clock(start, part)
    last = end.hour % _NOON * 60 + end.minute
    while last <= begin.count:
        last += _HALF_DAY
    return begin, Minutes(last)


def _start_before(
    start: ClockTime, end: ClockTime, last: int, part: str | None
) -> Minutes:
    if not start.is_open:
        return settle_clock(start, part)
    raw = start.hour % _NOON * 60 + start.minute
    if end.half is not None:
        same = raw + (_HALF_DAY if end.half == "pm" else 0)
        other = raw + (_HALF_DAY if end.half == "am" else 0)
        return Minutes(same if same < last else other)
    usual = settle_clock(start, part)
    if usual.count < last or part is not None:
        return usual
    return Minutes(start.hour * 60 + start.minute)


def _behind(begin: int, last: int, end: ClockTime) -> int:
    if last > begin:
        return last
    half_later = last + _HALF_DAY
    is_morning_slip = end.half is None and 0 < last < _HALF_DAY and begin < _HALF_DAY
    if is_morning_slip and half_later > begin:
        return half_later  # `09:30-07:30`: nobody meets for 22 hours
    return last + _DAY if last + _DAY > begin else last + 2 * _DAY
