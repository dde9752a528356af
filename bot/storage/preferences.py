"""What people told the bot about themselves."""

from dataclasses import dataclass

import sqlalchemy as sa

from bot.model.preference import Preference
from bot.model.reading import DateOrder
from bot.storage import tables
from bot.storage.database import Database, insert_into

_row = tables.preferences

OF = sa.select(_row).where(_row.c.person_id == sa.bindparam("person"))


@dataclass(frozen=True, slots=True)
class PreferenceRows:
    """Fulfils `ports.Preferences`."""

    database: Database

    def of(self, person_id: str) -> Preference:
        """All that a person said; nothing at first."""
        with self.database.reading() as connection:
            row = connection.execute(OF, {"person": person_id}).first()
        if row is None:
            return Preference()
        order = DateOrder(row.date_order) if row.date_order else None
        return Preference(row.zone, order, is_plain=bool(row.is_plain))

    def zone_of(self, person_id: str) -> str | None:
        """The zone saved with `/timezone`."""
        return self.of(person_id).zone

    def save_zone(self, person_id: str, zone: str) -> None:
        """Save it."""
        self._save(person_id, zone=zone)

    def save_date_order(self, person_id: str, order: DateOrder) -> None:
        """Save it."""
        self._save(person_id, date_order=order.value)

    def save_plain(self, person_id: str, *, is_plain: bool) -> None:
        """Save it."""
        self._save(person_id, is_plain=is_plain)

    def _save(self, person_id: str, **said: str | bool) -> None:
        with self.database.writing() as connection:
            connection.execute(
                insert_into(_row)
                .values(person_id=person_id, **said)
                .on_conflict_do_update(index_elements=[_row.c.person_id], set_=said)
            )
