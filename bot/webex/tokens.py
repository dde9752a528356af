"""The service app's tokens: the one door to them.

Webex caps the tokens that live at the same time, so they are renewed only ahead of
their end, and once when an answer was 401; `renewal.py` sees to it that one does it for
all.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

import structlog

from bot.errors import AuthorisationWithdrawn, StoreUnavailable, WebexUnavailable
from bot.model.tokens import TokenPair
from bot.ports import TokenStore
from bot.webex.http import WebexHttp
from bot.webex.renewal import Renewal
from bot.webex.token_calls import UNKNOWN_LIFE, TokenCalls

AHEAD = 0.1  # of its life that a token has left when it is renewed
AHEAD_AGAIN = 60.0  # seconds until the next try where that failed
COPY_SECONDS = 60.0  # how old our copy may be before the store is read again

Value = TypeVar("Value")
log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class TokenStatus:
    """What an operator may know of the pair; never the tokens themselves.

    Attributes:
        dead: Why it cannot be renewed any more; None while it can.
    """

    is_present: bool
    version: int = 0
    expires_at: datetime | None = None
    refresh_expires_at: datetime | None = None
    scopes: tuple[str, ...] = ()
    dead: str | None = None


class ServiceAppTokens:
    """Lends the access token to calls, and keeps it alive."""

    def __init__(
        self, store: TokenStore, http: WebexHttp, *, client_id: str, client_secret: str
    ) -> None:
        self._store = store
        self._pace = http.pace
        self._calls = TokenCalls(http, client_id=client_id, client_secret=client_secret)
        self._renewal = Renewal(
            store, self._calls, pace=http.pace, observer=http.observer
        )
        self._copy: tuple[TokenPair, float] | None = None
        self._ahead_from = 0.0

    def adopt(self, access: str, refresh: str) -> TokenPair | None:
        """Take the pair of the settings over, unless this very pair was taken before.

        Args:
            access: `WEBEX_ACCESS_TOKEN`; may be empty.
            refresh: `WEBEX_REFRESH_TOKEN`; may be empty.

        Returns:
            The pair that is kept now; None where there is none at all.
        """
        access, refresh = access.strip(), refresh.strip()
        if not access or not refresh:
            return self._store.load()
        pair = self._brought(access, refresh, life=UNKNOWN_LIFE)
        taken = self._store.adopt(pair, fingerprint=fingerprint(access, refresh))
        if taken is None:
            return self._store.load()
        log.info("tokens.adopted", version=taken.version)
        life = self._remaining(access)
        if life is None or self._renewal.kept().version != taken.version:
            return taken
        # A stop right here costs nothing: it is then renewed within a day.
        return self._store.save(self._brought(access, refresh, life=life))

    def set_pair(
        self, access: str, refresh: str, *, life: timedelta | None = None
    ) -> TokenPair:
        """Keep a pair that an administrator brings, whatever was kept before.

        Args:
            access: Access token.
            refresh: Refresh token.
            life: How long the access token lives; None: Webex is asked.
        """
        access, refresh = access.strip(), refresh.strip()
        if life is None:
            life = self._remaining(access) or UNKNOWN_LIFE
        kept = self._store.save(self._brought(access, refresh, life=life))
        self._renewal.forget()
        self._remember(kept)
        log.info("tokens.set", version=kept.version)
        return kept

    def authorised(self, call: Callable[[str], Value]) -> Value:
        """Do a call with the access token; on a 401 once more with a new one.

        Args:
            call: Gets the token. A 401 means that nothing was done, so that even a
                create may be sent again.

        Raises:
            AuthorisationWithdrawn: Even a new token is refused, or there is none.
            WebexError: Whatever the call raises.
        """
        pair = self.current()
        try:
            return call(pair.access)
        except AuthorisationWithdrawn:
            log.info("tokens.rejected", version=pair.version)
        fresh = self.renew(pair.version)
        try:
            return call(fresh.access)
        except AuthorisationWithdrawn:
            self._renewal.gave_nothing(fresh.version)
            raise

    def current(self) -> TokenPair:
        """Give the pair to use, renewed ahead of its end.

        Raises:
            AuthorisationWithdrawn: None is kept, or it ended and cannot be renewed.
            WebexUnavailable: It ended, and Webex cannot be reached for a new one.
            StoreUnavailable: Our database does not give it.
        """
        pair = self._kept()
        now = self._pace.clock()
        is_alive = pair.expires_at > now
        left = (pair.expires_at - now).total_seconds()
        is_due = left <= pair.lifetime_seconds * AHEAD
        if not is_due or (is_alive and self._pace.monotonic() < self._ahead_from):
            return pair
        try:
            return self.renew(pair.version)
        except (WebexUnavailable, AuthorisationWithdrawn, StoreUnavailable):
            if not is_alive:
                raise
        # As long as the old one lives, people get their meetings.
        self._ahead_from = self._pace.monotonic() + AHEAD_AGAIN
        return pair

    def renew(self, rejected_version: int) -> TokenPair:
        """Give a newer pair than the one that was rejected; see `Renewal`."""
        return self._remember(self._renewal.newer_than(rejected_version))

    def refresh(self) -> TokenPair:
        """Renew now, even a pair that was given up: for an operator."""
        return self._remember(self._renewal.now())

    def scopes(self) -> frozenset[str]:
        """What the token may do, as Webex said last; empty where it said nothing."""
        return self._copy[0].scopes if self._copy else frozenset()

    def prove(self) -> None:
        """Have Webex take the token once, renewed where it does not.

        Raises:
            AuthorisationWithdrawn: Not even a new one is taken.
            WebexError: Webex cannot be asked.
        """
        self.authorised(self._calls.proven)

    def status(self) -> TokenStatus:
        """Say how the pair stands, from the store alone."""
        pair = self._store.load()
        if pair is None:
            return TokenStatus(is_present=False)
        return TokenStatus(
            is_present=True,
            version=pair.version,
            expires_at=pair.expires_at,
            refresh_expires_at=pair.refresh_expires_at,
            scopes=tuple(sorted(pair.scopes)),
            dead=self._store.death(),
        )

    def _kept(self) -> TokenPair:
        """Our copy; the store's, where that is more than a minute old."""
        if self._copy is None:
            return self._remember(self._renewal.kept())
        pair, read_at = self._copy
        if self._pace.monotonic() - read_at < COPY_SECONDS:
            return pair
        try:
            return self._remember(self._renewal.kept())
        except StoreUnavailable:
            return pair

    def _remember(self, pair: TokenPair) -> TokenPair:
        self._copy = (pair, self._pace.monotonic())
        return pair

    def _remaining(self, access: str) -> timedelta | None:
        expires_at = self._calls.expiry(access)
        return None if expires_at is None else expires_at - self._pace.clock()

    def _brought(self, access: str, refresh: str, *, life: timedelta) -> TokenPair:
        return TokenPair(
            access=access,
            refresh=refresh,
            expires_at=self._pace.clock() + life,
            lifetime_seconds=max(round(life.total_seconds()), 0),
        )


def fingerprint(access: str, refresh: str) -> str:
    """Tell pairs apart without keeping them: SHA-256 of both, as hex."""
    return hashlib.sha256(f"{access}\n{refresh}".encode()).hexdigest()
