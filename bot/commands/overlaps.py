"""What else the host has at that time: looked up while the meeting is created.

An overlap stops nothing. It is named, with the two nearest times that are free; of a
series its days in the first four weeks.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from bot.commands.turn import Turn
from bot.model.meeting import LONGEST, Meeting, MeetingRequest, Overlap
from bot.model.people import Person
from bot.ports import Looked, Ports

AROUND = timedelta(hours=12)  # in which a free time is looked for
SERIES_LOOKED_AT = timedelta(days=28)
DAY_BEGINS, DAY_ENDS = time(8), time(19)
MOST_OFFERED = 2

Busy = list[tuple[datetime, datetime]]


def look(request: MeetingRequest, ports: Ports) -> Looked:
    """Begin to read the host's meetings around the one that is asked for."""

    def read() -> tuple[Meeting, ...]:
        return ports.calendar.between(
            request.start - LONGEST,  # Webex lists by the start
            _last_day(request) + AROUND,
            host_email=request.host_email,
            zone=request.zone,
        )

    return ports.beside.begin(read)


def overlap_of(  # noqa: PLR0913, PLR0917 -- what was asked, made and found
    turn: Turn,
    request: MeetingRequest,
    made: Meeting,
    host: Person,
    found: tuple[Meeting, ...] | None,
    now: datetime,
) -> Overlap | None:
    """Find what stands beside the new meeting; None where nothing is known to."""
    others = [each for each in found or () if each.whole_id != made.whole_id]
    days = {
        day: [m for m in others if m.start < day + request.length and day < m.end]
        for day in _days(request)
    }
    busy_days = tuple(day for day, beside in days.items() if beside)
    if not busy_days:
        return None
    beside = days[busy_days[0]]
    first = beside[0]
    overlap = Overlap(
        first.start,
        first.end,
        more=len(beside) - 1,
        title=first.title if _may_read(turn, host, first) else None,
    )
    if request.recurrence:
        return replace(overlap, days=busy_days, looked_until=max(days))
    busy = [(each.start, each.end) for each in others]
    return replace(overlap, free=_free(request, busy, now))


def _days(request: MeetingRequest) -> tuple[datetime, ...]:
    """The starts that are looked at: one, or those of a series' first weeks."""
    if request.recurrence is None:
        return (request.start,)
    start = request.start.astimezone(ZoneInfo(request.zone))
    days = rrulestr(request.recurrence, dtstart=start)
    return tuple(days.between(start, start + SERIES_LOOKED_AT, inc=True)) or (start,)


def _last_day(request: MeetingRequest) -> datetime:
    """When the last meeting that is looked at ends."""
    return _days(request)[-1] + request.length


def _may_read(turn: Turn, host: Person, meeting: Meeting) -> bool:
    """Whether this title may stand in the reply: one's own, in a talk of two."""
    sender = turn.call.sender
    is_own = host.id == sender.id or sender.answers_to(meeting.host_email)
    return is_own and turn.call.message.is_direct


def _free(request: MeetingRequest, busy: Busy, now: datetime) -> tuple[datetime, ...]:
    """The nearest starts of that day at which nothing else is on."""
    starts = {end for _, end in busy} | {start - request.length for start, _ in busy}
    free = [
        start
        for start in (each.astimezone(request.start.tzinfo) for each in starts)
        if start > now
        and _suits(start, request)
        and not _meets_any(start, start + request.length, busy)
    ]
    free.sort(key=lambda start: abs(start - request.start))
    return tuple(sorted(free[:MOST_OFFERED]))


def _suits(start: datetime, request: MeetingRequest) -> bool:
    """Whether somebody would meet then: the same day, by daylight if it was to be."""
    end = (start.astimezone(UTC) + request.length).astimezone(ZoneInfo(request.zone))
    wanted = request.start
    if start.date() != wanted.date() or start.second:
        return False
    if not DAY_BEGINS <= wanted.time() <= DAY_ENDS:
        return True
    return start.time() >= DAY_BEGINS and (
        end.date() == start.date() and end.time() <= DAY_ENDS
    )


def _meets_any(
    start: datetime, end: datetime, busy: Iterable[tuple[datetime, datetime]]
) -> bool:
    return any(first < end and start < last for first, last in busy)
