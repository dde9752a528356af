"""`flask …` as an operator types it, in a process of its own."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.process import ROOT, BotProcess, clean_environment

SECONDS = 60


def shell(
    bot: BotProcess, *words: str, **changed: str
) -> "subprocess.CompletedProcess[str]":
    """Run a command beside a bot, with its settings and some changed ones."""
    return run(bot.folder, {**bot.settings, **changed}, *words)


@contextmanager
def running(folder: Path, *words: str) -> "Iterator[subprocess.Popen[str]]":
    """Run a command that stays, without any setting; ended as an operator does."""
    with subprocess.Popen(
        [sys.executable, "-m", "flask", "--app", str(ROOT / "app.py"), *words],
        cwd=folder,
        env=clean_environment(),
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.terminate()
            process.wait(timeout=SECONDS)


def run(
    folder: Path, settings: dict[str, str], *words: str
) -> "subprocess.CompletedProcess[str]":
    """Run a command in a folder, with these settings alone."""
    return subprocess.run(
        [sys.executable, "-m", "flask", "--app", str(ROOT / "app.py"), *words],
        cwd=folder,
        env={**clean_environment(), **settings},
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
