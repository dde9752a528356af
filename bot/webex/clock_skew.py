"""How far this machine's clock is from Webex's."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import requests

PATIENCE = 5.0  # seconds


def clock_skew(base_url: str) -> timedelta | None:
    """Compare our clock with the `Date` of any answer; None where there is none.

    Positive: our clock is ahead. Exact to a second, as the header is.
    """
    try:
        answer = requests.get(base_url, timeout=PATIENCE, allow_redirects=False)
        theirs = parsedate_to_datetime(answer.headers.get("Date", ""))
    except (requests.RequestException, ValueError, TypeError):
        return None
    aware = theirs if theirs.tzinfo else theirs.replace(tzinfo=UTC)
    return datetime.now(UTC) - aware
