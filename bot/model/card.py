"""Cards: what they show, what their buttons type, and presses of these buttons.

A button is words: pressing it says them as the presser, through the same grammar and
the same policy. Nothing that comes back from a client but the nonce, the button's id
and what was filled in is believed.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class CardKind(StrEnum):
    """What a card is for; all but `BOOKED` and `CHANGED` go once they were used."""

    BOOKED = "booked"
    CHANGED = "changed"
    QUESTION = "question"
    FORM = "form"
    CONSENT = "consent"

    @property
    def stays(self) -> bool:
        """Whether it is news that stays, with buttons beside it."""
        return self in (CardKind.BOOKED, CardKind.CHANGED)


class FieldKind(StrEnum):
    """What kind of value somebody fills in."""

    TEXT = "text"
    DATE = "date"
    TIME = "time"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Field:
    """Something to fill in.

    Attributes:
        id: Also tells which piece of a command it becomes.
        choices: Of a `CHOICE`: what is shown, and the value.
    """

    id: str
    label: str
    kind: FieldKind = FieldKind.TEXT
    value: str = ""
    hint: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    is_needed: bool = False


@dataclass(frozen=True, slots=True)
class Button:
    """Something to press.

    Attributes:
        words: What it types; what was filled in follows where `is_filled`.
        url: It opens this address instead, and types nothing.
        is_once: A second press by the same person does nothing.
        undoes: Key of the change that must be the person's last one.
    """

    id: str
    title: str
    words: str = ""
    url: str = ""
    is_filled: bool = False
    is_once: bool = True
    undoes: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A card before it has a nonce.

    Attributes:
        lines: Card Markdown; the first one is the whole sentence.
        typed: What may be typed instead of each button, in their order.
        about: What ends it: the key of a question, or of a request for consent.
    """

    kind: CardKind
    lines: tuple[str, ...]
    buttons: tuple[Button, ...]
    fields: tuple[Field, ...] = ()
    typed: tuple[str, ...] = ()
    about: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """What is kept of a card that was posted.

    Attributes:
        person_id: Who alone may press it; empty: anybody whom policy lets act.
        space_id: Where it was posted; empty for a direct talk opened by the bot.
        thread_id: Where answers go.
        message_id: Its message; empty until it is known to be posted.
    """

    kind: CardKind
    buttons: tuple[Button, ...]
    person_id: str = ""
    space_id: str = ""
    is_direct: bool = True
    thread_id: str | None = None
    about: str = ""
    message_id: str = ""


@dataclass(frozen=True, slots=True)
class CardShown:
    """A card as it goes out: JSON of the Adaptive Cards format."""

    nonce: str
    content: str


@dataclass(frozen=True, slots=True)
class Pressed:
    """A press as Webex tells it (Attachment Actions API); forgeable by the presser.

    Attributes:
        message_id: The card's message.
        inputs: What was filled in, and the data of the button.
    """

    id: str
    message_id: str
    person_id: str
    space_id: str
    created: datetime
    inputs: tuple[tuple[str, str], ...] = ()

    def value(self, name: str) -> str:
        """What came under a name; empty where nothing did."""
        return dict(self.inputs).get(name, "")


@dataclass(frozen=True, slots=True)
class Press:
    """A press, and the card of ours that it is about; None: there is no such card."""

    pressed: Pressed
    nonce: str
    card: Card | None

    @property
    def button(self) -> Button | None:
        """The button of ours that was pressed."""
        wanted = self.pressed.value("button")
        buttons = self.card.buttons if self.card else ()
        return next((each for each in buttons if each.id == wanted), None)
