"""Two processes on one PostgreSQL: shared work, and a dead one's work taken over."""

import time

import pytest

from bot.sandbox.server import SandboxServer
from bot.workflows.database import upgrade_all
from tests.support.chat import Chat
from tests.support.ports import free_port
from tests.support.process import BotProcess, settings_for

SENTENCE = 'schedule meeting for alice@corp tomorrow 3pm called "number {}"'
TAKE_OVER_SECONDS = 30.0


@pytest.fixture
def stand_in():
    with SandboxServer() as server:
        yield server


@pytest.fixture
def pair(stand_in, tmp_path, postgres_url):
    """Two processes; Webex delivers to the first."""
    upgrade_all(postgres_url)
    settings = settings_for(stand_in, tmp_path, free_port())
    settings["DATABASE_URL"] = postgres_url
    first = BotProcess(tmp_path / "first", settings).start()
    other = {**settings, "PORT": str(free_port())}
    second = BotProcess(tmp_path / "second", other).start()
    yield first, second
    first.kill()
    second.kill()


def test_the_work_of_a_process_killed_for_good_is_taken_over(pair, stand_in):
    first, second = pair
    chat = Chat(stand_in)
    stand_in.desk.faults.add("POST /meetings", "slow", times=None, seconds=3)
    for number in range(3):
        chat.says(SENTENCE.format(number))
    wait_for_creates(stand_in)

    first.kill()
    killed = time.monotonic()
    stand_in.desk.faults.clear()

    told = [answer["markdown"] for answer in chat.answers(3, within=40)]
    assert time.monotonic() - killed < TAKE_OVER_SECONDS
    assert all("Booked" in text for text in told)
    titles = [meeting["title"] for meeting in chat.meetings]
    assert sorted(titles) == [f"number {number}" for number in range(3)]
    assert "executor.buried" in second.log


def test_what_a_stop_leaves_behind_is_taken_over(pair, stand_in):
    first, second = pair
    chat = Chat(stand_in)
    stand_in.desk.faults.add("POST /meetings", "slow_after", times=None, seconds=13)
    for number in range(3):
        chat.says(SENTENCE.format(number))
    wait_for_creates(stand_in)

    assert first.stop() == 0
    stand_in.desk.faults.clear()

    told = [answer["markdown"] for answer in chat.answers(3, within=TAKE_OVER_SECONDS)]
    assert all("Booked" in text for text in told)
    assert len(chat.meetings) == 3
    assert "executor.buried" in second.log


def wait_for_creates(stand_in):
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if len(stand_in.desk.calls.latest(operation="GET /messages/{id}")) >= 3:
            return
        time.sleep(0.02)


def test_an_event_that_reaches_both_is_answered_once(pair, stand_in):
    first, second = pair
    chat = Chat(stand_in)
    stand_in.desk.faults.add("messages", "duplicate", times=None)

    chat.says(SENTENCE.format(1))

    assert "Booked" in chat.hears()
    assert chat.hears_nothing_more()
    assert len(chat.meetings) == 1
    assert first.url != second.url
