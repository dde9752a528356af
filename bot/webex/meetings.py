"""The service app's hand on meetings, on requests.

webexteamssdk cannot say on whose behalf it reads or deletes, so nothing of it is used
here.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.errors import (
    WebexRejected,
    WebexUnavailable,
    WebexUnclear,
)
from bot.model.meeting import Meeting, MeetingRequest
from bot.webex.http import Parcel, WebexHttp
from bot.webex.meeting_calls import MeetingCalls
from bot.webex.meeting_items import body_of, meeting_from, tags_of
from bot.webex.meeting_refusals import (
    SCHEDULE_READ,
    quota_in,
    refusal,
)
from bot.webex.pace import with_retry_at
from bot.webex.tokens import ServiceAppTokens

CREATE = "POST /meetings"
LIST = "GET /meetings"
BEFORE, AFTER = timedelta(days=1), timedelta(days=2)  # around the start looked for


class ServiceAppMeetings:
    """Fulfils `ports.MeetingsApi`."""

    def __init__(
        self, http: WebexHttp, tokens: ServiceAppTokens, *, site: str | None = None
    ) -> None:
        self._http = http
        self._tokens = tokens
        self._site = site
        self._calls = MeetingCalls(http, tokens)

    def create(self, request: MeetingRequest, *, tag: str) -> Meeting:
        """Create it, marked with an integration tag.

        Raises:
            MeetingRefused: Webex will not take it; see the subclasses.
            WebexUnavailable: Surely not done; `retry_at` says when to try again.
            WebexUnclear: It may exist: `tagged` tells.
            AuthorisationWithdrawn, ScopeMissing: An administrator is needed.
        """
        body = body_of(request, tag=tag, site=self._site)
        try:
            answer = self._tokens.authorised(
                lambda token: self._http.change(
                    CREATE, Parcel("/meetings", token, json=body)
                )
            )
        except WebexUnavailable as error:
            now = self._http.pace.clock()
            raise quota_in(error) or with_retry_at(error, now=now) from None
        except WebexRejected as error:
            host, scopes = request.host_email, self._tokens.scopes()
            raise refusal(error, host=host, scopes=scopes) from None
        try:
            return meeting_from(answer.body)
        except ValueError:
            raise WebexUnclear(CREATE, answer.status, "unreadable answer") from None

    def tagged(
        self, tag: str, *, host_email: str, near: datetime
    ) -> tuple[Meeting, ...]:
        """Find meetings with a tag that start within a day of `near`.

        Raises:
            ScopeMissing: The service app may not read meetings.
            WebexUnavailable: No whole answer; `retry_at` says when to ask again.
        """
        # Webex: without a window only the next seven days are looked at, and with
        # `current` the start would be that of the next occurrence.
        query = {
            "integrationTag": tag,
            "hostEmail": host_email,
            "from": _utc(near - BEFORE),
            "to": _utc(near + AFTER),
            "current": "false",
            "max": "100",
        }
        zone = near.tzinfo
        headers = {"timezone": zone.key} if isinstance(zone, ZoneInfo) else {}
        parcel = Parcel("/meetings", query=query, headers=headers)
        try:
            return tuple(
                meeting_from(item)
                for item in self._calls.items(LIST, parcel, needed=SCHEDULE_READ)
                if _is_ours(item, tag, host_email)
            )
        except ValueError:
            raise self._calls.unreadable(LIST) from None


def _is_ours(item: Mapping[str, Any], tag: str, host_email: str) -> bool:
    """Whether a listed meeting is the one that carries our tag.

    The tag is a digest that nobody else sets, so it decides where Webex shows it, even
    for a host who answers under another of their addresses.
    """
    tags = tags_of(item)
    if tags is not None:
        return tag in tags
    # Webex: the list holds meetings, too, to which this person is only invited.
    return str(item.get("hostEmail", "")).casefold() == host_email.casefold()


def _utc(instant: datetime) -> str:
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
