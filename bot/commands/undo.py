"""undo: takes this person's last change back, while it is fresh."""

from dataclasses import replace

from bot import errors, policy
from bot.commands.acting import note
from bot.commands.on_record import audit_entry, record_of
from bot.commands.pointing import point_to
from bot.commands.targets import Aim
from bot.commands.turn import Turn, say
from bot.model.audit import AuditEntry
from bot.model.changes import UNDO_WITHIN, Change, ChangeKind, Plan
from bot.model.meeting import (
    Invitee,
    Meeting,
    MeetingChange,
    MeetingRecord,
    MeetingRef,
    MeetingRequest,
)
from bot.model.people import Person
from bot.model.reply import Reply
from bot.ports import Ports
from bot.replies import changed, refusals

OPPOSITE = {
    ChangeKind.BOOKED: ChangeKind.CANCELLED,
    ChangeKind.CHANGED: ChangeKind.CHANGED,
    ChangeKind.INVITED: ChangeKind.UNINVITED,
    ChangeKind.UNINVITED: ChangeKind.INVITED,
}


def undo(turn: Turn, ports: Ports) -> Reply:
    """Take back one change; who may not make it may not take it back."""
    call = turn.call
    change = ports.changes.latest(
        call.sender.id,
        call.message.space_id,
        since=ports.clock() - UNDO_WITHIN,
        by_message=call.message.id,
    )
    if change is None:
        return _told(turn, changed.nothing_to_undo())
    if change.is_one_day and change.kind is ChangeKind.CANCELLED:
        return _told(turn, changed.cannot_undo_a_day())
    host = _host(turn, change, ports)
    right = policy.right_to_schedule(call.sender, host, call.rights)
    aim = Aim(change.ref, host, right)
    # Claimed before it is done: two who say `undo` at once do not both book anew.
    if not ports.changes.undo(change.key, by_message=call.message.id):
        return _told(turn, changed.nothing_to_undo())
    try:
        ref, record = _take_back(turn, change, aim, ports)
    except errors.NotFound:
        return _told(turn, refusals.meeting_gone(change.ref.title))
    except (errors.WebexRejected, errors.TooLate):
        ports.changes.stands(change.key)
        raise
    with ports.transactions.together():
        ports.audit.add(_entry(turn, change, replace(aim, ref=ref), ports))
        point_to(turn, None if change.kind is ChangeKind.BOOKED else ref, ports)
    code = record.code if record else ""
    line = changed.undone(replace(change, ref=ref), turn.zone, code=code)
    return say(call, line, outcome="undone", command="undo")


def _take_back(
    turn: Turn, change: Change, aim: Aim, ports: Ports
) -> tuple[MeetingRef, MeetingRecord | None]:
    """Do the opposite; gives the meeting as it is now, and its record where new."""
    if change.kind is ChangeKind.CANCELLED:
        return _book_anew(turn, change, aim, ports)
    plan = ports.changer.begun(turn.key) or _opposite(change, aim, ports)
    done = ports.changer.carry_out(plan, key=turn.key, now=ports.clock())
    note(done, ports)
    return done.new, None


def _opposite(change: Change, aim: Aim, ports: Ports) -> Plan:
    ref = change.ref
    plan = Plan(
        OPPOSITE[change.kind],
        ref.day_id or ref.id,
        old=ref,
        new=ref,
        host_email=aim.host.email,
        host_id=aim.host.id,
        right=aim.right.value,
        is_one_day=change.is_one_day,
    )
    match change.kind:
        case ChangeKind.BOOKED:
            # Somebody else may have cancelled it since: that is not ours to tell.
            ports.calendar.read(ref.id, host_email=aim.host.email)
            return plan
        case ChangeKind.CHANGED:
            return _set_back(plan, _kept(change))
        case ChangeKind.INVITED:
            there = ports.calendar.invitees(ref.id, host_email=aim.host.email)
            added = {mail.casefold() for mail in change.invitees}
            found = tuple(each for each in there if each.email.casefold() in added)
            return replace(plan, people=found)
        case ChangeKind.UNINVITED:
            people = tuple(Invitee("", mail) for mail in change.invitees)
            return replace(plan, people=people)
        case _:
            return plan


def _set_back(plan: Plan, before: Meeting) -> Plan:
    ref = plan.old
    is_moved = (before.start, before.end) != (ref.start, ref.end)
    old = MeetingChange(
        title=before.title if before.title != ref.title else None,
        start=before.start if is_moved else None,
        end=before.end if is_moved else None,
        zone=ref.zone,
    )
    new = replace(ref, title=before.title, start=before.start, end=before.end)
    return replace(plan, change=old, new=new)


def _book_anew(
    turn: Turn, change: Change, aim: Aim, ports: Ports
) -> tuple[MeetingRef, MeetingRecord]:
    """Book what was cancelled: agenda, invitees, rule and options as they were."""
    before = _kept(change)
    request = MeetingRequest(
        host_email=aim.host.email,
        title=before.title,
        start=before.start,
        length=before.length,
        zone=before.zone,
        invitees=change.invitees,
        agenda=before.agenda,
        recurrence=before.recurrence,
        options=before.options,
    )
    meeting = ports.booker.book(request, key=turn.key, now=ports.clock())
    kept = record_of(
        turn,
        ports,
        request=request,
        meeting=meeting,
        host=aim.host,
        right=aim.right.value,
        reading=("undo",),
    )
    record = ports.records.renew(change.ref.id, kept)
    ref = replace(
        change.ref,
        id=meeting.id,
        number=meeting.number,
        start=meeting.start,
        end=meeting.end,
        link=meeting.link,
    )
    return ref, record


def _kept(change: Change) -> Meeting:
    if change.before is None:
        raise errors.NotFound("undo")
    return change.before


def _host(turn: Turn, change: Change, ports: Ports) -> Person:
    if turn.call.sender.id == change.host_id:
        return turn.call.sender
    person = ports.directory.by_address(change.ref.host_email)
    if person is None:
        raise errors.NotAllowed(change.ref.host_email)
    return person


def _entry(turn: Turn, change: Change, aim: Aim, ports: Ports) -> AuditEntry:
    return audit_entry(
        turn,
        ports,
        host_id=aim.host.id,
        right=aim.right.value,
        action=f"undo {change.kind.value}",
        outcome="done",
        meeting_id=aim.ref.id,
    )


def _told(turn: Turn, line: str) -> Reply:
    return say(turn.call, line, outcome="refused", command="undo")
