"""Whether a sentence is a command at all, or only talks about something."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from bot.grammar import vocabulary
from bot.grammar.board import Board
from bot.grammar.filler import Opening
from bot.grammar.nouns import Noun
from bot.grammar.phrases import phrases
from bot.grammar.roles import Part, Role
from bot.grammar.times import Timed
from bot.grammar.verbs import VERB_WORDS, Strength, Verb
from bot.when.pieces import Kind

_HOLDS_TIME = (
    "book",
    "block",
    "reserve",
    "pencil",
)  # verbs of time itself: `block 3-4pm`
_OPEN_ARTICLES = frozenset({"the", "my", "our", "this"})
_MARKERS = phrases(vocabulary.TITLE_MARKERS)
_CLOCKS = (Kind.CLOCK, Kind.RANGE, Kind.NOW, Kind.RELATIVE)


class Verdict(Enum):
    """What to make of a sentence."""

    YES = "yes"
    ASK = "ask"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Start:
    """Where a request begins: its verb, or None for a bare noun phrase.

    Attributes:
        first: Index of the verb's first word.
        last: Index behind it.
        is_slash: It is a slash command, which is never small talk.
        is_question: The message ends with a question mark.
        is_answer: Loose words are no title: they were not asked for.
    """

    first: int
    last: int
    verb: Verb | None
    opening: Opening
    is_slash: bool = False
    is_question: bool = False
    is_answer: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was found around a verb.

    Attributes:
        noun: The noun phrase beside the verb.
        left: Words that nobody placed, one string a run.
        has_title: A title was quoted or labelled.
    """

    board: Board
    times: tuple[Timed, ...]
    roles: tuple[Role, ...]
    noun: Noun | None
    left: tuple[str, ...]
    has_title: bool

    @property
    def talks(self) -> bool:
        """Whether a verb form stands where no piece is."""
        if self.noun and self.noun.talks:
            return True
        words = (word for run in self.left for word in run.lower().split())
        return any(word.strip(".,:;!?") in vocabulary.PREDICATES for word in words)

    @property
    def has_time(self) -> bool:
        """Whether anything but a hint about time was said."""
        return any(time.claims for time in self.times)

    @property
    def invites(self) -> bool:
        """Whether somebody is there to be met."""
        return any(role.part is not Part.HOST for role in self.roles)

    @property
    def deadline(self) -> bool:
        """Whether it says until when."""
        said = (time.piece.said.lower() for time in self.times if time.claims)
        return any(words.startswith(vocabulary.DEADLINES) for words in said)

    @property
    def has_clock(self) -> bool:
        """Whether an hour was said."""
        return any(time.piece.kind in _CLOCKS for time in self.times)

    @property
    def has_length(self) -> bool:
        """Whether a length was said: `I need 30 min with bob`."""
        return any(time.piece.kind is Kind.LENGTH for time in self.times)

    @property
    def is_meeting(self) -> bool:
        """Whether a meeting noun stands beside the verb."""
        return self.noun is not None and self.noun.is_meeting

    @property
    def is_definite(self) -> bool:
        """Whether the noun is one that both are taken to know: `the`, `my`."""
        noun = self.noun
        if noun is None:
            return False
        before = range(noun.first, max(noun.core, noun.first + 1))
        return any(self.board.plain(at) in _OPEN_ARTICLES for at in before)


def judge(start: Start, found: Evidence) -> Verdict:
    """Decide whether a request for a meeting is one."""
    if start.is_slash:
        return Verdict.YES
    if start.verb is None:
        return _bare_noun(start, found)
    if start.verb.strength is Strength.SURE:
        return _first(_SURE_RULES, start, found)
    return _first(_WEAK_RULES, start, found)


Rule = tuple[Callable[[Start, Evidence], bool], Verdict]


def _first(rules: tuple[Rule, ...], start: Start, found: Evidence) -> Verdict:
    return next(verdict for holds, verdict in rules if holds(start, found))


def _is_only_talk(_start: Start, found: Evidence) -> bool:
    if found.noun and found.noun.talks:
        return True
    return found.talks and not (found.roles and found.is_meeting)


def _is_loose(_start: Start, found: Evidence) -> bool:
    """Find words left over and nothing that shows a meeting is meant."""
    return bool(found.left) and not (found.is_meeting or found.roles or found.has_title)


def _is_other_thing(_start: Start, found: Evidence) -> bool:
    is_thing = found.noun is not None and not found.is_meeting and not found.has_title
    return is_thing and not found.roles and not found.has_time


def _is_known_thing(start: Start, found: Evidence) -> bool:
    """`set up the projector`: a thing that is not met, and nobody to meet."""
    is_thing = found.noun is not None and not found.is_meeting and not found.has_title
    is_plainly_booked = found.board.plain(start.first) == "schedule"
    is_odd = found.is_definite or not is_plainly_booked or _tells(found)
    is_odd = is_odd or _is_release(found)
    return is_thing and is_odd and not found.invites


def _is_release(found: Evidence) -> bool:
    """`schedule v1.2.3 for friday`: a version is shipped, not met."""
    head = found.noun.head if found.noun else ""
    return "." in head and any(letter.isdigit() for letter in head)


def _tells(found: Evidence) -> bool:
    """`schedule slipped to friday`: the verb may be a noun that something befell."""
    noun = found.noun
    if noun is None or noun.has_article:
        return False
    if found.board.plain(noun.core) in vocabulary.ON_SCHEDULES:
        return True
    behind = (found.board.plain(at) for at in range(noun.end, noun.last))
    return found.board.plain(noun.core).endswith("ed") or "to" in behind


def _talks(_start: Start, found: Evidence) -> bool:
    return found.talks


def _is_wish_for_luck(_start: Start | None, found: Evidence) -> bool:
    if found.noun is None:
        return False
    core = range(found.noun.first, found.noun.end)
    return any(found.board.plain(at) in vocabulary.EASY_WISHES for at in core)


def _is_existing(_start: Start, found: Evidence) -> bool:
    """`start the meeting`: one that exists, and none to be made."""
    return found.is_definite and not found.roles and not found.has_time


def _is_beside_meeting(start: Start, found: Evidence) -> bool:
    is_food = found.noun is not None and found.noun.head in vocabulary.FOOD
    cooks = is_food and found.board.plain(start.first) in vocabulary.COOKING
    return (found.is_meeting and not cooks) or found.has_title


def _is_beside_person(start: Start, found: Evidence) -> bool:
    """`book bob@corp`, `book with bob`; `start with bob` and `block bob` are talk."""
    if found.noun is not None or not any(r.first == start.last for r in found.roles):
        return False
    return _verb_holds_time(start, found) and (found.has_time or not found.left)


def _verb_holds_time(start: Start, found: Evidence) -> bool:
    verb = found.board.plain(start.first)
    return verb in _HOLDS_TIME and (verb != "block" or found.has_time)


def _is_beside_time(start: Start, found: Evidence) -> bool:
    if found.noun is not None or found.left or found.deadline:
        return False
    first = start.last
    while found.board.plain(first) in vocabulary.ARTICLES | {"me", "us"}:
        first += 1
    return any(t.claims and t.first <= first < t.last for t in found.times)


def _books_time(start: Start, found: Evidence) -> bool:
    verb = found.board.plain(start.first)
    is_said = bool(found.roles) or verb in _HOLDS_TIME
    return _is_beside_time(start, found) and is_said


def _is_complete(_start: Start, found: Evidence) -> bool:
    return bool(found.roles) and found.has_clock and not found.left


def _lets_do(_start: Start, found: Evidence) -> bool:
    """`arrange for bob to call me`: somebody is to do something."""
    board = found.board
    ends = [r.last for r in found.roles if r.part is Part.HOST]
    return any(
        board.plain(at) == "to"
        and at not in board.timed
        and _MARKERS.end(board.words, at) == at
        for at in ends
    )


def _is_wondered(start: Start, found: Evidence) -> bool:
    """`make a call at 3pm?`: asked by no `can you`, it may be asked of anybody."""
    opening = start.opening
    is_polite = opening.asks_bot or opening.is_wish or opening.is_gerund
    is_meant = _is_beside_meeting(start, found) or _is_beside_person(start, found)
    return start.is_question and not is_polite and is_meant


def _always(_start: Start, _found: Evidence) -> bool:
    return True


_SURE_RULES: tuple[Rule, ...] = (
    (_is_only_talk, Verdict.NO),
    (_lets_do, Verdict.NO),
    (_is_loose, Verdict.NO),
    (_is_other_thing, Verdict.NO),
    (_is_known_thing, Verdict.ASK),
    (_always, Verdict.YES),
)
_WEAK_RULES: tuple[Rule, ...] = (
    (_talks, Verdict.NO),
    (_is_wish_for_luck, Verdict.NO),
    (_is_existing, Verdict.NO),
    (_is_wondered, Verdict.ASK),
    (_is_beside_meeting, Verdict.YES),
    (_is_beside_person, Verdict.YES),
    (_books_time, Verdict.YES),
    (_is_beside_time, Verdict.ASK),
    (_is_complete, Verdict.ASK),
    (_always, Verdict.NO),
)


def _bare_noun(start: Start, found: Evidence) -> Verdict:
    """Judge `meeting with bob tomorrow 15h`: a noun with a person or a time."""
    if found.noun is None and start.opening.is_wish and found.has_length:
        is_whole = found.invites and found.has_clock and not found.left
        return Verdict.YES if is_whole and not found.talks else Verdict.NO
    if found.noun is None or not found.is_meeting or found.left or found.talks:
        return Verdict.NO
    if found.is_definite and not start.opening.is_wish:
        return Verdict.NO
    if not (found.roles or found.has_time) or _is_told(found):
        return Verdict.NO
    if start.opening.is_wish:
        return Verdict.YES
    is_first = found.noun.first == found.board.first
    is_whole = bool(found.roles) and found.has_clock
    is_plain = not start.is_question and (is_first or is_whole)
    return Verdict.YES if is_plain else Verdict.ASK


def _is_told(found: Evidence) -> bool:
    """Find what a bare request never holds: `call me`, `I have …`, `review by …`."""
    if found.deadline or _is_wish_for_luck(None, found):
        return True
    board = found.board
    own = range(found.noun.first, found.noun.last) if found.noun else range(0)
    words = {board.plain(at) for at in own}
    inner = {board.plain(at) for at in own if found.noun and at > found.noun.core}
    if inner & {"a", "an", "the", "my"}:
        return True  # `got a call`: a verb that is no command stands before the noun
    words |= {
        board.plain(at) for at in range(board.first, board.last) if board.is_free(at)
    }
    verbs = VERB_WORDS - vocabulary.MEETING_NOUNS
    is_label = any(board.plain(i) == ":" and not _is_inside(board, i) for i in own)
    return is_label or bool(
        words & (vocabulary.PRONOUNS | vocabulary.NEGATIONS | verbs)
    )


def _is_inside(board: Board, at: int) -> bool:
    """Whether a mark stands inside a word: `1:1`."""
    return at + 1 < board.last and board.words[at + 1].glued
