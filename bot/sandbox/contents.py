"""Files that came with messages."""

import re

from bot.sandbox.ids import hydra, key_of, new_id
from bot.sandbox.store import Json
from bot.sandbox.wire import Answer, Asked, Refusal, Route, Upload, scopes
from bot.sandbox.world import World

_MEDIA = re.compile(r"[\w.+-]+/[\w.+-]+")
LARGEST = 100 * 1024 * 1024


def keep(world: World, room_id: str, upload: Upload) -> str:
    """Keep a file; returns its id."""
    content_id = new_id("CONTENT")
    world.store.run(
        "INSERT INTO contents VALUES (?, ?, ?, ?, ?)",
        content_id,
        room_id,
        upload.name,
        upload.type,
        upload.body,
    )
    return content_id


def url_of(content_id: str) -> str:
    """The path under which a file is read; its host is added when shown."""
    return f"/contents/{content_id}"


def described(world: World, url: str) -> Json:
    """Tell what stands behind such a path: id, name, type and bytes."""
    content_id = url.rpartition("/")[2]
    row = world.store.one(
        "SELECT name, type, length(body) FROM contents WHERE id = ?", content_id
    )
    name, kind, size = row or ("gone", "", 0)
    return {"id": content_id, "name": name, "type": kind, "size": size}


def read(asked: Asked, content_id: str) -> Answer:
    """GET and HEAD /contents/{id}."""
    known = hydra("CONTENT", key_of(content_id, "CONTENT") or "")
    return download(asked.desk.world, asked.caller.person_id, known)


def download(world: World, viewer: str, content_id: str) -> Answer:
    """Hand a file to somebody in its space.

    Raises:
        Refusal: 404 where the viewer sees no such file.
    """
    row = world.store.one(
        "SELECT room, name, type, body FROM contents WHERE id = ?", content_id
    )
    if row is None or world.membership(row[0], viewer) is None:
        raise Refusal(404, "Unable to get content.")
    _, name, kind, body = row
    safe = "".join(
        c if c.isascii() and c.isprintable() and c not in '"\\' else "_" for c in name
    )
    headers = {
        "Content-Type": kind if _MEDIA.fullmatch(kind) else "application/octet-stream",
        "Content-Disposition": f'attachment; filename="{safe}"',
    }
    return Answer(body, headers=headers)


ROUTES = (Route("GET", "/contents/{id}", read, scopes("spark:messages_read")),)
