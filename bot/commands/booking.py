"""Booking: the meeting is made, written down, and told."""

from dataclasses import dataclass

from bot import errors
from bot.commands.dressing import dressed
from bot.commands.on_record import audit_entry, record_of
from bot.commands.overlaps import look, overlap_of
from bot.commands.pointing import point_to, ref_of
from bot.commands.turn import Turn, say
from bot.commands.twice import face_of
from bot.model.audit import AuditEntry
from bot.model.changes import Change, ChangeKind
from bot.model.meeting import Booking, Meeting, MeetingRequest
from bot.model.people import Person
from bot.model.reply import Reply
from bot.model.rights import Right
from bot.ports import Ports
from bot.replies import cards, sentences
from bot.replies.assumptions import assumed


@dataclass(frozen=True, slots=True)
class Party:
    """Who meets: the host, by which right, and the addresses invited."""

    host: Person
    right: Right
    invitees: tuple[str, ...]


def book(turn: Turn, request: MeetingRequest, party: Party, ports: Ports) -> Reply:
    """Create the meeting, keep its record, and tell."""
    call = turn.call
    if turn.answers and not ports.questions.consume(
        turn.key, by_message=call.message.id
    ):
        return say(call, sentences.completed_already(), outcome="repeated")
    looked = look(request, ports)
    try:
        meeting = ports.booker.book(
            request, key=turn.key, now=ports.clock(), face=face_of(turn, request)
        )
    except errors.WebexRejected as refused:
        ports.audit.add(_entry(turn, party, type(refused).__name__, "", ports))
        raise
    kept = record_of(
        turn,
        ports,
        request=request,
        meeting=meeting,
        host=party.host,
        right=party.right.value,
        reading=_reading_lines(turn),
    )
    overlap = overlap_of(turn, request, meeting, party.host, looked(), ports.clock())
    with ports.transactions.together():
        record = ports.records.add(kept)
        ports.audit.add(_entry(turn, party, "booked", meeting.id, ports))
        ports.changes.add(_change(turn, party, meeting, ports))
        point_to(turn, ref_of(meeting), ports)
        booking = Booking(request, meeting, record, party.host, overlap)
        return _told(turn, booking, ports)


def _told(turn: Turn, booking: Booking, ports: Ports) -> Reply:
    line = sentences.booked(
        booking,
        asker_zone=turn.zone,
        assumed=assumed(turn.reading),
        in_private=turn.call.message.is_direct,
    )
    reply = say(turn.call, line, outcome="booked", command="schedule")
    return dressed(reply, cards.booked(line, booking), turn.call, ports)


def _entry(
    turn: Turn, party: Party, outcome: str, meeting_id: str, ports: Ports
) -> AuditEntry:
    return audit_entry(
        turn,
        ports,
        host_id=party.host.id,
        right=party.right.value,
        action="create",
        outcome=outcome,
        meeting_id=meeting_id,
    )


def _change(turn: Turn, party: Party, meeting: Meeting, ports: Ports) -> Change:
    return Change(
        key=turn.key,
        person_id=turn.call.sender.id,
        space_id=turn.call.message.space_id,
        at=ports.clock(),
        kind=ChangeKind.BOOKED,
        ref=ref_of(meeting),
        host_id=party.host.id,
    )


def _reading_lines(turn: Turn) -> tuple[str, ...]:
    """How the words were read: the canonical command, then what each part was."""
    reading, text = turn.reading, turn.call.message.text
    parts = () if turn.answers else reading.placed
    placed = (f"{part.parser}: {text[part.start : part.end]}" for part in parts)
    return (reading.phrase or "", *placed)
