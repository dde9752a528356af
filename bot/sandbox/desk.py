"""All parts that serve a request, on one desk."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.sandbox.bell import Bell
from bot.sandbox.calls import Calls
from bot.sandbox.deliveries import Deliveries
from bot.sandbox.faults import Faults
from bot.sandbox.world import World


def _nothing() -> None:
    return


@dataclass(frozen=True, slots=True)
class Desk:
    """The world, what goes wrong in it, what was called, and who carries the news.

    Attributes:
        started_over: Called when somebody has reset the world, so that the bot can
            forget what it knows of it.
        bell: Rung at every change.
    """

    world: World
    faults: Faults
    calls: Calls
    deliveries: Deliveries
    started_over: Callable[[], None]
    bell: Bell

    @classmethod
    def around(
        cls,
        world: World,
        faults: Faults | None = None,
        started_over: Callable[[], None] | None = None,
        leaving: Callable[[], bool] | None = None,
    ) -> "Desk":
        """Set up a desk; nothing runs before the first event."""
        faults = faults or Faults()
        return cls(
            world,
            faults,
            Calls(),
            Deliveries(world, faults),
            started_over or _nothing,
            Bell(leaving),
        )

    def close(self) -> None:
        """Stop carrying news, and close the world."""
        self.bell.close()
        self.deliveries.stop()
        self.world.close()
