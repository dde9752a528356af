"""Messages: post, read, list, edit, delete; who sees which."""

from bot.sandbox import card_rules, clock, shapes
from bot.sandbox.ids import canonical
from bot.sandbox.paging import page_of
from bot.sandbox.posting import (
    Draft,
    announce,
    check,
    find,
    open_direct,
    post,
    sees,
    words,
)
from bot.sandbox.store import Json, packed
from bot.sandbox.wire import (
    API_ROOT,
    NOTHING,
    Answer,
    Asked,
    Refusal,
    Route,
    forbidden,
    scopes,
)

MOST_EDITS = 10
_SHAPE = shapes.object_of(
    texts="roomId toPersonId toPersonEmail parentId text markdown",
    files=shapes.list_of(shapes.TEXT),
)
_NO_ROOM = "Could not find a room with provided ID."
_NO_MESSAGE = "Unable to get message."
_BAD_ID = "Expect base64 ID or UUID."


def create(asked: Asked) -> Answer:
    """POST /messages."""
    body = asked.body
    _check_types(body)
    room, extra = _destination(asked)
    draft = Draft(
        text=body.get("text"),
        markdown=body.get("markdown"),
        parent_id=_id(body.get("parentId")),
        files=asked.uploads,
        attachments=body.get("attachments") or [],
        extra=extra,
    )
    message = post(asked.desk, asked.caller.person_id, room, draft)
    return Answer(shown(asked, message))


def _check_types(body: Json) -> None:
    shapes.check(body, _SHAPE, refuse=shapes.plain)
    if body.get("files"):
        # Webex would fetch the address; a sandbox reaches out to nobody.
        raise Refusal(400, "The file could not be fetched; upload it instead.")
    card_rules.check(body.get("attachments"))


def shown(asked: Asked, message: Json) -> Json:
    """Write the message as it is sent: addresses of files in full."""
    if "files" not in message:
        return message
    root = f"{asked.host_url}{API_ROOT}"
    return message | {"files": [root + path for path in message["files"]]}


def _id(given: str | None) -> str | None:
    if given is None:
        return None
    known = canonical(given, "MESSAGE")
    if known is None:
        raise Refusal(400, _BAD_ID)
    return known


def _destination(asked: Asked) -> tuple[Json, Json]:
    given = {
        name: asked.body[name]
        for name in ("roomId", "toPersonId", "toPersonEmail")
        if asked.body.get(name)
    }
    if len(given) != 1:
        raise Refusal(
            400,
            "Exactly one of the destination fields must not be empty:"
            " roomId, toPersonId, toPersonEmail.",
        )
    name, value = given.popitem()
    if name == "roomId":
        return visible_room(asked, value), {}
    return _direct(asked, name, value), {name: value}


def visible_room(asked: Asked, room_id: str) -> Json:
    """Find a space that the caller is in.

    Raises:
        Refusal: 400 for what is no id, 404 for what the caller cannot see.
    """
    known = canonical(room_id, "ROOM")
    if known is None:
        raise Refusal(400, _BAD_ID)
    world = asked.desk.world
    room = world.room(known)
    if room is None or world.membership(known, asked.caller.person_id) is None:
        raise Refusal(404, _NO_ROOM)
    return room


def _direct(asked: Asked, name: str, value: str) -> Json:
    world = asked.desk.world
    if name == "toPersonEmail":
        person = world.person_at(value)
    else:
        known = canonical(value, "PEOPLE")
        if known is None:
            raise Refusal(400, _BAD_ID)
        person = world.person(known)
    if person is None or person["id"] == asked.caller.person_id:
        raise Refusal(404, "Could not find a person with provided ID or email.")
    return open_direct(asked.desk, asked.caller.person_id, person["id"])


def read(asked: Asked, message_id: str) -> Answer:
    """GET /messages/{id}."""
    message = find(asked.desk, message_id)
    caller = asked.caller
    if message is None or not sees(asked.desk, caller.person_id, caller.kind, message):
        raise Refusal(404, _NO_MESSAGE)
    return Answer(shown(asked, message))


def listing(asked: Asked) -> Answer:
    """GET /messages: the newest first."""
    room = visible_room(asked, asked.query.get("roomId", ""))
    mentioned = asked.query.get("mentionedPeople")
    if asked.caller.kind == "bot" and room["type"] == "group" and mentioned != "me":
        raise forbidden("A bot lists a group space with mentionedPeople=me only.")
    found = [
        shown(asked, message)
        for message in _newest_first(asked, room)
        if _mentions(asked, mentioned, message)
    ]
    return page_of(asked, found, default=50, most=100 if mentioned else 1000)


def direct_listing(asked: Asked) -> Answer:
    """GET /messages/direct: one person's space, whole."""
    name = "toPersonEmail" if asked.query.get("personEmail") else "toPersonId"
    value = asked.query.get("personEmail") or asked.query.get("personId", "")
    room = _direct(asked, name, value)
    items = [shown(asked, message) for message in _newest_first(asked, room)]
    return Answer({"items": items})


def _newest_first(asked: Asked, room: Json) -> list[Json]:
    sql = "SELECT data FROM messages WHERE room = ?"
    values: list[object] = [room["id"]]
    if parent := asked.query.get("parentId"):
        sql += " AND parent = ?"
        values.append(canonical(parent, "MESSAGE"))
    if before := asked.query.get("beforeMessage"):
        sql += " AND seq < (SELECT seq FROM messages WHERE id = ?)"
        values.append(canonical(before, "MESSAGE"))
    if instant := asked.query.get("before"):
        sql += " AND json_extract(data, '$.created') < ?"
        values.append(instant)
    return asked.desk.world.store.documents(f"{sql} ORDER BY seq DESC", *values)


def _mentions(asked: Asked, wanted: str | None, message: Json) -> bool:
    if not wanted:
        return True
    person = asked.caller.person_id if wanted == "me" else wanted
    return person in message.get("mentionedPeople", [])


def edit(asked: Asked, message_id: str) -> Answer:
    """PUT /messages/{id}: other words for one's own message, ten times."""
    desk, body = asked.desk, asked.body
    _check_types(body)
    message = _own(asked, message_id, "Unable to edit message.")
    if canonical(str(body.get("roomId", "")), "ROOM") != message["roomId"]:
        raise Refusal(404, _NO_ROOM)
    if message.get("files") or message.get("attachments"):
        raise Refusal(400, "Messages with files or attachments cannot be edited.")
    room = desk.world.room(message["roomId"]) or {}
    draft = Draft(text=body.get("text"), markdown=body.get("markdown"))
    check(desk, room, draft)
    fresh = {
        name: value
        for name, value in message.items()
        if name
        not in ("text", "markdown", "html", "mentionedPeople", "mentionedGroups")
    }
    fresh |= words(desk, room, draft) | {"updated": clock.stamp(desk.world.now())}
    changed = desk.world.store.run(
        "UPDATE messages SET data = ?, edits = edits + 1 WHERE id = ? AND edits < ?",
        packed(fresh),
        message["id"],
        MOST_EDITS,
    )
    if not changed:
        raise Refusal(400, f"A message can be edited {MOST_EDITS} times.")
    return Answer(fresh)


def delete(asked: Asked, message_id: str) -> Answer:
    """DELETE /messages/{id}."""
    message = _own(asked, message_id, "Unable to delete message.")
    asked.desk.world.store.run("DELETE FROM messages WHERE id = ?", message["id"])
    announce(asked.desk, "deleted", message, asked.caller.person_id)
    return NOTHING


def _own(asked: Asked, message_id: str, refusal: str) -> Json:
    message = find(asked.desk, message_id)
    if message is None or message["personId"] != asked.caller.person_id:
        raise Refusal(404, refusal)
    return message


_READ, _WRITE = scopes("spark:messages_read"), scopes("spark:messages_write")
ROUTES = (
    Route(
        "POST", "/messages", create, _WRITE, media=frozenset({"multipart/form-data"})
    ),
    Route("GET", "/messages", listing, _READ),
    Route("GET", "/messages/direct", direct_listing, _READ),
    Route("GET", "/messages/{id}", read, _READ),
    Route("PUT", "/messages/{id}", edit, _WRITE),
    Route("DELETE", "/messages/{id}", delete, _WRITE),
)
