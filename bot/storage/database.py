"""Transactions: the door of this room, where the database's failures get our name."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa
from sqlalchemy import exc
from sqlalchemy.dialects.postgresql import Insert, insert

from bot.errors import StoreUnavailable

# Locked, full, gone, read-only, timed out. Others (a broken statement) are mistakes.
OUT_OF_ORDER = (
    exc.OperationalError,
    exc.InterfaceError,
    exc.InternalError,
    exc.TimeoutError,
)


class Database:
    """Hands out connections, each inside one short transaction.

    `together` joins what the same thread does inside into a single one, `one_look` what
    it reads. Held by thread and not by context: contexts are copied into other threads,
    connections must not be.
    """

    def __init__(self, engine: sa.Engine) -> None:
        self.engine = engine
        self._own = threading.local()

    @property
    def is_joined(self) -> bool:
        """Whether this thread is inside `together`."""
        return getattr(self._own, "connection", None) is not None

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """A transaction that only reads.

        Raises:
            StoreUnavailable: The database gives no answer.
        """
        with _named():
            if self._looking is not None:
                yield self._looking
                return
            with self._connection() as connection:
                yield connection

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """A transaction that is on disk when the block ends, or not there at all.

        Raises:
            StoreUnavailable: The database could not take it.
        """
        if self._looking is not None:
            raise RuntimeError("one look writes nothing")
        with _named(), self._connection() as connection:
            if not self.is_joined:
                _lock_for_writing(connection)
            yield connection

    @contextmanager
    def together(self) -> Iterator[None]:
        """Join all calls of this thread inside into one transaction.

        Raises:
            StoreUnavailable: The database could not take it; nothing is kept.
        """
        if self.is_joined:
            yield
            return
        with self.writing() as connection:
            self._own.connection = connection
            try:
                yield
            finally:
                self._own.connection = None

    @contextmanager
    def one_look(self) -> Iterator[None]:
        """Join all that this thread reads inside into one transaction.

        Raises:
            StoreUnavailable: The database gives no answer.
            RuntimeError: Something is written inside: threads that hold one connection
                and wait for a second one would wait for each other.
        """
        with self.reading() as connection:
            before, self._own.looking = self._looking, connection
            try:
                yield
            finally:
                self._own.looking = before

    @property
    def _looking(self) -> sa.Connection | None:
        looking: sa.Connection | None = getattr(self._own, "looking", None)
        return looking

    @contextmanager
    def _connection(self) -> Iterator[sa.Connection]:
        joined: sa.Connection | None = getattr(self._own, "connection", None)
        if joined is not None:
            yield joined
            return
        with self.engine.begin() as connection:
            yield connection


def insert_into(table: sa.Table) -> Insert:
    """Begin an insert that can meet a row which stands already.

    It is PostgreSQL's; SQLAlchemy writes it in SQLite's words, too.
    """
    return insert(table)


def _lock_for_writing(connection: sa.Connection) -> None:
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE")


@contextmanager
def _named() -> Iterator[None]:
    try:
        yield
    except OUT_OF_ORDER as error:
        raise StoreUnavailable(first_line(error)) from error


def first_line(error: exc.SQLAlchemyError) -> str:
    """What the driver said, in a line; statements and parameters are left out."""
    cause = getattr(error, "orig", None) or error
    said = (str(cause).splitlines() or [""])[0]
    return f"{type(cause).__name__}: {said}"
