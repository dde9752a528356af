"""One message with everything that answering it needs, frozen after `hear`."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from bot.model.card import Press
from bot.model.message import Event, Message
from bot.model.people import Person
from bot.model.question import OpenQuestion
from bot.model.reading import DateOrder
from bot.model.reply import ToSpace
from bot.model.rights import Rights


class Stranger(StrEnum):
    """Why somebody may not use the bot."""

    FOREIGN = "foreign"
    MACHINE = "machine"


@dataclass(frozen=True, slots=True)
class House:
    """What the operator decided about scheduling, for every message alike."""

    email_domains: tuple[str, ...] = ()
    default_length: timedelta = timedelta(hours=1)
    max_invitees: int = 100
    schedulers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Call:
    """A message heard.

    Attributes:
        zone: The sender's IANA zone; None where nobody knows it.
        order: How the sender writes `12/3`, where saved or configured.
        mentioned: The people of the message's mentions.
        stranger: Set where the sender may not use the bot at all.
        is_fleeting: Said in a shell: nobody is there when a host answers later.
        is_plain: The sender wants no cards.
        press: The press of a button that this is; the message's text is empty then.
    """

    event: Event
    message: Message
    sender: Person
    zone: str | None = None
    order: DateOrder | None = None
    rights: Rights = field(default_factory=Rights)
    question: OpenQuestion | None = None
    mentioned: tuple[Person, ...] = ()
    stranger: Stranger | None = None
    is_fleeting: bool = False
    is_plain: bool = False
    press: Press | None = None

    @property
    def back(self) -> ToSpace:
        """Where the answer goes: the thread in a group, the talk in a direct space."""
        message = self.message
        thread = message.thread_id or (None if message.is_direct else message.id)
        return ToSpace(message.space_id, thread)


@dataclass(frozen=True, slots=True)
class Greeting:
    """The bot was added to a space."""

    event: Event


@dataclass(frozen=True, slots=True)
class Silence:
    """Nothing to answer: gone, not ours, or nobody the bot speaks with."""

    event: Event
    reason: str


@dataclass(frozen=True, slots=True)
class Pause:
    """Webex or an earlier message must be waited for, without holding a thread."""

    event: Event
    until: datetime
    reason: str
