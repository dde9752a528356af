"""People, spaces and messages as the chat page and tests look at them."""

import json
import re
from html import escape
from typing import Any

from bot.sandbox import markup
from bot.sandbox.desk import Desk
from bot.sandbox.store import Json

_LINK = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)]")
_PERSON = ("id", "displayName", "timezone", "type", "orgId")


def person_shown(person: Json) -> Json:
    """Show somebody in a list of people."""
    shown = {name: person[name] for name in _PERSON if name in person}
    return shown | {"email": person["emails"][0]}


def room_shown(desk: Desk, room: Json, viewer: str) -> Json:
    """Show a space with its members, named for the viewer."""
    members = desk.world.members(room["id"])
    return {
        "id": room["id"],
        "type": room["type"],
        "title": desk.world.title_for(room, viewer),
        "members": [m["personDisplayName"] for m in members],
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
    }
    return plain | more


def _display(desk: Desk, message: Json) -> str:
    """Render again what was said; HTML that a client sent is never trusted."""
    if message.get("markdown"):

        def find(kind: str, value: str) -> Json | None:
            world = desk.world
            return world.person_at(value) if kind == "email" else world.person(value)

        return markup.rendered(message["markdown"], find, markup.Mentions())
    text = escape(message.get("text", ""), quote=False)
    linked = _LINK.sub(lambda at: f'<a href="{at[0]}">{at[0]}</a>', text)
    return "<p>" + linked.replace("\n", "<br>") + "</p>"
