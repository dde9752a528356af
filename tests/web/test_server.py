import socket
import time

import pytest
from flask import Flask
from waitress.server import create_server

from bot.web.server import limit_arrival

SECONDS = 1  # for a silent connection, and for a request to arrive


@pytest.fixture
def sockets():
    return {}


@pytest.fixture
def server(sockets):
    made = create_server(
        Flask("server"),
        map=sockets,
        host="127.0.0.1",
        port=0,
        channel_timeout=SECONDS,
        cleanup_interval=SECONDS,
    )
    limit_arrival(sockets)
    yield made
    made.task_dispatcher.shutdown()
    made.asyncore.close_all(sockets)


def is_cut_off(caller, server, sockets, *, says):
    """Whether the caller is sent away within some time, saying this again and again."""
    end = time.monotonic() + 5 * SECONDS
    caller.settimeout(0)
    while time.monotonic() < end:
        server.asyncore.loop(timeout=0.1, map=sockets, count=1)
        try:
            caller.send(says)
            if not caller.recv(65536):
                return True
        except BlockingIOError:
            pass
        except OSError:
            return True
        time.sleep(0.05)
    return False


def test_a_request_that_trickles_in_for_ever_is_cut_off(server, sockets):
    with socket.create_connection(("127.0.0.1", server.effective_port)) as caller:
        caller.sendall(b"POST /webhook HTTP/1.1\r\nContent-Length: 60000\r\n\r\n")

        assert is_cut_off(caller, server, sockets, says=b"x")


def test_a_caller_of_whole_requests_may_stay(server, sockets):
    with socket.create_connection(("127.0.0.1", server.effective_port)) as caller:
        whole = b"GET / HTTP/1.1\r\nHost: bot\r\n\r\n"

        assert not is_cut_off(caller, server, sockets, says=whole)
