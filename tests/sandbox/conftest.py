"""A sandbox on a port of its own, its callers, and an ear for its webhooks."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
import requests

from bot.sandbox.cast import ALICE, BOB, BOT, CAROL, DANA, ERIN, Role
from bot.sandbox.options import Credentials
from bot.sandbox.server import SandboxServer
from bot.sandbox.world import World

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)  # a Monday


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.at = NOON

    def __call__(self) -> datetime:
        return self.at

    def move(self, **by: float) -> None:
        self.at += timedelta(**by)


class Caller:
    """Somebody with a token, or none, who calls an API over real HTTP."""

    def __init__(self, root: str, token: str | None = None) -> None:
        self.root = root
        self.session = requests.Session()
        self.session.trust_env = False
        if token:
            self.session.headers["Authorization"] = f"Bearer {token}"

    def __call__(self, method: str, path: str, **more: Any) -> requests.Response:
        url = path if path.startswith("http") else self.root + path
        return self.session.request(method, url, timeout=30, **more)

    def get(self, path: str, **query: Any) -> requests.Response:
        return self("GET", path, params={k.rstrip("_"): v for k, v in query.items()})

    def post(self, path: str, body: Any) -> requests.Response:
        return self("POST", path, json=body)

    def put(self, path: str, body: Any) -> requests.Response:
        return self("PUT", path, json=body)

    def patch(self, path: str, body: Any) -> requests.Response:
        return self("PATCH", path, json=body)

    def delete(self, path: str, **query: Any) -> requests.Response:
        return self("DELETE", path, params=query)


class Town:
    """The sandbox with everybody who calls it."""

    dana: Role = DANA
    alice: Role = ALICE
    bob: Role = BOB
    carol: Role = CAROL
    erin: Role = ERIN
    bot_person: Role = BOT

    def __init__(self, server: SandboxServer, clock: Clock) -> None:
        given = server.world.credentials
        self.server = server
        self.clock = clock
        self.options = server.world.options
        self.faults = server.desk.faults
        self.given: Credentials = given
        self.bot = Caller(server.api_url, given.bot_token)
        self.app = Caller(server.api_url, given.access_token)
        self.nobody = Caller(server.api_url)
        self.control = Caller(f"{server.url}/sandbox/control")

    def person(self, name: str) -> Caller:
        """Somebody with a token of their own."""
        answer = self.control.post("/tokens/person", {"person": name})
        return Caller(self.server.api_url, answer.json()["access_token"])

    def says(self, who: str, text: str, space: str = "Launch team", **more: Any) -> Any:
        words = {"as": who, "space": space, "text": text, **more}
        answer = self.control.post("/say", words)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def team(self) -> str:
        """The id of the group space."""
        spaces = self.control.get("/spaces", person="dana").json()["items"]
        return str(next(s["id"] for s in spaces if s["title"] == "Launch team"))

    def refresh(self, refresh_token: str, **other: str) -> requests.Response:
        form = {
            "grant_type": "refresh_token",
            "client_id": self.given.client_id,
            "client_secret": self.given.client_secret,
            "refresh_token": refresh_token,
        }
        return self.nobody("POST", "/access_token", data=form | other)

    def asks(self, **changes: Any) -> requests.Response:
        """The service app asks for a meeting like any other, but for the changes."""
        body = meeting_body() | changes
        said = {name: value for name, value in body.items() if value is not ...}
        return self.app.post("/meetings", said)

    def books(self, **changes: Any) -> Any:
        answer = self.asks(**changes)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def lists(self, **query: Any) -> Any:
        answer = self.app.get("/meetings", **{"hostEmail": ALICE.email, **query})
        assert answer.status_code == 200, answer.text
        return answer.json()["items"]

    def idle(self) -> None:
        assert self.control.get("/idle").json()["idle"]


def meeting_body() -> dict[str, Any]:
    """Tuesday 3 March 2026, 14:00 to 14:30 in Berlin; Alice is host."""
    return {
        "title": "Weekly sync",
        "start": "2026-03-03T14:00:00",
        "end": "2026-03-03T14:30:00",
        "timezone": "Europe/Berlin",
        "hostEmail": ALICE.email,
    }


class Ear:
    """A receiver of webhooks that writes down what it hears, and how it answers."""

    def __init__(self) -> None:
        self.heard: list[tuple[dict[str, str], bytes]] = []
        self.status = 204
        ear = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                ear.heard.append((dict(self.headers), body))
                self.send_response(ear.status)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_: Any) -> None:
                """Stay silent."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}/webhook"

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def town(clock: Clock) -> Iterator[Town]:
    with SandboxServer(World(now=clock)) as server:
        yield Town(server, clock)


@pytest.fixture
def ear() -> Iterator[Ear]:
    ear = Ear()
    yield ear
    ear.stop()
