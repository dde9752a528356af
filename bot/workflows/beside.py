"""Work that runs beside a call to Webex, and is done without where it is late."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooSlow
from typing import TypeVar

import structlog

from bot import errors

Value = TypeVar("Value")

PATIENCE = 0.5  # seconds, once the answer is asked for
THREADS = 16
MOST_WAITING = 64  # more begun at once are left out

log = structlog.get_logger()


class Beside:
    """Fulfils `ports.Beside`."""

    def __init__(self, *, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="beside")
        self._open = 0

    def begin(self, act: Callable[[], Value]) -> Callable[[], Value | None]:
        """Begin now; the function returned waits a moment for what came of it."""
        if self._open >= MOST_WAITING:
            return lambda: None
        self._open += 1
        future = self._threads.submit(act)
        future.add_done_callback(self._ended)
        return lambda: self._result(future)

    def _result(self, future: Future[Value]) -> Value | None:
        try:
            return future.result(self._patience)
        except TooSlow:
            future.cancel()
        except errors.WebexError as gone:
            log.info("beside.failed", error=type(gone).__name__)
        except Exception:
            log.exception("beside.failed")
        return None

    def _ended(self, future: Future[Value]) -> None:
        del future
        self._open -= 1
