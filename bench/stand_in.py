"""A Webex that costs next to nothing: every call is answered after a set time.

Not the sandbox, whose rules and records take processor time of their own: here only
the bots shall be measured. One event loop serves it and delivers the events.
"""

import asyncio
import hashlib
import hmac
import json
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import SplitResult, parse_qs, urlsplit

Json = dict[str, Any]

SECRET = "a secret that signs deliveries"
HOSTS = 8  # Webex takes no more than 800 meetings a day for one
BOOK, HELP = "book", "help"  # what a message asks for, as its id says
BOT = {
    "id": "BOT",
    "emails": ["bot@webex.bot"],
    "displayName": "Meeting Bot",
    "orgId": "ORG",
    "type": "bot",
}


def person(name: str) -> Json:
    """Somebody of the organisation, with everything that the bot wants to know."""
    return {
        "id": name.upper(),
        "emails": [f"{name}@corp.example"],
        "displayName": name.title(),
        "orgId": "ORG",
        "type": "person",
        "timezone": "America/New_York",
        "created": "2020-01-01T00:00:00.000Z",
    }


class StandIn:
    """Answers the calls of one bot, and tells when a reply was posted."""

    def __init__(self, seconds: float) -> None:
        """Take `seconds` for each call."""
        self.seconds = seconds
        self.calls: Counter[str] = Counter()
        self.meetings = 0
        self.waiting: dict[str, asyncio.Future[float]] = {}
        self._webhooks: list[Json] = []
        self._server: asyncio.Server | None = None

    async def start(self) -> int:
        """Listen; returns the port."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        return int(self._server.sockets[0].getsockname()[1])

    def stop(self) -> None:
        """Listen no more."""
        if self._server is not None:
            self._server.close()

    async def _serve(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                lines = head.decode("latin-1").split("\r\n")
                method, target, _ = lines[0].split(" ", 2)
                headers = dict(
                    line.lower().split(": ", 1) for line in lines[1:] if ": " in line
                )
                length = int(headers.get("content-length", 0))
                body = await reader.readexactly(length) if length else b""
                answer, told = self._answer(method, urlsplit(target), body)
                await asyncio.sleep(self.seconds)
                writer.write(_packed(answer))
                if told is not None and not told.done():
                    told.set_result(time.perf_counter())
        except (asyncio.IncompleteReadError, asyncio.CancelledError, ConnectionError):
            writer.close()

    def _answer(
        self, method: str, target: SplitResult, body: bytes
    ) -> tuple[Json, asyncio.Future[float] | None]:
        path = target.path.removeprefix("/v1").strip("/")
        kind = path.split("/")[0]
        self.calls[f"{method} {kind}"] += 1
        if (method, kind) == ("POST", "messages"):
            said = json.loads(body)
            told = self.waiting.get(said.get("roomId", ""))
            return {"id": f"reply-{time.perf_counter_ns()}", **said}, told
        return self._rest(method, path, parse_qs(target.query), body), None

    def _rest(
        self, method: str, path: str, query: dict[str, list[str]], body: bytes
    ) -> Json:
        kind, _, name = path.partition("/")
        soon = datetime.now(UTC) + timedelta(days=14)
        ways: dict[str, Callable[[], Json]] = {
            "messages": lambda: _message(name),
            "people": lambda: self._people(name, query),
            "webhooks": lambda: self._webhook(method, body),
            "authorizations": lambda: {"exp": int(soon.timestamp() * 1000)},
        }
        if kind == "meetings" and method == "POST":
            return self._meeting(json.loads(body))
        return ways.get(kind, lambda: {"items": []})()

    def _people(self, name: str, query: dict[str, list[str]]) -> Json:
        if name == "me":
            return BOT
        if name:
            return person(name.lower())
        email = query.get("email", [""])[0]
        found = [person(email.split("@")[0])] if email else []
        return {"items": found, "notFoundIds": []}

    def _webhook(self, method: str, body: bytes) -> Json:
        if method == "GET":
            return {"items": self._webhooks}
        made = {"id": f"W{len(self._webhooks)}", "status": "active", **json.loads(body)}
        self._webhooks.append(made)
        return made

    def _meeting(self, asked: Json) -> Json:
        self.meetings += 1
        return {
            **asked,
            "id": f"{self.meetings:032x}",
            "meetingNumber": str(10**8 + self.meetings),
            "password": "secret",
            "meetingType": "meetingSeries",
            "state": "active",
            "hostUserId": "ALICE",
            "hostDisplayName": "Alice",
            "hostKey": "123456",
            "siteUrl": "corp.webex.com",
            "webLink": f"https://corp.webex.com/m/{self.meetings}",
            "telephony": {},
            "enabledBreakoutSessions": False,
        }


def _message(name: str) -> Json:
    """Message `<what>-<place>-<number>`, said by the person of that place."""
    what, place, number = name.split("-")
    host = f"host{int(number) % HOSTS}@corp"
    sentence = f'/schedule meeting for {host} tomorrow 3pm called "number {number}"'
    return {
        "id": name,
        "text": "/help" if what == HELP else sentence,
        **_where(int(place), int(number)),
    }


def _where(place: int, number: int) -> Json:
    """Who says it, and in which space: directly to the bot."""
    return {
        "roomId": f"R-{number}",
        "roomType": "direct",
        "personId": f"PERSON{place}",
        "personEmail": f"person{place}@corp.example",
        "created": _stamp(),
    }


def _packed(answer: Json) -> bytes:
    body = json.dumps(answer).encode()
    return (
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json;charset=UTF-8\r\n"
        b"Trackingid: T\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body)
    )


def _stamp() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def delivery(number: int, path: str, *, place: int, what: str = BOOK) -> bytes:
    """The HTTP request that tells a bot of a message, signed."""
    data = {"id": f"{what}-{place}-{number}", **_where(place, number)}
    envelope = {"id": "W", "resource": "messages", "event": "created", "data": data}
    body = json.dumps(envelope).encode()
    signature = hmac.new(SECRET.encode(), body, hashlib.sha1).hexdigest()
    head = (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        f"X-Spark-Signature: {signature}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body
