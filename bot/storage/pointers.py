"""What `2` and `it` mean to a person in a space; sealed."""

from dataclasses import dataclass

import sqlalchemy as sa

from bot.model.changes import Pointing
from bot.storage import tables
from bot.storage.database import Database, insert_into
from bot.storage.instants import database_now
from bot.storage.seal import Seal

_row = tables.pointers


@dataclass(frozen=True, slots=True)
class PointerRows:
    """Fulfils `ports.Pointers`."""

    database: Database
    seal: Seal

    def read(self, person_id: str, space_id: str) -> Pointing:
        """Read what was listed and spoken of last; nothing at first."""
        found = sa.select(_row.c.sealed).where(
            _row.c.person_id == person_id, _row.c.space_id == space_id
        )
        with self.database.reading() as connection:
            sealed = connection.scalar(found)
        if sealed is None:
            return Pointing()
        pointing: Pointing = self.seal.open_value(sealed)
        return pointing

    def point(self, person_id: str, space_id: str, pointing: Pointing) -> None:
        """Set it, in place of what stood there."""
        values = {"sealed": self.seal.lock_value(pointing), "at": database_now()}
        with self.database.writing() as connection:
            connection.execute(
                insert_into(connection, _row)
                .values(person_id=person_id, space_id=space_id, **values)
                .on_conflict_do_update(
                    index_elements=[_row.c.person_id, _row.c.space_id], set_=values
                )
            )
