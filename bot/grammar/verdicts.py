"""Whether a sentence is a command at all, or only talks about something."""

from collections.abc import Callable

from bot.grammar import vocabulary
from bot.grammar.bare_requests import judge_bare
from bot.grammar.evidence import CLOCKS, Evidence, Start, Verdict
from bot.grammar.phrases import phrases
from bot.grammar.roles import Part
from bot.grammar.verbs import Strength

_HOLDS_TIME = (
    "book",
    "block",
    "reserve",
    "pencil",
)  # verbs of time itself: `block 3-4pm`
_MARKERS = phrases(vocabulary.TITLE_MARKERS)


def judge(start: Start, found: Evidence) -> Verdict:
    """Decide whether a request for a meeting is one."""
    if start.is_slash:
        return Verdict.YES
    if start.verb is None:
        return judge_bare(start, found)
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


def _is_perhaps_talk(_start: Start, found: Evidence) -> bool:
    """`schedule a first look with bob tomorrow 3pm`: `look` may be meant as a noun."""
    may_talk = found.noun is not None and found.noun.may_talk
    return may_talk and bool(found.roles) and found.has_clock and not found.left


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


def _wishes_luck(_start: Start, found: Evidence) -> bool:
    return found.wishes_luck


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
    if found.thing is not None and not found.thing.is_meeting:
        return False  # `book bob a flight`
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
    is_asked = (start.is_question and not is_polite) or opening.is_proposal
    return is_asked and is_meant


def _is_proposed(start: Start, _found: Evidence) -> bool:
    return start.opening.is_proposal


def _is_reached(start: Start, found: Evidence) -> bool:
    """`can you make the meeting at 3pm`, `set meeting to 4pm`: it may exist."""
    verb = found.board.plain(start.first)
    is_bare = found.noun is not None and not found.noun.has_article
    is_known = found.is_definite or (verb == "set" and is_bare)
    return is_known and found.is_meeting and verb in vocabulary.REACHING


def _is_announced(start: Start, found: Evidence) -> bool:
    """`plan for tomorrow: call with bob`: a day and a colon head a list."""
    board = found.board
    first = next((t for t in found.times if t.claims), None)
    if first is None or first.first != start.last:
        return False
    is_day = first.piece.kind not in CLOCKS
    return is_day and board.plain(first.last) == ":"


def _is_noted(_start: Start, found: Evidence) -> bool:
    """`schedule change: standup is at 9`, `make a note: call bob`: it only tells."""
    noun, board = found.noun, found.board
    if noun is None or board.plain(noun.core) not in vocabulary.ON_NOTES:
        return False
    return board.plain(noun.core + 1) == ":"


def _always(_start: Start, _found: Evidence) -> bool:
    return True


_SURE_RULES: tuple[Rule, ...] = (
    (_is_noted, Verdict.NO),
    (_is_perhaps_talk, Verdict.ASK),
    (_is_only_talk, Verdict.NO),
    (_lets_do, Verdict.NO),
    (_is_loose, Verdict.NO),
    (_is_other_thing, Verdict.NO),
    (_is_known_thing, Verdict.ASK),
    (_is_proposed, Verdict.ASK),
    (_always, Verdict.YES),
)
_WEAK_RULES: tuple[Rule, ...] = (
    (_is_perhaps_talk, Verdict.ASK),
    (_talks, Verdict.NO),
    (_is_noted, Verdict.NO),
    (_wishes_luck, Verdict.NO),
    (_is_existing, Verdict.NO),
    (_is_wondered, Verdict.ASK),
    (_is_reached, Verdict.ASK),
    (_is_announced, Verdict.ASK),
    (_is_beside_meeting, Verdict.YES),
    (_is_beside_person, Verdict.YES),
    (_books_time, Verdict.YES),
    (_is_beside_time, Verdict.ASK),
    (_is_complete, Verdict.ASK),
    (_always, Verdict.NO),
)
