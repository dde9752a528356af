"""Who read which words: the working table of one reading."""

from collections.abc import Iterable, Iterator, Sequence

from bot.grammar.sentence import Sentence, Word
from bot.model.reading import Heard, Placed


class Board:
    """The words of a sentence, each free or claimed by one parser.

    Attributes:
        first: Where the message proper begins, behind greetings and the like.
        last: Where it ends, before thanks and marks.
        timed: Words that a piece of time wants; `people` leaves them alone.
    """

    def __init__(self, heard: Heard, sentence: Sentence) -> None:
        self.heard = heard
        self.sentence = sentence
        self.words: Sequence[Word] = sentence.words
        self.first = 0
        self.last = len(self.words)
        self.timed: frozenset[int] = frozenset()
        self._parser: list[str | None] = [None] * len(self.words)

    def plain(self, at: int) -> str:
        """Give a word in plain form; empty outside the message proper."""
        return self.words[at].plain if self.first <= at < self.last else ""

    def is_free(self, at: int) -> bool:
        """Whether a word is inside the message proper and nobody has claimed it."""
        return self.first <= at < self.last and self._parser[at] is None

    def parser_of(self, at: int) -> str | None:
        """Who claimed a word."""
        return self._parser[at] if 0 <= at < len(self._parser) else None

    def claim(self, first: int, last: int, parser: str) -> None:
        """Give the words from `first` up to, not with, `last` to a parser."""
        for at in range(first, last):
            self._parser[at] = parser

    def free_runs(self) -> Iterator[tuple[int, int]]:
        """Give every run of free words as first and behind the last."""
        at = self.first
        while at < self.last:
            end = at
            while self.is_free(end):
                end += 1
            if end > at:
                yield at, end
            at = end + 1

    def placed(self) -> tuple[Placed, ...]:
        """List the claims in order, neighbours of one parser joined."""
        found: list[Placed] = []
        for word, parser in zip(self.words, self._parser, strict=True):
            if parser is None:
                continue
            if found and found[-1].parser == parser and self._touches(found[-1], word):
                found[-1] = Placed(found[-1].start, word.end, parser)
            else:
                found.append(Placed(word.start, word.end, parser))
        return tuple(found)

    def ranges(self, runs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """Turn runs of words into ranges of offsets as typed."""
        words = self.words
        return [(words[a].start, words[b - 1].end) for a, b in runs if b > a]

    def _touches(self, before: Placed, word: Word) -> bool:
        return not self.sentence.text.typed[before.end : word.start].strip()
