"""Spaces and who is in them."""

from bot.sandbox import shapes
from bot.sandbox.events import emit
from bot.sandbox.ids import canonical
from bot.sandbox.messages import visible_room
from bot.sandbox.paging import page_of
from bot.sandbox.store import Json
from bot.sandbox.wire import Answer, Asked, Refusal, Route, scopes

_TYPES = ("direct", "group")
_ROOM = shapes.object_of(
    texts="title teamId classificationId description",
    flags="isLocked isPublic isAnnouncementOnly",
)
_MEMBERSHIP = shapes.object_of(texts="roomId personId personEmail", flags="isModerator")


def read_room(asked: Asked, room_id: str) -> Answer:
    """GET /rooms/{id}."""
    return Answer(_titled(asked, visible_room(asked, room_id)))


def rooms(asked: Asked) -> Answer:
    """GET /rooms: those in which the caller is."""
    kind = asked.query.get("type")
    if kind is not None and kind not in _TYPES:
        raise Refusal(400, "type must be direct or group.")
    found = [
        _titled(asked, room)
        for room in asked.desk.world.rooms_of(asked.caller.person_id)
        if kind in (None, room["type"])
    ]
    return page_of(asked, found, default=100, most=1000)


def _titled(asked: Asked, room: Json) -> Json:
    title = asked.desk.world.title_for(room, asked.caller.person_id)
    return room | {"title": title}


def create_room(asked: Asked) -> Answer:
    """POST /rooms; the caller is its first member."""
    shapes.check(asked.body, _ROOM, refuse=shapes.plain)
    title = asked.body.get("title")
    if not title:
        raise Refusal(400, "Title cannot be empty.")
    world, creator = asked.desk.world, asked.caller.person_id
    with world.store.writing():
        room = world.add_room(title, creator)
        member = world.add_member(room["id"], creator)
    emit(asked.desk, "rooms", "created", room, actor=creator, subject=room)
    emit(asked.desk, "memberships", "created", member, actor=creator, subject=member)
    return Answer(room)


def memberships(asked: Asked) -> Answer:
    """GET /memberships: of one space, or the caller's own."""
    world, query = asked.desk.world, asked.query
    person, email = query.get("personId"), query.get("personEmail")
    if "roomId" not in query:
        if person or email:
            raise Refusal(400, "roomId is required with personId or personEmail.")
        mine = asked.caller.person_id
        rooms_in = world.rooms_of(mine)
        found = [m for r in rooms_in if (m := world.membership(r["id"], mine))]
        return page_of(asked, found, default=100, most=1000)
    room = visible_room(asked, query["roomId"])
    found = [
        member
        for member in world.members(room["id"])
        if (not person or member["personId"] == canonical(person, "PEOPLE"))
        and (not email or member["personEmail"] == email.lower())
    ]
    return page_of(asked, found, default=100, most=1000)


def join(asked: Asked) -> Answer:
    """POST /memberships: put somebody into a group space."""
    world, body = asked.desk.world, asked.body
    shapes.check(body, _MEMBERSHIP, refuse=shapes.plain)
    room = visible_room(asked, body.get("roomId", ""))
    if body.get("personEmail"):
        person = world.person_at(body["personEmail"])
    else:
        person = world.person(canonical(body.get("personId", ""), "PEOPLE") or "")
    if person is None:
        raise Refusal(404, "Could not find a person with provided ID or email.")
    if room["type"] == "direct":
        raise Refusal(403, "Nobody can be added to a direct space.")
    with world.store.writing():
        if world.membership(room["id"], person["id"]):
            raise Refusal(409, "User is already a participant in the room.")
        member = world.add_member(
            room["id"], person["id"], moderator=bool(body.get("isModerator"))
        )
    actor = asked.caller.person_id
    emit(asked.desk, "memberships", "created", member, actor=actor, subject=member)
    return Answer(member)


_READ = scopes("spark:rooms_read")
ROUTES = (
    Route("GET", "/rooms", rooms, _READ),
    Route("GET", "/rooms/{id}", read_room, _READ),
    Route("POST", "/rooms", create_room, scopes("spark:rooms_write")),
    Route("GET", "/memberships", memberships, scopes("spark:memberships_read")),
    Route("POST", "/memberships", join, scopes("spark:memberships_write")),
)
