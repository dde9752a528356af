"""What the sides of the chat page show: who is here, where one may talk, what waits."""

from bot.sandbox import cast, examples
from bot.sandbox.desk import Desk
from bot.sandbox.play import find_person
from bot.sandbox.posting import open_direct
from bot.sandbox.shown import person_shown, room_shown
from bot.sandbox.store import Json
from bot.sandbox.wire import Answer, Asked, Route


def overview(asked: Asked) -> Answer:
    """GET /overview?as=: one person's view of everybody and of their own spaces."""
    desk = asked.desk
    news = desk.bell.counts()  # counted first: what comes meanwhile is news
    me = find_person(desk, asked.query.get("as"))
    people = [p for p in desk.world.people() if p["type"] == "person"]
    return Answer(
        {
            "me": person_shown(me),
            "people": [
                person_shown(p) | {"heard": _heard(desk, p["id"])} for p in people
            ],
            "bot": {"id": cast.BOT.id, "displayName": cast.BOT.name},
            "spaces": _spaces(desk, me["id"]),
            "examples": examples.for_person(me["id"]),
            "news": news,
        }
    )


def _spaces(desk: Desk, me: str) -> list[Json]:
    """All of somebody's spaces; the one with the bot stands first, open or not."""
    with_bot = open_direct(desk, me, cast.BOT.id)
    rest = [r for r in desk.world.rooms_of(me) if r["id"] != with_bot["id"]]
    return [
        room_shown(desk, room, me)
        | {"people": [m["personId"] for m in desk.world.members(room["id"])]}
        for room in (with_bot, *rest)
    ]


def _heard(desk: Desk, person_id: str) -> dict[str, int]:
    """Where the newest word of others stands, in each space of somebody."""
    places = {
        room["id"]: desk.world.last_place(room["id"], besides=person_id)
        for room in desk.world.rooms_of(person_id)
    }
    return {room_id: place for room_id, place in places.items() if place}


ROUTES = (Route("GET", "/overview", overview),)
