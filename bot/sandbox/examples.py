"""What to type first: sentences for the chat page, by who would say them."""

from dataclasses import dataclass

from bot.sandbox import cast
from bot.sandbox.store import Json


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence, and what it is an example of."""

    text: str
    about: str

    def shown(self) -> Json:
        """Give it as JSON can hold it."""
        return {"text": self.text, "about": self.about}


_FOR_OTHERS = (
    Example(
        "schedule meeting for alice@corp tomorrow 3pm",
        "Hosted by somebody else; then try: move it to 4pm, cancel it, undo",
    ),
    Example("schedule meeting for alice@corp", "Leave something out: it asks"),
)
_FOR_ONESELF = Example(
    "schedule a meeting tomorrow 3pm",
    "Your own meeting, one hour; then try: move it to 4pm, cancel it, undo",
)
_AS_HOST = (
    _FOR_ONESELF,
    Example("allow bob@corp.example to schedule for me", "Let somebody book for you"),
)
_WITHOUT_RIGHT = (
    Example(
        "schedule meeting for alice@corp tomorrow 3pm",
        "You lack the right: answer yes, then be Alice",
    ),
    _FOR_ONESELF,
)
_NO_ZONE = (
    Example("my time zone is Singapore", "Set your clock"),
    _FOR_ONESELF,
)


def for_person(person_id: str) -> list[Json]:
    """Choose what this person may try first."""
    first: tuple[Example, ...] = (_FOR_ONESELF,)
    if person_id == cast.DANA.id:
        first = _FOR_OTHERS
    elif person_id == cast.ALICE.id:
        first = _AS_HOST
    elif person_id == cast.BOB.id:
        first = _WITHOUT_RIGHT
    elif person_id == cast.CAROL.id:
        first = _NO_ZONE
    guest = cast.ALICE if person_id == cast.BOB.id else cast.BOB
    return [example.shown() for example in (*first, *_own(guest.email))]


def _own(guest: str) -> tuple[Example, ...]:
    return (
        Example(
            f"book 45 minutes with {guest} on friday at 10:30 about budget",
            "Invite somebody, give it a title",
        ),
        Example("every tuesday at 9:00 schedule standup for 15 min", "A series"),
        Example("my meetings this week", "What is on your calendar"),
        Example("help", "All it understands"),
    )
