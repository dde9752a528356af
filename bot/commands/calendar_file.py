"""ics: a meeting as a file for one's calendar, given to who may read the meeting.

Its host may, who asked for it, the operators' admins, and who is invited; a right to
schedule for the host is none to read. In a group the file goes to the asker alone.
"""

from dataclasses import replace
from datetime import timedelta

from bot import errors
from bot.commands.pointing import point_to, ref_of_record
from bot.commands.targets import find_refs
from bot.commands.turn import Turn, say_directly
from bot.commands.why import may_see
from bot.model.entry import Entry
from bot.model.meeting import MeetingRef
from bot.model.reply import File, Reply
from bot.ports import Ports
from bot.replies import attached, refusals

AHEAD = timedelta(days=366)  # how far single days of a series are looked at


def calendar_file(turn: Turn, ports: Ports) -> Reply:
    """Attach the meeting that is meant."""
    ref = _meant(turn, ports)
    if isinstance(ref, Reply):
        return ref
    entry = _readable(turn, ref, ports)
    if entry is None:
        return _told(turn, refusals.meeting_gone(ref.title))
    point_to(turn, ref, ports)
    line = attached.attached(entry.meeting, turn.zone)
    reply = say_directly(turn.call, line, outcome="attached", command="file")
    answer, *rest = reply.messages
    return replace(reply, messages=(replace(answer, file=written(entry)), *rest))


def written(entry: Entry) -> File:
    """Write the file."""
    from bot.replies.calendar_file import (  # noqa: PLC0415 -- 3 MB, for who asks
        calendar_file as write,
    )

    return write(entry)


def _meant(turn: Turn, ports: Ports) -> MeetingRef | Reply:
    """Find the one meeting, or say why there is none."""
    said = (turn.reading.target or "").strip()
    if not said:
        return _told(turn, attached.which())
    if said.startswith("#"):
        record = ports.records.by_code(said)
        # The same words for both: a code tells a stranger nothing, not even its life.
        if record is None or not may_see(record, turn.call):
            return _told(turn, refusals.unknown_code(said))
        return ref_of_record(record)
    refs = find_refs(turn, ports)
    if isinstance(refs, Reply):
        return refs
    return refs[0] if len(refs) == 1 else _told(turn, attached.several(said))


def _readable(turn: Turn, ref: MeetingRef, ports: Ports) -> Entry | None:
    """Read the meeting as far as this person may; None: gone, or not theirs to read."""
    sender, now = turn.call.sender, ports.clock()
    record = ports.records.of_meeting(ref.id)
    is_theirs = record is not None and may_see(record, turn.call)
    if not is_theirs and not sender.answers_to(ref.host_email):
        return _as_invited(turn, ref, ports)
    try:
        meeting = ports.calendar.read(ref.id, host_email=ref.host_email)
    except errors.NotFound:
        return None
    # Webex: a meeting read shows the zone of the request, never its own.
    zone = record.zone if record else turn.zone
    if meeting.recurrence is None:
        return Entry(meeting, zone, now)
    listed = ports.calendar.between(
        now, now + AHEAD, host_email=ref.host_email, zone=zone
    )
    days = tuple(each for each in listed if each.whole_id == ref.id)
    return Entry(meeting, zone, now, days)


def _as_invited(turn: Turn, ref: MeetingRef, ports: Ports) -> Entry | None:
    """Find the day in the asker's own list, which holds what they are invited to."""
    own = turn.call.sender.email
    listed = ports.calendar.between(ref.start, ref.end, host_email=own, zone=turn.zone)
    day = next((each for each in listed if each.whole_id == ref.id), None)
    return Entry(day, turn.zone, ports.clock()) if day else None


def _told(turn: Turn, line: str) -> Reply:
    return say_directly(turn.call, line, outcome="refused", command="file")
