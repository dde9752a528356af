"""A reading as the fields of `flask explain`: JSON values, absent ones null."""

from datetime import datetime, timedelta

from bot.grammar import phrase_of
from bot.model.people import PersonSaid
from bot.model.reading import Anchor, Heard, Reading, WhenReading
from bot.replies.assumptions import assumed, say_assumption
from bot.replies.doubts import ask, say_doubt

_MINUTE = timedelta(minutes=1)


def explained_command(reading: Reading, heard: Heard) -> dict[str, object]:
    """Give all fields of a message; only `command` where it is none."""
    if reading.command is None:
        near = {"say": ask(reading)} if reading.doubts else {}
        return {"command": None, **near}
    start, end = _times(reading, heard)
    return {
        "command": reading.command,
        "host": _host(reading, heard),
        "start": start,
        "end": end,
        "minutes": _minutes(_length(reading, heard)),
        "zone": _zone(reading, heard),
        "rrule": reading.when.recurrence if reading.when else None,
        "title": reading.title,
        "invitees": [_person(person) for person in reading.invitees],
        "everyone": reading.everyone,
        "agenda": reading.agenda,
        "options": sorted(reading.options),
        "target": reading.target,
        "argument": reading.argument,
        "shift": _minutes(reading.shift),
        "growth": _minutes(reading.growth),
        "assumed": list(assumed(reading)),
        "missing": [piece.value for piece in reading.missing],
        "leftover": list(reading.leftover),
        "phrase": reading.phrase or phrase_of(reading),
        **_open(reading),
    }


def explained_time(when: WhenReading, anchor: Anchor) -> dict[str, object]:
    """Give the fields of a time phrase alone, on the sender's own clock.

    A date without a clock time gives days; dates of a range give both days.
    """
    zone = anchor.now.tzinfo
    start: object = _local(when.start.astimezone(zone)) if when.start else None
    end: object = _local(when.end.astimezone(zone)) if when.end else None
    if when.start is None and when.day is not None and when.clock is None:
        start = when.day.isoformat()
        end = when.last_day.isoformat() if when.last_day else None
    fields: dict[str, object] = {
        "start": start,
        "end": end,
        "minutes": _minutes(when.length),
        "zone": anchor.zone,
        "rrule": when.recurrence,
        "assumed": [say_assumption(assumption) for assumption in when.assumed],
        "missing": [piece.value for piece in when.missing],
    }
    if when.doubts:
        first = when.doubts[0]
        fields["error"] = {"code": first.code, "say": say_doubt(first)}
    return fields


def _open(reading: Reading) -> dict[str, object]:
    """Give the error of the first doubt, or what to say about what is missing."""
    if reading.doubts:
        return {"error": {"code": reading.doubts[0].code, "say": ask(reading)}}
    return {"say": ask(reading)} if reading.missing else {}


def _times(reading: Reading, heard: Heard) -> tuple[str | None, str | None]:
    """Give start and end; a request that is still open has neither."""
    when = reading.when
    if when is None:
        return None, None
    if reading.command == "schedule" and (reading.doubts or reading.missing):
        return None, None
    if when.start is None:
        day = when.day.isoformat() if when.day else None
        return day, when.last_day.isoformat() if when.last_day else None
    length = _length(reading, heard)
    end = when.end or (when.start + length if length else None)
    return _local(when.start), _local(end) if end else None


def _local(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M}"


def _length(reading: Reading, heard: Heard) -> timedelta | None:
    if reading.length is not None or reading.command != "schedule":
        return reading.length
    return heard.default_length


def _minutes(length: timedelta | None) -> int | float | None:
    if length is None:
        return None
    minutes = length / _MINUTE
    return int(minutes) if minutes == int(minutes) else minutes


def _zone(reading: Reading, heard: Heard) -> str | None:
    if reading.zone is not None or reading.command == "timezone":
        return reading.zone
    if reading.when is not None:
        return reading.when.zone
    return heard.anchor.zone if reading.command == "schedule" else None


def _host(reading: Reading, heard: Heard) -> str | None:
    if reading.host is not None:
        return _person(reading.host)
    return heard.sender if reading.command == "schedule" else None


def _person(person: PersonSaid) -> str:
    return person.email or person.name or person.words
