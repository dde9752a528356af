"""Webhooks: who wants to be told what, and where."""

from urllib.parse import urlsplit

from bot.sandbox import clock
from bot.sandbox.ids import canonical, key_of, new_id
from bot.sandbox.paging import page_of
from bot.sandbox.store import Json, packed
from bot.sandbox.wire import NOT_FOUND, NOTHING, Answer, Asked, Refusal, Route, scopes

RESOURCES = frozenset(
    [
        "attachmentActions",
        "dataSources",
        "memberships",
        "messages",
        "rooms",
        "meetings",
        "recordings",
        "convergedRecordings",
        "meetingParticipants",
        "meetingTranscripts",
        "telephony_calls",
        "telephony_conference",
        "telephony_mwi",
        "uc_counters",
        "serviceApp",
        "adminBatchJobs",
        "all",
    ]
)
EVENTS = frozenset(
    [
        "created",
        "updated",
        "deleted",
        "started",
        "ended",
        "joined",
        "left",
        "migrated",
        "authorized",
        "deauthorized",
        "statusChanged",
        "all",
    ]
)
_FILTERS = {
    "messages": "roomId roomType personId personEmail mentionedPeople hasFiles"
    " hasAttachments",
    "attachmentActions": "messageId personId roomId",
    "memberships": "roomId personId personEmail isModerator",
    "rooms": "type isLocked",
    "meetings": "id meetingNumber meetingType state hostEmail hostUserId siteUrl",
    "serviceApp": "id friendlyName trainSiteNames adminTrainSiteNames",
}
_KINDS = {"roomId": "ROOM", "messageId": "MESSAGE"}
_CHANGEABLE = ("name", "targetUrl", "secret", "status")


def create(asked: Asked) -> Answer:
    """POST /webhooks."""
    body, world = asked.body, asked.desk.world
    for name in ("name", "targetUrl", "resource", "event"):
        _text(body, name)
    _check_target(body["targetUrl"])
    if body["resource"] not in RESOURCES or body["event"] not in EVENTS:
        raise Refusal(400, "Unknown resource or event.")
    _check_filter(body)
    webhook: Json = {"id": new_id("WEBHOOK")}
    for name in ("name", "targetUrl", "resource", "event", "filter", "secret"):
        if body.get(name):
            webhook[name] = body[name]
    webhook |= {
        "status": "active",
        "created": clock.stamp(world.now()),
        "ownedBy": body.get("ownedBy") or "creator",
    }
    with world.store.writing():
        if any(_same(webhook, other) for other in _mine(asked)):
            raise Refusal(409, "A webhook like this exists already.")
        world.store.run(
            "INSERT INTO webhooks (id, owner, data) VALUES (?, ?, ?)",
            webhook["id"],
            asked.caller.person_id,
            packed(webhook),
        )
    return Answer(webhook)


def _text(body: Json, name: str) -> None:
    value = body.get(name)
    if not isinstance(value, str) or not value:
        word = "null" if name == "targetUrl" else "empty"
        raise Refusal(400, f"{name} cannot be {word}")


def _check_target(url: str) -> None:
    try:
        parts = urlsplit(url)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise Refusal(400, "targetUrl must be an http or https address")


def _check_filter(body: Json) -> None:
    for name in ("filter", "secret", "ownedBy"):
        if not isinstance(body.get(name, ""), str):
            raise Refusal(400, f"{name} must be a string")
    known = _FILTERS.get(body["resource"], "").split()
    for part in filter(None, str(body.get("filter", "")).split("&")):
        name, _, value = part.partition("=")
        kind = _KINDS.get(name)
        if name not in known or not value or (kind and key_of(value, kind) is None):
            raise Refusal(400, _engine_error(name))
    org_only = any(p in str(body.get("filter")) for p in ("hostEmail", "hostUserId"))
    if org_only and body.get("ownedBy") != "org":
        raise Refusal(400, _engine_error("ownedBy"))


def _engine_error(name: str) -> str:
    return (
        "POST failed: HTTP/1.1 400 Bad Request (error ="
        f" 'Invalid value for filter: {name}')"
    )


def _same(one: Json, other: Json) -> bool:
    facts = ("resource", "event", "filter", "targetUrl")
    return all(one.get(name) == other.get(name) for name in facts)


def _mine(asked: Asked) -> list[Json]:
    return asked.desk.world.store.documents(
        "SELECT data FROM webhooks WHERE owner = ? ORDER BY seq", asked.caller.person_id
    )


def listing(asked: Asked) -> Answer:
    """GET /webhooks: the caller's own."""
    wanted = asked.query.get("ownedBy", "")
    found = [w for w in _mine(asked) if not wanted or w["ownedBy"] == wanted]
    return page_of(asked, found, default=100, most=100)


def read(asked: Asked, webhook_id: str) -> Answer:
    """GET /webhooks/{id}."""
    webhook = _find(asked, webhook_id)
    if webhook is None:
        raise Refusal(404, NOT_FOUND)
    return Answer(webhook)


def _find(asked: Asked, webhook_id: str) -> Json | None:
    return asked.desk.world.store.document(
        "SELECT data FROM webhooks WHERE id = ? AND owner = ?",
        canonical(webhook_id, "WEBHOOK"),
        asked.caller.person_id,
    )


def update(asked: Asked, webhook_id: str) -> Answer:
    """PUT /webhooks/{id}: name, address, secret; and back to active."""
    body, store = asked.body, asked.desk.world.store
    _text(body, "name")
    _text(body, "targetUrl")
    _check_target(body["targetUrl"])
    if body.get("status", "active") != "active":
        raise Refusal(400, "status can only be set to active")
    with store.writing():
        webhook = _find(asked, webhook_id)
        if webhook is None:
            raise Refusal(404, NOT_FOUND)
        webhook |= {name: body[name] for name in _CHANGEABLE if body.get(name)}
        store.run(
            "UPDATE webhooks SET data = ? WHERE id = ?", packed(webhook), webhook["id"]
        )
    return Answer(webhook)


def delete(asked: Asked, webhook_id: str) -> Answer:
    """DELETE /webhooks/{id}."""
    webhook = _find(asked, webhook_id)
    if webhook is None:
        raise Refusal(400, "Invalid webhookId for Delete Webhook request.")
    asked.desk.world.store.run("DELETE FROM webhooks WHERE id = ?", webhook["id"])
    return NOTHING


# The service app subscribes to meetings with the scopes that it has.
_ANY = scopes("spark:webhooks", "meeting:admin_schedule_read")
ROUTES = (
    Route("POST", "/webhooks", create, _ANY),
    Route("GET", "/webhooks", listing, _ANY),
    Route("GET", "/webhooks/{id}", read, _ANY),
    Route("PUT", "/webhooks/{id}", update, _ANY),
    Route("DELETE", "/webhooks/{id}", delete, _ANY),
)
