"""The shell beside a running bot: what an operator sees and what it costs nobody."""

import json

import pytest

from tests.support.ports import free_port
from tests.support.shell import run, running, shell

DANA = "dana@corp.example"
SENTENCE = "schedule meeting for alice@corp tomorrow 3pm"


def states(result):
    return {each["name"]: each["state"] for each in json.loads(result.stdout)}


def test_a_doctor_finds_a_sound_bot_sound(bot):
    result = shell(bot, "doctor", "--json")

    found = states(result)
    assert result.returncode == 0, result.stdout
    assert set(found.values()) <= {"well", "look"}
    assert found["way in"] == found["webhooks"] == found["service app"] == "well"


@pytest.mark.parametrize(
    ("name", "changed"),
    [
        ("bot account", {"WEBEX_BOT_TOKEN": "revoked"}),
        ("way in", {"WEBEX_WEBHOOK_SECRET": "another secret of the webhook"}),
        ("way in", {"PUBLIC_URL": f"http://127.0.0.1:{free_port()}"}),
        ("webhooks", {"PUBLIC_URL": f"http://127.0.0.1:{free_port()}"}),
    ],
)
def test_a_doctor_names_what_is_ill_and_the_next_step(bot, name, changed):
    result = shell(bot, "doctor", "--json", **changed)

    ill = {each["name"]: each for each in json.loads(result.stdout)}[name]
    assert result.returncode == 1
    assert ill["state"] == "bad"
    assert ill["said"]
    assert ill["fix"]
    for secret in ("WEBEX_CLIENT_SECRET", "WEBEX_WEBHOOK_SECRET", "WEBEX_BOT_TOKEN"):
        assert bot.settings[secret] not in result.stdout + result.stderr


def test_a_doctor_comes_to_an_end_where_no_webex_is(bot):
    result = shell(bot, "doctor", WEBEX_API_URL=f"http://127.0.0.1:{free_port()}/v1")

    assert result.returncode == 1
    assert "Webex cannot be reached" in result.stdout
    assert "Traceback" not in result.stdout + result.stderr


def test_the_audit_tells_who_booked_for_whom(chat, bot):
    chat.says(SENTENCE)
    chat.hears()

    result = shell(bot, "audit", "--host", "alice@corp.example", "--json")

    [entry] = json.loads(result.stdout)
    assert (entry["asker"], entry["host"]) == (
        "dana@corp.example",
        "alice@corp.example",
    )
    assert (entry["action"], entry["outcome"]) == ("create", "booked")
    assert shell(bot, "audit", "--by", "alice@corp.example").stdout == (
        "nothing was changed\n"
    )


def test_a_meeting_booked_in_the_shell_is_known_in_the_chat(chat, bot):
    words = ("create", "design review for alice@corp tomorrow 4pm")
    result = shell(bot, "meetings", *words, "--as", "dana@corp.example", "--json")
    made = json.loads(result.stdout)["meeting"]
    assert made["id"] in {each["id"] for each in chat.meetings}

    chat.says(f"cancel {made['code']}")

    assert "**Cancelled:** `Design review`" in chat.hears()
    assert made["id"] not in {each["id"] for each in chat.meetings}


def test_a_stand_in_of_its_own_gives_what_a_bot_needs_to_talk_to_it(tmp_path):
    with running(tmp_path, "sandbox", "--port", "0") as first:
        settings = lines_for_env(first)
        result = run(
            tmp_path, settings, "meetings", "create", "tomorrow 3pm", "--as", DANA
        )
        assert "Booked" in result.stdout, result.stderr
    assert first.returncode == 0

    with running(tmp_path, "sandbox", "--port", "0") as second:
        again = {**lines_for_env(second), "DATABASE_URL": "sqlite:///another.db"}
        result = run(tmp_path, again, "meetings", "list", "--as", DANA)

    assert again["WEBEX_BOT_TOKEN"] == settings["WEBEX_BOT_TOKEN"]
    assert "Dana Diaz's meeting" in result.stdout


def lines_for_env(process):
    """What it prints, up to the last line, as settings."""
    settings = {}
    while "SCHEDULERS" not in settings:
        line = process.stdout.readline().strip()
        assert line
        if not line.startswith("#"):
            name, _, value = line.partition("=")
            settings[name] = value
    return settings


BAD = [
    ("audit", "--host", "nobody@corp.example"),
    ("webhooks", "nothing"),
]


@pytest.mark.parametrize("words", BAD, ids=" ".join)
def test_bad_arguments_end_with_two_and_say_why(bot, words):
    result = shell(bot, *words)

    assert result.returncode == 2
    assert result.stdout == ""
    assert result.stderr.strip()
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("command", ["doctor", "audit"])
def test_without_settings_a_command_names_them_in_a_line(tmp_path, command):
    result = run(tmp_path, {"WEBEX_BOT_TOKEN": "x"}, command)

    assert result.returncode == 2
    assert "WEBEX_CLIENT_ID" in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1
