"""One thread's session with Webex, with everything a plain session lacks.

Both clients send through it: ours (`http.py`) and webexteamssdk. It holds the time
limit, never follows a redirect, speaks to one host only, reads no endless body, tells
the observer, and raises our errors, so that the SDK never sees an answer it chokes on.
"""

from datetime import timedelta
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

import requests
import structlog
import urllib3

from bot.errors import WebexError, WebexRejected
from bot.webex.failures import Call, from_answer, from_exception
from bot.webex.lines import Lines
from bot.webex.observer import CallObserver
from bot.webex.pace import PATIENCE, Pace

CONNECT_SECONDS = 3.05  # just above a lost SYN's first repeat
LARGEST_BODY = 8 * 1024 * 1024  # bytes; Webex's largest page has some 100 KiB
LOOPBACK = ("127.0.0.1", "localhost", "::1")

log = structlog.get_logger(__name__)


class BodyTooLarge(requests.RequestException):
    """An answer that goes on and on."""


class Wire(requests.Session):
    """A session for one thread and one host."""

    def __init__(
        self, base_url: str, *, pace: Pace, observer: CallObserver, lines: Lines
    ) -> None:
        super().__init__()
        self.adapters.clear()
        self.mount(base_url.partition("://")[0] + "://", lines)
        self._origin = _origin(base_url)
        self._pace = pace
        self._observer = observer
        self._call = Call("unnamed")
        self._seconds = PATIENCE
        self._surroundings: dict[str, Any] | None = None

    def begin(self, call: Call, *, seconds: float) -> None:
        """Name the call that is sent next, and how long it may take."""
        self._call = call
        self._seconds = max(seconds, 0.5)

    def prepare_request(self, request: requests.Request) -> requests.PreparedRequest:
        """Put a request together; refuse an address of nonsense like a foreign one.

        Nothing is merged but headers: no cookies, and no login from ~/.netrc in place
        of our bearer.
        """
        prepared = requests.PreparedRequest()
        try:
            prepared.prepare(
                method=(request.method or "GET").upper(),
                url=request.url,
                headers={**self.headers, **(request.headers or {})},
                files=request.files,
                data=request.data,
                json=request.json,
                params=request.params,
                auth=request.auth,
                hooks=request.hooks,
            )
            _origin(str(prepared.url))
        except ValueError:
            raise WebexRejected(
                self._call.operation, reason="unusable address"
            ) from None
        return prepared

    def send(
        self,
        request: requests.PreparedRequest,
        **kwargs: Any,  # noqa: ANN401 -- as requests declares it
    ) -> requests.Response:
        """Send one request.

        Raises:
            WebexError: Anything but a 2xx; see `failures`.
        """
        if _origin(str(request.url)) != self._origin:
            raise WebexRejected(self._call.operation, reason="address of another host")
        begun = self._pace.monotonic()
        try:
            outcome = self._outcome(self._answer(request, begun=begun, **kwargs))
        except requests.RequestException as error:
            outcome = from_exception(error, self._call)
        self._note(outcome, took=timedelta(seconds=self._pace.monotonic() - begun))
        # Raised out here, so that no address of requests' own error goes along.
        if isinstance(outcome, WebexError):
            raise outcome
        return outcome

    def merge_environment_settings(self, url, proxies, *others):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN002, ANN201 -- requests names a private type
        """Honour the environment's proxies, but never for this machine itself.

        Requests would read the whole environment again for each request: one look is
        enough for one host.
        """
        if self._surroundings is None:
            settings = super().merge_environment_settings(url, proxies, *others)
            if self._origin[1] in LOOPBACK:
                settings["proxies"] = {}
            self._surroundings = {**settings}
        return self._surroundings.copy()

    def get_redirect_target(self, resp: requests.Response) -> None:
        """See no redirect anywhere: the bearer stays with the host it is for."""
        del resp

    def _answer(
        self,
        request: requests.PreparedRequest,
        *,
        begun: float,
        **kwargs: Any,  # noqa: ANN401
    ) -> requests.Response:
        kwargs["timeout"] = (min(CONNECT_SECONDS, self._seconds), self._seconds)
        kwargs["stream"] = True
        response = super().send(request, **kwargs)
        try:
            body = self._body(response, end=begun + self._seconds)
        except urllib3.exceptions.HTTPError as error:
            response.close()
            raise requests.ConnectionError(error) from None
        except requests.RequestException:
            response.close()
            raise
        response.raw.release_conn()
        response._content = body  # noqa: SLF001 -- requests has no door for it
        response._content_consumed = True  # type: ignore[attr-defined] # noqa: SLF001
        return response

    def _body(self, response: requests.Response, *, end: float) -> bytes:
        body = bytearray()
        # `read1` gives what has come; `read` would wait for the whole amount, and
        # the time limit of requests is one for each read.
        while chunk := response.raw.read1(64 * 1024, decode_content=True):
            body += chunk
            if len(body) > LARGEST_BODY:
                raise BodyTooLarge
            if self._pace.monotonic() > end:
                raise requests.ReadTimeout
        return bytes(body)

    def _outcome(self, response: requests.Response) -> requests.Response | WebexError:
        if HTTPStatus.OK <= response.status_code < HTTPStatus.MULTIPLE_CHOICES:
            return response
        return from_answer(response, self._call, now=self._pace.clock())

    def _note(
        self, outcome: requests.Response | WebexError, *, took: timedelta
    ) -> None:
        if isinstance(outcome, WebexError):
            status, tracking = outcome.status, outcome.tracking_id
        else:
            status = outcome.status_code
            tracking = outcome.headers.get("Trackingid", "")
        self._observer.called(self._call.operation, status=status, took=took)
        log.debug(
            "webex.called",
            operation=self._call.operation,
            status=status,
            took_ms=round(took.total_seconds() * 1000),
            webex_tracking=tracking,
        )


def _origin(url: str) -> tuple[str, str | None, int | None]:
    parts = urlsplit(url)
    port = parts.port or {"http": 80, "https": 443}.get(parts.scheme)
    return parts.scheme, parts.hostname, port
