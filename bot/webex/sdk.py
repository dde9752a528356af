"""Calls through webexteamssdk, with its traps taken out.

The SDK has no types, waits for as long as Webex asks, stumbles over answers it does not
expect, and shares one session among threads. Here each thread gets an SDK object whose
session is our `Wire`, which raises our errors before the SDK sees a bad answer.
"""

import threading
from collections.abc import Callable
from typing import Any, TypeVar

import structlog
from webexteamssdk import WebexTeamsAPI, webexteamssdkException

from bot.webex.failures import Call, unreadable
from bot.webex.lines import Lines
from bot.webex.observer import CallObserver
from bot.webex.pace import Pace, patiently
from bot.webex.wire import Wire

Value = TypeVar("Value")

# What the SDK and our own readers raise when a 2xx holds something else than it should.
NONSENSE = (
    webexteamssdkException,
    ValueError,
    TypeError,
    AttributeError,
    KeyError,
    RecursionError,
    AssertionError,
)

log = structlog.get_logger(__name__)


class Sdk:
    """One bot account."""

    def __init__(
        self, token: str, base_url: str, *, pace: Pace, observer: CallObserver
    ) -> None:
        self._token = token.strip()
        # Webex: without the slash at its end the SDK drops the last part of the path.
        self._base_url = base_url.rstrip("/") + "/"
        self._pace = pace
        self._observer = observer
        self._lines = Lines()
        self._local = threading.local()

    def call(self, operation: str, ask: Callable[[Any], Value]) -> Value:
        """Do a call, again and again for some seconds; all of them may be repeated.

        Args:
            operation: Method and path template, for example "GET /people/me".
            ask: Gets the SDK object; consumes lists before it returns.

        Raises:
            WebexUnavailable: No good answer in that time.
            WebexRejected: Refused; see its subclasses.
        """
        return patiently(
            lambda seconds: self.once(operation, ask, seconds=seconds), pace=self._pace
        )

    def once(
        self, operation: str, ask: Callable[[Any], Value], *, seconds: float
    ) -> Value:
        """Do a call as `call` does, within so many seconds and not again.

        Raises:
            WebexUnavailable: No good answer.
            WebexRejected: Refused; see its subclasses.
        """
        call = Call(operation)
        api, wire = self._connected()
        wire.begin(call, seconds=seconds)
        try:
            return ask(api)
        except NONSENSE as error:
            log.warning("webex.unreadable", operation=operation, kind=_kind(error))
        raise unreadable(call)

    def _connected(self) -> tuple[Any, Wire]:
        """This thread's SDK object, and the session under it."""
        pair: tuple[Any, Wire] | None = getattr(self._local, "pair", None)
        if pair is None:
            pair = self._local.pair = self._connect()
        return pair

    def _connect(self) -> tuple[Any, Wire]:
        api = WebexTeamsAPI(
            access_token=self._token,
            base_url=self._base_url,
            wait_on_rate_limit=False,
        )
        wire = Wire(
            self._base_url,
            pace=self._pace,
            observer=self._observer,
            lines=self._lines,
        )
        wire.headers.update(api._session.headers)  # noqa: SLF001 -- for its bearer
        # The SDK takes no session from outside, and 1.7 is its last release.
        api._session._req_session = wire  # noqa: SLF001
        return api, wire


def _kind(error: BaseException) -> str:
    return type(error).__name__
