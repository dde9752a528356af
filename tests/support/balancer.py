"""A balancer before several processes: the first that takes a connection gets it."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from tests.support.ports import free_port

SECONDS = 15.0


@contextmanager
def balancer(backends: list[int]) -> Iterator[str]:
    """Forward to ports of this machine; gives the address that stays the same.

    The list may change meanwhile.
    """
    port = free_port()
    with socket.create_server(("127.0.0.1", port)) as door:
        threading.Thread(target=_serve, args=(door, backends), daemon=True).start()
        yield f"http://127.0.0.1:{port}"


def _serve(door: socket.socket, backends: list[int]) -> None:
    with suppress(OSError):
        while True:
            caller, _ = door.accept()
            threading.Thread(target=_join, args=(caller, backends), daemon=True).start()


def _join(caller: socket.socket, backends: list[int]) -> None:
    with caller:
        for port in tuple(backends):
            with (
                suppress(OSError),
                socket.create_connection(("127.0.0.1", port)) as far,
            ):
                back = threading.Thread(target=_pump, args=(far, caller), daemon=True)
                back.start()
                _pump(caller, far)
                back.join(SECONDS)
                return


def _pump(one: socket.socket, other: socket.socket) -> None:
    with suppress(OSError):
        while some := one.recv(65536):
            other.sendall(some)
    with suppress(OSError):
        other.shutdown(socket.SHUT_WR)
