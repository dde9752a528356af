"""What people are there for: `for PERSON`, `with PERSON`, on whose calendar, bare."""

from collections.abc import Container
from dataclasses import dataclass
from enum import StrEnum

from bot.grammar import vocabulary
from bot.grammar.board import Board
from bot.grammar.names import GIVEN_NAMES
from bot.grammar.people import (
    Bare,
    Somebody,
    name_or_address,
    read_people,
    read_person,
)
from bot.grammar.phrases import phrases
from bot.grammar.sentence import WordKind

_FOR = phrases(vocabulary.FOR_ROLE)
_WITH = phrases(vocabulary.WITH_ROLE)
_EVERYONE = phrases(vocabulary.EVERYONE)
_ON = phrases(vocabulary.CALENDAR_ROLE)
SHORTEST_BETWEEN = 2  # people


class Part(StrEnum):
    """The part somebody plays; the value names the parser in the trace."""

    HOST = "host"
    INVITED = "invitees"
    EVERYONE = "everyone"
    BARE = "bare-person"


@dataclass(frozen=True, slots=True)
class Role:
    """A run of words that gives people a part.

    Attributes:
        first: Index of its first word, `for` and the like included.
        last: Index behind its last word.
    """

    first: int
    last: int
    part: Part
    people: tuple[Somebody, ...] = ()


def find_roles(board: Board, first: int, last: int, for_bare: Bare) -> list[Role]:
    """Find all roles between two words, from left to right; nothing is claimed.

    Args:
        board: The sentence.
        first: Index of the first word to look at.
        last: Index behind the last one.
        for_bare: Which bare names may follow `for`; `with` takes any.
    """
    found: list[Role] = []
    at = first
    while at < last:
        role = role_at(board, at, for_bare)
        if role and role.last <= last:
            found.append(role)
            at = role.last
        else:
            at += 1
    return found


def everyone_end(board: Board, at: int) -> int:
    """Give the index behind `everyone`, `this space`; `at` where neither is said."""
    return _EVERYONE.end(board.words, at)


def role_at(board: Board, at: int, for_bare: Bare = Bare.ANY) -> Role | None:
    """Read the role that begins at a word."""
    if not board.is_free(at):
        return None
    return (
        _with(board, at)
        or calendar_role(board, at)
        or _for(board, at, for_bare)
        or _between(board, at)
        or _bare(board, at)
    )


def _for(board: Board, at: int, bare: Bare) -> Role | None:
    end = _FOR.end(board.words, at)
    if end == at or at in board.timed:
        return None
    people, last = read_people(board, end, bare)
    if not people or _is_purpose(board, people[-1], last):
        return None
    return Role(at, last, Part.HOST, tuple(people))


def _is_purpose(board: Board, somebody: Somebody, last: int) -> bool:
    """Whether `for focus time`, `for project work` says why, and not for whom."""
    said = somebody.person.words.casefold() if somebody.person else ""
    is_name = said in GIVEN_NAMES or not said.isalpha()
    return not is_name and board.plain(last) in vocabulary.PURPOSES


def _with(board: Board, at: int) -> Role | None:
    end = _WITH.end(board.words, at)
    if end == at:
        return None
    behind = _EVERYONE.end(board.words, end)
    if behind > end:
        return Role(at, behind, Part.EVERYONE)
    _free_name_of_time(board, end)
    may_be_thing = board.plain(end - 1) in vocabulary.ADDS_THINGS
    bare = Bare.KNOWN if may_be_thing else Bare.ANY
    people, last = read_people(board, end, bare)
    return Role(at, last, Part.INVITED, tuple(people)) if people else None


def _free_name_of_time(board: Board, at: int) -> None:
    """Take `april` in `with april at 3` for a name."""
    word = board.plain(at)
    follows = board.words[at + 1].kind if at + 1 < board.last else None
    if word in vocabulary.NAMES_OF_TIME and follows is not WordKind.NUMBER:
        board.timed -= {at}


def _between(board: Board, at: int) -> Role | None:
    if board.plain(at) != "between" or at in board.timed:
        return None
    people, last = read_people(board, at + 1, Bare.ANY)
    if len(people) < SHORTEST_BETWEEN:
        return None
    return Role(at, last, Part.INVITED, tuple(people))


def calendar_role(board: Board, at: int) -> Role | None:
    """Read `on alice's calendar`, `in my calendar`; the `on` may be claimed."""
    end = _ON.end(board.words, at)
    return None if end == at else calendar_of(board, at, end)


def calendar_of(
    board: Board, at: int, end: int, nouns: Container[str] = vocabulary.CALENDARS
) -> Role | None:
    """Read `alice's calendar`, `my calendar` at `end`; the role begins at `at`."""
    if board.plain(end) == "my" and board.plain(end + 1) in nouns:
        me = Somebody(end + 1, None, is_sender=True)
        return Role(at, end + 2, Part.HOST, (me,))
    somebody = read_person(board, end, Bare.ANY)
    if somebody is None:
        return _possessive(board, at, end, nouns)
    last = somebody.end
    if board.plain(last) == "'" and board.plain(last + 1) == "s":
        last += 2
    if board.plain(last) not in nouns:
        return _possessive(board, at, end, nouns)
    return Role(at, last + 1, Part.HOST, (somebody,))


def _possessive(board: Board, at: int, end: int, nouns: Container[str]) -> Role | None:
    owned = next(
        (i for i in range(end, end + 3) if board.plain(i).endswith("'s")), None
    )
    if owned is None or board.plain(owned + 1) not in nouns:
        return None
    said = board.sentence.typed(end, owned + 1)[:-2]
    person = name_or_address(said, said.lower(), board.heard.domains)
    return Role(at, owned + 2, Part.HOST, (Somebody(owned + 1, person),))


def _bare(board: Board, at: int) -> Role | None:
    somebody = read_person(board, at, Bare.NONE)
    if somebody is None or somebody.is_sender:
        return None
    return Role(at, somebody.end, Part.BARE, (somebody,))
