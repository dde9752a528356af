"""Commands that are exact forms: `help`, `undo`, `who am I`, `ics 2`, `/why #K7Q2`."""

from bot.grammar import vocabulary
from bot.grammar.board import Board
from bot.grammar.evidence import Start
from bot.grammar.filler import Opening
from bot.grammar.leftovers import leftover_doubts, leftover_words
from bot.grammar.parts import cast_of
from bot.grammar.people import Bare, read_people, read_person
from bot.grammar.phrases import Phrases
from bot.grammar.roles import Part, Role, find_roles
from bot.grammar.targets import Named, read_exact_target, read_target
from bot.grammar.verbs import SLASH_VERBS
from bot.model.reading import Piece, Reading

_EXACT = Phrases(
    {said: name for name, all_said in vocabulary.EXACT.items() for said in all_said}
)
_TARGETED = ("why", "ics")
_NAMES = {"ics": "file", "audit": "log"}
_TOPICS = frozenset(SLASH_VERBS) | {
    "time",
    "times",
    "dates",
    "people",
    "titles",
    "zone",
}


def read_exact(board: Board) -> Reading | None:
    """Read a message that is one of the exact forms and nothing else."""
    found = _EXACT.match(board.words, board.first)
    if found and found[0] == board.last:
        board.claim(board.first, board.last, "exact")
        if found[1] == "delegates":
            return Reading("allow", argument="list", placed=board.placed())
        return Reading(found[1], placed=board.placed())
    word = board.plain(board.first)
    if word in _TARGETED:
        return _targeted(board, word)
    if word == "check":
        return _check(board)
    if word == "help" and board.last == board.first + 2:
        return _help(board, board.first + 1)
    return None


def read_slash_word(board: Board, start: Start) -> Reading:
    """Read the slash commands that take one word or none."""
    command = start.verb.command if start.verb else ""
    board.claim(start.first, start.last, "verb")
    said = board.sentence.typed(start.last, board.last)
    if command in _TARGETED:
        return _slash_targeted(board, start, command)
    name = _NAMES.get(command, command)
    argument = said.lower().lstrip("/") or None
    board.claim(start.last, board.last, "argument")
    if command == "plain" and argument not in ("on", "off"):
        return Reading(name, missing=(Piece.OPTIONS,), placed=board.placed())
    return Reading(name, argument=argument, placed=board.placed())


def read_check(board: Board, start: Start) -> Reading:
    """Read `/check alice@corp`; without a person it is about the sender."""
    board.claim(start.first, start.last, "verb")
    first = start.last + (board.plain(start.last) == "for")
    people, last = read_people(board, first, Bare.ANY)
    board.claim(start.last, last, Part.HOST)
    role = Role(first, last, Part.HOST, tuple(people))
    cast = cast_of([role] if people else [], board.heard.sender)
    return Reading(
        "check",
        host=cast.host,
        leftover=leftover_words(board),
        doubts=(*cast.doubts, *leftover_doubts(board, has_title=True)),
        placed=board.placed(),
    )


def _check(board: Board) -> Reading | None:
    """Read `check alice@corp`: nothing but one address or mention behind it."""
    somebody = read_person(board, board.first + 1, Bare.NONE)
    if somebody is None or somebody.end != board.last or somebody.is_sender:
        return None
    return read_check(
        board, Start(board.first, board.first + 1, SLASH_VERBS["check"], Opening())
    )


def read_can_you(board: Board, first: int) -> Reading | None:
    """Read `can you schedule for alice?`: asks whether, and orders nothing."""
    if board.plain(first) not in ("schedule", "book", "host"):
        return None
    roles = find_roles(board, first + 1, board.last, Bare.ANY)
    if len(roles) != 1 or roles[0].part is not Part.HOST:
        return None
    if (roles[0].first, roles[0].last) != (first + 1, board.last):
        return None
    board.claim(first, first + 1, "verb")
    board.claim(roles[0].first, roles[0].last, Part.HOST)
    cast = cast_of(roles, board.heard.sender)
    return Reading("check", host=cast.host, doubts=cast.doubts, placed=board.placed())


def _targeted(board: Board, word: str) -> Reading | None:
    target = read_exact_target(board, board.first + 1)
    if target is None or target.last != board.last or target.named is Named.QUOTED:
        return None
    if target.named is Named.POINTER and word != "ics":  # `why it` is small talk
        return None
    board.claim(board.first, board.first + 1, "verb")
    board.claim(board.first + 1, board.last, "target")
    name = _NAMES.get(word, word)
    return Reading(name, target=target.said, placed=board.placed())


def _slash_targeted(board: Board, start: Start, command: str) -> Reading:
    target = read_target(board, start.last, board.last)
    board.claim(start.last, board.last, "target")
    return Reading(
        _NAMES.get(command, command),
        target=target.said if target else None,
        missing=() if target else (Piece.TARGET,),
        placed=board.placed(),
    )


def _help(board: Board, at: int) -> Reading | None:
    topic = board.plain(at)
    if topic not in _TOPICS:
        return None
    board.claim(board.first, board.last, "exact")
    return Reading("help", argument=topic, placed=board.placed())
