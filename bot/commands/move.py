"""move: another time, another length, another title."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot import errors
from bot.commands.acting import Meant, carry_out, read, whole_ref
from bot.commands.series import part_of
from bot.commands.targets import Aim, aim
from bot.commands.turn import Turn, ask, is_final, say
from bot.model.changes import ChangeKind, Plan
from bot.model.meeting import (
    LONGEST,
    SHORTEST,
    Meeting,
    MeetingChange,
    MeetingRef,
    elapsed,
)
from bot.model.reading import Doubt, Piece, Reading
from bot.model.reply import Reply
from bot.ports import Ports
from bot.replies import changed, clock, doubts, forms, refusals

DAY = timedelta(days=1)
DAY_TAKEN = frozenset({"day-today", "day-tomorrow", "on-weekend"})


def move(turn: Turn, ports: Ports) -> Reply:
    """Change the meeting that is meant; what was not named stays."""
    plan = ports.changer.begun(turn.key) or _plan(turn, ports)
    return plan if isinstance(plan, Reply) else carry_out(turn, plan, ports)


def _plan(turn: Turn, ports: Ports) -> Plan | Reply:
    for doubt in turn.reading.doubts:
        if is_final(doubt, turn.call):
            raise errors.Doubtful(doubt)
    if turn.reading.doubts:
        line = refusals.undone(doubts.ask(turn.reading), "move")
        return ask(turn, ports, line)
    if turn.reading.missing and Piece.TARGET not in turn.reading.missing:
        return _ask_when(turn, ports)
    target = aim(turn, ports)
    if isinstance(target, Reply):
        return target
    whole = read(turn, target, ports)
    if isinstance(whole, Reply):
        return whole
    meant = part_of(turn, target, whole, ports, doing="Change")
    if isinstance(meant, Reply):
        return meant
    return _changing(turn, target, meant, ports)


def _ask_when(turn: Turn, ports: Ports) -> Reply:
    """Ask for the new time, with the present one filled in."""
    target = aim(replace(turn, reading=replace(turn.reading, missing=())), ports)
    if isinstance(target, Reply):
        return target
    whole = read(turn, target, ports)
    if isinstance(whole, Reply):
        return whole
    line = doubts.ask(turn.reading)
    draft = forms.move_form(line, target.ref, turn.zone)
    return ask(turn, ports, line, refs=(target.ref,), draft=draft)


def _changing(turn: Turn, target: Aim, meant: Meant, ports: Ports) -> Plan | Reply:
    old = meant.day or whole_ref(meant.whole, target.ref)
    change = change_of(turn.reading, old)
    new = _changed(old, change)
    if new == old:
        line = changed.unchanged(old, turn.zone)
        return say(turn.call, line, outcome="unchanged", command="move")
    if change.start is not None and change.start <= ports.clock():
        raise errors.TooLate(change.start, ports.clock())
    host = target.host
    invited = ports.calendar.invitees(meant.whole.id, host_email=host.email)
    return Plan(
        ChangeKind.CHANGED,
        meant.id,
        old=old,
        new=new,
        host_email=host.email,
        host_id=host.id,
        right=target.right.value,
        before=_before(meant.whole, old),
        change=change,
        is_one_day=meant.day is not None,
        mailed=len(invited),
    )


def _before(whole: Meeting, old: MeetingRef) -> Meeting:
    """The meeting as it was, with the times of the part that was changed."""
    return replace(whole, start=old.start, end=old.end, title=old.title)


def _changed(ref: MeetingRef, change: MeetingChange) -> MeetingRef:
    return replace(
        ref,
        title=change.title or ref.title,
        start=change.start or ref.start,
        end=change.end or ref.end,
    )


def change_of(reading: Reading, old: MeetingRef) -> MeetingChange:
    """Work out what is new; a moved meeting keeps its length.

    Raises:
        Doubtful: It would be too short or too long.
    """
    start = old.start if _says_end(reading) else _start(reading, old)
    length = _length(reading, old)
    if start == old.start and length == old.length:
        return MeetingChange(reading.title, zone=old.zone)
    if not SHORTEST <= length <= LONGEST:
        raise errors.Doubtful(_outside(old, length))
    start = start.astimezone(ZoneInfo(old.zone))
    end = (start.astimezone(UTC) + length).astimezone(start.tzinfo)
    return MeetingChange(reading.title, start, end, old.zone)


def _start(reading: Reading, old: MeetingRef) -> datetime:
    when = reading.when
    if reading.shift is not None:
        return _shifted(old, reading.shift)
    if when is None or (when.start is None and when.day is None):
        return old.start
    zone = ZoneInfo(when.zone)
    local = old.start.astimezone(zone)
    if when.start is None and when.day is not None:
        day = _day_of(when.day, when.last_day or when.day, local.weekday())
        return local.replace(year=day.year, month=day.month, day=day.day)
    if when.start is not None and _says_no_day(reading):
        # `move it to 4`: on the day that it is on.
        new = when.start.astimezone(zone)
        return local.replace(hour=new.hour, minute=new.minute)
    return when.start or old.start


def _day_of(first: date, last: date, weekday: int) -> date:
    """The first day of those said; of a week, the weekday that it was on before."""
    same = first + (weekday - first.weekday()) % 7 * DAY
    return same if same <= last else first


def _shifted(old: MeetingRef, shift: timedelta) -> datetime:
    """Shift by whole days on the calendar, by anything else in real time."""
    local = old.start.astimezone(ZoneInfo(old.zone))
    if not shift % DAY:
        return local + shift
    return (local.astimezone(UTC) + shift).astimezone(local.tzinfo)


def _says_no_day(reading: Reading) -> bool:
    when = reading.when
    return when is not None and any(a.code in DAY_TAKEN for a in when.assumed)


def _says_end(reading: Reading) -> bool:
    """Whether the time is when it ends: `extend it to 6pm`."""
    return reading.argument == "end"


def _length(reading: Reading, old: MeetingRef) -> timedelta:
    if _says_end(reading):
        return elapsed(old.start, _start(reading, old))
    if reading.length is not None:
        return reading.length
    if reading.when is not None and reading.when.length is not None:
        return reading.when.length
    return old.length + (reading.growth or timedelta())


def _outside(old: MeetingRef, length: timedelta) -> Doubt:
    if length <= timedelta():
        end = (old.start.astimezone(UTC) + length).astimezone(old.start.tzinfo)
        facts = tuple(f"{at:%Y-%m-%d %H:%M}" for at in (old.start, end))
        return Doubt(Piece.LENGTH, "end-before-start", facts=facts, refuses=True)
    code = "too-short" if length < SHORTEST else "too-long"
    said = clock.length(length)
    minutes = f"{length / timedelta(minutes=1):g}"
    return Doubt(Piece.LENGTH, code, said, facts=(minutes,), refuses=True)
