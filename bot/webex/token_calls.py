"""The two calls that the service app's tokens need, and how their answers are read."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from bot.errors import WebexError, WebexUnavailable
from bot.model.tokens import TokenPair
from bot.webex.http import Parcel, WebexHttp

UNKNOWN_LIFE = timedelta(hours=24)  # where Webex does not say how long it lives
LONGEST_LIFE = timedelta(days=366)
EXPIRY_SECONDS = 2.0  # a start does not wait longer for a detail
REFRESH = "POST /access_token"
EXPIRY = "GET /authorizations/tokenExpiry"


class TokenCalls:
    """Talks to Webex about tokens; keeps none."""

    def __init__(self, http: WebexHttp, *, client_id: str, client_secret: str) -> None:
        self._http = http
        self._client_id = client_id
        self._client_secret = client_secret

    def refreshed(self, pair: TokenPair) -> TokenPair:
        """Get a new pair for an old one.

        Raises:
            WebexUnavailable: No answer that makes sense; try again later.
            WebexRejected: The refresh token or the app's own secret is not taken.
        """
        form = {
            "grant_type": "refresh_token",
            "client_id": self._client_id,
            "client_secret": self._client_secret,
            "refresh_token": pair.refresh,
        }
        answer = self._http.ask(REFRESH, Parcel("/access_token", form=form))
        found = pair_from(answer.body, old=pair, now=self._http.pace.clock())
        if found is None:
            reason = "answer without access token"
            raise WebexUnavailable(REFRESH, answer.status, reason)
        return found

    def proven(self, access: str) -> None:
        """Ask Webex something small with an access token.

        Raises:
            WebexError: It is not taken, or nobody answers.
        """
        self._http.ask(EXPIRY, Parcel("/authorizations/tokenExpiry", token=access))

    def expiry(self, access: str) -> datetime | None:
        """Ask when an access token ends; None where Webex does not say."""
        parcel = Parcel("/authorizations/tokenExpiry", token=access)
        try:
            answer = self._http.ask(EXPIRY, parcel, seconds=EXPIRY_SECONDS)
        except WebexError:
            return None
        milliseconds = answer.body.get("exp")
        if not isinstance(milliseconds, int | float):
            return None
        try:
            return datetime.fromtimestamp(milliseconds / 1000, UTC)
        except (ValueError, OverflowError, OSError):
            return None


def pair_from(
    body: Mapping[str, object], *, old: TokenPair, now: datetime
) -> TokenPair | None:
    """Read a pair out of Webex's answer.

    Args:
        body: The JSON object.
        old: Lends what the answer leaves out: its refresh token and scopes.
        now: From when lifetimes count.

    Returns:
        The pair, not stored yet; None where the answer holds no access token.
    """
    access, refresh = body.get("access_token"), body.get("refresh_token")
    if not isinstance(access, str) or not access.strip():
        return None
    life = _life(body.get("expires_in")) or UNKNOWN_LIFE
    refresh_life = _life(body.get("refresh_token_expires_in"))
    scope = body.get("scope")
    return TokenPair(
        access=access.strip(),
        # Webex: it is not known whether a refresh gives a new one each time.
        refresh=refresh.strip() if isinstance(refresh, str) else old.refresh,
        expires_at=now + life,
        lifetime_seconds=round(life.total_seconds()),
        refresh_expires_at=None if refresh_life is None else now + refresh_life,
        scopes=frozenset(scope.split()) if isinstance(scope, str) else old.scopes,
    )


def _life(value: object) -> timedelta | None:
    """Seconds as a number or a text; None where it is neither or not positive."""
    try:
        seconds = float(value) if isinstance(value, str | int | float) else 0.0
    except (ValueError, OverflowError):
        return None
    if not 0 < seconds < float("inf"):
        return None
    return timedelta(seconds=min(seconds, LONGEST_LIFE.total_seconds()))
