"""What stands around meetings: join links, templates, sites, session types."""

from datetime import timedelta

from bot.sandbox import clock, shapes
from bot.sandbox import meeting_book as book
from bot.sandbox.meeting_rules import host_of
from bot.sandbox.meeting_shapes import JOIN
from bot.sandbox.meeting_view import web_link
from bot.sandbox.meetings import READ, WRITE
from bot.sandbox.store import Json
from bot.sandbox.wire import Answer, Asked, Route, malformed, missing, scopes

_LONGEST_LINK = 60  # minutes
_WAYS = ("meetingId", "meetingNumber", "webLink")
_TEMPLATES = (
    ("standard-meeting", "Standard meeting", "meeting", True),
    ("standard-webinar", "Standard webinar", "webinar", False),
)


def join(asked: Asked) -> Answer:
    """POST /meetings/join: links that open without logging in."""
    body = asked.body
    shapes.check(body, JOIN)
    if sum(name in body for name in _WAYS) != 1:
        raise malformed(f"Exactly one of {', '.join(_WAYS)} is required.")
    host = host_of(asked, body.get("hostEmail"))
    minutes = body.get("expirationMinutes", 60)
    if not 1 <= minutes <= _LONGEST_LINK:
        raise malformed(f"'expirationMinutes' must be from 1 to {_LONGEST_LINK}.")
    meeting = _meeting(asked)
    if meeting is None:
        raise missing("The meeting is not found.")
    link = web_link(asked.host_url, meeting)
    if body.get("joinDirectly", True):
        return Answer(None, 302, {"Location": link})
    until = asked.desk.world.now() + timedelta(minutes=minutes)
    answer = {"joinLink": f"{link}&role=attendee", "expiration": clock.stamp(until)}
    if meeting["hostEmail"] == host["emails"][0] and "email" not in body:
        answer["startLink"] = f"{link}&role=host"
    return Answer(answer)


def _meeting(asked: Asked) -> Json | None:
    world, body = asked.desk.world, asked.body
    if "meetingId" in body:
        return book.find(world, body["meetingId"].partition("_")[0])
    if "meetingNumber" in body:
        return book.by_number(world, body["meetingNumber"])
    return book.by_key(world, body["webLink"].rpartition("MTID=")[2])


def templates(asked: Asked) -> Answer:
    """GET /meetings/templates."""
    query, site = asked.query, asked.desk.world.options.site_url
    if query.get("templateType", "meeting") not in ("meeting", "webinar"):
        raise malformed("'templateType' must be meeting or webinar.")
    items = [
        {
            "id": template_id,
            "name": name,
            "locale": query.get("locale", "en_US"),
            "siteUrl": site,
            "templateType": kind,
            "isDefault": default,
            "isStandard": True,
        }
        for template_id, name, kind, default in _TEMPLATES
        if query.get("templateType") in (None, kind)
    ]
    return Answer({"items": items})


def sites(asked: Asked) -> Answer:
    """GET /meetingPreferences/sites: where the user has an account."""
    user = host_of(asked, asked.query.get("userEmail"))
    found = [address.partition("#")[0] for address in user.get("siteUrls", [])]
    wanted = asked.query.get("siteUrl")
    if wanted and wanted not in found:
        raise missing("The user is not found on this site.")
    return Answer({"sites": [{"siteUrl": s, "default": True} for s in found]})


def session_types(asked: Asked) -> Answer:
    """GET /meetings/sessionTypes: none for one who cannot host."""
    user = host_of(asked, asked.query.get("hostEmail"))
    site = asked.desk.world.options.site_url
    hosts = f"{site}#host" in user.get("siteUrls", [])
    kind = {
        "id": "3",
        "name": "Pro meeting",
        "type": "meeting",
        "attendeesCapacity": 1000,
    }
    return Answer({"items": [kind] if hosts else []})


ROUTES = (
    Route("POST", "/meetings/join", join, READ | WRITE),
    Route("GET", "/meetings/templates", templates, READ),
    Route("GET", "/meetings/sessionTypes", session_types, READ),
    Route(
        "GET",
        "/meetingPreferences/sites",
        sites,
        scopes("meeting:admin_preferences_read"),
    ),
)
