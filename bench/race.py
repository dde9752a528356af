"""Race this bot against webexteamsbot: the same message, the same slow Webex, one run.

    make race

Each contestant is a process of its own; this one plays Webex (100 ms a call) and
delivers events in closed loops: so many people who each wait for the reply before they
say the next. Acknowledgement is the answer to the webhook's POST; end to end is from
that POST to the answer that the bot gets for its reply. Figures differ from machine to
machine; their ratios in one run are what counts. This bot's fourth call, the look for
overlapping meetings, runs beside the creation.

    python bench/race.py --soak 10000
    python bench/race.py --postgres postgresql://me@127.0.0.1/postgres

The first goes on with so many messages, a tenth of them bookings, and shows the memory;
the second races on PostgreSQL as well, with one process and with two.
"""

import argparse
import asyncio
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import urlsplit

import psycopg
from cryptography.fernet import Fernet
from stand_in import BOOK, HELP, SECRET, StandIn, delivery

ROOT = Path(__file__).resolve().parent.parent
LATENCY = 0.1  # seconds a call
TRIPS = 3  # read the message, create the meeting, post the reply
TICK = os.sysconf("SC_CLK_TCK")
START_SECONDS = 30.0
SOAKED_AT_ONCE = 8
SOAKS = 10  # looks at the memory


@dataclass
class Contestant:
    """A bot as one or several processes, and how it is spoken to."""

    name: str
    command: list[str]
    environment: dict[str, str]
    ports: list[int]
    path: str = "/webhook"
    release: list[str] = field(default_factory=list)  # run before the first start
    processes: list["subprocess.Popen[bytes]"] = field(default_factory=list)
    folder: Path = field(default_factory=lambda: Path(tempfile.mkdtemp()))

    async def start(self) -> float:
        """Start it; returns the seconds until it listens."""
        environment = {**os.environ, **self.environment}
        if self.release:
            subprocess.run(  # noqa: ASYNC221 -- a start may block here
                self.release, env=environment, check=True, stdout=subprocess.DEVNULL
            )
        began = time.perf_counter()
        for port in self.ports:
            log = (self.folder / f"{port}.log").open("wb")
            self.processes.append(
                subprocess.Popen(  # noqa: ASYNC220 -- a start may block here
                    [part.format(port=port) for part in self.command],
                    cwd=self.folder,
                    env={**environment, "PORT": str(port)},
                    stdout=log,
                    stderr=log,
                )
            )
        for port in self.ports:
            await _listening(port)
        return time.perf_counter() - began

    def cpu(self) -> float:
        """Processor seconds that it took so far."""
        return sum(_cpu(process.pid) for process in self.processes)

    def memory(self) -> float:
        """MB in memory."""
        return sum(_memory(process.pid) for process in self.processes)

    def stop(self) -> None:
        """End it."""
        for process in self.processes:
            process.send_signal(signal.SIGTERM)
        for process in self.processes:
            try:
                process.wait(15)
            except subprocess.TimeoutExpired:
                process.kill()


@dataclass
class Lap:
    """What one number of people at once gave, in milliseconds."""

    people: int
    acknowledged: list[float] = field(default_factory=list)
    answered: list[float] = field(default_factory=list)
    seconds: float = 0.0
    cpu: float = 0.0
    calls: int = 0

    def row(self) -> str:
        """A row of the table."""
        count = len(self.answered)
        trips = median(self.answered) / (TRIPS * LATENCY * 1000)
        return (
            f"| {self.people} | {median(self.acknowledged):.0f}"
            f" | {_p99(self.acknowledged):.0f} | {median(self.answered):.0f}"
            f" | {_p99(self.answered):.0f} | {trips:.2f} | {count / self.seconds:.0f}"
            f" | {self.calls / count:.1f} | {self.cpu / count * 1000:.0f} |"
        )


async def race(
    contestant: Contestant, webex: StandIn, messages: int, laps: list[int], soak: int
) -> None:
    """Run all laps of one contestant, and print its table."""
    started = await contestant.start()
    talk = Talk(contestant, webex, iter(range(1, 10**6)))
    await asyncio.sleep(2)
    await talk.lap(people=max(laps), messages=4 * max(laps))  # everybody is known
    print(f"\n### {contestant.name}\n")
    print(
        "| at once | ack p50 | ack p99 | end to end p50 | p99 | of three trips"
        " | messages/s | calls | CPU ms |\n|" + "---|" * 9
    )
    for people in laps:
        count = messages if people > 1 else messages // 4
        lap = await talk.lap(people, count)
        print(lap.row(), flush=True)
    before = contestant.cpu()
    await asyncio.sleep(5)
    idle = (contestant.cpu() - before) / 5
    print(
        f"\nlistens after {started:.1f} s, {contestant.memory():.0f} MB,"
        f" idle CPU {idle:.1%}",
        flush=True,
    )
    for part in range(SOAKS if soak else 0):
        await talk.lap(SOAKED_AT_ONCE, soak // SOAKS // 10)
        await talk.lap(SOAKED_AT_ONCE, soak // SOAKS * 9 // 10, what=HELP)
        count = soak // SOAKS * (part + 1)
        print(f"{contestant.memory():.0f} MB after {count} more messages", flush=True)
    contestant.stop()


@dataclass
class Talk:
    """People who each say the next thing once they have the reply to the last."""

    contestant: Contestant
    webex: StandIn
    numbers: Iterator[int]

    async def lap(self, people: int, messages: int, what: str = BOOK) -> Lap:
        """So many people at once, until so many messages are answered."""
        lap = Lap(people)
        calls, cpu = self.webex.calls.total(), self.contestant.cpu()
        began = time.perf_counter()
        left = iter(range(messages))
        await asyncio.gather(*(self._person(n, left, lap, what) for n in range(people)))
        lap.seconds = time.perf_counter() - began
        lap.cpu = self.contestant.cpu() - cpu
        lap.calls = self.webex.calls.total() - calls
        return lap

    async def _person(
        self, place: int, left: Iterator[int], lap: Lap, what: str
    ) -> None:
        ports = self.contestant.ports
        for _ in left:
            number = next(self.numbers)
            told: asyncio.Future[float] = asyncio.get_running_loop().create_future()
            self.webex.waiting[f"R-{number}"] = told
            began = time.perf_counter()
            reader, writer = await asyncio.open_connection(
                "127.0.0.1", ports[place % len(ports)]
            )
            writer.write(delivery(number, self.contestant.path, place=place, what=what))
            status = await reader.readline()
            lap.acknowledged.append((time.perf_counter() - began) * 1000)
            writer.close()
            if not status.split()[1].startswith(b"2"):
                raise SystemExit(f"not acknowledged: {status!r}")
            lap.answered.append((await asyncio.wait_for(told, 60) - began) * 1000)
            del self.webex.waiting[f"R-{number}"]


async def _listening(port: int) -> None:
    end = time.perf_counter() + START_SECONDS
    while time.perf_counter() < end:
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            await asyncio.sleep(0.02)
        else:
            writer.close()
            return
    raise SystemExit(f"nothing listens on {port}")


def _p99(times: list[float]) -> float:
    return quantiles(times, n=100)[98]


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def _memory(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def ours(name: str, port: int, database: str, processes: int = 1) -> Contestant:
    """This bot, on a database, as the `Procfile` releases and starts it."""
    flask = [sys.executable, "-m", "flask", "--app", str(ROOT / "app.py")]
    return Contestant(
        name,
        [sys.executable, str(ROOT / "app.py")],
        {
            "WEBEX_BOT_TOKEN": "bot-token",
            "WEBEX_CLIENT_ID": "client",
            "WEBEX_CLIENT_SECRET": "secret",
            "WEBEX_ACCESS_TOKEN": "access",
            "WEBEX_REFRESH_TOKEN": "refresh",
            "WEBEX_WEBHOOK_SECRET": SECRET,
            "PUBLIC_URL": "http://127.0.0.1:1",
            "TOKEN_ENCRYPTION_KEY": Fernet.generate_key().decode(),
            "WEBEX_API_URL": f"http://127.0.0.1:{port}/v1",
            "DATABASE_URL": database,
            "HOST": "127.0.0.1",
            "EMAIL_DOMAINS": "corp.example",
            "SCHEDULERS": "@corp.example",
            "LOG_FORMAT": "json",
        },
        [free_port() for _ in range(processes)],
        release=[*flask, "db", "upgrade"],
    )


def new_database(url: str, name: str) -> str:
    """Make an empty database, in place of the last race's; returns its address."""
    database = f"meeting_bot_race_{name}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {database} WITH (FORCE)")
        connection.execute(f"CREATE DATABASE {database}")
    return urlsplit(url)._replace(path=f"/{database}").geturl()


def free_port() -> int:
    """Find a port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def main() -> None:
    """Race all contestants one after another."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=400)
    parser.add_argument("--people", type=int, nargs="+", default=[1, 8, 32])
    parser.add_argument("--rival", type=Path, help="a Python that has webexteamsbot")
    parser.add_argument("--soak", type=int, default=0)
    parser.add_argument("--postgres", help="URL of a PostgreSQL; databases are made")
    given = parser.parse_args()
    webex = StandIn(LATENCY)
    port = await webex.start()
    with tempfile.TemporaryDirectory() as folder:
        racers = [ours("this bot, SQLite", port, f"sqlite:///{folder}/bot.db")]
        if given.postgres:
            one, two = (new_database(given.postgres, name) for name in ("one", "two"))
            racers.append(ours("this bot, PostgreSQL", port, one))
            racers.append(ours("two processes, PostgreSQL", port, two, 2))
        if given.rival:
            own = free_port()
            api = f"http://127.0.0.1:{port}/v1"
            racers.append(
                Contestant(
                    "webexteamsbot",
                    [
                        str(given.rival.absolute()),
                        str(ROOT / "bench/rival.py"),
                        str(own),
                        api,
                    ],
                    {},
                    [own],
                    path="/",
                )
            )
        for racer in racers:
            try:
                await race(racer, webex, given.messages, given.people, given.soak)
            finally:
                racer.stop()
    webex.stop()


if __name__ == "__main__":
    asyncio.run(main())
