"""`make run` without any credential: the whole bot in a Webex of its own."""

import json
import time

import pytest
import requests

from tests.support.ports import free_port
from tests.support.process import BotProcess

SENTENCE = "schedule meeting for alice@corp tomorrow 3pm"


@pytest.fixture
def house(tmp_path):
    process = BotProcess(tmp_path, {"PORT": str(free_port()), "LOG_FORMAT": "json"})
    process.start()
    yield process
    process.kill()


def control(house, method, path, **more):
    address = f"{house.url}/sandbox/control{path}"
    answer = requests.request(method, address, timeout=30, **more)
    assert answer.ok, answer.text
    return answer.json() if answer.content else None


def say_and_hear(house, text=SENTENCE):
    """Say something as Dana, and return the bot's answer."""
    body = {"as": "dana", "space": "Meeting Bot", "text": text}
    control(house, "POST", "/say", json=body)
    end = time.monotonic() + 60
    query = {"as": "dana", "space": "Meeting Bot"}
    while time.monotonic() < end:
        items = control(house, "GET", "/messages", params=query)["items"]
        if items and items[-1]["byBot"]:
            return items[-1]["markdown"]
        time.sleep(0.05)
    raise AssertionError(house.log)


def meetings(house):
    return control(house, "GET", "/meetings")["items"]


def test_the_sentence_works_at_once(house):
    heard = say_and_hear(house)

    [meeting] = meetings(house)
    assert meeting["webLink"] in heard
    page = requests.get(meeting["webLink"], timeout=30)
    assert page.status_code == 200


def test_start_over_wipes_both_worlds_and_the_bot_goes_on(house):
    say_and_hear(house)

    control(house, "POST", "/reset")

    assert meetings(house) == []
    assert "Booked" in say_and_hear(house)
    assert len(meetings(house)) == 1


def test_a_restart_keeps_the_world(house):
    say_and_hear(house)
    assert house.stop() == 0

    house.start()

    assert len(meetings(house)) == 1
    assert "Booked" in say_and_hear(house, "schedule a meeting tomorrow 4pm")


@pytest.mark.parametrize(
    "headers", [{"Host": "evil.example"}, {"Origin": "http://evil.example"}]
)
def test_a_foreign_page_cannot_reach_the_sandbox(house, headers):
    answer = requests.post(
        f"{house.url}/sandbox/control/reset", headers=headers, timeout=30
    )

    assert answer.status_code == 403


def test_its_log_names_no_address_and_no_link(house):
    say_and_hear(house)
    assert house.stop() == 0

    lines = [json.loads(line) for line in house.log.splitlines()]
    assert any(line["event"] == "message.answered" for line in lines)
    assert "alice@corp" not in house.log
    assert "MTID" not in house.log
