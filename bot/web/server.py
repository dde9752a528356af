"""Waitress, started and stopped well.

SIGTERM and SIGINT: new events get 503 (Webex comes again), running work has ten
seconds to end, and what is left is recovered by the next start.
"""

import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Mapping
from socket import socket
from types import FrameType

import structlog
from flask import Flask
from waitress.channel import HTTPChannel
from waitress.server import BaseWSGIServer, create_server

THREADS = 12
PATIENCE = 10.0  # seconds for running work
BODY_LIMIT = 128 * 1024  # bytes; the door has a stricter limit of its own
LOOK_AGAIN = 0.05
# Waitress stops listening at 100 connections and keeps a silent one for 2 minutes:
# anybody could lock Webex out. Bodies are read by one thread, so many cost little.
CONNECTIONS = 800  # below the 1,024 files that many systems allow
IDLE_SECONDS = 20

log = structlog.get_logger()


class Server:
    """Serves the app on one address."""

    def __init__(
        self,
        app: Flask,
        *,
        host: str,
        port: int,
        body_limit: int = BODY_LIMIT,
        threads: int = THREADS,
    ) -> None:
        self._app = app
        self._threads = threads
        self._body_limit = body_limit
        self._host = host
        self._port = port
        self.is_stopping = False

    def run(
        self, *, on_listening: Callable[[], None], is_idle: Callable[[], bool]
    ) -> None:
        """Serve until told to stop.

        Args:
            on_listening: Called once connections are taken.
            is_idle: Whether no message is in work.
        """
        sockets: dict[int, socket] = {}
        try:
            server = create_server(
                self._app,
                map=sockets,
                host=self._host,
                port=self._port,
                threads=self._threads,
                ident=None,
                max_request_body_size=self._body_limit,
                # Nobody trusts them, but `Health` must see that somebody forwarded.
                clear_untrusted_proxy_headers=False,
                asyncore_use_poll=True,
                connection_limit=CONNECTIONS,
                channel_timeout=IDLE_SECONDS,
                cleanup_interval=IDLE_SECONDS // 2,
            )
        except OSError as error:
            sys.exit(f"PORT: cannot listen on {self._host}:{self._port} ({error})")
        limit_arrival(sockets)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda _n, _f: self._stop(is_idle))
        signal.signal(signal.SIGUSR1, _leave)
        on_listening()
        log.info("server.listening", address=f"http://{self._host}:{self._port}")
        server.run()
        log.info("server.stopped")

    def _stop(self, is_idle: Callable[[], bool]) -> None:
        """Take nothing more, and end when the work is done."""
        if self.is_stopping:
            return
        self.is_stopping = True
        log.info("server.stopping")
        threading.Thread(target=self._drain, args=(is_idle,), daemon=True).start()

    def _drain(self, is_idle: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not is_idle() and time.monotonic() < end:
            time.sleep(LOOK_AGAIN)
        # Waitress's loop ends by an exception in the main thread only.
        os.kill(os.getpid(), signal.SIGUSR1)


class Channel(HTTPChannel):
    """A connection whose requests must be here whole within the time for silent ones.

    For waitress each byte is a sign of life, so few of them keep a connection for ever.
    """

    def handle_read(self) -> None:
        """Take what came; more of the same request prolongs nothing."""
        has_begun, since = self.request is not None, self.last_activity
        super().handle_read()
        if has_begun and self.request is not None:
            self.last_activity = since


def limit_arrival(sockets: Mapping[int, object]) -> None:
    """Let servers, which stand among these sockets, take connections as `Channel`."""
    for server in sockets.values():
        if isinstance(server, BaseWSGIServer):
            server.channel_class = Channel


def _leave(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit(0)
