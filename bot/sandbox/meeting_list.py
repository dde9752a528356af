"""GET /meetings: which meetings of a host fall into a window."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

from bot.sandbox import meeting_book as book
from bot.sandbox.meeting_book import Occurrence
from bot.sandbox.meeting_rules import host_of
from bot.sandbox.meeting_times import instant, zone
from bot.sandbox.meeting_view import day_view, listed, series_view
from bot.sandbox.meetings import READ
from bot.sandbox.paging import page_of
from bot.sandbox.store import Json
from bot.sandbox.wire import Answer, Asked, Route, malformed

_WEEK = timedelta(days=7)
_TYPES = ("meetingSeries", "scheduledMeeting", "meeting")
_STATES = [
    "active",
    "scheduled",
    "ready",
    "lobby",
    "inProgress",
    "ended",
    "missed",
    "expired",
]
_SCHEDULED = ("meeting", "webinar", "personalRoomMeeting")
_EXCLUSIVE = ("meetingNumber", "webLink", "roomId")
_FLAGS = [
    "current",
    "isModified",
    "hasChat",
    "hasRecording",
    "hasTranscription",
    "hasSummary",
    "hasClosedCaption",
    "hasPolls",
    "hasQA",
    "hasSlido",
]


@dataclass(frozen=True, slots=True)
class _Window:
    begins: float
    ends: float
    where: tzinfo


def listing(asked: Asked) -> Answer:
    """GET /meetings."""
    query = asked.query
    _check(asked)
    host = host_of(asked, query.get("hostEmail"))
    if any(name in query for name in _EXCLUSIVE):
        return Answer({"items": _one(asked, host["emails"][0])})
    window = _window(asked)
    views = [
        view
        for meeting in _candidates(asked, host["emails"][0], window)
        for view in _views(asked, meeting, window)
        if query.get("state") in (None, view["state"])
    ]
    views.sort(key=_start)
    return page_of(asked, views, default=10, most=100)


def _start(view: Json) -> datetime:
    return datetime.fromisoformat(view["start"])


def _check(asked: Asked) -> None:
    query = asked.query
    if sum(name in query for name in _EXCLUSIVE) > 1:
        raise malformed(f"{', '.join(_EXCLUSIVE)} are mutually exclusive.")
    for name, choices in (
        ("meetingType", _TYPES),
        ("state", _STATES),
        ("scheduledType", _SCHEDULED),
    ):
        if name in query and query[name] not in choices:
            raise malformed(f"'{name}' must be one of {', '.join(choices)}.")
    for name in _FLAGS:
        if query.get(name, "true").lower() not in ("true", "false"):
            raise malformed(f"'{name}' must be true or false.")


def _one(asked: Asked, email: str) -> list[Json]:
    world, query = asked.desk.world, asked.query
    if "meetingNumber" in query:
        meeting = book.by_number(world, query["meetingNumber"])
    elif "webLink" in query:
        meeting = book.by_key(world, query["webLink"].rpartition("MTID=")[2])
    else:
        meeting = None
    if meeting is None or not _concerns(asked, meeting, email):
        return []
    where = zone(asked.headers.get("timezone", "UTC"))
    return [listed(meeting, series_view(asked, meeting, where))]


def _concerns(asked: Asked, meeting: Json, email: str) -> bool:
    people = [one["email"] for one in book.invitees(asked.desk.world, meeting["id"])]
    return email in (meeting["hostEmail"], *(p.lower() for p in people))


def _window(asked: Asked) -> _Window:
    query, now = asked.query, asked.desk.world.now()
    where = zone(asked.headers.get("timezone", "UTC"))
    begins = instant(query["from"], "from", where) if "from" in query else None
    ends = instant(query["to"], "to", where) if "to" in query else None
    if begins and ends and begins > ends:
        raise malformed("'from' cannot be after 'to'.")
    # Webex: a window of one week from now, or beside the end that was given.
    if begins is None:
        begins = ends - _WEEK if ends else now
    if ends is None:
        ends = begins + _WEEK
    return _Window(begins.timestamp(), ends.timestamp(), where)


def _candidates(asked: Asked, email: str, window: _Window) -> list[Json]:
    query = asked.query
    lag = asked.desk.faults.lag("GET /meetings")
    seen_until = asked.desk.world.now().timestamp() - lag if lag else 1e12
    tag = query.get("integrationTag")
    return asked.desk.world.store.documents(
        "SELECT data FROM meetings m WHERE begins < ? AND ends > ? AND created <= ?"
        " AND (host = ? OR id IN (SELECT meeting FROM invitees WHERE email = ?))"
        " AND (? IS NULL OR id IN (SELECT meeting FROM tags WHERE tag = ?))"
        " AND (? IS NULL OR id = ?)"
        " AND (? IS NULL OR coalesce(json_extract(data, '$.scheduledType'), 'meeting')"
        " = ?) ORDER BY begins, seq",
        # A day may have been moved out of the span that its rule gives.
        window.ends + 86_400,
        window.begins - 86_400,
        seen_until,
        email,
        email,
        *(tag, tag),
        *(query.get("meetingSeriesId"), query.get("meetingSeriesId")),
        *(query.get("scheduledType"), query.get("scheduledType")),
    )


def _views(asked: Asked, meeting: Json, window: _Window) -> list[Json]:
    kind = asked.query.get("meetingType", "meetingSeries")
    if "meetingSeriesId" in asked.query and "meetingType" not in asked.query:
        kind = "scheduledMeeting"
    if kind == "meeting":
        # Nobody ever sits in a meeting of the sandbox, so there are no instances.
        return []
    days = [
        day
        for day in book.occurrences(asked.desk.world, meeting, window.ends)
        if day.begins < window.ends and day.ends > window.begins
    ]
    if kind == "scheduledMeeting":
        wanted = asked.query.get("isModified")
        views = [day_view(asked, day, window.where) for day in days]
        return [v for v in views if wanted in (None, str(v["isModified"]).lower())]
    if not days:
        return []
    current = _current(asked, meeting)
    view = series_view(asked, meeting, window.where, current=current)
    return [listed(meeting, view)]


def _current(asked: Asked, meeting: Json) -> Occurrence | None:
    if asked.query.get("current", "true").lower() == "false":
        return None
    now = asked.desk.world.now().astimezone(UTC).timestamp()
    return book.next_day(asked.desk.world, meeting, now)


ROUTES = (Route("GET", "/meetings", listing, READ),)
