"""What lies on disk: nothing secret and nothing personal can be read there."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.errors import ConfigurationWrong
from bot.model.audit import AuditEntry
from bot.model.effects import EffectKind, EffectState
from bot.model.people import Person
from bot.settings import new_fernet_key
from bot.storage import Storage, tables
from bot.storage.engine import make_engine
from bot.storage.migrate import upgrade
from bot.storage.seal import Seal
from tests.storage.test_ledger_rows import MEETING, REQUEST
from tests.storage.test_storage_questions import QUESTION
from tests.storage.test_storage_records import RECORD
from tests.storage.test_storage_tokens import pair

NOW = datetime.now(UTC)
SECRETS = [
    b"first-access",
    b"first-refresh",
    b"pa55-word",
    b"site.example/j/1",
    b"alice",
    b"Alice",
    b"corp.example",
    b"budget",
    b"Budget",
    b"25512345678",
    b"day: tomorrow",
]


@pytest.fixture
def filled(tmp_path: Path, key: str) -> Path:
    storage = Storage(make_engine(f"sqlite:///{tmp_path}/bot.db"), Seal((key,)))
    upgrade(storage.tokens.database.engine)
    storage.tokens.adopt(pair(), fingerprint="F1")
    storage.people.put(Person("P1", "alice@corp.example", "Alice", "O1"))
    storage.namesakes.choose("P1", "Alice", "P2")
    storage.questions.ask(QUESTION)
    storage.records.add(RECORD)
    storage.audit.add(
        AuditEntry(NOW, "P1", "P2", "create", "booked", "M1", detail="Budget of Alice")
    )
    host = "alice@corp.example"
    storage.effects.begin("K", 0, kind=EffectKind.CREATE, host=host, asked=REQUEST)
    storage.effects.close("K", 0, state=EffectState.DONE, result=MEETING)
    storage.close()
    return tmp_path


@pytest.mark.parametrize("secret", SECRETS)
def test_neither_secrets_nor_people_can_be_read_from_the_files(filled, secret):
    files = [path.read_bytes() for path in filled.iterdir() if path.is_file()]

    assert sum(map(len, files)) > 10_000
    assert not any(secret in content for content in files)


def test_ids_states_and_codes_can(filled):
    content = b"".join(path.read_bytes() for path in filled.iterdir())

    assert all(plain in content for plain in (b"P1", b"done", b"MEETING-1", b"mb-1"))


def test_another_key_opens_nothing(filled):
    stranger = Storage(
        make_engine(f"sqlite:///{filled}/bot.db"), Seal((new_fernet_key(),))
    )

    with pytest.raises(ConfigurationWrong, match="TOKEN_ENCRYPTION_KEY"):
        stranger.tokens.load()
    stranger.close()


def sealed_values(storage):
    return {
        str(column): value
        for table in tables.metadata.sorted_tables
        for column in table.columns
        if column.info == tables.SEALED
        for value in values_of(storage, column)
    }


def values_of(storage, column):
    with storage.tokens.database.reading() as connection:
        found = connection.scalars(sa.select(column).where(column.is_not(None)))
        return found.all()


def test_after_a_start_with_a_new_key_in_front_the_old_one_can_be_dropped(filled, key):
    new = new_fernet_key()
    url = f"sqlite:///{filled}/bot.db"
    both = Storage(make_engine(url), Seal((new, key)))
    both.unlock()
    both.close()

    storage = Storage(make_engine(url), Seal((new,)))
    storage.unlock()

    kept = storage.tokens.load()
    assert kept is not None
    assert kept.access == "first-access"
    assert storage.people.by_address(
        "alice@corp.example", younger_than=timedelta(days=1)
    )
    values = sealed_values(storage)
    assert len(values) == 8
    assert all(Seal((new,)).open(value) for value in values.values())
    storage.close()


def test_a_start_with_one_key_writes_nothing_anew(filled, key):
    storage = Storage(make_engine(f"sqlite:///{filled}/bot.db"), Seal((key,)))
    before = sealed_values(storage)

    storage.unlock()

    assert sealed_values(storage) == before
    storage.close()


def old(storage, table, **columns):
    with storage.tokens.database.writing() as connection:
        connection.execute(sa.update(table).values(columns))


LONG_AGO = NOW - timedelta(days=31)


def fill(storage):
    storage.namesakes.choose("P1", "Alice", "P2")
    storage.people.put(Person("P1", "alice@corp.example", "Alice", "O1"))
    storage.questions.ask(QUESTION)
    storage.records.add(RECORD)
    storage.audit.add(AuditEntry(NOW, "P1", "P2", "create", "booked", "M1"))
    storage.effects.begin("K", 0, kind=EffectKind.CREATE, host="", asked=REQUEST)
    storage.posted.add("M1", 0, message_id="R1")
    storage.notices.first_in("down", window=timedelta(days=1))
    storage.preferences.save_zone("P1", "Europe/Oslo")


def rows(storage):
    with storage.tokens.database.reading() as connection:
        return {
            table.name: connection.scalar(sa.select(sa.func.count()).select_from(table))
            for table in tables.metadata.sorted_tables
        }


def test_fresh_rows_survive_the_cleaning(storage):
    fill(storage)
    before = rows(storage)

    assert storage.clean(NOW) == 0
    assert rows(storage) == before


def test_rows_of_a_month_ago_are_cleaned_and_lasting_ones_are_not(storage):
    fill(storage)
    series = replace(RECORD, tag="mb-2", recurrence="FREQ=WEEKLY")
    storage.records.add(series)
    old(storage, tables.people, seen_at=LONG_AGO)
    old(storage, tables.namesakes, at=LONG_AGO)
    old(storage, tables.questions, asked_at=LONG_AGO)
    old(storage, tables.records, ends_at=LONG_AGO, booked_at=LONG_AGO)
    old(storage, tables.audit, at=LONG_AGO)
    old(storage, tables.effects, begun_at=LONG_AGO)
    old(storage, tables.posted, posted_at=LONG_AGO)
    old(storage, tables.notices, said_at=LONG_AGO)

    storage.clean(NOW)

    left = {name for name, count in rows(storage).items() if count}
    assert left == {"secrets", "preferences", "records", "audit"}
    assert rows(storage)["records"] == 1


def test_a_meeting_booked_long_ago_for_later_keeps_its_record(storage):
    storage.records.add(RECORD)
    old(storage, tables.records, booked_at=LONG_AGO, ends_at=NOW + timedelta(days=1))

    storage.clean(NOW)

    assert rows(storage)["records"] == 1


def test_the_trail_is_kept_as_long_as_the_operator_wants(ready_url, key):
    storage = Storage(
        make_engine(ready_url), Seal((key,)), audit_kept=timedelta(days=10)
    )
    storage.audit.add(AuditEntry(NOW, "P1", "P2", "create", "booked", "M1"))
    old(storage, tables.audit, at=NOW - timedelta(days=11))

    storage.clean(NOW)

    assert storage.audit.latest() == ()
    storage.close()
