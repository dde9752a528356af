"""What a person types in a client, and what the client makes of it.

A client keeps a mention's label as bare words in `text` and marks it in `html`.
"""

import re
from html import escape

from bot.sandbox import markup
from bot.sandbox.desk import Desk
from bot.sandbox.posting import Draft, post
from bot.sandbox.store import Json
from bot.sandbox.wire import Refusal, Upload

_TYPED = re.compile(
    r"<@(?:(?P<all>all)|personEmail:(?P<email>[^|>\s]+)|personId:(?P<id>[^|>\s]+))"
    r"(?:\|[^>]*)?>"
)
_ADDRESS_CHARACTER = r"(?<![\w.@+-])"


def say(  # noqa: PLR0913 -- the parts of a composer
    desk: Desk,
    author: str,
    room: Json,
    typed: str,
    *,
    parent_id: str | None = None,
    files: tuple[Upload, ...] = (),
    html: str | None = None,
    markdown: str | None = None,
) -> Json:
    """Post what somebody typed, with its mentions.

    Args:
        desk: Where it happens.
        author: Who says it; must be in the space.
        room: The space.
        typed: The text; `@Name` of a member and `<@personEmail:…>` are mentions.
        parent_id: The message at the thread's top.
        files: What is attached.
        html: The client's own form, taken as it is instead of `typed`'s.
        markdown: Markdown instead of plain text.

    Raises:
        Refusal: The author is not there, or the message may not be so.
    """
    if desk.world.membership(room["id"], author) is None:
        raise Refusal(403, "This person is not in the space.")
    if html is None and markdown is None and room["type"] == "group":
        typed, html = _with_mentions(desk, room, typed)
    draft = Draft(
        text=typed or None,
        markdown=markdown,
        html=html,
        parent_id=parent_id,
        files=files,
    )
    return post(desk, author, room, draft)


def _with_mentions(desk: Desk, room: Json, typed: str) -> tuple[str, str | None]:
    members = desk.world.members(room["id"])
    text, html, at = [], [], 0
    for start, end, member in _mentions(members, typed):
        label = "All" if member is None else _label(desk, member)
        tag = (
            markup.all_tag()
            if member is None
            else markup.person_tag(member["personId"], label)
        )
        between = typed[at:start]
        text += [between, label]
        html += [escape(between, quote=False), tag]
        at = end
    if not text:
        return typed, None
    rest = typed[at:]
    body = "".join([*html, escape(rest, quote=False)]).replace("\n", "<br/>")
    return "".join([*text, rest]), f"<p>{body}</p>"


def _mentions(members: list[Json], typed: str) -> list[tuple[int, int, Json | None]]:
    found: list[tuple[int, int, Json | None]] = []
    for match in _TYPED.finditer(typed):
        wanted = (match["email"] or "").lower(), match["id"]
        who = [
            m
            for m in members
            if m["personEmail"] == wanted[0] or m["personId"] == wanted[1]
        ]
        if match["all"] or who:
            found.append((*match.span(), None if match["all"] else who[0]))
    for name, member in _names(members):
        pattern = rf"{_ADDRESS_CHARACTER}@{re.escape(name)}(?!\w)"
        for match in re.finditer(pattern, typed, re.IGNORECASE):
            if not any(a < match.end() and match.start() < b for a, b, _ in found):
                found.append((*match.span(), member))
    return sorted(found, key=lambda one: one[0])


def _names(members: list[Json]) -> list[tuple[str, Json | None]]:
    """Every way to name somebody, the longest first; a shared first name is none."""
    firsts = [m["personDisplayName"].split()[0].lower() for m in members]
    names: list[tuple[str, Json | None]] = [("all", None)]
    for member, first in zip(members, firsts, strict=True):
        names.append((member["personDisplayName"], member))
        if firsts.count(first) == 1:
            names.append((first, member))
    return sorted(names, key=lambda one: -len(one[0]))


def _label(desk: Desk, member: Json) -> str:
    name = str(member["personDisplayName"])
    return (
        name.partition(" ")[0] if desk.world.options.mention_label == "first" else name
    )
