"""Messages to third people, through the ledger: a row before the call, closed after.

Webex has no key for messages. Where the process died over one, it is sent again: a
request that reaches somebody twice is better than one that nobody gets.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot import errors
from bot.model.effects import Effect, EffectKind, EffectState
from bot.model.reply import Outgoing
from bot.ports import CardPosted, EffectRows, Post

TRIES = 3
PATIENCE = timedelta(seconds=15)

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Herald:
    """Fulfils `ports.Teller`."""

    rows: EffectRows
    messenger: Post
    cards: CardPosted
    clock: Callable[[], datetime]
    may_begin: Callable[[], bool] = lambda: True

    def tell(self, outgoing: Outgoing, *, key: str, index: int = 0) -> bool:
        """Send a message once for this key and index.

        Returns:
            Whether it is out; False: Webex will not bring it to this person.

        Raises:
            Later: Webex does not answer at this moment.
        """
        if not self.may_begin():
            raise errors.Later(self.clock() + PATIENCE, "this process may not act")
        row = self.rows.begin(key, index, kind=EffectKind.TELL, host="", asked=outgoing)
        if row.state in (EffectState.DONE, EffectState.REFUSED):
            return row.state is EffectState.DONE
        try:
            message_id = self.messenger.send(outgoing)
        except errors.WebexUnavailable as gone:
            self._put_off(gone, row)
            return False
        except errors.WebexUnclear:
            message_id = ""  # most likely it came through
        except errors.WebexRejected as refused:
            _log_refusal(refused)
            self.rows.close(key, index, state=EffectState.REFUSED)
            return False
        if outgoing.card and message_id:
            self.cards.posted(outgoing.card.nonce, message_id=message_id)
        self.rows.close(key, index, state=EffectState.DONE, result=message_id)
        return True

    def _put_off(self, gone: errors.WebexUnavailable, row: Effect) -> None:
        """Come again later, a few times; then the message counts as refused."""
        if row.attempt >= TRIES:
            self.rows.close(row.key, row.index, state=EffectState.REFUSED)
            return
        self.rows.close(row.key, row.index, state=EffectState.NOT_DONE)
        now = self.clock()
        raise errors.Later(max(gone.retry_at or now + PATIENCE, now), "cannot tell")


def _log_refusal(refused: errors.WebexRejected) -> None:
    log.warning(
        "message.not_told",
        status=refused.status,
        webex_tracking=refused.tracking_id,
    )
