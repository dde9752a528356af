"""What is changed about a meeting that exists, and what a talk points to."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.model.meeting import Invitee, Meeting, MeetingChange, MeetingRef

UNDO_WITHIN = timedelta(minutes=10)


class ChangeKind(StrEnum):
    """What is done; the value is the action of the audit."""

    BOOKED = "create"
    CANCELLED = "delete"
    CHANGED = "update"
    INVITED = "invite"
    UNINVITED = "uninvite"


@dataclass(frozen=True, slots=True)
class Plan:
    """A change ready to be carried out, with all that tells of it afterwards.

    It is written into the ledger before the first call, so that a repeat does the same
    and says the same, whatever Webex shows by then.

    Attributes:
        id: What Webex calls the meeting, or the one day of it that is meant.
        old: The meeting as it is called before the change.
        new: As it is called after it.
        host_email: On whose behalf.
        right: By which right; for the audit.
        before: The whole meeting as it was, for `undo`.
        change: The new title or times, of a `CHANGED`.
        people: Who is added or taken off, or was invited to what is cancelled.
        is_one_day: One day of a series alone is meant.
        mailed: How many invitees Webex tells.
    """

    kind: ChangeKind
    id: str
    old: MeetingRef
    new: MeetingRef
    host_email: str
    host_id: str
    right: str
    before: Meeting | None = None
    change: MeetingChange | None = None
    people: tuple[Invitee, ...] = ()
    is_one_day: bool = False
    mailed: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """One change by one person in one space, as `undo` finds it.

    Attributes:
        key: Id of the request that made it.
        ref: The meeting, as it is called now.
        host_id: Its host's person id.
        before: The whole meeting as it was; None for one that was booked.
        invitees: Who was invited before a cancel, or who was added or taken off.
        is_one_day: One day of a series alone was changed.
    """

    key: str
    person_id: str
    space_id: str
    at: datetime
    kind: ChangeKind
    ref: MeetingRef
    host_id: str
    before: Meeting | None = None
    invitees: tuple[str, ...] = ()
    is_one_day: bool = False


@dataclass(frozen=True, slots=True)
class Pointing:
    """What numbers and `it` mean to one person in one space.

    Attributes:
        listed: The last list, in its order; number 1 is the first.
        shown: How many of it were shown so far.
        it: The meeting spoken of last.
        turned_by: The message that had the last further page shown.
    """

    listed: tuple[MeetingRef, ...] = ()
    shown: int = 0
    it: MeetingRef | None = None
    turned_by: str = ""
