"""Requests for a host's word, sealed; and who shall not ask whom again."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.model.consent import MOST_A_DAY, Consent, ConsentState, Unasked
from bot.storage import tables
from bot.storage.database import Database, insert_into
from bot.storage.instants import database_now
from bot.storage.records import LETTERS
from bot.storage.seal import Seal

A_DAY = timedelta(days=1)
DIGITS = "23456789"
TRIES = 50

_row = tables.consents
_mute = tables.mutes
_notice = tables.notices


def new_code() -> str:
    """Draw a code of two letters, a digit and two letters: no meeting's code."""
    letters = [secrets.choice(LETTERS) for _ in range(4)]
    return "".join([*letters[:2], secrets.choice(DIGITS), *letters[2:]])


@dataclass(frozen=True, slots=True)
class ConsentRows:
    """Fulfils `ports.Consents`."""

    database: Database
    seal: Seal

    def ask(self, consent: Consent, *, now: datetime) -> Consent | Unasked:
        """Keep a request under a code of its own, or say why it is not made.

        The same key again returns the request that stands.
        """
        with self.database.writing() as connection:
            self._queue_up(connection, consent.asker.id)
            standing = connection.execute(_where(_row.c.key == consent.key)).first()
            if standing is not None:
                return self._consent(standing)
            refused = self._refused(connection, consent, now)
            if refused is not None:
                return refused
            for code in _codes():
                added = connection.execute(
                    insert_into(_row)
                    .values(code=code, **self._values(consent))
                    .on_conflict_do_nothing()
                    .returning(_row.c.code)
                )
                if added.first() is not None:
                    return replace(consent, code=code)
        raise RuntimeError("no free code")  # pragma: no cover -- see TRIES

    def by_code(self, code: str) -> Consent | None:
        """Find by code, whatever its case, with or without its `#`."""
        wanted = code.strip().removeprefix("#").upper()
        return self._one(_where(_row.c.code == wanted))

    def between(
        self, *, asker_id: str, host_id: str, message_id: str, now: datetime
    ) -> Consent | None:
        """The open request of one for the other, or the one this message ended."""
        is_open = sa.and_(_row.c.state == ConsentState.OPEN, _row.c.expires_at > now)
        found = _where(
            _row.c.asker_id == asker_id,
            _row.c.host_id == host_id,
            sa.or_(is_open, _row.c.settled_by == message_id),
        ).order_by(_row.c.settled_by.is_(None), _row.c.asked_at.desc())
        return self._one(found.limit(1))

    def settle(
        self, code: str, *, state: ConsentState, by_message: str, now: datetime
    ) -> bool:
        """End an open request; whether this message ended it so, now or before."""
        with self.database.writing() as connection:
            connection.execute(
                sa.update(_row)
                .where(
                    _row.c.code == code,
                    _row.c.state == ConsentState.OPEN,
                    _row.c.expires_at > now,
                )
                .values(state=state, settled_by=by_message)
            )
            ended = connection.execute(
                sa.select(_row.c.state, _row.c.settled_by).where(_row.c.code == code)
            ).first()
        return ended is not None and tuple(ended) == (state, by_message)

    def mute(self, *, host_id: str, asker_id: str) -> None:
        """Note that this host is not to be asked by this person again."""
        with self.database.writing() as connection:
            connection.execute(
                insert_into(_mute)
                .values(host_id=host_id, asker_id=asker_id, since=database_now())
                .on_conflict_do_nothing()
            )

    def unmute(self, *, host_id: str, asker_id: str) -> None:
        """Forget that."""
        with self.database.writing() as connection:
            connection.execute(
                sa.delete(_mute).where(
                    _mute.c.host_id == host_id, _mute.c.asker_id == asker_id
                )
            )

    def _queue_up(self, connection: sa.Connection, asker_id: str) -> None:
        """Let one request of an asker be counted at a time, on PostgreSQL too."""
        said = {"said_at": database_now()}
        connection.execute(
            insert_into(_notice)
            .values(name=f"consent:{asker_id}", **said)
            .on_conflict_do_update(index_elements=[_notice.c.name], set_=said)
        )

    def _refused(
        self, connection: sa.Connection, consent: Consent, now: datetime
    ) -> Unasked | None:
        asker, host = consent.asker.id, consent.host.id
        own = _row.c.asker_id == asker
        muted = sa.exists().where(_mute.c.host_id == host, _mute.c.asker_id == asker)
        is_open = sa.exists().where(
            own,
            _row.c.host_id == host,
            _row.c.state == ConsentState.OPEN,
            _row.c.expires_at > now,
        )
        today = (
            sa.select(sa.func.count())
            .select_from(_row)
            .where(own, _row.c.asked_at > database_now(-A_DAY))
        )
        if connection.scalar(sa.select(muted)):
            return Unasked.MUTED
        if connection.scalar(sa.select(is_open)):
            return Unasked.OPEN_ALREADY
        count = connection.scalar(today) or 0
        return Unasked.TOO_MANY if count >= MOST_A_DAY else None

    def _values(self, consent: Consent) -> dict[str, object]:
        return {
            "key": consent.key,
            "asker_id": consent.asker.id,
            "host_id": consent.host.id,
            "state": ConsentState.OPEN,
            "asked_at": database_now(),
            "expires_at": consent.expires_at,
            "sealed": self.seal.lock_value(consent),
        }

    def _one(self, found: sa.Select[Any]) -> Consent | None:
        with self.database.reading() as connection:
            row = connection.execute(found).first()
        return None if row is None else self._consent(row)

    def _consent(self, row: sa.Row[Any]) -> Consent:
        kept: Consent = self.seal.open_value(row.sealed)
        return replace(
            kept,
            code=row.code,
            state=ConsentState(row.state),
            settled_by=row.settled_by or "",
        )


def _where(*conditions: sa.ColumnElement[bool]) -> sa.Select[Any]:
    return sa.select(_row).where(*conditions)


def _codes() -> Iterator[str]:
    for _ in range(TRIES):
        yield new_code()
