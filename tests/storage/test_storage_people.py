"""People as last seen, found by id and by any of their addresses."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from bot.model.people import Person, PersonKind
from bot.settings import new_fernet_key
from bot.storage import Storage, tables
from bot.storage.engine import make_engine
from bot.storage.seal import Seal
from tests.support.crowd import all_at_once

DAY = timedelta(days=1)
ALICE = Person(
    id="P-ALICE",
    email="alice@corp.example",
    name="Alice Ångström",
    org_id="O1",
    kind=PersonKind.PERSON,
    timezone="Europe/Oslo",
    emails=("alice@corp.example", "a.angstrom@corp.example"),
)


def age(storage, by):
    with storage.people.database.writing() as connection:
        connection.execute(
            sa.update(tables.people).values(seen_at=datetime.now(UTC) - by)
        )


def test_who_was_never_seen_is_unknown(storage):
    assert storage.people.by_id("P-ALICE", younger_than=DAY) is None
    assert storage.people.by_address("alice@corp.example", younger_than=DAY) is None


@pytest.mark.parametrize(
    "address",
    ["alice@corp.example", "ALICE@Corp.Example", "a.angstrom@corp.example"],
)
def test_a_person_is_found_by_each_address_whatever_its_case(storage, other, address):
    storage.people.put(ALICE)

    assert other.people.by_address(address, younger_than=DAY) == ALICE
    assert other.people.by_id("P-ALICE", younger_than=DAY) == ALICE


def test_a_person_seen_too_long_ago_is_unknown(storage):
    storage.people.put(ALICE)
    age(storage, by=timedelta(hours=2))

    assert storage.people.by_id("P-ALICE", younger_than=timedelta(hours=1)) is None
    assert storage.people.by_id("P-ALICE", younger_than=timedelta(hours=3)) == ALICE


def test_a_person_seen_again_is_as_seen_last(storage):
    storage.people.put(ALICE)
    age(storage, by=timedelta(hours=2))
    moved = replace(ALICE, timezone="Asia/Tokyo")

    storage.people.put(moved)

    assert storage.people.by_id("P-ALICE", younger_than=timedelta(hours=1)) == moved


def test_an_address_given_up_finds_nobody(storage):
    storage.people.put(ALICE)

    storage.people.put(replace(ALICE, emails=()))

    old = "a.angstrom@corp.example"
    assert storage.people.by_address(old, younger_than=DAY) is None


def test_an_address_that_moved_finds_its_new_owner(storage):
    storage.people.put(ALICE)
    bob = Person("P-BOB", "bob@corp.example", "Bob", "O1", emails=ALICE.emails[1:])

    storage.people.put(bob)

    moved = "a.angstrom@corp.example"
    assert storage.people.by_address(moved, younger_than=DAY) == bob
    assert storage.people.by_address(ALICE.email, younger_than=DAY) == ALICE


def test_addresses_are_still_found_after_the_key_was_rotated(ready_url, key):
    before = Storage(make_engine(ready_url), Seal((key,)))
    before.people.put(ALICE)
    before.close()

    after = Storage(make_engine(ready_url), Seal((new_fernet_key(), key)))

    assert after.people.by_address(ALICE.email, younger_than=DAY) == ALICE
    after.close()


def test_a_first_start_that_was_taken_back_leaves_no_key_behind(storage, other):
    def fail():
        with storage.together():
            storage.people.put(ALICE)
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    other.people.put(ALICE)

    assert storage.people.by_address(ALICE.email, younger_than=DAY) == ALICE


def test_many_who_see_the_same_people_do_not_block_each_other(storage):
    bob = replace(ALICE, id="P-BOB")

    def see(first, second):
        for _ in range(5):
            storage.people.put(first)
            storage.people.put(second)
        return True

    acts = [lambda: see(ALICE, bob), lambda: see(bob, ALICE)] * 3

    assert all(all_at_once(acts))
