"""`invite`, `add`, `uninvite`, `remove`: who joins or leaves which meeting."""

from bot.grammar import vocabulary
from bot.grammar.board import Board
from bot.grammar.evidence import Start
from bot.grammar.filler import claim_filler
from bot.grammar.leftovers import leftover_doubts, leftover_words
from bot.grammar.parts import cast_of
from bot.grammar.people import Bare, Somebody, read_people
from bot.grammar.phrases import phrases
from bot.grammar.roles import Part, Role, everyone_end
from bot.grammar.sentence import WordKind
from bot.grammar.targets import Named, Target, is_known_title, read_target
from bot.grammar.timed_targets import read_timed_target
from bot.grammar.times import find_times
from bot.model.reading import Piece, Reading

_LEADS = phrases(("to", "into", "for", "on", "in", *vocabulary.LEAVES))


def read_invite(board: Board, start: Start) -> Reading | None:
    """Read `add bob@corp.example and carol@corp.example to 2`."""
    board.claim(start.first, start.last, "verb")
    _mark_times(board)
    behind = everyone_end(board, start.last)
    people, last = _people(board, start, behind)
    target, end = _target(board, last)
    if not (start.is_slash or _is_meant(board, people, target, start)):
        return None
    board.claim(last, end, "target")
    if start.is_slash and not people and target:  # `/invite 2 bob@corp`
        people, last = _listed(board, end)
    board.claim(end if last > end else start.last, last, Part.INVITED)
    claim_filler(board)
    left = leftover_words(board)
    if left and not start.is_slash:
        return None
    cast = cast_of([Role(start.last, last, Part.INVITED, tuple(people))], None)
    has_people = bool(people) or behind > start.last
    missing = [] if has_people else [Piece.INVITEES]
    if target is None:
        missing.append(Piece.TARGET)
    return Reading(
        "invite",
        invitees=cast.invitees,
        everyone=behind > start.last,
        target=target.said if target else None,
        argument=start.verb.sense if start.verb else "add",
        missing=tuple(missing),
        leftover=left,
        doubts=(*cast.doubts, *leftover_doubts(board, has_title=True)),
        placed=board.placed(),
    )


def _mark_times(board: Board) -> None:
    """Keep time out of names: `invite bob tomorrow 3pm`, but `invite April to 2`."""
    find_times(board)
    names = vocabulary.NAMES_OF_TIME
    board.timed = frozenset(at for at in board.timed if board.plain(at) not in names)


def _people(board: Board, start: Start, behind: int) -> tuple[list[Somebody], int]:
    if behind > start.last:
        return [], behind
    return _listed(board, start.last)


def _listed(board: Board, at: int) -> tuple[list[Somebody], int]:
    """Read people with or without marks between them: `bob@corp carol@corp`."""
    found, end = read_people(board, at, Bare.ANY)
    while end > at:
        more, behind = read_people(board, end, Bare.NONE)
        found, at, end = [*found, *more], end, behind
    return found, end


def _target(board: Board, at: int) -> tuple[Target | None, int]:
    first = _LEADS.end(board.words, at)
    if first >= board.last:
        return None, at
    target = read_target(board, first, board.last)
    if target and target.named is Named.WORDS and board.plain(first) not in ("a", "an"):
        target = read_timed_target(board, first, board.last)
    return (target, target.last) if target else (None, at)


def _is_meant(
    board: Board, people: list[Somebody], target: Target | None, start: Start
) -> bool:
    everyone = not people and everyone_end(board, start.last) > start.last
    if all(somebody.is_sender for somebody in people) and not everyone:
        return False
    if target is None:
        return everyone or _are_sure(board, start)
    if target.named is Named.POINTER and not everyone:
        return _are_sure(board, start)
    if target.named is not Named.WORDS or is_known_title(board, target.said):
        return True
    is_meeting = target.noun is not None and target.noun.is_meeting
    return is_meeting and (everyone or _are_sure(board, start))


def _are_sure(board: Board, start: Start) -> bool:
    """Whether the first one is surely a person: an address, a mention, a given name."""
    if board.words[start.last].kind in (WordKind.EMAIL, WordKind.MENTION):
        return True
    people, _ = read_people(board, start.last, Bare.KNOWN)
    return bool(people)
