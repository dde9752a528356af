"""Takes events onto disk, or says in time that it can't.

DBOS waits for a locked or lost database without limit. Whoever delivers must not: an
event that is not on disk within a few seconds counts as not taken, and the one who
delivers hears so. It may still get there later; a repeat has the same id and starts
nothing.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from bot import errors
from bot.model.message import Event
from bot.storage.write_turn import urgently

PATIENCE = 4.0  # seconds
MOST_WAITING = 64  # events between door and disk


@dataclass(frozen=True, slots=True)
class Reception:
    """Stands between the door and DBOS."""

    start: Callable[[Event], None]
    patience: float = PATIENCE
    _clerks: ThreadPoolExecutor = field(
        default_factory=lambda: ThreadPoolExecutor(
            MOST_WAITING, thread_name_prefix="reception"
        )
    )

    def take(self, event: Event) -> None:
        """Put an event on disk and begin its work.

        Raises:
            StoreUnavailable: It is not on disk in time.
        """
        taken = self._clerks.submit(self._start, event)
        try:
            taken.result(self.patience)
        except TimeoutError:
            taken.cancel()
            raise errors.StoreUnavailable("event") from None

    def _start(self, event: Event) -> None:
        # Work in progress must not keep new events waiting at the door.
        with urgently():
            self.start(event)

    def close(self) -> None:
        """Take nothing more; what waits is given up."""
        self._clerks.shutdown(wait=False, cancel_futures=True)
