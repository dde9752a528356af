"""Meetings that are called by their time: `my 3pm`, `tomorrow's standup`."""

from dataclasses import replace

from bot.grammar import vocabulary
from bot.grammar.board import Board
from bot.grammar.targets import Named, Target, read_target
from bot.grammar.times import find_times_from


def read_timed_target(board: Board, first: int, last: int) -> Target | None:
    """Read title words; a time among them is part of the name."""
    while first < last and board.plain(first) in vocabulary.ARTICLES:
        first += 1
    if first >= last:
        return None
    whole, board.last = board.last, last
    timed = {i for t in find_times_from(board, first) for i in range(t.first, t.last)}
    board.last = whole
    said = board.sentence.typed(first, last)
    named = [at for at in range(first, last) if at not in timed]
    if not named:
        return Target(last, said, Named.POINTER)
    target = read_target(board, named[0], named[-1] + 1)
    return replace(target, last=last, said=said) if target else None
