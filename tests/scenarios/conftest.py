"""The whole bot as a process, against the sandbox over HTTP."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.sandbox.server import SandboxServer
from tests.support.chat import Chat
from tests.support.ports import free_port
from tests.support.process import BotProcess, settings_for

NEW_YORK = ZoneInfo("America/New_York")


@pytest.fixture(scope="module")
def webex() -> Iterator[SandboxServer]:
    """A Webex whose meetings and messages a whole module shares."""
    with SandboxServer() as server:
        yield server


@pytest.fixture(scope="module")
def bot(
    webex: SandboxServer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[BotProcess]:
    """A running bot; a module of scenarios shares it."""
    folder: Path = tmp_path_factory.mktemp("bot")
    process = BotProcess(folder, settings_for(webex, folder, free_port()))
    process.start()
    yield process
    process.kill()


@pytest.fixture
def chat(webex: SandboxServer, bot: BotProcess) -> Chat:
    """Dana, alone with the bot."""
    del bot
    return Chat(webex)


@pytest.fixture
def tomorrow() -> datetime:
    """Midnight of Dana's tomorrow."""
    today = datetime.now(NEW_YORK).replace(hour=0, minute=0, second=0, microsecond=0)
    return today + timedelta(days=1)


@pytest.fixture
def alice(webex: SandboxServer, bot: BotProcess) -> Chat:
    """Alice, alone with the bot."""
    del bot
    return Chat(webex, "alice@corp.example")


@pytest.fixture
def bob(webex: SandboxServer, bot: BotProcess) -> Chat:
    """Bob, alone with the bot."""
    del bot
    return Chat(webex, "bob@corp.example")


@pytest.fixture
def stand_in() -> Iterator[SandboxServer]:
    """A Webex for one test."""
    with SandboxServer() as server:
        yield server


@pytest.fixture
def process(stand_in: SandboxServer, tmp_path: Path) -> Iterator[BotProcess]:
    """A bot for one test, to be killed."""
    made = BotProcess(tmp_path, settings_for(stand_in, tmp_path, free_port()))
    made.start()
    yield made
    made.kill()
