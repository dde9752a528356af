"""All that may be done to this world beyond Webex's own API."""

from flask import Response, request

from bot.sandbox import agenda, overview, play, story, switches, watch
from bot.sandbox.api import NOBODY, json_object, refused, written
from bot.sandbox.desk import Desk
from bot.sandbox.ids import new_tracking_id
from bot.sandbox.wire import Asked, Refusal, Route

ROUTES = (
    *overview.ROUTES,
    *play.ROUTES,
    *agenda.ROUTES,
    *story.ROUTES,
    *watch.ROUTES,
    *switches.ROUTES,
)


def serve(desk: Desk, route: Route) -> Response:
    """Answer one call; neither recorded nor struck by faults."""
    tracking_id = new_tracking_id()
    try:
        answer = route.run(_read(desk))
    except Refusal as refusal:
        return refused(refusal, tracking_id)
    if route.method != "GET":
        desk.bell.ring()
    return written(answer, tracking_id)


def _read(desk: Desk) -> Asked:
    # A form of a foreign page cannot send this type without asking first.
    if request.content_length and not request.is_json:
        raise Refusal(415, "The control API takes application/json.")
    body = json_object() if request.content_length else {}
    return Asked(
        desk=desk,
        caller=NOBODY,
        host_url=request.host_url.rstrip("/"),
        path=request.path,
        query=request.args.to_dict(),
        headers=request.headers,
        body=body,
    )
