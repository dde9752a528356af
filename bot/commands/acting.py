"""What every change has in common: done once, on the record, and told."""

from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from bot import errors
from bot.commands.dressing import dressed
from bot.commands.on_record import audit_entry
from bot.commands.pointing import point_to
from bot.commands.targets import Aim
from bot.commands.turn import Turn, say
from bot.model.audit import AuditEntry
from bot.model.changes import Change, ChangeKind, Plan
from bot.model.meeting import Meeting, MeetingRef
from bot.model.reply import Reply
from bot.ports import Ports
from bot.replies import cards, changed, refusals, sentences

OUTCOMES = {
    ChangeKind.CANCELLED: "cancelled",
    ChangeKind.CHANGED: "moved",
    ChangeKind.INVITED: "invited",
    ChangeKind.UNINVITED: "uninvited",
}


@dataclass(frozen=True, slots=True)
class Meant:
    """A meeting as Webex has it now, and which part of it is meant.

    Attributes:
        whole: The meeting, or the series.
        day: The one day that is meant; None where the whole is.
    """

    whole: Meeting
    day: MeetingRef | None = None

    @property
    def id(self) -> str:
        """What Webex calls the part that is meant."""
        return self.day.day_id if self.day else self.whole.id


def read(turn: Turn, aim: Aim, ports: Ports) -> Meeting | Reply:
    """Read the meeting, or say that it is gone, or not this host's after all.

    Webex: lists hold meetings, too, to which somebody is only invited.
    """
    try:
        meeting = ports.calendar.read(aim.ref.id, host_email=aim.host.email)
    except errors.NotFound:
        meeting = None
    if meeting is not None and aim.host.answers_to(meeting.host_email):
        return _in_its_zone(meeting, turn, ports)
    line = refusals.meeting_gone(aim.ref.title)
    return say(turn.call, line, outcome="refused", command=turn.reading.command)


def _in_its_zone(meeting: Meeting, turn: Turn, ports: Ports) -> Meeting:
    """Put a meeting on its own clock, which a series needs when clocks change.

    Webex: a meeting read shows the zone of the request. Where we did not book it, the
    asker's is the likeliest.
    """
    record = ports.records.of_meeting(meeting.whole_id)
    zone = record.zone if record else turn.zone
    return replace(
        meeting,
        zone=zone,
        start=meeting.start.astimezone(ZoneInfo(zone)),
        end=meeting.end.astimezone(ZoneInfo(zone)),
    )


def whole_ref(meeting: Meeting, ref: MeetingRef) -> MeetingRef:
    """Point to the whole meeting as it is now."""
    return replace(
        ref,
        title=meeting.title,
        start=meeting.start,
        end=meeting.end,
        zone=meeting.zone,
        day_id="",
    )


def carry_out(turn: Turn, plan: Plan, ports: Ports) -> Reply:
    """Do it once, write it down, and tell."""
    call = turn.call
    if turn.answers and not ports.questions.consume(
        turn.key, by_message=call.message.id
    ):
        return say(call, sentences.completed_already(), outcome="repeated")
    try:
        done = ports.changer.carry_out(plan, key=turn.key, now=ports.clock())
    except errors.WebexRejected as refused:
        ports.audit.add(_entry(turn, plan, type(refused).__name__, ports))
        raise
    _keep(turn, done, ports)
    line = changed.done(done, turn.zone, may_undo=not call.is_fleeting)
    name = turn.reading.command
    reply = say(call, line, outcome=OUTCOMES[done.kind], command=name)
    return dressed(reply, cards.changed(line, done, turn.key), call, ports)


def _keep(turn: Turn, done: Plan, ports: Ports) -> None:
    """Write down the audit, what `undo` needs, and what `it` is from now on."""
    change = Change(
        key=turn.key,
        person_id=turn.call.sender.id,
        space_id=turn.call.message.space_id,
        at=ports.clock(),
        kind=done.kind,
        ref=done.new,
        host_id=done.host_id,
        before=done.before,
        invitees=tuple(one.email for one in done.people),
        is_one_day=done.is_one_day,
    )
    with ports.transactions.together():
        ports.changes.add(change)
        ports.audit.add(_entry(turn, done, "done", ports))
        point_to(turn, None if done.kind is ChangeKind.CANCELLED else done.new, ports)
        note(done, ports)


def note(done: Plan, ports: Ports) -> None:
    """Keep the record of a meeting true; one changed day leaves it as it is."""
    new = done.change
    if done.is_one_day:
        return
    if done.kind is ChangeKind.CANCELLED:
        ports.records.change(done.old.id, is_cancelled=True)
    elif new is not None:
        ports.records.change(done.id, title=new.title, start=new.start, end=new.end)


def _entry(turn: Turn, plan: Plan, outcome: str, ports: Ports) -> AuditEntry:
    return audit_entry(
        turn,
        ports,
        host_id=plan.host_id,
        right=plan.right,
        action=plan.kind.value,
        outcome=outcome,
        meeting_id=plan.old.id,
    )
