"""What people told the bot about themselves."""

from dataclasses import dataclass

import sqlalchemy as sa

from bot.model.reading import DateOrder
from bot.storage import tables
from bot.storage.database import Database, insert_into

_row = tables.preferences


@dataclass(frozen=True, slots=True)
class PreferenceRows:
    """Fulfils `ports.Preferences`."""

    database: Database

    def zone_of(self, person_id: str) -> str | None:
        """The zone saved with `/timezone`."""
        return self._read(person_id, _row.c.zone)

    def save_zone(self, person_id: str, zone: str) -> None:
        """Save it."""
        self._save(person_id, zone=zone)

    def date_order_of(self, person_id: str) -> DateOrder | None:
        """How this person writes `12/3`."""
        order = self._read(person_id, _row.c.date_order)
        return None if order is None else DateOrder(order)

    def save_date_order(self, person_id: str, order: DateOrder) -> None:
        """Save it."""
        self._save(person_id, date_order=order.value)

    def _read(self, person_id: str, column: sa.Column[str]) -> str | None:
        with self.database.reading() as connection:
            return connection.scalar(
                sa.select(column).where(_row.c.person_id == person_id)
            )

    def _save(self, person_id: str, **said: str) -> None:
        with self.database.writing() as connection:
            connection.execute(
                insert_into(connection, _row)
                .values(person_id=person_id, **said)
                .on_conflict_do_update(index_elements=[_row.c.person_id], set_=said)
            )
