"""The world's shelf: one SQLite file, or memory for a test.

One connection behind one lock: a call needs a handful of statements of some
microseconds each, and Python runs one thread at a time anyway.
"""

import json
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

Json = dict[str, Any]

_VERSION = 1
_TABLES = """
CREATE TABLE people (id TEXT PRIMARY KEY, email TEXT UNIQUE, data TEXT);
CREATE TABLE rooms (id TEXT PRIMARY KEY, pair TEXT UNIQUE, active TEXT, data TEXT);
CREATE TABLE memberships (
    seq INTEGER PRIMARY KEY, id TEXT UNIQUE, room TEXT, person TEXT, data TEXT,
    UNIQUE (room, person));
CREATE INDEX memberships_of ON memberships (person);
CREATE TABLE messages (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE, room TEXT, parent TEXT,
    person TEXT, edits INTEGER DEFAULT 0, data TEXT);
CREATE INDEX messages_of ON messages (room, seq);
CREATE TABLE contents (id TEXT PRIMARY KEY, room TEXT, name TEXT, type TEXT, body BLOB);
CREATE TABLE webhooks (
    seq INTEGER PRIMARY KEY, id TEXT UNIQUE, owner TEXT, disabled_at REAL, data TEXT);
CREATE TABLE actions (id TEXT PRIMARY KEY, author TEXT, presser TEXT, data TEXT);
CREATE TABLE tokens (
    digest TEXT PRIMARY KEY, kind TEXT, person TEXT, expires_at REAL);
CREATE TABLE meetings (
    seq INTEGER PRIMARY KEY, id TEXT UNIQUE, number TEXT, link TEXT, host TEXT,
    begins REAL, ends REAL, created REAL, data TEXT);
CREATE INDEX meetings_of ON meetings (host, begins);
CREATE TABLE occurrences (
    series TEXT, original INTEGER, cancelled INTEGER, data TEXT,
    PRIMARY KEY (series, original));
CREATE TABLE tags (tag TEXT, meeting TEXT, PRIMARY KEY (tag, meeting));
CREATE TABLE invitees (
    number INTEGER PRIMARY KEY AUTOINCREMENT, meeting TEXT, email TEXT, data TEXT,
    UNIQUE (meeting, email));
CREATE INDEX invitees_of ON invitees (email);
CREATE TABLE mails (seq INTEGER PRIMARY KEY, data TEXT);
CREATE TABLE creations (at REAL, host TEXT);
CREATE INDEX creations_at ON creations (at);
"""


class Store:
    """Rows in and out; a document column `data` holds what Webex would show."""

    def __init__(self, path: str) -> None:
        """Open or make the file; a file of another version is begun anew."""
        if path != ":memory:":
            Path(path).parent.mkdir(parents=True, exist_ok=True)
        self._lock = threading.RLock()
        self._depth = 0
        self._db = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = OFF")
        if self._db.execute("PRAGMA user_version").fetchone()[0] != _VERSION:
            self.wipe()

    def _tables(self) -> list[str]:
        rows = self.rows(
            "SELECT name FROM sqlite_master WHERE type = 'table'"
            " AND name NOT LIKE 'sqlite_%'"
        )
        return [name for (name,) in rows]

    def empty(self, *, keep: tuple[str, ...] = ()) -> None:
        """Delete the rows of all tables but those to keep."""
        for name in self._tables():
            if name not in keep:
                self.run(f"DELETE FROM {name}")  # noqa: S608 -- a name of our own schema

    def wipe(self) -> None:
        """Drop everything and lay empty tables."""
        with self._lock:
            drops = "".join(f"DROP TABLE {name};" for name in self._tables())
            self._db.executescript(
                f"BEGIN; {drops} {_TABLES} PRAGMA user_version = {_VERSION}; COMMIT;"
            )

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._db.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """All or nothing; may stand inside another one."""
        with self._lock:
            self._depth += 1
            if self._depth == 1:
                self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._end("ROLLBACK")
                raise
            self._end("COMMIT")

    def _end(self, how: str) -> None:
        self._depth -= 1
        if self._depth == 0:
            self._db.execute(how)

    def run(self, sql: str, *values: object) -> int:
        """Change rows; returns how many were changed."""
        with self._lock:
            return self._db.execute(sql, values).rowcount

    def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Read rows."""
        with self._lock:
            return self._db.execute(sql, values).fetchall()

    def one(self, sql: str, *values: object) -> tuple[Any, ...] | None:
        """Read the first row, or None."""
        with self._lock:
            row: tuple[Any, ...] | None = self._db.execute(sql, values).fetchone()
            return row

    def documents(self, sql: str, *values: object) -> list[Json]:
        """Read rows whose first column is a document."""
        return [json.loads(row[0]) for row in self.rows(sql, *values)]

    def document(self, sql: str, *values: object) -> Json | None:
        """Read the first such row, or None."""
        row = self.one(sql, *values)
        return None if row is None else json.loads(row[0])


def packed(document: Json) -> str:
    """Write a document as it is stored and sent."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))
