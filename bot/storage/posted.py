"""Which parts of a reply are out."""

from dataclasses import dataclass

import sqlalchemy as sa

from bot.storage import tables
from bot.storage.database import Database, insert_into
from bot.storage.instants import database_now

_row = tables.posted

HAS = sa.select(
    sa.exists().where(
        _row.c.event_id == sa.bindparam("event"), _row.c.part == sa.bindparam("index")
    )
)
ADD = insert_into(_row).values(posted_at=database_now()).on_conflict_do_nothing()


@dataclass(frozen=True, slots=True)
class PostedRows:
    """Fulfils `ports.Posted`."""

    database: Database

    def has(self, event_id: str, index: int) -> bool:
        """Whether this part was posted."""
        with self.database.reading() as connection:
            return bool(connection.scalar(HAS, {"event": event_id, "index": index}))

    def add(self, event_id: str, index: int, *, message_id: str) -> None:
        """Note that it was; the first note stands."""
        new = {"event_id": event_id, "part": index, "message_id": message_id}
        with self.database.writing() as connection:
            connection.execute(ADD, new)
