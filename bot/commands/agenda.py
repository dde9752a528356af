"""list: what is on, numbered; the numbers stay valid until the next list here."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot import policy
from bot.commands.targets import pointing_of, ref_of, whose, window
from bot.commands.turn import Turn, say_directly
from bot.model.changes import Pointing
from bot.model.meeting import Meeting, MeetingRef
from bot.model.people import Person
from bot.model.reply import Reply
from bot.ports import Ports
from bot.replies import agenda as lists

PAGE = 10  # meetings shown at once
AHEAD = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Found:
    """What of somebody's meetings an asker may see."""

    open: tuple[Meeting, ...]
    busy: tuple[Meeting, ...] = ()


def agenda(turn: Turn, ports: Ports) -> Reply:
    """List the meetings of the sender, or of somebody they may act for."""
    host = whose(turn, ports)
    if isinstance(host, Reply):
        return host
    policy.right_to_schedule(turn.call.sender, host, turn.call.rights)
    start, end = window(turn, ports.clock(), AHEAD)
    found = visible(
        turn,
        host,
        ports.calendar.between(start, end, host_email=host.email, zone=turn.zone),
        ports,
    )
    refs = tuple(ref_of(each, as_day=True) for each in found.open)
    keep(turn, Pointing(refs, min(PAGE, len(refs)), pointing_of(turn, ports).it), ports)
    return told(turn, lines(turn, host, found, refs, start, end))


def more(turn: Turn, ports: Ports) -> Reply:
    """Show what the last list left out."""
    pointing = pointing_of(turn, ports)
    first = pointing.shown
    rest = pointing.listed[first : first + PAGE]
    if not rest:
        return told(turn, lists.no_more())
    keep(turn, replace(pointing, shown=first + len(rest)), ports)
    left = len(pointing.listed) - first - len(rest)
    line = lists.listed(
        rest, first=first + 1, left=left, zone=turn.zone, own=turn.call.sender.email
    )
    return told(turn, line)


def visible(
    turn: Turn, host: Person, meetings: tuple[Meeting, ...], ports: Ports
) -> Found:
    """Part what an asker may read from what only makes the host busy.

    A right to schedule for somebody shows their meetings that the asker booked, or
    is the host of; all others are busy times.
    """
    sender = turn.call.sender
    if host.id == sender.id:
        return Found(meetings)
    upcoming = ports.records.upcoming(sender.id, now=ports.clock())
    own = {record.meeting_id for record in upcoming}
    is_open = {
        each.id: each.whole_id in own or sender.answers_to(each.host_email)
        for each in meetings
    }
    return Found(
        tuple(each for each in meetings if is_open[each.id]),
        tuple(each for each in meetings if not is_open[each.id]),
    )


def lines(  # noqa: PLR0913, PLR0917 -- all that a list tells
    turn: Turn,
    host: Person,
    found: Found,
    refs: tuple[MeetingRef, ...],
    start: datetime,
    end: datetime,
) -> str:
    """Say what was found: the list, the busy times, or that there is nothing."""
    zone, sender = turn.zone, turn.call.sender
    parts = []
    if refs:
        shown = refs[:PAGE]
        left = len(refs) - len(shown)
        parts.append(
            lists.listed(shown, first=1, left=left, zone=zone, own=sender.email)
        )
    if found.busy:
        spans = [(each.start, each.end) for each in found.busy]
        parts.append(lists.busy(spans, zone, host.email))
    if not parts:
        other = None if host.id == sender.id else host.email
        last = end - timedelta(seconds=1)
        parts.append(lists.nothing_listed(start, last, zone, other))
    return "\n\n".join(parts)


def keep(turn: Turn, pointing: Pointing, ports: Ports) -> None:
    """Let numbers mean these from now on, for this person here."""
    ports.pointers.point(turn.call.sender.id, turn.call.message.space_id, pointing)


def told(turn: Turn, line: str) -> Reply:
    """Show a list to this person alone."""
    return say_directly(turn.call, line, outcome="listed", command="list")
