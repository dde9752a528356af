"""`cancel`: which meeting is to go."""

from bot.grammar import vocabulary
from bot.grammar.board import Board
from bot.grammar.evidence import Start
from bot.grammar.filler import claim_filler
from bot.grammar.leftovers import leftover_doubts, leftover_words
from bot.grammar.nouns import Noun
from bot.grammar.parts import cast_of
from bot.grammar.people import Bare
from bot.grammar.roles import Part, find_roles, role_at
from bot.grammar.targets import Named, Target, is_known_title, read_target
from bot.grammar.times import claim_times, find_times
from bot.model.reading import Piece, Reading
from bot.when import resolve


def read_cancel(board: Board, start: Start) -> Reading | None:
    """Read `cancel 2`, `cancel the standup`, `cancel my meeting with bob on friday`."""
    board.claim(start.first, start.last, "verb")
    target = read_target(board, start.last, board.last)
    if target is None:
        return _without_target(board, start)
    if target.named is not Named.WORDS:
        return _exactly(board, start, target)
    return _by_words(board, start)


def _exactly(board: Board, start: Start, target: Target) -> Reading | None:
    """Read `cancel 2`; `cancel 2 for alice` says whose it is, too."""
    board.claim(start.last, target.last, "target")
    role = role_at(board, target.last, Bare.KNOWN)
    roles = [role] if role and role.part is Part.HOST else []
    cast = cast_of(roles, board.heard.sender)
    if cast.doubts:
        return None
    for each in roles:
        board.claim(each.first, each.last, each.part)
    claim_filler(board)
    return _reading(board, start, target.said, host=cast.host)


def _by_words(board: Board, start: Start) -> Reading | None:
    """Read a meeting by title words, with the day and the people that it is about."""
    times = find_times(board)
    roles = find_roles(board, start.last, board.last, Bare.ANY)
    claim_times(board, times)
    for role in roles:
        board.claim(role.first, role.last, role.part)
    claim_filler(board)
    runs = [run for run in board.free_runs() if run[0] >= start.last]
    targets = [read_target(board, first, last) for first, last in runs]
    target = next((t for t in targets if t is not None), None)
    if not (start.is_slash or _is_meant(board, start.last, target, timed=bool(times))):
        return None
    said = board.sentence.typed(start.last, board.last)
    if target is not None and target.noun is not None:
        board.claim(target.noun.core, target.noun.end, "target")
        said = said if target.noun.is_generic else target.said
    cast = cast_of(roles, board.heard.sender)
    pieces = [time.piece for time in times]
    return _reading(
        board,
        start,
        _without_article(said),
        host=cast.host,
        invitees=cast.invitees,
        when=resolve(pieces, board.heard.anchor) if pieces else None,
    )


def _is_meant(board: Board, first: int, target: Target | None, *, timed: bool) -> bool:
    if target is None:
        return timed and board.plain(first) not in vocabulary.PARTICLES
    noun: Noun | None = target.noun
    return is_known_title(board, target.said) or (
        noun is not None and noun.is_meeting and not noun.talks
    )


def _without_article(said: str) -> str:
    first, _, rest = said.partition(" ")
    return rest if rest and first.lower() in vocabulary.ARTICLES else said


def _without_target(board: Board, start: Start) -> Reading | None:
    if start.last < board.last:
        return None
    return Reading("cancel", missing=(Piece.TARGET,), placed=board.placed())


def _reading(board: Board, start: Start, said: str, **fields: object) -> Reading | None:
    left = leftover_words(board)
    if left and not start.is_slash:
        return None
    return Reading(
        "cancel",
        target=said,
        leftover=left,
        doubts=tuple(leftover_doubts(board, has_title=True)),
        placed=board.placed(),
        **fields,  # type: ignore[arg-type] # host, invitees and when, given just above
    )
