"""Instants to be remembered over restarts, by name."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from bot.storage import tables
from bot.storage.database import Database, insert_into

_row = tables.marks


@dataclass(frozen=True, slots=True)
class MarkRows:
    """Fulfils `ports.Marks`."""

    database: Database

    def at(self, name: str) -> datetime | None:
        """Read an instant; None before it was set first."""
        wanted = sa.select(_row.c.at).where(_row.c.name == name)
        with self.database.reading() as connection:
            return connection.scalar(wanted)

    def move(self, name: str, at: datetime) -> None:
        """Set it; one that is later already stays."""
        with self.database.writing() as connection:
            connection.execute(
                insert_into(_row)
                .values(name=name, at=at)
                .on_conflict_do_update(
                    index_elements=[_row.c.name],
                    set_={"at": at},
                    where=_row.c.at < at,
                )
            )
