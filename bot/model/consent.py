"""A host asked for a right: the whole request, waiting for their word."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.model.call import Call
from bot.model.meeting import MeetingRequest
from bot.model.people import Person
from bot.model.reading import Reading

CONSENT_WITHIN = timedelta(hours=24)
MOST_A_DAY = 3  # requests of one asker, to all hosts together


class ConsentState(StrEnum):
    """How a request stands; all but `OPEN` are final."""

    OPEN = "open"
    APPROVED = "approved"
    DECLINED = "declined"
    UNDELIVERED = "undelivered"


class Unasked(StrEnum):
    """Why a host is not asked."""

    OPEN_ALREADY = "open-already"
    TOO_MANY = "too-many"
    MUTED = "muted"


@dataclass(frozen=True, slots=True)
class Consent:
    """One request to one host.

    Attributes:
        key: Id of the asker's request, which is booked under it at most once.
        call: What the asker said, and where the answer goes.
        reading, words, zone: As in the asker's turn.
        request: What is to be booked, complete.
        code: What the host types; given by the store.
        settled_by: Id of the message or press that ended it.
    """

    key: str
    host: Person
    call: Call
    reading: Reading
    words: str
    zone: str
    request: MeetingRequest
    expires_at: datetime
    code: str = ""
    state: ConsentState = ConsentState.OPEN
    settled_by: str = ""

    @property
    def asker(self) -> Person:
        """Who asks."""
        return self.call.sender

    @property
    def booking_key(self) -> str:
        """The ledger's key: whatever approves it, there is one meeting."""
        return f"consent:{self.key}"
