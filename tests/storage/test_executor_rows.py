"""Living processes: who is dead, who takes over, who watches."""

from datetime import UTC, datetime, timedelta
from functools import partial

import sqlalchemy as sa

from bot.storage import tables
from tests.support.crowd import all_at_once

LONG = timedelta(minutes=1)


def age(storage, seconds, column=tables.executors.c.renewed_at):
    with storage.executors.database.writing() as connection:
        connection.execute(
            sa.update(column.table).values(
                {column.name: datetime.now(UTC) - timedelta(seconds=seconds)}
            )
        )


def test_who_registered_lives(storage, other):
    storage.executors.register("a/1")

    assert other.executors.live() == ("a/1",)
    assert other.executors.dead() == ()
    assert storage.executors.renew("a/1")


def test_who_has_not_renewed_for_15_seconds_is_dead(storage, other):
    storage.executors.register("a/1")
    other.executors.register("b/1")
    age(storage, seconds=16)
    other.executors.renew("b/1")

    assert other.executors.dead() == ("a/1",)
    assert other.executors.live() == ("b/1",)


def test_who_renews_in_time_stays_alive(storage, other):
    storage.executors.register("a/1")
    age(storage, seconds=14)

    assert other.executors.dead() == ()
    assert not other.executors.bury("a/1")


def test_who_renews_at_the_last_moment_is_not_buried(storage, other):
    storage.executors.register("a/1")
    age(storage, seconds=16)
    seen_dead = other.executors.dead()
    storage.executors.renew("a/1")

    assert seen_dead == ("a/1",)
    assert not other.executors.bury("a/1")
    assert storage.executors.renew("a/1")


def test_who_was_buried_is_told(storage, other):
    storage.executors.register("a/1")
    age(storage, seconds=16)

    assert other.executors.bury("a/1")

    assert not storage.executors.renew("a/1")
    assert other.executors.live() == ()


def test_a_dead_process_is_buried_by_one(storage):
    storage.executors.register("a/1")
    age(storage, seconds=16)

    buried = all_at_once([lambda: storage.executors.bury("a/1")] * 8)

    assert sorted(buried) == [False] * 7 + [True]


def test_a_restart_under_the_same_id_replaces_the_row_that_the_killed_one_left(
    storage, other
):
    storage.executors.register("local")
    age(storage, seconds=16)

    other.executors.register("local")

    assert other.executors.live() == ("local",)
    assert not storage.executors.renew("local")


def test_who_leaves_is_gone_with_all_that_it_watched(storage, other):
    storage.executors.register("a/1")
    storage.executors.watch("sweep", "a/1", lasting=LONG)

    storage.executors.leave("a/1")

    assert other.executors.live() == ()
    assert other.executors.dead() == ()
    assert other.executors.watch("sweep", "b/1", lasting=LONG)


def test_what_a_dead_process_watched_is_free_when_it_is_buried(storage, other):
    storage.executors.register("a/1")
    storage.executors.watch("webhooks", "a/1", lasting=LONG)
    storage.executors.watch("sweep", "c/1", lasting=LONG)
    age(storage, seconds=16)

    assert other.executors.bury("a/1")

    assert other.executors.watch("webhooks", "b/1", lasting=LONG)
    assert not other.executors.watch("sweep", "b/1", lasting=LONG)


def test_who_leaves_work_behind_is_dead_at_once_and_watches_nothing(storage, other):
    storage.executors.register("a/1")
    storage.executors.watch("sweep", "a/1", lasting=LONG)

    storage.executors.leave("a/1", work_left=True)

    assert other.executors.live() == ()
    assert other.executors.dead() == ("a/1",)
    assert other.executors.watch("sweep", "b/1", lasting=LONG)
    assert other.executors.bury("a/1")


def test_nobody_takes_the_row_of_another_away_by_leaving(storage, other):
    storage.executors.register("a/1")

    other.executors.leave("a/1")

    assert storage.executors.renew("a/1")


def test_a_job_is_watched_by_one_who_may_go_on(storage, other):
    assert storage.executors.watch("sweep", "a/1", lasting=LONG)

    assert storage.executors.watch("sweep", "a/1", lasting=LONG)
    assert not other.executors.watch("sweep", "b/1", lasting=LONG)
    assert other.executors.watch("webhooks", "b/1", lasting=LONG)


def test_a_watcher_that_died_is_replaced(storage, other):
    storage.executors.watch("sweep", "a/1", lasting=LONG)
    age(storage, seconds=1, column=tables.watches.c.until)

    assert other.executors.watch("sweep", "b/1", lasting=LONG)
    assert not storage.executors.watch("sweep", "a/1", lasting=LONG)


def test_of_many_who_would_watch_one_does(storage):
    acts = [
        partial(storage.executors.watch, "sweep", f"e/{n}", lasting=LONG)
        for n in range(8)
    ]

    assert sorted(all_at_once(acts)) == [False] * 7 + [True]
