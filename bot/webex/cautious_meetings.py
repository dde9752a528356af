"""Creates nothing of which it is known that Webex will refuse it."""

from dataclasses import dataclass
from datetime import datetime

from bot.errors import HostRefused
from bot.model.meeting import Meeting, MeetingRequest
from bot.ports import MeetingsApi
from bot.webex.known_hosts import KnownHosts
from bot.webex.meetings import CREATE


@dataclass(frozen=True, slots=True)
class CautiousMeetings:
    """Fulfils `ports.MeetingsApi`: each refused create takes from the day's quota."""

    meetings: MeetingsApi
    hosts: KnownHosts

    def create(self, request: MeetingRequest, *, tag: str) -> Meeting:
        """Create it, unless the host is known to be unfit.

        Raises:
            HostRefused: By Webex, or before Webex was troubled: then without a status.
            WebexError: As the real create raises it.
        """
        host = request.host_email
        if self.hosts.is_unfit(host):
            raise HostRefused(CREATE, host=host)
        try:
            return self.meetings.create(request, tag=tag)
        except HostRefused:
            self.hosts.doubt(host)
            raise

    def tagged(
        self, tag: str, *, host_email: str, near: datetime
    ) -> tuple[Meeting, ...]:
        """Find meetings with a tag that start within a day of `near`."""
        return self.meetings.tagged(tag, host_email=host_email, near=near)
