"""People, spaces and messages as the chat page and tests look at them."""

import json
from typing import Any

from bot.sandbox import cast, contents, markup
from bot.sandbox.desk import Desk
from bot.sandbox.store import Json

_PERSON = ("id", "displayName", "timezone", "type", "orgId")


def person_shown(person: Json) -> Json:
    """Show somebody in a list of people."""
    shown = {name: person[name] for name in _PERSON if name in person}
    about = cast.ABOUT.get(person["id"], "")
    return shown | {"email": person["emails"][0], "about": about}


def room_shown(desk: Desk, room: Json, viewer: str) -> Json:
    """Show a space with its members, named for the viewer."""
    members = desk.world.members(room["id"])
    return {
        "id": room["id"],
        "type": room["type"],
        "title": desk.world.title_for(room, viewer),
        "members": [m["personDisplayName"] for m in members],
        "place": desk.world.last_place(room["id"]),
    }


def message_shown(desk: Desk, message: Json | str, *, place: int = 0) -> Json:
    """Show a message with its author and HTML that is safe to put into a page.

    Args:
        desk: Where its author is looked up.
        message: The message, or its JSON text.
        place: Where it stands in the order of all messages.
    """
    plain: Json = json.loads(message) if isinstance(message, str) else message
    author = desk.world.person(plain["personId"]) or {}
    more: dict[str, Any] = {
        "place": place,
        "author": author.get("displayName", plain["personEmail"]),
        "byBot": author.get("type") == "bot",
        "display": _display(desk, plain),
        "attached": [contents.described(desk.world, f) for f in plain.get("files", [])],
    }
    return plain | more


def _display(desk: Desk, message: Json) -> str:
    """Render again what was said; HTML that a client sent is never trusted."""
    world = desk.world

    def find(kind: str, value: str) -> Json | None:
        return world.person_at(value) if kind == "email" else world.person(value)

    if message.get("markdown"):
        return markup.rendered(message["markdown"], find, markup.Mentions())
    if message.get("html"):
        return f"<p>{markup.tamed(message['html'], find)}</p>"
    text = markup.linked(message.get("text", ""))
    return "<p>" + text.replace("\n", "<br>") + "</p>"
