"""A start that can't work says why in a line each, and a stop loses nothing."""

import time

import pytest
import requests

from bot.sandbox.server import SandboxServer
from tests.support.chat import PATIENCE, Chat
from tests.support.ports import free_port
from tests.support.process import BotProcess, settings_for

SENTENCE = "schedule meeting for alice@corp tomorrow 3pm"


@pytest.fixture(scope="module")
def stand_in():
    with SandboxServer() as server:
        yield server


@pytest.fixture
def process(stand_in, tmp_path):
    made = BotProcess(tmp_path, settings_for(stand_in, tmp_path, free_port()))
    yield made
    made.kill()


@pytest.mark.parametrize(
    "name",
    [
        "WEBEX_BOT_TOKEN",
        "WEBEX_CLIENT_ID",
        "WEBEX_CLIENT_SECRET",
        "WEBEX_ACCESS_TOKEN",
        "WEBEX_REFRESH_TOKEN",
        "WEBEX_WEBHOOK_SECRET",
        "PUBLIC_URL",
        "TOKEN_ENCRYPTION_KEY",
    ],
)
def test_a_missing_setting_ends_the_start_with_its_name(process, name):
    del process.settings[name]

    process.spawn()

    assert process.wait() == 2
    [line] = process.log.splitlines()
    assert line.startswith(f"{name}: ")


def test_a_malformed_setting_ends_the_start_with_its_name(process):
    process.settings["PORT"] = "http"

    process.spawn()

    assert process.wait() == 2
    assert process.log.startswith("PORT: ")
    assert "Traceback" not in process.log


def test_another_key_than_the_databases_ends_the_start(process, stand_in, tmp_path):
    process.start()
    process.stop()
    other = settings_for(stand_in, tmp_path, free_port())
    process.settings["TOKEN_ENCRYPTION_KEY"] = other["TOKEN_ENCRYPTION_KEY"]

    process.spawn()

    assert process.wait() == 2
    assert "TOKEN_ENCRYPTION_KEY: " in process.log
    assert "Traceback" not in process.log


def test_a_second_server_on_the_same_sqlite_is_kept_out(process):
    process.start()
    second = BotProcess(
        process.folder / "second", {**process.settings, "PORT": str(free_port())}
    )

    second.spawn()

    assert second.wait() == 2
    assert "another server already uses" in second.log
    assert requests.get(process.url + "/healthz", timeout=30).ok


def test_a_port_in_use_is_said_in_a_line(process, tmp_path):
    process.start()
    second = BotProcess(
        tmp_path / "second",
        {**process.settings, "DATABASE_URL": f"sqlite:///{tmp_path}/second.db"},
    )

    second.spawn()

    assert second.wait() == 1
    assert "PORT: cannot listen on" in second.log
    assert "Traceback" not in second.log


def test_a_dead_bot_token_ends_the_start_with_status_3(process):
    process.settings["WEBEX_BOT_TOKEN"] = "revoked"

    process.spawn()

    assert process.wait() == 3
    assert "WEBEX_BOT_TOKEN: refused by Webex" in process.log


def test_a_webex_that_is_down_does_not_keep_the_bot_from_starting(process):
    process.settings["WEBEX_API_URL"] = f"http://127.0.0.1:{free_port()}"
    process.spawn()

    process.wait_until_ready("/healthz")

    answer = requests.get(process.url + "/readyz", timeout=30)
    assert answer.status_code == 503
    assert answer.json()["checks"]["database"] == "well"


def test_with_the_real_webex_the_front_page_is_one_line(process):
    process.start()

    answer = requests.get(process.url, timeout=30)

    assert answer.text.count("\n") == 1
    assert (
        requests.get(f"{process.url}/sandbox/control/people", timeout=30).status_code
        == 404
    )


def test_a_huge_body_is_refused_before_it_is_read(process):
    process.start()

    answer = requests.post(f"{process.url}/webhook", data=b"x" * 2**20, timeout=30)

    assert answer.status_code == 413


def test_a_postgres_that_is_behind_asks_for_the_upgrade(process, postgres_url):
    process.settings["DATABASE_URL"] = postgres_url

    process.spawn()

    assert process.wait() == 2
    assert "run `flask db upgrade` first" in process.log


def test_a_stop_lets_running_work_end(process, stand_in):
    process.start()
    chat = Chat(stand_in)
    stand_in.desk.faults.add("POST /meetings", "slow", seconds=2)

    chat.says(SENTENCE)
    wait_for_call(stand_in, "GET /messages/{id}")
    status = process.stop()

    assert status == 0
    assert "Booked" in chat.hears()


def wait_for_call(stand_in, operation):
    end = time.monotonic() + PATIENCE
    while not stand_in.desk.calls.latest(operation=operation):
        assert time.monotonic() < end, f"{operation} was never called"
        time.sleep(0.02)


def test_secrets_are_nowhere_in_clear_on_disk_or_in_the_log(process, stand_in):
    process.start()
    chat = Chat(stand_in)
    chat.says(f"{SENTENCE} called Projekt Kranich")
    chat.hears()
    passwords = [
        meeting["password"] for meeting in chat.meetings if meeting.get("password")
    ]
    process.stop()

    secrets = [
        process.settings[name]
        for name in (
            "WEBEX_BOT_TOKEN",
            "WEBEX_CLIENT_SECRET",
            "WEBEX_ACCESS_TOKEN",
            "WEBEX_REFRESH_TOKEN",
            "WEBEX_WEBHOOK_SECRET",
            "TOKEN_ENCRYPTION_KEY",
        )
    ]
    assert passwords
    private = [*secrets, *passwords, "Projekt Kranich", "alice@corp", "MTID="]
    for path in process.folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            found = [text for text in private if text.encode() in content]
            assert not found, path


def test_the_database_is_for_its_owner_only(process):
    process.start()

    for path in process.folder.glob("bot.db*"):
        assert path.stat().st_mode & 0o077 == 0, path
