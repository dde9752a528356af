"""The length that a text says, once."""

from datetime import timedelta

from bot.model.reading import Piece
from bot.when.gather import Sorted
from bot.when.notes import Notes
from bot.when.pieces import ClockTime, Kind, Shift, Unit

_DAYS_IN = {Unit.DAY: 1, Unit.WEEK: 7}


def length_said(parts: Sorted, notes: Notes) -> timedelta | None:
    """Give the length said; after a repeat, `for 6 weeks` is none."""
    lengths = [p.value for p in parts.of(Kind.LENGTH) if isinstance(p.value, timedelta)]
    lengths += _clocks_as_lengths(parts)
    if not parts.of(Kind.REPEAT):
        lengths += [
            timedelta(days=p.value.amount * _DAYS_IN[p.value.unit])
            for p in parts.of(Kind.SPAN)
            if isinstance(p.value, Shift) and p.value.unit in _DAYS_IN
        ]
    if not lengths:
        return None
    if any(length != lengths[0] for length in lengths):
        said = " ".join(p.said for p in parts.of(Kind.LENGTH, Kind.SPAN))
        facts = [f"{length / timedelta(minutes=1):g}" for length in lengths[:2]]
        notes.doubt(Piece.LENGTH, "lengths-differ", said, (), *facts)
    return lengths[0]


def _clocks_as_lengths(parts: Sorted) -> list[timedelta]:
    """Give the lengths that look like clock times: `tomorrow at 9 for 1h30`."""
    clocks = [p.value for p in parts.of(Kind.CLOCK) if isinstance(p.value, ClockTime)]
    unsure = [c.as_length for c in clocks if c.as_length]
    if len(unsure) < len(clocks) or parts.of(Kind.RANGE, Kind.RELATIVE):
        return unsure
    return unsure[1:]
