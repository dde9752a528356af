"""The bot as a user has it: a process of its own, started, killed and stopped."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import requests
from cryptography.fernet import Fernet

from bot.sandbox.server import SandboxServer

ROOT = Path(__file__).parents[2]
START_SECONDS = 60.0


def settings_for(webex: SandboxServer, folder: Path, port: int) -> dict[str, str]:
    """A full set of settings that points the bot to a stand-in of Webex."""
    credentials = webex.world.credentials
    return {
        "WEBEX_BOT_TOKEN": credentials.bot_token,
        "WEBEX_CLIENT_ID": credentials.client_id,
        "WEBEX_CLIENT_SECRET": credentials.client_secret,
        "WEBEX_ACCESS_TOKEN": credentials.access_token,
        "WEBEX_REFRESH_TOKEN": credentials.refresh_token,
        "WEBEX_WEBHOOK_SECRET": "a secret that signs deliveries",
        "PUBLIC_URL": f"http://127.0.0.1:{port}",
        "TOKEN_ENCRYPTION_KEY": Fernet.generate_key().decode(),
        "WEBEX_API_URL": webex.api_url,
        "DATABASE_URL": f"sqlite:///{folder}/bot.db",
        "HOST": "127.0.0.1",
        "PORT": str(port),
        "EMAIL_DOMAINS": "corp.example",
        "SCHEDULERS": "dana@corp.example",
        "LOG_FORMAT": "json",
        "LOG_LEVEL": "INFO",
    }


def clean_environment() -> dict[str, str]:
    """What any process needs, and none of this machine's settings."""
    kept = ("PATH", "HOME", "LANG", "TMPDIR", "VIRTUAL_ENV")
    return {name: os.environ[name] for name in kept if name in os.environ}


def forget(folder: Path, *tables: str) -> None:
    """Let a running bot begin anew with what these tables hold."""
    database = sqlite3.connect(folder / "bot.db", timeout=30)
    with database:
        for table in tables:
            database.execute(f"DELETE FROM {table}")
    database.close()


@dataclass
class BotProcess:
    """`python app.py` in a folder of its own."""

    folder: Path
    settings: dict[str, str]
    _process: "subprocess.Popen[bytes] | None" = field(default=None)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.settings['PORT']}"

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    @property
    def log(self) -> str:
        path = self.folder / "bot.log"
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def spawn(self) -> None:
        """Start it, without waiting for anything."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / "bot.log").open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, str(ROOT / "app.py")],
                cwd=self.folder,
                env={**clean_environment(), **self.settings},
                stdout=log,
                stderr=log,
            )

    def start(self) -> "BotProcess":
        """Start it, and wait until it is ready."""
        self.spawn()
        self.wait_until_ready()
        return self

    def wait_until_ready(self, path: str = "/readyz") -> None:
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            assert self._process is not None
            if self._process.poll() is not None:
                raise AssertionError(f"the bot ended:\n{self.log}")
            try:
                if requests.get(self.url + path, timeout=5).status_code == 200:
                    return
            except requests.RequestException:
                pass
            time.sleep(0.05)
        raise AssertionError(f"the bot is not ready:\n{self.log}")

    def kill(self) -> None:
        """End it as a power cut does."""
        if self._process is not None:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait()

    def stop(self, within: float = 60.0) -> int:
        """End it as an operator does; returns its exit status."""
        assert self._process is not None
        self._process.send_signal(signal.SIGTERM)
        return self._process.wait(timeout=within)

    def wait(self) -> int:
        """Wait for its own end; returns its exit status."""
        assert self._process is not None
        return self._process.wait(timeout=START_SECONDS)
