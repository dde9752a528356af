"""DBOS as this bot runs it: our engine, our encryption, our executor's name."""

import logging
from typing import Any

from dbos import DBOS, DBOSConfig, Serializer
from sqlalchemy import Engine

from bot.storage.engine import make_engine
from bot.storage.seal import Seal
from bot.workflows import queue

# A constant: DBOS's default, a hash of the source, would strand work at each release.
APPLICATION_VERSION = "1"
NAME = "meeting-bot"
# Workflows at once; each mostly waits for Webex. More than one person's share and the
# queue's together, so that others find a thread free.
THREADS = 48


class SealedSerializer(Serializer):
    """Writes everything DBOS keeps as Fernet over pickle.

    Nothing is unpickled that was not sealed with our key.
    """

    def __init__(self, seal: Seal) -> None:
        self._seal = seal

    def serialize(self, data: Any) -> str:  # noqa: ANN401 -- DBOS's own signature
        """Seal a value."""
        sealed: str = self._seal.lock_value(data)
        return sealed

    def deserialize(self, serialized_data: str) -> Any:  # noqa: ANN401 -- the same
        """Open a value; raises where the seal is not ours."""
        return self._seal.open_value(serialized_data)

    def name(self) -> str:
        """What DBOS notes beside each value."""
        return "sealed"


def launch(engine: Engine, seal: Seal, *, executor_id: str) -> None:
    """Start DBOS in this process; only the server does, never a shell command."""
    config: DBOSConfig = {
        "name": NAME,
        "system_database_url": engine.url.render_as_string(hide_password=False),
        "system_database_engine": engine,
        "serializer": SealedSerializer(seal),
        "application_version": APPLICATION_VERSION,
        "executor_id": executor_id,
        "use_listen_notify": False,
        "run_migrations": False,
        "max_executor_threads": THREADS,
        "enable_otlp": False,
        "log_level": "WARNING",
    }
    DBOS(config=config)
    _log_with_us()
    DBOS.launch()
    queue.register()


def _log_with_us() -> None:
    """Send DBOS's lines through our formatter and scrubber instead of its own."""
    theirs = logging.getLogger("dbos")
    theirs.handlers.clear()
    theirs.propagate = True


def migrate(url: str) -> None:
    """Create or bring up to date the tables of DBOS."""
    engine = make_engine(url)
    try:
        rendered = engine.url.render_as_string(hide_password=False)
        DBOS.migrate(rendered)
    finally:
        engine.dispose()


def stop() -> None:
    """Stop; what is still running is recovered by the next start."""
    DBOS.destroy()
