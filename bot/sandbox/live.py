"""News for open pages, as server-sent events.

A stream holds one of the server's threads, and one of the six connections that a
browser opens to a host. So there are few seats, each for a short while; a page that
finds none gets the counts at once, and asks again after a second.
"""

import json
import threading
import time
from collections.abc import Iterator

from flask import Response

from bot.sandbox.bell import Bell

SEATS = 4  # a server needs so many threads beside those that work
SITTING = 25.0  # seconds, then the page comes again
BEAT = 5.0  # seconds; a page that is gone is noticed by a beat
GATHER = 0.03  # seconds in which further news joins one event
_SOON, _LATER = 200, 1000  # milliseconds until a page comes again


class Seats:
    """The streams that may be open at the same time."""

    def __init__(self, bell: Bell, *, seats: int = SEATS) -> None:
        self._bell = bell
        self._free = threading.BoundedSemaphore(seats)

    def serve(self) -> Response:
        """GET /sandbox/live: a stream, or one event where no seat is free."""
        if not self._free.acquire(blocking=False):
            return _events(iter([_event(self._bell.counts(), retry=_LATER)]))
        response = _events(self._sit())
        # Runs even when the stream was never begun.
        response.call_on_close(self._free.release)
        return response

    def _sit(self) -> Iterator[str]:
        counts = self._bell.counts()
        yield _event(counts, retry=_SOON)
        end = time.monotonic() + SITTING
        while time.monotonic() < end and not self._bell.is_closed:
            heard, counts = counts, self._bell.wait(counts, BEAT)
            yield _event(counts) if counts != heard else ": beat\n\n"
            time.sleep(GATHER)


def _event(counts: dict[str, int], *, retry: int | None = None) -> str:
    head = f"retry: {retry}\n" if retry else ""
    return f"{head}data: {json.dumps(counts)}\n\n"


def _events(parts: Iterator[str]) -> Response:
    headers = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
    return Response(parts, headers=headers, mimetype="text/event-stream")
