"""Which parts of a reply are out."""

from dataclasses import dataclass

import sqlalchemy as sa

from bot.storage import tables
from bot.storage.database import Database, insert_into
from bot.storage.instants import database_now

_row = tables.posted


@dataclass(frozen=True, slots=True)
class PostedRows:
    """Fulfils `ports.Posted`."""

    database: Database

    def has(self, event_id: str, index: int) -> bool:
        """Whether this part was posted."""
        there = sa.exists().where(_row.c.event_id == event_id, _row.c.part == index)
        with self.database.reading() as connection:
            return bool(connection.scalar(sa.select(there)))

    def add(self, event_id: str, index: int, *, message_id: str) -> None:
        """Note that it was; the first note stands."""
        with self.database.writing() as connection:
            connection.execute(
                insert_into(connection, _row)
                .values(
                    event_id=event_id,
                    part=index,
                    message_id=message_id,
                    posted_at=database_now(),
                )
                .on_conflict_do_nothing()
            )
