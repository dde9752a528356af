"""Messages on their way in: checked, put into their three forms, kept, announced."""

from dataclasses import dataclass, field

from bot.sandbox import clock, markup
from bot.sandbox.contents import keep, url_of
from bot.sandbox.desk import Desk
from bot.sandbox.events import emit
from bot.sandbox.ids import canonical, new_id
from bot.sandbox.store import Json, packed
from bot.sandbox.wire import Refusal, Upload

LONGEST = 7439  # bytes of text, and of markdown


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody is about to say in a space; `html` only from clients."""

    text: str | None = None
    markdown: str | None = None
    html: str | None = None
    parent_id: str | None = None
    files: tuple[Upload, ...] = ()
    attachments: list[Json] = field(default_factory=list)
    extra: Json = field(default_factory=dict)


def post(desk: Desk, author: str, room: Json, draft: Draft) -> Json:
    """Put a message into a space and tell the webhooks.

    Raises:
        Refusal: 400 where the message may not be as it is.
    """
    world = desk.world
    check(desk, room, draft)
    message = _compose(desk, author, room, draft)
    with world.store.writing():
        if draft.files:
            message["files"] = [
                url_of(keep(world, room["id"], upload)) for upload in draft.files
            ]
        world.store.run(
            "INSERT INTO messages (id, room, parent, person, data)"
            " VALUES (?, ?, ?, ?, ?)",
            message["id"],
            room["id"],
            draft.parent_id,
            author,
            packed(message),
        )
        world.store.run(
            "UPDATE rooms SET active = ? WHERE id = ?", message["created"], room["id"]
        )
    announce(desk, "created", message, author)
    return message


def check(desk: Desk, room: Json, draft: Draft) -> None:
    """Refuse what says nothing, says too much, or answers what it cannot.

    Raises:
        Refusal: 400 with what is wrong.
    """
    said = (draft.text, draft.markdown, draft.html)
    if not any(said) and not draft.files and not draft.attachments:
        raise Refusal(400, "Both text and file cannot be empty.")
    for text in (draft.text, draft.markdown):
        if text is not None and len(text.encode()) > LONGEST:
            raise Refusal(
                400,
                f"Message length limited to {LONGEST} characters before encryption and"
                " 10000 characters after encryption.",
            )
    if draft.parent_id is not None:
        _check_parent(desk, room, draft.parent_id)


def _check_parent(desk: Desk, room: Json, parent_id: str) -> None:
    row = desk.world.store.one(
        "SELECT room, parent FROM messages WHERE id = ?", parent_id
    )
    if row is None or row[0] != room["id"]:
        raise Refusal(400, "The parent message is not in this space.")
    if row[1] is not None:
        raise Refusal(400, "The parent message is itself a reply.")


def _compose(desk: Desk, author: str, room: Json, draft: Draft) -> Json:
    person = desk.world.person(author) or {}
    message: Json = {"id": new_id("MESSAGE")}
    if draft.parent_id:
        message["parentId"] = draft.parent_id
    message |= {"roomId": room["id"], "roomType": room["type"]}
    message |= draft.extra | words(desk, room, draft)
    if draft.attachments:
        message["attachments"] = draft.attachments
    return message | {
        "personId": author,
        "personEmail": person["emails"][0],
        "created": clock.stamp(desk.world.now()),
    }


def words(desk: Desk, room: Json, draft: Draft) -> Json:
    """Bring text, markdown and html into agreement, and note the mentions."""
    mentions = markup.Mentions()
    words: Json = {}
    html = draft.html
    if draft.markdown:

        def find(kind: str, value: str) -> Json | None:
            return _member(desk, room, kind, value)

        html = markup.rendered(draft.markdown, find, mentions)
        words["markdown"] = draft.markdown
    bare = ""
    if html:
        bare, mentions = markup.words_of(html)
        words["html"] = html
    if text := draft.text or bare:
        words["text"] = text
    known = [canonical(one, "PEOPLE") or one for one in mentions.people]
    if known:
        words["mentionedPeople"] = known
    if mentions.groups:
        words["mentionedGroups"] = mentions.groups
    return words


def _member(desk: Desk, room: Json, kind: str, value: str) -> Json | None:
    # Webex: mentions work in group spaces, for members.
    if room["type"] != "group":
        return None
    world = desk.world
    if kind == "email":
        person = world.person_at(value)
    else:
        person = world.person(canonical(value, "PEOPLE") or "")
    if person is None or world.membership(room["id"], person["id"]) is None:
        return None
    return person


def announce(desk: Desk, event: str, message: Json, actor: str) -> None:
    """Tell the webhooks of a message, without its words."""
    shown = ("id", "roomId", "roomType", "personId", "personEmail", "created")
    data = {name: message[name] for name in shown}
    if message.get("mentionedPeople"):
        data["mentionedPeople"] = message["mentionedPeople"]
    emit(desk, "messages", event, data, actor=actor, subject=message)


def find(desk: Desk, message_id: str) -> Json | None:
    """Find a message, whoever may see it."""
    known = canonical(message_id, "MESSAGE") or message_id
    return desk.world.store.document("SELECT data FROM messages WHERE id = ?", known)


def sees(desk: Desk, viewer_id: str, viewer_kind: str, message: Json) -> bool:
    """Whether somebody may read a message."""
    if desk.world.membership(message["roomId"], viewer_id) is None:
        return False
    if viewer_kind != "bot" or message["roomType"] == "direct":
        return True
    # Webex: in groups a bot reads what mentions it, and its own.
    return viewer_id in (message["personId"], *message.get("mentionedPeople", []))


def open_direct(desk: Desk, one: str, other: str) -> Json:
    """Find or make the space of two people; a new one is news."""
    room, joined = desk.world.direct_room(one, other)
    for member in joined:
        emit(desk, "memberships", "created", member, actor=one, subject=member)
    return room
