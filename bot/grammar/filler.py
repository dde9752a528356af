"""Greetings, politeness and thanks around a command; they never mean anything."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.grammar import vocabulary
from bot.grammar.board import Board
from bot.grammar.phrases import Phrases, phrases
from bot.grammar.sentence import Word, WordKind


class Manner(StrEnum):
    """How a request was opened."""

    GREETING = "greeting"
    POLITE = "polite"
    WISH = "wish"


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands before the command.

    Attributes:
        is_wish: `I need`, `can we have`: a noun may follow without a verb.
        asks_bot: `can you …`: a question to the bot about what it can do.
        is_gerund: `would you mind …`: the command word may end in -ing.
        is_proposal: `shall we …`: it may be asked of anybody.
    """

    is_wish: bool = False
    asks_bot: bool = False
    is_gerund: bool = False
    is_proposal: bool = False


_OPENINGS = Phrases(
    {
        **dict.fromkeys(vocabulary.GREETINGS, Manner.GREETING),
        **dict.fromkeys(vocabulary.POLITE, Manner.POLITE),
        **dict.fromkeys(vocabulary.QUESTIONS_TO_BOT, Manner.POLITE),
        **dict.fromkeys(vocabulary.GERUND_LEADS, Manner.POLITE),
        **dict.fromkeys(vocabulary.WISHES, Manner.WISH),
    }
)
_TAILS = phrases((*vocabulary.TAILS, *vocabulary.LAST_WORDS))
_MIDDLE = phrases((*vocabulary.TAILS, *vocabulary.POLITE, *vocabulary.WISHES))
_ASKS = phrases(vocabulary.QUESTIONS_TO_BOT)
_PROPOSALS = phrases(vocabulary.PROPOSALS)
_GERUND_LEADS = phrases(vocabulary.GERUND_LEADS)
_MARKS = frozenset(",.;:!?-~*_'\"|)]}…")
_OPENING_MARKS = frozenset(",.;:!-~*_…>")


def strip_tail(board: Board) -> None:
    """Shorten the message by marks and thanks at its end."""
    while board.last > board.first:
        end = board.last
        if board.words[end - 1].plain in _MARKS and not _is_minute_mark(board, end - 1):
            board.last = end - 1
            continue
        start = _tail_start(board.words, board.first, end)
        if start is None:
            return
        board.claim(start, end, "filler")
        board.last = start


def _is_minute_mark(board: Board, at: int) -> bool:
    """Whether a quote stands for minutes, as in `45'`."""
    is_quote = board.words[at].plain in "'\"" and at > board.first
    return is_quote and board.words[at - 1].kind is WordKind.NUMBER


def strip_opening(board: Board) -> Opening:
    """Move the start of the message behind greetings and politeness."""
    opening = Opening()
    while board.first < board.last:
        opening, end = read_opening(board, board.first, opening)
        if end == board.first:
            break
        board.claim(board.first, end, "filler")
        board.first = end
    return opening


def read_opening(board: Board, at: int, opening: Opening) -> tuple[Opening, int]:
    """Read one phrase of filler; the index stays where there is none."""
    if board.words[at].plain in _OPENING_MARKS:
        return opening, at + 1
    found = _OPENINGS.match(board.words, at)
    if found is None:
        return opening, at + 2 if _is_bot(board, at) else at
    end, manner = found
    if manner is Manner.GREETING:
        while end < board.last and board.words[end].plain in vocabulary.GREETED:
            end += 1
    is_wish = opening.is_wish or manner is Manner.WISH
    asks = opening.asks_bot or _ASKS.match(board.words, at) is not None
    is_gerund = opening.is_gerund or _GERUND_LEADS.end(board.words, at) > at
    proposes = opening.is_proposal or _PROPOSALS.end(board.words, at) > at
    return Opening(is_wish, asks, is_gerund, proposes), end


def _is_bot(board: Board, at: int) -> bool:
    """Whether it is the bot's own mention, typed by hand: `@Scheduler`."""
    if board.plain(at) != "@" or at + 1 >= board.last:
        return False
    word = board.words[at + 1]
    return word.glued and any(part in word.plain for part in vocabulary.BOT_NAMES)


def claim_filler(board: Board) -> None:
    """Claim politeness in the middle of a message."""
    for first, last in list(board.free_runs()):
        at = first
        while at < last:
            end = _MIDDLE.end(board.words, at)
            if at < end <= last:
                board.claim(at, end, "filler")
            at = max(end, at + 1)


def _tail_start(words: Sequence[Word], low: int, end: int) -> int | None:
    for start in range(max(low, end - 5), end):
        if _TAILS.end(words, start) == end:
            return start
    return None
