"""What is remembered in memory for a while only, and never too much of it."""

import threading
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from bot.ports import Clock

Value = TypeVar("Value")

MOST = 1000  # the oldest go first


class Fading(Generic[Value]):
    """Values by name, each for its own while; for many threads."""

    def __init__(self, clock: Clock, *, most: int = MOST) -> None:
        self._clock = clock
        self._most = most
        self._kept: dict[str, tuple[Value, datetime]] = {}
        self._lock = threading.Lock()

    def keep(self, name: str, value: Value, *, lasting: timedelta) -> None:
        """Remember a value, in place of what the name stood for."""
        until = self._clock() + lasting
        with self._lock:
            self._kept.pop(name, None)
            self._kept[name] = (value, until)
            while len(self._kept) > self._most:
                del self._kept[next(iter(self._kept))]

    def get(self, name: str) -> Value | None:
        """Recall a value; None where there is none any more."""
        kept = self._kept.get(name)
        return kept[0] if kept and self._clock() < kept[1] else None

    def forget(self, name: str) -> None:
        """Forget a value."""
        with self._lock:
            self._kept.pop(name, None)

    def clear(self) -> None:
        """Forget them all."""
        with self._lock:
            self._kept.clear()
