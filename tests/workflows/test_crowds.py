"""Who crowds others waits behind them, on the real DBOS."""

import threading
import time
from dataclasses import replace

import pytest
from dbos import DBOS

from bot.workflows.crowd import SHARE, InWork
from bot.workflows.queue import CALM, HURRIED, LATER, QUIET, THREADS, Pace
from tests.support.talk import ended, event

MANY = SHARE + 10


@pytest.fixture
def held(rooms):
    """Hold everything that is heard of the usual person until the test lets go."""
    gate = threading.Event()
    hear = rooms.hear

    def wait(what):
        if what.actor_id == event().actor_id:
            gate.wait(20)
        return hear(what)

    rooms.hear = wait
    yield gate
    gate.set()


def test_what_goes_beyond_a_share_waits_on_the_queue_and_is_answered(
    conversation, rooms, held
):
    for number in range(MANY):
        conversation.start(event(f"M{number}"))

    queued = DBOS.list_workflows(queue_name=LATER)
    assert len(queued) == MANY - SHARE
    held.set()
    for number in range(MANY):
        assert ended(f"message:M{number}") == "SUCCESS"
    assert sorted(rooms.heard) == sorted(f"M{number}" for number in range(MANY))


def test_somebody_else_is_answered_while_a_crowd_is_held_up(conversation, rooms, held):
    for number in range(MANY):
        conversation.start(event(f"M{number}"))
    while len(conversation.in_work) < SHARE + THREADS:  # as many as ever run
        time.sleep(0.05)

    conversation.start(replace(event("OTHER"), actor_id="BOB", space_id="R2"))

    assert ended("message:OTHER") == "SUCCESS"
    assert rooms.heard == ["OTHER"]
    assert not held.is_set()


def test_a_repeat_of_what_waits_there_is_answered_once(conversation, rooms, held):
    for number in range(MANY):
        conversation.start(event(f"M{number}"))

    conversation.start(event(f"M{MANY - 1}"))
    held.set()
    conversation.start(event(f"M{MANY - 1}"))

    assert ended(f"message:M{MANY - 1}") == "SUCCESS"
    assert rooms.heard.count(f"M{MANY - 1}") == 1


@pytest.mark.parametrize("same", [{"space_id": "R2"}, {"actor_id": "BOB"}])
def test_a_share_is_of_one_person_and_of_one_space(same):
    in_work = InWork()
    for number in range(SHARE):
        in_work.add(f"message:M{number}", event(f"M{number}"))

    assert in_work.is_share_used(replace(event(), **same))
    assert not in_work.is_share_used(replace(event(), actor_id="BOB", space_id="R2"))


def test_what_ended_is_in_work_no_more():
    in_work = InWork()
    for number in range(SHARE):
        in_work.add(f"message:M{number}", event(f"M{number}"))

    in_work.discard("message:M0")

    assert not in_work.is_share_used(event())
    assert len(in_work) == SHARE - 1


def seconds_between_looks():
    queue = DBOS.retrieve_queue(LATER)
    assert queue is not None
    return queue.polling_interval_sec


def test_the_queue_is_looked_at_more_often_only_while_a_crowd_comes(conversation):
    assert conversation
    now = [0.0]
    pace = Pace(monotonic=lambda: now[0])

    pace.hurry()
    assert seconds_between_looks() == HURRIED

    now[0] = QUIET
    pace.calm_down()
    assert seconds_between_looks() == HURRIED

    now[0] = QUIET + 1
    pace.calm_down()
    assert seconds_between_looks() == CALM
