"""Whom people mean by a name that they had to explain once."""

from dataclasses import dataclass

import sqlalchemy as sa

from bot.storage import tables
from bot.storage.database import Database, insert_into
from bot.storage.digests import Digests
from bot.storage.instants import database_now

_row = tables.namesakes


@dataclass(frozen=True, slots=True)
class NamesakeRows:
    """Fulfils `ports.Namesakes`; names are kept as digests only."""

    database: Database
    digests: Digests

    def meant(self, asker_id: str, name: str) -> str | None:
        """Read the id of whom somebody chose for a name, whatever its case."""
        chosen = sa.select(_row.c.person_id).where(
            _row.c.asker_id == asker_id, _row.c.digest == self.digests.of(name)
        )
        with self.database.reading() as connection:
            return connection.scalar(chosen)

    def choose(self, asker_id: str, name: str, person_id: str) -> None:
        """Keep whom somebody chose, in place of an earlier choice.

        It goes with other old rows after a while: a wrong choice is asked about anew.
        """
        digest = self.digests.of(name)
        chosen = {"person_id": person_id, "at": database_now()}
        with self.database.writing() as connection:
            connection.execute(
                insert_into(_row)
                .values(
                    asker_id=asker_id,
                    digest=digest,
                    **chosen,
                )
                .on_conflict_do_update(
                    index_elements=[_row.c.asker_id, _row.c.digest],
                    set_=chosen,
                )
            )
