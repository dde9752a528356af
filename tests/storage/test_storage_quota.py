"""Webex's quotas of creations, counted in the statement that begins one."""

from datetime import timedelta
from functools import partial

import pytest
import sqlalchemy as sa

from bot.errors import Later, QuotaUsedUp
from bot.model.effects import EffectKind, EffectState, Quota, QuotaUse
from bot.storage import tables
from bot.storage.effects import Effects
from tests.support.crowd import all_at_once

ALICE, BOB = "alice@corp.example", "bob@corp.example"
DAY = timedelta(hours=24)


@pytest.fixture
def effects(storage):
    return limited(storage, Quota(overall=4, of_host=3, window=DAY))


def limited(storage, limits):
    kept = storage.effects
    return Effects(kept.database, kept.seal, kept.digests, kept.owner, limits)


def create(effects, key, host=ALICE, ends=EffectState.DONE):
    row = effects.begin(key, 0, kind=EffectKind.CREATE, host=host, asked="a meeting")
    if ends:
        effects.close(key, 0, state=ends)
    return row


def begun_at(effects, key):
    return effects.find(key, 0).begun_at


def age(effects, key, by):
    """Let a row look older than it is."""
    earlier = begun_at(effects, key) - by
    with effects.database.writing() as connection:
        connection.execute(
            sa.update(tables.effects)
            .where(tables.effects.c.key == key)
            .values(begun_at=earlier)
        )


def test_a_host_has_a_limit_of_their_own_and_others_go_on(effects):
    for number in range(3):
        create(effects, f"K{number}")

    with pytest.raises(QuotaUsedUp) as refused:
        create(effects, "K3")

    assert refused.value.host == ALICE
    assert refused.value.until == begun_at(effects, "K0") + DAY
    assert effects.find("K3", 0) is None
    assert create(effects, "K4", host=BOB).attempt == 1


def test_all_hosts_together_have_one(effects):
    for number in range(4):
        create(effects, f"K{number}", host=f"host{number}@corp.example")

    with pytest.raises(QuotaUsedUp) as refused:
        create(effects, "K4", host=BOB)

    assert refused.value.host == ""
    assert refused.value.until == begun_at(effects, "K0") + DAY


def test_it_works_again_when_the_oldest_is_a_day_old(effects):
    for number in range(3):
        create(effects, f"K{number}")

    age(effects, "K1", DAY)

    assert create(effects, "K3").attempt == 1


@pytest.mark.parametrize("ends", [EffectState.REFUSED, EffectState.UNKNOWN, None])
def test_what_failed_counts_too(effects, ends):
    for number in range(3):
        create(effects, f"K{number}", ends=ends)

    with pytest.raises(QuotaUsedUp):
        create(effects, "K3")


def test_an_attempt_that_never_reached_webex_does_not_count(effects):
    for _ in range(10):
        create(effects, "K", ends=EffectState.NOT_DONE)

    assert effects.quota_use() == QuotaUse(0, 0, ALICE)
    assert create(effects, "K").attempt == 11
    assert effects.quota_use().overall == 1


def test_every_attempt_of_one_creation_counts(effects):
    for _ in range(3):
        create(effects, "K", ends=EffectState.UNKNOWN)

    with pytest.raises(QuotaUsedUp):
        create(effects, "K")

    assert effects.quota_use() == QuotaUse(3, 3, ALICE)


def test_a_closed_creation_comes_back_although_nothing_is_left(effects):
    for number in range(3):
        create(effects, f"K{number}")

    assert create(effects, "K1", ends=None).state is EffectState.DONE


def test_one_that_is_being_tried_is_waited_for_although_nothing_is_left(effects):
    for number in range(3):
        create(effects, f"K{number}", ends=None)

    with pytest.raises(Later):
        create(effects, "K1")


def test_changes_and_messages_are_free(effects):
    for number in range(3):
        create(effects, f"K{number}")

    for number, kind in enumerate(EffectKind):
        if kind is not EffectKind.CREATE:
            effects.begin(f"C{number}", 0, kind=kind, host=ALICE, asked="a change")

    assert effects.quota_use() == QuotaUse(3, 3, ALICE)


def test_all_processes_count_together(storage, other):
    limits = Quota(overall=10, of_host=10, window=DAY)
    houses = [limited(storage, limits), limited(other, limits)]

    def hasty(number):
        try:
            return create(houses[number % 2], f"K{number}") is not None
        except QuotaUsedUp:
            return False

    for number in range(0, 16, 2):
        all_at_once([partial(hasty, number), partial(hasty, number + 1)])

    # Two at the same instant may both see the last one free.
    assert 10 <= houses[0].quota_use().overall <= 11


def test_counting_reads_an_index_and_no_rows(storage):
    counted = "SELECT sum(spent) FROM effects WHERE begun_at > '2020-01-01'"

    with storage.effects.database.reading() as connection:
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
            counted = f"EXPLAIN {counted}"
        else:
            counted = f"EXPLAIN QUERY PLAN {counted}"
        plan = str(connection.exec_driver_sql(counted).all())

    assert "ix_effects_begun_at_host_spent" in plan
