"""The pair of tokens: adopted once, versioned, renewed by one."""

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
import sqlalchemy as sa

from bot.model.tokens import TokenPair
from bot.storage import tables
from tests.support.crowd import all_at_once, in_processes

EXPIRES = datetime(2026, 12, 1, tzinfo=UTC)
LONG = timedelta(minutes=1)


def pair(name="first"):
    return TokenPair(
        access=f"{name}-access",
        refresh=f"{name}-refresh",
        expires_at=EXPIRES,
        lifetime_seconds=1_209_599,
        refresh_expires_at=EXPIRES + timedelta(days=90),
        scopes=frozenset({"meeting:admin_schedule_write"}),
    )


def end_lease(storage):
    with storage.tokens.database.writing() as connection:
        connection.execute(
            sa.update(tables.tokens).values(
                leased_until=datetime.now(UTC) - timedelta(seconds=1)
            )
        )


def test_there_is_no_pair_before_the_first(storage):
    assert storage.tokens.load() is None
    assert storage.tokens.death() is None


def test_the_first_pair_of_the_environment_is_taken_over(storage):
    taken = storage.tokens.adopt(pair(), fingerprint="F1")

    assert taken.version == 1
    assert (taken.access, taken.refresh) == ("first-access", "first-refresh")
    assert storage.tokens.load() == taken


def test_a_stale_environment_never_undoes_a_rotation(storage):
    storage.tokens.adopt(pair("first"), fingerprint="F1")
    storage.tokens.save(pair("rotated"))

    assert storage.tokens.adopt(pair("first"), fingerprint="F1") is None

    standing = storage.tokens.load()
    assert standing.access == "rotated-access"
    assert standing.version == 2


def test_another_pair_in_the_environment_is_taken_over_once(storage):
    storage.tokens.adopt(pair("first"), fingerprint="F1")
    storage.tokens.adopt(pair("second"), fingerprint="F2")
    storage.tokens.save(pair("rotated"))

    assert storage.tokens.adopt(pair("second"), fingerprint="F2") is None

    standing = storage.tokens.load()
    assert standing.access == "rotated-access"
    assert standing.version == 3


def test_a_saved_pair_is_the_next_version_whatever_it_called_itself(storage):
    first = storage.tokens.save(pair("first"))
    second = storage.tokens.save(first)

    assert (first.version, second.version) == (1, 2)


def test_a_pair_set_by_hand_before_the_first_start_gives_way_to_the_environment(
    storage,
):
    storage.tokens.save(pair("by-hand"))

    assert storage.tokens.adopt(pair("env"), fingerprint="F1").access == "env-access"


def test_processes_that_start_together_take_the_pair_over_once(storage):
    def adopt():
        return storage.tokens.adopt(pair(), fingerprint="F1")

    taken = [each for each in all_at_once([adopt] * 6) if each is not None]

    assert [each.version for each in taken] == [1]
    assert storage.tokens.load() == taken[0]


def test_a_dead_version_stays_dead_until_a_new_one_comes(storage):
    storage.tokens.save(pair())

    storage.tokens.mark_dead(version=1, reason="refresh token expired")

    assert storage.tokens.death() == "refresh token expired"
    storage.tokens.save(pair("new"))
    assert storage.tokens.death() is None


def test_the_death_of_an_old_version_does_not_touch_the_new_one(storage):
    storage.tokens.save(pair())
    storage.tokens.save(pair("new"))

    storage.tokens.mark_dead(version=1, reason="refresh token expired")

    assert storage.tokens.death() is None


def test_one_refreshes_and_the_others_wait(storage, other):
    assert storage.tokens.lease("A", lasting=LONG)
    assert not other.tokens.lease("B", lasting=LONG)
    assert not storage.tokens.lease("A", lasting=LONG)


def test_a_lease_that_was_released_goes_to_the_next(storage, other):
    storage.tokens.lease("A", lasting=LONG)

    storage.tokens.release("A")

    assert other.tokens.lease("B", lasting=LONG)


def test_nobody_releases_the_lease_of_another(storage, other):
    storage.tokens.lease("A", lasting=LONG)

    other.tokens.release("B")

    assert not other.tokens.lease("B", lasting=LONG)


def test_the_lease_of_a_process_that_died_ends(storage, other):
    storage.tokens.lease("A", lasting=LONG)
    end_lease(storage)

    assert other.tokens.lease("B", lasting=LONG)


def test_a_lease_before_the_first_pair_makes_no_pair(storage):
    assert storage.tokens.lease("A", lasting=LONG)

    assert storage.tokens.load() is None
    assert storage.tokens.adopt(pair(), fingerprint="F1").version == 1


def test_saving_keeps_the_lease(storage, other):
    storage.tokens.lease("A", lasting=LONG)

    storage.tokens.save(pair())

    assert not other.tokens.lease("B", lasting=LONG)


def test_of_many_threads_one_gets_the_lease(storage):
    acts = [partial(storage.tokens.lease, f"T{n}", lasting=LONG) for n in range(8)]

    assert sorted(all_at_once(acts)) == [False] * 7 + [True]


LEASE = """
import sys, json, os
from datetime import timedelta
from bot.storage import Storage
from bot.storage.engine import make_engine
from bot.storage.seal import Seal
url, key = sys.argv[1:]
storage = Storage(make_engine(url), Seal((key,)))
storage.ping()
print("ready", flush=True)
sys.stdin.readline()
won = storage.tokens.lease(str(os.getpid()), lasting=timedelta(minutes=1))
told = storage.notices.first_in("down", window=timedelta(days=1))
buried = storage.executors.bury("gone", timedelta(0))
print(json.dumps([won, told, buried]))
storage.close()
"""


def test_of_many_processes_one_leases_one_tells_and_one_buries(storage, ready_url, key):
    storage.executors.register("gone")

    answers = in_processes(LEASE, ready_url, key, count=4)

    for which in range(3):
        assert sorted(answer[which] for answer in answers) == [False] * 3 + [True]


def test_tokens_never_show_in_a_repr(storage):
    storage.tokens.save(pair())

    assert "access" not in repr(storage.tokens.load()).replace("access_", "")


@pytest.mark.parametrize("field", ["scopes", "refresh_expires_at", "lifetime_seconds"])
def test_everything_of_a_pair_comes_back(storage, field):
    storage.tokens.save(pair())

    assert getattr(storage.tokens.load(), field) == getattr(pair(), field)
