"""Brings the tables up to date; works from the package, without an alembic.ini."""

from pathlib import Path

import sqlalchemy as sa

from bot.errors import ConfigurationWrong
from bot.storage.database import Database, first_line

SCRIPTS = Path(__file__).parent / "migrations"
# Each file's name begins with its revision.
KNOWN = sorted(path.name[:4] for path in SCRIPTS.glob("versions/0*.py"))
HEAD = KNOWN[-1]
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
        if _revision(connection) != HEAD:
            _run(connection)


def is_behind(engine: sa.Engine) -> bool:
    """Whether `upgrade` has work to do.

    Raises:
        StoreUnavailable: The database gives no answer.
    """
    with Database(engine).reading() as connection:
        here = _revision(connection)
    return here is None or (here in KNOWN and here != HEAD)


def _revision(connection: sa.Connection) -> str | None:
    """Which of the migrations was the last one here; None: there are no tables."""
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    found = sa.select(sa.text("version_num")).select_from(sa.text("alembic_version"))
    revision: str | None = connection.scalar(found)
    return revision


def _run(connection: sa.Connection) -> None:
    # 10 MB in memory, which most starts need not take.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415
    from alembic.util import CommandError  # noqa: PLC0415

    config = Config()
    # Config reads % as the start of a variable.
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
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
