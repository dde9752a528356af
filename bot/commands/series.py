"""One day of a series, or all of it: asked once."""

from datetime import timedelta

from bot.commands.acting import Meant
from bot.commands.pointing import ref_of
from bot.commands.targets import Aim
from bot.commands.turn import Turn, ask
from bot.model.meeting import Meeting, MeetingRef
from bot.model.reply import Reply
from bot.ports import Ports
from bot.replies import changed

AHEAD = timedelta(days=366)
ONE, ALL = "this one", "all"
ONE_OR_ALL = ((ONE, ONE), (ALL, ALL))


def part_of(
    turn: Turn, aim: Aim, whole: Meeting, ports: Ports, *, doing: str
) -> Meant | Reply:
    """Find which part is meant; a series is asked about."""
    if whole.recurrence is None:
        return Meant(whole)
    if ALL in turn.confirmed:
        return Meant(whole)
    days = days_of(turn, aim, ports)
    day = _day(aim.ref, days)
    if day is None:
        return Meant(whole)  # no day is left of it but the whole
    if ONE in turn.confirmed:
        return Meant(whole, day)
    people = ports.calendar.invitees(whole.id, host_email=aim.host.email)
    line = changed.ask_one_or_all(
        whole,
        day,
        turn.zone,
        doing=doing,
        reset=[each for each in days if each.is_modified],
        people=len(people),
    )
    return ask(turn, ports, line, answers=ONE_OR_ALL, refs=(day,))


def days_of(turn: Turn, aim: Aim, ports: Ports) -> tuple[Meeting, ...]:
    """Read the days of a series that are ahead."""
    now = ports.clock()
    listed = ports.calendar.between(
        now, now + AHEAD, host_email=aim.host.email, zone=turn.zone
    )
    return tuple(each for each in listed if each.whole_id == aim.ref.id)


def _day(ref: MeetingRef, days: tuple[Meeting, ...]) -> MeetingRef | None:
    """The day that was pointed to, else the next one."""
    named = next((each for each in days if ref.day_id and each.id == ref.day_id), None)
    found = named or (days[0] if days else None)
    return ref_of(found, as_day=True) if found else None
