"""The chat page, and the page that a meeting's link opens."""

from functools import partial
from pathlib import Path

from flask import Blueprint, Response, render_template, request

from bot.sandbox import cast
from bot.sandbox import meeting_book as book
from bot.sandbox.desk import Desk
from bot.sandbox.live import Seats
from bot.sandbox.meet import meeting_facts
from bot.sandbox.meeting_view import MEET_PATH
from bot.sandbox.play import find_person
from bot.sandbox.wire import Refusal

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
    " img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none';"
    " frame-ancestors 'none'"
)
# Named in the page, so that a browser fetches all at once and not one by one.
_SCRIPTS = (Path(__file__).parent / "static").glob("*.js")
_MODULES = sorted({script.name for script in _SCRIPTS} - {"back.js"})
LIVE_PATH = "/sandbox/live"


def hang(sandbox: Blueprint, desk: Desk) -> None:
    """Add the pages, and the stream that keeps the open ones up to date."""
    sandbox.add_url_rule("/", "chat", partial(_chat, desk))
    sandbox.add_url_rule(f"{MEET_PATH}/<number>", "meet", partial(_meet, desk))
    sandbox.add_url_rule(LIVE_PATH, "live", Seats(desk.bell).serve)


def _chat(desk: Desk) -> Response:
    try:
        person = find_person(desk, request.args.get("as") or cast.DANA.email)["id"]
    except Refusal:
        person = cast.DANA.id
    space = request.args.get("space", "")
    return _page(
        render_template(
            "sandbox/chat.html", person=person, space=space, modules=_MODULES
        )
    )


def _meet(desk: Desk, number: str) -> Response:
    meeting = book.by_number(desk.world, number)
    if meeting is None or meeting["key"] != request.args.get("MTID"):
        return _page(render_template("sandbox/meet.html", meeting=None), 404)
    facts = meeting_facts(desk, meeting)
    return _page(render_template("sandbox/meet.html", **facts))


def _page(html: str, status: int = 200) -> Response:
    headers = {
        "Content-Security-Policy": _POLICY,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cache-Control": "no-store",
    }
    return Response(html, status, headers, mimetype="text/html")
