"""What was changed about a meeting, and what is asked before."""

from collections.abc import Sequence

from bot.model.changes import Change, ChangeKind, Plan
from bot.model.meeting import Meeting, MeetingRef
from bot.replies import clock
from bot.replies.quote import quote
from bot.replies.sentences import whom

LINE = "  \n"
UNDO = "Say `undo` within 10 minutes to take it back."


def done(plan: Plan, zone: str, *, may_undo: bool = True) -> str:
    """Say what was changed: old, then new, who hears of it, and how to take it back."""
    said = {
        ChangeKind.CANCELLED: _cancelled,
        ChangeKind.CHANGED: _changed,
        ChangeKind.INVITED: _invited,
        ChangeKind.UNINVITED: _uninvited,
    }[plan.kind](plan, zone)
    is_final = plan.is_one_day and plan.kind is ChangeKind.CANCELLED
    undo = [UNDO] if may_undo else []
    last = ["Only this day; the others stand."] if is_final else undo
    return LINE.join([*said, *_mailed(plan), *last])


def _cancelled(plan: Plan, zone: str) -> list[str]:
    ref = plan.old
    return [
        f"**Cancelled:** {quote(ref.title)}",
        clock.span(ref.start, ref.end, zone),
        *_all_days(plan),
    ]


def _changed(plan: Plan, zone: str) -> list[str]:
    old, new = plan.old, plan.new
    lines = [f"**Changed:** {quote(new.title)}"]
    if old.title != new.title:
        lines.append(f"Before: {quote(old.title)}")
    if (old.start, old.end) != (new.start, new.end):
        length = clock.length(new.length)
        lines.append(f"Now {clock.span(new.start, new.end, zone)}, {length}")
        lines.append(f"Before: {clock.span(old.start, old.end, zone)}")
    if plan.is_one_day:
        lines.append("Only this day; the others stand.")
    return [*lines, *_all_days(plan)]


def _all_days(plan: Plan) -> list[str]:
    is_series = plan.before is not None and plan.before.recurrence is not None
    return ["All days of the series."] if is_series and not plan.is_one_day else []


def _invited(plan: Plan, zone: str) -> list[str]:
    return [f"**Invited:** {_names(plan)}", f"to {one(plan.new, zone)}"]


def _uninvited(plan: Plan, zone: str) -> list[str]:
    return [f"**Taken off:** {_names(plan)}", f"from {one(plan.new, zone)}"]


def _names(plan: Plan) -> str:
    return ", ".join(quote(person.email) for person in plan.people)


def _mailed(plan: Plan) -> list[str]:
    is_own = plan.kind in (ChangeKind.INVITED, ChangeKind.UNINVITED)
    if not plan.mailed or is_own:
        return []
    return [f"Webex tells the host and {_count(plan.mailed)}."]


def unchanged(ref: MeetingRef, zone: str) -> str:
    """Say that a meeting is so already."""
    return f"{one(ref, zone)} is so already. Nothing was changed."


def nobody_new(ref: MeetingRef, zone: str) -> str:
    """Say that everybody is invited already."""
    return f"They are invited to {one(ref, zone)} already."


def not_invited(people: Sequence[str], ref: MeetingRef, zone: str) -> str:
    """Say who was not invited in the first place."""
    if not people:
        return f"Nobody is invited to {one(ref, zone)}."
    names = ", ".join(quote(person) for person in people)
    return f"Not invited to {one(ref, zone)}: {names}."


def undone(change: Change, zone: str, *, code: str = "") -> str:
    """Say what was taken back; a code is that of a meeting that was booked anew."""
    ref = change.ref
    said = {
        ChangeKind.BOOKED: f"Taken back: {one(ref, zone)} is cancelled.",
        ChangeKind.CANCELLED: f"Booked anew: {one(ref, zone)}.",
        ChangeKind.CHANGED: f"As before: {one(ref, zone)}.",
        ChangeKind.INVITED: f"No longer invited: {_people(change)}.",
        ChangeKind.UNINVITED: f"Invited again: {_people(change)}.",
    }[change.kind]
    if not code:
        return said
    new = "Webex made it a new meeting: the old link is dead, this one counts."
    return LINE.join([said, f"[Join]({ref.link}) · code **#{code}** · {new}"])


def nothing_to_undo() -> str:
    """Say that there is nothing to take back."""
    return (
        "There is nothing to take back: `undo` reaches back 10 minutes, to your own"
        " changes in this space."
    )


def cannot_undo_a_day() -> str:
    """Say that a cancelled day of a series stays cancelled."""
    return (
        "One day of a series cannot be brought back in Webex. Book it by itself:"
        " `schedule …`."
    )


def ask_one_or_all(  # noqa: PLR0913 -- all that the answer hangs on
    meeting: Meeting,
    day: MeetingRef,
    zone: str,
    *,
    doing: str,
    reset: Sequence[Meeting],
    people: int,
) -> str:
    """Ask whether one day or the whole series is meant.

    Args:
        meeting: The series.
        day: The day that `this one` would be.
        zone: The asker's.
        doing: What would be done, as `Cancel`.
        reset: Days that were changed by themselves, which `all` sets back.
        people: How many are invited.
    """
    lines = [
        f"{quote(meeting.title)} repeats, {_count(people)} invited.",
        f"1. `this one`: {doing} {clock.span(day.start, day.end, zone)}",
        f"2. `all`: {doing.lower()} the whole series",
    ]
    if reset:
        days = ", ".join(clock.day(each.start) for each in reset)
        lines.append(f"`all` also resets the days that were changed alone: {days}.")
    return "\n".join(lines)


def ask_cancel(ref: MeetingRef, zone: str, people: int) -> str:
    """Ask before many people get the news."""
    return f"{_count(people)} would hear that {one(ref, zone)} is off. Say `yes`."


def ask_on(ref: MeetingRef, zone: str, count: int, outside: Sequence[str]) -> str:
    """Ask before many people, or people of elsewhere, are invited."""
    return (
        f"Nobody is invited yet. Webex will send an invitation to {one(ref, zone)} to"
        f" {whom(count, outside)}. Answer `yes` to invite them, or `never mind`."
    )


def ask_off(ref: MeetingRef, zone: str, people: int) -> str:
    """Ask before many people are taken off."""
    return (
        f"{_count(people)} would be taken off {one(ref, zone)}."
        " Answer `yes`, or `never mind`."
    )


def hosts_it(ref: MeetingRef, zone: str) -> str:
    """Say that a host needs no invitation."""
    return f"{quote(ref.host_email)} hosts {one(ref, zone)}. Nothing was changed."


def one(ref: MeetingRef, zone: str) -> str:
    """Name a meeting in a sentence."""
    return f"{quote(ref.title)} ({clock.span(ref.start, ref.end, zone)})"


def _people(change: Change) -> str:
    return ", ".join(quote(person) for person in change.invitees)


def _count(people: int) -> str:
    return "1 person" if people == 1 else f"{people} people"
