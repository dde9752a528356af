"""Meetings, always on behalf of a host: create, read, change, cancel."""

import secrets
import string
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
    check_quota,
    host_of,
    settings_of,
)
from bot.sandbox.meeting_times import Span, read_span, zone
from bot.sandbox.meeting_view import day_view, listed, series_view
from bot.sandbox.recurrence import read_rule
from bot.sandbox.store import Json
from bot.sandbox.wire import (
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
PLAIN = (
    "title",
    "agenda",
    "password",
    "integrationTags",
    "trackingCodes",
    "scheduledType",
    "meetingOptions",
    "audioConnectionOptions",
)
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
    tell(asked, "created", view)
    return Answer(view, headers=_warning(asked))


def _new_meeting(asked: Asked, host: Json) -> Json:
    body, world = asked.body, asked.desk.world
    span, rule = when(asked, body)
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
    meeting |= {name: body[name] for name in PLAIN if body.get(name) is not None}
    if rule:
        meeting["recurrence"] = rule
    return meeting


def when(asked: Asked, body: Json) -> tuple[Span, str]:
    """Read start, end, zone and rule of a body; the rule is "" for a single meeting.

    Raises:
        Refusal: 400 for what Webex does not take.
    """
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


def tell(asked: Asked, event: str, view: Json) -> None:
    """Tell the webhooks what became of a meeting, without its secrets."""
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


ROUTES = (
    Route("POST", "/meetings", create, WRITE),
    Route("GET", "/meetings/{id}", read, READ),
)
