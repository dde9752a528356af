"""All that a command, a workflow or a Webex client may ask of the outside.

Protocols only: `webex/` and `storage/` fulfil them, `bootstrap.py` joins the two, and
tests bring small fakes. Longer than other modules, because it is the whole list.
"""

from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

from bot.model.audit import AuditEntry
from bot.model.call import House
from bot.model.card import Card, Pressed
from bot.model.changes import Change, Plan, Pointing
from bot.model.consent import Consent, ConsentState, Unasked
from bot.model.effects import Effect, EffectKind, EffectState
from bot.model.fitness import Fitness
from bot.model.meeting import (
    Invitee,
    Meeting,
    MeetingChange,
    MeetingRecord,
    MeetingRequest,
)
from bot.model.message import Event, Message, Space
from bot.model.people import Person
from bot.model.preference import Preference
from bot.model.question import OpenQuestion
from bot.model.reply import Outgoing
from bot.model.rights import Grant
from bot.model.tokens import TokenPair
from bot.model.webhook import Webhook

Value = TypeVar("Value")
Looked = Callable[[], tuple[Meeting, ...] | None]


class Clock(Protocol):
    """Tells the time: aware, UTC."""

    def __call__(self) -> datetime:
        """Now."""


class Post(Protocol):
    """Posts messages as the bot account."""

    def send(
        self,
        outgoing: Outgoing,
        *,
        after: datetime | None = None,
        may_be_out: bool = False,
    ) -> str:
        """Post one message (at most 7,000 bytes) and return its id.

        Args:
            outgoing: The message.
            after: When that was said, on Webex's clock, which this answers: what the
                bot said since and reads the same is taken for it in a direct space,
                where an answer of Webex was lost.
            may_be_out: It may have been posted by somebody who died.
        """


class Messenger(Post, Protocol):
    """The bot account. Every method may raise any `WebexError`."""

    def me(self) -> Person:
        """Who the bot is."""

    def message(self, message_id: str) -> Message:
        """Read a message; `NotFound` where it is gone or not visible."""

    def pressed(self, action_id: str) -> Pressed:
        """Read a press of a card's button; `NotFound` where it is gone."""

    def delete(self, message_id: str) -> None:
        """Delete a message of the bot; one that is gone already is fine."""

    def person(self, person_id: str) -> Person:
        """Read one person by id."""

    def people_with_address(self, address: str) -> tuple[Person, ...]:
        """Look an address up in the bot's own organisation."""

    def people_named(self, name: str) -> tuple[Person, ...]:
        """Look up whose display name begins so."""

    def members(self, space_id: str) -> tuple[Person, ...]:
        """Who is in a space, with address, name and organisation; bots too."""

    def active_spaces(self, since: datetime) -> tuple[Space, ...]:
        """Find the spaces in which something happened since, the latest first."""

    def messages_since(self, space: Space, since: datetime) -> tuple[Message, ...]:
        """Read what was said to the bot there since, the latest first."""

    def webhooks(self) -> tuple[Webhook, ...]:
        """All webhooks of the bot account."""

    def create_webhook(self, webhook: Webhook, *, secret: str) -> Webhook:
        """Register a webhook."""

    def update_webhook(self, webhook: Webhook, *, secret: str) -> Webhook:
        """Give it this name, address and secret, and switch it on again."""

    def delete_webhook(self, webhook_id: str) -> None:
        """Take it away; one that is gone already is fine."""


class Spaces(Protocol):
    """Who is where."""

    def members(self, space_id: str) -> tuple[Person, ...]:
        """Who is in a space, with address, name and organisation; bots too."""


class Directory(Protocol):
    """People, kept for a while so that a known one costs no call."""

    def by_id(self, person_id: str) -> Person:
        """Find a person by id; `NotFound` where there is none."""

    def by_address(self, address: str) -> Person | None:
        """Find who answers to an address; None: the directory knows nobody.

        Raises:
            WebexError: The directory cannot be read; nothing is known either way.
        """

    def named(self, name: str) -> tuple[Person, ...]:
        """Find whose display name begins so; raises as `by_address` does."""


class Hosts(Protocol):
    """Whether Webex would let somebody host."""

    def look(self, address: str) -> Fitness:
        """Look at every point anew; `WebexUnavailable` where Webex does not answer."""


class MeetingsApi(Protocol):
    """The service app's hand on meetings, always on behalf of a host."""

    def create(self, request: MeetingRequest, *, tag: str) -> Meeting:
        """Create it, marked with an integration tag.

        Raises:
            MeetingRefused: Webex will not take it; see the subclasses.
            WebexUnavailable: Surely not done.
            WebexUnclear: It may exist: `tagged` tells.
            AuthorisationWithdrawn, ScopeMissing: An administrator is needed.
        """

    def tagged(
        self, tag: str, *, host_email: str, near: datetime
    ) -> tuple[Meeting, ...]:
        """Find meetings with a tag that start within a day of `near`."""


class Calendar(Protocol):
    """Reading the meetings of a host. Every method may raise any `WebexError`."""

    def between(
        self, start: datetime, end: datetime, *, host_email: str, zone: str
    ) -> tuple[Meeting, ...]:
        """Read every day of a meeting that begins in a window, the earliest first.

        Also those that this person does not host but is invited to.
        """

    def numbered(self, number: str, *, host_email: str) -> Meeting | None:
        """Find a meeting by its Webex number; the series where it is one."""

    def read(self, meeting_id: str, *, host_email: str) -> Meeting:
        """Read one meeting or series; `NotFound` where it is gone."""

    def invitees(self, meeting_id: str, *, host_email: str) -> tuple[Invitee, ...]:
        """Read who is invited; the host is not among them."""


class MeetingChanges(Protocol):
    """Changing what exists; each may be repeated, and may raise any `WebexError`."""

    def update(
        self,
        meeting_id: str,
        change: MeetingChange,
        *,
        host_email: str,
        send_email: bool = True,
    ) -> None:
        """Set title or times, to absolute values."""

    def delete(self, meeting_id: str, *, host_email: str, send_email: bool) -> None:
        """Delete it for good; one that is gone already is fine."""

    def invite(
        self, meeting_id: str, email: str, *, host_email: str, send_email: bool = True
    ) -> None:
        """Invite one person; one who is invited already is fine."""

    def uninvite(
        self, invitee_id: str, *, host_email: str, send_email: bool = True
    ) -> None:
        """Take an invitation back; one that is gone already is fine."""


class TokenStore(Protocol):
    """Where the service app's pair lives, encrypted, for all processes."""

    def load(self) -> TokenPair | None:
        """Read the pair kept; None before the first."""

    def adopt(self, pair: TokenPair, *, fingerprint: str) -> TokenPair | None:
        """Take a pair from `.env` over; None where its fingerprint was taken last."""

    def save(self, pair: TokenPair) -> TokenPair:
        """Store a pair as the next version, alive, and return it so."""

    def lease(self, owner: str, *, lasting: timedelta) -> bool:
        """Become the one who refreshes; False while somebody else is."""

    def release(self, owner: str) -> None:
        """Let others refresh."""

    def mark_dead(self, *, version: int, reason: str) -> None:
        """Note that this version cannot be refreshed any more."""

    def death(self) -> str | None:
        """Why the kept pair is dead; None while it lives."""


class PeopleCache(Protocol):
    """People as last seen; the age limit is the caller's."""

    def by_id(self, person_id: str, *, younger_than: timedelta) -> Person | None:
        """Read a person seen lately."""

    def by_address(self, address: str, *, younger_than: timedelta) -> Person | None:
        """Read who answers to an address, if seen lately."""

    def put(self, person: Person) -> None:
        """Remember a person as seen now."""


class EffectRows(Protocol):
    """The ledger: see `model/effects.py`. Each call is one transaction."""

    def find(self, key: str, index: int) -> Effect | None:
        """Read a row."""

    def begin(  # noqa: PLR0913 -- all that is written down
        self,
        key: str,
        index: int,
        *,
        kind: EffectKind,
        host: str,
        asked: object,
        face: str = "",
    ) -> Effect:
        """Write down that the change is tried now, and count the attempt.

        A closed row (`DONE`, `REFUSED`) comes back as it is and must not be tried.

        Args:
            key: The request's.
            index: Of the change within the request.
            kind: What is done.
            host: Address of the meeting's host.
            asked: All that it takes to do it.
            face: What another request has in common that asks for the very same.

        Raises:
            Later: Somebody alive is trying at this moment, for this request or for
                another one of the same face.
            QuotaUsedUp: Webex would not take one more creation.
        """

    def close(
        self, key: str, index: int, *, state: EffectState, result: object | None = None
    ) -> None:
        """Write down how it ended."""

    def looked(self, key: str, index: int) -> int:
        """Count one more look in vain since the last attempt; the new count."""

    def untidied(self, *, looks: int, older_than: timedelta) -> tuple[Effect, ...]:
        """Creations that took several attempts, done longer ago than `older_than`.

        Only rows whose `tidied` is below `looks`.
        """

    def tidied(self, key: str, index: int) -> None:
        """Count one more look for surplus meetings."""

    def count_by_state(self) -> dict[EffectState, int]:
        """How many rows are in each state, for `/metrics`."""


class Questions(Protocol):
    """Open questions: one for each person and space."""

    def open_for(
        self, person_id: str, space_id: str, *, message_id: str, now: datetime
    ) -> OpenQuestion | None:
        """The question this message may answer: open, or consumed by itself."""

    def ask(self, question: OpenQuestion) -> None:
        """Keep a question, in place of an older one there."""

    def consume(self, key: str, *, by_message: str) -> bool:
        """Note that a message completed it; False where another one did before."""

    def drop(self, person_id: str, space_id: str) -> bool:
        """Forget it; whether there was one."""


class Pointers(Protocol):
    """What `2` and `it` mean to a person in a space."""

    def read(self, person_id: str, space_id: str) -> Pointing:
        """Read what was listed and spoken of last; nothing at first."""

    def point(self, person_id: str, space_id: str, pointing: Pointing) -> None:
        """Set it, in place of what stood there."""


class Changes(Protocol):
    """What somebody changed lately, so that it can be taken back."""

    def add(self, change: Change) -> None:
        """Keep it; the same key again is the same change."""

    def latest(
        self, person_id: str, space_id: str, *, since: datetime, by_message: str
    ) -> Change | None:
        """Read this person's last change there that was not taken back.

        One that this very message is taking back comes first: a repeat goes on.
        """

    def undo(self, key: str, *, by_message: str) -> bool:
        """Note that a message takes it back; False where another one does."""

    def stands(self, key: str) -> None:
        """Note that it could not be taken back after all."""


class Preferences(Protocol):
    """What a person told the bot about themselves."""

    def of(self, person_id: str) -> Preference:
        """All that a person said; nothing at first."""

    def zone_of(self, person_id: str) -> str | None:
        """The zone saved with `/timezone`."""

    def save_zone(self, person_id: str, zone: str) -> None:
        """Save it."""

    def save_plain(self, person_id: str, *, is_plain: bool) -> None:
        """Save whether a person wants no cards."""


class Cards(Protocol):
    """Cards that go out, and the presses that count."""

    def keep(self, card: Card, *, made_for: str) -> str:
        """Keep a card under a nonce; what it was made for has one, whatever repeats."""

    def use(self, nonce: str, button: str, person_id: str, *, by: str) -> bool:
        """Claim a button for a press; False where another press did before."""

    def release(self, nonce: str, button: str, person_id: str, *, by: str) -> None:
        """Take a claim back that this press made."""


class CardPosted(Protocol):
    """Where it is noted that a card is out."""

    def posted(self, nonce: str, *, message_id: str) -> None:
        """Note which message shows it."""


class CardsStanding(CardPosted, Protocol):
    """Cards that people see, until they are used."""

    def standing(
        self, about: str, *, but: Collection[str] = ()
    ) -> tuple[tuple[str, str], ...]:
        """Nonce and message of each posted card about something."""

    def gone(self, nonce: str) -> None:
        """Forget a card whose message was deleted."""


class Grants(Protocol):
    """Who may schedule for whom, by person ids."""

    def add(self, grant: Grant) -> bool:
        """Keep it; False where it stood already."""

    def remove(self, *, host_id: str, scheduler_id: str) -> bool:
        """Take it back; False where there was none."""

    def hosts_of(self, scheduler_id: str) -> frozenset[str]:
        """Whom this person may schedule for."""

    def of_host(self, host_id: str) -> tuple[Grant, ...]:
        """Who may schedule for this person, the newest right first."""

    def all(self) -> tuple[Grant, ...]:
        """Every grant, the newest first."""


class Consents(Protocol):
    """Requests for a host's word."""

    def ask(self, consent: Consent, *, now: datetime) -> Consent | Unasked:
        """Keep a request under a code of its own, or say why it is not made.

        The same key again returns the request that stands.
        """

    def by_code(self, code: str) -> Consent | None:
        """Find by code, whatever its case."""

    def between(
        self, *, asker_id: str, host_id: str, message_id: str, now: datetime
    ) -> Consent | None:
        """The open request of one for the other, or the one this message ended."""

    def settle(
        self, code: str, *, state: ConsentState, by_message: str, now: datetime
    ) -> bool:
        """End an open request; whether this message ended it so, now or before."""

    def mute(self, *, host_id: str, asker_id: str) -> None:
        """Note that this host is not to be asked by this person again."""

    def unmute(self, *, host_id: str, asker_id: str) -> None:
        """Forget that."""


class Records(Protocol):
    """What we keep of booked meetings."""

    def add(self, record: MeetingRecord) -> MeetingRecord:
        """Keep it under a code of its own.

        The same tag again returns the record that stands.
        """

    def by_code(self, code: str) -> MeetingRecord | None:
        """Find by code, whatever its case."""

    def upcoming(self, asker_id: str, *, now: datetime) -> tuple[MeetingRecord, ...]:
        """Read what somebody booked that is not over, the earliest first."""

    def lately(
        self, asker_id: str, space_id: str, *, since: datetime
    ) -> tuple[MeetingRecord, ...]:
        """Read what somebody booked in a space since, the latest first."""

    def of_meeting(self, meeting_id: str) -> MeetingRecord | None:
        """Find the record of a meeting."""

    def change(
        self,
        meeting_id: str,
        *,
        title: str | None = None,
        start: datetime | None = None,
        end: datetime | None = None,
        is_cancelled: bool | None = None,
    ) -> None:
        """Note what is new about a meeting; one that we did not book is left."""

    def renew(self, meeting_id: str, record: MeetingRecord) -> MeetingRecord:
        """Let the code of a meeting that is gone lead to the one in its place."""


class Audit(Protocol):
    """Every change: who, for whom, what, outcome, by which right."""

    def add(self, entry: AuditEntry) -> None:
        """Write an entry; the same message, index and action again is one entry."""


class Trail(Audit, Protocol):
    """The audit, read as well."""

    def has(self, message_id: str, action: str, *, index: int = 0) -> bool:
        """Whether this message did such a thing."""

    def of_meeting(self, meeting_id: str, *, limit: int) -> tuple[AuditEntry, ...]:
        """What was done to a meeting, the newest first."""

    def latest(
        self, limit: int = 50, *, asker_id: str | None = None
    ) -> tuple[AuditEntry, ...]:
        """Read the newest entries, of all or of one asker."""


class Turns(Protocol):
    """Messages in work, so that what leans on earlier talk can wait for it."""

    def heard(self, event: Event) -> bool:
        """Note that a message is being answered; False where it was answered before."""

    def answered(self, message_id: str) -> None:
        """Note that it has been."""

    def known(self, message_ids: Collection[str]) -> frozenset[str]:
        """Those of the messages that were heard already."""

    def count_earlier(self, event: Event, *, within: timedelta) -> int:
        """How many older messages of this person are still in work there."""


class Marks(Protocol):
    """Instants to be remembered over restarts."""

    def at(self, name: str) -> datetime | None:
        """Read one; None before it was set first."""

    def move(self, name: str, at: datetime) -> None:
        """Set it; one that is later already stays."""


class Namesakes(Protocol):
    """Whom people mean by a name that they had to explain once."""

    def meant(self, asker_id: str, name: str) -> str | None:
        """Read the id of whom somebody chose for a name; None before a choice."""

    def choose(self, asker_id: str, name: str, person_id: str) -> None:
        """Keep whom somebody chose, in place of an earlier choice."""


class Notices(Protocol):
    """Things that are said once in a while only."""

    def first_in(
        self, name: str, *, window: timedelta, event_id: str | None = None
    ) -> bool:
        """Whether nobody asked for this name within the window; counts as asked.

        The event that was answered so is answered so again.
        """


class Posted(Protocol):
    """Which parts of a reply are out, so that a repeat does not post them again."""

    def has(self, event_id: str, index: int) -> bool:
        """Whether this part was posted."""

    def add(self, event_id: str, index: int, *, message_id: str) -> None:
        """Note that it was."""


class Transactions(Protocol):
    """Several stores, all or nothing."""

    def together(self) -> AbstractContextManager[None]:
        """Join all calls to our stores inside into one transaction."""

    def one_look(self) -> AbstractContextManager[None]:
        """Join all that is read from our stores inside, and nothing else."""


class Beside(Protocol):
    """Reading that runs beside a call, and may fail without harm."""

    def begin(self, act: Callable[[], Value]) -> Callable[[], Value | None]:
        """Begin now; the function returned waits a moment: None where it failed."""


class Booker(Protocol):
    """The ledger's promise to the commands: a key books once, whatever happens."""

    def book(
        self,
        request: MeetingRequest,
        *,
        key: str,
        index: int = 0,
        now: datetime,
        face: str = "",
    ) -> Meeting:
        """Create the meeting, or return the one this key made before.

        Args:
            request: What is created.
            key: The request's.
            index: Of the meeting within the request.
            now: The time.
            face: Another request of the same face is not booked while this one is.

        Raises:
            Later: The outcome is unknown, Webex asks to wait, or the very same is being
                booked: come again.
            TooLate: The start passed meanwhile and nothing exists.
            WebexRejected: Refused; nothing exists.
        """


class Teller(Protocol):
    """Messages to others than the asker: the ledger keeps that each goes out once."""

    def tell(self, outgoing: Outgoing, *, key: str, index: int = 0) -> bool:
        """Send a message once for this key and index; False: it cannot be brought.

        Raises:
            Later: Webex does not answer at this moment.
        """


class Changer(Protocol):
    """The ledger's promise for what may be repeated: a key changes once."""

    def begun(self, key: str) -> Plan | None:
        """What this key began to do, so that a repeat does and says the same."""

    def carry_out(self, plan: Plan, *, key: str, now: datetime) -> Plan:
        """Do what this key planned first; returns that plan.

        Raises:
            Later: Webex asks to wait, or gave no answer: come again.
            WebexRejected: Refused; nothing was changed.
        """


@dataclass(frozen=True, slots=True)
class Ports:
    """What commands get, all at once."""

    booker: Booker
    beside: Beside
    changer: Changer
    calendar: Calendar
    pointers: Pointers
    changes: Changes
    directory: Directory
    hosts: Hosts
    spaces: Spaces
    questions: Questions
    preferences: Preferences
    cards: Cards
    records: Records
    grants: Grants
    consents: Consents
    teller: Teller
    audit: Trail
    turns: Turns
    namesakes: Namesakes
    notices: Notices
    transactions: Transactions
    clock: Clock
    house: House
