"""Two requests for the very same meeting, said in the same moment.

They share a face. While one of them is being tried, and for a moment after it, the
other is not begun: then the meeting stands in the records, and its person is asked.
"""

from datetime import timedelta

import sqlalchemy as sa

from bot.model.effects import IN_FLIGHT, EffectState
from bot.storage import tables
from bot.storage.instants import database_now

A_MOMENT = timedelta(seconds=10)  # from the ledger to the records

_twin = tables.effects.alias("twin")


def has_twin(
    key: sa.ColumnElement[str], face: sa.ColumnElement[str]
) -> sa.ColumnElement[bool]:
    """Whether another request of this face is being tried, or was done just now."""
    is_open = sa.and_(
        _twin.c.state.in_((EffectState.BEGUN, EffectState.UNKNOWN)),
        _twin.c.begun_at > database_now(-IN_FLIGHT),
    )
    is_new = sa.and_(
        _twin.c.state == EffectState.DONE, _twin.c.closed_at > database_now(-A_MOMENT)
    )
    return sa.exists().where(
        _twin.c.face == face, _twin.c.key != key, sa.or_(is_open, is_new)
    )


STANDS = sa.select(has_twin(sa.bindparam("of_key"), sa.bindparam("of_face")))


def stands(connection: sa.Connection, key: str, face: str | None) -> bool:
    """The same, asked by itself."""
    return bool(connection.scalar(STANDS, {"of_key": key, "of_face": face}))


def take_turns(connection: sa.Connection, face: str) -> None:
    """Let requests of one face begin one after another, until this transaction ends.

    PostgreSQL: two inserts at the same time do not see each other. SQLite writes one at
    a time anyway.
    """
    if connection.dialect.name == "postgresql":
        lock = sa.func.pg_advisory_xact_lock(sa.func.hashtextextended(face, 0))
        connection.execute(sa.select(lock))
