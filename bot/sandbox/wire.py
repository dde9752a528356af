"""What goes over the wire: questions asked, answers given, refusals worded."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from werkzeug.datastructures import Headers

from bot.sandbox.desk import Desk
from bot.sandbox.store import Json

API_ROOT = "/sandbox/v1"
MALFORMED = (
    "The request could not be understood by the server due to malformed syntax."
    " See 'errors' for more details."
)
NO_TOKEN = (
    "The request requires a valid access token set in the"  # noqa: S105 -- a sentence
    " Authorization request header."
)
NO_SCOPE = (
    "The server understood the request, but refused to fulfill it because the access"
    " token is missing required scopes or the user is missing required roles or"
    " licenses."
)
NOT_FOUND = "The requested resource could not be found."


@dataclass(frozen=True, slots=True)
class Identity:
    """Who calls, and what the token allows.

    Attributes:
        kind: "bot", "service" (the service app) or "person".
        person_id: Whose token it is; the machine account's for the service app.
        org_id: That person's organisation.
        scopes: What the token may be used for.
    """

    kind: str
    person_id: str
    org_id: str
    scopes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a multipart request."""

    name: str
    type: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Asked:
    """One request, read and let through.

    Attributes:
        host_url: Scheme, host and port as the caller wrote them, no slash.
        path: The whole path.
    """

    desk: Desk
    caller: Identity
    host_url: str
    path: str
    query: Mapping[str, str]
    headers: Headers
    body: Json
    uploads: tuple[Upload, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back; `payload` None means a body of no bytes."""

    payload: Any
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


NOTHING = Answer(None, 204)


class Refusal(Exception):
    """A request that Webex does not fulfil, in Webex's words."""

    def __init__(
        self,
        status: int,
        message: str,
        *descriptions: str,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(status, message, descriptions)
        self.status = status
        self.message = message
        self.descriptions = descriptions or (message,)
        self.headers = headers or {}


def malformed(description: str) -> Refusal:
    """Refuse as the meetings side does: generic message, useful description."""
    return Refusal(400, MALFORMED, description)


def missing(description: str = NOT_FOUND) -> Refusal:
    """Refuse because it is not there, or not for this token to see."""
    return Refusal(404, NOT_FOUND, description)


def forbidden(description: str = NO_SCOPE) -> Refusal:
    """Refuse because the token or its owner may not."""
    return Refusal(403, NO_SCOPE, description)


@dataclass(frozen=True, slots=True)
class Route:
    """One operation: how it is called, who may, and what runs.

    Attributes:
        method: The HTTP method.
        path: The template below the API's root; every variable is `{id}`.
        run: Called with the request, and with the id where the path has one.
        scopes: Any one of them opens the door; none means that no token is asked.
        form: The body is a form, not JSON.
        media: Media types beside application/json that the body may have.
    """

    method: str
    path: str
    run: Callable[..., Answer]
    scopes: frozenset[str] = frozenset()
    form: bool = False
    media: frozenset[str] = frozenset()

    @property
    def operation(self) -> str:
        """Name it as logs, faults and the recorded calls do."""
        return f"{self.method} {self.path}"


def scopes(*names: str) -> frozenset[str]:
    """Any one of these opens the door."""
    return frozenset(names)
