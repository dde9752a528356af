"""Texts in their three forms: as typed, as Markdown, as the HTML that clients show."""

import re
from collections.abc import Callable, Mapping
from html import escape
from html.parser import HTMLParser
from typing import Any

from markdown_it import MarkdownIt

# Webex: raw HTML is not passed through, apart from a few tags that we leave out.
_RENDER = MarkdownIt("js-default", {"html": False, "linkify": False, "breaks": False})
_RENDER.disable(["image", "table"])
_MENTION = re.compile(
    r"<@(?:(?P<all>all|here)|personEmail:(?P<email>[^|>\s]+)|personId:(?P<id>[^|>\s]+))"
    r"(?:\|(?P<label>[^>]*))?>"
)
_LINK = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)]")
_SEAT = re.compile("\ue000(\\d+)\ue001")
_BLOCKS = {"p", "br", "li", "ul", "ol", "blockquote", "pre", "h1", "h2", "h3", "h4"}

Person = Mapping[str, Any]
Finder = Callable[[str, str], Person | None]


class Mentions:
    """Who is named in a text, in the order of first naming."""

    def __init__(self) -> None:
        self.people: list[str] = []
        self.groups: list[str] = []

    def name(self, person_id: str) -> None:
        """Note a person."""
        if person_id not in self.people:
            self.people.append(person_id)

    def name_all(self) -> None:
        """Note everybody."""
        if "all" not in self.groups:
            self.groups.append("all")


def person_tag(person_id: str, label: str) -> str:
    """Write a mention as clients put it into a message's HTML."""
    return (
        f'<spark-mention data-object-type="person" data-object-id="{person_id}">'
        f"{escape(label, quote=False)}</spark-mention>"
    )


def all_tag() -> str:
    """Write the mention of everybody."""
    return (
        '<spark-mention data-object-type="groupMention" data-group-type="all">'
        "All</spark-mention>"
    )


def rendered(markdown: str, find: Finder, mentions: Mentions) -> str:
    """Turn Markdown into HTML; `find(kind, value)` looks a member up.

    Who is not found stays as the words that were typed.
    """
    tags: list[str] = []

    def seat(found: re.Match[str]) -> str:
        tag = _tag(found, find, mentions)
        if tag is None:
            return found[0]
        tags.append(tag)
        return f"\ue000{len(tags) - 1}\ue001"

    marked = _MENTION.sub(seat, _SEAT.sub("", markdown))
    html = _RENDER.render(marked).strip()
    return _SEAT.sub(lambda found: tags[int(found[1])], html)


def _tag(found: re.Match[str], find: Finder, mentions: Mentions) -> str | None:
    if found["all"]:
        mentions.name_all()
        return all_tag()
    kind, value = ("email", found["email"]) if found["email"] else ("id", found["id"])
    person = find(kind, value)
    if person is None:
        return None
    mentions.name(person["id"])
    return person_tag(person["id"], found["label"] or str(person["displayName"]))


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self.mentions = Mentions()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self._break()
        if tag != "spark-mention":
            return
        facts = dict(attrs)
        if facts.get("data-object-type") == "person":
            self.mentions.name(facts.get("data-object-id") or "")
        elif facts.get("data-group-type") == "all":
            self.mentions.name_all()

    def handle_data(self, data: str) -> None:
        if self.said and self.said[-1].endswith("\n"):
            data = data.removeprefix("\n")
        self.said.append(data if data.strip() else " " if data.strip("\n") else "")

    def _break(self) -> None:
        if self.said and not self.said[-1].endswith("\n"):
            self.said.append("\n")


def words_of(html: str) -> tuple[str, Mentions]:
    """Take the bare words out of HTML, and who is mentioned in it."""
    reader = _Words()
    reader.feed(html)
    reader.close()
    return "".join(reader.said).strip(), reader.mentions


class _Tamed(HTMLParser):
    """Keeps words, line breaks and mentions of HTML that somebody else wrote."""

    def __init__(self, find: Finder) -> None:
        super().__init__(convert_charrefs=True)
        self.kept: list[str] = []
        self._find = find
        self._inside = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.kept.append("<br>")
        if tag != "spark-mention":
            return
        facts = dict(attrs)
        person = self._find("id", facts.get("data-object-id") or "")
        if person:
            self.kept.append(person_tag(person["id"], str(person["displayName"])))
        elif facts.get("data-group-type") == "all":
            self.kept.append(all_tag())
        self._inside = 1 if person or facts.get("data-group-type") == "all" else 0

    def handle_endtag(self, tag: str) -> None:
        if tag == "spark-mention":
            self._inside = 0

    def handle_data(self, data: str) -> None:
        if not self._inside:
            self.kept.append(linked(data))


def tamed(html: str, find: Finder) -> str:
    """Write a client's HTML again, with nothing in it but words and mentions."""
    reader = _Tamed(find)
    reader.feed(html)
    reader.close()
    return "".join(reader.kept)


def linked(text: str) -> str:
    """Escape a text, and let its addresses be followed."""
    escaped = escape(text, quote=False)
    return _LINK.sub(lambda at: f'<a href="{at[0]}">{at[0]}</a>', escaped)
