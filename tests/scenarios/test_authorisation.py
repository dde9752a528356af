"""An administrator takes the service app's authorisation back, and gives it again."""

import time

import pytest
import requests

from bot.sandbox import tokens
from bot.sandbox.server import SandboxServer
from bot.web.signature import HEADER, sign
from tests.support.chat import Chat
from tests.support.ports import free_port
from tests.support.process import BotProcess, settings_for

PATIENCE = 60.0


@pytest.fixture
def stand_in():
    with SandboxServer() as server:
        yield server


@pytest.fixture
def admin(stand_in):
    return Chat(stand_in, person="bob@corp.example")


@pytest.fixture
def process(stand_in, admin, tmp_path):
    settings = settings_for(stand_in, tmp_path, free_port())
    settings["ADMINS"] = admin.person
    made = BotProcess(tmp_path, settings)
    made.start()
    yield made
    made.kill()


def readiness(process):
    answer = requests.get(f"{process.url}/readyz", timeout=30)
    return answer.status_code, answer.json()["checks"]["tokens"]


def until_ready_is(process, status):
    end = time.monotonic() + PATIENCE
    while readiness(process)[0] != status:
        assert time.monotonic() < end, readiness(process)
        time.sleep(0.05)


def tell(process, event, secret=None):
    """Deliver what Webex says of the service app; nobody knows what else it holds."""
    body = b'{"resource":"serviceApp","event":"%s","data":{}}' % event.encode()
    signature = sign(body, secret or process.settings["WEBEX_WEBHOOK_SECRET"])
    address = f"{process.url}/webhook"
    answer = requests.post(address, body, headers={HEADER: signature}, timeout=30)
    return answer.status_code


def test_admins_learn_at_once_that_it_ended_and_that_it_works_again(
    process, stand_in, admin
):
    admin.control("POST", "/tokens/end", json={"which": "authorization"})

    assert tell(process, "deauthorized") == 204
    assert "access to Webex meetings has ended" in admin.hears()
    until_ready_is(process, 503)

    tokens.seed(stand_in.world, revive=True)
    assert tell(process, "authorized") == 204
    assert "works again" in admin.hears()
    until_ready_is(process, 200)


def test_such_an_event_only_makes_the_bot_look(process, stand_in, admin):
    stand_in.desk.calls.clear()

    assert tell(process, "deauthorized", secret="forged") == 401
    assert not stand_in.desk.calls.latest(operation="GET /authorizations/tokenExpiry")
    assert tell(process, "deauthorized") == 204

    assert admin.hears_nothing_more(2.5)
    assert readiness(process) == (200, "well")


def test_without_any_event_it_is_found_all_the_same(process, admin):
    process.kill()
    admin.control("POST", "/tokens/end", json={"which": "authorization"})

    process.spawn()
    process.wait_until_ready("/healthz")

    assert "access to Webex meetings has ended" in admin.hears()
    until_ready_is(process, 503)
