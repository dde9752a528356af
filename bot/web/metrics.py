"""GET /metrics: what Prometheus reads. Labels are bounded: no ids, no addresses.

`docs/operations.md` says what each metric means and which alerts to set.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta

from flask import Blueprint
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Histogram,
    ProcessCollector,
    generate_latest,
)
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from bot.errors import StoreUnavailable
from bot.model.effects import EffectState, QuotaUse

PREFIX = "meeting_bot_"
SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20)
CREATIONS = "Creations that Webex's quotas count now."
NOT_UNDERSTOOD = "not-a-command"


class Metrics:
    """Counts what happens; fulfils the observers of `webex/` and `workflows/`."""

    def __init__(self) -> None:
        """Begin at zero, in a registry of its own."""
        self.registry = CollectorRegistry()
        self._events = self._counter(
            "events", "Events answered, by outcome.", "resource", "outcome"
        )
        self._unread = self._counter(
            "parse_failures", "Messages that were no command to the grammar."
        )
        self._steps = Histogram(
            f"{PREFIX}step_seconds",
            "Time of each step of an answer.",
            ("step",),
            buckets=SECONDS,
            registry=self.registry,
        )
        self._calls = self._counter(
            "webex_calls", "Calls to Webex; status 0: no answer.", "operation", "status"
        )
        self._waits = Histogram(
            f"{PREFIX}webex_seconds",
            "Time of each call to Webex.",
            ("operation",),
            buckets=SECONDS,
            registry=self.registry,
        )
        self._refreshes = self._counter(
            "token_refreshes", "Renewals of the service app's token.", "outcome"
        )
        ProcessCollector(registry=self.registry)

    def called(self, operation: str, *, status: int | None, took: timedelta) -> None:
        """Count one attempt of a call to Webex."""
        self._calls.labels(operation, status or 0).inc()
        self._waits.labels(operation).observe(took.total_seconds())

    def refreshed(self, outcome: str) -> None:
        """Count one renewal."""
        self._refreshes.labels(outcome).inc()

    def stepped(self, step: str, *, took: timedelta) -> None:
        """Count one step of an answer."""
        self._steps.labels(step).observe(took.total_seconds())

    def answered(self, resource: str, outcome: str) -> None:
        """Count one event by how it ended."""
        self._events.labels(resource, outcome).inc()
        if outcome == NOT_UNDERSTOOD:
            self._unread.inc()

    def show(
        self,
        *,
        ledger: Callable[[], Mapping[EffectState, int]],
        executors: Callable[[], int],
        quota: Callable[[], QuotaUse],
    ) -> None:
        """Ask these at every look, and show what they say.

        Args:
            ledger: How many rows of the ledger are in each state.
            executors: How many processes of this deployment live.
            quota: How many creations Webex's quotas count now.
        """
        self.registry.register(_Looked(ledger, executors, quota))

    def _counter(self, name: str, what: str, *labels: str) -> Counter:
        return Counter(f"{PREFIX}{name}", what, labels, registry=self.registry)


@dataclass(frozen=True, slots=True)
class _Looked(Collector):
    """What is read from the database when somebody looks."""

    ledger: Callable[[], Mapping[EffectState, int]]
    executors: Callable[[], int]
    quota: Callable[[], QuotaUse]

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Read it; a database that is away leaves the gauges out."""
        try:
            counted, alive, use = self.ledger(), self.executors(), self.quota()
        except StoreUnavailable:
            return
        rows = GaugeMetricFamily(
            f"{PREFIX}ledger_rows", "Rows of the ledger by state.", labels=["state"]
        )
        for state, count in counted.items():
            rows.add_metric([state.value], count)
        yield rows
        yield GaugeMetricFamily(f"{PREFIX}executors_alive", "Processes alive.", alive)
        creations = GaugeMetricFamily(f"{PREFIX}creations", CREATIONS, labels=["of"])
        creations.add_metric(["all"], use.overall)
        creations.add_metric(["busiest-host"], use.of_busiest)
        yield creations

    def describe(self) -> Iterator[GaugeMetricFamily]:
        """Name them without asking anybody."""
        yield GaugeMetricFamily(f"{PREFIX}ledger_rows", "Rows of the ledger by state.")
        yield GaugeMetricFamily(f"{PREFIX}executors_alive", "Processes alive.")
        yield GaugeMetricFamily(f"{PREFIX}creations", CREATIONS)


def metrics_blueprint(metrics: Metrics, may_see: Callable[[], bool]) -> Blueprint:
    """Make the route; others than who may see the details get 403."""
    room = Blueprint("metrics", __name__)

    def read() -> tuple[bytes | str, int, dict[str, str]]:
        if not may_see():
            return "", 403, {}
        said = generate_latest(metrics.registry)
        return said, 200, {"Content-Type": CONTENT_TYPE_LATEST}

    room.get("/metrics")(read)
    return room
