"""Changing what exists: all of these may be repeated, on requests."""

from http import HTTPStatus
from urllib.parse import quote

from bot.errors import NotFound, WebexRejected
from bot.model.meeting import MeetingChange
from bot.webex.http import Parcel
from bot.webex.meeting_calls import MeetingCalls
from bot.webex.meeting_items import body_of_change
from bot.webex.meeting_refusals import SCHEDULE_WRITE

DELETE = "DELETE /meetings/{meetingId}"
PATCH = "PATCH /meetings/{meetingId}"
INVITE = "POST /meetingInvitees"
UNINVITE = "DELETE /meetingInvitees/{meetingInviteeId}"

# Webex: a plain partial object, though the document declares JSON Patch for it. Whether
# plain JSON is taken is not said: it is tried where the first is not read.
MEDIA = ("application/json-patch+json", "application/json")
NOT_READ = (HTTPStatus.BAD_REQUEST, HTTPStatus.UNSUPPORTED_MEDIA_TYPE)


class ServiceAppChanges:
    """Fulfils `ports.MeetingChanges`."""

    def __init__(self, calls: MeetingCalls) -> None:
        self._calls = calls

    def update(
        self,
        meeting_id: str,
        change: MeetingChange,
        *,
        host_email: str,
        send_email: bool = True,
    ) -> None:
        """Set title or times; the values are absolute, so a repeat does no harm."""
        # Webex: here hostEmail stands in the body.
        body = body_of_change(change) | {
            "hostEmail": host_email,
            "sendEmail": send_email,
        }
        path = f"/meetings/{quote(meeting_id, safe='')}"
        for media, otherwise in zip(MEDIA, (*MEDIA[1:], None), strict=True):
            parcel = Parcel(path, json=body, headers={"Content-Type": media})
            try:
                self._calls.ask(PATCH, parcel, needed=SCHEDULE_WRITE)
            except WebexRejected as refused:
                if otherwise is None or refused.status not in NOT_READ:
                    raise
            else:
                return

    def delete(self, meeting_id: str, *, host_email: str, send_email: bool) -> None:
        """Delete it for good; one that is gone already is fine."""
        query = {"hostEmail": host_email, "sendEmail": str(send_email).lower()}
        path = f"/meetings/{quote(meeting_id, safe='')}"
        try:
            self._calls.ask(DELETE, Parcel(path, query=query), needed=SCHEDULE_WRITE)
        except NotFound:
            return

    def invite(
        self, meeting_id: str, email: str, *, host_email: str, send_email: bool = True
    ) -> None:
        """Invite one person; one who is invited already is fine."""
        body = {
            "meetingId": meeting_id,
            "email": email,
            "hostEmail": host_email,
            "sendEmail": send_email,
        }
        parcel = Parcel("/meetingInvitees", json=body)
        try:
            self._calls.ask(INVITE, parcel, needed=SCHEDULE_WRITE)
        except WebexRejected as refused:
            if refused.status != HTTPStatus.CONFLICT:
                raise

    def uninvite(
        self, invitee_id: str, *, host_email: str, send_email: bool = True
    ) -> None:
        """Take an invitation back; one that is gone already is fine."""
        query = {"hostEmail": host_email, "sendEmail": str(send_email).lower()}
        path = f"/meetingInvitees/{quote(invitee_id, safe='')}"
        try:
            self._calls.ask(UNINVITE, Parcel(path, query=query), needed=SCHEDULE_WRITE)
        except NotFound:
            return
