"""Who is told of each step: the metrics, in the running bot."""

from datetime import timedelta
from typing import Protocol


class TurnObserver(Protocol):
    """Counts steps and answered events."""

    def stepped(self, step: str, *, took: timedelta) -> None:
        """One step ended, well or not."""

    def answered(self, resource: str, outcome: str) -> None:
        """One event is answered, or will be taken up again."""


class Unobserved:
    """Counts nothing."""

    def stepped(self, step: str, *, took: timedelta) -> None:
        """Let it pass."""

    def answered(self, resource: str, outcome: str) -> None:
        """Let it pass."""


UNOBSERVED = Unobserved()
