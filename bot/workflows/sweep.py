"""The broom: every acknowledged event ends in an answer.

Work of processes that died is handed on, failed attempts are tried again, what failed
three times ends in one sentence, and old rows go.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import structlog
from dbos import DBOS, WorkflowStatus

from bot import errors
from bot.model.message import Event, Resource
from bot.model.reply import Outgoing, ToPerson, ToSpace
from bot.ports import Messenger, Notices, Turns
from bot.replies import refusals
from bot.replies.plain import plain
from bot.workflows.answering import reference_of
from bot.workflows.conversation import Conversation

TRIES = 3
WITHIN = timedelta(hours=24)  # an older message is not acted on
SURELY_BEGUN = timedelta(seconds=60)  # a workflow that old runs, or never will
KEPT = timedelta(days=30)
FAILED = ["ERROR", "MAX_RECOVERY_ATTEMPTS_EXCEEDED", "CANCELLED"]
BATCH = 500

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Broom:
    """Looks for work that nobody does."""

    conversation: Conversation
    messenger: Messenger
    notices: Notices
    turns: Turns
    executor_id: str
    live_executors: Callable[[], Iterable[str]]
    clock: Callable[[], datetime]

    def sweep(self) -> None:
        """One round."""
        self._resume_orphans()
        self._try_failed_again()

    def _resume_orphans(self) -> None:
        """Take up what runs nowhere: its process is gone, or its thread died."""
        pending = DBOS.list_workflows(
            status="PENDING",
            end_time=_iso(self.clock() - SURELY_BEGUN),
            load_input=False,
            load_output=False,
        )
        if not pending:
            return
        live = {*self.live_executors(), self.executor_id}
        for workflow in pending:
            is_mine = workflow.executor_id == self.executor_id
            runs_here = workflow.workflow_id in self.conversation.in_work
            if (is_mine and not runs_here) or workflow.executor_id not in live:
                DBOS.resume_workflow(workflow.workflow_id)
                log.warning("workflow.orphan_resumed", workflow=workflow.workflow_id)

    def _try_failed_again(self) -> None:
        failed = DBOS.list_workflows(
            status=FAILED,
            name="message",
            start_time=_iso(self.clock() - WITHIN),
            load_output=False,
        )
        by_event: dict[str, list[tuple[Event, int]]] = {}
        for workflow in failed:
            said = _arguments(workflow)
            if said is not None:
                by_event.setdefault(said[0].id, []).append(said)
        for tries in by_event.values():
            self._again_or_end(tries)

    def _again_or_end(self, tries: list[tuple[Event, int]]) -> None:
        event, last = max(tries, key=lambda said: said[1])
        following = [f"{event.resource}:{event.id}:{last + 1}"]
        if DBOS.list_workflows(workflow_ids=following, load_input=False):
            return
        if len(tries) < TRIES:
            self.conversation.start_later(event, last + 1, delay=timedelta(0))
            log.warning("message.tried_again", attempt=last + 1)
        elif event.resource is Resource.MESSAGE:
            self._give_up(event)

    def _give_up(self, event: Event) -> None:
        """End it in one sentence, where the person can read it."""
        if not self.notices.first_in(f"gave-up:{event.id}", window=KEPT):
            return
        line = refusals.failed(reference_of(event.id))
        for to in (ToSpace(event.space_id), ToPerson(event.actor_id)):
            try:
                self.messenger.send(Outgoing(to, line, plain(line)))
            except errors.WebexError:
                log.exception("message.give_up_undelivered")
                continue
            break
        self.turns.answered(event.id)
        log.error("message.given_up", reference=reference_of(event.id))

    def clean(self) -> None:
        """Delete what DBOS keeps of work that ended 30 days ago."""
        while old := DBOS.list_workflows(
            completed_before=_iso(self.clock() - KEPT),
            limit=BATCH,
            load_input=False,
            load_output=False,
        ):
            DBOS.delete_workflows([workflow.workflow_id for workflow in old])


def _arguments(workflow: WorkflowStatus) -> tuple[Event, int] | None:
    """The event and attempt that a workflow was started with."""
    if workflow.input is None:
        return None
    args = [arg for arg in workflow.input["args"] if isinstance(arg, Event | int)]
    match args:
        case [Event() as event, int() as attempt]:
            return event, attempt
        case _:
            return None


def _iso(when: datetime) -> str:
    return when.astimezone(UTC).isoformat()
