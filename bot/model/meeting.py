"""Meetings: as asked for, and as Webex made them."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from bot.model.people import Person

TITLE_LIMIT = 128  # characters (Create a Meeting, "title")
AGENDA_LIMIT = 1300  # characters (Create a Meeting, "agenda")
SHORTEST = timedelta(minutes=10)  # Create a Meeting, "end"
LONGEST = timedelta(hours=23, minutes=59)  # the guide's 24 h is one minute too much


def elapsed(start: datetime, end: datetime) -> timedelta:
    """Tell the real time between two instants, also where clocks change between.

    Python's own difference of two times of one zone is what the clocks show.
    """
    return end.astimezone(UTC) - start.astimezone(UTC)


class Option(StrEnum):
    """What a person may ask of a meeting beside time and people."""

    RECORD = "record"
    SILENT = "silent"
    JOIN_BEFORE_HOST = "join-before-host"


@dataclass(frozen=True, slots=True)
class MeetingRequest:
    """A complete wish: everything that Webex needs, nothing left to guess.

    Attributes:
        start: Aware, in the zone named by `zone`, whole minutes.
        length: Real elapsed time, `SHORTEST` to `LONGEST`.
        zone: IANA name that goes to Webex.
        recurrence: RFC 5545 rule without `RRULE:`, or None for a single meeting.
        invitees: Addresses; never the host's.
    """

    host_email: str
    title: str
    start: datetime
    length: timedelta
    zone: str
    invitees: tuple[str, ...] = ()
    agenda: str | None = None
    recurrence: str | None = None
    options: frozenset[Option] = frozenset()

    @property
    def end(self) -> datetime:
        """When it ends, in the zone of the start, by elapsed time."""
        return (self.start.astimezone(UTC) + self.length).astimezone(self.start.tzinfo)


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting that exists in Webex, or one day of it.

    Attributes:
        series_id: In a list of days, the id of the whole; a single meeting has one day.
        is_modified: This day of a series was changed by itself.

    `repr` holds neither link nor password: it may end in a log.
    """

    id: str
    number: str
    title: str
    start: datetime
    end: datetime
    zone: str
    host_email: str
    link: str
    password: str = ""
    site: str = ""
    recurrence: str | None = None
    tags: tuple[str, ...] = ()
    agenda: str | None = None
    series_id: str = ""
    options: frozenset[Option] = frozenset()
    is_modified: bool = False

    @property
    def whole_id(self) -> str:
        """The id of the whole meeting: of the series, where this is one of its days."""
        return self.series_id or self.id

    @property
    def length(self) -> timedelta:
        """How long it lasts."""
        return elapsed(self.start, self.end)

    def __repr__(self) -> str:
        return f"Meeting(id={self.id!r}, start={self.start.isoformat()})"


@dataclass(frozen=True, slots=True)
class MeetingRef:
    """What points to a meeting in a talk: a number of a list, or `it`.

    Attributes:
        id: Of the whole meeting.
        day_id: Of the one day that was meant; empty where the whole was.
    """

    id: str
    number: str
    title: str
    host_email: str
    start: datetime
    end: datetime
    zone: str
    day_id: str = ""
    link: str = field(default="", repr=False)

    @property
    def length(self) -> timedelta:
        """How long it lasts."""
        return elapsed(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Invitee:
    """Somebody invited; the id is what Webex deletes an invitation by."""

    id: str
    email: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class MeetingChange:
    """What is to be new about a meeting; None stays as it is.

    Attributes:
        start, end: Aware, set together or not at all, in the zone named by `zone`.
    """

    title: str | None = None
    start: datetime | None = None
    end: datetime | None = None
    zone: str = "UTC"


@dataclass(frozen=True, slots=True)
class MeetingRecord:
    """What we keep of a booked meeting: who wanted it, in which words, by which right.

    Attributes:
        code: Four characters that people type as `#K7Q2`.
        words: The message that asked for it, as typed.
        reading: One line a piece: how the words were read.
        tag: The integration tag that finds it in Webex.
        is_cancelled: It was cancelled through the bot, and not brought back.
    """

    code: str
    meeting_id: str
    number: str
    title: str
    host_email: str
    host_id: str | None
    asker_id: str
    space_id: str
    message_id: str
    words: str
    reading: tuple[str, ...]
    right: str
    start: datetime
    end: datetime
    zone: str
    recurrence: str | None
    tag: str
    booked_at: datetime
    is_cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Overlap:
    """What the host has at that time already.

    Attributes:
        start, end: Of the earliest meeting that overlaps.
        more: How many others do.
        title: Only where the asker may read it there.
        free: The nearest starts of that day that are free, in the meeting's zone.
        days: Of a series, the starts of its days on which something overlaps.
        looked_until: The last of its days that was looked at.
    """

    start: datetime
    end: datetime
    more: int = 0
    title: str | None = None
    free: tuple[datetime, ...] = ()
    days: tuple[datetime, ...] = ()
    looked_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Booking:
    """What a booked reply is made of; the password is in `meeting`."""

    request: MeetingRequest
    meeting: Meeting
    record: MeetingRecord
    host: Person
    overlap: Overlap | None = None
