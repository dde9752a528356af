"""The world: people, spaces and who is in them, kept over restarts."""

import json

from bot.sandbox import cast, clock
from bot.sandbox.ids import fixed_id, hydra, key_of, new_id
from bot.sandbox.options import Credentials, Options
from bot.sandbox.store import Json, Store, packed


class World:
    """All that this Webex knows.

    Attributes:
        credentials: What the bot and the service app show; see `tokens`.
        options: Webex's moods, changeable at any time.
        store: The shelf with everything else.
        now: The clock of this world.
    """

    def __init__(
        self,
        path: str = ":memory:",
        *,
        credentials: Credentials | None = None,
        options: Options | None = None,
        now: clock.Clock = clock.now,
    ) -> None:
        """Open the world at `path`, or begin it with its cast and one space."""
        self.credentials = credentials or Credentials()
        self.options = options or Options()
        self._usual = self.options.shown()
        self.now = now
        self.store = Store(path)
        self._populate()

    def close(self) -> None:
        """Let go of the file."""
        self.store.close()

    def start_over(self) -> None:
        """Forget all that happened; cast and options are back as at the start.

        Tokens and webhooks stay: they belong to the bot's installation, which goes on.
        """
        with self.store.writing():
            self.store.empty(keep=("tokens", "webhooks"))
            self._populate()
        self.options.change(self._usual)

    def _populate(self) -> None:
        with self.store.writing():
            if self.store.one("SELECT 1 FROM people LIMIT 1"):
                return
            for role in cast.CAST:
                self.add_person(cast.person_of(role, self.options.site_url))
            self.add_room(cast.TEAM_TITLE, cast.DANA.id, room_id=cast.TEAM_SPACE)
            for role in cast.TEAM:
                self.add_member(cast.TEAM_SPACE, role.id)

    # People

    def add_person(self, person: Json) -> None:
        """Let somebody live here; the address must be new."""
        self.store.run(
            "INSERT INTO people VALUES (?, ?, ?)",
            person["id"],
            person["emails"][0].lower(),
            packed(person),
        )

    def person(self, person_id: str) -> Json | None:
        """Find somebody by id."""
        return self.store.document("SELECT data FROM people WHERE id = ?", person_id)

    def person_at(self, email: str) -> Json | None:
        """Find somebody by address."""
        return self.store.document(
            "SELECT data FROM people WHERE email = ?", email.lower()
        )

    def people(self) -> list[Json]:
        """List everybody."""
        return self.store.documents("SELECT data FROM people ORDER BY rowid")

    # Spaces

    def add_room(
        self, title: str, creator: str, *, room_id: str = "", pair: str | None = None
    ) -> Json:
        """Make a space with nobody in it."""
        born = clock.stamp(self.now())
        owner = self.person(creator) or {}
        room: Json = {
            "id": room_id or new_id("ROOM"),
            "title": title,
            "type": "direct" if pair else "group",
            "isLocked": False,
            "lastActivity": born,
            "creatorId": creator,
            "created": born,
            "ownerId": owner.get("orgId", cast.CORP),
            "isAnnouncementOnly": False,
            "isReadOnly": False,
            "isPublic": False,
        }
        self.store.run(
            "INSERT INTO rooms VALUES (?, ?, ?, ?)",
            room["id"],
            pair,
            born,
            packed(room),
        )
        return room

    def room(self, room_id: str) -> Json | None:
        """Find a space."""
        row = self.store.one("SELECT data, active FROM rooms WHERE id = ?", room_id)
        return None if row is None else json.loads(row[0]) | {"lastActivity": row[1]}

    def rooms_of(self, person_id: str) -> list[Json]:
        """List the spaces in which somebody is, the busiest first."""
        return self.store.documents(
            "SELECT r.data FROM rooms r JOIN memberships m ON m.room = r.id"
            " WHERE m.person = ? ORDER BY r.active DESC, r.rowid",
            person_id,
        )

    def last_place(self, room_id: str, *, besides: str = "") -> int:
        """Tell where the newest message stands in the order of all, 0 for none.

        `besides` leaves out what one person said.
        """
        row = self.store.one(
            "SELECT max(seq) FROM messages WHERE room = ? AND person != ?",
            room_id,
            besides,
        )
        return int(row[0] or 0) if row else 0

    def direct_room(self, one: str, other: str) -> tuple[Json, list[Json]]:
        """Find the space of two people, or make it.

        Returns:
            The space, and the memberships that came into being just now.
        """
        pair = " ".join(sorted((one, other)))
        with self.store.writing():
            row = self.store.one("SELECT id FROM rooms WHERE pair = ?", pair)
            if row and (room := self.room(row[0])):
                return room, []
            room = self.add_room("", one, room_id=fixed_id("ROOM", pair), pair=pair)
            joined = [self.add_member(room["id"], person) for person in (one, other)]
        return room, joined

    def title_for(self, room: Json, viewer: str) -> str:
        """Name the space; one of two people bears the name of the other one."""
        if room["type"] == "group":
            return str(room["title"])
        others = [m for m in self.members(room["id"]) if m["personId"] != viewer]
        return str(others[0]["personDisplayName"]) if others else "Empty Title"

    # Who is where

    def add_member(self, room_id: str, person_id: str, **flags: bool) -> Json:
        """Put somebody into a space."""
        room, person = self.room(room_id), self.person(person_id)
        if room is None or person is None:
            raise LookupError("no such space or person")
        member: Json = {
            "id": _membership_id(room_id, person_id),
            "roomId": room_id,
            "roomType": room["type"],
            "personId": person_id,
            "personEmail": person["emails"][0],
            "personDisplayName": person["displayName"],
            "personOrgId": person["orgId"],
            "isModerator": flags.get("moderator", False),
            "isMonitor": False,
            "isRoomHidden": False,
            "created": clock.stamp(self.now()),
        }
        self.store.run(
            "INSERT INTO memberships (id, room, person, data) VALUES (?, ?, ?, ?)",
            member["id"],
            room_id,
            person_id,
            packed(member),
        )
        return member

    def remove_member(self, room_id: str, person_id: str) -> Json | None:
        """Take somebody out of a space; returns the membership that ended."""
        member = self.membership(room_id, person_id)
        self.store.run(
            "DELETE FROM memberships WHERE room = ? AND person = ?", room_id, person_id
        )
        return member

    def membership(self, room_id: str, person_id: str) -> Json | None:
        """Find how somebody is in a space."""
        return self.store.document(
            "SELECT data FROM memberships WHERE room = ? AND person = ?",
            room_id,
            person_id,
        )

    def members(self, room_id: str) -> list[Json]:
        """List who is in a space."""
        return self.store.documents(
            "SELECT data FROM memberships WHERE room = ? ORDER BY seq", room_id
        )

    def share_a_room(self, one: str, other: str) -> bool:
        """Whether two people meet in any space."""
        return bool(
            self.store.one(
                "SELECT 1 FROM memberships a JOIN memberships b ON a.room = b.room"
                " WHERE a.person = ? AND b.person = ? LIMIT 1",
                one,
                other,
            )
        )


def _membership_id(room_id: str, person_id: str) -> str:
    person, room = key_of(person_id, "PEOPLE"), key_of(room_id, "ROOM")
    return hydra("MEMBERSHIP", f"{person}:{room}")
