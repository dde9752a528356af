"""Webex takes so many creations a day: the bot counts, and says so first."""

import re

import pytest
import sqlalchemy as sa

from bot.model.effects import WEBEX_QUOTA, EffectKind, EffectState
from bot.sandbox.server import SandboxServer
from bot.storage import Storage, tables
from bot.storage.engine import make_engine
from bot.storage.seal import Seal
from bot.workflows.database import upgrade_all
from tests.support.chat import Chat
from tests.support.ports import free_port
from tests.support.process import BotProcess, settings_for

ALICE = "alice@corp.example"
SENTENCE = "schedule meeting for {} tomorrow 3pm"


@pytest.fixture
def stand_in():
    with SandboxServer() as server:
        yield server


@pytest.fixture
def admin(stand_in):
    """Bob, who listens before the bot starts."""
    return Chat(stand_in, person="bob@corp.example")


@pytest.fixture
def process(stand_in, tmp_path):
    settings = settings_for(stand_in, tmp_path, free_port())
    settings["ADMINS"] = "bob@corp.example"
    upgrade_all(settings["DATABASE_URL"])
    use_up(settings, ALICE, WEBEX_QUOTA.of_host)
    made = BotProcess(tmp_path, settings)
    made.start()
    yield made
    made.kill()


def use_up(settings, host, count):
    """Write so many creations of a moment ago into the ledger."""
    seal = Seal((settings["TOKEN_ENCRYPTION_KEY"],))
    storage = Storage(make_engine(settings["DATABASE_URL"]), seal)
    storage.effects.begin("K", 0, kind=EffectKind.CREATE, host=host, asked="a meeting")
    storage.effects.close("K", 0, state=EffectState.REFUSED)
    with storage.effects.database.writing() as connection:
        [row] = connection.execute(sa.select(tables.effects)).mappings()
        more = [{**row, "part": number} for number in range(1, count)]
        connection.execute(sa.insert(tables.effects), more)
    storage.close()


@pytest.fixture
def chat(stand_in, process):
    """Dana, once the bot is there."""
    assert process.pid
    return Chat(stand_in)


def test_a_host_whose_day_is_full_is_refused_without_a_call_and_others_book(
    chat, stand_in
):

    chat.says(SENTENCE.format(ALICE))
    refused = chat.hears()

    assert f"no more new meetings hosted by `{ALICE}`" in refused
    assert re.search(r"works again on \w+day \d+ \w+ 20\d\d, \d\d:\d\d \(", refused)
    assert not stand_in.desk.calls.latest(operation="POST /meetings")
    chat.says(SENTENCE.format("dana@corp.example"))
    assert "Booked" in chat.hears()
    assert len(chat.meetings) == 1


def test_admins_are_told_once_that_the_days_number_nears_its_end(admin, process):
    assert f"800 of the 800 new meetings hosted by `{ALICE}`" in admin.hears()
    process.kill()
    process.start()
    assert admin.hears_nothing_more(1.0)
