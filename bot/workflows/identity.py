"""Who the bot is: asked once, as soon as Webex answers."""

from dataclasses import dataclass, field
from threading import Lock

from bot.model.people import Person
from bot.ports import Messenger


@dataclass(slots=True)
class Identity:
    """The bot's own person, known from the first good answer on."""

    messenger: Messenger
    _me: Person | None = None
    _turn: Lock = field(default_factory=Lock)

    def me(self) -> Person:
        """The bot; raises any `WebexError` while Webex was never reached."""
        with self._turn:
            return self._me or self.look()

    def look(self) -> Person:
        """Ask Webex anew, which tells whether the bot's token still works."""
        self._me = self.messenger.me()
        return self._me

    def known_id(self) -> str | None:
        """The bot's person id if known by now, without a call."""
        return self._me.id if self._me else None
