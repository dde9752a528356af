"""Things that are said once in a while only."""

from dataclasses import dataclass
from datetime import timedelta

import sqlalchemy as sa

from bot.storage import tables
from bot.storage.database import Database, insert_into
from bot.storage.instants import database_now

_row = tables.notices


@dataclass(frozen=True, slots=True)
class NoticeRows:
    """Fulfils `ports.Notices`."""

    database: Database

    def first_in(
        self, name: str, *, window: timedelta, event_id: str | None = None
    ) -> bool:
        """Whether nobody was told so within the window; true for one process only.

        The window runs from the last time that this was true. To the event that it was
        true for it is true again: its answer may have died before it was said.
        """
        told_here = _row.c.event_id == event_id if event_id else sa.false()
        with self.database.writing() as connection:
            told = connection.execute(
                insert_into(_row)
                .values(name=name, said_at=database_now(), event_id=event_id)
                .on_conflict_do_update(
                    index_elements=[_row.c.name],
                    set_={"said_at": database_now(), "event_id": event_id},
                    where=sa.or_(_row.c.said_at <= database_now(-window), told_here),
                )
                .returning(_row.c.name)
            )
            return told.first() is not None
