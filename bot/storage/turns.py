"""Messages in work, in the order in which they were said."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

import sqlalchemy as sa

from bot.model.message import Event
from bot.storage import tables
from bot.storage.database import Database, insert_into
from bot.storage.instants import database_now

_row = tables.turns
_this = _row.c.message_id == sa.bindparam("message")

# Statements of each message are made once: SQLAlchemy takes longer to put one together
# than SQLite to run it.
_new = insert_into(_row).values(heard_at=database_now())
HEARD = _new.on_conflict_do_update(  # changes nothing: the row that stands is returned
    index_elements=[_row.c.message_id], set_={"message_id": _new.excluded.message_id}
).returning(_row.c.answered_at)
ANSWERED = (
    sa.update(_row)
    .where(_this, _row.c.answered_at.is_(None))
    .values(answered_at=database_now())
)


@dataclass(frozen=True, slots=True)
class TurnRows:
    """Fulfils `ports.Turns`."""

    database: Database

    def heard(self, event: Event) -> bool:
        """Note that a message is being answered; False where it was answered before."""
        with self.database.writing() as connection:
            new = {
                "message_id": event.id,
                "person_id": event.actor_id,
                "space_id": event.space_id,
                "created": event.created,
            }
            answered_at = connection.scalar(HEARD, new)
        return answered_at is None

    def answered(self, message_id: str) -> None:
        """Note that it has been."""
        with self.database.writing() as connection:
            connection.execute(ANSWERED, {"message": message_id})

    def known(self, message_ids: Collection[str]) -> frozenset[str]:
        """Those of the messages that were heard already."""
        heard = sa.select(_row.c.message_id).where(_row.c.message_id.in_(message_ids))
        with self.database.reading() as connection:
            return frozenset(connection.scalars(heard))

    def count_earlier(self, event: Event, *, within: timedelta) -> int:
        """How many older messages of this person are still in work there.

        Args:
            event: The message that would wait.
            within: Messages heard longer ago are waited for no more.
        """
        is_older = sa.or_(
            _row.c.created < event.created,
            # Said in the same millisecond: any order, but the same for both.
            sa.and_(_row.c.created == event.created, _row.c.message_id < event.id),
        )
        older = sa.select(sa.func.count()).where(
            _row.c.person_id == event.actor_id,
            _row.c.space_id == event.space_id,
            _row.c.answered_at.is_(None),
            _row.c.heard_at > database_now(-within),
            is_older,
        )
        with self.database.reading() as connection:
            return connection.scalars(older).one()
