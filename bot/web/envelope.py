"""From the bytes of a delivery to an event of ours."""

import json
from datetime import UTC, datetime
from typing import Any

from bot.model.message import Event, Resource, SpaceKind

ID_LIMIT = 512  # characters; real ids have about 80 to 160
RESOURCES = {
    ("messages", "created"): Resource.MESSAGE,
    ("attachmentActions", "created"): Resource.ACTION,
    ("memberships", "created"): Resource.MEMBERSHIP,
}


class Malformed(ValueError):
    """The body is not what Webex sends."""


class Foreign(Exception):
    """A well-formed event of a kind that is not ours."""


class AuthorisationTold(Foreign):
    """An administrator authorised the service app, or took that back.

    Webex: what such an event holds is documented nowhere, so nothing of it is read: it
    only is the occasion to look.
    """


def read_envelope(body: bytes, *, now: datetime) -> Event:
    """Read one delivery.

    Args:
        body: Raw bytes, whose signature was verified.
        now: For events without a time of their own, and as the time of receipt.

    Raises:
        Malformed: To be refused.
        AuthorisationTold: To be acknowledged, and looked into.
        Foreign: To be acknowledged and left alone.
    """
    envelope = _object(_json(body))
    resource, happened = envelope.get("resource"), envelope.get("event")
    if not isinstance(resource, str) or not isinstance(happened, str):
        raise Malformed("resource and event must be texts")
    if resource == "serviceApp":
        raise AuthorisationTold
    kind = RESOURCES.get((resource, happened))
    if kind is None:
        raise Foreign
    data = _object(envelope.get("data"))
    return Event(
        resource=kind,
        id=_id(data, "id"),
        actor_id=_id(data, "personId"),
        space_id=_id(data, "roomId"),
        created=_instant(data.get("created"), now),
        space_kind=_space_kind(data.get("roomType")),
        received=now,
    )


def _json(body: bytes) -> Any:  # noqa: ANN401 -- whatever was sent
    try:
        return json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Malformed("not JSON") from error


def _object(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise Malformed("not an object")
    return value


def _id(data: dict[str, Any], name: str) -> str:
    value = data.get(name)
    if not isinstance(value, str) or not value or len(value) > ID_LIMIT:
        raise Malformed(f"{name} must be a text")
    if not value.isascii() or not value.isprintable() or " " in value:
        raise Malformed(f"{name} must be an id")
    return value


def _instant(value: object, now: datetime) -> datetime:
    if value is None:
        return now
    if not isinstance(value, str):
        raise Malformed("created must be a time")
    try:
        moment = datetime.fromisoformat(value)
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError) as error:
        raise Malformed("created must be a time") from error


def _space_kind(value: object) -> SpaceKind | None:
    # Webex: card actions come without roomType.
    return SpaceKind(value) if value in ("direct", "group") else None
