"""Which process runs what: one on SQLite, many on PostgreSQL.

On SQLite an exclusive lock on a file beside the database keeps a second server out.
On PostgreSQL each process has an id of its own, new at each start, and a row that it
renews; a process whose row is 15 s old is dead, and whoever takes the row away takes
its work over. No session locks: poolers share or never free them.
"""

import fcntl
import os
import re
import secrets
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event as Flag
from threading import Thread
from typing import IO

import structlog
from dbos import DBOS

from bot import errors
from bot.settings import Settings
from bot.storage.executors import Executors

RENEW_EVERY = 3.0  # seconds
FENCED_AFTER = 9.0  # seconds without a renewal: start no change outside, and exit
LOCAL = "local"

log = structlog.get_logger()


class AlreadyRunning(errors.ConfigurationWrong):
    """Another server uses this SQLite database."""


def executor_name(settings: Settings) -> str:
    """`local` on SQLite, else the machine's label and a part new at each start."""
    if not settings.on_postgres:
        return LOCAL
    label = settings.executor_id or settings.dyno or socket.gethostname()
    return f"{re.sub(r'[^A-Za-z0-9._-]', '-', label)[:40]}/{secrets.token_hex(4)}"


def lock_beside(database: Path) -> IO[str]:
    """Keep a second server off a SQLite database; the lock dies with the process.

    Raises:
        AlreadyRunning: Another process holds it.
    """
    database.parent.mkdir(parents=True, exist_ok=True)
    path = database.with_name(database.name + ".lock")
    path.touch(mode=0o600)
    lock = path.open("a+", encoding="utf-8")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        lock.close()
        line = f"another server already uses {database}; stop it first, or use"
        raise AlreadyRunning(
            (f"DATABASE_URL: {line} PostgreSQL to run several",)
        ) from None
    return lock


@dataclass(slots=True)
class Heartbeat:
    """Renews this process's row, and takes over the work of dead ones.

    `is_alone` on SQLite, where the lock on the file does the same and nothing can be
    taken over: there a disk that is full must not end the process. `gone` is called
    when a process is: this one at its stop, and each dead one that is found.
    """

    rows: Executors
    executor_id: str
    end: Callable[[], None]
    is_alone: bool = False
    gone: Callable[[], None] = lambda: None
    monotonic: Callable[[], float] = time.monotonic
    _renewed: float = 0.0
    _stopped: Flag = field(default_factory=Flag)

    def start(self) -> None:
        """Register, and renew from a thread of its own."""
        self.rows.register(self.executor_id)
        self._renewed = self.monotonic()
        if not self.is_alone:
            Thread(target=self._beat, name="heartbeat", daemon=True).start()

    def stop(self, *, work_left: bool = False) -> None:
        """Leave: the work left behind is taken over at the next beat of another."""
        self._stopped.set()
        try:
            is_left = work_left and not self.is_alone
            self.rows.leave(self.executor_id, work_left=is_left)
            self.gone()
        except errors.StoreUnavailable:
            log.warning("executor.left_without_word")

    def may_act(self) -> bool:
        """Whether this process surely still owns its work."""
        return self.is_alone or self.monotonic() - self._renewed < FENCED_AFTER

    def _beat(self) -> None:
        while not self._stopped.wait(RENEW_EVERY):
            try:
                if not self.rows.renew(self.executor_id):
                    break
                self._renewed = self.monotonic()
                self._take_over()
            except errors.StoreUnavailable:
                log.warning("executor.renewal_failed")
            except Exception:
                log.exception("executor.beat_failed")
            if not self.may_act():
                break
        if not self._stopped.is_set():
            log.error("executor.declared_dead", executor=self.executor_id)
            self.end()

    def _take_over(self) -> None:
        for dead in self.rows.dead():
            if self.rows.bury(dead):
                resumed = resume_work_of(dead)
                log.warning("executor.buried", executor=dead, resumed=resumed)
                self.gone()


def resume_work_of(executor_id: str) -> int:
    """Hand a dead process's workflows to the living; how many there were."""
    pending = DBOS.list_workflows(
        status="PENDING", executor_id=executor_id, load_input=False, load_output=False
    )
    for workflow in pending:
        DBOS.resume_workflow(workflow.workflow_id)
    return len(pending)


def end_process() -> None:
    """Exit at once: another process owns this one's work."""
    os._exit(4)
