"""Ports for servers that start a little later than their port is chosen."""

import os
import socket
from itertools import cycle

# Below what the system gives to connections, which could take one meanwhile; a block
# for each process, so that tests which run beside each other never choose the same.
BLOCK = 100
BLOCKS = 200
FIRST = 10_000 + os.getpid() % BLOCKS * BLOCK

_ports = cycle(range(FIRST, FIRST + BLOCK))


def free_port() -> int:
    """Find a port of this process's block that nobody uses."""
    for port in _ports:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
        return port
    raise AssertionError  # pragma: no cover -- a cycle has no end
