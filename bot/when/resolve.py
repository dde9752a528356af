"""Combine the pieces of a text and hang them on the message's own instant."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.model.reading import Anchor, Piece, Placed, WhenReading
from bot.when.clocks import ClockSaid, pick_clock
from bot.when.day_found import DayFound
from bot.when.either import dates_for_ranges
from bot.when.ends import end_of, open_range, range_end
from bot.when.english.calendar import STARTERS
from bot.when.gather import Sorted, join_leads, only, share_month, sort_pieces
from bot.when.instants import clock_of, elapsed, next_minute, rounded_up
from bot.when.lengths import length_said
from bot.when.moments import (
    DaySaid,
    Zone,
    minute_text,
    pick_day,
    pick_zone,
    start_of,
)
from bot.when.notes import Notes
from bot.when.pieces import ClockTime, Kind, TimePiece, Trouble
from bot.when.repeating import end_said, repeat_said, repeat_start
from bot.when.rules import End, completed, falls_on, last_day, rule_text

_CLOCKS = 4  # more clock times than these are compared no further
_ASKED_OF = {
    "no-such-time": Piece.TIME,
    "two-times": Piece.TIME,
    "vague-time": Piece.TIME,
    "vague-length": Piece.LENGTH,
    "holiday-differs": Piece.DAY,
    "misspelt-day": Piece.DAY,
    "repeat-unclear": Piece.REPEAT,
    "repeat-too-often": Piece.REPEAT,
}


@dataclass(frozen=True, slots=True)
class _Story:
    """What the steps of one resolution share."""

    parts: Sorted
    zone: Zone
    anchor: Anchor
    notes: Notes

    @property
    def today(self) -> date:
        """The sender's today: day words follow the sender's calendar."""
        return self.anchor.now.date()


def resolve(
    pieces: Sequence[TimePiece],
    anchor: Anchor,
    *,
    default_length: timedelta | None = None,
    is_alone: bool = False,
) -> WhenReading:
    """Give what the pieces say together, with every doubt as a value.

    Args:
        pieces: As found, in order; some may have been dropped for a title's words.
        anchor: The message's instant in its sender's zone.
        default_length: Fills `end` where no length was said.
        is_alone: The text is a time phrase alone: `now` is this very minute, where a
            meeting would start with the next.

    Returns:
        Where something is doubtful the likeliest reading is filled in all the same.
    """
    notes = Notes()
    parts = dates_for_ranges(
        share_month(sort_pieces(join_leads(pieces))), anchor, notes
    )
    story = _Story(parts, pick_zone(pieces, anchor, notes), anchor, notes)
    _note_troubles(parts, notes)
    reading = WhenReading(
        story.zone.name,
        length=length_said(parts, notes),
        zone_said=story.zone.is_said,
        placed=tuple(Placed(p.start, p.end, p.parser) for p in pieces),
    )
    reading = _with_moment(reading, story, is_alone=is_alone)
    if default_length and reading.start and not reading.end:
        reading = replace(reading, end=elapsed(reading.start, default_length))
    return _sealed(reading, story)


def _sealed(reading: WhenReading, story: _Story) -> WhenReading:
    zone = reading.zone
    if zone.startswith(("+", "-")):  # an offset that no zone of the world keeps
        zone = story.anchor.zone
    clock = clock_of(zone)
    return replace(
        reading,
        zone=zone,
        start=reading.start and reading.start.astimezone(clock),
        end=reading.end and reading.end.astimezone(clock),
        assumed=tuple(dict.fromkeys(story.notes.assumed)),
        doubts=tuple(dict.fromkeys(story.notes.doubts)),
        missing=tuple(story.notes.missing),
    )


def _note_troubles(parts: Sorted, notes: Notes) -> None:
    has_clock = bool(parts.of(Kind.CLOCK, Kind.RANGE, Kind.RELATIVE, Kind.NOW))
    for piece in parts.of(Kind.DOUBTFUL, Kind.VAGUE):
        trouble = piece.value
        if not isinstance(trouble, Trouble) or not trouble.code:
            continue
        if piece.kind is Kind.VAGUE and has_clock:
            continue
        note = notes.refuse if trouble.refuses else notes.doubt
        asked = _ASKED_OF[trouble.code]
        note(asked, trouble.code, piece.said, trouble.choices, *trouble.facts)


def _with_moment(reading: WhenReading, story: _Story, *, is_alone: bool) -> WhenReading:
    parts, notes = story.parts, story.notes
    passing = parts.of(Kind.RELATIVE, Kind.NOW)
    if passing and not parts.of(Kind.CLOCK, Kind.RANGE, Kind.REPEAT):
        start = _passing(passing[0], story, is_alone=is_alone)
        reading = replace(reading, start=start, day=start.date())
        return _ended(reading, story, None)
    day = pick_day(parts.first, story.anchor, story.today, notes)
    clock = pick_clock(parts.first, notes)
    repeat = repeat_said(parts, notes)
    if repeat is not None:
        hung: tuple[date, datetime | None] | None = repeat_start(
            repeat, day, clock, story.zone, story.anchor, notes
        )
        reading = _placed(reading, hung, day, clock)
        _note_lacks(day, clock, story, has_day=True)
        reading = _ended(reading, story, clock)
        rule_day = _first_day(hung) if hung and (day or clock or repeat.days) else None
        full = completed(repeat, rule_day) if rule_day else repeat
        if hung and hung[1] and clock:
            _compare_clocks(hung[1], DaySaid(DayFound(hung[0]), clock.said), story)
        end = end_said(parts, story.anchor, story.today, notes)
        if end == End() and day and day.last and not _begins(day, parts):
            end = End(day.last)  # `every monday in december`
        since = rule_day or (hung[0] if hung else None)
        if rule_day and not falls_on(full, rule_day):
            notes.doubt(Piece.REPEAT, "repeat-unclear", "")
        last = last_day(end, since)
        if since and last and last < since:
            notes.refuse(Piece.REPEAT, "repeat-ends-first", "", (), last.isoformat())
        rule = rule_text(full, end, since, story.zone.clock)
        return replace(reading, recurrence=rule)
    is_doubtful = day is None and any(
        doubt.piece in (Piece.DAY, Piece.REPEAT) for doubt in notes.doubts
    )
    hung = None if is_doubtful else _hung(day, clock, story)
    reading = _placed(reading, hung, day, clock)
    _note_lacks(day, clock, story, has_day=is_doubtful)
    return _ended(reading, story, clock)


def _begins(day: DaySaid, parts: Sorted) -> bool:
    """Whether a run of days says where a repeat begins: `starting next week`."""
    is_led = day.said.lower().startswith(STARTERS)
    return is_led or bool(parts.of(Kind.STARTING))


def _first_day(hung: tuple[date, datetime | None]) -> date:
    """Give the day that a repeat begins on: `24:00` begins the next one."""
    return hung[1].date() if hung[1] else hung[0]


def _passing(piece: TimePiece, story: _Story, *, is_alone: bool) -> datetime:
    now = story.anchor.now
    if piece.kind is Kind.NOW or not isinstance(piece.value, timedelta):
        return rounded_up(now) if is_alone else next_minute(now)
    try:
        start = rounded_up(elapsed(now, piece.value))
    except OverflowError:
        story.notes.refuse(Piece.DAY, "no-such-day", piece.said)
        return next_minute(now)
    if start < now:
        story.notes.refuse(Piece.DAY, "in-the-past", piece.said, (), minute_text(start))
    return start


def _hung(
    day: DaySaid | None, clock: ClockSaid | None, story: _Story
) -> tuple[date, datetime | None] | None:
    """Hang day and clock time on the line of time, as far as they were said."""
    if clock is not None and not (day and day.is_span):
        hung = start_of(day, clock, story.zone, story.anchor, story.notes)
        if hung and day and story.zone.is_said:
            _compare_calendars(hung, clock, story)
        if hung:
            _compare_clocks(hung[1], day, story)
        return hung
    if day is None or day.found.day is None:
        return None
    _note_past_day(day, story)
    return day.found.day, None


def _compare_clocks(start: datetime, day: DaySaid | None, story: _Story) -> None:
    """Ask where two clock times were said that are not one instant."""
    pieces = story.parts.first
    others = [
        piece
        for piece in only(pieces, Kind.CLOCK)
        if isinstance(piece.value, ClockTime) and not piece.value.as_length
    ][1:_CLOCKS]
    for piece in others:
        behind = tuple(p for p in pieces if p.start >= piece.end)
        zone = pick_zone(behind[:1], story.anchor, Notes())
        if not zone.is_said:
            zone = story.zone
        parts = only(pieces, Kind.PART_OF_DAY)
        clock = pick_clock((piece, *parts), Notes())
        other = clock and start_of(day, clock, zone, story.anchor, Notes())
        if other and other[1] != start:
            facts = (minute_text(start), minute_text(other[1]))
            story.notes.doubt(Piece.TIME, "two-times", piece.said, (), *facts)


def _note_past_day(day: DaySaid, story: _Story) -> None:
    last = day.last or day.found.day
    if last and last < story.today:
        said = last.isoformat()
        story.notes.refuse(Piece.DAY, "in-the-past", day.said, (), said)


def _compare_calendars(
    hung: tuple[date, datetime], clock: ClockSaid, story: _Story
) -> None:
    """Ask where the zone's own calendar would make it another day."""
    there = story.anchor.now.astimezone(story.zone.clock).date()
    if there == story.today:
        return
    day = pick_day(story.parts.first, story.anchor, there, Notes())
    if day is None or not day.found.is_relative:
        return
    other = start_of(day, clock, story.zone, story.anchor, Notes())
    if other is None or other[1] == hung[1]:
        return
    ways = [at for at in (hung[1], other[1]) if at >= story.anchor.now]
    if ways:  # the past one is not meant
        past = [d for d in story.notes.doubts if d.code == "in-the-past"]
        story.notes.doubts[:] = [d for d in story.notes.doubts if d not in past]
    choices = tuple(f"{at:%Y-%m-%d %H:%M} {story.zone.name}" for at in ways)
    story.notes.doubt(Piece.ZONE, "zone-day", day.said, choices, story.zone.name)


def _placed(
    reading: WhenReading,
    hung: tuple[date, datetime | None] | None,
    day: DaySaid | None,
    clock: ClockSaid | None,
) -> WhenReading:
    """Fill in what was hung on the line of time."""
    start = hung[1] if hung else None
    return replace(
        reading,
        start=start,
        day=hung[0] if hung else day.found.day if day else None,
        last_day=day.last if day else None,
        clock=clock.text if clock else None,
    )


def _note_lacks(
    day: DaySaid | None, clock: ClockSaid | None, story: _Story, *, has_day: bool
) -> None:
    """Note what is missing; a clock time alone means the next time it comes."""
    needs_day = day is None and clock is None and not has_day
    if needs_day or (day is not None and day.is_span and not has_day):
        story.notes.lack(Piece.DAY)
    if clock is None:
        story.notes.lack(Piece.TIME)


def _ended(reading: WhenReading, story: _Story, clock: ClockSaid | None) -> WhenReading:
    """Fill in the end: of a range, of a second moment, or of a length."""
    second = story.parts.second
    if second:
        reading = end_of(reading, second, story.zone, story.anchor, story.notes)
        if reading.end is not None:
            return reading
    if reading.start is None:
        return open_range(reading, clock)
    if clock is None or clock.end is None:
        if reading.length is None:
            return reading
        try:
            end = elapsed(reading.start, reading.length)
        except OverflowError:
            return reading
        return replace(reading, end=end)
    return range_end(reading, reading.start, clock, story.notes)
