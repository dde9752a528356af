"""What happened behind one answer: the event, the calls, the reply, in their order."""

from datetime import datetime
from typing import Any

from bot.sandbox import cast
from bot.sandbox.calls import Call
from bot.sandbox.deliveries import Attempt
from bot.sandbox.desk import Desk
from bot.sandbox.operations import explained
from bot.sandbox.paging import whole
from bot.sandbox.posting import find
from bot.sandbox.shown import message_shown
from bot.sandbox.store import Json
from bot.sandbox.wire import Answer, Asked, Refusal, Route

_LOOKED_AT = 20.0  # seconds after words that nobody has answered yet
_AFTERWARDS = 0.5  # seconds behind the answer in which its work still ends
_EVENT = {
    "messages": "A message was said; the event bears its id and none of its words.",
    "attachmentActions": "A button was pressed; what was filled in must be fetched.",
    "memberships": "Somebody joined a space or left it.",
}


def story(asked: Asked) -> Answer:
    """GET /story?message=: of an answer, or of what was said to the bot."""
    desk = asked.desk
    message = find(desk, asked.query.get("message", ""))
    if message is None:
        raise Refusal(404, "There is no such message.")
    said = message if message["personId"] != cast.BOT.id else _before(desk, message)
    answer = message if message["personId"] == cast.BOT.id else _after(desk, message)
    cause = _press(desk, message, said, answer) or said or message
    begins = _seconds(cause["created"])
    ends = _seconds(answer["created"]) + _AFTERWARDS if answer else begins + _LOOKED_AT
    return Answer(
        {
            "said": message_shown(desk, said) if said else None,
            "pressed": "inputs" in cause,
            "begins": begins,
            "answered": _seconds(answer["created"]) if answer else None,
            "steps": _steps(desk, cause["id"], begins, ends),
        }
    )


def recent(asked: Asked) -> Answer:
    """GET /recent?last=: the latest calls, each with its name, newest first."""
    last = whole(asked.query.get("last"), "last", 60, 500)
    calls = asked.desk.calls.latest()[-last:]
    return Answer({"items": [_call(one) for one in reversed(calls)]})


def _seconds(stamp: str) -> float:
    return datetime.fromisoformat(stamp).timestamp()


def _before(desk: Desk, answer: Json) -> Json | None:
    """The person's words that an answer follows, in its thread or its space."""
    parent = answer.get("parentId")
    return desk.world.store.document(
        "SELECT data FROM messages WHERE room = ? AND person != ?"
        " AND seq < (SELECT seq FROM messages WHERE id = ?)"
        " AND (parent IS ? OR id = ?) ORDER BY seq DESC LIMIT 1",
        answer["roomId"],
        cast.BOT.id,
        answer["id"],
        parent,
        parent,
    )


def _after(desk: Desk, said: Json) -> Json | None:
    """The bot's first words after somebody's, in the thread or the space."""
    root = said.get("parentId") or said["id"]
    return desk.world.store.document(
        "SELECT data FROM messages WHERE room = ? AND person = ?"
        " AND seq > (SELECT seq FROM messages WHERE id = ?)"
        " AND (parent = ? OR (? = 'direct' AND parent IS NULL)) ORDER BY seq LIMIT 1",
        said["roomId"],
        cast.BOT.id,
        said["id"],
        root,
        said["roomType"],
    )


def _press(
    desk: Desk, message: Json, said: Json | None, answer: Json | None
) -> Json | None:
    """The press of a button that came closer before the answer than any words."""
    if answer is None or answer["id"] != message["id"]:
        return None
    return desk.world.store.document(
        "SELECT data FROM actions WHERE json_extract(data, '$.roomId') = ?"
        " AND json_extract(data, '$.created') BETWEEN ? AND ?"
        " ORDER BY rowid DESC LIMIT 1",
        message["roomId"],
        said["created"] if said else "",
        answer["created"],
    )


def _steps(desk: Desk, cause: str, begins: float, ends: float) -> list[Json]:
    events = [
        _event(one) for one in desk.deliveries.log() if one.parcel.subject == cause
    ]
    calls = [
        _call(one)
        for one in desk.calls.latest()
        if one.caller != "person" and begins <= one.at <= ends
    ]
    return sorted([*events, *calls], key=lambda step: float(step["at"]))


def _event(attempt: Attempt) -> dict[str, Any]:
    shown, parcel = attempt.shown(), attempt.parcel
    return {
        "kind": "event",
        "method": "POST",
        "path": f"webhook: {parcel.resource} {parcel.event}",
        "name": "Event to the bot",
        "says": _EVENT.get(parcel.resource, ""),
        "at": attempt.at,
        "milliseconds": attempt.milliseconds,
        "status": attempt.status,
        "trouble": attempt.trouble,
        "request": shown["body"],
        "answer": "",
        "faults": [],
    }


def _call(call: Call) -> dict[str, Any]:
    path = call.url.removeprefix("/sandbox/v1")
    return call.shown() | explained(call.operation) | {"kind": "call", "path": path}


ROUTES = (Route("GET", "/story", story), Route("GET", "/recent", recent))
