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
