"""Small stand-ins for what the Webex clients are given."""

import threading
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from bot.errors import StoreUnavailable, WebexRejected
from bot.model.people import Person
from bot.model.tokens import TokenPair
from bot.model.webhook import Webhook
from bot.webex.messenger import SdkMessenger
from bot.webex.pace import Pace

ME = Person(id="BOT", email="m@webex.bot", name="Meeting Bot", org_id="ORG")
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

    def adopt(self, pair: TokenPair, *, fingerprint: str) -> TokenPair | None:
        if self.pair is not None and self.fingerprint == fingerprint:
            return None
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


class Account(SdkMessenger):
    """A bot account whose webhooks are kept in a list; it calls nobody."""

    def __init__(self, *webhooks: Webhook, shows_secret: bool = True) -> None:
        super().__init__("token", "http://127.0.0.1:9", pace=StandingTime().pace)
        self.kept = list(webhooks)
        self.done: list[str] = []
        self.refuses: int | None = None
        self._shows_secret = shows_secret

    def me(self) -> Person:
        return ME

    def webhooks(self) -> tuple[Webhook, ...]:
        if self._shows_secret:
            return tuple(self.kept)
        return tuple(replace(each, secret=None) for each in self.kept)

    def create_webhook(self, webhook: Webhook, *, secret: str) -> Webhook:
        self.done.append(f"create {webhook.name}")
        if self.refuses:
            raise WebexRejected("POST /webhooks", self.refuses)
        made = replace(webhook, id=f"W{len(self.done)}", secret=secret)
        self.kept.append(made)
        return made

    def update_webhook(self, webhook: Webhook, *, secret: str) -> Webhook:
        self.done.append(f"update {webhook.id}")
        [old] = [each for each in self.kept if each.id == webhook.id]
        self.kept.remove(old)
        self.kept.append(replace(webhook, secret=secret, is_active=True))
        return self.kept[-1]

    def delete_webhook(self, webhook_id: str) -> None:
        self.done.append(f"delete {webhook_id}")
        self.kept = [each for each in self.kept if each.id != webhook_id]
