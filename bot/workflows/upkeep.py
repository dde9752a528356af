"""Keeps the bot able to work: its account, its tokens, its webhooks.

Each look remembers what is wrong, for `/readyz`, and tells the operators what only
they can mend.
"""

from contextlib import suppress
from dataclasses import dataclass, field
from threading import Thread

import structlog

from bot import errors
from bot.webex.tokens import AHEAD, ServiceAppTokens
from bot.webex.webhooks import WebhookKeeper
from bot.workflows.alarms import Alarms
from bot.workflows.identity import Identity

NOT_YET = "not looked at yet"
FIRST_LOOK_SECONDS = 2.0  # what a start waits for Webex
REFUSED = "refused by Webex"

log = structlog.get_logger()


@dataclass(slots=True)
class Upkeep:
    """Looks after what Webex must know of us."""

    tokens: ServiceAppTokens
    webhooks: WebhookKeeper
    identity: Identity
    alarms: Alarms
    first_pair: tuple[str, str] = field(repr=False)
    _bot: str | None = NOT_YET
    _webhooks: str | None = NOT_YET
    _authorisation: str | None = None
    _is_told: bool = False

    def require_pair(self) -> None:
        """Refuse to start where no tokens are kept and none are given.

        Raises:
            ConfigurationWrong: Names both settings.
        """
        access, refresh = self.first_pair
        if self.tokens.status().is_present or (access and refresh):
            return
        missing = [
            f"{name}: not set; the first start needs the service app's {what} token"
            for name, what, value in (
                ("WEBEX_ACCESS_TOKEN", "access", access),
                ("WEBEX_REFRESH_TOKEN", "refresh", refresh),
            )
            if not value
        ]
        raise errors.ConfigurationWrong(tuple(missing))

    def adopt(self) -> None:
        """Take the pair of the settings over, where it is a new one."""
        try:
            self.tokens.adopt(*self.first_pair)
        except errors.WebexError:
            log.warning("tokens.not_adopted")

    def meets_webex(self) -> bool:
        """Take tokens over and learn who the bot is, before events are taken.

        Webex being down or slow is no obstacle; False: the bot's token is dead.
        """
        self.adopt()
        look = Thread(target=self.look_at_bot, daemon=True)
        look.start()
        look.join(FIRST_LOOK_SECONDS)
        return self._bot != REFUSED

    def look_at_bot(self) -> None:
        """See whether the bot's account answers."""
        try:
            self.identity.look()
            self._bot = None
        except errors.AuthorisationWithdrawn:
            self._bot = REFUSED
            log.error("bot.token_dead")  # noqa: TRY400 -- a trace would say no more
        except errors.WebexError as error:
            self._bot = f"Webex does not answer ({type(error).__name__})"
            log.warning("bot.unreachable", error=type(error).__name__)

    def look_at_tokens(self) -> None:
        """Renew the service app's token ahead of its end."""
        try:
            pair = self.tokens.current()
        except errors.AuthorisationWithdrawn:
            self.alarms.authorisation_dead()
        except errors.WebexUnavailable:
            self.alarms.renewal_failed()
        else:
            left = (pair.expires_at - self.alarms.clock()).total_seconds()
            if left > pair.lifetime_seconds * AHEAD:
                self.alarms.renewal_works()
            else:
                self.alarms.renewal_failed()

    def look_at_authorisation(self) -> None:
        """Have Webex take the token: an administrator can end that at any time."""
        try:
            self.tokens.prove()
        except errors.AuthorisationWithdrawn:
            self._authorisation = REFUSED
            self.alarms.authorisation_dead()
        except errors.WebexError as error:
            log.warning("authorisation.unproven", error=type(error).__name__)
        else:
            if self._authorisation is not None:
                self.alarms.authorisation_back()
            self._authorisation = None

    def authorisation_told(self) -> None:
        """Note that Webex tells of it: an administrator decided something."""
        self._is_told = True

    def look_if_told(self) -> None:
        """Look at what was told; authorised again, what was given up may work again."""
        if not self._is_told:
            return
        self._is_told = False
        if self.tokens.status().dead:
            with suppress(errors.WebexError):
                self.tokens.refresh()
        self.look_at_authorisation()

    def look_at_webhooks(self) -> bool:
        """Register what is missing, mend what differs, revive what was switched off.

        Returns:
            Whether events may be lost: a webhook was off, gone or led elsewhere.
        """
        self._webhooks = "not registered at Webex"
        states = {state.state for state in self.webhooks.status()}
        self.webhooks.sync()
        self._webhooks = None
        if "inactive" in states:
            self.alarms.webhook_was_off()
        return states != {"ok"}

    def webhooks_are_watched(self) -> None:
        """Note that another process of this deployment looks after the webhooks."""
        self._webhooks = None

    def bot_problem(self) -> str | None:
        """What is wrong with the bot's account."""
        return self._bot

    def token_problem(self) -> str | None:
        """What is wrong with the service app's tokens."""
        status = self.tokens.status()
        if not status.is_present:
            return "no tokens; give some to `flask tokens set`"
        return f"dead: {status.dead}" if status.dead else self._authorisation

    def webhook_problem(self) -> str | None:
        """What is wrong with the webhooks."""
        return self._webhooks
