"""Answering: from a call to a reply, whatever goes wrong on the way.

May run again from its start at any time: what must not happen twice stands in the
ledger, not here.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeVar

import structlog

from bot import commands, errors
from bot.model.call import Call, Greeting, Pause, Silence
from bot.model.message import Event, SpaceKind
from bot.model.reply import Outgoing, Reply, ToPerson, ToSpace
from bot.ports import Ports
from bot.replies import doubts, refusals, sentences
from bot.replies.plain import plain
from bot.workflows.hearing import Heard

TOLD_ABOVE = timedelta(seconds=60)  # longer waits are announced
ONE_CROWD = timedelta(minutes=10)
A_DAY = timedelta(days=1)
FOR_EVER = timedelta(days=3650)
PATIENCE = timedelta(seconds=15)

Value = TypeVar("Value")

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Mouth:
    """Finds the words for everything that was heard."""

    ports: Ports
    bot_name: Callable[[], str]

    def answer(self, heard: Heard) -> Reply:
        """Turn what was heard into a reply; never raises."""
        match heard:
            case Silence(reason=reason):
                return Reply(reason)
            case Pause(until=until):
                return Reply("waiting", resume_at=until)
            case Greeting():
                return self._greeting(heard)
            case Call(stranger=None, event=Event(is_late=True)):
                return self._missed(heard)
            case Call(stranger=None):
                return self._in_turn(heard)
            case Call():
                return self._stranger(heard)

    def _greeting(self, greeting: Greeting) -> Reply:
        event = greeting.event
        if event.space_kind is not SpaceKind.GROUP:
            return Reply("added")
        if not self._is_news(f"hello:{event.space_id}", event, FOR_EVER):
            return Reply("greeted-before")
        line = sentences.greeting(self.bot_name())
        return Reply("greeted", (Outgoing(ToSpace(event.space_id), line, plain(line)),))

    def _missed(self, call: Call) -> Reply:
        """Tell that the bot was away when this was said; nothing is booked so late."""
        zone = call.zone or "UTC"
        line = sentences.was_away(call.message.created, zone)
        return commands.say(call, line, outcome="missed")

    def _stranger(self, call: Call) -> Reply:
        """Tell somebody of elsewhere once a day why nothing happens."""
        name = f"stranger:{call.sender.id}"
        if call.stranger is None or not self._is_news(name, call.event, A_DAY):
            return Reply("stranger")
        line = refusals.stranger(call.stranger)
        if call.press:  # the space need not hear of it
            to_presser = Outgoing(ToPerson(call.sender.id), line, plain(line))
            return Reply("stranger", (to_presser,))
        return commands.say(call, line, outcome="stranger")

    def _in_turn(self, call: Call) -> Reply:
        """Answer it; where it is the first of a crowd, say why it took a while."""
        reply = self.guarded(call, commands.answer)
        if not (call.event.in_crowd and self._is_first_of_crowd(call)):
            return reply
        told = commands.say(call, sentences.one_after_another(), outcome="").messages
        return replace(reply, messages=told + reply.messages)

    def _is_first_of_crowd(self, call: Call) -> bool:
        """Whether neither this person nor this space has been told lately."""
        space, sender = call.message.space_id, call.sender.id
        is_new_here = self._is_news(f"crowd:{space}", call.event, ONE_CROWD)
        return self._is_news(f"crowd:{sender}", call.event, ONE_CROWD) and is_new_here

    def _is_news(self, name: str, event: Event, window: timedelta) -> bool:
        """Whether this is to be told: not since the window began, but to this event."""
        notices = self.ports.notices
        return notices.first_in(name, window=window, event_id=event.id)

    def guarded(self, call: Call, act: Callable[[Call, Ports], Value]) -> Value | Reply:
        """Do what a call asks; whatever goes wrong becomes a reply."""
        zone = call.zone or "UTC"
        try:
            return act(call, self.ports)
        except errors.Later as later:
            return self._late(call, later.until, zone)
        except errors.StoreUnavailable:
            log.exception("message.store_unavailable")
            return Reply("waiting", resume_at=self.ports.clock() + PATIENCE)
        except errors.Doubtful as doubtful:
            line = refusals.undone(doubts.say_doubt(doubtful.doubt), doubtful.command)
            return commands.say(call, line, outcome=f"refused:{doubtful.doubt.code}")
        except errors.BotError as error:
            return self._refused(call, error, zone)
        except Exception:
            reference = reference_of(call.event.id)
            log.exception("message.failed", reference=reference)
            return commands.say(call, refusals.failed(reference), outcome="failed")

    def _refused(self, call: Call, error: errors.BotError, zone: str) -> Reply:
        if isinstance(error, errors.WebexUnavailable):
            until = error.retry_at or self.ports.clock() + PATIENCE
            return self._late(call, until, zone)
        if isinstance(error, errors.WebexError):
            log.warning(
                "webex.refused",
                refusal=type(error).__name__,
                operation=error.operation,
                status=error.status,
                webex_tracking=error.tracking_id,
            )
        line = refusals.refusal(error, zone=zone)
        return commands.say(call, line, outcome=f"refused:{type(error).__name__}")

    def _late(self, call: Call, until: datetime, zone: str) -> Reply:
        """Go on later; tell the person once where that is more than a minute away."""
        name = f"late:{call.event.id}"
        long = until - self.ports.clock() > TOLD_ABOVE
        if long and self.ports.notices.first_in(name, window=A_DAY):
            line = sentences.will_be_late(until, zone)
            told = commands.say(call, line, outcome="late")
            return Reply("late", told.messages, resume_at=until)
        return Reply("waiting", resume_at=until)


def reference_of(event_id: str) -> str:
    """A short name for an event, for people to tell and operators to find."""
    return hashlib.sha256(event_id.encode()).hexdigest()[:8]
