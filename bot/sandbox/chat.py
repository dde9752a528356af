"""The chat page, and the page that a meeting's link opens."""

from functools import partial

from flask import Blueprint, Response, render_template, request

from bot.sandbox import cast, clock
from bot.sandbox import meeting_book as book
from bot.sandbox.desk import Desk
from bot.sandbox.meeting_times import zone
from bot.sandbox.meeting_view import MEET_PATH
from bot.sandbox.shown import person_shown

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
    " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def hang(sandbox: Blueprint, desk: Desk) -> None:
    """Add the pages."""
    sandbox.add_url_rule("/", "chat", partial(_chat, desk))
    sandbox.add_url_rule(f"{MEET_PATH}/<number>", "meet", partial(_meet, desk))


def _chat(desk: Desk) -> Response:
    people = [person_shown(p) for p in desk.world.people() if p["type"] == "person"]
    return _page(
        render_template("sandbox/chat.html", people=people, bot=cast.BOT, here="chat")
    )


def _meet(desk: Desk, number: str) -> Response:
    meeting = book.by_number(desk.world, number)
    if meeting is None or meeting["key"] != request.args.get("MTID"):
        return _page(render_template("sandbox/meet.html", meeting=None), 404)
    where = zone(meeting["timezone"])
    host = desk.world.person_at(meeting["hostEmail"]) or {}
    return _page(
        render_template(
            "sandbox/meet.html",
            meeting=meeting,
            host=host.get("displayName", meeting["hostEmail"]),
            start=clock.local(meeting["start"], where),
            end=clock.local(meeting["end"], where),
            invitees=book.invitees(desk.world, meeting["id"]),
        )
    )


def _page(html: str, status: int = 200) -> Response:
    headers = {
        "Content-Security-Policy": _POLICY,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cache-Control": "no-store",
    }
    return Response(html, status, headers, mimetype="text/html")
