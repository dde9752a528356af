"""What somebody wrote, without the bot's own mention.

Webex puts mentions into `text` as bare words and marks them in `html` only. The bot is
taken out by its id: which of its names a client shows differs.
"""

import re
from collections.abc import Sequence
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

from bot.model.message import Mention
from bot.model.people import Person
from bot.webex.persons import uuid_of

_LISTS = frozenset({"dl", "dt", "dd", "li", "ol", "ul"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_TEXTS = frozenset({"blockquote", "div", "hr", "p", "pre", "table", "tr"})
_BLOCKS = _LISTS | _HEADINGS | _TEXTS
_SPACE = " \t\n\r\f\v\u00a0"


def heard(
    *, html: str, bot: Person, mentioned: Sequence[str]
) -> tuple[str, tuple[Mention, ...]]:
    """Read a message's html.

    Args:
        html: As Webex gives it; nothing in it is trusted.
        bot: Whose mention is taken out.
        mentioned: `mentionedPeople`: person ids as the API knows them.

    Returns:
        The text, with newlines where lines end and links to addresses as addresses;
        and the other people mentioned, by their place in it.
    """
    reader = _Reader(bot_uuid=uuid_of(bot.id) or bot.id, mentioned=mentioned)
    reader.feed(html)
    reader.close()
    text = reader.text.rstrip()
    kept = (mention for mention in reader.mentions if mention.end <= len(text))
    return text, tuple(kept)


def without_name(text: str, *, bot: Person) -> str:
    """Take the bot's name off the front of a text that has no html.

    The full display name, else its first word, whatever its case; never a part of a
    longer word.
    """
    for name in (bot.name, bot.name.split()[0] if bot.name.split() else ""):
        words = r"\s+".join(re.escape(word) for word in name.split())
        found = re.match(rf"\s*@?{words}(?!\w)[,:]?\s*", text, re.IGNORECASE)
        if words and found:
            return text[found.end() :].strip()
    return text.strip()


class _Reader(HTMLParser):
    """Collects text and the places of mentions in it."""

    def __init__(self, *, bot_uuid: str, mentioned: Sequence[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.mentions: list[Mention] = []
        self._bot = bot_uuid
        self._ids = {uuid_of(person_id): person_id for person_id in mentioned}
        self._mention: tuple[str, int] | None = None
        self._in_bot = False
        self._after_bot = False
        self._address: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "spark-mention":
            self._begin_mention(values)
        elif tag == "a":
            self._address = _mailto(values.get("href", ""))
            if self._address:
                self._add(self._address)
        elif tag == "br":
            self._end_line()
        elif tag in _BLOCKS:
            self._end_block()

    def handle_endtag(self, tag: str) -> None:
        if tag == "spark-mention":
            self._end_mention()
        elif tag == "a":
            self._address = None
        elif tag in _BLOCKS:
            self._end_mention()
            self._end_block()

    def handle_data(self, data: str) -> None:
        if self._in_bot or self._address:
            return
        if self.text.endswith("\n") and not data.strip():
            return  # the white space between two blocks
        self._add(data)

    def _begin_mention(self, values: dict[str, str]) -> None:
        person_id = values.get("data-object-id", "")
        if values.get("data-object-type") != "person" or not person_id:
            return
        uuid = uuid_of(person_id)
        if self._bot in (uuid, person_id):
            self._in_bot = True
            return
        self._mention = (self._ids.get(uuid, person_id) if uuid else person_id, -1)

    def _end_mention(self) -> None:
        if self._in_bot:
            self._in_bot, self._after_bot = False, True
        if self._mention is not None:
            person_id, start = self._mention
            if start >= 0:
                self.mentions.append(Mention(person_id, start, len(self.text.rstrip())))
        self._mention = None

    def _end_block(self) -> None:
        if not self.text.endswith("\n"):
            self._end_line()

    def _end_line(self) -> None:
        self.text = self.text.rstrip(" \t") + "\n" if self.text else ""

    def _add(self, words: str) -> None:
        if self._after_bot and not self.text:
            words = re.sub(r"^\s*[,:]", "", words)  # "@Bot, schedule …"
        self._after_bot = self._after_bot and not words.strip()
        if not self.text or (self.text[-1] in _SPACE and words[:1] == " "):
            words = words.lstrip(_SPACE)
        if self._mention is not None and words.strip() and self._mention[1] < 0:
            indent = len(words) - len(words.lstrip())
            self._mention = (self._mention[0], len(self.text) + indent)
        self.text += words


def _mailto(href: str) -> str | None:
    """The address of a link that writes a mail; None for any other link."""
    if href[:7].casefold() != "mailto:":
        return None
    try:
        address = unquote(urlsplit(href).path).strip()
    except ValueError:
        return None
    return address if "@" in address and not re.search(r"\s", address) else None
