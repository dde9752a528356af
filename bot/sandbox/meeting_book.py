"""The book of meetings: rows in and out, and which days a series falls on."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.sandbox import recurrence
from bot.sandbox.meeting_times import zone
from bot.sandbox.store import Json, packed
from bot.sandbox.world import World

_FOREVER = 1e12


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One day of a meeting.

    Attributes:
        series: The meeting as it stands in the book.
        original: The start that the rule gives, epoch seconds; names the day.
        begins: The real start.
        ends: The real end.
        changed: What this day has of its own.
    """

    series: Json
    original: int
    begins: float
    ends: float
    changed: Json = field(default_factory=dict)

    @property
    def id(self) -> str:
        """Series and start in UTC, as Webex builds it."""
        start = datetime.fromtimestamp(self.original, UTC)
        return f"{self.series['id']}_{start:%Y%m%dT%H%M%SZ}"


def write(world: World, meeting: Json) -> None:
    """Put a meeting into the book, or what it has become."""
    with world.store.writing():
        world.store.run(
            "INSERT INTO meetings (id, number, link, host, begins, ends, created, data)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
            " begins = excluded.begins, ends = excluded.ends, data = excluded.data",
            meeting["id"],
            meeting["meetingNumber"],
            meeting["key"],
            meeting["hostEmail"],
            meeting["start"],
            _last_end(meeting),
            world.now().timestamp(),
            packed(meeting),
        )
        world.store.run("DELETE FROM tags WHERE meeting = ?", meeting["id"])
        for tag in dict.fromkeys(meeting.get("integrationTags") or []):
            world.store.run("INSERT INTO tags VALUES (?, ?)", tag, meeting["id"])


def _last_end(meeting: Json) -> float:
    length = float(meeting["end"] - meeting["start"])
    if not meeting.get("recurrence"):
        return float(meeting["end"])
    last = recurrence.last_start(meeting["recurrence"], _first(meeting))
    return _FOREVER if last is None else last.timestamp() + length


def _first(meeting: Json) -> datetime:
    return datetime.fromtimestamp(meeting["start"], zone(meeting["timezone"]))


def find(world: World, series_id: str) -> Json | None:
    """Find a meeting by the id of its series."""
    return world.store.document("SELECT data FROM meetings WHERE id = ?", series_id)


def by_number(world: World, number: str) -> Json | None:
    """Find a meeting by the number that people type."""
    return world.store.document("SELECT data FROM meetings WHERE number = ?", number)


def by_key(world: World, key: str) -> Json | None:
    """Find a meeting by what its link holds."""
    return world.store.document("SELECT data FROM meetings WHERE link = ?", key)


def everything(world: World) -> list[Json]:
    """List the whole book, oldest first."""
    return world.store.documents("SELECT data FROM meetings ORDER BY seq")


def erase(world: World, series_id: str) -> None:
    """Take a meeting out, with its days, tags and invitees."""
    with world.store.writing():
        world.store.run("DELETE FROM meetings WHERE id = ?", series_id)
        world.store.run("DELETE FROM occurrences WHERE series = ?", series_id)
        world.store.run("DELETE FROM tags WHERE meeting = ?", series_id)
        world.store.run(
            "DELETE FROM invitees WHERE meeting = ? OR meeting GLOB ?",
            series_id,
            f"{series_id}_*",
        )


# Days


def occurrences(world: World, series: Json, until: float) -> Iterator[Occurrence]:
    """Go through a meeting's days that begin before `until`, in order of the rule."""
    length = series["end"] - series["start"]
    changes = {
        original: (cancelled, json.loads(data))
        for original, cancelled, data in world.store.rows(
            "SELECT original, cancelled, data FROM occurrences WHERE series = ?",
            series["id"],
        )
    }
    for start in _starts(series, until):
        original = int(start.timestamp())
        cancelled, changed = changes.get(original, (0, {}))
        if not cancelled:
            begins = changed.get("start", original)
            ends = changed.get("end", original + length)
            yield Occurrence(series, original, begins, ends, changed)


def _starts(series: Json, until: float) -> Iterator[datetime]:
    first = _first(series)
    if not series.get("recurrence"):
        yield first
        return
    # A day may have been moved; one day's slack finds it in its new place.
    horizon = datetime.fromtimestamp(min(until, _FOREVER / 10), UTC) + timedelta(days=1)
    yield from recurrence.starts(series["recurrence"], first, until=horizon)


def day_of(world: World, series: Json, original: int) -> Occurrence | None:
    """Find one day by the start that the rule gives."""
    for day in occurrences(world, series, original + 1):
        if day.original == original:
            return day
    return None


def next_day(world: World, series: Json, now: float) -> Occurrence | None:
    """Find the day that runs or comes next."""
    horizon = now + 3 * 366 * 86_400
    return next(
        (day for day in occurrences(world, series, horizon) if day.ends > now), None
    )


def write_day(world: World, day: Occurrence, *, cancelled: bool) -> None:
    """Keep what one day has of its own, or that it is no more."""
    world.store.run(
        "INSERT OR REPLACE INTO occurrences VALUES (?, ?, ?, ?)",
        day.series["id"],
        day.original,
        int(cancelled),
        packed(day.changed),
    )


def forget_days(world: World, series_id: str) -> None:
    """Drop every day's own changes."""
    world.store.run("DELETE FROM occurrences WHERE series = ?", series_id)


# Who is invited


def invite(world: World, meeting_id: str, invitee: Json) -> Json | None:
    """Write an invitee down; None when the address is there already."""
    email = invitee["email"]
    entry: Json = {
        "email": email,
        "displayName": invitee.get("displayName") or email,
        "coHost": invitee.get("coHost", False),
        "panelist": invitee.get("panelist", False),
    }
    added = world.store.run(
        "INSERT OR IGNORE INTO invitees (meeting, email, data) VALUES (?, ?, ?)",
        meeting_id,
        email.lower(),
        packed(entry),
    )
    return _invitee(world, meeting_id, email) if added else None


def _invitee(world: World, meeting_id: str, email: str) -> Json | None:
    found = [i for i in invitees(world, meeting_id) if i["email"] == email]
    return found[0] if found else None


def invitees(world: World, meeting_id: str) -> list[Json]:
    """List a meeting's invitees by address; a day has the series' and its own."""
    series_id = meeting_id.partition("_")[0]
    rows = world.store.rows(
        "SELECT number, meeting, data FROM invitees WHERE meeting IN (?, ?)"
        " ORDER BY email",
        series_id,
        meeting_id,
    )
    return [
        {"id": f"{meeting}_{number}"} | json.loads(data) | {"meetingId": meeting_id}
        for number, meeting, data in rows
    ]
