"""Transactions: all or nothing; a database that is out of order has one name."""

import sqlite3
import stat
import threading
from functools import partial

import pytest
import sqlalchemy as sa

from bot.errors import ConfigurationWrong, StoreUnavailable
from bot.model.reading import DateOrder
from bot.settings import new_fernet_key
from bot.storage import Storage
from bot.storage import engine as engine_module
from bot.storage.engine import make_engine
from bot.storage.migrate import upgrade
from bot.storage.seal import Seal
from tests.support.crowd import all_at_once


def test_what_is_done_together_is_there_together(storage, other):
    with storage.together():
        storage.preferences.save_zone("P1", "Europe/Oslo")
        storage.posted.add("E1", 0, message_id="M1")

    assert other.preferences.zone_of("P1") == "Europe/Oslo"
    assert other.posted.has("E1", 0)


def test_what_fails_together_leaves_nothing(storage, other):
    def fail():
        with storage.together():
            storage.preferences.save_zone("P1", "Europe/Oslo")
            storage.posted.add("E1", 0, message_id="M1")
            raise LookupError

    with pytest.raises(LookupError):
        fail()

    assert other.preferences.zone_of("P1") is None
    assert not other.posted.has("E1", 0)


def test_nobody_sees_the_half_of_it(storage, other):
    with storage.together():
        storage.preferences.save_zone("P1", "Europe/Oslo")

        assert storage.preferences.zone_of("P1") == "Europe/Oslo"
        assert other.preferences.zone_of("P1") is None


def test_together_inside_together_is_one_transaction(storage, other):
    def fail():
        with storage.together():
            with storage.together():
                storage.preferences.save_zone("P1", "Europe/Oslo")
            raise LookupError

    with pytest.raises(LookupError):
        fail()

    assert other.preferences.zone_of("P1") is None


def test_another_thread_has_no_part_in_it(storage):
    seen = []

    def fail():
        with storage.together():
            storage.preferences.save_zone("P1", "Europe/Oslo")
            thread = threading.Thread(
                target=lambda: seen.append(storage.preferences.zone_of("P1"))
            )
            thread.start()
            thread.join()
            raise LookupError

    with pytest.raises(LookupError):
        fail()

    assert seen == [None]


def test_after_a_failure_the_next_call_has_its_own_transaction(storage, other):
    def fail():
        with storage.together():
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    storage.preferences.save_date_order("P1", DateOrder.DMY)

    assert other.preferences.of("P1").date_order is DateOrder.DMY


def test_many_threads_read_and_write_without_a_locked_database(storage):
    def act(name):
        for step in range(10):
            with storage.together():
                storage.preferences.zone_of(name)
                storage.preferences.save_zone(name, f"Zone/{step}")
                storage.posted.add(name, step, message_id="M")
        return storage.preferences.zone_of(name)

    acts = [partial(act, f"P{n}") for n in range(12)]

    assert all_at_once(acts) == ["Zone/9"] * 12


def test_a_locked_database_is_unavailable_and_nothing_is_kept(
    tmp_path, key, monkeypatch
):
    monkeypatch.setattr(engine_module, "BUSY_SECONDS", 0.1)
    url = f"sqlite:///{tmp_path}/bot.db"
    storage = Storage(make_engine(url), Seal((key,)))
    upgrade(storage.posted.database.engine)
    holder = sqlite3.connect(tmp_path / "bot.db", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")

    with pytest.raises(StoreUnavailable, match="locked"):
        storage.posted.add("E1", 0, message_id="M1")
    with pytest.raises(StoreUnavailable, match="locked"), storage.together():
        pass

    holder.execute("ROLLBACK")
    holder.close()
    assert not storage.posted.has("E1", 0)
    storage.close()


def test_a_database_without_tables_is_unavailable(tmp_path, key):
    storage = Storage(make_engine(f"sqlite:///{tmp_path}/bot.db"), Seal((key,)))

    with pytest.raises(StoreUnavailable):
        storage.posted.has("E1", 0)
    storage.close()


def test_a_server_that_is_gone_is_unavailable(key):
    engine = make_engine("postgresql+psycopg://bot:s3cret@127.0.0.1:1/nothing")
    storage = Storage(engine, Seal((key,)))

    for act in (
        storage.ping,
        lambda: storage.posted.has("E1", 0),
        lambda: storage.posted.add("E1", 0, message_id="M1"),
        storage.unlock,
    ):
        with pytest.raises(StoreUnavailable) as gone:
            act()
        assert "s3cret" not in str(gone.value)


def test_connections_that_a_server_cut_are_made_anew(postgres_url, key):
    storage = Storage(make_engine(postgres_url), Seal((key,)))
    upgrade(storage.posted.database.engine)
    storage.ping()
    cutter = make_engine(postgres_url)
    with cutter.connect() as connection:
        connection.execute(
            sa.text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        )
    cutter.dispose()

    storage.ping()

    storage.close()


def test_a_connection_that_breaks_half_way_is_unavailable(postgres_url, key):
    storage = Storage(make_engine(postgres_url), Seal((key,)))
    upgrade(storage.posted.database.engine)

    def break_off():
        with storage.together():
            storage.posted.add("E1", 0, message_id="M1")
            with storage.posted.database.reading() as connection:
                connection.execute(
                    sa.text("SELECT pg_terminate_backend(pg_backend_pid())")
                )

    with pytest.raises(StoreUnavailable):
        break_off()

    assert not storage.posted.has("E1", 0)
    storage.close()


def test_sqlite_keeps_what_was_committed_and_reads_beside_writes(tmp_path):
    engine = make_engine(f"sqlite:///{tmp_path}/bot.db")

    with engine.connect() as connection:
        settings = {
            name: connection.execute(sa.text(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "synchronous", "busy_timeout", "foreign_keys")
        }

    engine.dispose()
    assert settings == {
        "journal_mode": "wal",
        "synchronous": 2,
        "busy_timeout": 10_000,
        "foreign_keys": 1,
    }


def test_postgres_gives_up_on_statements_and_locks(postgres_url):
    engine = make_engine(postgres_url)

    with engine.connect() as connection:
        settings = {
            name: connection.execute(sa.text(f"SHOW {name}")).scalar()
            for name in ("statement_timeout", "lock_timeout")
        }

    engine.dispose()
    assert settings == {"statement_timeout": "20s", "lock_timeout": "10s"}


def test_the_file_and_its_folder_are_made_for_their_owner_only(tmp_path):
    make_engine(f"sqlite:///{tmp_path}/instance/bot.db")

    folder, file = tmp_path / "instance", tmp_path / "instance" / "bot.db"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


BAD_ADDRESSES = ["sqlite://", "sqlite:///:memory:", "sqlite:////proc/none/bot.db", "x"]


@pytest.mark.parametrize("url", BAD_ADDRESSES)
def test_an_address_that_cannot_work_is_named(url):
    with pytest.raises(ConfigurationWrong, match="DATABASE_URL"):
        make_engine(url)


def test_the_key_of_another_database_is_noticed_at_start(ready_url, key):
    first = Storage(make_engine(ready_url), Seal((key,)))
    first.unlock()
    first.close()

    stranger = Storage(make_engine(ready_url), Seal((new_fernet_key(),)))

    with pytest.raises(ConfigurationWrong, match="TOKEN_ENCRYPTION_KEY"):
        stranger.unlock()
    stranger.close()


def test_one_look_reads_over_one_connection(storage):
    engine = storage.posted.database.engine
    taken = []
    sa.event.listen(engine, "checkout", lambda *_: taken.append(1))

    with storage.one_look():
        storage.preferences.of("P1")
        storage.grants.hosts_of("P1")
        with storage.one_look():
            storage.posted.has("E1", 0)
    storage.posted.has("E1", 0)

    assert len(taken) == 2


def test_one_look_writes_nothing(storage, other):
    def write():
        with storage.one_look():
            storage.preferences.save_zone("P1", "Europe/Oslo")

    with pytest.raises(RuntimeError, match="writes nothing"):
        write()

    assert other.preferences.zone_of("P1") is None
    storage.preferences.save_zone("P1", "Europe/Oslo")
    assert other.preferences.zone_of("P1") == "Europe/Oslo"


def test_one_look_of_a_thread_is_no_other_threads(storage):
    def write():
        storage.preferences.save_zone("P1", "Europe/Oslo")

    with storage.one_look():
        thread = threading.Thread(target=write)
        thread.start()
        thread.join()

    assert storage.preferences.zone_of("P1") == "Europe/Oslo"
