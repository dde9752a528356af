"""Connections to the database: one recipe for our tables and for DBOS's."""

import time
from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from sqlite3 import OperationalError as SqliteError
from sqlite3 import sqlite_version_info
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine import URL, make_url

from bot.errors import ConfigurationWrong
from bot.storage.write_turn import QueuedConnection, WriteTurn

CONNECT_SECONDS = 5
SUBSECONDS_SINCE = (3, 42, 0)  # SQLite's `unixepoch('subsec')`
BUSY_SECONDS = 10  # how long a writer waits for another one, on both databases
STATEMENT_SECONDS = 20
SQLITE_CONNECTIONS = 10  # 0.7 MB each; a message holds one for moments only
POSTGRES_CONNECTIONS = 16
POSTGRES_SURPLUS = 9  # opened under load and closed after it


def make_engine(url: str) -> sa.Engine:
    """Make the engine for `DATABASE_URL`; nothing is connected yet.

    SQLite's folder and file are made here, readable by their owner only.

    Raises:
        ConfigurationWrong: The address is unreadable, names a database held in memory
            (each thread would see another one), or its folder cannot be made.
    """
    try:
        parsed = make_url(url)
    except sa.exc.ArgumentError:
        raise ConfigurationWrong(
            ("DATABASE_URL: not readable as an address of a database",)
        ) from None
    if parsed.get_backend_name() == "sqlite":
        return _sqlite(parsed)
    return _postgres(parsed)


def _sqlite(url: URL) -> sa.Engine:
    _make_file(url)
    engine = sa.create_engine(
        url,
        hide_parameters=True,
        pool_size=SQLITE_CONNECTIONS,
        pool_use_lifo=True,
        max_overflow=0,
        pool_timeout=BUSY_SECONDS,
        connect_args={"timeout": BUSY_SECONDS, "factory": QueuedConnection},
    )
    turn = WriteTurn(BUSY_SECONDS)

    def connected(connection: QueuedConnection, record: object) -> None:
        connection.turn = turn
        _tune_sqlite(connection, record)

    event.listen(engine, "connect", connected)
    return engine


def _make_file(url: URL) -> None:
    if url.database in (None, "", ":memory:"):
        raise ConfigurationWrong(
            ("DATABASE_URL: SQLite needs a file, as in sqlite:///instance/bot.db",)
        )
    path = Path(str(url.database))
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600)
    except OSError as error:
        raise ConfigurationWrong(
            (f"DATABASE_URL: cannot write {path}: {error.strerror}",)
        ) from None


def _tune_sqlite(connection: SqliteConnection, _record: object) -> None:
    # A write takes the lock before it reads: a lock taken half-way fails at once when
    # somebody else wrote in between. sqlite3 begins so before INSERT, UPDATE, DELETE;
    # `Database.writing` begins explicitly, and DBOS's migrations do, too, so no event
    # of ours may begin for them.
    connection.isolation_level = "IMMEDIATE"
    if sqlite_version_info < SUBSECONDS_SINCE:
        # DBOS asks for it on Python 3.12 and later, whatever SQLite stands below.
        connection.create_function("unixepoch", -1, _unixepoch)
    _to_wal(connection)
    # Pages are read anew where another connection wrote: a large cache keeps nothing.
    for pragma in ("synchronous=FULL", "foreign_keys=ON", "cache_size=-128"):
        connection.execute(f"PRAGMA {pragma}").close()


def _unixepoch(*said: str) -> float | int | None:
    """Stand in for `unixepoch('subsec')`, which SQLite knows from 3.42 on."""
    words = set(said) - {"now"}
    if not words:
        return int(time.time())
    return round(time.time(), 3) if words == {"subsec"} else None


def _to_wal(connection: SqliteConnection) -> None:
    # SQLite: where several switch a new file at once, it does not wait by itself.
    end = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL").close()
        except SqliteError:
            if time.monotonic() >= end:
                raise
            time.sleep(0.02)
        else:
            return


def _postgres(url: URL) -> sa.Engine:
    engine = sa.create_engine(
        url,
        hide_parameters=True,
        pool_pre_ping=True,
        pool_size=POSTGRES_CONNECTIONS,
        max_overflow=POSTGRES_SURPLUS,
        pool_timeout=BUSY_SECONDS,
        connect_args={
            "connect_timeout": CONNECT_SECONDS,
            "application_name": "meeting-bot",
            # Poolers hand a session on: a statement prepared there is not ours.
            "prepare_threshold": None,
            # A vanished server is noticed by the client's own kernel.
            "keepalives_idle": 30,
            "keepalives_interval": 10,
            "keepalives_count": 3,
            "tcp_user_timeout": STATEMENT_SECONDS * 1000,
        },
    )
    event.listen(engine, "connect", _tune_postgres)
    return engine


def _tune_postgres(connection: Any, _record: object) -> None:  # noqa: ANN401 -- psycopg's
    # Not by the start-up parameter `options`: PgBouncer refuses connections with it.
    connection.autocommit = True
    connection.execute(f"SET statement_timeout = '{STATEMENT_SECONDS}s'")
    connection.execute(f"SET lock_timeout = '{BUSY_SECONDS}s'")
    connection.execute("SET idle_in_transaction_session_timeout = '60s'")
    connection.autocommit = False
