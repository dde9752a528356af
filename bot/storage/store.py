"""All stores on one database."""

import secrets
from contextlib import AbstractContextManager
from datetime import datetime, timedelta

import sqlalchemy as sa

from bot.storage import tables
from bot.storage.audit import AuditTrail
from bot.storage.cards import CardRows
from bot.storage.changes import ChangeRows
from bot.storage.consents import ConsentRows
from bot.storage.database import Database
from bot.storage.digests import Digests
from bot.storage.effects import Effects
from bot.storage.executors import Executors
from bot.storage.grants import GrantRows
from bot.storage.marks import MarkRows
from bot.storage.namesakes import NamesakeRows
from bot.storage.notices import NoticeRows
from bot.storage.people import People
from bot.storage.pointers import PointerRows
from bot.storage.posted import PostedRows
from bot.storage.preferences import PreferenceRows
from bot.storage.questions import QuestionRows
from bot.storage.records import RecordRows
from bot.storage.reseal import reseal
from bot.storage.seal import Seal
from bot.storage.tokens import Tokens
from bot.storage.turns import TurnRows

KEPT = timedelta(days=30)
AUDIT_KEPT = timedelta(days=90)


class Storage:
    """Every store, by its noun; fulfils `ports.Transactions` too."""

    def __init__(
        self, engine: sa.Engine, seal: Seal, *, audit_kept: timedelta = AUDIT_KEPT
    ) -> None:
        """Join the stores; opens no connection.

        Args:
            engine: From `make_engine`.
            seal: Locks what stands on disk.
            audit_kept: `AUDIT_DAYS`.
        """
        database = Database(engine)
        digests = Digests(database, seal)
        owner = secrets.token_hex(8)  # this process's mark, new at each start
        self._database = database
        self._digests = digests
        self._seal = seal
        self._audit_kept = audit_kept
        self.tokens = Tokens(database, seal)
        self.people = People(database, seal, digests)
        self.effects = Effects(database, seal, digests, owner)
        self.questions = QuestionRows(database, seal)
        self.preferences = PreferenceRows(database)
        self.grants = GrantRows(database)
        self.consents = ConsentRows(database, seal)
        self.records = RecordRows(database, seal, digests)
        self.cards = CardRows(database, seal)
        self.audit = AuditTrail(database, seal)
        self.turns = TurnRows(database)
        self.namesakes = NamesakeRows(database, digests)
        self.notices = NoticeRows(database)
        self.marks = MarkRows(database)
        self.pointers = PointerRows(database, seal)
        self.changes = ChangeRows(database, seal)
        self.posted = PostedRows(database)
        self.executors = Executors(database, owner)

    def unlock(self) -> None:
        """Make sure at start that `TOKEN_ENCRYPTION_KEY` opens this database.

        Where it holds several keys, what older ones sealed is sealed with the first:
        30 days later, when DBOS's rows are gone too, the old ones may be dropped.

        Raises:
            ConfigurationWrong: It was written with another key.
            StoreUnavailable: It gives no answer.
        """
        self._digests.key()
        if self._seal.is_rotating:
            reseal(self._database, self._seal)

    def together(self) -> AbstractContextManager[None]:
        """Join all calls of this thread inside into one transaction."""
        return self._database.together()

    def one_look(self) -> AbstractContextManager[None]:
        """Join all that this thread reads inside into one transaction."""
        return self._database.one_look()

    def ping(self) -> None:
        """Ask the database for a sign of life.

        Raises:
            StoreUnavailable: None came.
        """
        with self._database.reading() as connection:
            connection.execute(sa.select(1))

    def clean(self, now: datetime) -> int:
        """Delete what is old; how many rows went.

        Single meetings are kept 30 days beyond their end; of a series only Webex knows
        when it ends, so its record stays. Rights and preferences stay until taken back.
        """
        old = now - KEPT
        record = tables.records.c
        person_gone = tables.addresses.c.person_id.not_in(
            sa.select(tables.people.c.person_id)
        )
        rules = (
            (tables.effects, tables.effects.c.begun_at < old),
            (tables.turns, tables.turns.c.heard_at < old),
            (tables.posted, tables.posted.c.posted_at < old),
            (tables.notices, tables.notices.c.said_at < old),
            (tables.questions, tables.questions.c.asked_at < old),
            (tables.pointers, tables.pointers.c.at < old),
            (tables.changes, tables.changes.c.at < old),
            (tables.consents, tables.consents.c.asked_at < old),
            (tables.cards, tables.cards.c.at < old),
            (tables.presses, tables.presses.c.at < old),
            (tables.namesakes, tables.namesakes.c.at < old),
            (tables.people, tables.people.c.seen_at < old),
            (tables.addresses, person_gone),
            (tables.watches, tables.watches.c.until < old),
            (
                tables.records,
                sa.and_(
                    record.recurrence.is_(None),
                    record.ends_at < old,
                    record.booked_at < old,
                ),
            ),
            (tables.audit, tables.audit.c.at < now - self._audit_kept),
        )
        return sum(self._delete(table, where) for table, where in rules)

    def forget(self) -> None:
        """Delete everything about people and meetings, tokens included.

        For the sandbox, when its world starts over; processes and keys stay.
        """
        kept = (tables.executors, tables.watches, tables.secrets)
        with self._database.writing() as connection:
            for table in reversed(tables.metadata.sorted_tables):
                if table not in kept:
                    connection.execute(sa.delete(table))

    def close(self) -> None:
        """Close all connections."""
        self._database.engine.dispose()

    def _delete(self, table: sa.Table, where: sa.ColumnElement[bool]) -> int:
        # One transaction a table: nobody waits long for the lock.
        with self._database.writing() as connection:
            return connection.execute(sa.delete(table).where(where)).rowcount
