"""Reading the meetings of a host, on requests."""

from datetime import UTC, datetime
from urllib.parse import quote
from zoneinfo import ZoneInfo

from bot.model.meeting import Invitee, Meeting
from bot.webex.http import Parcel
from bot.webex.meeting_calls import MeetingCalls
from bot.webex.meeting_items import invitee_from, meeting_from
from bot.webex.meeting_refusals import SCHEDULE_READ

LIST = "GET /meetings"
READ = "GET /meetings/{meetingId}"
INVITEES = "GET /meetingInvitees"


class ServiceAppCalendar:
    """Fulfils `ports.Calendar`."""

    def __init__(self, calls: MeetingCalls) -> None:
        self._calls = calls

    def between(
        self, start: datetime, end: datetime, *, host_email: str, zone: str
    ) -> tuple[Meeting, ...]:
        """Read every occurrence that falls into a window, by its start.

        Webex: the list holds those, too, to which this person is only invited.
        """
        query = {
            "hostEmail": host_email,
            # Webex: of a series only the first day would be listed otherwise.
            "meetingType": "scheduledMeeting",
            "from": _utc(start),
            "to": _utc(end),
            "current": "false",
            "max": "100",
        }
        found = self._list(query, zone)
        return tuple(sorted(found, key=lambda meeting: meeting.start))

    def numbered(self, number: str, *, host_email: str) -> Meeting | None:
        """Find a meeting by its Webex number; the series where it is one."""
        query = {"meetingNumber": number, "hostEmail": host_email}
        return next(iter(self._list(query, "UTC")), None)

    def read(self, meeting_id: str, *, host_email: str) -> Meeting:
        """Read one meeting or series with its agenda and rule.

        Raises:
            NotFound: It is gone.
            WebexError: Webex cannot be asked.
        """
        query = {"hostEmail": host_email, "current": "false"}
        path = f"/meetings/{quote(meeting_id, safe='')}"
        answer = self._calls.ask(READ, Parcel(path, query=query), needed=SCHEDULE_READ)
        try:
            return meeting_from(answer.body)
        except ValueError:
            raise self._calls.unreadable(READ) from None

    def invitees(self, meeting_id: str, *, host_email: str) -> tuple[Invitee, ...]:
        """Read who is invited; the host is not among them."""
        query = {"meetingId": meeting_id, "hostEmail": host_email, "max": "100"}
        parcel = Parcel("/meetingInvitees", query=query)
        try:
            return tuple(
                invitee_from(item)
                for item in self._calls.items(INVITEES, parcel, needed=SCHEDULE_READ)
            )
        except ValueError:
            raise self._calls.unreadable(INVITEES) from None

    def _list(self, query: dict[str, str], zone: str) -> tuple[Meeting, ...]:
        headers = {"timezone": ZoneInfo(zone).key}
        parcel = Parcel("/meetings", query=query, headers=headers)
        try:
            return tuple(
                meeting_from(item)
                for item in self._calls.items(LIST, parcel, needed=SCHEDULE_READ)
            )
        except ValueError:
            raise self._calls.unreadable(LIST) from None


def _utc(instant: datetime) -> str:
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
