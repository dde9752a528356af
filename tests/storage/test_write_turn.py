"""Writers of one process queue in order, and the door goes first."""

import threading
import time
from sqlite3 import OperationalError

import pytest
import sqlalchemy as sa

from bot.storage.database import Database
from bot.storage.engine import make_engine
from bot.storage.write_turn import WriteTurn, urgently


@pytest.fixture
def turn():
    return WriteTurn(patience=5.0)


def in_line(turn, names, order):
    """Threads that want the turn, each asking once the one before stands in line."""
    threads = []
    for name in names:
        thread = threading.Thread(target=wait_and_note, args=(turn, name, order))
        thread.start()
        threads.append(thread)
        time.sleep(0.03)
    return threads


def wait_and_note(turn, name, order):
    if name.startswith("door"):
        with urgently():
            turn.take()
    else:
        turn.take()
    order.append(name)
    turn.give()


def test_the_turn_goes_on_in_order_but_to_the_door_first(turn):
    order: list[str] = []
    turn.take()
    threads = in_line(turn, ["work 1", "work 2", "door 1", "door 2"], order)

    turn.give()
    for thread in threads:
        thread.join()

    assert order == ["door 1", "door 2", "work 1", "work 2"]


def test_who_waits_too_long_gets_the_words_of_sqlite():
    impatient = WriteTurn(patience=0.05)
    impatient.take()

    with pytest.raises(OperationalError, match="database is locked"):
        impatient.take()

    impatient.give()
    impatient.take()


@pytest.fixture
def database(tmp_path):
    engine = make_engine(f"sqlite:///{tmp_path}/bot.db")
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE t (n INTEGER)")
    yield Database(engine)
    engine.dispose()


def add(database, number, *, lasting=0.0):
    with database.writing() as connection:
        connection.execute(sa.text("INSERT INTO t VALUES (:n)"), {"n": number})
        time.sleep(lasting)


def numbers(database):
    with database.reading() as connection:
        return list(connection.scalars(sa.text("SELECT n FROM t ORDER BY rowid")))


def test_writers_lose_no_time_and_no_row(database):
    threads = [
        threading.Thread(target=add, args=(database, n), kwargs={"lasting": 0.005})
        for n in range(20)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(numbers(database)) == list(range(20))


def test_a_failed_write_hands_the_turn_on(database):
    def fail():
        with database.writing() as connection:
            connection.execute(sa.text("INSERT INTO t VALUES (1)"))
            raise RuntimeError("broken")

    with pytest.raises(RuntimeError):
        fail()
    with pytest.raises(sa.exc.OperationalError, match="no such table"):
        broken(database)

    add(database, 2)
    assert numbers(database) == [2]


def broken(database):
    with database.engine.begin() as connection:
        connection.execute(sa.text("INSERT INTO nowhere VALUES (1)"))


def test_readers_do_not_wait_for_a_writer(database):
    add(database, 1)
    with database.writing() as connection:
        connection.execute(sa.text("INSERT INTO t VALUES (2)"))

        heard: list[list[int]] = []
        reader = threading.Thread(target=lambda: heard.append(numbers(database)))
        reader.start()
        reader.join(timeout=2)

    assert heard == [[1]]


def test_another_process_still_meets_a_lock(database, tmp_path):
    other = Database(make_engine(f"sqlite:///{tmp_path}/bot.db"))
    with database.writing() as connection:
        connection.execute(sa.text("INSERT INTO t VALUES (1)"))
        with other.engine.connect() as impatient:
            impatient.exec_driver_sql("PRAGMA busy_timeout = 50")
            with pytest.raises(sa.exc.OperationalError, match="locked"):
                impatient.exec_driver_sql("INSERT INTO t VALUES (2)")

    other.engine.dispose()
    assert numbers(database) == [1]
