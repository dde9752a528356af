"""The trail of changes; its free text is sealed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.model.audit import AuditEntry
from bot.storage import tables
from bot.storage.database import Database, insert_into
from bot.storage.seal import Seal

_row = tables.audit

ADD = insert_into(_row).on_conflict_do_nothing()


@dataclass(frozen=True, slots=True)
class AuditTrail:
    """Fulfils `ports.Audit`."""

    database: Database
    seal: Seal

    def add(self, entry: AuditEntry) -> None:
        """Write an entry; the same message, index and action again is one entry."""
        new = {
            "at": entry.at,
            "asker_id": entry.asker_id,
            "host_id": entry.host_id,
            "action": entry.action,
            "outcome": entry.outcome,
            "message_id": entry.message_id,
            "part": entry.index,
            "right": entry.right,
            "meeting_id": entry.meeting_id,
            "detail": self.seal.lock_text(entry.detail),
        }
        with self.database.writing() as connection:
            connection.execute(ADD, new)

    def has(self, message_id: str, action: str, *, index: int = 0) -> bool:
        """Whether this message did such a thing."""
        there = sa.exists().where(
            _row.c.message_id == message_id,
            _row.c.action == action,
            _row.c.part == index,
        )
        with self.database.reading() as connection:
            return bool(connection.scalar(sa.select(there)))

    def of_meeting(self, meeting_id: str, *, limit: int) -> tuple[AuditEntry, ...]:
        """What was done to a meeting, the newest first."""
        newest = sa.select(_row).order_by(_row.c.at.desc(), _row.c.id.desc())
        about = newest.where(_row.c.meeting_id == meeting_id).limit(limit)
        with self.database.reading() as connection:
            return tuple(self._entry(row) for row in connection.execute(about))

    def latest(
        self,
        limit: int = 50,
        *,
        asker_id: str | None = None,
        host_id: str | None = None,
        since: datetime | None = None,
    ) -> tuple[AuditEntry, ...]:
        """Read the newest entries, the newest first; None asks for all."""
        newest = sa.select(_row).order_by(_row.c.at.desc(), _row.c.id.desc())
        if asker_id is not None:
            newest = newest.where(_row.c.asker_id == asker_id)
        if host_id is not None:
            newest = newest.where(_row.c.host_id == host_id)
        if since is not None:
            newest = newest.where(_row.c.at >= since)
        with self.database.reading() as connection:
            rows = connection.execute(newest.limit(limit)).all()
        return tuple(self._entry(row) for row in rows)

    def _entry(self, row: sa.Row[Any]) -> AuditEntry:
        return AuditEntry(
            at=row.at,
            asker_id=row.asker_id,
            host_id=row.host_id,
            action=row.action,
            outcome=row.outcome,
            message_id=row.message_id,
            right=row.right,
            meeting_id=row.meeting_id,
            detail=self.seal.open_text(row.detail),
            index=row.part,
        )
