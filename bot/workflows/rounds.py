"""What is done again and again beside the messages, by one process of all."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from threading import Event as Flag
from threading import Thread

import structlog

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Round:
    """Something to do every so often.

    Attributes:
        everywhere: Done by each process; else by one of all.
        elsewhere: Called instead where another process does it.
    """

    name: str
    every: timedelta
    act: Callable[[], object]
    everywhere: bool = False
    elsewhere: Callable[[], object] = lambda: None


@dataclass(slots=True)
class Watch:
    """Runs rounds from one thread; a round that fails is logged and comes again."""

    rounds: tuple[Round, ...]
    may_act: Callable[[], bool]
    is_ours: Callable[[str, timedelta], bool]
    _stopped: Flag = field(default_factory=Flag)

    def start(self) -> None:
        """Begin; every round is done once right away."""
        for one in self.rounds:
            Thread(
                target=self._repeat, args=(one,), name=f"round-{one.name}", daemon=True
            ).start()

    def stop(self) -> None:
        """Do no further round."""
        self._stopped.set()

    def _repeat(self, one: Round) -> None:
        while not self._stopped.is_set():
            try:
                self._once(one)
            except Exception as error:
                log.warning("round.failed", round=one.name, error=type(error).__name__)
                log.debug("round.trace", round=one.name, exc_info=True)
            self._stopped.wait(one.every.total_seconds())

    def _once(self, one: Round) -> None:
        if not self.may_act():
            return
        if one.everywhere or self.is_ours(one.name, one.every * 2):
            one.act()
        else:
            one.elsewhere()
