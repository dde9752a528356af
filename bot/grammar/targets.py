"""What an existing meeting is called: `2`, `#K7Q2`, `it`, a number, title words."""

import re
from dataclasses import dataclass
from enum import Enum

from bot.grammar import vocabulary
from bot.grammar.board import Board
from bot.grammar.nouns import Noun, phrase_end, read_noun
from bot.grammar.phrases import phrases
from bot.grammar.sentence import WordKind

_POINTERS = phrases(vocabulary.POINTERS)
_LEADS = phrases(vocabulary.NUMBER_LEADS)
LONGEST_LIST_NUMBER = 3  # digits; a Webex meeting number has 9 to 11
_TITLE_WORDS = re.compile(r"[^\W_]+")
_WEBEX_NUMBER = re.compile(r"\d{9,11}")


class Named(Enum):
    """How a meeting was named; all but `WORDS` can mean nothing else."""

    NUMBER = "number"
    CODE = "code"
    POINTER = "pointer"
    QUOTED = "quoted"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Target:
    """A meeting as somebody called it; `last` is the index behind the words."""

    last: int
    said: str
    named: Named
    noun: Noun | None = None


def read_exact_target(board: Board, at: int) -> Target | None:
    """Read a target that can be nothing else."""
    if not board.is_free(at):
        return None
    return _code(board, at) or _number(board, at) or _pointer(board, at)


def read_target(board: Board, at: int, last: int) -> Target | None:
    """Read any target that begins at a word and ends before another."""
    exact = read_exact_target(board, at)
    if exact and exact.last <= last:
        return exact
    if at >= last:
        return None
    noun = read_noun(board, at, last)
    if noun.core >= noun.end:
        return None
    said = board.sentence.typed(noun.core, noun.end)
    head = read_noun(board, at, phrase_end(board, at, last))
    return Target(last, said, Named.WORDS, head if head.end > head.core else noun)


def is_known_title(board: Board, said: str) -> bool:
    """Whether the sender has a meeting or a template whose title has these words."""
    words = set(_TITLE_WORDS.findall(said.casefold()))
    return bool(words) and any(
        words <= set(_TITLE_WORDS.findall(title.casefold()))
        for title in board.heard.titles
    )


def _code(board: Board, at: int) -> Target | None:
    """Read `#K7Q2`, which the tokens hold in pieces, and `#2`."""
    if board.plain(at) != "#":
        return None
    end = at + 1
    while end < board.last and board.words[end].glued:
        if board.words[end].is_symbol:
            break
        end += 1
    said = board.sentence.typed(at, end)
    if end == at + 1:
        return None
    digits = said[1:]
    if digits.isdigit() and len(digits) <= LONGEST_LIST_NUMBER:
        return Target(end, digits, Named.NUMBER)
    return Target(end, said.upper(), Named.CODE)


def _number(board: Board, at: int) -> Target | None:
    start = _LEADS.end(board.words, at)
    end = start
    digits = ""
    while end < board.last and board.words[end].kind is WordKind.NUMBER:
        digits += board.words[end].plain
        end += 1
    if _WEBEX_NUMBER.fullmatch(digits):
        return Target(end, digits, Named.NUMBER)
    if end > start and len(board.words[start].plain) <= LONGEST_LIST_NUMBER:
        return _numbers(board, start)
    return None


def _numbers(board: Board, start: int) -> Target | None:
    """Read `2`, `2 and 3`, `2, 3`; not `2nd` or `2:30`."""
    found = []
    at = end = start
    while at < board.last and board.words[at].kind is WordKind.NUMBER:
        found.append(board.words[at].plain)
        at = end = at + 1
        while board.plain(at) in vocabulary.SEPARATORS:
            at += 1
        if at == end:
            break
    if not found or _goes_on(board, end):
        return None
    return Target(end, ", ".join(found), Named.NUMBER)


def _goes_on(board: Board, at: int) -> bool:
    """Whether a number is part of something longer: `2nd`, `2:30`, not `2:`."""
    if at >= board.last or not board.words[at].glued:
        return False
    is_colon = board.plain(at) == ":" and at + 1 < board.last
    return not (is_colon and not board.words[at + 1].glued)


def _pointer(board: Board, at: int) -> Target | None:
    end = _POINTERS.end(board.words, at)
    if end > at and end <= board.last:
        return Target(end, board.sentence.typed(at, end).lower(), Named.POINTER)
    if board.words[at].kind is WordKind.QUOTED:
        said = board.sentence.typed(at, at + 1)[1:-1].strip()
        return Target(at + 1, said, Named.QUOTED) if said else None
    return None
