"""Switches for what goes wrong: on this operation, so often, this happens."""

import random
import threading
from collections import Counter
from dataclasses import asdict, dataclass, field, fields
from fnmatch import fnmatchcase
from types import NoneType
from typing import Any

# What happens to a call, and when: before the work, after it, or inside it.
BEFORE = ("too_many", "broken", "expired", "missing", "locked", "drop_before", "slow")
AFTER = ("slow_after", "drop_after", "unreadable", "broken_after")
INSIDE = ("lag",)
# What happens to a webhook's delivery; the operation is the resource or "*".
DELIVERY = ("duplicate", "late", "reorder", "lost")
_TYPES: dict[str, tuple[type, ...]] = {
    "operation": (str,),
    "kind": (str,),
    "times": (int, NoneType),
    "each": (bool,),
    "probability": (int, float),
    "seconds": (int, float),
    "status": (int,),
    "retry_after": (str, NoneType),
}
KINDS = (*BEFORE, *AFTER, *INSIDE, *DELIVERY)


@dataclass(slots=True)
class Rule:
    """One thing that goes wrong.

    Attributes:
        operation: "POST /meetings", "GET /messages/{id}", with `*` for anything;
            for deliveries the resource, for example "messages".
        kind: One of KINDS.
        times: For how many calls; None means every one.
        each: Count `times` for each path on its own, for example each message.
        probability: Of its happening at a call, from 0 to 1.
        seconds: How slow, how late, how long a list lags, how long to wait.
        status: Which 5xx `broken` answers.
        retry_after: The header's value as it stands; "http-date" means a date
            `seconds` ahead, "" leaves it out, None writes `seconds`.
    """

    operation: str
    kind: str
    times: int | None = 1
    each: bool = False
    probability: float = 1.0
    seconds: float = 0.0
    status: int = 503
    retry_after: str | None = None
    struck: Counter[str] = field(default_factory=Counter, repr=False)

    def __post_init__(self) -> None:
        """Refuse what could never happen."""
        for name, kinds in _TYPES.items():
            if not isinstance(getattr(self, name), kinds):
                raise ValueError(f"wrong type for {name}")  # noqa: TRY004 -- one kind of error for a wrong rule
        if self.kind not in KINDS:
            raise ValueError(f"no such fault: {self.kind}")
        if not 0 <= self.probability <= 1 or self.seconds < 0:
            raise ValueError("probability is 0 to 1, seconds at least 0")
        if self.times is not None and self.times < 1:
            raise ValueError("times is at least 1, or null")

    def shown(self) -> dict[str, Any]:
        """Give it as JSON can hold it."""
        return asdict(self) | {"struck": self.struck.total()}


class Faults:
    """The switchboard; rules are tried in the order in which they were set."""

    def __init__(self, seed: int = 0) -> None:
        self._rules: list[Rule] = []
        self._dice = random.Random(seed)  # noqa: S311 -- a repeatable dice for tests
        self._lock = threading.Lock()

    def add(self, operation: str, kind: str, **more: Any) -> Rule:  # noqa: ANN401 -- the fields of Rule
        """Switch one on; see `Rule` for what else can be said."""
        rule = Rule(operation, kind, **more)
        with self._lock:
            self._rules.append(rule)
        return rule

    def read(self, wanted: dict[str, Any]) -> Rule:
        """Switch on what JSON describes.

        Raises:
            ValueError: A field that is none, or a value of another type.
        """
        known = {item.name for item in fields(Rule)} - {"struck"}
        if not {"operation", "kind"} <= wanted.keys() <= known:
            raise ValueError(f"a fault has operation, kind and some of {sorted(known)}")
        return self.add(**wanted)

    def clear(self) -> None:
        """Switch all off."""
        with self._lock:
            self._rules.clear()

    def remove(self, operation: str, kind: str) -> None:
        """Switch off those of one kind on one operation."""
        with self._lock:
            self._rules = [
                rule
                for rule in self._rules
                if (rule.operation, rule.kind) != (operation, kind)
            ]

    def active(self) -> list[Rule]:
        """Tell what is on."""
        with self._lock:
            return list(self._rules)

    def strike(self, operation: str, path: str, kinds: tuple[str, ...]) -> list[Rule]:
        """Tell which rules hit this call, and count it for them."""
        if not self._rules:
            return []
        with self._lock:
            return [
                rule
                for rule in self._rules
                if rule.kind in kinds and self._hits(rule, operation, path)
            ]

    def lag(self, operation: str) -> float:
        """Tell for how many seconds new things are kept out of a list."""
        hits = self.strike(operation, operation, INSIDE)
        return max((rule.seconds for rule in hits), default=0.0)

    def _hits(self, rule: Rule, operation: str, path: str) -> bool:
        if not fnmatchcase(operation, rule.operation):
            return False
        counted = path if rule.each else ""
        if rule.times is not None and rule.struck[counted] >= rule.times:
            return False
        if rule.probability < 1 and self._dice.random() >= rule.probability:
            return False
        rule.struck[counted] += 1
        return True
