"""A bot that was down answers what it missed."""

import pytest

from bot.sandbox.server import SandboxServer
from tests.support.chat import Chat
from tests.support.ports import free_port
from tests.support.process import BotProcess, settings_for

SENTENCE = "schedule meeting for alice@corp tomorrow 3pm"


@pytest.fixture
def stand_in():
    with SandboxServer() as server:
        yield server


@pytest.fixture
def process(stand_in, tmp_path):
    made = BotProcess(tmp_path, settings_for(stand_in, tmp_path, free_port()))
    made.start()
    yield made
    made.kill()


def test_what_was_said_while_the_bot_was_down_is_answered_once(process, stand_in):
    chat = Chat(stand_in)
    team = Chat(stand_in, space="Launch team")
    chat.says("whoami")
    assert "dana@corp.example" in chat.hears()
    # Replies are at-least-once: killed in the moment after one, the bot repeats it.
    assert chat.hears_nothing_more(0.5)
    process.kill()

    chat.says(f'{SENTENCE} called "alone"')
    team.says("nothing for the bot")
    team.says(f'@Meeting Bot {SENTENCE} called "together"')
    process.start()

    assert "alone" in chat.hears()
    assert "together" in team.hears()
    process.stop()
    process.start()
    assert chat.hears_nothing_more()
    assert sorted(each["title"] for each in chat.meetings) == ["alone", "together"]
