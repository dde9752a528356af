"""Who is told of each call: the metrics, in the running bot."""

from datetime import timedelta
from typing import Protocol


class CallObserver(Protocol):
    """Counts calls to Webex and renewals of the service app's tokens."""

    def called(self, operation: str, *, status: int | None, took: timedelta) -> None:
        """One attempt ended; `status` is None where no answer came."""

    def refreshed(self, outcome: str) -> None:
        """A renewal ended: "renewed", "unavailable" or "dead"."""


class Unobserved:
    """Counts nothing."""

    def called(self, operation: str, *, status: int | None, took: timedelta) -> None:
        """Let it pass."""

    def refreshed(self, outcome: str) -> None:
        """Let it pass."""


UNOBSERVED = Unobserved()
