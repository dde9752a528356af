"""`/template save NAME …`, `/template list`, `/template delete NAME`."""

from dataclasses import replace

from bot.grammar.board import Board
from bot.grammar.evidence import Start
from bot.grammar.filler import Opening
from bot.grammar.schedule import read_schedule
from bot.grammar.sentence import WordKind
from bot.grammar.verbs import Strength, Verb
from bot.model.reading import Piece, Reading

_ACTS = ("save", "list", "delete")
_PIECES = Verb("schedule", Strength.SURE, "meet")


def read_template(board: Board, start: Start) -> Reading:
    """Read what to do with templates; `save` holds pieces as `schedule` does."""
    act = board.plain(start.last)
    if start.verb and start.verb.sense == "list":
        act = "list"
    board.claim(start.first, start.last, "verb")
    if act not in _ACTS:
        return Reading("template", missing=(Piece.OPTIONS,), placed=board.placed())
    if act == "list":
        board.claim(start.last, board.last, "argument")
        return Reading("template", argument="list", placed=board.placed())
    board.claim(start.last, start.last + 1, "argument")
    name, behind = _name(board, start.last + 1)
    board.claim(start.last + 1, behind, "target")
    if name is None or act == "delete":
        missing = () if name else (Piece.TARGET,)
        board.claim(behind, board.last, "target")
        whole = board.sentence.typed(start.last + 1, board.last) if name else None
        named = name if behind == board.last else whole
        return Reading(
            "template",
            argument=act,
            target=named,
            missing=missing,
            placed=board.placed(),
        )
    return _saved(board, name, behind)


def _saved(board: Board, name: str, behind: int) -> Reading:
    inner = Start(behind, behind, _PIECES, Opening(), is_slash=True)
    first, board.first = board.first, behind
    read = read_schedule(board, inner) if behind < board.last else None
    board.first = first
    if read is None:
        return Reading("template", argument="save", target=name, placed=board.placed())
    # A template needs no time: what is missing is said when it is used.
    return replace(
        read,
        command="template",
        argument="save",
        target=name,
        missing=(),
        placed=board.placed(),
    )


def _name(board: Board, at: int) -> tuple[str | None, int]:
    if at >= board.last:
        return None, at
    if board.words[at].kind is WordKind.QUOTED:
        return board.sentence.typed(at, at + 1)[1:-1].strip() or None, at + 1
    end = at + 1
    while end < board.last and board.words[end].glued:
        end += 1
    return board.sentence.typed(at, end), end
