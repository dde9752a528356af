import time

import pytest
import sqlalchemy as sa

from bot.storage.engine import make_engine


@pytest.fixture
def sqlite(tmp_path):
    engine = make_engine(f"sqlite:///{tmp_path}/bot.db")
    yield engine
    engine.dispose()


def test_every_sqlite_tells_the_time_as_dbos_asks_for_it(sqlite):
    with sqlite.connect() as connection:
        exact = connection.scalar(sa.text("SELECT unixepoch('subsec') * 1000"))
        whole = connection.scalar(sa.text("SELECT unixepoch('now')"))

    assert exact == pytest.approx(time.time() * 1000, abs=5000)
    assert whole == pytest.approx(time.time(), abs=5)


def test_sqlite_is_durable_and_lets_readers_pass(sqlite):
    with sqlite.connect() as connection:
        pragmas = [
            connection.scalar(sa.text(f"PRAGMA {name}"))
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]

    assert pragmas == ["wal", 2, 1]
