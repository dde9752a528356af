"""The processes that live, and which of them watches what, by the database's clock."""

from dataclasses import dataclass
from datetime import timedelta

import sqlalchemy as sa

from bot.storage import tables
from bot.storage.database import Database, insert_into
from bot.storage.instants import database_now

DEAD_AFTER = timedelta(seconds=15)  # without a renewal

_row = tables.executors
_watch = tables.watches


@dataclass(frozen=True, slots=True)
class Executors:
    """Rows of living processes.

    `owner` is this process's own mark: an executor id may come back after a restart,
    the mark never does.
    """

    database: Database
    owner: str

    def register(self, executor_id: str) -> None:
        """Enter this process as alive, in place of an earlier one of the same id."""
        alive = {"owner": self.owner, "renewed_at": database_now()}
        with self.database.writing() as connection:
            connection.execute(
                insert_into(_row)
                .values(executor_id=executor_id, **alive)
                .on_conflict_do_update(index_elements=[_row.c.executor_id], set_=alive)
            )

    def renew(self, executor_id: str) -> bool:
        """Say that this process lives; False where it was declared dead."""
        with self.database.writing() as connection:
            renewed = connection.execute(
                sa.update(_row)
                .where(_row.c.executor_id == executor_id, _row.c.owner == self.owner)
                .values(renewed_at=database_now())
            )
        return renewed.rowcount == 1

    def dead(self, older_than: timedelta = DEAD_AFTER) -> tuple[str, ...]:
        """Ids of those who have not renewed for so long."""
        return self._ids(_row.c.renewed_at < database_now(-older_than))

    def live(self, younger_than: timedelta = DEAD_AFTER) -> tuple[str, ...]:
        """Ids of those who have renewed within this time."""
        return self._ids(_row.c.renewed_at >= database_now(-younger_than))

    def bury(self, executor_id: str, older_than: timedelta = DEAD_AFTER) -> bool:
        """Take a dead row away; true for the one caller who shall take over its work.

        What it watched is free for others at once. A process that renewed meanwhile is
        left alone.
        """
        with self.database.writing() as connection:
            buried = connection.execute(
                sa.delete(_row).where(
                    _row.c.executor_id == executor_id,
                    _row.c.renewed_at < database_now(-older_than),
                )
            )
            if buried.rowcount == 1:
                connection.execute(_let_go(executor_id))
        return buried.rowcount == 1

    def leave(self, executor_id: str, *, work_left: bool = False) -> None:
        """Take this process's own row away, and what it watched.

        Where work is left behind the row stays as that of a dead one: who finds it
        takes the work over.
        """
        own = sa.and_(_row.c.executor_id == executor_id, _row.c.owner == self.owner)
        with self.database.writing() as connection:
            if work_left:
                dead = {"renewed_at": database_now(-2 * DEAD_AFTER)}
                connection.execute(sa.update(_row).where(own).values(dead))
            else:
                connection.execute(sa.delete(_row).where(own))
            connection.execute(_let_go(executor_id))

    def watch(self, name: str, owner: str, *, lasting: timedelta) -> bool:
        """Become or stay the one who does a recurring job; False while another is.

        Args:
            name: The job.
            owner: An executor's id; the same one may renew before its time is over.
            lasting: For how long; a dead watcher is replaced after it.
        """
        values = {"owner": owner, "until": database_now(lasting)}
        with self.database.writing() as connection:
            taken = connection.execute(
                insert_into(_watch)
                .values(name=name, **values)
                .on_conflict_do_update(
                    index_elements=[_watch.c.name],
                    set_=values,
                    where=sa.or_(
                        _watch.c.owner == owner, _watch.c.until < database_now()
                    ),
                )
                .returning(_watch.c.name)
            )
            return taken.first() is not None

    def _ids(self, which: sa.ColumnElement[bool]) -> tuple[str, ...]:
        ids = sa.select(_row.c.executor_id).where(which).order_by(_row.c.executor_id)
        with self.database.reading() as connection:
            return tuple(connection.scalars(ids))


def _let_go(executor_id: str) -> sa.Delete:
    """Let others do what somebody watched."""
    return sa.delete(_watch).where(_watch.c.owner == executor_id)
