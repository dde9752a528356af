"""People as last seen: sealed; addresses only as digests."""

from dataclasses import dataclass
from datetime import timedelta

import sqlalchemy as sa

from bot.model.people import Person
from bot.storage import tables
from bot.storage.database import Database, insert_into
from bot.storage.digests import Digests
from bot.storage.instants import database_now, now_and
from bot.storage.seal import Seal

_people = tables.people
_addresses = tables.addresses
_lately = sa.select(_people.c.sealed).where(_people.c.seen_at > now_and("since"))

BY_ID = _lately.where(_people.c.person_id == sa.bindparam("person"))
BY_DIGEST = _lately.join(
    _addresses, _addresses.c.person_id == _people.c.person_id
).where(_addresses.c.digest == sa.bindparam("address"))


@dataclass(frozen=True, slots=True)
class People:
    """Fulfils `ports.PeopleCache`."""

    database: Database
    seal: Seal
    digests: Digests

    def by_id(self, person_id: str, *, younger_than: timedelta) -> Person | None:
        """Read a person seen lately."""
        return self._seen(BY_ID, younger_than, person=person_id)

    def by_address(self, address: str, *, younger_than: timedelta) -> Person | None:
        """Read who answers to an address, whatever its case, if seen lately."""
        return self._seen(BY_DIGEST, younger_than, address=self.digests.of(address))

    def put(self, person: Person) -> None:
        """Remember a person as seen now, with these addresses and no others."""
        known = {self.digests.of(each) for each in (person.email, *person.emails)}
        sealed = self.seal.lock_value(person)
        seen = {"sealed": sealed, "seen_at": database_now()}
        with self.database.writing() as connection:
            connection.execute(
                insert_into(_people)
                .values(person_id=person.id, **seen)
                .on_conflict_do_update(index_elements=[_people.c.person_id], set_=seen)
            )
            connection.execute(
                sa.delete(_addresses).where(
                    _addresses.c.person_id == person.id,
                    _addresses.c.digest.not_in(known),
                )
            )
            # In one order everywhere, so that two processes cannot block each other.
            for digest in sorted(known):
                connection.execute(
                    insert_into(_addresses)
                    .values(digest=digest, person_id=person.id)
                    .on_conflict_do_update(
                        index_elements=[_addresses.c.digest],
                        set_={"person_id": person.id},
                        where=_addresses.c.person_id != person.id,
                    )
                )

    def _seen(
        self, found: sa.Select[str], younger_than: timedelta, **whom: str
    ) -> Person | None:
        since = -younger_than.total_seconds()
        with self.database.reading() as connection:
            sealed = connection.scalar(found, {"since": since, **whom})
        if sealed is None:
            return None
        person: Person = self.seal.open_value(sealed)
        return person
