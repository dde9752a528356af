"""Requests without a verb: `meeting with bob tomorrow 15h`, `I need a call at 3`."""

from bot.grammar import vocabulary
from bot.grammar.board import Board
from bot.grammar.evidence import Evidence, Start, Verdict
from bot.grammar.nouns import Noun
from bot.grammar.roles import Part
from bot.grammar.verbs import VERB_WORDS
from bot.when.pieces import Kind


def judge_bare(start: Start, found: Evidence) -> Verdict:
    """Judge a noun with a person or a time, as far as it is one."""
    noun = found.noun
    if noun is None:
        return _of_length(start, found)
    if not noun.is_meeting or found.left or found.talks or _is_told(found, noun):
        return Verdict.NO
    if found.is_definite and not start.opening.is_wish:
        return Verdict.NO
    if not (found.roles or found.has_time):
        return Verdict.NO
    return Verdict.ASK if _is_doubtful(start, found, noun) else Verdict.YES


def _of_length(start: Start, found: Evidence) -> Verdict:
    """Judge `I need 30 minutes with bob at 3`: a length may stand for the noun."""
    is_whole = found.invites and found.has_clock and not found.left
    is_meant = start.opening.is_wish and found.has_length and is_whole
    return Verdict.YES if is_meant and not found.talks else Verdict.NO


def _is_doubtful(start: Start, found: Evidence, noun: Noun) -> bool:
    if _may_be_talk(start, found, noun):
        return True
    is_first = noun.first == found.board.first
    is_whole = bool(found.roles) and found.has_clock
    is_plain = not start.is_question and (is_first or is_whole)
    return not (start.opening.is_wish or is_plain)


def _may_be_talk(start: Start, found: Evidence, noun: Noun) -> bool:
    """Find what a noun phrase may mean besides a request for a meeting."""
    board = found.board
    if start.opening.is_proposal or board.plain(noun.core) in vocabulary.DOINGS:
        return True  # `shall we meet`, `buy lunch`
    if _is_news(start, found):
        return True
    if not found.invites:
        if noun.head in vocabulary.ALSO_DONE and not noun.has_article:
            return True  # `check in at 3pm`, `kick off at 8`
        is_served = start.opening.is_wish and noun.head in vocabulary.FOOD
        return is_served or _goes_on(board, noun)
    people = (role for role in found.roles if role.part is Part.BARE)
    is_bare = noun.head in vocabulary.VERBAL and noun.end == noun.first + 1
    return is_bare and any(role.first == noun.end for role in people)  # `call bob@corp`


def _is_news(start: Start, found: Evidence) -> bool:
    """Find what may tell of a meeting that exists, or agree on one.

    `standup in 5 minutes`, `training starts at 9`, `ok, meeting at 3pm then`.
    """
    if start.opening.is_wish:
        return False
    board = found.board
    words = {board.plain(at) for at in range(board.first, board.last)}
    kinds = {time.piece.kind for time in found.times if time.claims}
    is_soon = kinds == {Kind.RELATIVE} and not found.roles
    is_agreed = any(word.plain == "then" for word in board.words)
    return is_soon or is_agreed or bool(words & vocabulary.BEGINNINGS)


def _goes_on(board: Board, noun: Noun) -> bool:
    """`Call of Duty`, `catch up on sleep`: about something, and with nobody."""
    if noun.has_article or noun.is_generic:
        return False
    return any(board.plain(at) in ("of", "on") for at in range(noun.core, noun.end))


def _is_told(found: Evidence, noun: Noun) -> bool:
    """Find what a bare request never holds: `call me`, `I have …`, `review by …`."""
    if found.deadline or found.wishes_luck:
        return True
    board = found.board
    after = noun.last
    is_in_time = after in board.timed and board.plain(after + 1) != "by"
    if board.plain(after) in vocabulary.AFTER_NOUNS and not is_in_time:
        return True  # `meeting invite sent`, `review this`
    inner = {board.plain(at) for at in range(noun.core + 1, noun.last)}
    if inner & {"a", "an", "the", "my"}:
        return True  # `got a call`: a verb that is no command stands before the noun
    words = {board.plain(at) for at in range(noun.first, noun.last)}
    words |= {
        board.plain(at) for at in range(board.first, board.last) if board.is_free(at)
    }
    verbs = VERB_WORDS - vocabulary.MEETING_NOUNS
    verbs -= set(noun.head.replace("-", " ").split())  # `check in`, `kick-off`
    telling = vocabulary.PRONOUNS | vocabulary.NEGATIONS | verbs
    return bool(words & telling) or _is_label(board, noun)


def _is_label(board: Board, noun: Noun) -> bool:
    """`reminder: call with bob` tells; `tomorrow: call with bob` may ask."""
    core = range(noun.core, noun.last)
    return any(board.plain(at) == ":" and not _is_inside(board, at) for at in core)


def _is_inside(board: Board, at: int) -> bool:
    """Whether a mark stands inside a word: `1:1`."""
    return at + 1 < board.last and board.words[at + 1].glued
