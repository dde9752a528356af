"""A Webex of a few lines that answers whatever a test wants, over real HTTP."""

import json
import socket
import struct
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

TRACKING = "ROUTERGW_18f6c1f3"


@dataclass(frozen=True)
class Asked:
    """A request as it came in."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    content: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.content)

    @property
    def form(self) -> dict[str, str]:
        return dict(parse_qsl(self.content.decode()))

    @property
    def token(self) -> str | None:
        bearer = self.headers.get("authorization")
        return None if bearer is None else bearer.removeprefix("Bearer ")


@dataclass(frozen=True)
class Say:
    """An answer; `cut` sends only so many bytes of the body, `after` waits first."""

    status: int = 200
    body: Any = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    cut: int | None = None
    after: float = 0.0
    drip: float = 0.0


class Reset:
    """The connection breaks after the request was read."""


Reaction = Say | Reset | Callable[[Asked], "Say | Reset"]


def refused(status: int, description: str, message: str = "See errors.") -> Say:
    body = {
        "message": message,
        "errors": [{"description": description}],
        "trackingId": TRACKING,
    }
    return Say(status, body)


class OddServer:
    """Listens on 127.0.0.1; `says` scripts answers, the last one stays."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self._script: dict[str, list[Reaction]] = defaultdict(list)
        self._lock = threading.Lock()
        self.connections = 0
        self._http = _Quiet(("127.0.0.1", 0), _Handler)
        self._http.odd = self
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.01,))
        self._thread.start()

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self._http.server_address[1]}"

    @property
    def url(self) -> str:
        return self.origin + "/v1"

    def says(self, operation: str, *reactions: Reaction) -> None:
        """Script the answers to "METHOD /path", in place of older ones."""
        self._script[operation] = list(reactions)

    def calls(self, operation: str) -> list[Asked]:
        return [a for a in self.asked if f"{a.method} {a.path}" == operation]

    def reaction(self, asked: Asked) -> Say | Reset:
        with self._lock:
            self.asked.append(asked)
            script = self._script.get(f"{asked.method} {asked.path}")
            if not script:
                return refused(404, "The requested resource could not be found.")
            reaction = script.pop(0) if len(script) > 1 else script[0]
        return reaction(asked) if callable(reaction) else reaction

    def close(self) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()


class _Quiet(ThreadingHTTPServer):
    daemon_threads = True
    odd: OddServer

    def handle_error(self, *_: object) -> None:
        """Say nothing: connections that break are what some tests are about."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Quiet

    def setup(self) -> None:
        self.server.odd.connections += 1
        super().setup()

    def answer(self) -> None:
        parts = urlsplit(self.path)
        length = int(self.headers.get("Content-Length") or 0)
        asked = Asked(
            method=self.command,
            path=parts.path.removeprefix("/v1"),
            query=dict(parse_qsl(parts.query)),
            headers={name.lower(): text for name, text in self.headers.items()},
            content=self.rfile.read(length),
        )
        reaction = self.server.odd.reaction(asked)
        if isinstance(reaction, Reset):
            self._reset()
            return
        try:
            self._say(reaction)
        except OSError:
            self.close_connection = True  # the client has gone, which is fine

    do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = answer  # noqa: N815 -- as http.server wants it

    def _say(self, say: Say) -> None:
        time.sleep(say.after)
        body = say.body
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        content = b"" if say.status == 204 else content
        headers = {
            "Content-Type": "application/json;charset=UTF-8",
            "Trackingid": TRACKING,
            "Content-Length": str(len(content)),
            **say.headers,
        }
        self.send_response(say.status)
        for name, text in headers.items():
            self.send_header(name, text)
        self.end_headers()
        if say.drip:
            self._drip(content, say.drip)
            return
        self.wfile.write(content[: say.cut])
        self.close_connection = self.close_connection or say.cut is not None

    def _drip(self, content: bytes, pause: float) -> None:
        for byte in content:
            self.wfile.write(bytes([byte]))
            time.sleep(pause)

    def _reset(self) -> None:
        linger = struct.pack("ii", 1, 0)
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Say nothing on the console."""
