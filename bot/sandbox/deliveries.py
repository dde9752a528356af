"""Carry events to webhooks: signed, in order, counted; see the guide's rules.

What waits here is lost when the process ends: Webex promises no redelivery either.
"""

import hashlib
import hmac
import queue
import threading
import time
from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import Any

import requests

from bot.sandbox.faults import DELIVERY, Faults
from bot.sandbox.store import Json, packed
from bot.sandbox.world import World

# Webex: so many failed attempts within the window switch a webhook off.
FAILURES_ALLOWED = 100
FAILURE_WINDOW = 300.0
_KEPT = 2000
_HELD_AT_MOST = 1.0


@dataclass(frozen=True, slots=True)
class Parcel:
    """One event for one webhook, as bytes that are signed and sent."""

    webhook_id: str
    url: str
    secret: str = field(repr=False)
    resource: str
    event: str
    subject: str
    body: bytes
    lane: int

    @property
    def headers(self) -> dict[str, str]:
        """Write the head; unsigned where the webhook has no secret."""
        headers = {"Content-Type": "application/json;charset=UTF-8"}
        if self.secret:
            headers["X-Spark-Signature"] = signature(self.secret, self.body)
        return headers


@dataclass(frozen=True, slots=True)
class Attempt:
    """What became of a parcel: a status, or 0 and why nothing answered."""

    parcel: Parcel
    status: int
    trouble: str
    at: float
    milliseconds: float

    def shown(self) -> dict[str, Any]:
        """Give it as JSON can hold it."""
        parcel = self.parcel
        return {
            "webhookId": parcel.webhook_id,
            "url": parcel.url,
            "resource": parcel.resource,
            "event": parcel.event,
            "subject": parcel.subject,
            "body": parcel.body.decode(),
            "status": self.status,
            "trouble": self.trouble,
            "at": self.at,
            "milliseconds": self.milliseconds,
        }


def signature(secret: str, body: bytes) -> str:
    """Sign as Webex does: HMAC-SHA1 over the raw bytes, lower-case hexadecimal."""
    return hmac.new(secret.encode(), body, hashlib.sha1).hexdigest()


class Deliveries:
    """Some lanes, each a thread; what happens in one space stays in one lane."""

    def __init__(self, world: World, faults: Faults) -> None:
        self._world = world
        self._faults = faults
        self._lanes: list[queue.Queue[Parcel | None]] = []
        self._drivers: list[threading.Thread] = []
        self._log: deque[Attempt] = deque(maxlen=_KEPT)
        self._failures: dict[str, deque[float]] = defaultdict(deque)
        self._held: dict[int, list[Parcel]] = defaultdict(list)
        self._open = 0
        self._changed = threading.Condition()
        self._stopped = False

    def send(self, webhook: Json, envelope: Json, place: str) -> None:
        """Take an event for a webhook; `place` says what keeps its order."""
        parcel = Parcel(
            webhook_id=webhook["id"],
            url=webhook["targetUrl"],
            secret=webhook.get("secret", ""),
            resource=envelope["resource"],
            event=envelope["event"],
            subject=str(envelope["data"].get("id", "")),
            body=packed(envelope).encode(),
            lane=hash(place) % self._world.options.delivery_lanes,
        )
        rules = {
            rule.kind: rule
            for rule in self._faults.strike(parcel.resource, parcel.subject, DELIVERY)
        }
        if "lost" in rules:
            return
        copies = 2 if "duplicate" in rules else 1
        for _ in range(copies):
            if "late" in rules:
                self._later(parcel, rules["late"].seconds)
            elif "reorder" in rules:
                self._hold(parcel)
            else:
                self._post(parcel)
        if "reorder" not in rules:
            self._release(parcel.lane)

    def again(self, subject: str) -> int:
        """Deliver once more what was delivered about something."""
        with self._changed:
            found = [a.parcel for a in self._log if a.parcel.subject == subject]
        for parcel in dict.fromkeys(found):
            self._post(parcel)
        return len(dict.fromkeys(found))

    def log(self) -> list[Attempt]:
        """Give the latest attempts, oldest first."""
        with self._changed:
            return list(self._log)

    def wait_until_idle(self, seconds: float) -> bool:
        """Wait until nothing is on its way; False when that took too long."""
        with self._changed:
            return self._changed.wait_for(lambda: self._open == 0, seconds)

    def forget(self) -> None:
        """Forget what was delivered and what failed."""
        with self._changed:
            self._log.clear()
            self._failures.clear()

    def stop(self) -> None:
        """End the lanes; what still waits is lost."""
        with self._changed:
            self._stopped = True
        for lane in self._lanes:
            lane.put(None)
        for driver in self._drivers:
            driver.join(timeout=1.0)

    # Ways to a lane

    def _post(self, parcel: Parcel, *, counted: bool = False) -> None:
        with self._changed:
            if self._stopped:
                return
            self._open += 0 if counted else 1
            while len(self._lanes) <= parcel.lane:
                self._open_lane()
            self._lanes[parcel.lane].put(parcel)

    def _later(self, parcel: Parcel, seconds: float) -> None:
        with self._changed:
            self._open += 1
        timer = threading.Timer(
            seconds, self._post, args=(parcel,), kwargs={"counted": True}
        )
        timer.daemon = True
        timer.start()

    def _hold(self, parcel: Parcel) -> None:
        with self._changed:
            self._open += 1
            self._held[parcel.lane].append(parcel)
        # Nothing may follow it; then it goes alone.
        timer = threading.Timer(_HELD_AT_MOST, self._release, args=(parcel.lane,))
        timer.daemon = True
        timer.start()

    def _release(self, lane: int) -> None:
        with self._changed:
            held = self._held.pop(lane, [])
        for parcel in held:
            self._post(parcel, counted=True)

    def _open_lane(self) -> None:
        lane: queue.Queue[Parcel | None] = queue.Queue()
        self._lanes.append(lane)
        name = f"sandbox-delivery-{len(self._lanes)}"
        driver = threading.Thread(
            target=self._drive, args=(lane,), name=name, daemon=True
        )
        self._drivers.append(driver)
        driver.start()

    # In a lane

    def _drive(self, lane: "queue.Queue[Parcel | None]") -> None:
        with requests.Session() as session:
            session.trust_env = False
            for parcel in iter(lane.get, None):
                if self._stopped:
                    return
                attempt = self._try(session, parcel)
                if self._stopped:
                    return
                self._count(attempt)
                with self._changed:
                    self._log.append(attempt)
                    self._open -= 1
                    self._changed.notify_all()

    def _try(self, session: requests.Session, parcel: Parcel) -> Attempt:
        began, clock = time.time(), time.perf_counter()
        status, trouble = 0, ""
        try:
            with session.post(
                parcel.url,
                data=parcel.body,
                headers=parcel.headers,
                timeout=self._world.options.delivery_timeout,
                allow_redirects=False,
            ) as answer:
                status = answer.status_code
        except requests.RequestException as error:
            trouble = type(error).__name__
        took = round((time.perf_counter() - clock) * 1000, 1)
        return Attempt(parcel, status, trouble, began, took)

    def _count(self, attempt: Attempt) -> None:
        if 200 <= attempt.status < 300:  # noqa: PLR2004 -- the range is the meaning
            return
        failed, webhook_id = attempt.at, attempt.parcel.webhook_id
        with self._changed:
            failures = self._failures[webhook_id]
            failures.append(failed)
            while failures[0] < failed - FAILURE_WINDOW:
                failures.popleft()
            many = len(failures) >= FAILURES_ALLOWED
        if many or self._was_off_just_now(webhook_id, failed):
            self._switch_off(webhook_id, failed)

    def _was_off_just_now(self, webhook_id: str, failed: float) -> bool:
        row = self._world.store.one(
            "SELECT disabled_at FROM webhooks WHERE id = ?", webhook_id
        )
        return bool(row and row[0] and failed - row[0] < FAILURE_WINDOW)

    def _switch_off(self, webhook_id: str, at: float) -> None:
        with self._changed:
            self._failures.pop(webhook_id, None)
        self._world.store.run(
            "UPDATE webhooks SET disabled_at = ?,"
            " data = json_set(data, '$.status', 'inactive') WHERE id = ?",
            at,
            webhook_id,
        )
