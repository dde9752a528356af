"""Rights and preferences that people gave."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.model.reading import DateOrder
from bot.model.rights import Grant
from tests.support.crowd import all_at_once

NOW = datetime(2026, 12, 1, 15, 0, tzinfo=UTC)
GRANT = Grant(host_id="ALICE", scheduler_id="DANA", granted_at=NOW, granted_by="ALICE")


def test_a_right_stands_once_given(storage, other):
    assert storage.grants.add(GRANT)

    assert other.grants.hosts_of("DANA") == frozenset({"ALICE"})
    assert other.grants.all() == (GRANT,)


def test_a_right_is_one_sided(storage):
    storage.grants.add(GRANT)

    assert storage.grants.hosts_of("ALICE") == frozenset()


def test_a_right_given_twice_stands_as_given_first(storage):
    storage.grants.add(GRANT)

    assert not storage.grants.add(replace(GRANT, granted_by="EVE"))

    assert storage.grants.all() == (GRANT,)


def test_a_right_taken_back_is_gone(storage):
    storage.grants.add(GRANT)

    assert storage.grants.remove(host_id="ALICE", scheduler_id="DANA")

    assert storage.grants.hosts_of("DANA") == frozenset()
    assert not storage.grants.remove(host_id="ALICE", scheduler_id="DANA")


def test_taking_one_right_back_leaves_the_others(storage):
    storage.grants.add(GRANT)
    storage.grants.add(replace(GRANT, host_id="BOB"))
    storage.grants.add(replace(GRANT, scheduler_id="CARL"))

    storage.grants.remove(host_id="ALICE", scheduler_id="DANA")

    assert storage.grants.hosts_of("DANA") == frozenset({"BOB"})
    assert storage.grants.hosts_of("CARL") == frozenset({"ALICE"})


def test_rights_are_listed_newest_first(storage):
    later = replace(GRANT, host_id="BOB", granted_at=NOW + timedelta(hours=1))
    storage.grants.add(GRANT)
    storage.grants.add(later)

    assert storage.grants.all() == (later, GRANT)


def test_a_host_reads_who_got_their_right_and_nobody_else(storage):
    later = replace(GRANT, scheduler_id="CARL", granted_at=NOW + timedelta(hours=1))
    storage.grants.add(GRANT)
    storage.grants.add(later)
    storage.grants.add(replace(GRANT, host_id="BOB"))

    assert storage.grants.of_host("ALICE") == (later, GRANT)


def test_of_many_who_give_the_same_right_one_gives_it(storage):
    given = all_at_once([lambda: storage.grants.add(GRANT)] * 6)

    assert sorted(given) == [False] * 5 + [True]


def test_what_nobody_told_is_unknown(storage):
    assert storage.preferences.zone_of("DANA") is None
    assert storage.preferences.of("DANA").date_order is None


def test_zone_and_date_order_are_saved_beside_each_other(storage, other):
    storage.preferences.save_zone("DANA", "Europe/Oslo")
    storage.preferences.save_date_order("DANA", DateOrder.MDY)
    storage.preferences.save_zone("DANA", "Asia/Tokyo")

    assert other.preferences.zone_of("DANA") == "Asia/Tokyo"
    assert other.preferences.of("DANA").date_order is DateOrder.MDY
    assert other.preferences.zone_of("BOB") is None
