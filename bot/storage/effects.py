"""The ledger: what is changed outside, written down before it is tried.

Fencing. `begin` lets one attempt run at a time: while a row is `BEGUN` by a process
that lives, whoever else begins it is sent away with `Later`. Alive is this process
itself, and every one with a row in `executors`; the row of a dead one is taken away
before its work is taken over, so a recovered workflow goes ahead at once. Since a call
outside never lasts `IN_FLIGHT`, a row that was left `BEGUN` longer ago counts as
unknown whoever began it: a process that lives, but could not write how it ended.
A process that was declared dead by mistake can still report a success; its doubts
(`UNKNOWN`, `NOT_DONE`, `REFUSED`) do not overwrite the attempt of who took over.

Twins. Of two requests for the very same, one is sent away with `Later`; see `twins.py`.

Quotas. Webex counts creations; the statement that begins one counts them, too, and
begins none that Webex would refuse. What surely never got there is counted off again.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

import sqlalchemy as sa

from bot.errors import Later
from bot.model.effects import (
    IN_FLIGHT,
    WEBEX_QUOTA,
    Effect,
    EffectKind,
    EffectState,
    Quota,
    QuotaUse,
)
from bot.storage import quota, tables, twins
from bot.storage.database import Database, insert_into
from bot.storage.digests import Digests
from bot.storage.instants import database_now
from bot.storage.seal import Seal

COME_AGAIN = timedelta(seconds=3)

_row = tables.effects
_is_closed = _row.c.state.in_((EffectState.DONE, EffectState.REFUSED))
# Not by a correlated EXISTS: inside an insert SQLAlchemy cannot correlate, and would
# ask for the owners of all rows.
_has_live_owner = _row.c.owner.in_(sa.select(tables.executors.c.owner))


def _is_in_flight(mine: sa.ColumnElement[str]) -> sa.ColumnElement[bool]:
    """Whether somebody alive tries a change; `mine` is this process's mark."""
    return sa.and_(
        _row.c.state == EffectState.BEGUN,
        _row.c.begun_at > database_now(-IN_FLIGHT),
        sa.or_(_row.c.owner == mine, _has_live_owner),
    )


_mine = sa.bindparam("mine", type_=sa.Text)
_this = (_row.c.key == sa.bindparam("of_key"), _row.c.part == sa.bindparam("of_part"))

FIND = sa.select(_row).where(*_this)
STANDING = FIND.add_columns(_is_in_flight(_mine).label("in_flight"))
CLOSE = (
    sa.update(_row)
    .where(*_this, sa.not_(_is_closed))
    .values(
        state=sa.bindparam("ended"),
        result=sa.bindparam("came_of_it"),
        closed_at=database_now(),
        spent=_row.c.spent - sa.bindparam("given_back"),
    )
)
CLOSE_IN_DOUBT = CLOSE.where(
    sa.not_(sa.and_(_row.c.owner != _mine, _is_in_flight(_mine)))
)


@cache
def _begin(limits: Quota | None) -> sa.Executable:
    """The statement that begins a change, unless it is closed or being tried.

    A creation is begun only while the quotas have room: then and there, so that it
    costs no statement of its own.

    Args:
        limits: The quotas that count it; None: it is no creation.
    """
    names = ("key", "part", "kind", "asked", "host", "spent", "owner", "face")
    given = {
        name: sa.bindparam(f"new_{name}", type_=_row.c[name].type) for name in names
    }
    first: dict[str, sa.ColumnElement[Any]] = {
        **given,
        "attempt": sa.literal(1),
        "tidied": sa.literal(0),
        "looks": sa.literal(0),
        "state": sa.literal(EffectState.BEGUN, sa.Text),
        "begun_at": database_now(),
    }
    insert = insert_into(_row)
    if limits is None:
        insert = insert.values(first)
    else:
        row = sa.select(*(value.label(name) for name, value in first.items()))
        has_room = quota.has_room(limits, given["host"])
        is_alone = sa.not_(twins.has_twin(given["key"], given["face"]))
        insert = insert.from_select([*first], row.where(has_room, is_alone))
    again = {
        "attempt": _row.c.attempt + 1,
        "spent": _row.c.spent + 1,
        **{name: first[name] for name in ("state", "owner", "begun_at", "looks")},
    }
    return insert.on_conflict_do_update(
        index_elements=[_row.c.key, _row.c.part],
        set_=again,
        where=sa.not_(sa.or_(_is_closed, _is_in_flight(given["owner"]))),
    ).returning(_row)


@dataclass(frozen=True, slots=True)
class Effects:
    """Fulfils `ports.EffectRows`; `owner` is this process's own mark."""

    database: Database
    seal: Seal
    digests: Digests
    owner: str
    limits: Quota = WEBEX_QUOTA

    def find(self, key: str, index: int) -> Effect | None:
        """Read a row."""
        with self.database.reading() as connection:
            row = connection.execute(FIND, _at(key, index)).first()
        return self._effect(row) if row else None

    def begin(  # noqa: PLR0913 -- all that is written down
        self,
        key: str,
        index: int,
        *,
        kind: EffectKind,
        host: str,
        asked: object,
        face: str = "",
    ) -> Effect:
        """Write down that the change is tried now, and count the attempt.

        What was asked first stays: an earlier attempt may have done just that.

        Returns:
            The row: `BEGUN` where the caller shall try, or closed and not to be tried.

        Raises:
            Later: Somebody alive is trying at this moment, for this request or for
                another one of the same face.
            QuotaUsedUp: Webex would not take one more creation.
            RuntimeError: Called inside `together`: the row would not be on disk before
                the change is tried.
        """
        if self.database.is_joined:
            raise RuntimeError("an effect is begun in a transaction of its own")
        digest = self.digests.of(host) if kind is EffectKind.CREATE else None
        shared = self.digests.of(face) if face else None
        new = {
            "new_key": key,
            "new_part": index,
            "new_kind": kind,
            "new_asked": self.seal.lock_value((host, asked)),
            "new_host": digest,
            "new_spent": None if digest is None else 1,
            "new_owner": self.owner,
            "new_face": shared,
        }
        begin = _begin(None if digest is None else self.limits)
        with self.database.writing() as connection:
            if shared:
                twins.take_turns(connection, shared)
            row = connection.execute(begin, new).first()
            if row is not None:
                # A first attempt wrote what was asked: it need not be opened again.
                known = (host, asked) if row.attempt == 1 else None
                return self._effect(row, known)
            this = {**_at(key, index), "mine": self.owner}
            row = connection.execute(STANDING, this).first()
            now = connection.scalars(sa.select(database_now())).one()
            if row is None or _is_open(row):
                if twins.stands(connection, key, shared):
                    raise Later(now + COME_AGAIN, "the very same is being booked")
                raise quota.used_up(connection, self.limits, digest or "", host)
        return _closed_or_later(self._effect(row), now)

    def close(
        self, key: str, index: int, *, state: EffectState, result: object | None = None
    ) -> None:
        """Write down how it ended; a closed row stays as it is.

        `NOT_DONE` means that the attempt did not reach who counts it for a quota.
        """
        this: dict[str, Any] = {
            **_at(key, index),
            "ended": state,
            "came_of_it": None if result is None else self.seal.lock_value(result),
            "given_back": 1 if state is EffectState.NOT_DONE else 0,
        }
        close = CLOSE
        if state is not EffectState.DONE:
            close, this["mine"] = CLOSE_IN_DOUBT, self.owner
        with self.database.writing() as connection:
            connection.execute(close, this)

    def looked(self, key: str, index: int) -> int:
        """Count one more look in vain since the last attempt; the new count."""
        with self.database.writing() as connection:
            looks: int = connection.scalars(
                sa.update(_row)
                .where(*_this)
                .values(looks=_row.c.looks + 1)
                .returning(_row.c.looks),
                _at(key, index),
            ).one()
        return looks

    def untidied(self, *, looks: int, older_than: timedelta) -> tuple[Effect, ...]:
        """Creations that took several attempts, done longer ago than `older_than`.

        Only rows whose `tidied` is below `looks`, the oldest first.
        """
        with self.database.reading() as connection:
            rows = connection.execute(
                sa.select(_row)
                .where(
                    _row.c.state == EffectState.DONE,
                    _row.c.kind == EffectKind.CREATE,
                    _row.c.attempt > 1,
                    _row.c.tidied < looks,
                    _row.c.closed_at < database_now(-older_than),
                )
                .order_by(_row.c.closed_at)
            ).all()
        return tuple(self._effect(row) for row in rows)

    def tidied(self, key: str, index: int) -> None:
        """Count one more look for surplus meetings."""
        with self.database.writing() as connection:
            connection.execute(
                sa.update(_row).where(*_this).values(tidied=_row.c.tidied + 1),
                _at(key, index),
            )

    def count_by_state(self) -> dict[EffectState, int]:
        """How many rows are in each state; every state is named."""
        count = sa.select(_row.c.state, sa.func.count().label("number")).group_by(
            _row.c.state
        )
        with self.database.reading() as connection:
            found = {row.state: row.number for row in connection.execute(count)}
        return {state: found.get(state.value, 0) for state in EffectState}

    def quota_use(self) -> QuotaUse:
        """How much of Webex's quotas is used."""
        with self.database.reading() as connection:
            used = quota.used(connection, self.limits)
        if used is None:
            return QuotaUse()
        overall, of_busiest, sealed = used
        address, _ = self.seal.open_value(sealed)
        return QuotaUse(overall, of_busiest, address)

    def _effect(
        self, row: sa.Row[Any], known: tuple[str, object] | None = None
    ) -> Effect:
        host, asked = known or self.seal.open_value(row.asked)
        return Effect(
            key=row.key,
            index=row.part,
            kind=EffectKind(row.kind),
            host=host,
            asked=asked,
            state=EffectState(row.state),
            attempt=row.attempt,
            begun_at=row.begun_at,
            result=None if row.result is None else self.seal.open_value(row.result),
            looks=row.looks,
            tidied=row.tidied,
        )


def _is_open(row: sa.Row[Any]) -> bool:
    """Whether it would have been begun, had there been room."""
    is_closed = row.state in (EffectState.DONE, EffectState.REFUSED)
    return not (is_closed or row.in_flight)


def _closed_or_later(effect: Effect, now: datetime) -> Effect:
    if effect.state in (EffectState.DONE, EffectState.REFUSED):
        return effect
    raise Later(now + COME_AGAIN, "the same change is being tried at this moment")


def _at(key: str, index: int) -> dict[str, Any]:
    return {"of_key": key, "of_part": index}
