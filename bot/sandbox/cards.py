"""Cards: what may be posted, and what a press becomes."""

import json

from bot.sandbox import clock, shapes
from bot.sandbox.desk import Desk
from bot.sandbox.events import emit
from bot.sandbox.ids import canonical, new_id
from bot.sandbox.posting import find, sees
from bot.sandbox.store import Json, packed
from bot.sandbox.wire import NOT_FOUND, Answer, Asked, Refusal, Route, scopes

_SHAPE = shapes.object_of(
    texts="messageId",
    type=shapes.choice("submit"),
    inputs=shapes.object_of(),
    required="type messageId inputs",
)


def press(desk: Desk, presser: str, message_id: str, inputs: Json) -> Json:
    """Let somebody in the space press the card's button; as often as they like.

    Raises:
        Refusal: 404 without such a card in sight, 400 for inputs that are none.
    """
    message = find(desk, message_id)
    if message is None or not sees(desk, presser, "person", message):
        raise Refusal(404, NOT_FOUND)
    if not message.get("attachments"):
        raise Refusal(400, "The message has no card.")
    action: Json = {
        "id": new_id("ATTACHMENT_ACTION"),
        "type": "submit",
        "messageId": message["id"],
        "personId": presser,
        "roomId": message["roomId"],
        "inputs": inputs,
        "created": clock.stamp(desk.world.now()),
    }
    desk.world.store.run(
        "INSERT INTO actions VALUES (?, ?, ?, ?)",
        action["id"],
        message["personId"],
        presser,
        packed(action),
    )
    data = {name: value for name, value in action.items() if name != "inputs"}
    subject = action | {"author": message["personId"]}
    emit(desk, "attachmentActions", "created", data, actor=presser, subject=subject)
    return action


def pressed_at(desk: Desk, room_id: str) -> list[str]:
    """Tell when buttons were pressed in a space, oldest first."""
    rows = desk.world.store.rows(
        "SELECT json_extract(data, '$.created') FROM actions"
        " WHERE json_extract(data, '$.roomId') = ? ORDER BY rowid",
        room_id,
    )
    return [created for (created,) in rows]


def create(asked: Asked) -> Answer:
    """POST /attachment/actions; the only create that answers 202."""
    body = asked.body
    shapes.check(body, _SHAPE, refuse=shapes.plain)
    presser, message_id = asked.caller.person_id, body["messageId"]
    action = press(asked.desk, presser, message_id, body["inputs"])
    return Answer(action, 202)


def read(asked: Asked, action_id: str) -> Answer:
    """GET /attachment/actions/{id}: for the card's author and who pressed it."""
    row = asked.desk.world.store.one(
        "SELECT author, presser, data FROM actions WHERE id = ?",
        canonical(action_id, "ATTACHMENT_ACTION"),
    )
    if row is None or asked.caller.person_id not in row[:2]:
        raise Refusal(404, NOT_FOUND)
    return Answer(json.loads(row[2]))


ROUTES = (
    Route("POST", "/attachment/actions", create, scopes("spark:messages_write")),
    Route("GET", "/attachment/actions/{id}", read, scopes("spark:messages_read")),
)
