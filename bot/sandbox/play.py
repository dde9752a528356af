"""Act as the people of this world: for tests and the chat page."""

import base64
import binascii
from dataclasses import replace

from bot.sandbox import cast, shapes
from bot.sandbox.cards import press, pressed_at
from bot.sandbox.composer import say
from bot.sandbox.contents import download
from bot.sandbox.desk import Desk
from bot.sandbox.events import emit
from bot.sandbox.ids import canonical
from bot.sandbox.meeting_times import zone
from bot.sandbox.paging import whole
from bot.sandbox.posting import open_direct
from bot.sandbox.shown import message_shown, person_shown, room_shown
from bot.sandbox.store import Json
from bot.sandbox.wire import NOTHING, Answer, Asked, Refusal, Route, Upload

_MOST_MESSAGES = 5000
_TYPES = ("person", "bot", "appuser")
_WORDS = shapes.object_of(
    texts="as space text parentId html markdown",
    files=shapes.list_of(shapes.object_of(texts="name type base64", required="name")),
)
_SPACE = shapes.object_of(members=shapes.list_of(shapes.TEXT))

# People and spaces


def find_person(desk: Desk, given: object) -> Json:
    """Find somebody by id, address, full name or unique first name.

    Raises:
        Refusal: 404 where that is nobody.
    """
    words = str(given or "").strip().lower()
    for person in desk.world.people():
        known = (
            person["id"].lower(),
            person["emails"][0],
            person["displayName"].lower(),
        )
        if words in known or words == person["firstName"].lower():
            return person
    raise Refusal(404, f"Nobody here is called {words[:80]!r}.")


def find_room(desk: Desk, given: object, viewer: str) -> Json:
    """Find a space by id or title, or the direct one with a person.

    Raises:
        Refusal: 404 where there is none.
    """
    words = str(given or "")
    known = desk.world.room(canonical(words, "ROOM") or "")
    if known:
        return known
    for room in desk.world.rooms_of(viewer):
        if room["type"] == "group" and room["title"].lower() == words.lower():
            return room
    other = find_person(desk, words)
    if other["id"] == viewer:
        raise Refusal(404, "Nobody has a space with themselves.")
    return open_direct(desk, viewer, other["id"])


def people(asked: Asked) -> Answer:
    """GET /people: all who can be played, and the bot."""
    everybody = asked.desk.world.people()
    return Answer(
        {"items": [person_shown(p) for p in everybody if p["type"] != "appuser"]}
    )


def add_person(asked: Asked) -> Answer:
    """POST /people {name, email, timezone?, org?, type?, login?, siteRole?}."""
    body, world = asked.body, asked.desk.world
    name, email = str(body.get("name", "")).strip(), str(body.get("email", "")).lower()
    if not name or "@" not in email:
        raise Refusal(400, "name and email are needed.")
    if body.get("timezone") is not None:
        zone(str(body["timezone"]))
    if body.get("type", "person") not in _TYPES:
        raise Refusal(400, f"type is one of {', '.join(_TYPES)}.")
    if world.person_at(email):
        raise Refusal(409, "Somebody has this address.")
    role = cast.Role(
        name,
        email,
        body.get("timezone"),
        org=cast.ELSEWHERE if body.get("org") == "elsewhere" else cast.CORP,
        type=body.get("type", "person"),
        login=bool(body.get("login", True)),
        site_role="attendee" if body.get("siteRole") == "attendee" else "host",
    )
    person = cast.person_of(role, world.options.site_url)
    world.add_person(person)
    return Answer(person_shown(person))


def spaces(asked: Asked) -> Answer:
    """GET /spaces?person=: where somebody is."""
    person = find_person(asked.desk, asked.query.get("person"))
    rooms = asked.desk.world.rooms_of(person["id"])
    shown = [room_shown(asked.desk, room, person["id"]) for room in rooms]
    return Answer({"items": shown})


def add_space(asked: Asked) -> Answer:
    """POST /spaces {title, members: […], as}; or {as, with} for a direct one."""
    desk, body = asked.desk, asked.body
    shapes.check(body, _SPACE, refuse=shapes.plain)
    creator = find_person(desk, body.get("as"))["id"]
    if "with" in body:
        room = find_room(desk, body["with"], creator)
        return Answer(room_shown(desk, room, creator))
    title = str(body.get("title", "")).strip()
    if not title:
        raise Refusal(400, "title is needed.")
    room = desk.world.add_room(title, creator)
    others = [find_person(desk, one)["id"] for one in body.get("members", [])]
    for person_id in dict.fromkeys([creator, *others]):
        _put_in(desk, room, person_id, creator)
    return Answer(room_shown(desk, room, creator))


def _put_in(desk: Desk, room: Json, person_id: str, actor: str) -> None:
    member = desk.world.add_member(room["id"], person_id)
    emit(desk, "memberships", "created", member, actor=actor, subject=member)


def add_member(asked: Asked) -> Answer:
    """POST /spaces/members {space, as, person}."""
    desk, body = asked.desk, asked.body
    actor = find_person(desk, body.get("as"))["id"]
    room = find_room(desk, body.get("space"), actor)
    person = find_person(desk, body.get("person"))
    if not desk.world.membership(room["id"], person["id"]):
        _put_in(desk, room, person["id"], actor)
    return NOTHING


def remove_member(asked: Asked) -> Answer:
    """DELETE /spaces/members?space=&as=&person=."""
    desk, query = asked.desk, asked.query
    actor = find_person(desk, query.get("as"))["id"]
    room = find_room(desk, query.get("space"), actor)
    person = find_person(desk, query.get("person"))
    gone = desk.world.remove_member(room["id"], person["id"])
    if gone:
        emit(desk, "memberships", "deleted", gone, actor=actor, subject=gone)
    return NOTHING


# Talking


def say_something(asked: Asked) -> Answer:
    """POST /say {as, space, text, parentId?, html?, markdown?, files?}."""
    desk, body = asked.desk, asked.body
    shapes.check(body, _WORDS, refuse=shapes.plain)
    author = find_person(desk, body.get("as"))["id"]
    message = say(
        desk,
        author,
        find_room(desk, body.get("space"), author),
        body.get("text", ""),
        parent_id=body.get("parentId"),
        html=body.get("html"),
        markdown=body.get("markdown"),
        files=tuple(_upload(one) for one in body.get("files", [])),
    )
    return Answer(message_shown(desk, message))


def _upload(given: Json) -> Upload:
    try:
        content = base64.b64decode(given["base64"], validate=True)
        return Upload(str(given["name"]), str(given["type"]), content)
    except (KeyError, TypeError, binascii.Error) as error:
        raise Refusal(400, "A file has name, type and base64.") from error


def messages(asked: Asked) -> Answer:
    """GET /messages?as=&space=&after=&last=: those after a place, oldest first."""
    desk, query = asked.desk, asked.query
    viewer = find_person(desk, query.get("as"))["id"]
    room = find_room(desk, query.get("space"), viewer)
    if desk.world.membership(room["id"], viewer) is None:
        raise Refusal(403, "This person is not in the space.")
    rows = desk.world.store.rows(
        "SELECT seq, data FROM messages WHERE room = ? AND seq > ?"
        " ORDER BY seq DESC LIMIT ?",
        room["id"],
        whole(query.get("after"), "after", 0, 10**12, least=0),
        whole(query.get("last"), "last", _MOST_MESSAGES, _MOST_MESSAGES),
    )
    items = [message_shown(desk, data, place=seq) for seq, data in reversed(rows)]
    total, edits = desk.world.store.one(
        "SELECT count(*), total(edits) FROM messages WHERE room = ?", room["id"]
    ) or (0, 0)
    return Answer(
        {
            "space": room_shown(desk, room, viewer),
            "items": items,
            # A page that holds another number, or older words, reads all again.
            "total": total,
            "edits": int(edits),
            "presses": pressed_at(desk, room["id"]),
        }
    )


def file(asked: Asked) -> Answer:
    """GET /files?as=&id=: what came with a message."""
    viewer = find_person(asked.desk, asked.query.get("as"))["id"]
    answer = download(asked.desk.world, viewer, asked.query.get("id", ""))
    # Whatever it is, it is no page of ours.
    inert = {"Content-Security-Policy": "sandbox", "X-Content-Type-Options": "nosniff"}
    return replace(answer, headers={**answer.headers, **inert})


def press_button(asked: Asked) -> Answer:
    """POST /press {as, messageId, inputs}."""
    body = asked.body
    presser = find_person(asked.desk, body.get("as"))["id"]
    inputs = body.get("inputs", {})
    if not isinstance(inputs, dict):
        raise Refusal(400, "inputs must be an object.")
    message_id = str(body.get("messageId", ""))
    return Answer(press(asked.desk, presser, message_id, inputs))


ROUTES = (
    Route("GET", "/people", people),
    Route("POST", "/people", add_person),
    Route("GET", "/spaces", spaces),
    Route("POST", "/spaces", add_space),
    Route("POST", "/spaces/members", add_member),
    Route("DELETE", "/spaces/members", remove_member),
    Route("POST", "/say", say_something),
    Route("GET", "/messages", messages),
    Route("GET", "/files", file),
    Route("POST", "/press", press_button),
)
