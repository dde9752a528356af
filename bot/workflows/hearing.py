"""Hearing: from an event to a call, with all that answering needs."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeVar

from bot import errors, policy
from bot.model.call import Call, Greeting, Pause, Silence, Stranger
from bot.model.card import Card, Press
from bot.model.message import Event, Message, Resource, SpaceKind
from bot.model.people import Person
from bot.model.reading import DateOrder
from bot.model.rights import Rights
from bot.ports import (
    Directory,
    Grants,
    Messenger,
    Preferences,
    Questions,
    Transactions,
    Turns,
)

# Webex: REST may lag behind the event, so a 404 right after it is asked again.
READ_AGAIN = (0.4, 1.2)  # seconds
# How far it lags is promised nowhere: before that, a message counts as not there yet.
LAGS_AT_MOST = timedelta(seconds=15)  # since its event came
LOOK_AGAIN = timedelta(seconds=4)
PATIENCE = timedelta(seconds=15)

Value = TypeVar("Value")
Heard = Call | Greeting | Silence | Pause


@dataclass(frozen=True, slots=True)
class Admission:
    """Whom the operator serves, and who may do more."""

    org_ids: frozenset[str]
    domains: tuple[str, ...] = ()
    schedulers: tuple[str, ...] = ()
    admins: tuple[str, ...] = ()
    default_zone: str | None = None
    date_order: DateOrder | None = None


@dataclass(frozen=True, slots=True)
class Ear:
    """Reads messages, and who said them."""

    messenger: Messenger
    directory: Directory
    questions: Questions
    preferences: Preferences
    card: Callable[[str], Card | None]
    grants: Grants
    turns: Turns
    transactions: Transactions
    clock: Callable[[], datetime]
    admission: Callable[[], Admission]
    bot_id: Callable[[], str]
    sleep: Callable[[float], None] = time.sleep

    def hear(self, event: Event) -> Heard:
        """Read what happened; every end is a value, so that it can be answered."""
        match event.resource:
            case Resource.MEMBERSHIP:
                return Greeting(event)
            case Resource.ACTION:
                return self._heard(event, self._press_call)
            case Resource.MESSAGE:
                return self._heard(event, self._call)

    def _heard(self, event: Event, read: Callable[[Event], Call | Silence]) -> Heard:
        if not self.turns.heard(event):
            return Silence(event, "answered-before")
        try:
            return read(event)
        except errors.NotFound:
            now = self.clock()
            if now - (event.received or event.created) < LAGS_AT_MOST:
                return Pause(event, now + LOOK_AGAIN, "lag")
            return Silence(event, "gone")
        except (errors.WebexUnavailable, errors.AuthorisationWithdrawn) as gone:
            return Pause(event, self._later(gone), "webex")
        except errors.WebexRejected:
            return Silence(event, "refused")

    def _later(self, gone: errors.WebexError) -> datetime:
        now = self.clock()
        named = gone.retry_at if isinstance(gone, errors.WebexUnavailable) else None
        return max(named or now + PATIENCE, now)

    def _call(self, event: Event) -> Call | Silence:
        message = self._patiently(self.messenger.message, event.id)
        if message.sender_id == self.bot_id():
            return Silence(event, "own-message")
        return self._from(event, message)

    def _press_call(self, event: Event) -> Call | Silence:
        pressed = self._patiently(self.messenger.pressed, event.id)
        nonce = pressed.value("card")
        if not nonce:
            return Silence(event, "no-card-of-ours")
        press = Press(pressed, nonce, self.card(nonce))
        return self._from(event, message_of(press), press)

    def _from(
        self, event: Event, message: Message, press: Press | None = None
    ) -> Call | Silence:
        sender = self.directory.by_id(message.sender_id)
        call = self.attend(event, message, sender, press)
        return Silence(event, "machine") if call.stranger is Stranger.MACHINE else call

    def attend(
        self,
        event: Event,
        message: Message,
        sender: Person,
        press: Press | None = None,
    ) -> Call:
        """Find out who says this: whether they may, their clock and their rights."""
        admission = self.admission()
        call = Call(
            event=event,
            message=message,
            sender=sender,
            press=press,
            stranger=policy.stranger(
                sender, org_ids=admission.org_ids, domains=admission.domains
            ),
        )
        return call if call.stranger else self._known(call, admission)

    def _known(self, call: Call, admission: Admission) -> Call:
        sender, message = call.sender, call.message
        with self.transactions.one_look():
            said = self.preferences.of(sender.id)
            rights = self._rights(sender, admission)
            question = self.questions.open_for(
                sender.id, message.space_id, message_id=message.id, now=self.clock()
            )
        return replace(
            call,
            zone=said.zone or sender.timezone or admission.default_zone,
            order=said.date_order or admission.date_order,
            is_plain=said.is_plain,
            rights=rights,
            question=question,
            mentioned=self._mentioned(message),
        )

    def _patiently(self, read: Callable[[str], Value], name: str) -> Value:
        for pause in READ_AGAIN:
            try:
                return read(name)
            except errors.NotFound:
                self.sleep(pause)
        return read(name)

    def _rights(self, sender: Person, admission: Admission) -> Rights:
        return Rights(
            schedules_anyone=policy.is_scheduler(sender, admission.schedulers),
            hosts=self.grants.hosts_of(sender.id),
            is_admin=any(sender.answers_to(admin) for admin in admission.admins),
        )

    def _mentioned(self, message: Message) -> tuple[Person, ...]:
        people = []
        for mention in message.mentions:
            try:
                people.append(self.directory.by_id(mention.person_id))
            except errors.NotFound:
                continue
        return tuple(people)


def message_of(press: Press) -> Message:
    """Stand a press where a message would: said by the presser, beside the card.

    Its words are found when it is answered.
    """
    pressed, card = press.pressed, press.card
    is_direct = card is not None and card.is_direct
    root = card.thread_id if card else None
    return Message(
        id=pressed.id,
        space_id=pressed.space_id,
        space_kind=SpaceKind.DIRECT if is_direct else SpaceKind.GROUP,
        sender_id=pressed.person_id,
        sender_email="",
        text="",
        created=pressed.created,
        thread_id=root or (None if is_direct else pressed.message_id),
    )
