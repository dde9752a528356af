"""`schedule`: all pieces of a request put together, and what is left over."""

from dataclasses import dataclass, field

from bot.grammar import vocabulary
from bot.grammar.board import Board
from bot.grammar.evidence import Evidence, Start, Verdict, judge
from bot.grammar.filler import claim_filler
from bot.grammar.labels import take_agenda, take_labelled_title, take_quoted_title
from bot.grammar.leftovers import leftover_doubts, leftover_words, take_purpose
from bot.grammar.nouns import Noun, read_nouns
from bot.grammar.options import find_options
from bot.grammar.parts import Cast, cast_of
from bot.grammar.people import Bare, read_person
from bot.grammar.roles import Part, Role, find_roles
from bot.grammar.times import Timed, claim_times, find_times, mark_timed
from bot.grammar.title import find_marked_title, is_beside, named_days, noun_title
from bot.model.meeting import AGENDA_LIMIT, TITLE_LIMIT, Option
from bot.model.reading import Assumption, Doubt, Piece, Reading, WhenReading
from bot.when import read_when, resolve
from bot.when.pieces import Kind

_NOT_A_START = (Kind.LENGTH, Kind.ZONE, Kind.HINT)
_NOT_A_TITLE = frozenset({"for", "with", "by", "before", "after", "or", "not", "if"})


@dataclass(slots=True)
class Draft:
    """What has been found so far, in the order in which it is found."""

    title: str | None = None
    is_title_said: bool = False
    agenda: str | None = None
    options: frozenset[Option] = frozenset()
    times: list[Timed] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    noun: Noun | None = None
    assumed: list[Assumption] = field(default_factory=list)


def read_schedule(board: Board, start: Start) -> Reading | None:
    """Read a request for a meeting; None where the sentence is none after all.

    The order matters: what is closed (quotes, labels) comes first, then titles that
    are marked, then people, options and times; nouns are what is left.
    """
    draft = Draft(agenda=take_agenda(board))
    board.claim(start.first, start.last, "verb")
    _take_said_title(board, draft)
    _take_roles(board, start, draft)
    _take_options(board, draft)
    _take_times(board, start, draft)
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
        draft.times = [
            t for t in draft.times if t.last <= marked.first or t.first >= marked.last
        ]
        mark_timed(board, draft.times)
    draft.is_title_said = draft.title is not None


def _take_roles(board: Board, start: Start, draft: Draft) -> None:
    draft.roles = _slot(board, start)
    for role in draft.roles:
        board.claim(role.first, role.last, role.part)
    found = find_roles(board, board.first, board.last, Bare.ANY)
    for role in found:
        board.claim(role.first, role.last, role.part)
    draft.roles += [_as_host(role, start, draft, found) for role in found]


def _slot(board: Board, start: Start) -> list[Role]:
    """Read bare names right behind the verb: `/schedule alice …`, `/meet bob …`."""
    if start.verb is None:
        return []
    meets = start.verb.sense == "meet"
    bare = Bare.ANY if meets else Bare.GIVEN
    found: list[Role] = []
    at = start.last
    while (somebody := read_person(board, at, bare)) and not somebody.is_sender:
        if _is_described(board, somebody.end):
            break
        is_host = not found and not meets
        part = Part.HOST if is_host else Part.INVITED
        found.append(Role(at, somebody.end, part, (somebody,)))
        at = somebody.end
        while board.plain(at) in vocabulary.SEPARATORS:
            at += 1
    return found


def _is_described(board: Board, at: int) -> bool:
    """Whether a noun follows: `schedule alice interview` names no host."""
    return board.plain(at) in vocabulary.MEETING_NOUNS | vocabulary.NO_PERSON


def _as_host(role: Role, start: Start, draft: Draft, found: list[Role]) -> Role:
    """Make the first bare person after `/schedule` and `/book` the host."""
    has_host = any(r.part is Part.HOST for r in (*draft.roles, *found))
    bare = [r for r in found if r.part is Part.BARE]
    takes_host = start.verb is not None and (
        start.verb.sense == "host" or role.first == start.last
    )
    if role.part is not Part.BARE or has_host or not takes_host or role is not bare[0]:
        return role
    return Role(role.first, role.last, Part.HOST, role.people)


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
        if noun.talks or board.plain(noun.first) in _NOT_A_TITLE:
            continue
        is_title = beside or noun.has_article or noun.is_meeting
        if noun.is_generic or (draft.title and noun is draft.noun):
            board.claim(noun.first, noun.end, "noun")
        elif draft.title is None and is_title:
            draft.title = noun_title(board, noun)
            board.claim(noun.first, noun.end, "title")


def _reading(board: Board, start: Start, draft: Draft, verdict: Verdict) -> Reading:
    cast = cast_of(draft.roles, board.heard.sender)
    when = _when(board, start, draft)
    doubts = [
        *_shall_i(draft, verdict),
        *cast.doubts,
        *(when.doubts if when else ()),
        *_limits(draft),
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
        return read_when(words, anchor)
    if not any(time.claims for time in draft.times):
        return None
    return resolve(said, anchor, default_length=board.heard.default_length)


def _shall_i(draft: Draft, verdict: Verdict) -> list[Doubt]:
    if verdict is not Verdict.ASK:
        return []
    said = draft.title or "a meeting"
    return [Doubt(Piece.TITLE, "shall-i-book", said, choices=("yes", "no"))]


def _limits(draft: Draft) -> list[Doubt]:
    found = []
    if draft.title and len(draft.title) > TITLE_LIMIT:
        size = (str(len(draft.title)), str(TITLE_LIMIT))
        found.append(Doubt(Piece.TITLE, "title-too-long", draft.title, facts=size))
    if draft.agenda and len(draft.agenda) > AGENDA_LIMIT:
        size = (str(len(draft.agenda)), str(AGENDA_LIMIT))
        found.append(Doubt(Piece.AGENDA, "agenda-too-long", draft.agenda, facts=size))
    return found
