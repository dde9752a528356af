"""What the bot says, and to whom."""

from dataclasses import dataclass


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
class Outgoing:
    """One message on its way to Webex, in Webex Markdown."""

    to: Destination
    markdown: str


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to one message: what to post, and how it ended for the log."""

    outcome: str
    messages: tuple[Outgoing, ...] = ()
    command: str | None = None
