"""Phrases of the vocabulary, found at a place in a sentence; the longest one wins."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from bot.grammar.sentence import Word, WordKind
from bot.when.text import TokenKind, tokenise

Meaning = TypeVar("Meaning")


class Phrases(Generic[Meaning]):
    """A set of phrases with a meaning each, matched word by word."""

    def __init__(self, meanings: Mapping[str, Meaning]) -> None:
        table: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        for phrase, meaning in meanings.items():
            parts = tuple(_parts(phrase))
            table.setdefault(parts[0], []).append((parts, meaning))
        for rows in table.values():
            rows.sort(key=lambda row: -len(row[0]))
        self._table = table

    def match(self, words: Sequence[Word], at: int) -> tuple[int, Meaning] | None:
        """Find the longest phrase that begins at a word.

        Returns:
            The index behind the phrase, and its meaning.
        """
        if not 0 <= at < len(words):
            return None
        for parts, meaning in self._table.get(words[at].plain, ()):
            end = at + len(parts)
            said = tuple(word.plain for word in words[at:end])
            if said == parts and _are_words(words[at:end]):
                return end, meaning
        return None

    def end(self, words: Sequence[Word], at: int) -> int:
        """Give the index behind the phrase that begins at a word, else `at`."""
        found = self.match(words, at)
        return found[0] if found else at


def phrases(said: Iterable[str]) -> Phrases[bool]:
    """Make a plain set of phrases."""
    return Phrases(dict.fromkeys(said, True))


def _are_words(words: Sequence[Word]) -> bool:
    closed = (WordKind.QUOTED, WordKind.MENTION, WordKind.EMAIL, WordKind.URL)
    return all(word.kind not in closed for word in words)


def _parts(phrase: str) -> Iterable[str]:
    for token in tokenise(phrase).tokens:
        if token.kind is TokenKind.SYMBOL:
            yield from token.plain
        else:
            yield token.plain
