"""One person's flood keeps nobody else waiting, and none of it is lost."""

import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from tests.support.chat import Chat

MANY = 300
READING = 2.0  # seconds that Webex takes for it: in line, the 300th waits for 35
AT_MOST = 5  # times as long as on a quiet bot


def seconds_until_answered(chat):
    began = time.monotonic()
    chat.says("whoami")
    assert chat.person in chat.hears()
    return time.monotonic() - began


def wait_until_taken(chat, count):
    """Wait until the bot has acknowledged so many messages."""
    end = time.monotonic() + 30
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
    quiet = seconds_until_answered(other)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: flooding.says("whoami"), range(MANY)))
    wait_until_taken(flooding, MANY)
    crowded = seconds_until_answered(other)

    assert crowded < quiet * AT_MOST
    stand_in.desk.faults.clear()
    answers = flooding.answers(MANY + 1, within=100)
    told = Counter("one after another" in each["markdown"] for each in answers)
    assert told == {True: 1, False: MANY}
    assert flooding.hears_nothing_more()
    assert process.log.count("message.answered") == MANY + 2
