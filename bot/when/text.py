"""The text of a message, made plain for reading, with the way back to what was typed.

`plain` is lower case, with straight quotes, plain hyphens, single spaces and letters
without accents; every character of it knows where it stood in the text as typed.
Spaces never stand twice in a row, so that patterns over it stay linear.
"""

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

MASK = "\x1f"  # stands where a closed range was: no letter, no digit, no space

_ENTITY = re.compile(r"&(?:nbsp|amp|quot|lt|gt|#39|#34|apos);", re.IGNORECASE)
_PLAIN = (
    dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4\u0060\uff07", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02", '"')
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63", "-")
    | {"\u2044": "/", "\u2215": "/", "\u2236": ":", "\u3002": ".", "\u223c": "~"}
    | {"\u2026": ".", MASK: " "}
)
_TOKEN = re.compile(
    r"""
      (?P<url> \b (?: https?:// | www\. ) [^\s<>"]+ )
    | (?P<email> [^\s@<>()\[\],;:"']{1,64} @
        (?! \d{1,2} (?: : \d\d )? (?: [ap]m? )? (?! [\w.-] ) )  # `friday@3pm`
        [a-z0-9] [a-z0-9.-]* )
    | (?P<quoted> "[^"]+" | (?<!\w) '(?=[a-z]) [^']+ ' (?!\w) )
    | (?P<number> \d+ )
    | (?P<word> [^\W\d_]+ (?: ' [^\W\d_]+ )* )
    | (?P<symbol> [^\w\s]+ | _+ )
    """,
    re.VERBOSE,
)


class TokenKind(StrEnum):
    """What a token is, by its look alone."""

    URL = "url"
    EMAIL = "email"
    QUOTED = "quoted"
    NUMBER = "number"
    WORD = "word"
    SYMBOL = "symbol"


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number, run of symbols, address or quoted string.

    Attributes:
        start: Offset in the text as typed.
        end: Offset behind it, in the text as typed.
        plain: Its characters in plain form; quotes of a quoted string included.
    """

    start: int
    end: int
    plain: str
    kind: TokenKind


@dataclass(frozen=True, slots=True)
class Text:
    """A text in plain form beside its typed form.

    Attributes:
        typed: What the person typed, untouched.
        plain: The same, made plain; see the module.
        starts: For every character of `plain`, where it begins in `typed`.
        ends: For every character of `plain`, where it ends in `typed`.
        tokens: In order; spaces are in none of them.
    """

    typed: str
    plain: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    tokens: tuple[Token, ...]

    def said(self, start: int, end: int) -> str:
        """Give the words as typed for a span of `plain`."""
        span = self.span(start, end)
        return self.typed[span[0] : span[1]]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Turn a span of `plain` that is not empty into offsets as typed."""
        return self.starts[start], self.ends[end - 1]

    def masked(self, closed: Iterable[tuple[int, int]]) -> str:
        """Give `plain` with every character of the closed ranges blotted out.

        Args:
            closed: Ranges of offsets as typed.
        """
        shut = bytearray(len(self.typed) + 1)
        for start, end in closed:
            low, high = max(start, 0), min(end, len(self.typed))
            shut[low:high] = b"\x01" * max(high - low, 0)
        return "".join(
            MASK if shut[at] else character
            for character, at in zip(self.plain, self.starts, strict=True)
        )


def tokenise(text: str) -> Text:
    """Make a text plain and cut it into tokens. Any text has tokens, or none."""
    plain: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for character, start, end in _plain_characters(text):
        if character == " " and (not plain or plain[-1] == " "):
            continue
        plain.append(character)
        starts.append(start)
        ends.append(end)
    joined = "".join(plain)
    return Text(
        text, joined, tuple(starts), tuple(ends), tuple(_tokens(joined, starts, ends))
    )


def _tokens(plain: str, starts: Sequence[int], ends: Sequence[int]) -> Iterator[Token]:
    for match in _TOKEN.finditer(plain):
        yield Token(
            starts[match.start()],
            ends[match.end() - 1],
            match.group(),
            TokenKind(match.lastgroup or TokenKind.SYMBOL),
        )


_FRACTION_SLASH = "\N{FRACTION SLASH}"


def _plain_characters(text: str) -> Iterator[tuple[str, int, int]]:
    at = 0
    for entity in _ENTITY.finditer(text):
        yield from _each(text, at, entity.start())
        meant = html.unescape(entity.group())
        yield from ((c, entity.start(), entity.end()) for c in _plainly(meant))
        at = entity.end()
    yield from _each(text, at, len(text))


def _each(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    for at in range(start, end):
        for character in _plainly(text[at]):
            yield character, at, at + 1


def _plainly(character: str) -> str:
    """Give what one character becomes: nothing, itself, or a few plain ones."""
    if "!" <= character <= "~" and character != "`":
        return character.lower()
    if character in _PLAIN:
        return _PLAIN[character]
    if character.isspace():
        return " "
    category = unicodedata.category(character)
    if category in ("Mn", "Cf", "Me"):
        return ""  # accents of their own, zero-width marks, emoji variations
    if category in ("So", "Cc", "Cs", "Co", "Cn", "Sk"):
        return " "  # emoji and what cannot be read
    return _unfolded(character)


def _unfolded(character: str) -> str:
    """Give the plain form of a letter with an accent, of `½`, of a wide digit."""
    unfolded = unicodedata.normalize("NFKD", character)
    bare = "".join(c for c in unfolded if not unicodedata.combining(c))
    if _FRACTION_SLASH in bare:
        # `1½` is one and a half, not eleven halves.
        return f" {bare}".replace(_FRACTION_SLASH, "/")
    return "".join(_PLAIN.get(c, c) for c in bare.lower() if not c.isspace()) or " "
