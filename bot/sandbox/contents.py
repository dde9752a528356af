"""Files that came with messages."""

from bot.sandbox.ids import hydra, key_of, new_id
from bot.sandbox.wire import Answer, Asked, Refusal, Route, Upload, scopes
from bot.sandbox.world import World

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


def read(asked: Asked, content_id: str) -> Answer:
    """GET and HEAD /contents/{id}."""
    known = hydra("CONTENT", key_of(content_id, "CONTENT") or "")
    row = asked.desk.world.store.one(
        "SELECT room, name, type, body FROM contents WHERE id = ?", known
    )
    viewer = asked.caller.person_id
    if row is None or asked.desk.world.membership(row[0], viewer) is None:
        raise Refusal(404, "Unable to get content.")
    _, name, kind, body = row
    safe = "".join(
        c if c.isascii() and c.isprintable() and c not in '"\\' else "_" for c in name
    )
    headers = {
        "Content-Type": kind,
        "Content-Disposition": f'attachment; filename="{safe}"',
    }
    return Answer(body, headers=headers)


ROUTES = (Route("GET", "/contents/{id}", read, scopes("spark:messages_read")),)
