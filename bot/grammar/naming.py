"""`call it "Q4 review"`, `change the title of 2 to Q4`: a new title, said otherwise."""

from bot.grammar import vocabulary
from bot.grammar.board import Board
from bot.grammar.filler import Opening
from bot.grammar.limits import text_doubts
from bot.grammar.nouns import read_noun
from bot.grammar.phrases import phrases
from bot.grammar.sentence import WordKind
from bot.grammar.targets import Named, Target, read_exact_target, read_target
from bot.grammar.times import find_times_from
from bot.model.reading import Reading

_NAMES = frozenset({"call", "name", "title"})
_CHANGES = phrases(vocabulary.TITLE_CHANGES)
_OWNED = frozenset({"of", "for"})
_LEADS = frozenset({"to", "into", "as"})


def read_naming(board: Board, opening: Opening, *, is_question: bool) -> Reading | None:
    """Read a new title for a meeting that exists; None where it may be talk."""
    if board.first >= board.last or (is_question and not opening.asks_bot):
        return None
    return _called(board) or _changed(board)


def _called(board: Board) -> Reading | None:
    """Read `call it Q4 review`; `call it a day`, `call it off` name nothing."""
    if board.plain(board.first) not in _NAMES:
        return None
    target = read_exact_target(board, board.first + 1)
    if target is None or target.named is Named.QUOTED or target.last >= board.last:
        return None
    if _is_quoted(board, target.last) or _is_named(board, target):
        return _reading(board, target, target.last)
    return None


def _changed(board: Board) -> Reading | None:
    """Read `change the title to Q4`, `set the name of the standup to Daily`."""
    end = _CHANGES.end(board.words, board.first)
    if end == board.first:
        return None
    target = Target(end, "it", Named.POINTER)
    lead = end
    if board.plain(end) in _OWNED:
        spans = range(end + 2, board.last - 1)
        lead = next((at for at in spans if board.plain(at) in _LEADS), end)
        found = read_target(board, end + 1, lead) if lead > end else None
        if found is None or (found.noun and not found.noun.is_meeting):
            return None
        target = found
    if board.plain(lead) not in _LEADS or lead + 1 >= board.last:
        return None
    return _reading(board, target, lead + 1)


def _is_quoted(board: Board, at: int) -> bool:
    return at + 1 == board.last and board.words[at].kind is WordKind.QUOTED


def _is_named(board: Board, target: Target) -> bool:
    """Whether words without quotes name a meeting, and are no turn of phrase.

    `call 2 Londoners` needs no meeting, `title 2 Budget` does.
    """
    first, is_title = target.last, board.plain(board.first) == "title"
    if not (is_title or target.said == "it"):
        return False
    if board.plain(first) in vocabulary.NO_TITLE_BEGINS:
        return False
    noun = read_noun(board, first, board.last)
    if noun.core != first or noun.end != board.last or noun.talks:
        return False
    words = range(first, board.last)
    times = find_times_from(board, first)
    timed = {at for time in times for at in range(time.first, time.last)}
    if timed.issuperset(words):
        return False
    is_capital = any(board.words[at].typed[:1].isupper() for at in words)
    return is_title or is_capital or noun.is_meeting


def _reading(board: Board, target: Target, first: int) -> Reading:
    if _is_quoted(board, first):
        title = board.sentence.typed(first, board.last)[1:-1].strip()
    else:
        title = board.sentence.typed(first, board.last)
    board.claim(board.first, first, "verb")
    board.claim(first, board.last, "title")
    return Reading(
        "move",
        target=target.said,
        title=title,
        doubts=tuple(text_doubts(title, None)),
        placed=board.placed(),
    )
