"""Find every piece of time in a text; nothing here knows what day it is."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.when.parsers import PARSERS
from bot.when.pieces import (
    ClockRange,
    ClockTime,
    Found,
    Kind,
    Parser,
    TimePiece,
    ZoneFound,
)
from bot.when.text import Text, TokenKind

_CLOSED = (TokenKind.EMAIL, TokenKind.URL, TokenKind.QUOTED)
# The words that lead to a piece belong to it.
_LONGEST_LEAD = 13
_LEADS = 3
_LEAD = re.compile(
    r"(?:(?<![\w'-])(?:on|at|from|by|for|of|in|the|around|sometime|between|during|starting"
    r"|within|beginning|this|coming|preferably|maybe|perhaps|approximately|approx) "
    rf"|@ ?|~ ?){{1,{_LEADS}}}$"
)
_UNLED = (Kind.TO, Kind.HINT, Kind.LENGTH, Kind.VAGUE, Kind.NOW, Kind.COUNT)
# What may stand between a weak piece and the one that carries it.
_GAP = re.compile(
    r"[ ,()|.\u2219\u00b7-]*(?:(?:at|on|of|the|in|for|@|and|by|from|around|starting)"
    r" ?){0,2}"
)
_LONGEST_GAP = 20
_CARRIERS = {
    Kind.CLOCK: (Kind.DAY, Kind.PART_OF_DAY, Kind.REPEAT, Kind.ZONE, Kind.HINT),
    Kind.RANGE: (Kind.DAY, Kind.PART_OF_DAY, Kind.REPEAT, Kind.ZONE, Kind.HINT),
    Kind.DAY: (Kind.CLOCK, Kind.RANGE, Kind.DAY),
    Kind.ZONE: (Kind.CLOCK, Kind.RANGE, Kind.DAY, Kind.PART_OF_DAY, Kind.ZONE),
    Kind.STARTING: (Kind.DAY, Kind.CLOCK, Kind.REPEAT),
}
# Zone names that are words too: believed in capitals alone.
_WORDS_TOO = frozenset(
    [
        "art",
        "cot",
        "eat",
        "la",
        "met",
        "mt",
        "pet",
        "pt",
        "sf",
        "vet",
        "wat",
        "west",
        "wet",
        "z",
    ]
)
_ROUNDS = 3
_BETWEEN = re.compile(r" ?(?:-|to|until|till|til|through|thru|and) ?(?:the )?")


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    order: int
    parser: str
    found: Found


def find_pieces(
    text: Text, closed: Sequence[tuple[int, int]] = ()
) -> tuple[TimePiece, ...]:
    """Find the pieces of time, in order, none over another.

    Args:
        text: What was typed.
        closed: Ranges (offsets as typed) that are something else: mentions, titles.
            Addresses, links and quoted strings are closed without saying.
    """
    shut = [*closed, *((t.start, t.end) for t in text.tokens if t.kind in _CLOSED)]
    plain = text.masked(shut)
    chosen = _choose(plain, sorted(_candidates(text, plain), key=_rank))
    return tuple(_piece(text, plain, chosen, at) for at in range(len(chosen)))


def clock_is_clear(piece: TimePiece) -> bool:
    """Whether nobody could take the words for anything but a clock time."""
    value = piece.value
    if isinstance(value, ClockRange):
        return value.start.clear or value.end.clear
    return isinstance(value, ClockTime) and value.clear


def _candidates(text: Text, plain: str) -> Iterator[_Candidate]:
    for order, parser in enumerate(PARSERS):
        for match in parser.pattern.finditer(plain):
            found = parser.read(match) if match.end() > match.start() else None
            if found and _is_believed(text, match.start(), match.end(), found):
                yield _candidate(match.span(), order, parser, found)


def _candidate(
    span: tuple[int, int], order: int, parser: Parser, found: Found
) -> _Candidate:
    return _Candidate(span[0], span[1], order, parser.name, found)


def _is_believed(text: Text, start: int, end: int, found: Found) -> bool:
    value = found.value
    if not isinstance(value, ZoneFound) or value.said not in _WORDS_TOO:
        return True
    return text.said(start, end).strip("() ").isupper()


def _rank(candidate: _Candidate) -> tuple[bool, int, int]:
    return (
        candidate.found.is_weak,
        candidate.start - candidate.end,
        candidate.order,
    )


class _Board:
    """The pieces chosen so far, by place."""

    def __init__(self, length: int) -> None:
        self.taken = bytearray(length)
        self.starts: list[int] = []
        self.by_start: dict[int, _Candidate] = {}

    def is_free(self, candidate: _Candidate) -> bool:
        return not any(self.taken[candidate.start : candidate.end])

    def put(self, candidate: _Candidate) -> None:
        size = candidate.end - candidate.start
        self.taken[candidate.start : candidate.end] = b"\x01" * size
        at = bisect_left(self.starts, candidate.start)
        self.starts.insert(at, candidate.start)
        self.by_start[candidate.start] = candidate

    def neighbours(
        self, candidate: _Candidate
    ) -> tuple[_Candidate | None, _Candidate | None]:
        """Give the chosen pieces right before and right behind a candidate."""
        at = bisect_left(self.starts, candidate.start)
        before = self.by_start[self.starts[at - 1]] if at else None
        behind = self.by_start[self.starts[at]] if at < len(self.starts) else None
        return before, behind


def _choose(plain: str, candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Choose strong pieces, the longest first, then the weak ones they carry."""
    board = _Board(len(plain))
    for candidate in candidates:
        if not candidate.found.is_weak and board.is_free(candidate):
            board.put(candidate)
    weak = [c for c in candidates if c.found.is_weak]
    for _ in range(_ROUNDS):
        waiting = [c for c in weak if board.is_free(c)]
        for candidate in waiting:
            if board.is_free(candidate) and _is_carried(plain, board, candidate):
                board.put(candidate)
    whole = plain.strip(" .,!?")
    for candidate in weak:
        if board.is_free(candidate) and _is_all(whole, candidate):
            board.put(candidate)
    return [board.by_start[start] for start in board.starts]


def _is_all(words: str, candidate: _Candidate) -> bool:
    """Whether a weak clock time or range is the whole text, and no bare number."""
    is_whole = candidate.end - candidate.start >= len(words)
    is_clock = candidate.found.kind in (Kind.CLOCK, Kind.RANGE)
    return is_whole and is_clock and " " in words.replace("-", " ").replace(":", " ")


def _is_carried(plain: str, board: _Board, candidate: _Candidate) -> bool:
    before, behind = board.neighbours(candidate)
    kind = candidate.found.kind
    touches_before = before is not None and _is_gap(plain, before.end, candidate.start)
    touches_behind = behind is not None and _is_gap(plain, candidate.end, behind.start)
    if kind is Kind.TO:
        is_open = candidate.found.value in ("to", "-", "and")
        if candidate.found.value == "-":
            touches_before = before is not None and before.end == candidate.start
            touches_behind = behind is not None and behind.start == candidate.end
        if candidate.found.value == "and" and before is not None:
            touches_before &= "between" in plain[max(0, before.start - 12) : before.end]
        return touches_behind and (touches_before or not is_open)
    if kind is Kind.LEAD:
        is_day = behind is not None and behind.found.kind is Kind.DAY
        return is_day and touches_behind
    carriers = _CARRIERS[kind]
    if touches_before and before is not None and before.found.kind in carriers:
        return True
    if kind is Kind.ZONE:
        return False  # a zone stands behind what it belongs to
    return touches_behind and behind is not None and behind.found.kind in carriers


def _is_gap(plain: str, start: int, end: int) -> bool:
    return end - start <= _LONGEST_GAP and bool(_GAP.fullmatch(plain, start, end))


def _piece(text: Text, plain: str, chosen: Sequence[_Candidate], at: int) -> TimePiece:
    candidate = chosen[at]
    floor = chosen[at - 1].end if at else 0
    start = candidate.start
    if candidate.found.kind not in _UNLED:
        start = _with_lead(plain, candidate.start, floor)
    while plain[start] in " ,":
        start += 1
    first, last = text.span(start, candidate.end)
    found = candidate.found
    said = text.typed[first:last]
    value = found.value
    if isinstance(value, ZoneFound):
        value = replace(value, said=value.said)
    return TimePiece(first, last, found.kind, candidate.parser, value, said)


def _with_lead(plain: str, start: int, floor: int) -> int:
    low = max(floor, start - _LEADS * _LONGEST_LEAD)
    match = _LEAD.search(plain, low, start)
    return match.start() if match else start
