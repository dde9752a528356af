"""A message as the bot heard it, and the events that announce one."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class SpaceKind(StrEnum):
    """A talk of two, or a space of several people."""

    DIRECT = "direct"
    GROUP = "group"


class Resource(StrEnum):
    """What an event is about; the value is the prefix of its workflow id."""

    MESSAGE = "message"
    ACTION = "action"
    MEMBERSHIP = "membership"


@dataclass(frozen=True, slots=True)
class Event:
    """What Webex told the webhook: that something happened, never its text.

    Attributes:
        id: The id of the message, card action or membership.
        actor_id: Who caused it.
        space_id: Where.
        created: When, in UTC by Webex's clock.
        received: When it came to our door, by our clock.
        is_late: Found after a gap, too long after it was said to be acted on.
        in_crowd: One of so many at once that it waits behind those of others.
    """

    resource: Resource
    id: str
    actor_id: str
    space_id: str
    created: datetime
    space_kind: SpaceKind | None = None
    received: datetime | None = None
    is_late: bool = False
    in_crowd: bool = False


@dataclass(frozen=True, slots=True)
class Space:
    """A space that the bot is in."""

    id: str
    kind: SpaceKind


@dataclass(frozen=True, slots=True)
class Mention:
    """A person mentioned in a message's text, which holds the label there."""

    person_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Message:
    """What somebody said, with the bot's own mention taken out.

    Attributes:
        thread_id: The message that the thread hangs on; None at the top level.
        mentions: Other people than the bot, by their place in `text`.
        files: Addresses of attached files; each needs the bot's token.
        created: When it was sent, in UTC. Every time phrase is anchored here.
    """

    id: str
    space_id: str
    space_kind: SpaceKind
    sender_id: str
    sender_email: str
    text: str
    created: datetime
    thread_id: str | None = None
    mentions: tuple[Mention, ...] = ()
    files: tuple[str, ...] = ()

    @property
    def is_direct(self) -> bool:
        """Whether the bot and one person are alone."""
        return self.space_kind is SpaceKind.DIRECT
