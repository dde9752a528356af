"""`rename`: a new title for a meeting."""

from bot.grammar.board import Board
from bot.grammar.evidence import Start
from bot.grammar.limits import text_doubts
from bot.grammar.sentence import WordKind
from bot.grammar.targets import Named, is_known_title, read_exact_target, read_target
from bot.model.reading import Piece, Reading

_LEADS = ("to", "as", "into")


def read_rename(board: Board, start: Start) -> Reading | None:
    """Read `rename 2 to Budget review`; the title goes to the end of the message."""
    exact = read_exact_target(board, start.last)
    cut = exact.last if exact else _lead(board, start.last)
    if cut is None:
        return _incomplete(board, start)
    target = exact or read_target(board, start.last, cut)
    if target is None or not _is_meant(board, start, target.named, target.said):
        return None
    first = cut
    if board.plain(cut) in (*_LEADS, ":"):
        first += 1
    title = _title(board, first)
    board.claim(start.last, cut, "target")
    board.claim(cut, board.last, "title")
    missing = () if title else (Piece.TITLE,)
    return Reading(
        "move",
        target=target.said,
        title=title,
        missing=missing,
        doubts=tuple(text_doubts(title, None)),
        placed=board.placed(),
    )


def _lead(board: Board, first: int) -> int | None:
    for at in range(first + 1, board.last):
        is_quoted = board.words[at].kind is WordKind.QUOTED
        if board.plain(at) in _LEADS or is_quoted:
            return at
    return None


def _title(board: Board, first: int) -> str | None:
    if first + 1 == board.last and board.words[first].kind is WordKind.QUOTED:
        return board.sentence.typed(first, first + 1)[1:-1].strip() or None
    return board.sentence.typed(first, board.last) or None


def _incomplete(board: Board, start: Start) -> Reading | None:
    if not start.is_slash:
        return None
    return Reading("move", missing=(Piece.TARGET, Piece.TITLE), placed=board.placed())


def _is_meant(board: Board, start: Start, named: Named, said: str) -> bool:
    if start.is_slash or named is not Named.WORDS or is_known_title(board, said):
        return True
    target = read_target(board, start.last, board.last)
    cut = _lead(board, start.last)
    noun = read_target(board, start.last, cut) if cut else target
    return noun is not None and noun.noun is not None and noun.noun.is_meeting
