"""Changes that can be taken back; sealed."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from bot.model.changes import Change
from bot.storage import tables
from bot.storage.database import Database, insert_into
from bot.storage.seal import Seal

_row = tables.changes

ADD = insert_into(_row).on_conflict_do_nothing()


@dataclass(frozen=True, slots=True)
class ChangeRows:
    """Fulfils `ports.Changes`."""

    database: Database
    seal: Seal

    def add(self, change: Change) -> None:
        """Keep it; the same key again is the same change."""
        new = {
            "key": change.key,
            "person_id": change.person_id,
            "space_id": change.space_id,
            "at": change.at,
            "sealed": self.seal.lock_value(change),
        }
        with self.database.writing() as connection:
            connection.execute(ADD, new)

    def latest(
        self, person_id: str, space_id: str, *, since: datetime, by_message: str
    ) -> Change | None:
        """Read this person's last change there that was not taken back.

        One that this very message is taking back comes first: a repeat goes on.
        """
        is_own = _row.c.undone_by == by_message
        found = (
            sa.select(_row.c.sealed)
            .where(
                _row.c.person_id == person_id,
                _row.c.space_id == space_id,
                sa.or_(is_own, sa.and_(_row.c.undone_by.is_(None), _row.c.at >= since)),
            )
            .order_by(_row.c.undone_by.is_(None), _row.c.at.desc())
            .limit(1)
        )
        with self.database.reading() as connection:
            sealed = connection.scalar(found)
        if sealed is None:
            return None
        change: Change = self.seal.open_value(sealed)
        return change

    def undo(self, key: str, *, by_message: str) -> bool:
        """Note that a message took it back; False where another one did before."""
        with self.database.writing() as connection:
            connection.execute(
                sa.update(_row)
                .where(_row.c.key == key, _row.c.undone_by.is_(None))
                .values(undone_by=by_message)
            )
            undoer = connection.scalar(
                sa.select(_row.c.undone_by).where(_row.c.key == key)
            )
        return undoer == by_message

    def stands(self, key: str) -> None:
        """Note that it could not be taken back after all."""
        with self.database.writing() as connection:
            connection.execute(
                sa.update(_row).where(_row.c.key == key).values(undone_by=None)
            )
