"""One person's flood keeps nobody else waiting, and none of it is lost."""

import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from tests.support.chat import Chat

MANY = 300
READING = 0.3  # seconds that Webex takes for it: in line, the 300th waits for 6
BESIDE = 3.0  # seconds more than on a quiet bot, however slow this machine


def seconds_until_answered(chat):
    began = time.monotonic()
    chat.says("whoami")
    assert chat.person in chat.hears()
    return time.monotonic() - began


def test_hundreds_of_messages_of_one_person_do_not_delay_another(process, stand_in):
    flooding = Chat(stand_in)
    other = Chat(stand_in, person="bob@corp.example")
    stand_in.desk.faults.add("GET /messages/{id}", "slow", times=None, seconds=READING)
    quiet = seconds_until_answered(other)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: flooding.says("whoami"), range(MANY)))
    under_way = len(stand_in.desk.calls.latest(operation="GET /messages/{id}"))
    crowded = seconds_until_answered(other)
    answers = flooding.answers(MANY + 1, within=100)

    assert under_way < MANY
    assert crowded < quiet + BESIDE
    told = Counter("one after another" in each["markdown"] for each in answers)
    assert told == {True: 1, False: MANY}
    assert flooding.hears_nothing_more()
    assert process.log.count("message.answered") == MANY + 2
