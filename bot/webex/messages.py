"""Messages API: from its JSON to our `Message`."""

from collections.abc import Mapping
from datetime import UTC, datetime

from bot.model.message import Mention, Message, Space, SpaceKind
from bot.model.people import Person
from bot.webex.instants import read_instant
from bot.webex.mentions import heard, without_name
from bot.webex.persons import uuid_of

LONGEST_HTML = 100_000  # characters; Webex itself allows some 10,000


def message_from(item: Mapping[str, object], *, bot: Person) -> Message:
    """Read a message, with the bot's own mention taken out of its text.

    Raises:
        ValueError: A field that every message has is missing or odd.
    """
    mentioned = _texts(item.get("mentionedPeople"))
    is_direct = item.get("roomType") == SpaceKind.DIRECT.value
    text, mentions = _said(item, bot=bot, mentioned=mentioned)
    return Message(
        id=_needed(item, "id"),
        space_id=_needed(item, "roomId"),
        space_kind=SpaceKind.DIRECT if is_direct else SpaceKind.GROUP,
        sender_id=_needed(item, "personId"),
        sender_email=_text(item, "personEmail"),
        text=text,
        created=read_instant(item.get("created")).astimezone(UTC),
        thread_id=_text(item, "parentId") or None,
        mentions=mentions,
        files=_texts(item.get("files")),
    )


def space_from(item: Mapping[str, object]) -> Space:
    """Read a room; a `ValueError` where it has no id."""
    is_direct = item.get("type") == SpaceKind.DIRECT.value
    kind = SpaceKind.DIRECT if is_direct else SpaceKind.GROUP
    return Space(_needed(item, "id"), kind)


def is_since(item: Mapping[str, object], name: str, since: datetime) -> bool:
    """Whether an instant of a room or message is not before another one."""
    return read_instant(item.get(name)) >= since


def _said(
    item: Mapping[str, object], *, bot: Person, mentioned: tuple[str, ...]
) -> tuple[str, tuple[Mention, ...]]:
    html, text = _text(item, "html")[:LONGEST_HTML], _text(item, "text")
    if html:
        found = heard(html=html, bot=bot, mentioned=mentioned)
        # Webex: a lone mention leaves nothing, and that is what was said.
        if found[0] or not text or "spark-mention" in html:
            return found
    is_for_bot = any(_is_same(person_id, bot.id) for person_id in mentioned)
    if is_for_bot and item.get("roomType") != SpaceKind.DIRECT.value:
        return without_name(text, bot=bot), ()
    return text.strip(), ()


def _is_same(person_id: str, other: str) -> bool:
    uuid = uuid_of(person_id)
    return person_id == other or (uuid is not None and uuid == uuid_of(other))


def _needed(item: Mapping[str, object], name: str) -> str:
    value = _text(item, name)
    if not value:
        raise ValueError(f"a message without {name}")
    return value


def _text(item: Mapping[str, object], name: str) -> str:
    value = item.get(name)
    return value if isinstance(value, str) else ""


def _texts(value: object) -> tuple[str, ...]:
    found = value if isinstance(value, list) else []
    return tuple(text for text in found if isinstance(text, str) and text)
