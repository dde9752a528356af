"""A database that is restarted, and a release that is rolled out, under load."""

import time

import pytest

from bot.sandbox.server import SandboxServer
from bot.workflows.database import upgrade_all
from tests.support.balancer import balancer
from tests.support.chat import Chat
from tests.support.load import Load
from tests.support.ports import free_port
from tests.support.process import BotProcess, settings_for


@pytest.fixture
def stand_in():
    with SandboxServer() as server:
        yield server


@pytest.fixture
def settings(stand_in, tmp_path, postgres_url):
    upgrade_all(postgres_url)
    own = settings_for(stand_in, tmp_path, free_port())
    return {**own, "DATABASE_URL": postgres_url}


@pytest.fixture
def start(tmp_path):
    """Start processes, and see to it that they end."""
    started = []

    def start_one(name, settings):
        process = BotProcess(tmp_path / name, settings)
        started.append(process)
        return process.start()

    yield start_one
    for process in started:
        process.kill()


def test_a_database_that_is_restarted_loses_and_doubles_nothing(
    stand_in, settings, start, postgres
):
    process = start("bot", settings)
    load = Load(Chat(stand_in))

    with load.going_on():
        time.sleep(1)
        postgres.stop()
        time.sleep(1.5)
        postgres.start()
        time.sleep(1)

    load.wait_until_all_are_told(within=120)  # a sweep a minute
    assert set(load.booked.values()) == {1}
    assert load.booked.keys() == load.said.keys()
    process.wait_until_ready()


def test_a_release_that_is_rolled_out_strands_nothing(stand_in, settings, start):
    ports = [free_port(), free_port()]
    with balancer(ports) as address:
        settings["PUBLIC_URL"] = address
        old = start("old", {**settings, "PORT": str(ports[0])})
        load = Load(Chat(stand_in))
        stand_in.desk.faults.add("POST /meetings", "slow", times=None, seconds=0.5)

        with load.going_on():
            time.sleep(1)
            new = start("new", {**settings, "PORT": str(ports[1])})
            # Nobody tells the balancer: what the old one refuses must not be lost.
            assert old.stop() == 0
            time.sleep(1)

        load.wait_until_all_are_told(within=120)  # a sweep a minute
    assert set(load.booked.values()) == {1}
    assert load.booked.keys() == load.said.keys()
    for process in (old, new):
        assert '"message.answered"' in process.log
