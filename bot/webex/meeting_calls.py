"""Calls below /meetings and /meetingInvitees, with the service app's token."""

from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import Any

from bot.errors import ScopeMissing, WebexRejected, WebexUnavailable
from bot.webex.http import Answer, Parcel, WebexHttp
from bot.webex.meeting_refusals import is_scope_missing
from bot.webex.pace import with_retry_at
from bot.webex.tokens import ServiceAppTokens

MOST_PAGES = 20


class MeetingCalls:
    """What the readers and changers of meetings share."""

    def __init__(self, http: WebexHttp, tokens: ServiceAppTokens) -> None:
        self._http = http
        self._tokens = tokens

    def ask(self, operation: str, parcel: Parcel, *, needed: str) -> Answer:
        """Do a call that may be repeated.

        Args:
            operation: Method and path template.
            parcel: What goes along; its token is filled in here.
            needed: The scope that it takes, for who is told that it is missing.

        Raises:
            ScopeMissing: The service app may not do this.
            WebexUnavailable: No good answer; `retry_at` says when to ask again.
            WebexRejected: Refused; see its subclasses.
        """
        try:
            return self._tokens.authorised(
                lambda token: self._http.ask(operation, parcel.with_token(token))
            )
        except WebexUnavailable as gone:
            raise with_retry_at(gone, now=self._http.pace.clock()) from None
        except WebexRejected as error:
            raise self._explained(error, needed=needed) from None

    def items(
        self, operation: str, parcel: Parcel, *, needed: str
    ) -> Iterator[Mapping[str, Any]]:
        """Read a list, page after page.

        A next page on another host is refused on the way out; more pages than anybody
        needs mean that Webex sends us in circles.

        Raises:
            ValueError: It is no list.
            WebexError: As `ask`.
        """
        page = parcel
        for _ in range(MOST_PAGES):
            answer = self.ask(operation, page, needed=needed)
            yield from _items(answer)
            if answer.next_page is None:
                return
            page = Parcel(answer.next_page, headers=parcel.headers)
        raise ValueError("too many pages")

    def unreadable(self, operation: str) -> WebexUnavailable:
        """Give the error for an answer that makes no sense."""
        now = self._http.pace.clock()
        return with_retry_at(
            WebexUnavailable(operation, reason="unreadable answer"), now=now
        )

    def _explained(self, error: WebexRejected, *, needed: str) -> WebexRejected:
        is_scope = error.status == HTTPStatus.FORBIDDEN and is_scope_missing(
            error.reason, needed=needed, scopes=self._tokens.scopes()
        )
        if not is_scope:
            return error
        return ScopeMissing(
            error.operation, error.status, error.reason, error.tracking_id
        )


def _items(answer: Answer) -> list[dict[str, Any]]:
    items = answer.body.get("items")
    if not isinstance(items, list):
        raise ValueError("a list without items")  # noqa: TRY004 -- one error for all
    return [item for item in items if isinstance(item, dict)]
