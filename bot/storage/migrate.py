"""Brings the tables up to date; works from the package, without an alembic.ini."""

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError

from bot.errors import ConfigurationWrong
from bot.storage.database import Database, first_line

SCRIPTS = Path(__file__).parent / "migrations"
LOCK = 0x6D656574  # "meet"; any number that no one else locks


def upgrade(engine: sa.Engine) -> None:
    """Make or change our tables to what this release needs, all or nothing.

    Several processes may do so at once: one does, the others wait and find it done.

    Raises:
        ConfigurationWrong: A newer release has changed the tables already, or the
            database's user may not change any.
        StoreUnavailable: The database could not take it.
    """
    with Database(engine).writing() as connection:
        if connection.dialect.name == "postgresql":
            # As long as this transaction lives; a pooler cannot keep it.
            connection.execute(sa.text("SET LOCAL lock_timeout = 0"))
            connection.execute(sa.text("SET LOCAL statement_timeout = 0"))
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(LOCK)))
        config = _config()
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, "head")
        except CommandError as error:
            raise ConfigurationWrong(
                (f"DATABASE_URL: its tables are not of this release: {error}",)
            ) from None
        except sa.exc.ProgrammingError as error:
            raise ConfigurationWrong(
                (f"DATABASE_URL: its tables cannot be made: {first_line(error)}",)
            ) from None


def is_behind(engine: sa.Engine) -> bool:
    """Whether `upgrade` has work to do.

    Raises:
        StoreUnavailable: The database gives no answer.
    """
    with Database(engine).reading() as connection:
        here = MigrationContext.configure(connection).get_current_revision()
    scripts = ScriptDirectory.from_config(_config())
    known = [script.revision for script in scripts.walk_revisions()]
    return here != scripts.get_current_head() and (here is None or here in known)


def _config() -> Config:
    config = Config()
    # Config reads % as the start of a variable.
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    return config
