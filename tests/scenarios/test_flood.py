"""A flood of one person or space keeps nobody else waiting, and none of it is lost."""

import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.sandbox.server import SandboxServer
from tests.support.chat import Chat

MANY = 300
MANY_TOGETHER = 200
SPACE = "Launch team"
TEAM = ("dana@corp.example", "alice@corp.example", "bob@corp.example")
READING = 2.0  # seconds that Webex takes for it: in line, the 300th waits for 20
WITHIN = 100.0  # seconds, on a machine as busy as it may be


@pytest.fixture
def stand_in():
    """A Webex that is slow to all at once: calls that wait hold up no others."""
    with SandboxServer(threads=96) as server:
        yield server


def answered(chat):
    """How many answers of the bot stand in the space."""
    return sum(item["personEmail"].endswith("@webex.bot") for item in chat.messages(0))


def wait_until_taken(chat, count):
    """Wait until the bot has acknowledged so many messages."""
    end = time.monotonic() + WITHIN
    while taken(chat) < count:
        assert time.monotonic() < end
        time.sleep(0.1)


def taken(chat):
    attempts = chat.control("GET", "/deliveries")["items"]
    return sum(a["resource"] == "messages" and a["status"] == 204 for a in attempts)


def test_hundreds_of_messages_of_one_person_do_not_delay_another(process, stand_in):
    flooding = Chat(stand_in)
    other = Chat(stand_in, person="bob@corp.example")
    stand_in.desk.faults.add("GET /messages/{id}", "slow", times=None, seconds=READING)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: flooding.says("whoami"), range(MANY)))
    wait_until_taken(flooding, MANY)

    before = answered(flooding)
    other.says("whoami")
    [answer] = other.answers(within=WITHIN)
    meanwhile = answered(flooding) - before

    assert other.person in answer["markdown"]
    assert meanwhile < (MANY - before) / 2
    stand_in.desk.faults.clear()
    answers = flooding.answers(MANY + 1, within=WITHIN)
    told = Counter("one after another" in each["markdown"] for each in answers)
    assert told == {True: 1, False: MANY}
    assert flooding.hears_nothing_more()
    assert process.log.count("message.answered") == MANY + 1


def test_many_in_one_space_do_not_delay_another_and_are_told_once(process, stand_in):
    team = [Chat(stand_in, person=name, space=SPACE) for name in TEAM]
    other = Chat(stand_in, person="carol@corp.example")
    stand_in.desk.faults.add("GET /messages/{id}", "slow", times=None, seconds=READING)
    said = [team[number % len(team)] for number in range(MANY_TOGETHER)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda chat: chat.says("@Meeting Bot whoami"), said))
    wait_until_taken(other, MANY_TOGETHER)

    before = answered(team[0])
    other.says("whoami")
    other.answers(within=WITHIN)
    meanwhile = answered(team[0]) - before

    assert meanwhile < (MANY_TOGETHER - before) / 2
    stand_in.desk.faults.clear()
    answers = team[0].answers(MANY_TOGETHER + 1, within=WITHIN)
    told = Counter("one after another" in each["markdown"] for each in answers)
    assert told == {True: 1, False: MANY_TOGETHER}
    assert team[0].hears_nothing_more()
    assert process.log.count("message.answered") == MANY_TOGETHER + 1
