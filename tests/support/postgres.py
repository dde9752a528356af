"""A PostgreSQL of our own for the tests: made once a session, thrown away after it.

`postgres_url` is a fresh database for each test, `database_url` runs a test on SQLite
and on PostgreSQL. Where PostgreSQL is not installed its tests are skipped; with
`CI=true` they fail. The cluster belongs to the user who runs the tests, or to
`postgres` where that is root, whom PostgreSQL refuses.
"""

import os
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from tests.support.missing import miss
from tests.support.ports import free_port

INSTALLED = Path("/usr/lib/postgresql")
SYSTEM_USER = "postgres"
QUICK = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
SMALL = "-c max_connections=100 -c shared_buffers=32MB"


@dataclass(frozen=True)
class Cluster:
    """A server on 127.0.0.1 only; the superuser is `bot`."""

    programs: Path
    folder: Path
    port: int

    def make(self) -> None:
        _run(
            self.programs / "initdb",
            *("-D", self.folder / "data", "-U", "bot", "-A", "trust", "--no-sync"),
        )

    def start(self) -> None:
        """Start it, and wait until it answers."""
        where = "-c listen_addresses=127.0.0.1 -c unix_socket_directories="
        options = f"-p {self.port} {where} {QUICK} {SMALL}"
        self._control("-l", self.folder / "log", "-t", "30", "-o", options, "start")

    def stop(self, mode: str = "fast") -> None:
        """Stop it; `fast` ends all connections and keeps what was committed."""
        self._control("-m", mode, "stop")

    def _control(self, *words: str | Path) -> None:
        _run(self.programs / "pg_ctl", "-D", self.folder / "data", "-w", *words)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """The running server of this session."""
    programs = _programs()
    if programs is None:
        miss("PostgreSQL is not installed (apt-get install postgresql)")
    folder = Path(tempfile.mkdtemp(prefix="meeting-bot-pg-"))
    if os.geteuid() == 0:
        shutil.chown(folder, SYSTEM_USER)
    cluster = Cluster(programs, folder, free_port())
    try:
        cluster.make()
        cluster.start()
        try:
            yield cluster
        finally:
            cluster.stop("immediate")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres_port(postgres: Cluster) -> int:
    """The port of that server."""
    return postgres.port


@pytest.fixture
def postgres_url(postgres_port: int) -> Iterator[str]:
    """The address of a database that only this test uses."""
    url = new_database(postgres_port)
    yield url
    name = url.rpartition("/")[2]
    _ask(postgres_port, f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/bot.db"
    url: str = request.getfixturevalue("postgres_url")
    return url


def new_database(port: int) -> str:
    """Make an empty database and return its address."""
    name = f"test_{secrets.token_hex(6)}"
    _ask(port, f'CREATE DATABASE "{name}"')
    return f"postgresql+psycopg://bot@127.0.0.1:{port}/{name}"


def _programs() -> Path | None:
    """Where the newest installed server's programs are."""
    found = sorted(
        INSTALLED.glob("*/bin/initdb"), key=lambda path: float(path.parts[-3])
    )
    if found:
        return found[-1].parent
    initdb = shutil.which("initdb")
    return Path(initdb).resolve().parent if initdb else None


def _run(program: Path, *arguments: str | Path) -> None:
    as_owner = ["runuser", "-u", SYSTEM_USER, "--"] if os.geteuid() == 0 else []
    done = subprocess.run(
        [*as_owner, str(program), *map(str, arguments)],
        # pg_ctl leaves the server with its output: a pipe would never end.
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd="/",
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, f"{program.name} ended with {done.returncode}"


def _ask(port: int, statement: str) -> None:
    with psycopg.connect(
        f"host=127.0.0.1 port={port} user=bot dbname=postgres", autocommit=True
    ) as connection:
        connection.execute(statement)
