"""Two processes on one PostgreSQL do what is to be done once, once."""

import json
import time
from functools import partial

import pytest
import requests

from bot.sandbox.server import SandboxServer
from bot.web.signature import HEADER, sign
from bot.workflows.database import upgrade_all
from tests.support.chat import Chat
from tests.support.crowd import all_at_once
from tests.support.ports import free_port
from tests.support.postgres import new_database
from tests.support.process import BotProcess, settings_for

SENTENCE = 'schedule meeting for alice@corp tomorrow 3pm called "number {}"'
ADMIN = "bob@corp.example"


@pytest.fixture(scope="module")
def stand_in():
    with SandboxServer() as server:
        yield server


@pytest.fixture(scope="module")
def pair(stand_in, tmp_path_factory, postgres_port):
    """Two processes that start at the same moment; Webex delivers to the first."""
    url = new_database(postgres_port)
    upgrade_all(url)
    folder = tmp_path_factory.mktemp("pair")
    settings = settings_for(stand_in, folder, free_port())
    settings |= {"DATABASE_URL": url, "ADMINS": ADMIN}
    other = {**settings, "PORT": str(free_port())}
    both = [
        BotProcess(folder / name, own)
        for name, own in (("first", settings), ("second", other))
    ]
    for process in both:
        process.spawn()
    for process in both:
        process.wait_until_ready()
    yield both
    for process in both:
        process.kill()


def deliver(process, message):
    """Tell one of them of a message, as Webex does."""
    kept = ("id", "roomId", "roomType", "personId", "personEmail", "created")
    data = {name: message[name] for name in kept}
    envelope = {"resource": "messages", "event": "created", "data": data}
    assert post(process, envelope) == 204


def post(process, envelope):
    body = json.dumps(envelope).encode()
    signature = sign(body, process.settings["WEBEX_WEBHOOK_SECRET"])
    answer = requests.post(
        f"{process.url}/webhook", body, headers={HEADER: signature}, timeout=30
    )
    return answer.status_code


def count(stand_in, operation):
    calls = stand_in.desk.calls.latest(operation=operation)
    return sum(call.status == 200 for call in calls)


def test_a_start_of_both_registers_at_webex_once(pair, stand_in):
    synced = [process.log.count('"webhooks.synced"') for process in pair]

    assert sorted(synced) == [0, 1]
    assert count(stand_in, "POST /webhooks") == 3
    adopted = [process.log.count('"tokens.adopted"') for process in pair]
    assert sum(adopted) == 1


def test_an_expired_token_is_renewed_once_for_both(pair, stand_in):
    chat = Chat(stand_in)
    before = count(stand_in, "POST /access_token")
    stand_in.desk.faults.add("messages", "lost", times=None)
    said = [chat.says(SENTENCE.format(number)) for number in range(8)]
    stand_in.desk.faults.clear()
    chat.control("POST", "/tokens/end", json={"which": "access"})

    all_at_once(
        [
            partial(deliver, pair[place % 2], message)
            for place, message in enumerate(said)
        ]
    )

    assert all("Booked" in each["markdown"] for each in chat.answers(8))
    assert count(stand_in, "POST /access_token") - before == 1
    assert len(chat.meetings) == 8
    for process in pair:
        assert process.log.count('"message.answered"') > 0


def test_admins_hear_once_what_both_find_out(pair, stand_in):
    admin = Chat(stand_in, person=ADMIN)
    admin.control("POST", "/tokens/end", json={"which": "authorization"})

    for process in pair:
        told = {"resource": "serviceApp", "event": "deauthorized", "data": {}}
        assert post(process, told) == 204

    assert "access to Webex meetings has ended" in admin.hears()
    until(lambda: all('"operator.needed"' in process.log for process in pair))
    assert admin.hears_nothing_more()


def until(holds):
    end = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)
