"""The step `hear`: from an event to a call, with all that answering needs."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot import errors, policy
from bot.model.call import Call, Greeting, Pause, Silence, Stranger
from bot.model.message import Event, Message, Resource
from bot.model.people import Person
from bot.model.reading import DateOrder
from bot.model.rights import Rights
from bot.ports import Directory, Grants, Messenger, Preferences, Questions, Turns

# Webex: REST may lag behind the event, so a 404 right after it is asked again.
READ_AGAIN = (0.4, 1.2)  # seconds
PATIENCE = timedelta(seconds=15)

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
    grants: Grants
    turns: Turns
    clock: Callable[[], datetime]
    admission: Callable[[], Admission]
    bot_id: Callable[[], str]
    sleep: Callable[[float], None] = time.sleep

    def hear(self, event: Event) -> Heard:
        """Read what happened; every end is a value, so that it is recorded."""
        match event.resource:
            case Resource.MEMBERSHIP:
                return Greeting(event)
            case Resource.ACTION:
                return Silence(event, "no-card-of-ours")
            case Resource.MESSAGE:
                return self._message_heard(event)

    def _message_heard(self, event: Event) -> Heard:
        if not self.turns.heard(event):
            return Silence(event, "answered-before")
        try:
            return self._call(event)
        except errors.NotFound:
            return Silence(event, "message-gone")
        except (errors.WebexUnavailable, errors.AuthorisationWithdrawn) as gone:
            return Pause(event, self._later(gone), "webex")
        except errors.WebexRejected:
            return Silence(event, "message-refused")

    def _later(self, gone: errors.WebexError) -> datetime:
        now = self.clock()
        named = gone.retry_at if isinstance(gone, errors.WebexUnavailable) else None
        return max(named or now + PATIENCE, now)

    def _call(self, event: Event) -> Call | Silence:
        message = self._message(event)
        if message.sender_id == self.bot_id():
            return Silence(event, "own-message")
        call = self.attend(event, message, self.directory.by_id(message.sender_id))
        return Silence(event, "machine") if call.stranger is Stranger.MACHINE else call

    def attend(self, event: Event, message: Message, sender: Person) -> Call:
        """Find out who says this: whether they may, their clock and their rights."""
        admission = self.admission()
        call = Call(
            event=event,
            message=message,
            sender=sender,
            stranger=policy.stranger(
                sender, org_ids=admission.org_ids, domains=admission.domains
            ),
        )
        return call if call.stranger else self._known(call, admission)

    def _known(self, call: Call, admission: Admission) -> Call:
        sender, message = call.sender, call.message
        return Call(
            event=call.event,
            message=message,
            sender=sender,
            zone=self._zone(sender, admission),
            order=self.preferences.date_order_of(sender.id) or admission.date_order,
            rights=self._rights(sender, admission),
            question=self.questions.open_for(
                sender.id, message.space_id, message_id=message.id, now=self.clock()
            ),
            mentioned=self._mentioned(message),
        )

    def _message(self, event: Event) -> Message:
        for pause in READ_AGAIN:
            try:
                return self.messenger.message(event.id)
            except errors.NotFound:
                self.sleep(pause)
        return self.messenger.message(event.id)

    def _zone(self, sender: Person, admission: Admission) -> str | None:
        saved = self.preferences.zone_of(sender.id)
        return saved or sender.timezone or admission.default_zone

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
