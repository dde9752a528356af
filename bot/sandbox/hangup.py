"""Cut a connection instead of answering."""

import contextlib
import socket
import struct
from collections.abc import Iterator
from typing import Any

from flask import Response

_RESET_ON_CLOSE = struct.pack("ii", 1, 0)


def hang_up(environ: dict[str, Any]) -> Response:
    """Cut the caller's connection; what is returned reaches nobody.

    Werkzeug hands its socket over; waitress hands over a method of the channel that
    holds it. With another server the answer breaks off inside its body.
    """
    line = environ.get("werkzeug.socket")
    if line is None:
        probe = environ.get("waitress.client_disconnected")
        line = getattr(getattr(probe, "__self__", None), "socket", None)
    if isinstance(line, socket.socket):
        with contextlib.suppress(OSError):
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
        with contextlib.suppress(OSError):
            line.shutdown(socket.SHUT_RDWR)
        return Response(status=503)
    return Response(_broken_off(), headers={"Content-Length": "1000"})


def _broken_off() -> Iterator[bytes]:
    yield b"{"
    raise ConnectionAbortedError("the sandbox was told to drop this connection")
