"""What a person may ask of a meeting beside time and people."""

from bot.grammar import vocabulary
from bot.grammar.board import Board
from bot.grammar.phrases import Phrases
from bot.model.meeting import Option

_OPTIONS = Phrases(
    {phrase: option for option, said in vocabulary.OPTIONS.items() for phrase in said}
)


def read_option(board: Board, at: int) -> tuple[int, Option] | None:
    """Read the option that begins at a word; the index is behind it."""
    return _OPTIONS.match(board.words, at) if board.is_free(at) else None


def find_options(board: Board) -> list[tuple[int, int, Option]]:
    """Find options among the free words; nothing is claimed yet."""
    found: list[tuple[int, int, Option]] = []
    at = board.first
    while at < board.last:
        match = read_option(board, at)
        if match:
            found.append((at, match[0], match[1]))
            at = match[0]
        else:
            at += 1
    return found
