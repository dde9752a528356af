"""The sandbox on a port of its own: for tests, and for trying things by hand."""

import socket
import threading
from collections.abc import Callable, Iterable
from types import TracebackType
from typing import Self

from waitress.server import TcpWSGIServer, create_server

from bot.sandbox.blueprint import create_sandbox_app
from bot.sandbox.desk import Desk
from bot.sandbox.wire import API_ROOT
from bot.sandbox.world import World

# A busy bot keeps two or three open in each of its threads; waitress stops at 100.
CONNECTIONS = 800


class SandboxServer:
    """A running sandbox; use it as a context manager, or start and stop it.

    Attributes:
        world: What it serves; a fresh one in memory unless given.
        desk: Its parts: faults, recorded calls, deliveries.
    """

    def __init__(  # noqa: PLR0913 -- what a caller may set
        self,
        world: World | None = None,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        threads: int = 16,
        hosts: Iterable[str] = (),
        started_over: Callable[[], None] | None = None,
    ) -> None:
        """Bind the port, 0 for any that is free; serve from `start` on."""
        self.world = world or World()
        self.desk = Desk.around(self.world, started_over=started_over)
        app = create_sandbox_app(self.world, desk=self.desk, hosts=hosts)
        self._line = socket.create_server((host, port))
        self._channels: dict[int, socket.socket] = {}
        self._stopping = threading.Event()
        self._woken = threading.Event()
        server = create_server(
            app,
            map=self._channels,
            sockets=[self._line],
            threads=threads,
            connection_limit=CONNECTIONS,
            clear_untrusted_proxy_headers=True,
        )
        if not isinstance(server, TcpWSGIServer):
            raise TypeError("one socket makes one server")
        self._server = server
        self._thread = threading.Thread(target=self._run, name="sandbox", daemon=True)

    @property
    def url(self) -> str:
        """Scheme, host and port, no slash."""
        host, port = self._line.getsockname()[:2]
        return f"http://{host}:{port}"

    @property
    def api_url(self) -> str:
        """What stands where https://webexapis.com/v1 would."""
        return f"{self.url}{API_ROOT}"

    def start(self) -> Self:
        """Serve, in a thread."""
        self._thread.start()
        return self

    def stop(self) -> None:
        """Stop serving; the port is free again and the world closed."""
        self._stopping.set()
        self.desk.bell.close()
        self._server.pull_trigger()
        self._woken.set()
        self._thread.join(timeout=5)
        self.desk.close()

    def _run(self) -> None:
        # Everything that touches the sockets happens in this one thread.
        loop = self._server.asyncore.loop
        while not self._stopping.is_set():
            loop(timeout=1, use_poll=True, map=self._channels, count=1)
        # The trigger is one of the sockets: it must not close while it is pulled.
        self._woken.wait()
        self._server.task_dispatcher.shutdown()
        self._server.asyncore.close_all(self._channels)

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()
