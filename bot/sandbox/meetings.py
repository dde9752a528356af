"""Meetings, always on behalf of a host: create, read, change, cancel."""

import secrets
import string
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.sandbox import mails
from bot.sandbox import meeting_book as book
from bot.sandbox.events import emit
from bot.sandbox.ids import new_meeting_id, new_meeting_number
from bot.sandbox.meeting_book import Occurrence
from bot.sandbox.meeting_fields import IGNORED_WHEN_CONVERGED
from bot.sandbox.meeting_rules import (
    check_can_host,
    check_create,
    check_patch,
    check_quota,
    host_of,
    settings_of,
)
from bot.sandbox.meeting_times import Span, instant, read_span, zone
from bot.sandbox.meeting_view import day_view, listed, series_view
from bot.sandbox.recurrence import read_rule
from bot.sandbox.store import Json
from bot.sandbox.wire import (
    NOTHING,
    Answer,
    Asked,
    Refusal,
    Route,
    malformed,
    missing,
    scopes,
)

READ = scopes("meeting:admin_schedule_read")
WRITE = scopes("meeting:admin_schedule_write")
_PLAIN = (
    "title",
    "agenda",
    "password",
    "integrationTags",
    "trackingCodes",
    "scheduledType",
    "meetingOptions",
    "audioConnectionOptions",
)
_CHANGEABLE = tuple(name for name in _PLAIN if name != "scheduledType")
_NOT_FOUND = "The meeting is not found."


def create(asked: Asked) -> Answer:
    """POST /meetings."""
    body, world = asked.body, asked.desk.world
    check_quota(world, str(body.get("hostEmail", "")).lower())
    check_create(asked)
    host = host_of(asked, body.get("hostEmail"))
    check_can_host(world, host)
    meeting = _new_meeting(asked, host)
    invited = body.get("invitees") or []
    with world.store.writing():
        book.write(world, meeting)
        for invitee in invited:
            book.invite(world, meeting["id"], invitee)
        if body.get("sendEmail", True):
            everyone = [meeting["hostEmail"], *(one["email"] for one in invited)]
            mails.send(world, "invitation", meeting, everyone)
    view = series_view(asked, meeting, zone(meeting["timezone"]))
    _tell(asked, "created", view)
    return Answer(view, headers=_warning(asked))


def _new_meeting(asked: Asked, host: Json) -> Json:
    body, world = asked.body, asked.desk.world
    span, rule = _when(asked, body)
    meeting: Json = {
        "id": new_meeting_id(),
        "meetingNumber": new_meeting_number(),
        "key": f"m{secrets.token_hex(16)}",
        "password": _new_password(),
        "hostEmail": host["emails"][0],
        "siteUrl": world.options.site_url,
        "timezone": span.zone_name,
        "start": int(span.start.timestamp()),
        "end": int(span.end.timestamp()),
    }
    meeting |= settings_of(body)
    meeting |= {name: body[name] for name in _PLAIN if body.get(name) is not None}
    if rule:
        meeting["recurrence"] = rule
    return meeting


def _when(asked: Asked, body: Json) -> tuple[Span, str]:
    now = asked.desk.world.now()
    zone_name = body.get("timezone") or "UTC"
    if not body.get("start") or not body.get("end"):
        start = now + timedelta(minutes=1)
        times = {
            "start": start.isoformat(),
            "end": (start + timedelta(hours=1)).isoformat(),
        }
        body = times | {k: v for k, v in body.items() if v}
    span = read_span(body, zone_name, now)
    if not body.get("recurrence"):
        return span, ""
    where = zone(zone_name)
    repeat = read_rule(body["recurrence"], span.start, where)
    first = repeat.first.astimezone(UTC)
    end = first + (span.end - span.start)
    return Span(first, end, zone_name), repeat.text


def _new_password() -> str:
    letters = [secrets.choice(string.ascii_letters) for _ in range(4)]
    return f"K{''.join(letters)}k{secrets.randbelow(90) + 10}"


def _warning(asked: Asked) -> dict[str, str]:
    if not asked.desk.world.options.warn_converged:
        return {}
    said = {*asked.body, *(asked.body.get("meetingOptions") or {})}
    ignored = [name for name in IGNORED_WHEN_CONVERGED if name in said]
    text = f'1001 webex "Ignored on this site: {", ".join(ignored)}"'
    return {"Warning": text} if ignored else {}


def _tell(asked: Asked, event: str, view: Json) -> None:
    hidden = ("password", "hostKey", "phoneAndVideoSystemPassword", "telephony")
    data = {name: value for name, value in view.items() if name not in hidden}
    actor = str(view["hostUserId"])
    emit(asked.desk, "meetings", event, data, actor=actor, subject=view)


# One meeting


def read(asked: Asked, meeting_id: str) -> Answer:
    """GET /meetings/{id}."""
    where = zone(asked.headers.get("timezone", "UTC"))
    meeting, day = visible(asked, meeting_id, asked.query.get("hostEmail"))
    if day:
        return Answer(day_view(asked, day, where))
    coming = None
    if asked.query.get("current", "").lower() == "true":
        now = asked.desk.world.now().timestamp()
        coming = book.next_day(asked.desk.world, meeting, now)
    view = series_view(asked, meeting, where, current=coming)
    return Answer(listed(meeting, view))


def visible(
    asked: Asked, meeting_id: str, host_email: object
) -> tuple[Json, Occurrence | None]:
    """Find a meeting, or a day of one, that the host hosts or is invited to.

    Raises:
        Refusal: 404 where there is none, 403 without a host.
    """
    host = host_of(asked, host_email)
    world, email = asked.desk.world, host["emails"][0]
    series_id, day_part = _split(meeting_id)
    meeting = book.find(world, series_id)
    if meeting is None or not (
        meeting["hostEmail"] == email or _is_invited(asked, series_id, email)
    ):
        raise missing(_NOT_FOUND)
    if not day_part:
        return meeting, None
    day = book.day_of(world, meeting, _original(day_part))
    if day is None:
        raise missing(_NOT_FOUND)
    return meeting, day


def _is_invited(asked: Asked, series_id: str, email: str) -> bool:
    return bool(
        asked.desk.world.store.one(
            "SELECT 1 FROM invitees WHERE meeting = ? AND email = ?", series_id, email
        )
    )


def _split(meeting_id: str) -> tuple[str, str]:
    series_id, _, rest = meeting_id.partition("_")
    if rest.startswith("I_"):
        raise malformed(f"Meeting ID '{meeting_id[:80]}' is not allowed for this API.")
    return series_id, rest


def _original(day_part: str) -> int:
    try:
        start = datetime.strptime(day_part, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    except ValueError as error:
        raise missing(_NOT_FOUND) from error
    return int(start.timestamp())


def hosted(
    asked: Asked, meeting_id: str, host_email: object
) -> tuple[Json, Occurrence | None]:
    """Find a meeting that the host may change.

    Raises:
        Refusal: 404 where there is none, 403 for one who is only invited.
    """
    meeting, day = visible(asked, meeting_id, host_email)
    if meeting["hostEmail"] != str(host_email).lower():
        raise Refusal(403, "Only the host can change this meeting.")
    if meeting.get("running"):
        raise malformed("Meeting is in progress")
    return meeting, day


# Changes


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
        span, rule = _when(asked, _times(meeting, body))
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
    _tell(asked, "updated", view)
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
        span, _ = _when(asked, _times(as_book, body | {"recurrence": None}))
        begins, ends = span.start.timestamp(), span.end.timestamp()
        _check_day(asked, day, begins)
        changed |= {"start": int(begins), "end": int(ends)}
    fresh = replace(day, begins=begins, ends=ends, changed=changed)
    with world.store.writing():
        book.write_day(world, fresh, cancelled=False)
        _mail_change(asked, "update", day.series)
    view = day_view(asked, fresh, zone(day.series["timezone"]))
    _tell(asked, "updated", view)
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
    _tell(asked, "deleted", view)
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
    Route("POST", "/meetings", create, WRITE),
    Route("GET", "/meetings/{id}", read, READ),
    Route("PATCH", "/meetings/{id}", patch, WRITE, media=_PATCH_MEDIA),
    Route("PUT", "/meetings/{id}", replace_all, WRITE),
    Route("DELETE", "/meetings/{id}", delete, WRITE),
)
