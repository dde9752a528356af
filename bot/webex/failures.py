"""What went wrong on the wire, as one of our errors.

The one question behind it: was the request surely not done? Only then may a create be
tried again without a look.
"""

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus

import requests
from urllib3.exceptions import MaxRetryError, NewConnectionError

from bot.errors import (
    AuthorisationWithdrawn,
    NotFound,
    WebexError,
    WebexRejected,
    WebexUnavailable,
    WebexUnclear,
)

LONGEST_WAIT = timedelta(hours=1)  # of a `Retry-After`; after that we ask again
SHORTEST_WAIT = timedelta(seconds=1)
REASON_LIMIT = 300  # characters


@dataclass(frozen=True, slots=True)
class Call:
    """One kind of call.

    Attributes:
        operation: Method and path template, for example "POST /meetings".
        may_repeat: Doing it twice does no harm, so a lost answer is no riddle.
    """

    operation: str
    may_repeat: bool = True


def from_exception(error: requests.RequestException, call: Call) -> WebexError:
    """Tell what a call without an answer means.

    Requests puts the whole address into its messages, and with it people's e-mail
    addresses; the reason given here is therefore only the kind of failure.
    """
    reason = type(error).__name__
    if call.may_repeat or surely_not_sent(error):
        return WebexUnavailable(call.operation, reason=reason)
    return WebexUnclear(call.operation, reason=reason)


def surely_not_sent(error: requests.RequestException) -> bool:
    """Whether no byte of the request can have reached Webex."""
    if isinstance(error, requests.ConnectTimeout | requests.exceptions.ProxyError):
        return True
    if isinstance(error, requests.exceptions.SSLError):
        return "CERTIFICATE_VERIFY_FAILED" in str(error)
    cause = error.args[0] if error.args else None
    if isinstance(cause, MaxRetryError):
        # Name resolution and refused connections both end here.
        return isinstance(cause.reason, NewConnectionError)
    return False


def from_answer(
    response: requests.Response, call: Call, *, now: datetime
) -> WebexError:
    """Tell what an answer that is no 2xx means."""
    status = response.status_code
    kind = _rejections().get(status, WebexRejected)
    reason, tracking = _words(response)
    if status in NOT_DONE:
        wait = retry_after(response.headers.get("Retry-After"), now=now)
        retry_at = None if wait is None else now + wait
        return WebexUnavailable(call.operation, status, reason, tracking, retry_at)
    if _is_client_error(status):
        return kind(call.operation, status, reason, tracking)
    if not call.may_repeat:
        return WebexUnclear(call.operation, status, reason, tracking)
    # A redirect is never followed, as the bearer would go with it, and is no refusal of
    # Webex's: it leads to a page of somebody between, who will be gone again.
    wait = retry_after(response.headers.get("Retry-After"), now=now)
    retry_at = None if wait is None else now + wait
    if status < HTTPStatus.BAD_REQUEST:
        reason = "redirected"
    return WebexUnavailable(call.operation, status, reason, tracking, retry_at)


def unreadable(call: Call, *, status: int | None = None) -> WebexError:
    """Tell what a 2xx with a body that makes no sense means."""
    kind = WebexUnavailable if call.may_repeat else WebexUnclear
    return kind(call.operation, status, "unreadable answer")


def retry_after(header: str | None, *, now: datetime) -> timedelta | None:
    """Read how long Webex asks to wait.

    Args:
        header: Seconds, a date of HTTP, or nonsense; None where it is missing.
        now: Aware; dates are counted from here.

    Returns:
        One second to one hour; None where the header says nothing that makes sense.
    """
    text = (header or "").strip()
    if re.fullmatch(r"[-+]?[0-9]+(\.[0-9]*)?", text):
        # Beyond nine digits it is centuries whatever they are.
        seconds = float(text[:9])
        return _bounded(timedelta(seconds=seconds))
    try:
        instant = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError):
        return None
    if instant.tzinfo is None:
        instant = instant.replace(tzinfo=UTC)
    return _bounded(instant - now)


# Refused before anything was done: by the rate limit, or by a proxy of ours.
NOT_DONE = {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.PROXY_AUTHENTICATION_REQUIRED}


def _rejections() -> dict[int, type[WebexRejected]]:
    return {
        HTTPStatus.UNAUTHORIZED: AuthorisationWithdrawn,
        HTTPStatus.NOT_FOUND: NotFound,
        HTTPStatus.GONE: NotFound,
    }


def _is_client_error(status: int) -> bool:
    is_4xx = HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR
    return is_4xx and status != HTTPStatus.REQUEST_TIMEOUT


def _bounded(wait: timedelta) -> timedelta:
    return min(max(wait, SHORTEST_WAIT), LONGEST_WAIT)


def _words(response: requests.Response) -> tuple[str, str]:
    """Webex's own words and its tracking id; either may be empty."""
    body = _json_object(response.content)
    tracking = response.headers.get("Trackingid") or body.get("trackingId")
    # Webex: Meetings puts the useful text into errors, and a generic one above.
    errors = body.get("errors")
    details = errors if isinstance(errors, list) else []
    said = [detail.get("description") for detail in details if isinstance(detail, dict)]
    found = [text for text in said if isinstance(text, str) and text.strip()]
    message = body.get("message")
    if not found and isinstance(message, str):
        found = [message]
    return _one_line(" ".join(dict.fromkeys(found))), _one_line(str(tracking or ""))


def _json_object(content: bytes) -> dict[str, object]:
    """The body as JSON; empty for HTML, lists and everything else."""
    try:
        body = json.loads(content)
    except (ValueError, RecursionError):
        return {}
    return body if isinstance(body, dict) else {}


def _one_line(text: str) -> str:
    printable = "".join(char if char.isprintable() else " " for char in text)
    return " ".join(printable.split())[:REASON_LIMIT]
