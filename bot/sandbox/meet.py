"""What the page of a meeting shows: when it is for whom, and who comes."""

from datetime import UTC, datetime, tzinfo

from bot.sandbox import meeting_book as book
from bot.sandbox.desk import Desk
from bot.sandbox.meeting_times import zone
from bot.sandbox.store import Json


def meeting_facts(desk: Desk, meeting: Json) -> Json:
    """Collect what the template names; times by the clock of the meeting's zone."""
    world = desk.world
    where = zone(meeting["timezone"])
    host = world.person_at(meeting["hostEmail"]) or {}
    invitees = book.invitees(world, meeting["id"])
    digits = str(meeting["meetingNumber"])
    begins = _next_start(desk, meeting)
    ends = begins + meeting["end"] - meeting["start"]
    return {
        "meeting": meeting,
        "host": host.get("displayName", meeting["hostEmail"]),
        "number": f"{digits[:4]} {digits[4:7]} {digits[7:]}",
        "start": _said(begins, where),
        "end": _said(ends, where),
        "repeats": meeting.get("recurrence"),
        "clocks": _other_clocks(desk, meeting, invitees, begins, ends),
        "invitees": invitees,
    }


def _next_start(desk: Desk, meeting: Json) -> float:
    """Of a series the day that runs or comes next; its first one when it is over."""
    day = book.next_day(desk.world, meeting, desk.world.now().timestamp())
    return day.begins if day else float(meeting["start"])


def _other_clocks(
    desk: Desk, meeting: Json, invitees: list[Json], begins: float, ends: float
) -> list[Json]:
    """The same time for everybody who lives by another clock."""
    clocks, seen = [], {meeting["timezone"]}
    for email in (meeting["hostEmail"], *(one["email"] for one in invitees)):
        person = desk.world.person_at(email) or {}
        name = person.get("timezone")
        if not name or name in seen:
            continue
        seen.add(name)
        start, end = _said(begins, zone(name)), _said(ends, zone(name))
        clock = {"from": start["clock"], "to": end["clock"], "zone": start["zone"]}
        clocks.append(clock | {"name": person["firstName"], "day": start["day"]})
    return clocks


def _said(seconds: float, where: tzinfo) -> dict[str, str]:
    moment = datetime.fromtimestamp(seconds, UTC).astimezone(where)
    city = getattr(where, "key", "UTC").rpartition("/")[2].replace("_", " ")
    return {
        "iso": moment.isoformat(),
        "day": f"{moment:%A} {moment.day} {moment:%B %Y}",
        "clock": f"{moment:%H:%M}",
        "zone": city,
    }
