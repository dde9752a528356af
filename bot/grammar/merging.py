"""Two readings of time made one: what was open before, and what the answer says."""

from bot.model.reading import Anchor, Piece, WhenReading
from bot.when import phrase_when, read_when

_DAY_NOT_SAID = frozenset({"day-today", "day-tomorrow", "on-weekend"})


def merge_when(
    base: WhenReading | None, said: str, answer: WhenReading, anchor: Anchor
) -> WhenReading:
    """Read an answer together with what had been said of time before.

    Args:
        base: The open reading; None where nothing of time was said.
        said: The answer's own words of time.
        answer: Those words read alone: what they say replaces what `base` says.
        anchor: The answer's instant and zone.
    """
    if base is None:
        return read_when(said, anchor)
    if base.recurrence and not answer.recurrence:
        kept = [
            phrase_when(_without_clock(base)) if answer.clock else phrase_when(base)
        ]
        return read_when(" ".join([*kept, said]), anchor)
    day, clock = _kept(base, answer)
    zone = base.zone if base.zone_said else ""
    words = [said, day] if answer.recurrence else [day, said]
    words += [clock, zone if clock or answer.clock else ""]
    if base.length is not None and answer.length is None:
        words.append(phrase_when(WhenReading(base.zone, length=base.length)))
    return read_when(" ".join(word for word in words if word), anchor)


def with_zone(base: WhenReading, zone: str, anchor: Anchor) -> WhenReading:
    """Read what was said again in a zone named afterwards."""
    words = [base.day.isoformat() if base.day and _said_day(base) else ""]
    words.append(f"{base.clock} {zone}" if base.clock else "")
    if base.length is not None:
        words.append(phrase_when(WhenReading(base.zone, length=base.length)))
    return read_when(" ".join(word for word in words if word), anchor)


def _kept(base: WhenReading, answer: WhenReading) -> tuple[str, str]:
    """Give the day and the clock time that the answer leaves as they were."""
    day = ""
    is_new = not answer.recurrence and _said_day(answer)
    if base.day and _said_day(base) and not is_new:
        lead = "starting " if answer.recurrence else ""
        day = f"{lead}{base.day.isoformat()}"
    return day, "" if answer.clock else base.clock or ""


def _said_day(reading: WhenReading) -> bool:
    if reading.day is None:
        return False
    is_span = Piece.DAY in reading.missing
    codes = {assumption.code for assumption in reading.assumed}
    return not (codes & _DAY_NOT_SAID) and not is_span


def _without_clock(base: WhenReading) -> WhenReading:
    return WhenReading(
        base.zone, day=base.day, length=base.length, recurrence=base.recurrence
    )
