"""Somebody's calendar, day by day: a series by the days on which it falls."""

from datetime import UTC, datetime, timedelta

from bot.sandbox import clock
from bot.sandbox import meeting_book as book
from bot.sandbox.desk import Desk
from bot.sandbox.meeting_book import Occurrence
from bot.sandbox.meeting_times import zone
from bot.sandbox.meeting_view import web_link
from bot.sandbox.paging import whole
from bot.sandbox.play import find_person
from bot.sandbox.store import Json
from bot.sandbox.wire import Answer, Asked, Route

_DAYS = 14
_MOST_DAYS = 62
_FAR = 3660


def agenda(asked: Asked) -> Answer:
    """GET /agenda?as=&of=&skip=&days=: meetings that `of` hosts or is invited to.

    Without `of` everybody's. It begins at midnight of the today of who looks at it,
    `skip` days later.
    """
    desk, query = asked.desk, asked.query
    person = find_person(desk, query.get("as"))
    of = find_person(desk, query["of"])["emails"][0] if query.get("of") else None
    skip = whole(query.get("skip"), "skip", 0, _FAR, least=0)
    days = whole(query.get("days"), "days", _DAYS, _MOST_DAYS)
    where = zone(person.get("timezone", "UTC"))
    today = desk.world.now().astimezone(where).replace(hour=0, minute=0, second=0)
    # Wall clock: a day of 23 hours is a day.
    begins = (today.replace(microsecond=0) + timedelta(days=skip)).astimezone(UTC)
    ends = begins + timedelta(days=days)
    found = _days(desk, of, begins.timestamp(), ends.timestamp())
    return Answer(
        {
            "from": clock.stamp(begins),
            "to": clock.stamp(ends),
            "items": [_shown(asked, day, person) for day in found],
        }
    )


def _days(
    desk: Desk, email: str | None, begins: float, ends: float
) -> list[Occurrence]:
    meetings = desk.world.store.documents(
        "SELECT data FROM meetings WHERE begins < ? AND ends > ?"
        " AND (? IS NULL OR host = ?"
        " OR id IN (SELECT meeting FROM invitees WHERE email = ?))",
        # A day may have been moved out of the span that its rule gives.
        ends + 86_400,
        begins - 86_400,
        *(email, email, email),
    )
    days = [
        day
        for meeting in meetings
        for day in book.occurrences(desk.world, meeting, ends)
        if day.begins < ends and day.ends > begins
    ]
    return sorted(days, key=lambda day: day.begins)


def _shown(asked: Asked, day: Occurrence, person: Json) -> Json:
    meeting, world = day.series, asked.desk.world
    return {
        "id": day.id,
        "title": day.changed.get("title", meeting["title"]),
        "start": clock.stamp(datetime.fromtimestamp(day.begins, UTC)),
        "end": clock.stamp(datetime.fromtimestamp(day.ends, UTC)),
        "host": _name(asked, meeting["hostEmail"]),
        "hosts": meeting["hostEmail"] == person["emails"][0],
        "invitees": [_name(asked, i["email"]) for i in book.invitees(world, day.id)],
        "repeats": bool(meeting.get("recurrence")),
        "link": web_link(asked.host_url, meeting),
    }


def _name(asked: Asked, email: str) -> str:
    return str((asked.desk.world.person_at(email) or {}).get("displayName", email))


ROUTES = (Route("GET", "/agenda", agenda),)
