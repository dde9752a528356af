"""Saying: post the reply, each part once as far as that can be known."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

import structlog

from bot import errors
from bot.model.message import Event
from bot.model.reply import Outgoing, Reply, ToPerson
from bot.ports import CardsStanding, Messenger, Posted, Transactions, Turns
from bot.replies.parts import split_markdown

PATIENCE = timedelta(seconds=15)

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Voice:
    """Posts replies, and closes the message with one line in the log."""

    messenger: Messenger
    posted: Posted
    cards: CardsStanding
    turns: Turns
    transactions: Transactions
    clock: Callable[[], datetime]

    def say(
        self, reply: Reply, event: Event, workflow: str, *, again: bool = False
    ) -> datetime | None:
        """Post all parts.

        Args:
            reply: What to say.
            event: What it answers.
            workflow: Whose parts are counted.
            again: An earlier try may have posted some that were never noted.

        Returns:
            When the message is to be taken up again; None: it is done.
        """
        try:
            note_last = self._post_all(reply, event, workflow, again=again)
        except (errors.WebexUnavailable, errors.WebexUnclear) as gone:
            named = gone.retry_at if isinstance(gone, errors.WebexUnavailable) else None
            return max(named or self.clock() + PATIENCE, self.clock())
        with self.transactions.together():
            note_last()
            if reply.resume_at is None:
                self.turns.answered(event.id)
        for about in reply.retires:
            self._retire(about, reply)
        self._log(reply, event, workflow)
        return reply.resume_at

    def _post_all(
        self, reply: Reply, event: Event, workflow: str, *, again: bool
    ) -> Callable[[], None]:
        """Post what is not out yet; returns what notes the last part as posted."""
        note: Callable[[], None] = _nothing
        for index, part in enumerate(_parts(reply)):
            if not self.posted.has(workflow, index):
                note()
                message_id = self._post(part, event, again=again)
                note = partial(self._note, workflow, index, part, message_id)
        return note

    def _post(self, part: Outgoing, event: Event, *, again: bool) -> str:
        """Post one part; refused there, then directly to the person, then the log."""
        try:
            return self.messenger.send(part, after=event.created, may_be_out=again)
        except errors.WebexRejected as refused:
            log.warning(
                "reply.refused",
                status=refused.status,
                webex_tracking=refused.tracking_id,
            )
            if isinstance(part.to, ToPerson):
                return ""
        try:
            to_person = replace(part, to=ToPerson(event.actor_id), card=None)
            return self.messenger.send(to_person, after=event.created)
        except errors.WebexRejected as refused:
            log.exception("reply.undeliverable", status=refused.status)
            return ""

    def _note(self, workflow: str, index: int, part: Outgoing, message_id: str) -> None:
        with self.transactions.together():
            self.posted.add(workflow, index, message_id=message_id)
            if part.card:
                self.cards.posted(part.card.nonce, message_id=message_id)

    def _retire(self, about: str, reply: Reply) -> None:
        """Delete the cards that are answered; one that cannot be is harmless."""
        own = [part.card.nonce for part in reply.messages if part.card]
        for nonce, message_id in self.cards.standing(about, but=own):
            try:
                self.messenger.delete(message_id)
            except errors.WebexError as refused:
                log.warning("card.stays", error=type(refused).__name__)
            self.cards.gone(nonce)

    def _log(self, reply: Reply, event: Event, workflow: str) -> None:
        started = event.received or event.created
        log.info(
            f"{event.resource}.answered" if not reply.resume_at else "message.waiting",
            command=reply.command,
            outcome=reply.outcome,
            took_ms=int((self.clock() - started).total_seconds() * 1000),
            workflow=workflow,
        )


def _nothing() -> None:
    """Note nothing: all was out already."""


def _parts(reply: Reply) -> tuple[Outgoing, ...]:
    """The reply's messages, each short enough for Webex."""
    parts = []
    for message in reply.messages:
        pieces = split_markdown(message.markdown)
        if len(pieces) == 1:
            parts.append(message)
        else:
            bare = replace(message, text=None, file=None, card=None)
            parts += [replace(bare, markdown=piece) for piece in pieces]
            parts[-1:] = [replace(part, file=message.file) for part in parts[-1:]]
    return tuple(parts)
