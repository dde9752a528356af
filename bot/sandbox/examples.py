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
    Example("schedule meeting for alice@corp tomorrow 3pm", "Hosted by somebody else"),
    Example("schedule meeting for alice@corp", "Leave something out: it asks"),
)
_NO_ZONE = (Example("my time zone is Singapore", "Set your clock"),)


def for_person(person_id: str) -> list[Json]:
    """Choose what this person may try first."""
    first: tuple[Example, ...] = ()
    if person_id == cast.DANA.id:
        first = _FOR_OTHERS
    elif person_id == cast.CAROL.id:
        first = _NO_ZONE
    guest = cast.ALICE if person_id == cast.BOB.id else cast.BOB
    return [example.shown() for example in (*first, *_own(guest.email))]


def _own(guest: str) -> tuple[Example, ...]:
    return (
        Example("schedule a meeting tomorrow 3pm", "Your own meeting, one hour"),
        Example(
            f"book 45 minutes with {guest} on friday at 10:30 about budget",
            "Invite somebody, give it a title",
        ),
        Example("every tuesday at 9:00 schedule standup for 15 min", "A series"),
        Example("help", "All it understands"),
    )
