"""Who may schedule for whom, by person ids."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from bot.model.rights import Grant
from bot.storage import tables
from bot.storage.database import Database, insert_into

_row = tables.grants

HOSTS = sa.select(_row.c.host_id).where(
    _row.c.scheduler_id == sa.bindparam("scheduler")
)


@dataclass(frozen=True, slots=True)
class GrantRows:
    """Fulfils `ports.Grants`."""

    database: Database

    def add(self, grant: Grant) -> bool:
        """Keep it; False where it stood already."""
        with self.database.writing() as connection:
            added = connection.execute(
                insert_into(_row)
                .values(
                    host_id=grant.host_id,
                    scheduler_id=grant.scheduler_id,
                    granted_at=grant.granted_at,
                    granted_by=grant.granted_by,
                )
                .on_conflict_do_nothing()
                .returning(_row.c.host_id)
            )
            return added.first() is not None

    def remove(self, *, host_id: str, scheduler_id: str) -> bool:
        """Take it back; False where there was none."""
        with self.database.writing() as connection:
            removed = connection.execute(
                sa.delete(_row).where(
                    _row.c.host_id == host_id, _row.c.scheduler_id == scheduler_id
                )
            )
        return removed.rowcount > 0

    def hosts_of(self, scheduler_id: str) -> frozenset[str]:
        """Whom this person may schedule for."""
        with self.database.reading() as connection:
            return frozenset(connection.scalars(HOSTS, {"scheduler": scheduler_id}))

    def all(self) -> tuple[Grant, ...]:
        """Every grant, the newest first."""
        return self._read(sa.select(_row))

    def of_host(self, host_id: str) -> tuple[Grant, ...]:
        """Who may schedule for this person, the newest right first."""
        return self._read(sa.select(_row).where(_row.c.host_id == host_id))

    def _read(self, chosen: sa.Select[Any]) -> tuple[Grant, ...]:
        newest = chosen.order_by(
            _row.c.granted_at.desc(), _row.c.host_id, _row.c.scheduler_id
        )
        with self.database.reading() as connection:
            return tuple(
                Grant(row.host_id, row.scheduler_id, row.granted_at, row.granted_by)
                for row in connection.execute(newest)
            )
