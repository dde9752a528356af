"""One message is one durable workflow: hear it, find the answer, say that.

Whoever takes it over from a dead process runs it from its start. What must not happen
twice stands in the ledger, and what was said already beside it.
"""

import time
from collections.abc import Callable
from contextvars import Context
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar

from dbos import DBOS, DBOSConfiguredInstance, SetEnqueueOptions, SetWorkflowID

from bot.model.message import Event
from bot.workflows.answering import Mouth
from bot.workflows.booking import Ledger
from bot.workflows.crowd import InWork
from bot.workflows.hearing import Ear
from bot.workflows.observer import UNOBSERVED, TurnObserver
from bot.workflows.queue import AFTER_OTHERS, LATER, Pace
from bot.workflows.saying import Voice

Value = TypeVar("Value")

GIVE_UP_AFTER = timedelta(hours=24)


@DBOS.dbos_class("Conversation")
class Conversation(DBOSConfiguredInstance):
    """Answers events; `start` is durable when it returns."""

    def __init__(
        self,
        ear: Ear,
        mouth: Mouth,
        voice: Voice,
        ledger: Ledger,
        observer: TurnObserver = UNOBSERVED,
    ) -> None:
        super().__init__(config_name="bot")
        self._observer = observer
        self._ledger = ledger
        self._ear = ear
        self._mouth = mouth
        self._voice = voice
        self.in_work = InWork()
        self.pace = Pace()

    def start(self, event: Event) -> None:
        """Put an event on disk and begin to answer it; a known one starts nothing.

        Where its person or space has used up a share of this process, it waits.
        """
        workflow = workflow_id(event, 0)
        is_new = workflow not in self.in_work
        if is_new and self.in_work.is_share_used(event):
            self.pace.hurry()
            self._enqueue(replace(event, in_crowd=True), 0, delay=None)
            return
        self.in_work.add(workflow, event)
        runs_here = False
        try:
            with SetWorkflowID(workflow):
                handle = DBOS.start_workflow(self.run, event, 0)
            # A known event gives a handle that only polls: nothing runs for it here.
            runs_here = hasattr(handle, "future")
        finally:
            if is_new and not runs_here:
                self.in_work.discard(workflow)

    def start_later(self, event: Event, attempt: int, *, delay: timedelta) -> None:
        """Put a further attempt on disk, to begin after a while."""
        seconds = max(delay.total_seconds(), 0.0)
        # Its id makes it single. Inside of a workflow, DBOS would note it as a step,
        # which must be the same one again after a death.
        Context().run(self._enqueue, event, attempt, delay=seconds)

    def tidy(self) -> None:
        """Delete surplus meetings that a lagging list hid."""
        self._ledger.tidy(self._voice.clock())

    @DBOS.workflow(name="message")
    def run(self, event: Event, attempt: int) -> str:
        """Answer one event; the result is its outcome."""
        workflow = workflow_id(event, attempt)
        # What comes new was put in work by `start`, but for crowds.
        is_new = workflow in self.in_work or (event.in_crowd and not attempt)
        self.in_work.add(workflow, event)
        try:
            heard = self._timed("hear", self._ear.hear, event)
            reply = self._timed("answer", self._mouth.answer, heard)
            say = partial(self._voice.say, again=not is_new)
            again = self._timed("say", say, reply, event, workflow)
            if again is not None:
                self._go_on(event, attempt + 1, again)
            self._observer.answered(event.resource, reply.outcome)
            return reply.outcome
        finally:
            self.in_work.discard(workflow)

    def _timed(self, name: str, act: Callable[..., Value], *given: object) -> Value:
        began = time.monotonic()
        try:
            return act(*given)
        finally:
            took = timedelta(seconds=time.monotonic() - began)
            self._observer.stepped(name, took=took)

    def _enqueue(self, event: Event, attempt: int, *, delay: float | None) -> None:
        """Put an attempt on the queue, to begin after so many seconds."""
        priority = AFTER_OTHERS if event.in_crowd else None
        with (
            SetWorkflowID(workflow_id(event, attempt)),
            SetEnqueueOptions(delay_seconds=delay, priority=priority),
        ):
            DBOS.enqueue_workflow(LATER, self.run, event, attempt)

    def _go_on(self, event: Event, attempt: int, until: datetime) -> None:
        """Take the message up again at an instant, unless it is a day old by then."""
        if until - event.created > GIVE_UP_AFTER:
            return
        delay = until - self._voice.clock()
        self.start_later(event, attempt, delay=delay)


def workflow_id(event: Event, attempt: int) -> str:
    """`message:<id>`, and `message:<id>:<n>` for the attempts after the first."""
    base = f"{event.resource}:{event.id}"
    return f"{base}:{attempt}" if attempt else base
