"""Everything that can go wrong, on one screen.

BotError
├── UserError                 said in the chat by `replies/refusals.py`
│   ├── Doubtful              the request is impossible as said, or must be asked
│   ├── NotAllowed            the asker lacks the right
│   ├── NotYet                a command that a later release brings
│   ├── ZoneUnclear           a name that several time zones bear
│   └── TooLate               the start passed while the request waited
├── Later                     not an error: go on at an instant, holding no thread
├── ConfigurationWrong        settings that cannot work; ends the start
├── StoreUnavailable          our own database does not take or give data
└── WebexError                status, reason and tracking id of a call
    ├── WebexUnavailable      surely not done; worth another try at `retry_at`
    ├── WebexUnclear          may have been done: look before trying again
    └── WebexRejected         4xx: not done, the same again is refused again
        ├── NotFound
        ├── AuthorisationWithdrawn    token dead, app de-authorised
        ├── ScopeMissing              token lives, but may not do this
        └── MeetingRefused            a create that Webex will not take
            ├── StartPassed
            ├── LengthRefused
            ├── TitleRefused
            ├── QuotaUsedUp
            └── HostRefused           host unknown, foreign or without licence

Errors carry facts as fields; `replies/refusals.py` turns them into sentences. All
survive pickling, because DBOS stores them.
"""

from dataclasses import dataclass, fields
from datetime import datetime

from bot.model.reading import Doubt


class BotError(Exception):
    """Base of all; subclasses are dataclasses whose fields become `args`.

    Attributes:
        command: What it ended, where known: its sentence says what was not done.
    """

    command: str | None = None

    def __post_init__(self) -> None:
        """Hand every field to `Exception`, so that pickling brings it back."""
        super().__init__(*(getattr(self, field.name) for field in fields(self)))  # type: ignore[arg-type] # each subclass is a dataclass


class UserError(BotError):
    """Something that the person can mend; its sentence says how."""


@dataclass(eq=False)
class Doubtful(UserError):
    """The request is impossible as said, or holds something to be asked."""

    doubt: Doubt


@dataclass(eq=False)
class NotAllowed(UserError):
    """The asker may not do this for that host."""

    host: str


@dataclass(eq=False)
class NotYet(UserError):
    """The grammar knows the word; what it does comes with a later release."""

    command: str


@dataclass(eq=False)
class ZoneUnclear(UserError):
    """The name of a time zone that several bear, as `CST`."""

    said: str
    choices: tuple[str, ...]


@dataclass(eq=False)
class TooLate(UserError):
    """The start passed while the request waited for Webex."""

    start: datetime
    now: datetime


@dataclass(eq=False)
class Later(BotError):
    """Stop here and go on at `until`; raised while an answer is sought only."""

    until: datetime
    reason: str = ""


@dataclass(eq=False)
class ConfigurationWrong(BotError):
    """Settings that cannot work: one line each, with how to mend it."""

    lines: tuple[str, ...]


@dataclass(eq=False)
class StoreUnavailable(BotError):
    """Our own database could not take or give what was asked."""

    what: str


@dataclass(eq=False)
class WebexError(BotError):
    """A call to Webex that did not end well.

    Attributes:
        operation: Method and path template, for example "POST /meetings".
        status: HTTP status; None where no answer came.
        reason: Webex's own words, from `errors[].description` before `message`.
        tracking_id: Webex's `Trackingid`, for the log only.
    """

    operation: str
    status: int | None = None
    reason: str = ""
    tracking_id: str = ""


@dataclass(eq=False)
class WebexUnavailable(WebexError):
    """Surely not done: 429, refused connection, or a safe call's 5xx or time-out."""

    retry_at: datetime | None = None


@dataclass(eq=False)
class WebexUnclear(WebexError):
    """Nobody knows: read time-out, reset, 5xx or an unreadable 2xx on a change."""


@dataclass(eq=False)
class WebexRejected(WebexError):
    """4xx: not done, and the same request would be refused again."""


@dataclass(eq=False)
class NotFound(WebexRejected):
    """404: not there, or not visible to this token."""


@dataclass(eq=False)
class AuthorisationWithdrawn(WebexRejected):
    """The token is dead and cannot be renewed: an administrator is needed."""


@dataclass(eq=False)
class ScopeMissing(WebexRejected):
    """403 by a missing scope or role: an administrator is needed."""


@dataclass(eq=False)
class MeetingRefused(WebexRejected):
    """A meeting that Webex will not take."""


@dataclass(eq=False)
class StartPassed(MeetingRefused):
    """Webex says that the start is over."""


@dataclass(eq=False)
class LengthRefused(MeetingRefused):
    """Webex says that it is too short or too long."""


@dataclass(eq=False)
class TitleRefused(MeetingRefused):
    """Webex does not take this title."""


@dataclass(eq=False)
class QuotaUsedUp(MeetingRefused):
    """The number of creations in 24 hours is reached (3,000 in all, 800 a host).

    Said by Webex, or by the ledger, which counts them and spares the call.

    Attributes:
        until: When the next one is taken; None where Webex did not say.
        host: The host whose own number it is; empty: it is that of all.
    """

    until: datetime | None = None
    host: str = ""


@dataclass(eq=False)
class HostRefused(MeetingRefused):
    """Webex will not let this person host: unknown, foreign or unlicensed.

    Which status it uses for each is unconfirmed; 400, 403 and 404 all end here.
    """

    host: str = ""
