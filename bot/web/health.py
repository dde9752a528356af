"""GET /healthz (alive) and GET /readyz (able to work): JSON, without secrets.

Details are for the machine itself, or for whoever shows `METRICS_TOKEN`.
"""

import hmac
from collections.abc import Callable
from dataclasses import dataclass, field

from flask import Blueprint, Response, jsonify, request

LOOPBACK = ("127.0.0.1", "::1")
# What proxies and tunnels add, each its own; a caller on this machine sends none.
FORWARDED = (
    "Forwarded",
    "X-Forwarded-For",
    "X-Forwarded-Host",
    "X-Forwarded-Proto",
    "X-Real-IP",
    "CF-Connecting-IP",
    "Via",
)


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that must be well; `problem` returns None, or tells or raises it."""

    name: str
    problem: Callable[[], str | None]


@dataclass(frozen=True, slots=True)
class Health:
    """What is looked at, and who may see the details."""

    checks: tuple[Check, ...]
    metrics_token: str | None = field(repr=False)

    def blueprint(self) -> Blueprint:
        """The routes, for the app."""
        room = Blueprint("health", __name__)
        room.get("/healthz")(self.alive)
        room.get("/readyz")(self.ready)
        return room

    def alive(self) -> Response:
        """The process answers."""
        return jsonify(status="alive")

    def ready(self) -> tuple[Response, int]:
        """Everything that a message needs is well: 200, else 503."""
        problems = {check.name: _problem(check) for check in self.checks}
        is_ready = not any(problems.values())
        answer: dict[str, object] = {"status": "ready" if is_ready else "not ready"}
        if self.may_see_details():
            answer["checks"] = {
                name: problem or "well" for name, problem in problems.items()
            }
        return jsonify(answer), 200 if is_ready else 503

    def may_see_details(self) -> bool:
        """Whether the asker is this machine or shows the token."""
        given = request.headers.get("Authorization", "").removeprefix("Bearer ")
        wanted = self.metrics_token or ""
        if wanted and hmac.compare_digest(given.encode(), wanted.encode()):
            return True
        is_forwarded = any(name in request.headers for name in FORWARDED)
        return request.remote_addr in LOOPBACK and not is_forwarded


def _problem(check: Check) -> str | None:
    try:
        return check.problem()
    except Exception as error:  # noqa: BLE001 -- a check that breaks is a red check
        return f"cannot be checked ({type(error).__name__})"
