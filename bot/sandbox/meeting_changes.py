"""Changing and cancelling meetings; `hostEmail` says on whose behalf."""

from dataclasses import replace
from datetime import datetime

from bot.sandbox import mails
from bot.sandbox import meeting_book as book
from bot.sandbox.meeting_book import Occurrence
from bot.sandbox.meeting_rules import check_patch, settings_of
from bot.sandbox.meeting_times import instant, zone
from bot.sandbox.meeting_view import day_view, listed, series_view
from bot.sandbox.meetings import PLAIN, WRITE, hosted, tell, when
from bot.sandbox.store import Json
from bot.sandbox.wire import NOTHING, Answer, Asked, Route, malformed

_CHANGEABLE = tuple(name for name in PLAIN if name != "scheduledType")


def patch(asked: Asked, meeting_id: str) -> Answer:
    """PATCH and PUT /meetings/{id}; `hostEmail` says on whose behalf."""
    check_patch(asked)
    meeting, day = hosted(asked, meeting_id, asked.body.get("hostEmail"))
    if day:
        return _patch_day(asked, day)
    return _patch_series(asked, meeting)


def replace_all(asked: Asked, meeting_id: str) -> Answer:
    """PUT /meetings/{id}: the same, but the main fields must be there."""
    for name in ("title", "password", "start", "end"):
        if not asked.body.get(name):
            raise malformed(f"'{name}' is required.")
    return patch(asked, meeting_id)


def _patch_series(asked: Asked, meeting: Json) -> Answer:
    body, world = asked.body, asked.desk.world
    changed = meeting | {name: body[name] for name in _CHANGEABLE if name in body}
    changed |= {n: v for n, v in body.items() if n in settings_of({})}
    moved = any(name in body for name in ("start", "end", "timezone", "recurrence"))
    if moved:
        span, rule = when(asked, _times(meeting, body))
        changed |= {
            "start": int(span.start.timestamp()),
            "end": int(span.end.timestamp()),
            "timezone": span.zone_name,
            "recurrence": rule,
        }
    with world.store.writing():
        book.write(world, changed)
        if moved:
            # Webex: moving a series cancels what single days had of their own.
            book.forget_days(world, meeting["id"])
        _mail_change(asked, "update", changed)
    view = series_view(asked, changed, zone(changed["timezone"]))
    tell(asked, "updated", view)
    return Answer(listed(changed, view))


def _times(meeting: Json, body: Json) -> Json:
    """Fill what a change leaves unsaid with what stands in the book.

    Webex: times without an offset are read in UTC unless the change names a zone.
    """
    where = zone(meeting["timezone"])
    kept: Json = {
        "start": datetime.fromtimestamp(meeting["start"], where).isoformat(),
        "end": datetime.fromtimestamp(meeting["end"], where).isoformat(),
        "recurrence": meeting.get("recurrence"),
    }
    times = kept | {name: body[name] for name in kept if name in body}
    zone_name = body.get("timezone")
    for name in ("start", "end"):
        default = zone(zone_name or "UTC")
        times[name] = instant(times[name], name, default).isoformat()
    return times | {"timezone": zone_name or meeting["timezone"]}


def _patch_day(asked: Asked, day: Occurrence) -> Answer:
    body, world = asked.body, asked.desk.world
    changed = day.changed | {n: body[n] for n in ("title", "agenda") if n in body}
    begins, ends = day.begins, day.ends
    if any(name in body for name in ("start", "end")):
        as_book = day.series | {"start": begins, "end": ends, "recurrence": None}
        span, _ = when(asked, _times(as_book, body | {"recurrence": None}))
        begins, ends = span.start.timestamp(), span.end.timestamp()
        _check_day(asked, day, begins)
        changed |= {"start": int(begins), "end": int(ends)}
    fresh = replace(day, begins=begins, ends=ends, changed=changed)
    with world.store.writing():
        book.write_day(world, fresh, cancelled=False)
        _mail_change(asked, "update", day.series)
    view = day_view(asked, fresh, zone(day.series["timezone"]))
    tell(asked, "updated", view)
    return Answer(view)


def _check_day(asked: Asked, day: Occurrence, begins: float) -> None:
    where = zone(day.series["timezone"])
    wanted = datetime.fromtimestamp(begins, where).date()
    for other in book.occurrences(asked.desk.world, day.series, begins + 86_400):
        taken = datetime.fromtimestamp(other.begins, where).date()
        if other.original != day.original and taken == wanted:
            raise malformed("meeting.err.two_meeting_schedule_at_same_day")


def delete(asked: Asked, meeting_id: str) -> Answer:
    """DELETE /meetings/{id}: the whole series, or one of its days."""
    _flag(asked, "sendEmail")
    meeting, day = hosted(asked, meeting_id, asked.query.get("hostEmail"))
    world = asked.desk.world
    view = series_view(asked, meeting, zone(meeting["timezone"]))
    with world.store.writing():
        _mail_change(asked, "cancellation", meeting)
        if day and meeting.get("recurrence"):
            book.write_day(world, day, cancelled=True)
        else:
            book.erase(world, meeting["id"])
    tell(asked, "deleted", view)
    return NOTHING


def _flag(asked: Asked, name: str) -> bool:
    value = asked.query.get(name, "true").lower()
    if value not in ("true", "false"):
        raise malformed(f"'{name}' must be true or false.")
    return value == "true"


def _mail_change(asked: Asked, kind: str, meeting: Json) -> None:
    if asked.body.get("sendEmail", _flag(asked, "sendEmail")):
        world = asked.desk.world
        invited = [one["email"] for one in book.invitees(world, meeting["id"])]
        mails.send(world, kind, meeting, [meeting["hostEmail"], *invited])


_PATCH_MEDIA = frozenset({"application/json-patch+json"})
ROUTES = (
    Route("PATCH", "/meetings/{id}", patch, WRITE, media=_PATCH_MEDIA),
    Route("PUT", "/meetings/{id}", replace_all, WRITE),
    Route("DELETE", "/meetings/{id}", delete, WRITE),
)
