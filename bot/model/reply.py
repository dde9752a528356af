"""What the bot says, and to whom."""

from dataclasses import dataclass
from datetime import datetime

from bot.model.card import CardShown


@dataclass(frozen=True, slots=True)
class ToSpace:
    """Into a space, in a thread where one is named."""

    space_id: str
    thread_id: str | None = None


@dataclass(frozen=True, slots=True)
class ToPerson:
    """Into the direct space of one person."""

    person_id: str


Destination = ToSpace | ToPerson


@dataclass(frozen=True, slots=True)
class File:
    """What goes along with a message; `type` is a media type.

    `repr` holds nothing of it: it may end in a log.
    """

    name: str
    content: bytes
    type: str

    def __repr__(self) -> str:
        return f"File(type={self.type!r})"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message on its way to Webex: Markdown, and plain text for small clients.

    A card, where there is one, stands instead of both; they are complete all the same.
    Webex takes one file with a message, and no card beside it.
    """

    to: Destination
    markdown: str
    text: str | None = None
    file: File | None = None
    card: CardShown | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to one message: what to post, and how it ended for the log.

    Attributes:
        resume_at: Set where the message is not done yet and is taken up again then.
        retires: What no card shall be about any more; other cards of this reply stay.
    """

    outcome: str
    messages: tuple[Outgoing, ...] = ()
    command: str | None = None
    resume_at: datetime | None = None
    retires: tuple[str, ...] = ()
