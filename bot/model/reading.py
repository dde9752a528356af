"""What a message was understood to mean, with every doubt kept as a value.

Said, assumed, missing and not placed are four things and stay apart. One place,
`commands/schedule.py`, decides from them between booking, booking with a named
assumption, asking and refusing.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.model.meeting import Option
from bot.model.people import PersonSaid


class Piece(StrEnum):
    """The parts that a request is made of."""

    HOST = "host"
    INVITEES = "invitees"
    DAY = "day"
    TIME = "time"
    LENGTH = "length"
    ZONE = "zone"
    REPEAT = "repeat"
    TITLE = "title"
    AGENDA = "agenda"
    OPTIONS = "options"
    TARGET = "target"


class DateOrder(StrEnum):
    """How `12/3` is read."""

    MDY = "MDY"
    DMY = "DMY"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a time phrase hangs: the message's own instant, in its sender's zone.

    Attributes:
        now: Aware, in the sender's zone.
        zone: IANA name of that zone.
        order: The saved or configured order of `12/3`; None follows the zone.
    """

    now: datetime
    zone: str
    order: DateOrder | None = None


@dataclass(frozen=True, slots=True)
class Assumption:
    """Something nobody said that was taken for granted, to be named in the reply.

    Attributes:
        code: What kind of guess, for example "day-today"; `replies/assumptions.py`
            holds one sentence for each.
        said: The words that it hangs on, as typed; may be empty.
        meant: The reading as a phrase that could have been typed; may be empty.
    """

    piece: Piece
    code: str
    said: str = ""
    meant: str = ""


UNKNOWN_PEOPLE = "unknown-people"  # its fact counts the addresses awaited


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that must be asked, or that makes the request impossible.

    Attributes:
        code: What is wrong, for example "in-the-past"; `replies/refusals.py` holds
            one sentence for each.
        said: The words it is about, as typed.
        choices: Phrases that would work, the likeliest first; each is read as an
            answer when its number is typed.
        facts: What the sentence needs beside, in an order fixed by the code.
        refuses: Nothing can be asked: the request ends here.
    """

    piece: Piece
    code: str
    said: str = ""
    choices: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    refuses: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """Which parser read which words (character offsets of the text as typed)."""

    start: int
    end: int
    parser: str


@dataclass(frozen=True, slots=True)
class WhenReading:
    """All that a text says about time.

    Attributes:
        start: Aware, in `zone`, whole minutes; None while a part is missing.
        end: Where a range or a length was said and the start is known.
        day: The day said, even where no clock time was.
        last_day: The last day of a range of days.
        clock: The clock time said ("15:00"), even where no day was; None if none.
        length: Only what was said, also by a range.
        zone: IANA name the meeting is in.
        zone_said: Whether the text named the zone.
        recurrence: RFC 5545 rule without `RRULE:`.
        missing: `DAY`, `TIME` or both, where something about time is to be asked.
    """

    zone: str
    start: datetime | None = None
    end: datetime | None = None
    day: date | None = None
    last_day: date | None = None
    clock: str | None = None
    length: timedelta | None = None
    zone_said: bool = False
    recurrence: str | None = None
    assumed: tuple[Assumption, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    missing: tuple[Piece, ...] = ()
    placed: tuple[Placed, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What a message asks for.

    Attributes:
        command: Name of a command (`schedule`, `help` …); None: no command at all.
        host: None is the sender.
        when: None where nothing about time was said.
        length: As said; None takes the default.
        target: What an existing meeting was called (`2`, `#K7Q2`, `it`, title words).
        argument: Free words of other commands (`help time` → "time").
        shift: How far `move` moves the start (`by 30 minutes`, negative: earlier).
        growth: How much longer `extend` makes it; negative: shorter.
        zone: IANA name that `timezone` sets.
        leftover: Words that could carry meaning and were not placed, as typed.
        phrase: The canonical command; reads back to this same reading.
    """

    command: str | None = None
    host: PersonSaid | None = None
    invitees: tuple[PersonSaid, ...] = ()
    everyone: bool = False
    when: WhenReading | None = None
    length: timedelta | None = None
    title: str | None = None
    agenda: str | None = None
    options: frozenset[Option] = frozenset()
    target: str | None = None
    argument: str | None = None
    shift: timedelta | None = None
    growth: timedelta | None = None
    zone: str | None = None
    assumed: tuple[Assumption, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    missing: tuple[Piece, ...] = ()
    leftover: tuple[str, ...] = ()
    placed: tuple[Placed, ...] = ()
    phrase: str | None = None


@dataclass(frozen=True, slots=True)
class MentionSaid:
    """An @mention in the text: its label stands at `start` to `end`."""

    person_id: str
    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Heard:
    """Everything the grammar may know of a message; no network, no clock.

    Attributes:
        domains: `EMAIL_DOMAINS`, lower case, in order.
        default_length: `DEFAULT_DURATION_MINUTES`.
        titles: Titles of meetings and templates known to the sender.
    """

    text: str
    anchor: Anchor
    mentions: tuple[MentionSaid, ...] = ()
    domains: tuple[str, ...] = ()
    default_length: timedelta = timedelta(hours=1)
    is_direct: bool = True
    sender: str | None = None
    titles: tuple[str, ...] = ()
