"""The clock time of a moment, with what was assumed of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.model.reading import Piece
from bot.when.english.calendar import PART_HOURS
from bot.when.gather import only
from bot.when.halves import Minutes, settle_clock, settle_range
from bot.when.notes import Notes
from bot.when.pieces import ClockRange, ClockTime, Kind, PartOfDay, TimePiece

_MINUTES_A_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class ClockSaid:
    """The clock time of a moment, in minutes after midnight, with its words."""

    start: Minutes
    said: str
    end: Minutes | None = None

    @property
    def text(self) -> str:
        """The start as `15:00`."""
        return clock_text(self.start.count)


def clock_text(minutes: int) -> str:
    """Write minutes after midnight as `15:00`; the hours of the next day wrap."""
    hours, rest = divmod(minutes % _MINUTES_A_DAY, 60)
    return f"{hours:02d}:{rest:02d}"


def pick_clock(pieces: Sequence[TimePiece], notes: Notes) -> ClockSaid | None:
    """Choose the clock time of a moment; a part of the day may be all there is."""
    parts = only(pieces, Kind.PART_OF_DAY, Kind.HINT)
    names = [p.value.name for p in parts if isinstance(p.value, PartOfDay)]
    part = names[0] if names else None
    for piece in only(pieces, Kind.RANGE):
        if isinstance(piece.value, ClockRange):
            return _range(piece, piece.value, part, notes)
    clocks = [p for p in only(pieces, Kind.CLOCK) if isinstance(p.value, ClockTime)]
    sure = [p for p in clocks if not p.value.as_length]  # type: ignore[union-attr] # narrowed above
    for piece in (sure or clocks)[:1]:
        if isinstance(piece.value, ClockTime):
            return _clock(piece, piece.value, part, notes)
    return _part_alone(only(pieces, Kind.PART_OF_DAY), notes)


def _clock(
    piece: TimePiece, value: ClockTime, part: str | None, notes: Notes
) -> ClockSaid:
    minutes = settle_clock(value, part)
    if value.either:
        early = (minutes.count - 60) % _MINUTES_A_DAY
        choices = (clock_text(minutes.count), clock_text(early))
        notes.doubt(Piece.TIME, "clock-either", piece.said, choices)
    elif minutes.is_assumed:
        notes.assume(Piece.TIME, "half-of-day", piece.said, clock_text(minutes.count))
    return ClockSaid(minutes, piece.said)


def _range(
    piece: TimePiece,
    value: ClockRange,
    part: str | None,
    notes: Notes,
) -> ClockSaid:
    start, end = settle_range(value, part)
    if start.is_assumed:
        meant = f"{clock_text(start.count)}-{clock_text(end.count)}"
        notes.assume(Piece.TIME, "half-of-day", piece.said, meant)
    if value.start.either:
        early = (start.count - 60) % _MINUTES_A_DAY
        choices = (clock_text(start.count), clock_text(early))
        notes.doubt(Piece.TIME, "clock-either", piece.said, choices)
    return ClockSaid(start, piece.said, end)


def _part_alone(parts: Sequence[TimePiece], notes: Notes) -> ClockSaid | None:
    for piece in parts:
        if isinstance(piece.value, PartOfDay):
            at = PART_HOURS[piece.value.name]
            minutes = at.hour * 60 + at.minute
            notes.assume(Piece.TIME, "part-of-day", piece.said, clock_text(minutes))
            return ClockSaid(Minutes(minutes), piece.said)
    return None
