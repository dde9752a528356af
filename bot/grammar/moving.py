"""`move`, `push`, `extend`, `shorten`, `make it …`: the new time or length."""

from dataclasses import dataclass, replace

from bot.grammar import vocabulary
from bot.grammar.board import Board
from bot.grammar.evidence import Start
from bot.grammar.filler import claim_filler
from bot.grammar.leftovers import leftover_doubts, leftover_words
from bot.grammar.parts import Cast, cast_of
from bot.grammar.people import Bare
from bot.grammar.phrases import phrases
from bot.grammar.renaming import read_rename
from bot.grammar.roles import Part, Role, find_roles
from bot.grammar.sentence import WordKind
from bot.grammar.targets import Named, Target, is_known_title, read_target
from bot.grammar.timed_targets import read_timed_target
from bot.grammar.times import (
    Timed,
    claim_times,
    find_hour_from,
    find_minutes_from,
    find_times_from,
)
from bot.model.reading import Doubt, Piece, Reading, WhenReading
from bot.when import resolve
from bot.when.pieces import Kind

END = "end"  # the time said is when it ends, not when it starts
MOST_CONNECTORS = 3  # words like `to` that are tried as the end of the target
_CONNECTORS = frozenset({"to", "by", "until", "till", "for", "at", "on", "into"})
_NAMING = {"on": Kind.DAY, "at": Kind.CLOCK}
_AT = ("at", "on", "for")  # these lead on from a day to its hour
_HOURLY = ("to", "until", "till")  # behind these `6` is an hour
_SAME = phrases(vocabulary.SAME_TIME)
_DIRECTIONS = (
    (vocabulary.EARLIER - {"up"})
    | vocabulary.LATER
    | vocabulary.LONGER
    | vocabulary.SHORTER
)
_SHIFTED_BY = {"prepone": -1, "bring": -1}
_LENGTHS = (Kind.LENGTH, Kind.SPAN, Kind.HINT)
_ENDING = frozenset({"end", "finish"})  # `make it end at 5pm`
_ASKING = frozenset({"move", "reschedule", "extend", "shorten"})
_PUTTING_OFF = frozenset({"postpone", "delay", "push", "prepone", "put"})
_GROWING = {"extend": 1, "shorten": -1}


@dataclass(frozen=True, slots=True)
class Split:
    """A message cut into the meeting and what is new about it.

    Attributes:
        last: Index behind the target's words.
        new: Index of the first word of what is new.
        connector: `to`, `by` …; empty where none was said.
    """

    last: int
    new: int
    connector: str
    times: tuple[Timed, ...]


def read_move(board: Board, start: Start) -> Reading | None:
    """Read what is to change about which meeting."""
    sense = start.verb.sense if start.verb else "move"
    board.claim(start.first, start.last, "verb")
    if sense == "rename":
        return read_rename(board, start)
    directions = _take_directions(board, start)
    _take_same_time(board)
    hosts = _take_hosts(board, start)
    said = directions | _verb_words(board, start)
    if sense == "forward" and said.isdisjoint({"forward", "up"}):
        return None
    split = _split(board, start)
    target = _target(board, start, split)
    if not _is_meant(board, start, target, split):
        return None
    claim_times(board, split.times)
    claim_filler(board)
    left = leftover_words(board)
    if left and not start.is_slash:
        return None
    cast = cast_of(hosts, board.heard.sender)
    return _with_cast(_reading(board, start, split, target, directions), cast)


def _verb_words(board: Board, start: Start) -> set[str]:
    return {word.plain for word in board.words[start.first : start.last]}


def _take_directions(board: Board, start: Start) -> set[str]:
    found = set()
    is_making = start.verb is not None and start.verb.sense == "make"
    if is_making and board.plain(start.last) in _ENDING:
        board.claim(start.last, start.last + 1, "direction")
        found.add(board.plain(start.last))
    for at in range(start.last, board.last):
        is_up = board.plain(at) == "up" and _steps(board, at + 1)
        if (board.plain(at) in _DIRECTIONS or is_up) and board.is_free(at):
            board.claim(at, at + 1, "direction")
            found.add(board.plain(at))
    return found


def _take_same_time(board: Board) -> None:
    """Shorten the message by `same time` at its end, which changes nothing."""
    for at in range(max(board.last - 4, board.first), board.last):
        if _SAME.end(board.words, at) == board.last:
            board.claim(at, board.last, "filler")
            board.last = at - (board.plain(at - 1) == ",")
            return


def _take_hosts(board: Board, start: Start) -> list[Role]:
    """Take whose meeting it is: `move 2 to 4pm for alice`, `move 2 for alice to 4pm`.

    Elsewhere `for alice` is part of what the meeting is called.
    """
    exact = read_target(board, start.last, board.last)
    behind = exact.last if exact and exact.named is not Named.WORDS else None
    timed = {at for time in _times(board, start.last) for at in _span(time)}
    for role in find_roles(board, start.last, board.last, Bare.KNOWN):
        ends = role.last == board.last and _is_new(board, role.first - 1, timed)
        is_one = role.part is Part.HOST and len(role.people) == 1
        if is_one and (ends or role.first == behind):
            board.claim(role.first, role.last, role.part)
            board.last = role.first if ends else board.last
            return [role]
    return []


def _span(time: Timed) -> range:
    return range(time.first, time.last) if time.claims else range(0)


def _is_new(board: Board, at: int, timed: set[int]) -> bool:
    return at in timed or board.parser_of(at) == "direction"


def _with_cast(read: Reading, cast: Cast) -> Reading:
    return replace(read, host=cast.host, doubts=(*cast.doubts, *read.doubts))


def _steps(board: Board, at: int) -> bool:
    """Whether so much follows: `by an hour`, `30 minutes`."""
    if at >= board.last:
        return False
    is_number = board.words[at].kind is WordKind.NUMBER
    return is_number or board.plain(at) in ("by", "an", "half")


def _split(board: Board, start: Start) -> Split:
    """Find where the target ends: before the first `to` with only time behind it."""
    if start.verb and start.verb.sense == "make":
        return Split(start.last, start.last, "to", _times(board, start.last))
    tried = 0
    for at in range(start.last, board.last):
        if board.plain(at) not in _CONNECTORS or not board.is_free(at):
            continue
        tried += 1
        times = _times_behind(board, at)
        is_new = times and _is_wholly(board, at + 1, times)
        if is_new and not _tells_which(board, start, at):
            return Split(at, at + 1, board.plain(at), times)
        if tried == MOST_CONNECTORS:
            break
    exact = read_target(board, start.last, board.last)
    new = start.last
    if exact is not None and exact.named is not Named.WORDS:
        new = exact.last
    times = _times(board, new)
    first = min((t.first for t in times if t.claims), default=board.last)
    return Split(new if new > start.last else first, new, "", times)


def _times_behind(board: Board, at: int) -> tuple[Timed, ...]:
    """Read the time behind a connector; `to 10` is an hour, `by 15` are minutes."""
    times = _times(board, at + 1)
    if board.plain(at) == "by" and not times:
        return tuple(find_minutes_from(board, at + 1))
    if board.plain(at) in _HOURLY and not _is_wholly(board, at + 1, times):
        return tuple(find_hour_from(board, at + 1))
    return times


def _tells_which(board: Board, start: Start, at: int) -> bool:
    """Whether `on thursday` in `the standup on thursday to 10am` is part of its name.

    A day with an hour, or hours with a `to` between them, are a new time.
    """
    kind = _NAMING.get(board.plain(at))
    if kind is None:
        return False
    exact = read_target(board, start.last, at)
    if exact is None or exact.named is not Named.WORDS:
        return False
    to = next((i for i in range(at + 2, board.last) if board.plain(i) == "to"), None)
    if to is None:
        return False
    whole, board.last = board.last, to
    times = _times(board, at + 1)
    is_named = _is_wholly(board, at + 1, times)
    board.last = whole
    return is_named and {time.piece.kind for time in times} == {kind}


def _times(board: Board, first: int) -> tuple[Timed, ...]:
    return tuple(find_times_from(board, first))


def _is_wholly(board: Board, first: int, times: tuple[Timed, ...]) -> bool:
    timed = {at for time in times for at in range(time.first, time.last)}
    return all(
        at in timed
        or not board.is_free(at)
        or board.words[at].is_symbol
        or board.plain(at) in vocabulary.STOP_WORDS
        for at in range(first, board.last)
    )


def _target(board: Board, start: Start, split: Split) -> Target | None:
    last = split.last
    for at in range(start.last + 1, last):
        if board.plain(at) == "from":
            last = at  # `move it from 3pm to 4pm`: where it was says nothing new
            board.claim(at, split.last, "target")
            break
    while last > start.last and not board.is_free(last - 1):
        last -= 1
    exact = read_target(board, start.last, last)
    is_exact = exact is not None and exact.named is not Named.WORDS
    target = exact if is_exact else read_timed_target(board, start.last, last)
    is_time = target is not None and target.named is Named.POINTER
    if not is_exact and is_time and split.connector in _AT:
        return None  # `move tomorrow at 3pm`: all of it is when
    if split.connector:
        board.claim(split.last, split.new, "verb")
    if target is not None:
        board.claim(start.last, target.last, "target")
    return target


def _is_meant(board: Board, start: Start, target: Target | None, split: Split) -> bool:
    has_time = any(time.claims for time in split.times)
    if start.is_slash or (start.verb and start.verb.sense == "make"):
        return start.is_slash or has_time
    if target is None:
        return has_time and split.connector in ("to", "by")
    if target.named is Named.POINTER and not has_time:
        # `push it` is also what people say of other things.
        return start.verb is not None and board.words[start.first].plain in _ASKING
    if target.named is not Named.WORDS:
        return True
    if target.noun is None or target.noun.talks:
        return False
    return target.noun.is_meeting or is_known_title(board, target.said)


def _reading(
    board: Board,
    start: Start,
    split: Split,
    target: Target | None,
    directions: set[str],
) -> Reading:
    sense = start.verb.sense if start.verb else "move"
    said = "it" if sense == "make" else target.said if target else None
    pieces = [time.piece for time in split.times]
    when = resolve(pieces, board.heard.anchor) if pieces else None
    length = when.length if when else None
    is_only_length = length is not None and _only_lengths(split.times)
    by = _step(board, start, split, directions) if is_only_length else None
    may_end = sense in _GROWING or bool(directions & _ENDING)
    left = leftover_words(board)
    missing: list[Piece] = [] if said else [Piece.TARGET]
    if not any(time.claims for time in split.times):
        missing.append(Piece.TIME)
    step = length * by[1] if by and length else None
    return Reading(
        "move",
        target=said,
        when=None if is_only_length else _start_only(when, sense),
        length=None if by else length,
        argument=END if may_end and _is_end(when) else None,
        shift=step if by and by[0] == "shift" else None,
        growth=step if by and by[0] == "growth" else None,
        missing=tuple(missing),
        leftover=left,
        doubts=_doubts(board, when, is_only_length=is_only_length),
        placed=board.placed(),
    )


def _is_end(when: WhenReading | None) -> bool:
    """Whether `extend it to 6pm` says when it ends."""
    return when is not None and when.start is not None and when.length is None


def _start_only(when: WhenReading | None, sense: str) -> WhenReading | None:
    return None if sense in _GROWING and when and not when.start else when


def _doubts(
    board: Board, when: WhenReading | None, *, is_only_length: bool
) -> tuple[Doubt, ...]:
    own = () if when is None or is_only_length else when.doubts
    if when is not None and when.recurrence:
        repeats = Doubt(Piece.REPEAT, "repeat-of-old", when.recurrence, refuses=True)
        own = (repeats, *own)
    return (*own, *leftover_doubts(board, has_title=True))


def _only_lengths(times: tuple[Timed, ...]) -> bool:
    return all(t.piece.kind in _LENGTHS for t in times)


def _step(
    board: Board, start: Start, split: Split, directions: set[str]
) -> tuple[str, int] | None:
    """Tell a step (`by 30 minutes`, `an hour later`) from a new length.

    Returns:
        What it changes and its sign; None where the length is the new one.
    """
    verb = board.words[start.first].plain
    sense = start.verb.sense if start.verb else "move"
    if directions & (vocabulary.LONGER | vocabulary.SHORTER):
        return "growth", 1 if directions & vocabulary.LONGER else -1
    if sense in _GROWING:
        return None if split.connector == "to" else ("growth", _GROWING[sense])
    if directions & vocabulary.EARLIER or sense == "forward":
        return "shift", -1
    is_put_off = verb in _PUTTING_OFF and split.connector == "for"
    is_new_length = sense in ("make", "remake") or split.connector in ("to", "for")
    is_new_length = is_new_length and not is_put_off
    if is_new_length and not directions:
        return None
    return "shift", _SHIFTED_BY.get(verb, 1)
