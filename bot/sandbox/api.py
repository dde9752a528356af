"""The door of the sandbox's API: reads a request, lets it through, writes the answer.

Everything that Flask must do is here; the rest works on `Asked` and `Answer`.
"""

import json
import re
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

from flask import Response, request
from werkzeug.exceptions import HTTPException

from bot.sandbox.bell import BOOK, CALLS, CHAT
from bot.sandbox.contents import LARGEST
from bot.sandbox.desk import Desk
from bot.sandbox.faults import AFTER, BEFORE, Rule
from bot.sandbox.hangup import hang_up
from bot.sandbox.ids import new_tracking_id
from bot.sandbox.store import packed
from bot.sandbox.tokens import identify
from bot.sandbox.wire import (
    NO_TOKEN,
    NOT_FOUND,
    Answer,
    Asked,
    Identity,
    Refusal,
    Route,
    Upload,
    forbidden,
)

NOBODY = Identity("", "", "", frozenset())
_JSON = "application/json;charset=UTF-8"
_LARGEST_BODY = LARGEST + 1024 * 1024
_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")
_HTML = "text/html;charset=UTF-8"


@dataclass(slots=True)
class _Visit:
    """One call on its way through the door."""

    desk: Desk
    route: Route
    caller: Identity = NOBODY
    tracking_id: str = ""
    cut: bool = False

    def strike(self, kinds: tuple[str, ...]) -> list[Rule]:
        return self.desk.faults.strike(self.route.operation, request.path, kinds)


def serve(desk: Desk, route: Route, thing_id: str | None = None) -> Response:
    """Answer one call, with whatever is switched to go wrong."""
    began, clock = time.time(), time.perf_counter()
    visit = _Visit(desk, route, tracking_id=new_tracking_id())
    before = visit.strike(BEFORE)
    response = _trouble_before(visit, before)
    if response is None:
        response = _work(visit, thing_id)
    after = visit.strike(AFTER)
    response = _trouble_after(visit, after, response)
    desk.calls.record(
        at=began,
        milliseconds=round((time.perf_counter() - clock) * 1000, 1),
        operation=route.operation,
        method=request.method,
        url=request.full_path.rstrip("?"),
        caller=visit.caller.kind,
        request=_request_text(),
        status=0 if visit.cut else response.status_code,
        answer="" if visit.cut or response.is_streamed else _answer_text(response),
        tracking_id=visit.tracking_id,
        faults=tuple(rule.kind for rule in (*before, *after)),
    )
    desk.bell.ring(_news(route))
    return response


def _news(route: Route) -> tuple[str, ...]:
    if route.method == "GET":
        return (CALLS,)
    return (CALLS, BOOK if route.path.startswith("/meeting") else CHAT)


def _work(visit: _Visit, thing_id: str | None) -> Response:
    try:
        asked = _read(visit)
        run = visit.route.run
        answer = run(asked) if thing_id is None else run(asked, thing_id)
    except Refusal as refusal:
        return refused(refusal, visit.tracking_id)
    except HTTPException as error:
        # Flask's own: a form or a part of it is too big.
        return refused(Refusal(error.code or 400, error.name), visit.tracking_id)
    return written(answer, visit.tracking_id)


# Reading


def _read(visit: _Visit) -> Asked:
    authorization = request.headers.get("Authorization", "")
    if visit.route.scopes:
        visit.caller = identify(visit.desk.world, authorization)
        if not visit.route.scopes & visit.caller.scopes:
            raise forbidden()
    body, uploads = _body(visit.route)
    return Asked(
        desk=visit.desk,
        caller=visit.caller,
        host_url=request.host_url.rstrip("/"),
        path=request.path,
        query=request.args.to_dict(),
        headers=request.headers,
        body=body,
        uploads=uploads,
    )


def _body(route: Route) -> tuple[dict[str, Any], tuple[Upload, ...]]:
    if route.method not in ("POST", "PUT", "PATCH"):
        return {}, ()
    media = request.mimetype
    if (request.content_length or 0) > _LARGEST_BODY:
        raise Refusal(413, "The request body is too large.")
    if route.form:
        if media != "application/x-www-form-urlencoded":
            raise _unsupported(media)
        return request.form.to_dict(), ()
    if media == "multipart/form-data" and media in route.media:
        return request.form.to_dict(), _uploads()
    if media != "application/json" and media not in route.media:
        raise _unsupported(media)
    return json_object(), ()


def _uploads() -> tuple[Upload, ...]:
    return tuple(
        Upload(part.filename or "file", part.mimetype, part.read())
        for part in request.files.getlist("files")
    )


def _unsupported(media: str) -> Refusal:
    return Refusal(415, f"Content type '{media}' not supported")


def json_object() -> dict[str, Any]:
    """Read the body as a JSON object.

    Raises:
        Refusal: 400 for anything else.
    """
    raw = request.get_data()
    try:
        body = json.loads(raw)
        if _SURROGATE.search(raw):
            # Half a character can be read but neither kept nor sent.
            packed(body).encode()
    except (ValueError, RecursionError) as error:
        raise Refusal(400, "The request body is not valid JSON.") from error
    if not isinstance(body, dict):
        raise Refusal(400, "The request body must be a JSON object.")
    return body


# Writing


def written(answer: Answer, tracking_id: str) -> Response:
    """Write an answer with Webex's headers."""
    payload = answer.payload
    if payload is None:
        body = b""
    elif isinstance(payload, bytes):
        body = payload
    else:
        body = packed(payload).encode()
    headers = _headers(tracking_id) | dict(answer.headers)
    return Response(body, answer.status, headers)


def refused(refusal: Refusal, tracking_id: str) -> Response:
    """Write a refusal in the shape that all of Webex's errors have."""
    error = {
        "message": refusal.message,
        "errors": [{"description": text} for text in refusal.descriptions],
        "trackingId": tracking_id,
    }
    headers = _headers(tracking_id) | dict(refusal.headers)
    return Response(packed(error), refusal.status, headers)


def _headers(tracking_id: str) -> dict[str, str]:
    return {
        "Content-Type": _JSON,
        "Cache-Control": "no-cache",
        "Trackingid": tracking_id,
    }


def unknown_path() -> Response:
    """Answer where Webex has no such operation."""
    return refused(Refusal(404, NOT_FOUND), new_tracking_id())


# What goes wrong on purpose


def _trouble_before(visit: _Visit, rules: list[Rule]) -> Response | None:
    for rule in rules:
        if rule.kind == "slow":
            time.sleep(rule.seconds)
            continue
        return _instead(visit, rule)
    return None


def _instead(visit: _Visit, rule: Rule) -> Response:
    tracking = visit.tracking_id
    if rule.kind == "drop_before":
        return _cut(visit)
    if rule.kind == "expired":
        return refused(Refusal(401, NO_TOKEN), tracking)
    if rule.kind == "missing":
        return refused(Refusal(404, NOT_FOUND), tracking)
    if rule.kind == "locked":
        return refused(Refusal(423, "Locked", headers=_wait(rule)), tracking)
    if rule.kind == "too_many":
        return _page(429, "Too Many Requests", tracking, _wait(rule))
    return _page(rule.status, "Upstream trouble", tracking, {})


def _trouble_after(visit: _Visit, rules: list[Rule], response: Response) -> Response:
    for rule in rules:
        if rule.kind == "slow_after":
            time.sleep(rule.seconds)
        elif rule.kind == "drop_after":
            response = _cut(visit)
        elif rule.kind == "broken_after":
            response = _page(rule.status, "Upstream trouble", visit.tracking_id, {})
        elif rule.kind == "unreadable":
            response = _page(200, "Please stand by", visit.tracking_id, {})
    return response


def _cut(visit: _Visit) -> Response:
    visit.cut = True
    return hang_up(request.environ)


def _wait(rule: Rule) -> dict[str, str]:
    if rule.retry_after == "":
        return {}
    if rule.retry_after == "http-date":
        until = datetime.now(UTC) + timedelta(seconds=rule.seconds)
        return {"Retry-After": format_datetime(until, usegmt=True)}
    return {"Retry-After": rule.retry_after or str(int(rule.seconds))}


def _page(
    status: int, title: str, tracking_id: str, headers: dict[str, str]
) -> Response:
    body = f"<html><head><title>{title}</title></head><body>{title}</body></html>"
    head = {"Content-Type": _HTML, "Trackingid": tracking_id}
    return Response(body, status, head | headers)


# Recording


def _request_text() -> str:
    if request.mimetype == "multipart/form-data":
        return json.dumps(request.form.to_dict())
    return request.get_data(cache=True).decode(errors="replace")


def _answer_text(response: Response) -> str:
    if not response.content_type.startswith(("application/json", "text/")):
        return ""
    return response.get_data(as_text=True)
