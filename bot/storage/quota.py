"""Webex's quotas, counted from the ledger: over all processes, in one statement.

An attempt counts from when its row was begun last, so that a creation that was tried
twice may count a little longer than Webex counts it, and never shorter.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.errors import QuotaUsedUp
from bot.model.effects import Quota
from bot.storage import tables
from bot.storage.instants import database_now

OPERATION = "POST /meetings"

_row = tables.effects


def has_room(quota: Quota, host: sa.ColumnElement[str]) -> sa.ColumnElement[bool]:
    """Whether one more creation is taken, for a condition of another statement.

    Args:
        quota: The limits.
        host: Digest of the host's address.
    """
    counted = sa.select(
        spent().label("overall"),
        spent(sa.case((_row.c.host == host, _row.c.spent))).label("of_host"),
    ).where(is_counted(quota))
    used = counted.subquery("used")
    return sa.exists().where(
        used.c.overall < quota.overall, used.c.of_host < quota.of_host
    )


def used_up(
    connection: sa.Connection, quota: Quota, digest: str, host: str
) -> QuotaUsedUp:
    """Say whose limit is reached, and when the next creation is taken."""
    rows = connection.execute(
        sa.select(_row.c.begun_at, _row.c.spent, _row.c.host)
        .where(is_counted(quota), _row.c.spent > 0)
        .order_by(_row.c.begun_at)
    ).all()
    overall = _free_from(rows, quota, quota.overall)
    of_host = [row for row in rows if row.host == digest]
    own = _free_from(of_host, quota, quota.of_host)
    if own is not None and (overall is None or own >= overall):
        return QuotaUsedUp(OPERATION, until=own, host=host)
    return QuotaUsedUp(OPERATION, until=overall)


def used(connection: sa.Connection, quota: Quota) -> tuple[int, int, str] | None:
    """Tell what is used over all, what by the busiest host, and a row of theirs.

    The row is what was asked for, sealed: only there stands the address.
    """
    of_host = (
        sa.select(spent().label("spent"), sa.func.max(_row.c.key).label("key"))
        .where(is_counted(quota), _row.c.host.is_not(None))
        .group_by(_row.c.host)
        .order_by(sa.desc("spent"))
    )
    hosts = connection.execute(of_host).all()
    if not hosts:
        return None
    asked = sa.select(_row.c.asked).where(_row.c.key == hosts[0].key)
    sealed: str = connection.scalars(asked.limit(1)).one()
    return sum(row.spent for row in hosts), hosts[0].spent, sealed


def is_counted(quota: Quota) -> sa.ColumnElement[bool]:
    """Whether a row lies within the time in which Webex counts."""
    return _row.c.begun_at > database_now(-quota.window)


def spent(
    of: sa.ColumnElement[Any] | None = None,
) -> sa.ColumnElement[int]:
    """How many attempts count, 0 where there are none."""
    summed = sa.func.sum(_row.c.spent if of is None else of)
    return sa.func.coalesce(summed, 0)


def _free_from(rows: Sequence[Any], quota: Quota, most: int) -> datetime | None:
    """When enough of the oldest have left the window; None: there is room."""
    left = sum(row.spent for row in rows)
    until = None
    for row in rows:
        if left < most:
            break
        left -= row.spent
        until = row.begun_at + quota.window
    return until
