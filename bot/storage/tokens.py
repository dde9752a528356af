"""The service app's pair: one row for all processes, sealed, with a lease column."""

from dataclasses import dataclass, replace
from datetime import timedelta

import sqlalchemy as sa

from bot.model.tokens import TokenPair
from bot.storage import tables
from bot.storage.database import Database, insert_into
from bot.storage.instants import database_now
from bot.storage.seal import Seal

NAME = "service-app"
_row = tables.tokens
_ours = _row.c.name == NAME


@dataclass(frozen=True, slots=True)
class Tokens:
    """Fulfils `ports.TokenStore`."""

    database: Database
    seal: Seal

    def load(self) -> TokenPair | None:
        """Read the pair kept; None before the first."""
        with self.database.reading() as connection:
            return self._pair(connection)

    def adopt(self, pair: TokenPair, *, fingerprint: str) -> TokenPair | None:
        """Take a pair from `.env` over, unless it is the one that was taken last.

        So a stale `.env` never undoes a rotation, and a new one comes in once, however
        many processes bring it.

        Returns:
            The pair with its version, for the one caller that brought it in; else None.
        """
        with self.database.writing() as connection:
            is_other = sa.or_(
                _row.c.sealed.is_(None),
                _row.c.fingerprint.is_distinct_from(fingerprint),
            )
            taken = self._write(connection, pair, is_other, fingerprint=fingerprint)
            return self._standing(connection) if taken else None

    def save(self, pair: TokenPair) -> TokenPair:
        """Store a pair as the next version, alive, and return it so."""
        with self.database.writing() as connection:
            self._write(connection, pair, sa.true())
            return self._standing(connection)

    def lease(self, owner: str, *, lasting: timedelta) -> bool:
        """Become the one who refreshes; False while anybody holds the lease.

        No transaction stays open: a holder that dies loses it when the time is over.
        """
        until = database_now(lasting)
        with self.database.writing() as connection:
            leased = connection.execute(
                insert_into(_row)
                .values(name=NAME, version=0, leased_by=owner, leased_until=until)
                .on_conflict_do_update(
                    index_elements=[_row.c.name],
                    set_={"leased_by": owner, "leased_until": until},
                    where=sa.or_(
                        _row.c.leased_by.is_(None),
                        _row.c.leased_until < database_now(),
                    ),
                )
                .returning(_row.c.leased_by)
            )
            return leased.first() is not None

    def release(self, owner: str) -> None:
        """Let others refresh; nothing happens where the lease is not this owner's."""
        with self.database.writing() as connection:
            connection.execute(
                sa.update(_row)
                .where(_ours, _row.c.leased_by == owner)
                .values(leased_by=None, leased_until=None)
            )

    def mark_dead(self, *, version: int, reason: str) -> None:
        """Note that this version cannot be refreshed; a newer one stays alive."""
        with self.database.writing() as connection:
            connection.execute(
                sa.update(_row)
                .where(_ours, _row.c.version == version)
                .values(death=reason)
            )

    def death(self) -> str | None:
        """Why the kept pair is dead; None while it lives."""
        with self.database.reading() as connection:
            return connection.scalar(sa.select(_row.c.death).where(_ours))

    def _write(
        self,
        connection: sa.Connection,
        pair: TokenPair,
        where: sa.ColumnElement[bool],
        **more: str,
    ) -> bool:
        sealed = self.seal.lock_value(replace(pair, version=0))
        written = connection.execute(
            insert_into(_row)
            .values(name=NAME, version=1, sealed=sealed, **more)
            .on_conflict_do_update(
                index_elements=[_row.c.name],
                set_={
                    "version": _row.c.version + 1,
                    "sealed": sealed,
                    "death": None,
                    **more,
                },
                where=where,
            )
            .returning(_row.c.version)
        )
        return written.first() is not None

    def _standing(self, connection: sa.Connection) -> TokenPair:
        pair = self._pair(connection)
        if pair is None:  # pragma: no cover -- it was written in this transaction
            raise LookupError(NAME)
        return pair

    def _pair(self, connection: sa.Connection) -> TokenPair | None:
        row = connection.execute(
            sa.select(_row.c.version, _row.c.sealed).where(
                _ours, _row.c.sealed.is_not(None)
            )
        ).first()
        if row is None:
            return None
        pair: TokenPair = self.seal.open_value(row.sealed)
        return replace(pair, version=row.version)
