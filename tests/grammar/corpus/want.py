"""What a phrase should mean: the pieces that are said, all others absent."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.model.reading import Anchor, Heard, Reading

NEW_YORK = "America/New_York"
SAID_AT = datetime(2026, 11, 24, 9, 12, tzinfo=ZoneInfo(NEW_YORK))
DANA = "dana@corp.example"
ALICE = "alice@corp.example"
BOB = "bob@corp.example"
CAROL = "carol@corp.example"
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Want:
    """Every piece of a reading, in the form that is easiest to write down.

    `start` is `YYYY-MM-DD HH:MM` in the meeting's zone, or the day alone; `asks` are
    the codes of doubts; `minutes`, `shift` and `growth` are minutes.
    """

    command: str | None = "schedule"
    host: str | None = None
    invitees: tuple[str, ...] = ()
    everyone: bool = False
    start: str | None = None
    minutes: int | None = None
    zone: str | None = None
    rrule: str | None = None
    title: str | None = None
    agenda: str | None = None
    options: tuple[str, ...] = ()
    target: str | None = None
    argument: str | None = None
    shift: int | None = None
    growth: int | None = None
    missing: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()


Corpus = dict[Want, list[str]]


def heard(text: str, **fields: object) -> Heard:
    """The contract's message: Tuesday 24 November 2026, 09:12, Dana, New York."""
    given: dict[str, object] = {
        "domains": ("corp.example",),
        "sender": DANA,
        "anchor": Anchor(SAID_AT, NEW_YORK),
        **fields,
    }
    return Heard(text, **given)  # type: ignore[arg-type] # names are checked by Heard


def wanted(reading: Reading) -> Want:
    """Write a reading down as a `Want`, to compare it piece by piece."""
    when = reading.when
    people = tuple(p.email or p.name or p.words for p in reading.invitees)
    start = when.start if when else None
    day = str(when.day) if when and when.day and not start else None
    said_zone = when.zone if when and when.zone_said else None
    return Want(
        command=reading.command,
        host=(reading.host.email or reading.host.name) if reading.host else None,
        invitees=people,
        everyone=reading.everyone,
        start=f"{start:%Y-%m-%d %H:%M}" if start else day,
        minutes=_minutes(reading.length),
        zone=reading.zone or said_zone,
        rrule=when.recurrence if when else None,
        title=reading.title,
        agenda=reading.agenda,
        options=tuple(sorted(reading.options)),
        target=reading.target,
        argument=reading.argument,
        shift=_minutes(reading.shift),
        growth=_minutes(reading.growth),
        missing=tuple(reading.missing),
        asks=tuple(doubt.code for doubt in reading.doubts),
    )


def _minutes(length: timedelta | None) -> int | None:
    return None if length is None else int(length / MINUTE)
