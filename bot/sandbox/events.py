"""Tell the webhooks that listen what happened."""

from typing import Any

from bot.sandbox import cast
from bot.sandbox.desk import Desk
from bot.sandbox.ids import hydra
from bot.sandbox.store import Json

_FIREHOSE = ("memberships", "messages", "rooms")
# Filters whose name is not the name of the field that they look at.
_FIELD = {"type": "type", "friendlyName": "name"}


def emit(  # noqa: PLR0913 -- an event's own parts
    desk: Desk, resource: str, event: str, data: Json, *, actor: str, subject: Json
) -> None:
    """Send an event to each webhook that may hear it and asked for it.

    Args:
        desk: Whose webhooks, and who carries.
        resource: For example "messages".
        event: For example "created".
        data: What the envelope shows; never a text.
        actor: The person who caused it.
        subject: The whole thing, which filters and visibility look at.
    """
    rows = desk.world.store.documents(
        "SELECT json_set(data, '$.owner', owner) FROM webhooks ORDER BY seq"
    )
    for webhook in rows:
        if webhook["status"] != "active" or not _listens(webhook, resource, event):
            continue
        owner = webhook.pop("owner")
        if _hears(desk, owner, resource, subject) and _passes(webhook, owner, subject):
            place = str(data.get("roomId") or data.get("id"))
            desk.deliveries.send(
                webhook,
                _envelope(desk, webhook, owner, resource, event, actor, data),
                place,
            )


def _envelope(  # noqa: PLR0913, PLR0917 -- the envelope's own parts
    desk: Desk,
    webhook: Json,
    owner: str,
    resource: str,
    event: str,
    actor: str,
    data: Json,
) -> Json:
    person = desk.world.person(owner) or {}
    named = ("id", "name", "targetUrl", "filter", "created", "ownedBy")
    envelope: Json = {name: webhook[name] for name in named if name in webhook}
    return envelope | {
        "resource": resource,
        "event": event,
        "orgId": person.get("orgId", cast.CORP),
        "createdBy": owner,
        "appId": hydra("APPLICATION", desk.world.credentials.client_id),
        "status": "active",
        "actorId": actor,
        "data": data,
    }


def _listens(webhook: Json, resource: str, event: str) -> bool:
    if webhook["event"] not in (event, "all"):
        return False
    if webhook["resource"] == "all":
        return resource in _FIREHOSE
    return bool(webhook["resource"] == resource)


def _hears(desk: Desk, owner: str, resource: str, subject: Json) -> bool:
    if resource in ("meetings", "serviceApp"):
        return owner == cast.MACHINE.id
    if resource == "attachmentActions":
        return bool(subject["author"] == owner)
    room_id = subject["id"] if resource == "rooms" else subject["roomId"]
    gone = resource == "memberships" and subject["personId"] == owner
    if not gone and desk.world.membership(room_id, owner) is None:
        return False
    person = desk.world.person(owner) or {}
    if resource != "messages" or person.get("type") != "bot":
        return True
    # Webex: in a group space a bot hears only what mentions it.
    return subject["roomType"] == "direct" or owner in subject.get(
        "mentionedPeople", []
    )


def _passes(webhook: Json, owner: str, subject: Json) -> bool:
    wanted = webhook.get("filter", "")
    parts = [part.partition("=") for part in wanted.split("&") if part]
    return all(_matches(name, value, owner, subject) for name, _, value in parts)


def _matches(name: str, value: str, owner: str, subject: Json) -> bool:
    if name == "mentionedPeople":
        people = {owner if one == "me" else one for one in value.split(",")}
        return bool(people & set(subject.get("mentionedPeople", [])))
    if name == "personId" and value == "me":
        value = owner
    if name == "hasFiles":
        return _said(bool(subject.get("files"))) == value
    if name == "hasAttachments":
        return _said(bool(subject.get("attachments"))) == value
    return _said(subject.get(_FIELD.get(name, name))).lower() == value.lower()


def _said(value: Any) -> str:  # noqa: ANN401 -- any JSON scalar
    return str(value).lower() if isinstance(value, bool) else str(value)
