"""The database as a server finds it: SQLite brought up to date, others checked."""

from pathlib import Path
from typing import IO

from sqlalchemy import Engine, make_url

from bot import errors
from bot.settings import Settings
from bot.storage.engine import make_engine
from bot.storage.migrate import is_behind, upgrade
from bot.workflows import engine
from bot.workflows.executors import lock_beside


def take_database(settings: Settings) -> IO[str] | None:
    """Make sure that the database is ours to use, and of this release.

    Returns:
        The lock that keeps a second server off a SQLite database; None elsewhere.

    Raises:
        ConfigurationWrong: Another server runs, or the tables are behind.
    """
    if settings.on_postgres:
        _require_upgraded(settings.database_url)
        return None
    lock = lock_beside(Path(make_url(settings.database_url).database or "bot.db"))
    upgrade_all(settings.database_url)
    return lock


def ready_for_shell(settings: Settings, database: Engine) -> None:
    """Make our tables where a command comes before the first start of the server."""
    if settings.on_postgres:
        _require_upgraded(settings.database_url)
    elif is_behind(database):
        upgrade(database)


def upgrade_all(url: str) -> None:
    """Bring our tables and those of DBOS up to date."""
    database = make_engine(url)
    try:
        upgrade(database)
    finally:
        database.dispose()
    engine.migrate(url)


def _require_upgraded(url: str) -> None:
    database = make_engine(url)
    try:
        if is_behind(database):
            raise errors.ConfigurationWrong(
                ("DATABASE_URL: the database is behind; run `flask db upgrade` first",)
            )
    except errors.StoreUnavailable as gone:
        raise errors.ConfigurationWrong(
            ("DATABASE_URL: the database does not answer; check address and password",)
        ) from gone
    finally:
        database.dispose()
