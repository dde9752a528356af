"""Who writes next: SQLite lets one write at a time, and its own way of waiting is poor.

SQLite: a writer who meets a lock sleeps and looks again, up to 100 ms at a time, and
whoever happens to look first goes first. Under load that leaves the lock idle and lets
single writers wait for seconds. Here the threads of this process queue in order, and
those who stand at the door with an event go before the others. Other processes still
meet at SQLite's lock.
"""

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from sqlite3 import Connection, Cursor, OperationalError
from typing import Any

READS = ("SELECT", "PRAGMA")  # how statements begin that take no lock for writing

_thread = threading.local()


@contextmanager
def urgently() -> Iterator[None]:
    """Let what this thread writes inside go before what others write."""
    _thread.is_urgent = True
    try:
        yield
    finally:
        _thread.is_urgent = False


class WriteTurn:
    """A lock that is handed on in order; one for each engine."""

    def __init__(self, patience: float) -> None:
        """Wait for a turn up to so many seconds."""
        self._patience = patience
        self._mutex = threading.Lock()
        self._is_taken = False
        self._urgent: deque[threading.Lock] = deque()
        self._others: deque[threading.Lock] = deque()

    def take(self) -> None:
        """Wait for the turn.

        Raises:
            sqlite3.OperationalError: It did not come in time.
        """
        with self._mutex:
            if not self._is_taken:
                self._is_taken = True
                return
            ticket = threading.Lock()
            ticket.acquire()
            is_urgent = getattr(_thread, "is_urgent", False)
            queue = self._urgent if is_urgent else self._others
            queue.append(ticket)
        if ticket.acquire(timeout=self._patience):
            return
        with self._mutex:
            if ticket in queue:
                queue.remove(ticket)
                raise OperationalError("database is locked")
        # Handed over at the very last moment.

    def give(self) -> None:
        """Hand the turn on."""
        with self._mutex:
            queue = self._urgent or self._others
            if queue:
                queue.popleft().release()
            else:
                self._is_taken = False


class QueuedConnection(Connection):
    """A connection that has the turn from its first write to the transaction's end."""

    turn: WriteTurn
    _has_turn = False

    def cursor(self, *_: object) -> "QueuedCursor":  # type: ignore[override] # one kind of cursor
        """Make a cursor that asks for the turn."""
        return super().cursor(QueuedCursor)

    def before_write(self) -> None:
        """Take the turn, unless this transaction has it."""
        if not self._has_turn:
            self.turn.take()
            self._has_turn = True

    def commit(self) -> None:
        """End the transaction, and hand the turn on."""
        try:
            super().commit()
        finally:
            if not self.in_transaction:
                self._leave()

    def rollback(self) -> None:
        """End the transaction, and hand the turn on."""
        try:
            super().rollback()
        finally:
            self._leave()

    def close(self) -> None:
        """Close, and hand the turn on."""
        try:
            super().close()
        finally:
            self._leave()

    def _leave(self) -> None:
        if self._has_turn:
            self._has_turn = False
            self.turn.give()


class QueuedCursor(Cursor):
    """Takes its connection's turn before it writes.

    Not by an event of SQLAlchemy's: where there is one, each statement costs more.
    """

    connection: QueuedConnection

    def execute(self, statement: str, *given: Any) -> "QueuedCursor":  # noqa: ANN401 -- sqlite3's own
        """Run a statement in its turn."""
        if not statement.startswith(READS):
            self.connection.before_write()
        super().execute(statement, *given)
        return self

    def executemany(self, statement: str, *given: Any) -> "QueuedCursor":  # noqa: ANN401 -- the same
        """Run a statement for many rows in its turn."""
        if not statement.startswith(READS):
            self.connection.before_write()
        super().executemany(statement, *given)
        return self
