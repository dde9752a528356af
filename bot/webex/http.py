"""The one place that sends requests for the service app."""

import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Self

import requests

from bot.webex.failures import Call, unreadable
from bot.webex.lines import Lines
from bot.webex.observer import UNOBSERVED, CallObserver
from bot.webex.pace import PATIENCE, REAL, Pace, patiently
from bot.webex.wire import Wire

CHANGE_SECONDS = 20.0  # how long a change may take; after that it is unclear


@dataclass(frozen=True, slots=True)
class Bearer(requests.auth.AuthBase):
    """A token on its way into one request."""

    token: str

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        """Put the token into the header."""
        request.headers["Authorization"] = f"Bearer {self.token}"
        return request

    def __repr__(self) -> str:
        return "Bearer(…)"


@dataclass(frozen=True, slots=True)
class Parcel:
    """What a request carries.

    Attributes:
        path: Below the base address, or a whole address that `Link: next` gave.
        token: Access token; None sends no `Authorization`.
        query: Goes into the address.
        json: Becomes a JSON body.
        form: Becomes a form body.
    """

    path: str
    token: str | None = None
    query: Mapping[str, str] | None = None
    json: Mapping[str, object] | None = None
    form: Mapping[str, str] | None = None
    headers: Mapping[str, str] | None = None

    def with_token(self, token: str) -> Self:
        """The same with another token."""
        return replace(self, token=token)

    def __repr__(self) -> str:
        return "Parcel(…)"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back with a 2xx.

    Attributes:
        body: The JSON object; empty where the answer has no body.
        next_page: Address of the next page, None on the last one.
    """

    status: int
    body: Mapping[str, object]
    next_page: str | None = None

    def __repr__(self) -> str:
        return f"Answer(status={self.status})"


class WebexHttp:
    """Sends requests; each thread has a session of its own."""

    def __init__(
        self,
        base_url: str,
        *,
        pace: Pace = REAL,
        observer: CallObserver = UNOBSERVED,
        change_seconds: float = CHANGE_SECONDS,
    ) -> None:
        self.pace = pace
        self.observer = observer
        self._base_url = base_url.rstrip("/")
        self._change_seconds = change_seconds
        self._lines = Lines()
        self._local = threading.local()

    def ask(
        self, operation: str, parcel: Parcel, *, seconds: float = PATIENCE
    ) -> Answer:
        """Send what may be sent twice, again and again for some seconds.

        Raises:
            WebexUnavailable: No good answer in that time; `retry_at` says when to ask.
            WebexRejected: Refused; see its subclasses.
        """
        call = Call(operation)
        attempt = partial(self._send, call, parcel)
        return patiently(attempt, pace=self.pace, seconds=seconds)

    def change(self, operation: str, parcel: Parcel) -> Answer:
        """Send once what must not be done twice.

        Raises:
            WebexUnavailable: Surely not done.
            WebexUnclear: Perhaps done.
            WebexRejected: Refused; see its subclasses.
        """
        call = Call(operation, may_repeat=False)
        return self._send(call, parcel, self._change_seconds)

    def _send(self, call: Call, parcel: Parcel, seconds: float) -> Answer:
        wire = self._wire()
        wire.begin(call, seconds=seconds)
        is_whole = parcel.path.startswith(("http://", "https://"))
        response = wire.request(
            call.operation.split()[0],
            parcel.path if is_whole else self._base_url + parcel.path,
            params=parcel.query,
            json=parcel.json,
            data=parcel.form,
            headers={"Accept": "application/json", **(parcel.headers or {})},
            auth=Bearer(parcel.token) if parcel.token is not None else None,
        )
        body = _json_object(response)
        if body is None:
            raise unreadable(call, status=response.status_code)
        next_page = response.links.get("next", {}).get("url")
        return Answer(response.status_code, body, next_page)

    def _wire(self) -> Wire:
        wire: Wire | None = getattr(self._local, "wire", None)
        if wire is None:
            wire = Wire(
                self._base_url,
                pace=self.pace,
                observer=self.observer,
                lines=self._lines,
            )
            self._local.wire = wire
        return wire


def _json_object(response: requests.Response) -> dict[str, object] | None:
    """The answer's JSON object, {} for no body at all, None for anything else."""
    if not response.content.strip():
        return {}
    try:
        body = response.json()
    except (ValueError, RecursionError):
        return None
    return body if isinstance(body, dict) else None
