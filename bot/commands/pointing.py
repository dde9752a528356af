"""References to meetings, and what `it` and numbers mean to a person in a space."""

from dataclasses import replace

from bot.commands.turn import Turn
from bot.model.changes import Pointing
from bot.model.meeting import Meeting, MeetingRecord, MeetingRef
from bot.ports import Ports


def pointing_of(turn: Turn, ports: Ports) -> Pointing:
    """Read what numbers and `it` mean to this person here."""
    return ports.pointers.read(turn.call.sender.id, turn.call.message.space_id)


def point_to(turn: Turn, ref: MeetingRef | None, ports: Ports) -> None:
    """Let `it` be this meeting from now on; numbers stay as they are."""
    place = (turn.call.sender.id, turn.call.message.space_id)
    ports.pointers.point(*place, replace(pointing_of(turn, ports), it=ref))


def ref_of(meeting: Meeting, *, as_day: bool = False) -> MeetingRef:
    """Point to a meeting, or to the one day of it that was listed."""
    return MeetingRef(
        id=meeting.whole_id,
        number=meeting.number,
        title=meeting.title,
        host_email=meeting.host_email,
        start=meeting.start,
        end=meeting.end,
        zone=meeting.zone,
        day_id=meeting.id if as_day and meeting.id != meeting.whole_id else "",
        link=meeting.link,
    )


def ref_of_record(record: MeetingRecord) -> MeetingRef:
    """Point to a meeting that was booked here."""
    return MeetingRef(
        id=record.meeting_id,
        number=record.number,
        title=record.title,
        host_email=record.host_email,
        start=record.start,
        end=record.end,
        zone=record.zone,
    )
