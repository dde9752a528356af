"""The HTTP calls of the last while, for tests and the inspector; secrets masked."""

import itertools
import re
import threading
from collections import deque
from dataclasses import asdict, dataclass
from typing import Any

_KEPT = 5000
_LONGEST = 20_000
_SECRET = re.compile(
    r'("(?:access_token|refresh_token|client_?[sS]ecret|secret|password|hostKey'
    r'|phoneAndVideoSystemPassword)"\s*:\s*")[^"]*'
    r"|((?:access_token|refresh_token|client_secret)=)[^&]*"
)


@dataclass(frozen=True, slots=True)
class Call:
    """One request and its answer.

    Attributes:
        number: Counts all calls of this process from 1.
        at: When it came, epoch seconds.
        milliseconds: Until the answer was ready.
        operation: Method and path template.
        caller: "bot", "service", "person", or "" without a valid token.
        status: 0 where the connection was cut instead.
    """

    number: int
    at: float
    milliseconds: float
    operation: str
    method: str
    url: str
    caller: str
    request: str
    status: int
    answer: str
    tracking_id: str
    faults: tuple[str, ...] = ()

    def shown(self) -> dict[str, Any]:
        """Give it as JSON can hold it."""
        return asdict(self)


class Calls:
    """A window over the latest calls."""

    def __init__(self) -> None:
        self._calls: deque[Call] = deque(maxlen=_KEPT)
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()

    def record(self, **facts: Any) -> None:  # noqa: ANN401 -- the fields of Call
        """Keep one."""
        for name in ("url", "request", "answer"):
            facts[name] = masked(facts[name])
        with self._lock:
            self._calls.append(Call(number=next(self._numbers), **facts))

    def latest(self, *, after: int = 0, operation: str = "") -> list[Call]:
        """Give those after a number, of one operation or of all."""
        with self._lock:
            calls = list(self._calls)
        return [
            call
            for call in calls
            if call.number > after and operation in ("", call.operation)
        ]

    def clear(self) -> None:
        """Forget them; numbers go on."""
        with self._lock:
            self._calls.clear()


def masked(text: str) -> str:
    """Hide secrets, and cut what is too long to look at."""
    hidden = _SECRET.sub(lambda found: f"{found[1] or found[2]}•••", text)
    return hidden if len(hidden) <= _LONGEST else hidden[:_LONGEST] + "…"
