"""A conversation on the real DBOS, with rooms that only remember."""

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
from bot.workflows.conversation import Conversation
from bot.workflows.database import upgrade_all

NOW = datetime.now(UTC)
WORDS = "schedule meeting for alice@corp tomorrow 3pm"


class Rooms:
    """Ear, mouth and voice in one, remembering what was asked of them."""

    def __init__(self):
        self.heard: list[str] = []
        self.said: list[Reply] = []
        self.again: list[bool] = []
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

    def say(self, reply, _event, _workflow, *, again):
        self.said.append(reply)
        self.again.append(again)
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


def ended(workflow, within=60.0):
    end = time.monotonic() + within
    while time.monotonic() < end:
        status = DBOS.get_workflow_status(workflow)
        if status and status.status not in ("PENDING", "ENQUEUED", "DELAYED"):
            return status.status
        time.sleep(0.02)
    raise AssertionError(f"{workflow} does not end")
