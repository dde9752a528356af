"""The workflow on the real DBOS, on SQLite and on PostgreSQL."""

import threading
from datetime import timedelta

import pytest
import sqlalchemy as sa
from dbos import DBOS

from bot.storage.engine import make_engine
from bot.workflows.conversation import workflow_id
from tests.support.talk import NOW, WORDS, ended, event

EARLIER_STEPS = ("hear", "answer", "say")  # as earlier releases recorded them


def test_nothing_is_recorded_that_another_release_would_have_to_know(
    conversation, rooms
):
    rooms.waits = [timedelta(seconds=1)]

    conversation.start(event())

    assert ended("message:M1") == "SUCCESS"
    assert ended("message:M1:1") == "SUCCESS"
    assert DBOS.list_workflow_steps("message:M1") == []


def test_what_an_earlier_release_left_is_run_from_its_start(
    conversation, rooms, database_url
):
    conversation.start(event())
    assert ended("message:M1") == "SUCCESS"
    leave_behind("message:M1", database_url)
    rooms.waits = [timedelta(seconds=1)]

    DBOS.resume_workflow("message:M1")

    assert ended("message:M1:1") == "SUCCESS"
    assert ended("message:M1") == "SUCCESS"
    assert len(rooms.heard) == 3
    assert rooms.again == [False, True, True]


def leave_behind(workflow, database_url):
    """Make a workflow as if it had died after its steps, in an earlier release."""
    schema = "" if database_url.startswith("sqlite") else "dbos."
    database = make_engine(database_url)
    with database.begin() as connection:
        connection.execute(
            sa.text(
                f"UPDATE {schema}workflow_status SET status = 'PENDING'"
                " WHERE workflow_uuid = :workflow"
            ),
            {"workflow": workflow},
        )
        connection.execute(
            sa.text(
                f"INSERT INTO {schema}operation_outputs"
                " (workflow_uuid, function_id, function_name)"
                " VALUES (:workflow, :place, :name)"
            ),
            [
                {"workflow": workflow, "place": place, "name": name}
                for place, name in enumerate(EARLIER_STEPS, start=1)
            ],
        )
    database.dispose()


def test_an_event_that_comes_twenty_times_at_once_is_heard_once(conversation, rooms):
    threads = [
        threading.Thread(target=conversation.start, args=(event(),)) for _ in range(20)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert ended("message:M1") == "SUCCESS"
    assert rooms.heard == ["M1"]
    assert len(rooms.said) == 1


def test_a_repeat_of_an_answered_event_leaves_nothing_in_work(conversation, rooms):
    conversation.start(event())
    assert ended("message:M1") == "SUCCESS"

    conversation.start(event())

    assert not conversation.in_work
    assert rooms.heard == ["M1"]


def test_what_must_wait_is_taken_up_again_and_holds_no_thread(conversation, rooms):
    rooms.waits = [timedelta(seconds=1)]

    conversation.start(event())

    assert ended("message:M1") == "SUCCESS"
    assert not conversation.in_work
    assert ended("message:M1:1") == "SUCCESS"
    assert len(rooms.heard) == 2


def test_what_is_a_day_old_by_then_is_not_taken_up(conversation, rooms):
    rooms.waits = [timedelta(seconds=30)]
    old = event(created=NOW - timedelta(hours=24))

    conversation.start(old)

    assert ended("message:M1") == "SUCCESS"
    assert DBOS.get_workflow_status("message:M1:1") is None


def test_nothing_of_a_message_is_readable_in_the_database(
    conversation, database_url, tmp_path
):
    conversation.start(event())
    ended("message:M1")

    stored = DBOS.list_workflows(workflow_ids=["message:M1"])
    assert stored[0].output == "booked"
    if database_url.startswith("sqlite"):
        files = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
        assert files
        assert not any(WORDS.encode() in content for content in files)
        assert not any(b"c2NoZWR1bGUgbWVldGluZw" in content for content in files)


@pytest.mark.parametrize(("name", "attempt"), [("message:M1", 0), ("message:M1:2", 2)])
def test_each_attempt_has_an_id_of_its_own(name, attempt):
    assert workflow_id(event(), attempt) == name
