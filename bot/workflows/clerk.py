"""Requests of a shell: through the rooms of a message, without its workflow.

A shell is no executor and launches no DBOS. What must not happen twice stands in the
ledger under a key of its own, which is fresh for each request.
"""

import secrets
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeVar

from bot import commands
from bot.commands.agenda import Listing, listing_of
from bot.commands.understanding import understand
from bot.model.call import Call
from bot.model.changes import Change
from bot.model.effects import EffectState
from bot.model.message import Event, Message, Resource, SpaceKind
from bot.model.people import Person
from bot.model.question import OpenQuestion
from bot.model.reading import Reading
from bot.model.reply import Reply
from bot.ports import EffectRows, Ports
from bot.replies import doubts
from bot.workflows.answering import Mouth
from bot.workflows.hearing import Ear

SHELL = "shell"  # stands where the id of a space would: `2` is the last list's there
PATIENCE = timedelta(seconds=30)  # how long a shell waits for Webex
MOST_QUESTIONS = 8

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Answered:
    """What came of a request, and the question that nobody answered."""

    reply: Reply
    question: OpenQuestion | None = None


@dataclass(frozen=True, slots=True)
class Clerk:
    """Does what somebody asks through an operator's shell."""

    ear: Ear
    mouth: Mouth
    effects: EffectRows
    sleep: Callable[[float], None] = time.sleep

    def call(self, asker: Person, words: str, *, zone: str | None = None) -> Call:
        """Make a call of words, under a fresh key, as if said directly to the bot.

        Args:
            asker: Whose rights, clock and name count.
            words: The message.
            zone: The asker's zone for this once; their own where None.
        """
        key, now = f"{SHELL}:{secrets.token_hex(8)}", self.ear.clock()
        message = Message(
            id=key,
            space_id=SHELL,
            space_kind=SpaceKind.DIRECT,
            sender_id=asker.id,
            sender_email=asker.email,
            text=words,
            created=now,
        )
        event = Event(Resource.MESSAGE, key, asker.id, SHELL, now, SpaceKind.DIRECT)
        call = self.ear.attend(event, message, asker)
        return replace(
            call, zone=zone or call.zone, question=None, is_plain=True, is_fleeting=True
        )

    def reading(self, call: Call) -> Reading | Reply:
        """Read what the words ask for; nothing is done yet."""
        return self.mouth.guarded(
            call, lambda call, ports: understand(call, ports).reading
        )

    def listing(self, call: Call) -> Listing | Reply:
        """Look at the meetings that the words name."""
        return self._patiently(call, _listing)

    def answer(self, call: Call, *, answers: Sequence[str], agreed: bool) -> Answered:
        """Do what the words ask for.

        Args:
            call: Made by `call`.
            answers: Answers to the questions that come up, in their order.
            agreed: Whether `yes` is the answer to every question that takes one.
        """
        left = list(answers)
        reply, question = self._patiently(call, commands.answer), None
        for number in range(1, MOST_QUESTIONS + 1):
            question = self._question(call) if reply.outcome == "asked" else None
            if question is None:
                return Answered(reply)
            if not (agreed and question.confirms) and not left:
                break
            words = "yes" if agreed and question.confirms else left.pop(0)
            said = replace(call.message, id=f"{call.event.id}:{number}", text=words)
            answer = replace(call, message=said, question=question)
            reply = self._patiently(answer, commands.answer)
        self.ear.questions.drop(call.sender.id, SHELL)
        return Answered(reply, question)

    def _question(self, call: Call) -> OpenQuestion | None:
        """Find what this request is still asked."""
        found = self.ear.questions.open_for(
            call.sender.id, SHELL, message_id="", now=self.ear.clock()
        )
        return found if found and found.key == call.event.id else None

    def change(self, call: Call) -> Change | None:
        """Read what was changed by a call."""
        found = self.mouth.ports.changes.latest(
            call.sender.id, SHELL, since=call.message.created, by_message=""
        )
        return found if found and found.key == call.event.id else None

    def code(self, meeting_id: str) -> str:
        """The code of a meeting that was booked through the bot, else nothing."""
        record = self.mouth.ports.records.of_meeting(meeting_id)
        return f"#{record.code}" if record else ""

    def may_be_done(self, call: Call) -> bool:
        """Whether Webex was asked for a change, and nobody knows how it ended."""
        row = self.effects.find(call.event.id, 0)
        return row is not None and row.state in {EffectState.BEGUN, EffectState.UNKNOWN}

    def _patiently(
        self, call: Call, act: Callable[[Call, Ports], Value]
    ) -> Value | Reply:
        """Come again while that is soon; then the reply says until when to wait."""
        end = self.ear.clock() + PATIENCE
        while True:
            found = self.mouth.guarded(call, act)
            again = found.resume_at if isinstance(found, Reply) else None
            if again is None or again > end:
                return found
            self.sleep(_seconds_until(again, self.ear.clock()))


def _listing(call: Call, ports: Ports) -> Listing | Reply:
    turn = understand(call, ports)
    if turn.reading.doubts:
        return commands.say(call, doubts.ask(turn.reading), outcome="asked")
    return listing_of(turn, ports)


def _seconds_until(again: datetime, now: datetime) -> float:
    return max((again - now).total_seconds(), 0.1)
