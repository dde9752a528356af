"""Things that are said once in a while only."""

from dataclasses import dataclass
from datetime import timedelta

from bot.storage import tables
from bot.storage.database import Database, insert_into
from bot.storage.instants import database_now

_row = tables.notices


@dataclass(frozen=True, slots=True)
class NoticeRows:
    """Fulfils `ports.Notices`."""

    database: Database

    def first_in(self, name: str, *, window: timedelta) -> bool:
        """Whether nobody was told so within the window; true for one process only.

        The window runs from the last time that this was true.
        """
        with self.database.writing() as connection:
            told = connection.execute(
                insert_into(_row)
                .values(name=name, said_at=database_now())
                .on_conflict_do_update(
                    index_elements=[_row.c.name],
                    set_={"said_at": database_now()},
                    where=_row.c.said_at <= database_now(-window),
                )
                .returning(_row.c.name)
            )
            return told.first() is not None
