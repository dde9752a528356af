"""Run by alembic for each command; the connection comes from `migrate.py`."""

from alembic import context

from bot.storage.tables import metadata


def include_name(name: str | None, kind: str, _parents: object) -> bool:
    """Leave DBOS's tables in the same database alone."""
    return kind != "table" or name in metadata.tables


connection = context.config.attributes.get("connection")
if connection is None:
    raise RuntimeError("migrations are run by `flask db upgrade`")
context.configure(
    connection=connection, target_metadata=metadata, include_name=include_name
)
with context.begin_transaction():
    context.run_migrations()
