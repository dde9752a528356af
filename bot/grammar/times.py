"""Pieces of time on the words: found by `when`, cleared of those that are titles."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.grammar import vocabulary
from bot.grammar.board import Board
from bot.grammar.labels import closed_runs
from bot.grammar.names import GIVEN_NAMES
from bot.grammar.sentence import WordKind
from bot.when import clock_is_clear, find_pieces, tokenise
from bot.when.pieces import Kind, TimePiece


@dataclass(frozen=True, slots=True)
class Timed:
    """A piece of time with the words it wants.

    Attributes:
        first: Index of its first word.
        last: Index behind its last word.
    """

    first: int
    last: int
    piece: TimePiece

    @property
    def claims(self) -> bool:
        """Whether the words are wholly its own; a hint shares them with the title."""
        return self.piece.kind is not Kind.HINT


def find_times(board: Board) -> list[Timed]:
    """Find the pieces of time among the free words, and mark their words as timed."""
    return find_times_from(board, board.first)


def find_times_from(board: Board, first: int) -> list[Timed]:
    """Find the pieces of time from a word on; words before it are closed."""
    closed = board.ranges(closed_runs(board))
    if first < board.last and board.words[first].start:
        closed.append((0, board.words[first].start))
    if first >= board.last:
        return []
    if board.last < len(board.words):
        closed.append((board.words[board.last].start, len(board.sentence.text.typed)))
    pieces = find_pieces(board.sentence.text, closed)
    index_at = board.sentence.index_at
    found = [Timed(index_at(p.start), index_at(p.end - 1) + 1, p) for p in pieces]
    found = [_without_noun(board, time) for time in found if not _is_name(board, time)]
    found = _without_past(_without_loose_counts(_without_bare_numbers(found)))
    mark_timed(board, found)
    return found


def find_hour_from(board: Board, first: int) -> list[Timed]:
    """Read `10` and `10 tomorrow` as if `at` stood before: `move it to 10`."""
    words = board.words
    if first >= board.last or words[first].kind is not WordKind.NUMBER:
        return []
    offset = words[first].start - len(vocabulary.AT)
    said = board.sentence.text.typed[words[first].start : words[board.last - 1].end]
    index_at = board.sentence.index_at
    return [
        Timed(index_at(max(p.start + offset, 0)), index_at(p.end - 1 + offset) + 1, p)
        for p in find_pieces(tokenise(vocabulary.AT + said))
    ]


def find_minutes_from(board: Board, first: int) -> list[Timed]:
    """Read `15` as minutes: `extend it by 15`."""
    words = board.words
    if first + 1 != board.last or words[first].kind is not WordKind.NUMBER:
        return []
    said = f"{words[first].plain} min"
    return [Timed(first, board.last, piece) for piece in find_pieces(tokenise(said))]


def _is_name(board: Board, time: Timed) -> bool:
    """Whether the `Nye` of `Nora Nye`, `Nora Nye <nora@corp.example>` is a name."""
    at, behind = time.first, time.last
    is_one = behind == at + 1 and board.words[at].typed[:1].isupper()
    if not is_one or board.plain(at) not in vocabulary.ALSO_NAMES:
        return False
    mail = behind + 1
    is_mail = mail < board.last and board.words[mail].kind is WordKind.EMAIL
    if is_mail and board.plain(behind) in "<([":
        return True
    is_given = board.plain(at - 1) in GIVEN_NAMES
    return is_given and board.words[at - 1].typed[:1].isupper()


def _without_noun(board: Board, time: Timed) -> Timed:
    """Leave the `in` of `a check in tomorrow` to the noun; `in 2 hours` is whole."""
    pair = f"{board.plain(time.first - 1)} {board.plain(time.first)}"
    is_whole = time.piece.kind is Kind.RELATIVE and board.plain(time.first + 1) != "in"
    if is_whole or pair not in vocabulary.MEETING_NOUNS:
        return time
    return replace(time, first=min(time.first + 1, time.last - 1))


def _without_bare_numbers(times: list[Timed]) -> list[Timed]:
    """Drop `2027` and `5` where another time is plainly one: they are names then."""
    clocks = [t for t in times if t.piece.kind in (Kind.CLOCK, Kind.RANGE)]
    if not any(_is_plain(t) for t in clocks):
        return times
    bare = [t for t in clocks if t.piece.said.strip().isdecimal()]
    return [t for t in times if t not in bare]


def _without_loose_counts(times: list[Timed]) -> list[Timed]:
    """Drop `two meetings` where nothing repeats: it asks for two of them."""
    if any(t.piece.kind is Kind.REPEAT for t in times):
        return times
    return [t for t in times if t.piece.kind is not Kind.COUNT]


def _without_past(times: list[Timed]) -> list[Timed]:
    """Drop `last week` beside a day: left over, it is asked about."""
    if not any(t.piece.kind in (Kind.DAY, Kind.RELATIVE) for t in times):
        return times
    leads = vocabulary.PAST_LEADS
    past = [t for t in times if t.piece.said.lower().startswith(leads)]
    return [t for t in times if t not in past or t.piece.kind is not Kind.DAYS]


def _is_plain(time: Timed) -> bool:
    return clock_is_clear(time.piece) and not time.piece.said.strip().isdecimal()


def mark_timed(board: Board, times: Sequence[Timed]) -> None:
    """Tell the board which words belong to pieces of time."""
    board.timed = frozenset(
        at for time in times if time.claims for at in range(time.first, time.last)
    )


def claim_times(board: Board, times: Sequence[Timed]) -> None:
    """Claim the words of pieces that stay pieces of time."""
    for time in times:
        if time.claims:
            board.claim(time.first, time.last, f"when.{time.piece.parser}")
            if _is_date_mark(board, time.last):
                board.claim(time.last, time.last + 1, f"when.{time.piece.parser}")


def _is_date_mark(board: Board, at: int) -> bool:
    """Whether it is the `T` between the date and the time of an ISO form."""
    is_mark = board.plain(at) == "t" and board.is_free(at) and board.words[at].glued
    return is_mark and at + 1 in board.timed and board.words[at + 1].glued
