"""Meetings API: from our request to its JSON, and from its JSON to our `Meeting`."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.model.meeting import (
    Invitee,
    Meeting,
    MeetingChange,
    MeetingRequest,
    Option,
)
from bot.model.text import on_one_line
from bot.webex.instants import read_instant

_SWITCHES = {
    Option.RECORD: "enabledAutoRecordMeeting",
    Option.JOIN_BEFORE_HOST: "enabledJoinBeforeHost",
}
UNTITLED = "Meeting"  # where nothing that can be seen was given
EARLY_MINUTES = 5  # how long before the start people may come in without the host


def body_of(
    request: MeetingRequest, *, tag: str, site: str | None
) -> dict[str, object]:
    """Write the body of `POST /meetings`."""
    body: dict[str, object] = {
        # It ends in mails and calendars of others.
        "title": on_one_line(request.title) or UNTITLED,
        "start": _local(request.start, request.zone),
        "end": _local(request.end, request.zone),
        "timezone": request.zone,
        "hostEmail": request.host_email,
        "invitees": [{"email": email} for email in request.invitees],
        "sendEmail": Option.SILENT not in request.options,
        "integrationTags": [tag],
    }
    said = {
        "agenda": request.agenda,
        "recurrence": request.recurrence,
        "siteUrl": site,
    }
    body |= {name: value for name, value in said.items() if value}
    if Option.RECORD in request.options:
        body["enabledAutoRecordMeeting"] = True
    if Option.JOIN_BEFORE_HOST in request.options:
        # Webex: the minutes count only together with the switch.
        body |= {"enabledJoinBeforeHost": True, "joinBeforeHostMinutes": EARLY_MINUTES}
    return body


def meeting_from(item: Mapping[str, Any]) -> Meeting:
    """Read one meeting.

    Raises:
        ValueError: A field that every meeting has is missing or odd.
    """
    zone = _zone(item.get("timezone"))
    return Meeting(
        id=_needed(item, "id"),
        number=_text(item, "meetingNumber"),
        title=_text(item, "title"),
        # Webex: answers to changes are in the meeting's zone, lists in that of the
        # request's header, and some in UTC; the instant is the same.
        start=read_instant(item.get("start"), zone=zone).astimezone(zone),
        end=read_instant(item.get("end"), zone=zone).astimezone(zone),
        zone=zone.key,
        host_email=_text(item, "hostEmail"),
        link=_needed(item, "webLink"),
        password=_text(item, "password"),
        site=_text(item, "siteUrl"),
        recurrence=_text(item, "recurrence") or None,
        tags=tags_of(item) or (),
        agenda=_text(item, "agenda") or None,
        series_id=_text(item, "meetingSeriesId"),
        is_modified=item.get("isModified") is True,
        options=frozenset(
            option for option, name in _SWITCHES.items() if item.get(name) is True
        ),
    )


def invitee_from(item: Mapping[str, Any]) -> Invitee:
    """Read one invitee; a `ValueError` where id or address is missing."""
    email = _needed(item, "email")
    return Invitee(_needed(item, "id"), email, _text(item, "displayName"))


def body_of_change(change: MeetingChange) -> dict[str, object]:
    """Write what is new of `PATCH /meetings/{meetingId}`.

    Webex: start, end and time zone belong together, or the times are read as UTC.
    """
    body: dict[str, object] = {}
    if change.title is not None:
        body["title"] = on_one_line(change.title) or UNTITLED
    if change.start is not None and change.end is not None:
        body |= {
            "start": _local(change.start, change.zone),
            "end": _local(change.end, change.zone),
            "timezone": change.zone,
        }
    return body


def tags_of(item: Mapping[str, Any]) -> tuple[str, ...] | None:
    """The integration tags of a meeting; None where Webex does not show them."""
    tags = item.get("integrationTags")
    return tuple(map(str, tags)) if isinstance(tags, list) else None


def _local(instant: datetime, zone: str) -> str:
    """A local time without offset, as Webex reads it in `timezone`.

    Webex: such a time is the only form whose reading is documented. In the hour that
    a clock passes twice it would be a guess, so there the offset goes along.
    """
    local = instant.astimezone(ZoneInfo(zone))
    if local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset():
        return local.isoformat(timespec="seconds")
    return local.replace(tzinfo=None).isoformat(timespec="seconds")


def _zone(name: object) -> ZoneInfo:
    try:
        return ZoneInfo(str(name or "UTC"))
    except (KeyError, ValueError, OSError):
        return ZoneInfo("UTC")


def _needed(item: Mapping[str, Any], name: str) -> str:
    value = _text(item, name)
    if not value:
        raise ValueError(f"a meeting without {name}")
    return value


def _text(item: Mapping[str, Any], name: str) -> str:
    value = item.get(name)
    return value if isinstance(value, str) else ""
