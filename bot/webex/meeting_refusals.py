"""Why Webex refuses a meeting, read from its status and its words.

Statuses alone do not tell: a bad title and an unknown host may both be a 400.
"""

import re
from http import HTTPStatus

from bot.errors import (
    AuthorisationWithdrawn,
    HostRefused,
    LengthRefused,
    MeetingRefused,
    QuotaUsedUp,
    ScopeMissing,
    StartPassed,
    TitleRefused,
    WebexRejected,
    WebexUnavailable,
)

SCHEDULE_WRITE = "meeting:admin_schedule_write"
SCHEDULE_READ = "meeting:admin_schedule_read"

_QUOTA = re.compile(
    r"quota|daily (limit|maximum|number)|too many meetings"
    r"|\bmeetings\b.*\b(per|a|one|in|within) (the )?(last )?(day|24)"
    r"|(limit|maximum|number)\b.*\bmeetings\b.*\b(exceed|reach|used)"
    r"|(exceed|reach|used)\w*\b.*(limit|maximum|number) of meetings",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"before (the )?current|in the past|earlier than (the )?(current|now)|has passed"
    r"|already (passed|over|started)",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"duration|\b(10|ten) minutes|\b24 hours|\b23 ?h|\b1439\b"
    r"|\bend\b.*\b(before|after|later|earlier|greater|less)\b.*\bstart\b"
    r"|\bstart\b.*\b(before|earlier|less)\b.*\bend\b",
    re.IGNORECASE,
)
_TITLE = re.compile(r"\btitle\b", re.IGNORECASE)
_OTHER_FIELD = re.compile(
    r"invitee|attendee|recurrence|agenda|password|tracking ?code|time ?zone"
    r"|integrationtag|siteurl",
    re.IGNORECASE,
)
_HOST = re.compile(
    r"\bhost|licen[cs]e|\busers?\b|account|not found|could not be found|e-?mail",
    re.IGNORECASE,
)
_SCOPE = re.compile(r"\bscopes?\b", re.IGNORECASE)
_ROLE = re.compile(r"\broles?\b|licen[cs]e|\bhost|\busers?\b", re.IGNORECASE)


def refusal(
    error: WebexRejected, *, host: str, scopes: frozenset[str]
) -> WebexRejected:
    """Name why a create was refused.

    Args:
        error: A 4xx answer to `POST /meetings`.
        host: Address of the host.
        scopes: What the token may do, as Webex said last; empty if unknown.

    Returns:
        `ScopeMissing`, a kind of `MeetingRefused`, or the error itself.
    """
    facts = (error.operation, error.status, error.reason, error.tracking_id)
    if error.status is None or isinstance(error, AuthorisationWithdrawn):
        return error
    for kind, words in (
        (QuotaUsedUp, _QUOTA),
        (StartPassed, _PAST),
        (LengthRefused, _LENGTH),
        (TitleRefused, _TITLE),
    ):
        if words.search(error.reason):
            return kind(*facts)
    if error.status == HTTPStatus.FORBIDDEN:
        if is_scope_missing(error.reason, needed=SCHEDULE_WRITE, scopes=scopes):
            return ScopeMissing(*facts)
        return HostRefused(*facts, host=host)
    if error.status == HTTPStatus.NOT_FOUND:
        return HostRefused(*facts, host=host)
    is_about_host = _HOST.search(error.reason) and not _OTHER_FIELD.search(error.reason)
    return HostRefused(*facts, host=host) if is_about_host else MeetingRefused(*facts)


def quota_in(error: WebexUnavailable) -> QuotaUsedUp | None:
    """Tell the day's quota from the rate limit of a minute: both may be a 429."""
    if error.status != HTTPStatus.TOO_MANY_REQUESTS or not _QUOTA.search(error.reason):
        return None
    facts = (error.operation, error.status, error.reason, error.tracking_id)
    return QuotaUsedUp(*facts, until=error.retry_at)


def is_scope_missing(reason: str, *, needed: str, scopes: frozenset[str]) -> bool:
    """Whether a 403 is the app's fault and not the host's.

    Webex: its generic sentence names scopes, roles and licences all at once, so the
    scopes of the token decide where they are known.
    """
    if scopes:
        return needed not in scopes
    return bool(_SCOPE.search(reason)) and not _ROLE.search(reason)
