"""Rung when something changes, so that open pages look for what is new."""

import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable

# What can be news: messages and spaces, meetings, recorded calls.
CHAT, BOOK, CALLS = TOPICS = ("chat", "book", "calls")
_LOOK_AGAIN = 0.5  # seconds; how soon a stopping server is noticed


class Bell:
    """Counts the news of each topic; whoever waits is woken by the next one."""

    def __init__(self, leaving: Callable[[], bool] | None = None) -> None:
        """Hang it up; `leaving` says whether the server stops, then nobody waits."""
        self._counts: Counter[str] = Counter()
        self._rung = threading.Condition()
        self._leaving = leaving or (lambda: False)
        self._closed = False

    def ring(self, topics: Iterable[str] = TOPICS) -> None:
        """Tell that there is news."""
        with self._rung:
            self._counts.update(topics)
            self._rung.notify_all()

    def counts(self) -> dict[str, int]:
        """How often each topic was news."""
        with self._rung:
            return {topic: self._counts[topic] for topic in TOPICS}

    def wait(self, heard: dict[str, int], seconds: float) -> dict[str, int]:
        """Wait until something is new; the same counts after `seconds` of nothing."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0 and not self.is_closed:
            with self._rung:
                if self._rung.wait_for(
                    lambda: self._has_more_than(heard), min(left, _LOOK_AGAIN)
                ):
                    break
        return self.counts()

    @property
    def is_closed(self) -> bool:
        """Whether the server goes; then whoever waits should go, too."""
        return self._closed or self._leaving()

    def close(self) -> None:
        """Send everybody away."""
        with self._rung:
            self._closed = True
            self._rung.notify_all()

    def _has_more_than(self, heard: dict[str, int]) -> bool:
        return self._closed or any(self._counts[one] != heard[one] for one in TOPICS)
