"""Titles that are not quoted: after `about` and its like, or a noun phrase."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.grammar import vocabulary
from bot.grammar.board import Board
from bot.grammar.nouns import Noun
from bot.grammar.options import find_options
from bot.grammar.people import Bare
from bot.grammar.phrases import phrases
from bot.grammar.roles import Part, find_roles
from bot.grammar.times import Timed
from bot.when import clock_is_clear
from bot.when.pieces import Kind, Repeat, Weekday

_MARKERS = phrases(vocabulary.TITLE_MARKERS)
_CLOCKS = (Kind.CLOCK, Kind.RANGE, Kind.NOW)
_TAIL_STARTS = (Kind.LENGTH, Kind.REPEAT)


@dataclass(frozen=True, slots=True)
class MarkedTitle:
    """A title behind `about`: the marker at `first`, its words `core` to `last`."""

    first: int
    core: int
    last: int


def find_marked_title(board: Board, times: Sequence[Timed]) -> MarkedTitle | None:
    """Find a title behind `called`, `about` and their like; nothing is claimed."""
    for at in range(board.first, board.last):
        core = _MARKERS.end(board.words, at)
        if core == at or not board.is_free(at) or at in board.timed:
            continue
        if core >= board.last or not board.is_free(core):
            continue
        tail = _Tail(board, times, core)
        if tail.begins_at(core):
            continue  # `about 3pm`: not a title but a rough time
        last = next(
            (end for end in range(core + 1, board.last) if tail.begins_at(end)),
            tail.end,
        )
        return MarkedTitle(at, core, last)
    return None


class _Tail:
    """What behind a title's first word could be read as other pieces."""

    def __init__(self, board: Board, times: Sequence[Timed], core: int) -> None:
        self.board = board
        self.end = next(
            (at for at in range(core, board.last) if not board.is_free(at)), board.last
        )
        self.times = [t for t in times if t.claims and core <= t.first < self.end]
        roles = find_roles(board, core, self.end, Bare.KNOWN)
        self.roles = [role for role in roles if role.part is not Part.BARE]
        options = find_options(board)
        self._next = {t.first: t.last for t in self.times}
        self._next |= {first: last for first, last, _ in options}
        self._next |= {role.first: role.last for role in self.roles}
        self._placed = self._placed_from(core)
        clear = (t for t in self.times if t.piece.kind in _CLOCKS)
        clocks = (t.first for t in clear if clock_is_clear(t.piece))
        self._last_clock = max(clocks, default=-1)
        self._time_at = {t.first: t for t in self.times}

    def begins_at(self, at: int) -> bool:
        """Whether all from here on are other pieces, and clearly so."""
        if at not in self._next or not self._placed[at]:
            return False
        time = self._time_at.get(at)
        if time is None or time.piece.kind in _TAIL_STARTS:
            return True
        return self._last_clock >= at

    def _placed_from(self, core: int) -> dict[int, bool]:
        """For each word, whether all from it on is something else than a title."""
        placed = {self.end: True}
        for at in range(self.end - 1, core - 1, -1):
            word = self.board.words[at]
            behind = self._next.get(at)
            if behind is None:
                is_filler = word.is_symbol or word.plain in vocabulary.STOP_WORDS
                placed[at] = is_filler and placed[at + 1]
            else:
                placed[at] = placed.get(behind, False)
        return placed


def named_days(board: Board, times: Sequence[Timed], verb_end: int) -> list[Timed]:
    """Find days that only name the meeting: `Monday planning … tomorrow at 3`."""
    return [
        time
        for time in times
        if _describes(board, time, verb_end) and _is_other_day(time, times)
    ]


def _describes(board: Board, time: Timed, verb_end: int) -> bool:
    behind = time.last
    if time.first < verb_end or not board.is_free(behind) or behind in board.timed:
        return False
    word = board.words[behind]
    return not word.is_symbol and word.plain not in _NOT_DESCRIBED


_NOT_DESCRIBED = (
    frozenset(
        {
            *("with", "for", "at", "on", "in", "from", "to", "and", "by", "until", "w"),
            *("about", "called", "titled", "named", "regarding", "re", "please", "cc"),
            *("invite", "starting", "between", "record", "no", "or", "if", "recorded"),
            *("schedule", "book", "set", "plan", "silently", "join", "the", "a", "an"),
            *("agenda", "title", "subject", "as", "after", "before", "including"),
        }
    )
    | vocabulary.SELF
)


def _is_other_day(time: Timed, times: Sequence[Timed]) -> bool:
    if _is_possessive(time):
        return True
    value = time.piece.value
    if not isinstance(value, Weekday) or " " in time.piece.said.strip():
        return False
    others = (t for t in times if t is not time)
    return any(t.piece.kind in (Kind.DAY, Kind.RELATIVE, Kind.REPEAT) for t in others)


def _is_possessive(time: Timed) -> bool:
    """`Monday's launch` is a name, were it the only day said."""
    said = time.piece.said.replace("\u2019", "'").strip().lower()
    return said.endswith("'s") and isinstance(time.piece.value, Weekday | Repeat)


def noun_title(board: Board, noun: Noun) -> str:
    """Make a title of a noun phrase: as typed, with a capital."""
    said = board.sentence.typed(noun.core, noun.end)
    return said[:1].upper() + said[1:]


def is_beside(board: Board, noun: Noun, verb_end: int) -> bool:
    """Whether only articles, marks, times and options stand between verb and noun."""
    between = range(verb_end, noun.first)
    return all(
        at in board.timed
        or board.parser_of(at) == "options"
        or (board.words[at].is_symbol and not _is_colon(board, at, verb_end))
        or board.plain(at) in vocabulary.ARTICLES | vocabulary.GENERIC_ADJECTIVES
        for at in between
    )


def _is_colon(board: Board, at: int, verb_end: int) -> bool:
    """`plan for tomorrow: …` tells something; `schedule: …` only leads on."""
    return board.plain(at) == ":" and at > verb_end
