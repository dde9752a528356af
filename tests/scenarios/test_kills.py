"""A process that is really killed, again and again, under load."""

import random
import threading
import time

from tests.support.chat import PATIENCE, Chat

KILLS = 5
MOST_MESSAGES = 600  # the load goes on as long as the kills do, however slow a start
SENTENCE = 'schedule meeting for alice@corp tomorrow 3pm called "number {}"'


def acknowledged(chat, said):
    """Titles of the messages whose event the bot has taken."""
    taken = {
        attempt["subject"]
        for attempt in chat.control("GET", "/deliveries")["items"]
        if attempt["resource"] == "messages" and attempt["status"] == 204
    }
    return {title for title, message_id in said.items() if message_id in taken}


def test_every_acknowledged_event_becomes_one_meeting_and_an_answer(process, stand_in):
    chat = Chat(stand_in)
    said = {}
    is_over = threading.Event()

    def load():
        for number in range(MOST_MESSAGES):
            message = chat.says(SENTENCE.format(number))
            said[f"number {number}"] = message["id"]
            if is_over.wait(0.1):
                return

    talking = threading.Thread(target=load)
    talking.start()
    dice = random.Random(7)
    for _ in range(KILLS):
        time.sleep(dice.uniform(0.1, 0.6))
        process.kill()
        process.start()
    time.sleep(2)
    is_over.set()
    talking.join()

    expected = acknowledged(chat, said)
    answered = wait_for_answers(chat, expected)

    titles = [meeting["title"] for meeting in chat.meetings]
    assert len(expected) >= 10
    assert expected <= answered
    assert sorted(titles) == sorted(set(titles))
    assert expected <= set(titles)


def wait_for_answers(chat, expected):
    """Titles that the bot has told to be booked."""
    end = time.monotonic() + 2 * PATIENCE
    told: set[str] = set()
    while time.monotonic() < end and not expected <= told:
        time.sleep(0.2)
        texts = [
            item["markdown"]
            for item in chat.messages(0)
            if item["personEmail"].endswith("@webex.bot")
        ]
        told = {title for title in expected if any(f"`{title}`" in t for t in texts)}
    return told


def test_a_kill_between_webexs_answer_and_our_record_makes_no_second_meeting(
    process, stand_in
):
    chat = Chat(stand_in)
    stand_in.desk.faults.add("POST /meetings", "slow_after", seconds=2)

    chat.says(SENTENCE.format(1))
    wait_for(lambda: chat.meetings)
    process.kill()
    process.start()

    assert "Booked" in chat.hears()
    assert len(chat.meetings) == 1


def wait_for(happens):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and not happens():
        time.sleep(0.02)


def hears_of(chat, title):
    """Wait for the answer that names a meeting; a kill may repeat an older one."""
    while title not in (heard := chat.hears()):
        assert "Booked" in heard


def test_a_rotated_refresh_token_survives_a_kill(process, stand_in):
    stand_in.world.options.rotate_refresh_token = True
    chat = Chat(stand_in)
    for number in range(2):
        chat.control("POST", "/tokens/end", json={"which": "access"})
        chat.says(SENTENCE.format(number))
        hears_of(chat, f"number {number}")
        process.kill()
        process.start()

    chat.control("POST", "/tokens/end", json={"which": "access"})
    chat.says(SENTENCE.format(9))

    hears_of(chat, "number 9")
    assert len(chat.meetings) == 3


DIALOGUE = (
    ("schedule standup every day at 9 starting tomorrow for 12 times", "**Booked:**"),
    ("list next two weeks", "**10** ·"),
    ("more", "**11** ·"),
    ("more", "That was all"),
    ("schedule planning with bob@corp tomorrow 3pm", "**Booked:** `Planning`"),
    ("move it to 4pm", "16:00"),
    ("move it 30 minutes later", "16:30"),
    ("invite carol@corp to it", "carol@corp.example"),
    ("cancel it", "Cancelled"),
    ("undo", "16:30"),
    ("schedule planning tomorrow 3pm for someone@nowhere.example", "someone"),
)


def test_an_answer_that_dies_unsaid_is_said_after_all_and_nothing_is_done_twice(
    process, stand_in
):
    chat = Chat(stand_in)

    for words, expected in DIALOGUE:
        hold = stand_in.desk.faults.add(
            "POST /messages", "too_many", times=None, seconds=5
        )
        chat.says(words)
        wait_for(lambda hold=hold: hold.struck.total() > 0)
        process.kill()
        stand_in.desk.faults.clear()
        process.start()
        assert expected in chat.hears(), words

    assert chat.hears_nothing_more()
    assert [meeting["title"] for meeting in chat.meetings] == ["Standup", "Planning"]


def test_a_reply_that_was_posted_but_not_noted_comes_once_in_a_direct_space(
    process, stand_in
):
    chat = Chat(stand_in)
    stand_in.desk.faults.add("POST /messages", "slow_after", seconds=3)
    chat.says(SENTENCE.format(1))
    assert "number 1" in chat.hears()

    process.kill()
    process.start()
    chat.says("whoami")

    assert "You are" in chat.hears()
    assert chat.hears_nothing_more()
