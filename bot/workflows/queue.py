"""The queue of what must wait: attempts to come, and crowds. It holds no thread.

It is looked at once a second, which costs next to nothing, and more often while a crowd
waits there.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

from dbos import DBOS

LATER = "later"
AFTER_OTHERS = 1  # the priority of a crowd; without one it is 0, which goes first
THREADS = 8  # of this process; the others are for what comes new
CALM, HURRIED = 1.0, 0.1  # seconds between two looks
QUIET = 30.0  # seconds since the last of a crowd came


def register() -> None:
    """Make the queue known, at each start."""
    DBOS.register_queue(LATER, worker_concurrency=THREADS, polling_interval_sec=CALM)


@dataclass(slots=True)
class Pace:
    """How often the queue is looked at."""

    monotonic: Callable[[], float] = time.monotonic
    _crowded_at: float | None = None

    def hurry(self) -> None:
        """Note that one more of a crowd comes."""
        is_new = self._crowded_at is None
        self._crowded_at = self.monotonic()
        if is_new:
            _look_every(HURRIED)

    def calm_down(self) -> None:
        """Go back to the usual pace some time after the last of a crowd came."""
        since = self._crowded_at
        if since is not None and self.monotonic() - since > QUIET:
            self._crowded_at = None
            _look_every(CALM)


def _look_every(seconds: float) -> None:
    queue = DBOS.retrieve_queue(LATER)
    if queue is not None:
        queue.set_polling_interval_sec(seconds)
