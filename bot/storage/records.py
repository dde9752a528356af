"""What we keep of booked meetings, each under a code that people can type."""

import secrets
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from bot.model.meeting import MeetingRecord
from bot.storage import tables
from bot.storage.database import Database, insert_into
from bot.storage.digests import Digests
from bot.storage.seal import Seal

# Nothing that looks like something else (0 O, 1 I L), no vowels and so no words.
LETTERS = "BCDFGHJKMNPQRSTVWXYZ"
ALPHABET = LETTERS + "23456789"
CODE_LENGTH = 4
MOST = 500  # meetings of one person that are looked through
TRIES = 50  # with half of all codes taken, all tries fail once in 10**15

_row = tables.records

ADD = insert_into(_row).on_conflict_do_nothing().returning(_row.c.code)
LATELY = (
    sa.select(_row)
    .where(
        _row.c.asker_id == sa.bindparam("asker"),
        _row.c.space_id == sa.bindparam("space"),
        _row.c.booked_at > sa.bindparam("since"),
    )
    .order_by(_row.c.booked_at.desc())
    .limit(MOST)
)


def new_code() -> str:
    """Draw a code; one letter at least, so that it never looks like a number."""
    while True:
        code = "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))
        if not code.isdigit():
            return code


@dataclass(frozen=True, slots=True)
class RecordRows:
    """Fulfils `ports.Records`."""

    database: Database
    seal: Seal
    digests: Digests

    def add(self, record: MeetingRecord) -> MeetingRecord:
        """Keep it under a code of its own, whatever code it came with.

        The same tag again returns the record that stands.
        """
        values = self._values(record)
        with self.database.writing() as connection:
            for _ in range(TRIES):
                code = new_code()
                added = connection.execute(ADD, {"code": code, **values})
                if added.first() is not None:
                    return replace(record, code=code)
                standing = connection.execute(
                    sa.select(_row).where(_row.c.tag == record.tag)
                ).first()
                if standing is not None:
                    return self._record(standing)
        raise RuntimeError(
            "no free code for a meeting"
        )  # pragma: no cover -- see TRIES

    def by_code(self, code: str) -> MeetingRecord | None:
        """Find by code, whatever its case, with or without its `#`."""
        wanted = code.strip().removeprefix("#").upper()
        with self.database.reading() as connection:
            row = connection.execute(
                sa.select(_row).where(_row.c.code == wanted)
            ).first()
        return None if row is None else self._record(row)

    def upcoming(self, asker_id: str, *, now: datetime) -> tuple[MeetingRecord, ...]:
        """Read what somebody booked that is ahead and stands, the earliest first."""
        is_ahead = sa.or_(_row.c.ends_at > now, _row.c.recurrence.is_not(None))
        found = (
            sa.select(_row)
            .where(_row.c.asker_id == asker_id, is_ahead)
            .order_by(_row.c.starts_at)
            .limit(MOST)
        )
        return self._standing(found)

    def lately(
        self, asker_id: str, space_id: str, *, since: datetime
    ) -> tuple[MeetingRecord, ...]:
        """Read what somebody booked in a space since and stands, the latest first."""
        return self._standing(LATELY, asker=asker_id, space=space_id, since=since)

    def _standing(
        self, found: sa.Select[Any], **given: object
    ) -> tuple[MeetingRecord, ...]:
        with self.database.reading() as connection:
            records = [self._record(row) for row in connection.execute(found, given)]
        return tuple(record for record in records if not record.is_cancelled)

    def of_meeting(self, meeting_id: str) -> MeetingRecord | None:
        """Find the record of a meeting."""
        with self.database.reading() as connection:
            row = connection.execute(
                sa.select(_row).where(_row.c.meeting_id == meeting_id)
            ).first()
        return None if row is None else self._record(row)

    def change(
        self,
        meeting_id: str,
        *,
        title: str | None = None,
        start: datetime | None = None,
        end: datetime | None = None,
        is_cancelled: bool | None = None,
    ) -> None:
        """Note what is new about a meeting; one that we did not book is left."""
        record = self.of_meeting(meeting_id)
        if record is None:
            return
        renewed = replace(
            record,
            title=title or record.title,
            start=start or record.start,
            end=end or record.end,
            is_cancelled=(
                record.is_cancelled if is_cancelled is None else is_cancelled
            ),
        )
        self._rewrite(renewed)

    def renew(self, meeting_id: str, record: MeetingRecord) -> MeetingRecord:
        """Let the code of a meeting that is gone lead to the one in its place.

        Who asked for it first, and in which words, stays. Where nothing is kept of the
        old meeting, the record is a new one; the same again changes nothing.
        """
        standing, old = self.of_meeting(record.meeting_id), self.of_meeting(meeting_id)
        if standing is not None or old is None:
            return standing or self.add(record)
        renewed = replace(
            old,
            meeting_id=record.meeting_id,
            number=record.number,
            start=record.start,
            end=record.end,
            tag=record.tag,
            is_cancelled=False,
        )
        self._rewrite(renewed)
        return renewed

    def _rewrite(self, record: MeetingRecord) -> None:
        with self.database.writing() as connection:
            connection.execute(
                sa.update(_row)
                .where(_row.c.code == record.code)
                .values(**self._values(record))
            )

    def _values(self, record: MeetingRecord) -> dict[str, object]:
        said = {
            "number": record.number,
            "title": record.title,
            "host_email": record.host_email,
            "words": record.words,
            "reading": record.reading,
            "is_cancelled": record.is_cancelled,
        }
        return {
            "tag": record.tag,
            "meeting_id": record.meeting_id,
            "host_digest": self.digests.of(record.host_email),
            "host_id": record.host_id,
            "asker_id": record.asker_id,
            "space_id": record.space_id,
            "message_id": record.message_id,
            "right": record.right,
            "starts_at": record.start,
            "ends_at": record.end,
            "zone": record.zone,
            "recurrence": record.recurrence,
            "booked_at": record.booked_at,
            "sealed": self.seal.lock_value(said),
        }

    def _record(self, row: sa.Row[Any]) -> MeetingRecord:
        zone = ZoneInfo(row.zone)
        return MeetingRecord(
            code=row.code,
            meeting_id=row.meeting_id,
            host_id=row.host_id,
            asker_id=row.asker_id,
            space_id=row.space_id,
            message_id=row.message_id,
            right=row.right,
            start=row.starts_at.astimezone(zone),
            end=row.ends_at.astimezone(zone),
            zone=row.zone,
            recurrence=row.recurrence,
            tag=row.tag,
            booked_at=row.booked_at,
            **self.seal.open_value(row.sealed),
        )
