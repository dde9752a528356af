"""POST /webhook: only what Webex signed comes in, and only what is on disk is taken."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog
from flask import Blueprint, Response, request
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

from bot.model.message import Event, Resource
from bot.web.envelope import AuthorisationTold, Foreign, Malformed, read_envelope
from bot.web.signature import HEADER, is_signed

BODY_LIMIT = 64 * 1024  # bytes
TOO_OLD = timedelta(hours=24)

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Door:
    """What the door needs of the house.

    Attributes:
        secret: `WEBEX_WEBHOOK_SECRET`.
        start: Puts an event on disk and begins the work; durable when it returns.
        own_id: The bot's person id; None until it is known.
        is_open: False while the process goes down.
        refused: Told that an event could not be taken.
        authorisation_told: Told that the service app may act no more, or again.
    """

    secret: str = field(repr=False)
    start: Callable[[Event], None]
    own_id: Callable[[], str | None]
    is_open: Callable[[], bool]
    clock: Callable[[], datetime]
    refused: Callable[[], None] = lambda: None
    authorisation_told: Callable[[], None] = lambda: None

    def blueprint(self) -> Blueprint:
        """The route, for the app."""
        room = Blueprint("door", __name__)
        room.post("/webhook")(self.receive)
        return room

    def receive(self) -> Response:
        """Take one delivery: 204 taken or not ours, 4xx refused, 503 come again."""
        request.max_content_length = BODY_LIMIT
        try:
            body = request.get_data(cache=False)
        except RequestEntityTooLarge:
            return _answer(413)
        except (HTTPException, OSError):
            return _answer(400)
        if not is_signed(body, request.headers.get(HEADER), self.secret):
            return _answer(401)
        try:
            event = read_envelope(body, now=self.clock())
        except Foreign as foreign:
            if isinstance(foreign, AuthorisationTold):
                self.authorisation_told()
            return _answer(204)
        except Malformed as wrong:
            log.warning("event.malformed", problem=str(wrong))
            return _answer(400)
        return self._take(event)

    def _take(self, event: Event) -> Response:
        if not self._concerns_us(event):
            return _answer(204)
        if not self.is_open():
            return _answer(503)
        try:
            self.start(event)
        except Exception:
            # Not on disk, so not taken: Webex counts it as failed, we as not done.
            log.exception("event.not_taken")
            self.refused()
            return _answer(503)
        return _answer(204)

    def _concerns_us(self, event: Event) -> bool:
        if self.clock() - event.created > TOO_OLD:
            log.info("event.too_old", resource=event.resource)
            return False
        is_own = event.actor_id == self.own_id()
        # A membership's person is who was added: only the bot's own concerns us.
        return is_own if event.resource is Resource.MEMBERSHIP else not is_own


def _answer(status: int) -> Response:
    response = Response(status=status)
    if status == 503:  # noqa: PLR2004 -- HTTP's own number
        response.headers["Retry-After"] = "5"
    return response
