"""Rotation of keys: what an older key sealed is sealed with the first one."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from bot.storage.database import Database
from bot.storage.seal import Seal
from bot.storage.tables import SEALED, metadata


def reseal(database: Database, seal: Seal) -> int:
    """Seal every value that needs it anew; how many there were.

    A value that somebody writes meanwhile is left as written.

    Raises:
        ConfigurationWrong: A value was sealed with a key that is not ours any more.
        StoreUnavailable: The database could not take it.
    """
    return sum(_column(database, seal, column) for column in _sealed_columns())


def _sealed_columns() -> Iterator[sa.Column[Any]]:
    for table in metadata.sorted_tables:
        yield from (column for column in table.columns if column.info == SEALED)


def _column(database: Database, seal: Seal, column: sa.Column[Any]) -> int:
    # Read and opened before the lock is taken: others go on meanwhile.
    kept = sa.select(*column.table.primary_key, column).where(column.is_not(None))
    with database.reading() as connection:
        rows = connection.execute(kept).all()
    stale = [(row, new) for row in rows if (new := seal.renewed(row[-1])) is not None]
    if not stale:
        return 0
    with database.writing() as connection:
        for row, new in stale:
            here = zip(column.table.primary_key, row, strict=False)
            connection.execute(
                sa.update(column.table)
                .where(*(key == value for key, value in here), column == row[-1])
                .values({column.name: new})
            )
    return len(stale)
