"""Open questions: one for each person and space; consumed ones are remembered."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from bot.model.question import OpenQuestion
from bot.storage import tables
from bot.storage.database import Database, insert_into
from bot.storage.instants import database_now
from bot.storage.seal import Seal

_row = tables.questions
_is_open = sa.and_(
    _row.c.consumed_by.is_(None), _row.c.expires_at > sa.bindparam("now")
)
_is_own = _row.c.consumed_by == sa.bindparam("message")

OPEN = (
    sa.select(_row.c.sealed)
    .where(
        _row.c.person_id == sa.bindparam("person"),
        _row.c.space_id == sa.bindparam("space"),
        sa.or_(_is_open, _is_own),
    )
    # Its own first: a repeat must see what it saw.
    .order_by(_row.c.consumed_by.is_(None), _row.c.asked_at.desc())
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class QuestionRows:
    """Fulfils `ports.Questions`."""

    database: Database
    seal: Seal

    def open_for(
        self, person_id: str, space_id: str, *, message_id: str, now: datetime
    ) -> OpenQuestion | None:
        """The question this message may answer: open, or consumed by itself."""
        given = {"message": message_id, "now": now}
        there = {"person": person_id, "space": space_id}
        with self.database.reading() as connection:
            sealed = connection.scalar(OPEN, {**there, **given})
        if sealed is None:
            return None
        question: OpenQuestion = self.seal.open_value(sealed)
        return question

    def ask(self, question: OpenQuestion) -> None:
        """Keep a question, in place of an open one there.

        One that was consumed already is not opened again.
        """
        there = _there(question.person_id, question.space_id)
        asked = {
            "sealed": self.seal.lock_value(question),
            "asked_at": database_now(),
            "expires_at": question.expires_at,
        }
        with self.database.writing() as connection:
            connection.execute(
                sa.delete(_row).where(
                    *there, _row.c.consumed_by.is_(None), _row.c.key != question.key
                )
            )
            connection.execute(
                insert_into(_row)
                .values(
                    key=question.key,
                    person_id=question.person_id,
                    space_id=question.space_id,
                    **asked,
                )
                .on_conflict_do_update(
                    index_elements=[_row.c.key],
                    set_=asked,
                    where=_row.c.consumed_by.is_(None),
                )
            )

    def consume(self, key: str, *, by_message: str) -> bool:
        """Note that a message completed it; False where another one did before.

        A request that never asked anything has no row: nobody completed it before.
        """
        with self.database.writing() as connection:
            connection.execute(
                sa.update(_row)
                .where(_row.c.key == key, _row.c.consumed_by.is_(None))
                .values(consumed_by=by_message)
            )
            consumer = connection.scalar(
                sa.select(_row.c.consumed_by).where(_row.c.key == key)
            )
        return consumer in (None, by_message)

    def drop(self, person_id: str, space_id: str) -> bool:
        """Forget the open one; whether there was one."""
        with self.database.writing() as connection:
            dropped = connection.execute(
                sa.delete(_row).where(
                    *_there(person_id, space_id), _row.c.consumed_by.is_(None)
                )
            )
        return dropped.rowcount > 0


def _there(person_id: str, space_id: str) -> tuple[sa.ColumnElement[bool], ...]:
    return (_row.c.person_id == person_id, _row.c.space_id == space_id)
