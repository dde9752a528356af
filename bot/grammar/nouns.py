"""The noun phrase of a request: a title, or only `a quick meeting`."""

from dataclasses import dataclass

from bot.grammar import vocabulary
from bot.grammar.board import Board

LONGEST_GENERIC = 6  # words of `a quick online meeting`, with room
_LEADING = (
    vocabulary.ARTICLES
    | vocabulary.GENERIC_ADJECTIVES
    | {"of", "and", "for", "on", "at", "in", "please", "me", "us", ":", "-", "to", "as"}
)
_TRAILING = frozenset(
    {
        *("at", "on", "in", "of", "to", "and", "from", "for", "with", "a", "an", "the"),
        *(
            "please",
            "is",
            "it",
            "be",
            "that",
            "this",
            "scheduled",
            "-",
            ":",
            "my",
            "me",
        ),
        *("starting", "lasting", "start", "@", "&", "/", "(", "happening", "held", "w"),
    }
)
_HYPHENS = frozenset("-/.&+")
_HYPHENED = 3  # words of `check-in`, its hyphen counted
_GENERIC = vocabulary.GENERIC_NOUNS | vocabulary.EMPTY_NOUNS
# These end a noun phrase, whatever stands behind them.
_BREAKS = frozenset(
    {
        *(",", ";", ".", "!", "?", "(", ")", "for", "with", "by", "before", "after"),
        *("around", "or", "not", "except", "unless", "if", "until", "from", "@", "|"),
        *("but", "than", "when", "while", "w", "between", "without", "instead"),
    }
)


@dataclass(frozen=True, slots=True)
class Noun:
    """A run of free words that may be a noun phrase.

    Attributes:
        first: Index of its first word, articles included.
        last: Index behind its last word.
        core: Index of the first word that says more than `a quick`.
        end: Index behind the last word of the core.
        head: Its last word, or the one before `of`, in plain form.
        is_generic: It is a mere `meeting`, or nothing at all.
        talks: A verb form stands in it: it is a sentence and no noun phrase.
        may_talk: As before, but the verb form is a noun as well: `a first look`.
        has_article: It begins with `a`, `the` and the like.
        is_several: More than one is asked for: `two meetings`.
    """

    first: int
    last: int
    core: int
    end: int
    head: str
    is_generic: bool
    talks: bool
    has_article: bool
    is_several: bool = False
    may_talk: bool = False

    @property
    def is_meeting(self) -> bool:
        """Whether its head is something that people hold."""
        is_whole = self.end - self.core == 1 or self.head not in vocabulary.ALONE_NOUNS
        return is_whole and self.head in vocabulary.MEETING_NOUNS


def read_nouns(board: Board) -> list[Noun]:
    """Cut the free words into noun phrases, left to right."""
    found: list[Noun] = []
    for first, last in board.free_runs():
        at = first
        while at < last:
            end = phrase_end(board, at, last)
            found.append(read_noun(board, at, end))
            at = end
    return found


def phrase_end(board: Board, at: int, last: int) -> int:
    """Give the index behind the noun phrase that begins at a word."""
    end = at + 1
    while end < last and not _breaks(board, at, end):
        end += 1
    return end


def _breaks(board: Board, first: int, at: int) -> bool:
    word = board.words[at]
    is_inside = word.glued and at + 1 < board.last and board.words[at + 1].glued
    if board.words[at - 1].plain in _BREAKS and board.words[at - 1].is_symbol:
        return not word.glued
    if word.line != board.words[at - 1].line:
        return True
    if word.plain == "and" or (word.plain == ":" and not is_inside):
        return at - first <= LONGEST_GENERIC and read_noun(board, first, at).is_generic
    return word.plain in _BREAKS and not (word.is_symbol and is_inside)


def read_noun(board: Board, first: int, last: int) -> Noun:
    """Read a run of words as one noun phrase."""
    core, end = first, last
    while end > core and board.words[end - 1].plain in _TRAILING | _BREAKS:
        if end - core >= _HYPHENED and _is_hyphened(board, end - _HYPHENED, end):
            break
        if _is_pair(board, max(core, end - 2), end):
            break
        end -= 1
    while core < end and board.words[core].plain in _LEADING | _BREAKS:
        is_noun = core == end - 1 and board.words[core].plain in _GENERIC
        if is_noun or _is_hyphened(board, core, end):  # `a webex`, `a new one`
            break
        core += 1
    while end > core and board.words[end - 1].is_symbol:
        end -= 1
    compounds = _compounds(board, core, end)
    head = _head(compounds)
    verbs = vocabulary.PREDICATES.intersection(compounds)
    has_article = board.words[first].plain in vocabulary.ARTICLES
    if has_article or head in vocabulary.MEETING_NOUNS:
        verbs -= vocabulary.ALSO_NOUNS
    return Noun(
        first,
        last,
        core,
        end,
        head,
        all(word in _GENERIC for word in compounds),
        bool(verbs),
        has_article,
        _is_several(compounds),
        bool(verbs) and verbs <= vocabulary.ALSO_NOUNS,
    )


def _is_pair(board: Board, first: int, end: int) -> bool:
    """Whether two words are one meeting noun: `check in`, `kick off`."""
    said = " ".join(word.plain for word in board.words[first:end])
    return " " in said and said in vocabulary.MEETING_NOUNS


def _is_hyphened(board: Board, at: int, end: int) -> bool:
    """Whether a word is the first part of another: `one-on-one`, `a/b test`."""
    if at + _HYPHENED > end or board.words[at].is_symbol:
        return False
    mark, other = board.words[at + 1 : at + _HYPHENED]
    return mark.plain in _HYPHENS and mark.glued and other.glued


def _is_several(compounds: list[str]) -> bool:
    """Whether a number counts the meetings, as in `two calls`."""
    if not compounds or compounds[-1] not in vocabulary.PLURAL_MEETINGS:
        return False
    counts = vocabulary.SEVERAL
    return any(word in counts or word.isdecimal() for word in compounds[:-1])


def _compounds(board: Board, first: int, last: int) -> list[str]:
    """Give plain words, those without a space between them as one."""
    found: list[str] = []
    for at in range(first, last):
        word = board.words[at]
        if found and at > first and word.glued:
            found[-1] += word.plain
        else:
            found.append(word.plain)
    return [word.strip(".,:;-") for word in found if word.strip(".,:;-")]


def _head(compounds: list[str]) -> str:
    until = compounds.index("of") if "of" in compounds[1:] else len(compounds)
    for mark in ("on", "in", "to", "about", "re", "-"):
        if mark in compounds[1:until]:
            at = compounds.index(mark, 1)
            is_paired = f"{compounds[at - 1]} {mark}" in vocabulary.MEETING_NOUNS
            until = at + 1 if is_paired else at  # `check in`
    words = compounds[:until]
    two = " ".join(words[-2:])
    if two in vocabulary.MEETING_NOUNS:
        return two
    return words[-1] if words else ""
