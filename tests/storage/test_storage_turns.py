"""Turns, notices and posted parts: who waits, what was said, what is out."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from bot.model.message import Event, Resource
from bot.storage import tables
from tests.support.crowd import all_at_once

NOON = datetime(2026, 12, 1, 12, 0, tzinfo=UTC)
FIRST = Event(Resource.MESSAGE, "M1", "P1", "S1", NOON)
SECOND = replace(FIRST, id="M2", created=NOON + timedelta(milliseconds=5))
WINDOW = timedelta(seconds=30)
DAY = timedelta(days=1)


def age(storage, column, by):
    with storage.turns.database.writing() as connection:
        connection.execute(
            sa.update(column.table).values({column.name: datetime.now(UTC) - by})
        )


def test_a_message_waits_for_an_older_one_of_the_same_person_there(storage, other):
    storage.turns.heard(FIRST)

    assert other.turns.count_earlier(SECOND, within=WINDOW)
    assert not other.turns.count_earlier(FIRST, within=WINDOW)


def test_order_is_that_of_saying_and_not_of_hearing(storage):
    storage.turns.heard(SECOND)
    storage.turns.heard(FIRST)

    assert storage.turns.count_earlier(SECOND, within=WINDOW)
    assert not storage.turns.count_earlier(FIRST, within=WINDOW)


def test_two_said_in_the_same_millisecond_do_not_wait_for_each_other(storage):
    twin = replace(SECOND, created=FIRST.created)
    storage.turns.heard(FIRST)
    storage.turns.heard(twin)

    waits = [storage.turns.count_earlier(each, within=WINDOW) for each in (FIRST, twin)]

    assert sorted(waits) == [False, True]


OTHERS = [{"actor_id": "P2"}, {"space_id": "S2"}]


@pytest.mark.parametrize("whose", OTHERS, ids=str)
def test_nobody_waits_for_other_people_or_other_spaces(storage, whose):
    storage.turns.heard(FIRST)

    assert not storage.turns.count_earlier(replace(SECOND, **whose), within=WINDOW)


def test_an_answered_message_is_waited_for_no_more(storage, other):
    storage.turns.heard(FIRST)

    storage.turns.answered("M1")

    assert not other.turns.count_earlier(SECOND, within=WINDOW)


def test_a_message_heard_long_ago_is_waited_for_no_more(storage):
    storage.turns.heard(FIRST)
    age(storage, tables.turns.c.heard_at, by=timedelta(seconds=31))

    assert not storage.turns.count_earlier(SECOND, within=WINDOW)


def test_a_message_is_to_be_answered_until_it_was(storage, other):
    assert storage.turns.heard(FIRST)
    assert other.turns.heard(FIRST)

    storage.turns.answered("M1")

    assert not other.turns.heard(FIRST)


def test_hearing_again_does_not_renew_the_wait(storage):
    storage.turns.heard(FIRST)
    age(storage, tables.turns.c.heard_at, by=timedelta(seconds=31))

    storage.turns.heard(FIRST)

    assert not storage.turns.count_earlier(SECOND, within=WINDOW)


def test_a_notice_is_given_once_in_its_window(storage, other):
    assert storage.notices.first_in("stranger:P1", window=DAY)

    assert not other.notices.first_in("stranger:P1", window=DAY)
    assert other.notices.first_in("stranger:P2", window=DAY)


def test_a_notice_is_given_again_after_its_window_however_often_it_was_asked(storage):
    storage.notices.first_in("stranger:P1", window=DAY)
    age(storage, tables.notices.c.said_at, by=timedelta(hours=23))
    assert not storage.notices.first_in("stranger:P1", window=DAY)
    age(storage, tables.notices.c.said_at, by=timedelta(hours=25))

    assert storage.notices.first_in("stranger:P1", window=DAY)
    assert not storage.notices.first_in("stranger:P1", window=DAY)


def test_a_notice_is_given_again_to_the_event_that_had_it_and_to_no_other(storage):
    first_in = storage.notices.first_in
    assert first_in("stranger:P1", window=DAY, event_id="M1")

    assert first_in("stranger:P1", window=DAY, event_id="M1")
    assert not first_in("stranger:P1", window=DAY, event_id="M2")
    assert not first_in("stranger:P1", window=DAY)


def test_of_many_threads_one_gives_the_notice(storage):
    told = all_at_once([lambda: storage.notices.first_in("down", window=DAY)] * 8)

    assert sorted(told) == [False] * 7 + [True]


def test_a_posted_part_is_known_to_be_out(storage, other):
    storage.posted.add("M1", 0, message_id="R1")
    storage.posted.add("M1", 0, message_id="R2")

    assert other.posted.has("M1", 0)
    assert not other.posted.has("M1", 1)
    assert not other.posted.has("M2", 0)


def test_what_was_heard_is_known_and_nothing_else(storage):
    storage.turns.heard(FIRST)

    assert storage.turns.known(["M1", "M2"]) == {"M1"}
    assert storage.turns.known([]) == frozenset()


def test_a_mark_moves_forward_only(storage, other):
    assert storage.marks.at("events") is None

    storage.marks.move("events", NOON)
    other.marks.move("events", NOON + DAY)
    storage.marks.move("events", NOON)

    assert storage.marks.at("events") == NOON + DAY
