"""`schedule`: all pieces of a request put together, and what is left over."""

from dataclasses import dataclass, field

from bot.grammar import vocabulary
from bot.grammar.board import Board
from bot.grammar.evidence import Evidence, Start, Verdict
from bot.grammar.filler import claim_filler
from bot.grammar.labels import (
    take_agenda,
    take_labelled_title,
    take_piece_labels,
    take_quoted_title,
)
from bot.grammar.leftovers import leftover_doubts, leftover_words, take_purpose
from bot.grammar.limits import (
    deadline_doubts,
    length_doubts,
    repeat_doubts,
    text_doubts,
)
from bot.grammar.nouns import Noun, read_nouns
from bot.grammar.options import find_options
from bot.grammar.parts import Cast, cast_of
from bot.grammar.people import Bare, read_person
from bot.grammar.roles import Part, Role, find_roles
from bot.grammar.sentence import WordKind
from bot.grammar.times import Timed, claim_times, find_times, mark_timed
from bot.grammar.title import (
    MarkedTitle,
    find_marked_title,
    is_beside,
    named_days,
    noun_title,
)
from bot.grammar.verdicts import judge
from bot.model.meeting import Option
from bot.model.reading import Assumption, Doubt, Piece, Reading, WhenReading
from bot.when import find_pieces, resolve, tokenise
from bot.when.pieces import Kind

_NOT_A_START = (Kind.LENGTH, Kind.ZONE, Kind.HINT)
_NOT_A_TITLE = frozenset(
    {
        "for",
        "with",
        "by",
        "before",
        "after",
        "or",
        "not",
        "if",
        "without",
        "instead",
        "then",
    }
)


@dataclass(slots=True)
class Draft:
    """What has been found so far, in the order in which it is found."""

    title: str | None = None
    is_title_said: bool = False
    day_in_title: str | None = None
    agenda: str | None = None
    options: frozenset[Option] = frozenset()
    times: list[Timed] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    noun: Noun | None = None
    thing: Noun | None = None
    assumed: list[Assumption] = field(default_factory=list)


def read_schedule(board: Board, start: Start) -> Reading | None:
    """Read a request for a meeting; None where the sentence is none after all.

    The order matters: what is closed (quotes, labels) comes first, then titles that
    are marked, then people, options and times; nouns are what is left.
    """
    draft = Draft(agenda=take_agenda(board))
    take_piece_labels(board)
    board.claim(start.first, start.last, "verb")
    _take_said_title(board, draft)
    _take_options(board, draft)
    _take_roles(board, start, draft)
    _take_purpose(board, draft)
    _take_times(board, start, draft)
    _claim_adjectives(board)
    _take_nouns(board, start, draft)
    claim_filler(board)
    draft.assumed += take_purpose(board)
    found = Evidence(
        board,
        tuple(draft.times),
        tuple(draft.roles),
        draft.noun,
        leftover_words(board),
        draft.is_title_said,
        draft.thing,
    )
    verdict = judge(start, found)
    if verdict is Verdict.NO:
        return None
    return _reading(board, start, draft, verdict)


def _take_said_title(board: Board, draft: Draft) -> None:
    draft.title = take_labelled_title(board) or take_quoted_title(board)
    draft.times = find_times(board)
    marked = None if draft.title else find_marked_title(board, draft.times)
    if marked:
        draft.title = board.sentence.typed(marked.core, marked.last).strip(" ,;:.-")
        board.claim(marked.first, marked.last, "title")
        draft.times, inside = _parted(draft.times, marked)
        last = inside[-1] if inside else None
        if last and last.last == marked.last and last.piece.kind is Kind.DAY:
            draft.day_in_title = last.piece.said
        mark_timed(board, draft.times)
    draft.is_title_said = draft.title is not None


def _parted(times: list[Timed], title: MarkedTitle) -> tuple[list[Timed], list[Timed]]:
    """Part times outside a title from those that are its words."""
    outside = [t for t in times if t.last <= title.first or t.first >= title.last]
    return outside, [t for t in times if t not in outside]


def _take_roles(board: Board, start: Start, draft: Draft) -> None:
    draft.roles = _slot(board, start)
    for role in draft.roles:
        board.claim(role.first, role.last, role.part)
    found = find_roles(board, board.first, board.last, Bare.ANY)
    for role in found:
        board.claim(role.first, role.last, role.part)
    draft.roles += _with_host(found, start, draft)


def _take_purpose(board: Board, draft: Draft) -> None:
    """Read `for focus time`, `for deep work`: it is for nobody, and is the title."""
    for at in range(board.first, board.last - 2):
        is_led = board.is_free(at) and board.plain(at) == "for"
        words = range(at + 1, at + 3)
        is_whole = all(board.is_free(i) and i not in board.timed for i in words)
        if is_led and is_whole and board.plain(at + 2) in vocabulary.TIMES_FOR:
            said = board.sentence.typed(at + 1, at + 3)
            draft.title = draft.title or said[:1].upper() + said[1:]
            board.claim(at, at + 3, "title")


def _slot(board: Board, start: Start) -> list[Role]:
    """Read bare names right behind the verb: `/schedule alice …`, `/meet bob …`."""
    if start.verb is None:
        return []
    meets = start.verb.sense == "meet"
    hosts = start.verb.sense == "host"
    bare = Bare.ANY if meets else Bare.GIVEN
    found: list[Role] = []
    at = start.last
    while (somebody := read_person(board, at, bare)) and not somebody.is_sender:
        if _is_described(board, somebody.end):
            break
        is_host = not found and hosts
        part = Part.HOST if is_host else Part.INVITED
        found.append(Role(at, somebody.end, part, (somebody,)))
        at = somebody.end
        while board.plain(at) in vocabulary.SEPARATORS:
            at += 1
    return found


def _is_described(board: Board, at: int) -> bool:
    """Whether a noun follows: `schedule alice interview` names no host."""
    return board.plain(at) in vocabulary.MEETING_NOUNS | vocabulary.NO_PERSON


def _with_host(found: list[Role], start: Start, draft: Draft) -> list[Role]:
    """Make the first bare person the host after `/schedule` and `/book`."""
    bare = next((r for r in found if r.part is Part.BARE), None)
    if bare is None or any(r.part is Part.HOST for r in (*draft.roles, *found)):
        return found
    if start.verb is None or start.verb.sense != "host":
        return found
    host = Role(bare.first, bare.last, Part.HOST, bare.people)
    return [host if role is bare else role for role in found]


def _take_options(board: Board, draft: Draft) -> None:
    found = find_options(board)
    for first, last, _ in found:
        board.claim(first, last, "options")
    draft.options = frozenset(option for _, _, option in found)


def _take_times(board: Board, start: Start, draft: Draft) -> None:
    free = [t for t in draft.times if all(_is_open(board, t, i) for i in _span(t))]
    mark_timed(board, free)
    names = named_days(board, free, start.last)
    draft.times = [time for time in free if time not in names]
    if names:
        draft.day_in_title = names[-1].piece.said
    mark_timed(board, draft.times)
    claim_times(board, draft.times)


def _span(time: Timed) -> range:
    return range(time.first, time.last)


def _is_open(board: Board, time: Timed, at: int) -> bool:
    return board.is_free(at) or not time.claims


def _take_nouns(board: Board, start: Start, draft: Draft) -> None:
    for noun in read_nouns(board):
        beside = noun.core < noun.end and is_beside(board, noun, start.last)
        if beside and draft.noun is None:
            draft.noun = noun
        if start.verb is None and draft.noun is None and noun.is_meeting:
            draft.noun = noun
        if _is_no_title(board, noun) or _is_somebody(start, noun, is_beside=beside):
            continue
        is_title = beside or noun.has_article or noun.is_meeting
        if noun.core == noun.end or _holds_address(board, noun):
            continue
        if noun.is_generic or (draft.title and noun is draft.noun):
            board.claim(noun.first, noun.end, "noun")
        elif draft.title is None and is_title and not start.is_answer:
            draft.title, draft.thing = noun_title(board, noun), noun
            board.claim(noun.first, noun.end, "title")


def _claim_adjectives(board: Board) -> None:
    """Claim `a quick` before `15 min call`: it says no more there than beside it."""
    empty = vocabulary.ARTICLES | vocabulary.GENERIC_ADJECTIVES
    for first, last in list(board.free_runs()):
        words = [board.plain(at) for at in range(first, last)]
        is_noun = words[-1] in vocabulary.GENERIC_NOUNS  # `a webex`
        if last in board.timed and empty.issuperset(words) and not is_noun:
            board.claim(first, last, "noun")


def _is_no_title(board: Board, noun: Noun) -> bool:
    is_rest = board.plain(noun.first) in _NOT_A_TITLE
    return (noun.talks and not noun.may_talk) or is_rest or noun.is_several


def _is_somebody(start: Start, noun: Noun, *, is_beside: bool) -> bool:
    """Whether `/meet the client` names people that nobody can look up."""
    meets = start.verb is not None and start.verb.sense == "meet"
    return meets and is_beside and noun.has_article and not noun.is_meeting


def _holds_address(board: Board, noun: Noun) -> bool:
    """Whether a link stands in it: no title is made of that unasked."""
    words = board.words[noun.core : noun.end]
    return any(word.kind is WordKind.URL for word in words)


def _reading(board: Board, start: Start, draft: Draft, verdict: Verdict) -> Reading:
    cast = cast_of(draft.roles, board.heard.sender)
    when = _when(board, start, draft)
    doubts = [
        *_shall_i(draft, verdict),
        *cast.doubts,
        *(when.doubts if when else ()),
        *deadline_doubts(time.piece for time in draft.times if time.claims),
        *_day_in_title(draft, when),
        *length_doubts(when),
        *repeat_doubts(when),
        *text_doubts(draft.title, draft.agenda),
        *leftover_doubts(board, has_title=draft.title is not None),
    ]
    doubts.sort(key=lambda doubt: not doubt.refuses)
    return _assembled(board, draft, cast, when, tuple(doubts))


def _assembled(
    board: Board,
    draft: Draft,
    cast: Cast,
    when: WhenReading | None,
    doubts: tuple[Doubt, ...],
) -> Reading:
    return Reading(
        command="schedule",
        host=cast.host,
        invitees=cast.invitees,
        everyone=cast.everyone,
        when=when,
        length=when.length if when else None,
        title=draft.title,
        agenda=draft.agenda,
        options=draft.options,
        assumed=(*draft.assumed, *(when.assumed if when else ())),
        doubts=doubts,
        missing=when.missing if when else (Piece.DAY, Piece.TIME),
        leftover=leftover_words(board),
        placed=board.placed(),
    )


def _when(board: Board, start: Start, draft: Draft) -> WhenReading | None:
    anchor = board.heard.anchor
    said = [time.piece for time in draft.times]
    begins = any(piece.kind not in _NOT_A_START for piece in said)
    if start.verb is not None and start.verb.sense == "start" and not begins:
        words = " ".join(["now", *(piece.said for piece in said)])
        said = list(find_pieces(tokenise(words)))
        return resolve(said, anchor, default_length=board.heard.default_length)
    if not any(time.claims for time in draft.times):
        return None
    return resolve(said, anchor, default_length=board.heard.default_length)


def _shall_i(draft: Draft, verdict: Verdict) -> list[Doubt]:
    if verdict is not Verdict.ASK:
        return []
    said = draft.title or "a meeting"
    return [Doubt(Piece.TITLE, "shall-i-book", said, choices=("yes", "no"))]


def _day_in_title(draft: Draft, when: WhenReading | None) -> list[Doubt]:
    """Ask about `at 3pm about budget tomorrow`: is tomorrow the day or the topic?"""
    if draft.day_in_title is None or when is None or when.day is None:
        return []
    if not any(a.code in ("day-today", "day-tomorrow") for a in when.assumed):
        return []
    said = draft.day_in_title.replace("\u2019", "'").removesuffix("'s")
    choices = (said, when.day.isoformat())
    return [Doubt(Piece.DAY, "day-in-title", said, choices=choices)]
