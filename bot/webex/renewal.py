"""Renewing the service app's tokens: one at a time, over all threads and processes.

A lock orders the threads of this process, a lease in the store the processes. What a
refresh returns is stored before anybody uses it: the old refresh token may be worth
nothing from then on.
"""

import secrets
import threading
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from http import HTTPStatus

import structlog

from bot.errors import (
    AuthorisationWithdrawn,
    StoreUnavailable,
    WebexRejected,
    WebexUnavailable,
)
from bot.model.tokens import TokenPair
from bot.ports import TokenStore
from bot.webex.observer import CallObserver
from bot.webex.pace import Pace
from bot.webex.token_calls import REFRESH, TokenCalls

LEASE = timedelta(seconds=30)  # longer than a refresh with all its tries
WAIT_FOR_OTHERS = 15.0  # seconds for the process that holds the lease
LOOK_AGAIN = 0.1  # seconds between two looks at the store meanwhile
AFTER_FAILURE = 5.0  # seconds in which a failed refresh is not tried again
AFTER_REJECTION = 600.0  # the same where even a brand-new token was refused
RETRY_LATER = timedelta(seconds=5)
SAVE_PAUSES = (0.1, 0.5)  # seconds between the tries to store a pair

NOTHING = (-1, 0.0)
NO_PAIR = "no tokens are kept yet"

log = structlog.get_logger(__name__)


class Renewal:
    """Gets newer pairs."""

    def __init__(
        self,
        store: TokenStore,
        calls: TokenCalls,
        *,
        pace: Pace,
        observer: CallObserver,
    ) -> None:
        self._store = store
        self._calls = calls
        self._pace = pace
        self._observer = observer
        self._owner = secrets.token_hex(8)
        self._turn = threading.Lock()
        self._unsaved: TokenPair | None = None
        self._failure: tuple[WebexUnavailable, float] | None = None
        self._hopeless = NOTHING
        self._own = 0  # version of the last pair that was renewed here

    def newer_than(self, version: int) -> TokenPair:
        """Give a newer pair: somebody else's if there is one, else by a refresh.

        Raises:
            AuthorisationWithdrawn: The refresh token is dead, or new tokens are
                refused too.
            WebexUnavailable: Webex, or the process that renews, did not come back.
            StoreUnavailable: The new pair could not be stored, so nobody uses it.
        """
        with self._turn:
            end = self._pace.monotonic() + WAIT_FOR_OTHERS
            while True:
                pair = self._newer(version) or self._refreshed(version)
                if pair is not None:
                    return pair
                if self._pace.monotonic() >= end:
                    raise self._later("another process is still renewing")
                self._pace.sleep(LOOK_AGAIN)

    def now(self) -> TokenPair:
        """Renew, even a pair that was given up: for an operator; errors as above."""
        with self._turn:
            if not self._store.lease(self._owner, lasting=LEASE):
                raise self._later("another process is renewing")
            try:
                return self._exchanged(self.kept())
            finally:
                self._release()

    def kept(self) -> TokenPair:
        """Read the pair in the store; `AuthorisationWithdrawn` where there is none."""
        pair = self._store.load()
        if pair is None:
            raise AuthorisationWithdrawn(REFRESH, reason=NO_PAIR)
        return pair

    def gave_nothing(self, version: int) -> None:
        """Note that Webex refused this version, too: if it is new, more won't help."""
        if version == self._own:
            self._hopeless = (version, self._pace.monotonic() + AFTER_REJECTION)
        log.error("tokens.refused", version=version)

    def forget(self) -> None:
        """Start afresh, because an administrator brought another pair."""
        self._unsaved = self._failure = None
        self._hopeless = NOTHING

    def _newer(self, version: int) -> TokenPair | None:
        if self._unsaved is not None:
            return self._stored(self._unsaved)
        pair = self.kept()
        if pair.version > version:
            return pair
        dead = self._store.death()
        if dead is not None:
            raise AuthorisationWithdrawn(REFRESH, reason=dead)
        self._check_hope(version)
        return None

    def _check_hope(self, version: int) -> None:
        now = self._pace.monotonic()
        hopeless, until = self._hopeless
        if hopeless == version and now < until:
            raise AuthorisationWithdrawn(REFRESH, reason="new tokens are refused")
        if self._failure is not None and now < self._failure[1]:
            raise replace(self._failure[0])

    def _refreshed(self, version: int) -> TokenPair | None:
        """Refresh under the lease; None while somebody else holds it."""
        if not self._store.lease(self._owner, lasting=LEASE):
            return None
        try:
            # Who held the lease a moment ago may have renewed it.
            pair = self.kept()
            return pair if pair.version > version else self._exchanged(pair)
        finally:
            self._release()

    def _exchanged(self, pair: TokenPair) -> TokenPair:
        try:
            fresh = self._calls.refreshed(pair)
        except WebexUnavailable as error:
            raise self._failed(error) from None
        except WebexRejected as error:
            if not _is_final(error):
                unavailable = WebexUnavailable(
                    REFRESH, error.status, error.reason, error.tracking_id
                )
                raise self._failed(unavailable) from None
            raise self._dead(pair, error) from None
        self._failure = None
        self._observer.refreshed("renewed")
        return self._stored(fresh)

    def _stored(self, fresh: TokenPair) -> TokenPair:
        """Store a pair; keep it in memory for the next try where that fails."""
        self._unsaved = fresh
        for pause in SAVE_PAUSES:
            try:
                return self._save(fresh)
            except StoreUnavailable:
                log.warning("tokens.unsaved")
                self._pace.sleep(pause)
        return self._save(fresh)

    def _save(self, fresh: TokenPair) -> TokenPair:
        kept = self._store.save(fresh)
        self._unsaved = None
        self._own = kept.version
        log.info("tokens.renewed", version=kept.version, expires_at=kept.expires_at)
        return kept

    def _failed(self, error: WebexUnavailable) -> WebexUnavailable:
        self._failure = (error, self._pace.monotonic() + AFTER_FAILURE)
        self._observer.refreshed("unavailable")
        log.warning(
            "tokens.not_renewed", status=error.status, webex_tracking=error.tracking_id
        )
        return error

    def _dead(self, pair: TokenPair, error: WebexRejected) -> AuthorisationWithdrawn:
        reason = error.reason or "Webex refused the refresh token"
        self._store.mark_dead(version=pair.version, reason=reason)
        self._observer.refreshed("dead")
        log.error("tokens.died", status=error.status, webex_tracking=error.tracking_id)
        return AuthorisationWithdrawn(REFRESH, error.status, reason, error.tracking_id)

    def _later(self, reason: str) -> WebexUnavailable:
        retry_at = self._pace.clock() + RETRY_LATER
        return WebexUnavailable(REFRESH, reason=reason, retry_at=retry_at)

    def _release(self) -> None:
        # A lease that cannot be given back ends by itself.
        with suppress(StoreUnavailable):
            self._store.release(self._owner)


def _is_final(error: WebexRejected) -> bool:
    """Whether Webex itself said no, and not some gateway on the way with its HTML."""
    return error.status in _FINAL or bool(error.reason)


_FINAL = (HTTPStatus.BAD_REQUEST, HTTPStatus.UNAUTHORIZED)
