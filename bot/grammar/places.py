"""`timezone`: where somebody is, and `I'm in PLACE`."""

from bot.grammar import vocabulary
from bot.grammar.board import Board
from bot.grammar.evidence import Start
from bot.grammar.phrases import phrases
from bot.grammar.times import find_times_from
from bot.model.reading import Doubt, Piece, Reading
from bot.when.zones import find_zone, settle_zone

_LEADS = phrases(vocabulary.ZONE_LEADS)
_PLACES = phrases(vocabulary.PLACE_LEADS)
LONGEST_PLACE = 5  # words
_SET_WORDS = ("to", "is", "=", ":")


def read_zone_command(board: Board, start: Start) -> Reading:
    """Read `/timezone Europe/Berlin`; without a place it shows the zone kept."""
    board.claim(start.first, start.last, "verb")
    first = start.last
    while board.plain(first) in _SET_WORDS:
        first += 1
    return _named(board, first)


def read_zone_sentence(board: Board) -> Reading | None:
    """Read `my time zone is Berlin` and `I'm in Tokyo`."""
    end = _LEADS.end(board.words, board.first)
    if end > board.first:
        is_short = board.plain(board.first) in ("timezone", "time")
        read = _named(board, end)
        is_said = not is_short or (read.zone is not None and end < board.last)
        return read if is_said and end < board.last else None
    end = _PLACES.end(board.words, board.first)
    return _place(board, end) if end > board.first else None


def _named(board: Board, first: int) -> Reading:
    said = board.sentence.typed(first, board.last)
    board.claim(board.first, board.last, "timezone")
    if not said:
        return Reading("timezone", missing=(Piece.ZONE,), placed=board.placed())
    zone, doubt = _zone(board, said)
    doubts = (doubt,) if doubt else ()
    return Reading("timezone", zone=zone, doubts=doubts, placed=board.placed())


def _place(board: Board, first: int) -> Reading | None:
    """Read a known place; a stay that ends is asked about, anything else is talk."""
    for last in range(min(board.last, first + LONGEST_PLACE), first, -1):
        said = board.sentence.typed(first, last)
        zone, doubt = _zone(board, said)
        if zone is None and (doubt is None or doubt.code == "unknown-zone"):
            continue
        if last < board.last:
            return _passing(board, first, last)
        board.claim(board.first, board.last, "timezone")
        doubts = (doubt,) if doubt else ()
        return Reading("timezone", zone=zone, doubts=doubts, placed=board.placed())
    return None


def _passing(board: Board, first: int, last: int) -> Reading | None:
    """Ask about `I'm in Lisbon this week`: for good, or only while there?"""
    timed = {i for t in find_times_from(board, last) for i in range(t.first, t.last)}
    if board.plain(last) not in vocabulary.TIME_QUALIFIERS or not all(
        at in timed for at in range(last, board.last)
    ):
        return None
    place = board.sentence.typed(first, last)
    said = board.sentence.typed(last, board.last)
    board.claim(board.first, board.last, "timezone")
    doubt = Doubt(
        Piece.ZONE,
        "for-a-while",
        said,
        choices=(f"/timezone {place}", "never mind"),
        facts=(place,),
    )
    return Reading("timezone", doubts=(doubt,), placed=board.placed())


def _zone(board: Board, said: str) -> tuple[str | None, Doubt | None]:
    found = find_zone(said)
    if found is None:
        return None, Doubt(Piece.ZONE, "unknown-zone", said)
    settled = settle_zone(found, board.heard.anchor.zone)
    if settled.name is not None:
        return settled.name, None
    choices = tuple(f"/timezone {name}" for name in found.choices)
    return None, Doubt(Piece.ZONE, "zone-ambiguous", said, choices=choices)
