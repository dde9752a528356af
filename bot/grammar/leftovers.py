"""Words that nobody placed: purposes that name no person, and what must be asked."""

from bot.grammar import vocabulary
from bot.grammar.board import Board
from bot.grammar.phrases import phrases
from bot.model.reading import Assumption, Doubt, Piece

_FOR = phrases(vocabulary.FOR_ROLE)
_WITH = phrases(vocabulary.WITH_ROLE)
_PURPOSE_ENDS = vocabulary.MEANINGFUL | {"with", "by", "until", "and", "invite", "cc"}
_LEADS = ("with", "w", "in", "at", "on", "to", "from", "about", "for")
LEAVE_OUT = "leave it out"


def take_purpose(board: Board) -> list[Assumption]:
    """Claim `for the team`, `for 10 people`: they name no person."""
    found = []
    for first, last in list(board.free_runs()):
        start = next(
            (i for i in range(first, last) if _FOR.end(board.words, i) > i), -1
        )
        if start < 0:
            continue
        end = start + 1
        while end < last and not _ends_purpose(board, end):
            end += 1
        if names_somebody(board, start + 1, end):
            continue
        said = board.sentence.typed(start, end)
        is_talk = any(
            board.plain(i) in vocabulary.PREDICATES for i in range(start, end)
        )
        counts_time = any(board.plain(i) in vocabulary.UNITS for i in range(start, end))
        if end > start + 1 and not is_talk and not counts_time:
            board.claim(start, end, "purpose")
            found.append(Assumption(Piece.HOST, "names-no-person", said))
    return found


def names_somebody(board: Board, first: int, last: int) -> bool:
    """Whether words mean one person whom nobody can look up: `my boss`, `him`."""
    while first < last and board.plain(first) in vocabulary.ARTICLES:
        first += 1
    return last == first + 1 and board.plain(first) in vocabulary.SOMEBODY


def _ends_purpose(board: Board, at: int) -> bool:
    word = board.words[at]
    return word.plain in _PURPOSE_ENDS or word.plain in ",;.!?"


def leftover_runs(board: Board) -> list[tuple[int, int]]:
    """Find the runs of free words that could carry meaning, trimmed of small words."""
    found = []
    for first, last in board.free_runs():
        start, end = first, last
        while start < end and _is_empty(board, start):
            start += 1
        while end > start and _is_empty(board, end - 1):
            end -= 1
        if start < end:
            found.append((_with_lead(board, first, start), end))
    return found


def leftover_words(board: Board) -> tuple[str, ...]:
    """Give the words that nobody placed, as typed."""
    return tuple(board.sentence.typed(a, b) for a, b in leftover_runs(board))


def leftover_doubts(board: Board, *, has_title: bool) -> list[Doubt]:
    """Ask about each run of words that nobody placed."""
    return [_doubt(board, a, b, has_title) for a, b in leftover_runs(board)]


def _doubt(board: Board, first: int, last: int, has_title: bool) -> Doubt:  # noqa: FBT001 -- private, read from one place
    said = board.sentence.typed(first, last)
    behind = _WITH.end(board.words, first)
    if first < behind < last:
        who = board.sentence.typed(behind, last)
        choices = ("with everyone", LEAVE_OUT)
        return Doubt(Piece.INVITEES, "unknown-person", who, choices=choices)
    behind = _FOR.end(board.words, first)
    if first < behind and names_somebody(board, behind, last):
        who = board.sentence.typed(behind, last)
        return Doubt(Piece.HOST, "unknown-person", who, choices=("for me",))
    is_condition = any(
        board.plain(at) in vocabulary.MEANINGFUL for at in range(first, last)
    )
    title = () if has_title or is_condition else (f"about {said}",)
    return Doubt(Piece.TITLE, "not-placed", said, choices=(*title, LEAVE_OUT))


def _with_lead(board: Board, first: int, start: int) -> int:
    """Keep the word that gives a run its sense: `with the client`, `in Room 301`."""
    for lead in range(max(first, start - 2), start):
        if board.plain(lead) in _LEADS:
            return lead
    return start


def _is_empty(board: Board, at: int) -> bool:
    word = board.words[at]
    if word.is_symbol:
        return word.plain not in "@#$%"
    return word.plain in vocabulary.STOP_WORDS
