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
        # Webex: here hostEmail stands in the body, and a partial object is taken
        # although the document declares JSON Patch.
        body = body_of_change(change) | {
            "hostEmail": host_email,
            "sendEmail": send_email,
        }
        path = f"/meetings/{quote(meeting_id, safe='')}"
        self._calls.ask(PATCH, Parcel(path, json=body), needed=SCHEDULE_WRITE)

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
