"""The words of one message: the token list that every parser of the grammar reads.

They are the tokens of `when.text`, with symbols one by one, mentions as one word each,
and trailing dots taken off addresses.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.model.reading import Heard, MentionSaid
from bot.when.text import Text, Token, TokenKind, tokenise


class WordKind(StrEnum):
    """What a word is, by its look alone."""

    WORD = "word"
    NUMBER = "number"
    SYMBOL = "symbol"
    QUOTED = "quoted"
    EMAIL = "email"
    URL = "url"
    MENTION = "mention"


@dataclass(frozen=True, slots=True)
class Word:
    """One token with its place in the text as typed.

    Attributes:
        plain: Lower case, without accents, with straight quotes.
        typed: As typed.
        line: Counted from 0.
        glued: Nothing stands between it and the word before.
        person_id: Of a mention.
    """

    start: int
    end: int
    plain: str
    typed: str
    kind: WordKind
    line: int = 0
    glued: bool = False
    person_id: str | None = None

    @property
    def is_symbol(self) -> bool:
        """Whether it is a mark and no word."""
        return self.kind is WordKind.SYMBOL


@dataclass(frozen=True, slots=True)
class Sentence:
    """A message cut into words."""

    text: Text
    words: tuple[Word, ...]

    def typed(self, first: int, last: int) -> str:
        """Give the words from `first` up to, not with, `last` as typed, on one line."""
        if first >= last:
            return ""
        start, end = self.words[first].start, self.words[last - 1].end
        return " ".join(html.unescape(self.text.typed[start:end]).split())

    def index_at(self, offset: int) -> int:
        """Find the first word that ends behind an offset of the text as typed."""
        low, high = 0, len(self.words)
        while low < high:
            middle = (low + high) // 2
            if self.words[middle].end <= offset:
                low = middle + 1
            else:
                high = middle
        return low


def read_sentence(heard: Heard) -> Sentence:
    """Cut a message into words."""
    text = tokenise(heard.text)
    pieces = list(_with_mentions(text.tokens, heard.mentions, heard.text))
    return Sentence(text, tuple(_placed(pieces, heard.text)))


def _placed(pieces: list[Word], typed: str) -> Iterator[Word]:
    line = before = 0
    for word in pieces:
        gap = typed[before : word.start]
        line += gap.count("\n")
        yield Word(
            word.start,
            word.end,
            word.plain,
            word.typed,
            word.kind,
            line,
            not gap and before > 0,
            word.person_id,
        )
        line += word.typed.count("\n")
        before = word.end


def _with_mentions(
    tokens: tuple[Token, ...], mentions: tuple[MentionSaid, ...], typed: str
) -> Iterator[Word]:
    waiting = sorted(
        (m for m in mentions if 0 <= m.start < m.end <= len(typed)),
        key=lambda m: m.start,
    )
    covered = 0
    for token in tokens:
        while waiting and waiting[0].start < token.end:
            mention = waiting.pop(0)
            if mention.start >= covered:
                yield _mention(mention, typed)
                covered = mention.end
        if token.start >= covered:
            yield from _words(token, typed)
    for mention in waiting:
        if mention.start >= covered:
            yield _mention(mention, typed)
            covered = mention.end


def _mention(mention: MentionSaid, typed: str) -> Word:
    return Word(
        mention.start,
        mention.end,
        mention.label.lower(),
        typed[mention.start : mention.end],
        WordKind.MENTION,
        person_id=mention.person_id,
    )


_LEAD = re.compile(r"^(?:w/|cc:|mailto:|\W+)")


def _words(token: Token, typed: str) -> Iterator[Word]:
    said = typed[token.start : token.end]
    if token.kind is TokenKind.EMAIL:
        yield from _address(token, said)
    elif token.kind is TokenKind.SYMBOL:
        for index, mark in enumerate(token.plain):
            start = min(token.start + index, token.end - 1)
            yield Word(start, start + 1, mark, typed[start], WordKind.SYMBOL)
    else:
        kind = WordKind(token.kind.value)
        yield Word(token.start, token.end, token.plain, said, kind)


def _address(token: Token, said: str) -> Iterator[Word]:
    """Take `w/` off the front of an address and dots off its end."""
    start, end = token.start, token.end
    plain = token.plain
    lead = _LEAD.match(plain)
    if lead and len(said) == len(plain):
        size = lead.end()
        for index, mark in enumerate(plain[:size]):
            kind = WordKind.WORD if mark.isalpha() else WordKind.SYMBOL
            at = start + index
            yield Word(at, at + 1, mark, said[index], kind)
        start, plain, said = start + size, plain[size:], said[size:]
    while plain[-1:] in (".", "-"):
        plain, said, end = plain[:-1], said[:-1], end - 1
    yield Word(start, end, plain, said, WordKind.EMAIL)
