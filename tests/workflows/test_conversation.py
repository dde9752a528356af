"""The workflow on the real DBOS, on SQLite and on PostgreSQL."""

import threading
import time
from datetime import UTC, datetime, timedelta

import pytest
from cryptography.fernet import Fernet
from dbos import DBOS
from dbos._dbos import _get_or_create_dbos_registry

from bot.model.message import Event, Resource
from bot.model.reply import Outgoing, Reply, ToSpace
from bot.storage.engine import make_engine
from bot.storage.seal import Seal
from bot.workflows import engine
from bot.workflows.conversation import Conversation, workflow_id
from bot.workflows.database import upgrade_all

STEPS = ["hear", "answer", "say"]  # for ever: see the module's docstring
NOW = datetime.now(UTC)
WORDS = "schedule meeting for alice@corp tomorrow 3pm"


class Rooms:
    """Ear, mouth and voice in one, remembering what was asked of them."""

    def __init__(self):
        self.heard: list[str] = []
        self.said: list[Reply] = []
        self.waits: list[timedelta] = []
        self.breaks = 0
        self.lock = threading.Lock()

    def hear(self, event):
        with self.lock:
            self.heard.append(event.id)
        return event

    def answer(self, event):
        if self.breaks:
            self.breaks -= 1
            raise RuntimeError("broken")
        wait = self.waits.pop(0) if self.waits else None
        out = Outgoing(ToSpace(event.space_id), WORDS)
        return Reply("booked", (out,), resume_at=self.clock() + wait if wait else None)

    def say(self, reply, _event, _workflow):
        self.said.append(reply)
        return reply.resume_at

    def clock(self):
        return datetime.now(UTC)

    def tidy(self, _now):
        return


def event(name="M1", created=NOW):
    return Event(Resource.MESSAGE, name, "DANA", "R1", created)


@pytest.fixture
def rooms():
    return Rooms()


@pytest.fixture
def conversation(rooms, database_url):
    upgrade_all(database_url)
    database = make_engine(database_url)
    talk = Conversation(rooms, rooms, rooms, rooms)
    seal = Seal((Fernet.generate_key().decode(),))
    engine.launch(database, seal, executor_id="local")
    yield talk
    DBOS.destroy(destroy_registry=False)
    database.dispose()
    _forget_instance()


def _forget_instance():
    """Let the next test register a conversation of its own under the same name."""
    _get_or_create_dbos_registry().instance_info_map.clear()


def ended(workflow, within=10.0):
    end = time.monotonic() + within
    while time.monotonic() < end:
        status = DBOS.get_workflow_status(workflow)
        if status and status.status not in ("PENDING", "ENQUEUED", "DELAYED"):
            return status.status
        time.sleep(0.02)
    raise AssertionError(f"{workflow} does not end")


def test_the_three_steps_keep_their_names_and_order(conversation):
    conversation.start(event())

    assert ended("message:M1") == "SUCCESS"
    steps = [step["function_name"] for step in DBOS.list_workflow_steps("message:M1")]
    assert steps == STEPS


def test_an_event_that_comes_twenty_times_at_once_is_heard_once(conversation, rooms):
    threads = [
        threading.Thread(target=conversation.start, args=(event(),)) for _ in range(20)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert ended("message:M1") == "SUCCESS"
    assert rooms.heard == ["M1"]
    assert len(rooms.said) == 1


def test_what_must_wait_is_taken_up_again_and_holds_no_thread(conversation, rooms):
    rooms.waits = [timedelta(seconds=1)]

    conversation.start(event())

    assert ended("message:M1") == "SUCCESS"
    assert conversation.in_work == set()
    assert ended("message:M1:1") == "SUCCESS"
    assert len(rooms.heard) == 2


def test_what_is_a_day_old_by_then_is_not_taken_up(conversation, rooms):
    rooms.waits = [timedelta(seconds=30)]
    old = event(created=NOW - timedelta(hours=24))

    conversation.start(old)

    assert ended("message:M1") == "SUCCESS"
    assert DBOS.get_workflow_status("message:M1:1") is None


def test_nothing_of_a_message_is_readable_in_the_database(
    conversation, database_url, tmp_path
):
    conversation.start(event())
    ended("message:M1")

    stored = DBOS.list_workflows(workflow_ids=["message:M1"])
    assert stored[0].output == "booked"
    if database_url.startswith("sqlite"):
        files = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
        assert files
        assert not any(WORDS.encode() in content for content in files)
        assert not any(b"c2NoZWR1bGUgbWVldGluZw" in content for content in files)


@pytest.mark.parametrize(("name", "attempt"), [("message:M1", 0), ("message:M1:2", 2)])
def test_each_attempt_has_an_id_of_its_own(name, attempt):
    assert workflow_id(event(), attempt) == name
