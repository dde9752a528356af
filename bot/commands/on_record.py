"""What is written down of an act: the audit's line, and the record of a meeting."""

from bot.commands.turn import Turn
from bot.model.audit import AuditEntry
from bot.model.effects import tag_of
from bot.model.meeting import Meeting, MeetingRecord, MeetingRequest
from bot.model.people import Person
from bot.ports import Ports


def audit_entry(  # noqa: PLR0913 -- who, for whom, what, outcome, by which right
    turn: Turn,
    ports: Ports,
    *,
    host_id: str,
    right: str,
    action: str,
    outcome: str,
    meeting_id: str = "",
) -> AuditEntry:
    """Write down an act of the sender."""
    return AuditEntry(
        at=ports.clock(),
        asker_id=turn.call.sender.id,
        host_id=host_id,
        action=action,
        outcome=outcome,
        message_id=turn.call.message.id,
        right=right,
        meeting_id=meeting_id,
    )


def record_of(  # noqa: PLR0913 -- all that `/why` tells
    turn: Turn,
    ports: Ports,
    *,
    request: MeetingRequest,
    meeting: Meeting,
    host: Person,
    right: str,
    reading: tuple[str, ...],
) -> MeetingRecord:
    """Write down a meeting that was booked; the store gives it its code."""
    return MeetingRecord(
        code="",
        meeting_id=meeting.id,
        number=meeting.number,
        title=request.title,
        host_email=request.host_email,
        host_id=host.id or None,
        asker_id=turn.call.sender.id,
        space_id=turn.call.message.space_id,
        message_id=turn.call.message.id,
        words=turn.words,
        reading=reading,
        right=right,
        start=request.start,
        end=request.end,
        zone=request.zone,
        recurrence=request.recurrence,
        tag=tag_of(turn.key, 0),
        booked_at=ports.clock(),
    )
