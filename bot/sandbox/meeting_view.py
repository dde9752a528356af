"""A meeting as Webex shows it."""

import hashlib
from datetime import tzinfo

from bot.sandbox import clock
from bot.sandbox.meeting_book import Occurrence, next_day
from bot.sandbox.meeting_fields import DEFAULTS
from bot.sandbox.store import Json
from bot.sandbox.wire import Asked

MEET_PATH = "/sandbox/meet"
_HAS = [
    "Chat",
    "Recording",
    "Transcription",
    "Summary",
    "ClosedCaption",
    "Polls",
    "QA",
    "Slido",
]
_OPTIONS = {
    "enabledChat": True,
    "enabledVideo": True,
    "enabledPolling": False,
    "enabledNote": True,
    "noteType": "allowAll",
    "enabledFileTransfer": False,
    "enabledUCFRichMedia": False,
}
_AUDIO = {
    "audioConnectionType": "webexAudio",
    "enabledTollFreeCallIn": False,
    "enabledGlobalCallIn": False,
    "enabledAudienceCallBack": False,
    "entryAndExitTone": "noTone",
    "allowHostToUnmuteParticipants": False,
    "allowAttendeeToUnmuteSelf": True,
    "muteAttendeeUponEntry": True,
}


def web_link(host_url: str, meeting: Json) -> str:
    """The address that people follow to join."""
    return f"{host_url}{MEET_PATH}/{meeting['meetingNumber']}?MTID={meeting['key']}"


def series_view(
    asked: Asked, meeting: Json, where: tzinfo, *, current: Occurrence | None = None
) -> Json:
    """Show a series; with `current`, its times are that day's."""
    begins = current.begins if current else meeting["start"]
    ends = current.ends if current else meeting["end"]
    view = _common(asked, meeting, where, begins, ends)
    view |= {"meetingType": "meetingSeries", "state": _series_state(asked, meeting)}
    if meeting.get("recurrence"):
        view["recurrence"] = meeting["recurrence"]
    return view


def listed(meeting: Json, view: Json) -> Json:
    """Add what reading and listing show beyond creating."""
    more = {f"has{what}": False for what in _HAS}
    return view | {"meetingSeriesId": meeting["id"]} | more


def day_view(asked: Asked, day: Occurrence, where: tzinfo) -> Json:
    """Show one day of a meeting."""
    own = {n: day.changed[n] for n in ("title", "agenda") if n in day.changed}
    view = _common(asked, day.series | own, where, day.begins, day.ends)
    view |= {
        "id": day.id,
        "scheduledMeetingId": day.id,
        "meetingType": "scheduledMeeting",
        "state": _day_state(asked, day),
        "isModified": bool(day.changed),
    }
    return listed(day.series, view)


def _series_state(asked: Asked, meeting: Json) -> str:
    if meeting.get("running"):
        return "inProgress"
    now = asked.desk.world.now().timestamp()
    if not meeting.get("recurrence"):
        return "active" if meeting["end"] > now else "expired"
    return "active" if next_day(asked.desk.world, meeting, now) else "expired"


def _day_state(asked: Asked, day: Occurrence) -> str:
    now = asked.desk.world.now().timestamp()
    if day.ends <= now:
        return "missed"
    # Webex: the first one to come is ready, even days ahead.
    coming = next_day(asked.desk.world, day.series, now)
    return "ready" if coming and coming.original == day.original else "scheduled"


def _common(
    asked: Asked, meeting: Json, where: tzinfo, begins: float, ends: float
) -> Json:
    host = asked.desk.world.person_at(meeting["hostEmail"]) or {}
    number, site = meeting["meetingNumber"], meeting["siteUrl"]
    view: Json = {
        "id": meeting["id"],
        "meetingNumber": number,
        "title": meeting["title"],
        "password": meeting["password"],
        "phoneAndVideoSystemPassword": _digits(meeting["password"], 8),
        "timezone": getattr(where, "key", "UTC"),
        "start": clock.local(begins, where),
        "end": clock.local(ends, where),
        "hostUserId": host.get("id", ""),
        "hostDisplayName": host.get("displayName", meeting["hostEmail"]),
        "hostEmail": meeting["hostEmail"],
        "hostKey": _digits(meeting["hostEmail"], 6),
        "siteUrl": site,
        "webLink": web_link(asked.host_url, meeting),
        "sipAddress": f"{number}@{site}",
        "dialInIpAddress": "192.0.2.10",
        "scheduledType": meeting.get("scheduledType", "meeting"),
        "telephony": _telephony(meeting),
        "meetingOptions": _OPTIONS | meeting.get("meetingOptions", {}),
        "audioConnectionOptions": _AUDIO | meeting.get("audioConnectionOptions", {}),
        "attendeePrivileges": {"enabledShareContent": True, "enabledAnnotate": True},
    }
    view |= {name: meeting.get(name, default) for name, default in DEFAULTS.items()}
    for name in ("agenda", "integrationTags", "trackingCodes"):
        if meeting.get(name):
            view[name] = meeting[name]
    return view


def _telephony(meeting: Json) -> Json:
    href = f"/api/v1/meetings/{meeting['id']}/globalCallinNumbers"
    return {
        "accessCode": meeting["meetingNumber"],
        "callInNumbers": [
            {"label": "Sandbox toll", "callInNumber": "+1-555-0100", "tollType": "toll"}
        ],
        "links": [{"rel": "globalCallinNumbers", "href": href, "method": "GET"}],
    }


def _digits(of: str, how_many: int) -> str:
    digest = hashlib.sha256(of.encode()).digest()
    return str(int.from_bytes(digest[:8], "big")).zfill(20)[-how_many:]
