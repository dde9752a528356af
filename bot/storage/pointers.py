"""What `2` and `it` mean to a person in a space; sealed."""

from dataclasses import dataclass

import sqlalchemy as sa

from bot.model.changes import Pointing
from bot.storage import tables
from bot.storage.database import Database, insert_into
from bot.storage.instants import database_now
from bot.storage.seal import Seal

_row = tables.pointers

READ = sa.select(_row.c.sealed).where(
    _row.c.person_id == sa.bindparam("person"), _row.c.space_id == sa.bindparam("space")
)
_new = insert_into(_row).values(at=database_now())
POINT = _new.on_conflict_do_update(
    index_elements=[_row.c.person_id, _row.c.space_id],
    set_={"sealed": _new.excluded.sealed, "at": database_now()},
)


@dataclass(frozen=True, slots=True)
class PointerRows:
    """Fulfils `ports.Pointers`."""

    database: Database
    seal: Seal

    def read(self, person_id: str, space_id: str) -> Pointing:
        """Read what was listed and spoken of last; nothing at first."""
        with self.database.reading() as connection:
            sealed = connection.scalar(READ, {"person": person_id, "space": space_id})
        if sealed is None:
            return Pointing()
        pointing: Pointing = self.seal.open_value(sealed)
        return pointing

    def point(self, person_id: str, space_id: str, pointing: Pointing) -> None:
        """Set it, in place of what stood there."""
        new = {
            "person_id": person_id,
            "space_id": space_id,
            "sealed": self.seal.lock_value(pointing),
        }
        with self.database.writing() as connection:
            connection.execute(POINT, new)
