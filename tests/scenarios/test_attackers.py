"""Who does not sign gets nothing, and keeps nobody out."""

import socket

import pytest
import requests

from bot.sandbox.server import SandboxServer
from bot.web.signature import HEADER
from tests.support.chat import Chat
from tests.support.ports import free_port
from tests.support.process import BotProcess, settings_for

SENTENCE = "schedule meeting for alice@corp tomorrow 3pm"
MANY = 200


@pytest.fixture(scope="module")
def stand_in():
    with SandboxServer() as server:
        yield server


@pytest.fixture(scope="module")
def process(stand_in, tmp_path_factory):
    folder = tmp_path_factory.mktemp("bot")
    made = BotProcess(folder, settings_for(stand_in, folder, free_port()))
    made.start()
    yield made
    made.kill()


def dripping(process, sent):
    """A connection that sent the beginning of something and keeps it open."""
    drip = socket.create_connection(("127.0.0.1", int(process.settings["PORT"])))
    drip.sendall(sent)
    return drip


def test_hundreds_who_send_slowly_keep_nobody_out(process, stand_in):
    head = b"POST /webhook HTTP/1.1\r\nHost: bot\r\nContent-Length: 60000\r\n"
    drips = [dripping(process, head) for _ in range(MANY)]
    drips += [dripping(process, head + b"\r\n{") for _ in range(MANY)]
    chat = Chat(stand_in)

    chat.says(SENTENCE)

    assert "Booked" in chat.hears()
    assert requests.get(f"{process.url}/healthz", timeout=30).ok
    for drip in drips:
        drip.close()


ODD_REQUESTS = [
    b"POST /webhook HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
    (
        b"POST /webhook HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n"
        b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
    ),
    b"POST /webhook HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    b"POST /webhook HTTP/1.1\r\n" + b"X: y\r\n" * 50_000 + b"\r\n",
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    b"POST /webhook HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n",
]


@pytest.mark.parametrize("request_bytes", ODD_REQUESTS, ids=range(len(ODD_REQUESTS)))
def test_a_request_that_is_none_ends_without_harm(process, request_bytes):
    with dripping(process, b"") as caller:
        caller.settimeout(10)
        try:
            caller.sendall(request_bytes)
            caller.shutdown(socket.SHUT_WR)
            answer = caller.recv(100)
        except OSError:
            answer = b""

    assert b" 204 " not in answer
    assert requests.get(f"{process.url}/healthz", timeout=30).ok


def test_a_forged_event_makes_no_call_to_webex(process, stand_in):
    stand_in.desk.calls.clear()
    body = '{"resource":"messages","event":"created","data":{"id":"M1"}}'

    for signature in ("0" * 40, "", "sha1=" + "0" * 40):
        answer = requests.post(
            f"{process.url}/webhook", body, headers={HEADER: signature}, timeout=30
        )
        assert answer.status_code == 401

    assert not [c for c in stand_in.desk.calls.latest() if "messages" in c.operation]
