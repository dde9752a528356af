"""Small stand-ins for what the Webex clients are given."""

import threading
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from bot.errors import StoreUnavailable
from bot.model.tokens import TokenPair
from bot.webex.pace import Pace

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class StandingTime:
    """A clock that moves only when somebody sleeps, and remembers how long."""

    def __init__(self) -> None:
        self.passed = 0.0
        self.slept: list[float] = []
        self.pace = Pace(clock=self.now, monotonic=self.seconds, sleep=self.sleep)

    def now(self) -> datetime:
        return NOW + timedelta(seconds=self.passed)

    def seconds(self) -> float:
        return self.passed

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.passed += seconds

    def passes(self, span: timedelta) -> None:
        self.passed += span.total_seconds()


class MemoryTokenStore:
    """A TokenStore for the threads of one test; `fails` makes saving impossible."""

    def __init__(self, pair: TokenPair | None = None) -> None:
        self.pair = None if pair is None else replace(pair, version=1)
        self.dead: str | None = None
        self.fingerprint: str | None = None
        self.holder: str | None = None
        self.fails = 0
        self.is_away = False
        self._lock = threading.Lock()

    def load(self) -> TokenPair | None:
        if self.is_away:
            raise StoreUnavailable("tokens")
        return self.pair

    def adopt(self, pair: TokenPair, *, fingerprint: str) -> TokenPair:
        if self.pair is not None and self.fingerprint == fingerprint:
            return self.pair
        self.fingerprint = fingerprint
        return self.save(pair)

    def save(self, pair: TokenPair) -> TokenPair:
        with self._lock:
            if self.fails:
                self.fails -= 1
                raise StoreUnavailable("tokens")
            version = self.pair.version + 1 if self.pair else 1
            self.pair, self.dead = replace(pair, version=version), None
            return self.pair

    def lease(self, owner: str, *, lasting: timedelta) -> bool:
        assert lasting > timedelta(seconds=10)
        with self._lock:
            if self.holder not in (None, owner):
                return False
            self.holder = owner
            return True

    def release(self, owner: str) -> None:
        with self._lock:
            if self.holder == owner:
                self.holder = None

    def mark_dead(self, *, version: int, reason: str) -> None:
        if self.pair is not None and self.pair.version == version:
            self.dead = reason

    def death(self) -> str | None:
        return self.dead


def a_pair(
    access: str = "access-1", refresh: str = "refresh-1", *, days: float = 14
) -> TokenPair:
    life = timedelta(days=days)
    return TokenPair(
        access=access,
        refresh=refresh,
        expires_at=NOW + life,
        lifetime_seconds=round(life.total_seconds()),
    )


@dataclass
class Counting:
    """A CallObserver that keeps what it was told."""

    calls: list[tuple[str, int | None]] = field(default_factory=list)
    refreshes: list[str] = field(default_factory=list)

    def called(self, operation: str, *, status: int | None, took: timedelta) -> None:
        assert took >= timedelta()
        self.calls.append((operation, status))

    def refreshed(self, outcome: str) -> None:
        self.refreshes.append(outcome)
