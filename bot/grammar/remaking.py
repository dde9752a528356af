"""`make 2 an hour long`, `change 2 to 45 min`, `set the standup to 10am`."""

from bot.grammar.board import Board
from bot.grammar.evidence import Start
from bot.grammar.filler import Opening
from bot.grammar.moving import read_move
from bot.grammar.targets import Named, read_exact_target
from bot.grammar.verbs import Strength, Verb
from bot.model.reading import Reading

_REMAKE = Verb("move", Strength.WEAK, "remake")
_DEFINITE = frozenset({"the", "my", "our"})
_EXACT = (Named.NUMBER, Named.CODE)


def read_remake(board: Board, opening: Opening) -> Reading | None:
    """Read a change of a meeting that exists; None where it may be a new one.

    The verbs are those of `schedule` too, so the meeting must be one that both know.
    """
    verb, first = board.plain(board.first), board.first + 1
    if verb not in ("make", "change", "set") or first >= board.last:
        return None
    exact = read_exact_target(board, first)
    is_exact = exact is not None and exact.named in _EXACT
    if not is_exact and board.plain(first) not in _DEFINITE:
        return None
    read = read_move(board, Start(board.first, first, _REMAKE, opening))
    if read is None or read.missing:
        return None
    if verb != "make":
        said = {board.plain(at) for at in range(first, board.last)}
        return read if said & {"to", "by"} else None
    is_length = read.when is None and read.length is not None
    return read if is_exact or is_length else None
