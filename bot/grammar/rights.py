"""`allow`, `revoke`, and the words that settle a request for a right."""

import re

from bot.grammar import vocabulary
from bot.grammar.board import Board
from bot.grammar.evidence import Start
from bot.grammar.leftovers import leftover_doubts, leftover_words
from bot.grammar.parts import cast_of
from bot.grammar.people import Bare, Somebody, name_or_address, read_people
from bot.grammar.phrases import phrases
from bot.grammar.roles import Part, Role
from bot.grammar.sentence import WordKind
from bot.model.reading import Piece, Reading

_TAILS = {
    "allow": phrases(vocabulary.ALLOW_TAILS),
    "revoke": phrases(vocabulary.REVOKE_TAILS),
}
_REVOKE_LEADS = phrases(vocabulary.REVOKE_LEADS)
_CODE = re.compile(r"#?[A-Za-z0-9]{4,8}")
_HAS_DIGIT_OR_CAPITALS = re.compile(r"#.*|.*\d.*|[A-Z]+")


def read_right(board: Board, start: Start) -> Reading | None:
    """Read `allow bob@corp to schedule for me`, `/revoke bob@corp`, `/delegates`."""
    sense = start.verb.sense if start.verb else "allow"
    command = "revoke" if sense in ("revoke", "stop") else "allow"
    board.claim(start.first, start.last, "verb")
    if sense == "list":
        return Reading("allow", argument="list", placed=board.placed())
    first = _REVOKE_LEADS.end(board.words, start.last)
    board.claim(start.last, first, "right")
    people, last = _owner(board, first) or read_people(board, first, Bare.ANY)
    # To take a right back is safe, and must not fail for a word.
    is_bare_enough = sense == "revoke" and _names_only(board, first)
    board.claim(first, last, Part.INVITED)
    end = _TAILS[command].end(board.words, last)
    board.claim(last, end, "right")
    left = leftover_words(board)
    is_named = is_bare_enough or _is_address(board, first, last)
    # `stop bob@corp` may be said of anything.
    is_said = end > last or (sense != "stop" and (first > start.last or is_named))
    if not start.is_slash and (not people or left or not is_said):
        return None
    cast = cast_of([Role(first, last, Part.INVITED, tuple(people))], None)
    return Reading(
        command,
        invitees=cast.invitees,
        missing=() if people else (Piece.INVITEES,),
        leftover=left,
        doubts=(*cast.doubts, *leftover_doubts(board, has_title=True)),
        placed=board.placed(),
    )


def _owner(board: Board, at: int) -> tuple[list[Somebody], int] | None:
    """Read the person of `bob's access`."""
    behind = at + 1
    if not board.plain(at).endswith("'s") or behind >= board.last:
        return None
    said = board.words[at].typed[:-2]
    person = name_or_address(said, said.lower(), board.heard.domains)
    return [Somebody(behind, person)], behind


def read_consent(board: Board) -> Reading | None:
    """Read `approve CODE`, `decline CODE`, `decline for good CODE`, `ask alice` …."""
    first = board.plain(board.first)
    size = 2 if first == "always" else 1
    if first == "decline" and board.plain(board.first + 1) == "for":
        size = 3
    words = " ".join(board.plain(board.first + i) for i in range(size))
    if words not in vocabulary.CONSENT:
        return None
    at = board.first + size
    if words in ("approve", "decline", "decline for good"):
        return _with_code(board, words, at)
    people, last = read_people(board, at, Bare.KNOWN)
    if len(people) != 1 or last != board.last or people[0].is_sender:
        return None
    board.claim(board.first, at, "verb")
    board.claim(at, last, Part.INVITED)
    cast = cast_of([Role(at, last, Part.INVITED, tuple(people))], None)
    return Reading(
        "consent",
        argument=words,
        invitees=cast.invitees,
        doubts=cast.doubts,
        placed=board.placed(),
    )


def _with_code(board: Board, word: str, at: int) -> Reading | None:
    said = board.sentence.typed(at, board.last)
    is_code = _CODE.fullmatch(said) and _HAS_DIGIT_OR_CAPITALS.fullmatch(said)
    if not is_code:
        return None
    board.claim(board.first, at, "verb")
    board.claim(at, board.last, "code")
    code = said.upper()
    return Reading("consent", argument=word, target=code, placed=board.placed())


def _is_address(board: Board, first: int, last: int) -> bool:
    kinds = (WordKind.EMAIL, WordKind.MENTION)
    is_whole = last == board.last and first < last
    return is_whole and board.words[first].kind in kinds


def _names_only(board: Board, first: int) -> bool:
    people, last = read_people(board, first, Bare.KNOWN)
    return bool(people) and last == board.last
