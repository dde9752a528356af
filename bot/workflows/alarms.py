"""What operators must know: told to `ADMINS` in a direct message, once a day each."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog

from bot import errors
from bot.model.effects import WEBEX_QUOTA, Quota, QuotaUse
from bot.model.reply import Outgoing, ToPerson
from bot.ports import Directory, Messenger, Notices
from bot.replies import alarms
from bot.replies.plain import plain

A_DAY = timedelta(days=1)
FAILING_LONG = timedelta(hours=1)
NEARLY = 0.9  # of a quota

log = structlog.get_logger()


@dataclass(slots=True)
class Alarms:
    """Tells the operators what only they can mend."""

    admins: tuple[str, ...]
    messenger: Messenger
    directory: Directory
    notices: Notices
    clock: Callable[[], datetime]
    _failing_since: datetime | None = field(default=None)

    def renewal_failed(self) -> None:
        """Note that the service app's token could not be renewed."""
        now = self.clock()
        self._failing_since = self._failing_since or now
        if now - self._failing_since >= FAILING_LONG:
            self._tell("renewal", alarms.renewal_failing(self._failing_since))

    def renewal_works(self) -> None:
        """Note that the token is good."""
        self._failing_since = None

    def authorisation_dead(self) -> None:
        """Tell that nothing but an administrator brings the access back."""
        self._tell("authorisation", alarms.authorisation_dead())

    def authorisation_back(self) -> None:
        """Tell that the access, which was dead, works again."""
        self._tell("authorisation-back", alarms.authorisation_back())

    def webhook_was_off(self) -> None:
        """Tell that Webex had switched deliveries off."""
        self._tell("webhook", alarms.webhook_was_off())

    def quota_used(self, use: QuotaUse, limits: Quota = WEBEX_QUOTA) -> None:
        """Tell that a quota of creations nears its end."""
        if use.overall >= limits.overall * NEARLY:
            line = alarms.quota_nearly_used(use.overall, limits.overall)
            self._tell("quota", line)
        if use.of_busiest >= limits.of_host * NEARLY:
            line = alarms.quota_nearly_used(use.of_busiest, limits.of_host, use.busiest)
            self._tell("quota-of-host", line)

    def _tell(self, name: str, line: str) -> None:
        log.error("operator.needed", alarm=name)
        if not self.admins or not self.notices.first_in(f"alarm:{name}", window=A_DAY):
            return
        for address in self.admins:
            try:
                person = self.directory.by_address(address)
                if person is not None:
                    out = Outgoing(ToPerson(person.id), line, plain(line))
                    self.messenger.send(out)
            except errors.WebexError:
                log.warning("operator.not_reached", alarm=name)
