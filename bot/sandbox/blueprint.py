"""Everything of the sandbox as one blueprint, to hang into any Flask app."""

import hashlib
from collections.abc import Callable, Iterable
from functools import cache, partial
from pathlib import Path
from urllib.parse import urlsplit

from flask import Blueprint, Flask, Response, request

from bot.sandbox import (
    api,
    cards,
    chat,
    contents,
    control,
    invitees,
    meeting_changes,
    meeting_extras,
    meeting_list,
    meetings,
    messages,
    people,
    spaces,
    tokens,
    webhooks,
)
from bot.sandbox.desk import Desk
from bot.sandbox.faults import Faults
from bot.sandbox.wire import API_ROOT, Refusal, Route
from bot.sandbox.world import World

CONTROL_ROOT = "/sandbox/control"
API = (
    *tokens.ROUTES,
    *people.ROUTES,
    *messages.ROUTES,
    *contents.ROUTES,
    *cards.ROUTES,
    *spaces.ROUTES,
    *webhooks.ROUTES,
    *meeting_extras.ROUTES,
    *meeting_list.ROUTES,
    *meetings.ROUTES,
    *meeting_changes.ROUTES,
    *invitees.ROUTES,
)
_HOME = Path(__file__).parent
_A_YEAR = 31_536_000  # seconds
_HERE = frozenset({"localhost", "127.0.0.1", "::1"})
_ALL = ("GET", "POST", "PUT", "PATCH", "DELETE")


def create_sandbox(  # noqa: PLR0913 -- what an app around it may give
    world: World,
    *,
    faults: Faults | None = None,
    hosts: Iterable[str] = (),
    started_over: Callable[[], None] | None = None,
    leaving: Callable[[], bool] | None = None,
    desk: Desk | None = None,
) -> Blueprint:
    """Build the API, the control API and the chat page around a world.

    Nothing is started; threads that carry webhooks begin with the first event.

    Args:
        world: What is served; its credentials are made known as valid tokens.
        faults: A switchboard to share; a new one otherwise.
        hosts: Names (`host` or `host:port`) beside localhost by which this may be
            reached; naming one also lets callers from other machines in.
        started_over: Called when "Start over" has reset the world.
        leaving: Whether the server stops; open pages are let go then.
        desk: A desk to share, for who wants to look at its parts; made otherwise.
    """
    desk = desk or Desk.around(world, faults, started_over, leaving)
    tokens.seed(world)
    sandbox = _Pages(
        "sandbox",
        __name__,
        template_folder="templates",
        static_folder="static",
        static_url_path=f"/sandbox/static/{_fingerprint()}",
    )
    sandbox.before_request(partial(_refuse_foreigners, frozenset(hosts)))
    for route in API:
        _hang(sandbox, API_ROOT, route, partial(api.serve, desk, route))
    for route in control.ROUTES:
        _hang(sandbox, CONTROL_ROOT, route, partial(control.serve, desk, route))
    sandbox.add_url_rule(
        f"{API_ROOT}/<path:_rest>", "unknown", _unknown, methods=[*_ALL]
    )
    chat.hang(sandbox, desk)
    return sandbox


class _Pages(Blueprint):
    """Lets browsers keep static files: their address changes with their contents."""

    def get_send_file_max_age(self, filename: str | None) -> int | None:
        return _A_YEAR if filename else None


@cache
def _fingerprint() -> str:
    files = sorted(p for p in (_HOME / "static").rglob("*") if p.is_file())
    contents = (hashlib.sha256(path.read_bytes()).digest() for path in files)
    return hashlib.sha256(b"".join(contents)).hexdigest()[:12]


def create_sandbox_app(
    world: World,
    *,
    faults: Faults | None = None,
    hosts: Iterable[str] = (),
    desk: Desk | None = None,
) -> Flask:
    """Build an app that is nothing but the sandbox; see `create_sandbox`."""
    app = Flask("bot.sandbox", static_folder=None)
    app.register_blueprint(create_sandbox(world, faults=faults, hosts=hosts, desk=desk))
    return app


def _hang(
    sandbox: Blueprint, root: str, route: Route, serve: Callable[..., Response]
) -> None:
    sandbox.add_url_rule(
        root + route.path.replace("{id}", "<thing_id>"),
        f"{root} {route.operation}".replace(".", "-"),
        serve,
        methods=[route.method],
    )


def _unknown(_rest: str) -> Response:
    return api.unknown_path()


def _refuse_foreigners(hosts: frozenset[str]) -> Response | None:
    """Answer only to local names, local callers and pages of our own.

    Else a page on the internet could reach the sandbox through the browser of
    whoever looks at it (DNS rebinding, requests across origins).
    """
    named = _name(request.host) in _HERE or {request.host, _name(request.host)} & hosts
    origin = request.headers.get("Origin")
    ours = origin is None or origin == request.host_url.rstrip("/")
    near = bool(hosts) or _name(request.remote_addr or "") in _HERE
    if named and ours and near:
        return None
    refusal = Refusal(403, "The sandbox answers only to its own address.")
    return api.refused(refusal, "")


def _name(host: str) -> str:
    bare = f"[{host}]" if host.count(":") > 1 and "[" not in host else host
    return (urlsplit(f"//{bare}").hostname or "").removeprefix("::ffff:")
