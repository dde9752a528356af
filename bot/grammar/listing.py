"""`list`: whose meetings, and of which days."""

from bot.grammar import vocabulary
from bot.grammar.board import Board
from bot.grammar.evidence import Start
from bot.grammar.filler import claim_filler
from bot.grammar.leftovers import leftover_doubts, leftover_words
from bot.grammar.parts import cast_of
from bot.grammar.people import Bare, read_person
from bot.grammar.roles import Part, Role, calendar_of, calendar_role, find_roles
from bot.grammar.sentence import WordKind
from bot.grammar.times import claim_times, find_times
from bot.model.reading import Reading
from bot.when import resolve

_OWNED = vocabulary.CALENDARS | {"meetings", "agenda", "day", "week"}


def read_list(board: Board, start: Start) -> Reading | None:
    """Read `what's on friday`, `/list alice@corp this week`, `show my meetings`."""
    board.claim(start.first, start.last, "verb")
    times = find_times(board)
    roles = _roles(board, start)
    claim_times(board, times)
    for role in roles:
        board.claim(max(role.first, start.last), role.last, role.part)
    count = _count(board)
    has_words = _claim_words(board)
    claim_filler(board)
    left = leftover_words(board)
    is_bare = start.last == board.last
    is_said = bool(times or roles or count or has_words or is_bare)
    if not start.is_slash and (left or not is_said or _is_label(board, start)):
        return None
    cast = cast_of(roles, board.heard.sender)
    pieces = [time.piece for time in times]
    return Reading(
        "list",
        host=cast.host,
        invitees=cast.invitees,
        when=resolve(pieces, board.heard.anchor) if pieces else None,
        argument=count,
        leftover=left,
        doubts=(*cast.doubts, *leftover_doubts(board, has_title=True)),
        placed=board.placed(),
    )


def _roles(board: Board, start: Start) -> list[Role]:
    """Find people, also a bare one right behind the slash command."""
    # `what's on` has taken the `on` of `on alice's calendar`
    owner = calendar_role(board, start.last - 1)
    owner = owner or calendar_of(board, start.last, start.last, _OWNED)
    found = [owner] if owner else []
    somebody = None if owner else read_person(board, start.last, Bare.GIVEN)
    if somebody:
        found.append(Role(start.last, somebody.end, Part.HOST, (somebody,)))
    begin = found[-1].last if found else start.last
    found += find_roles(board, begin, board.last, Bare.ANY)
    return [
        Role(r.first, r.last, Part.HOST, r.people) if r.part is Part.BARE else r
        for r in found
    ]


def _count(board: Board) -> str | None:
    for at in range(board.first, board.last):
        if board.is_free(at) and board.words[at].kind is WordKind.NUMBER:
            board.claim(at, at + 1, "number")
            return board.words[at].plain
    return None


def _claim_words(board: Board) -> bool:
    said = [
        at
        for at in range(board.first, board.last)
        if board.is_free(at) and board.plain(at) in vocabulary.LIST_WORDS
    ]
    for at in said:
        board.claim(at, at + 1, "noun")
    return bool(said)


def _is_label(board: Board, start: Start) -> bool:
    """`agenda: budget` begins a note and lists nothing."""
    return board.plain(start.last) == ":"
