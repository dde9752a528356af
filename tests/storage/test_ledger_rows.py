"""The ledger's rows: one attempt at a time, closed rows for good."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
import sqlalchemy as sa

from bot.errors import HostRefused, Later
from bot.model.effects import IN_FLIGHT, EffectKind, EffectState
from bot.model.meeting import Meeting, MeetingRequest
from bot.storage import Storage, tables
from bot.storage.engine import make_engine
from bot.storage.seal import Seal
from tests.support.crowd import ROOT, all_at_once, in_processes

START = datetime(2026, 12, 1, 15, 0, tzinfo=UTC)
REQUEST = MeetingRequest(
    host_email="alice@corp.example",
    title="Budget",
    start=START,
    length=timedelta(hours=1),
    zone="Europe/Oslo",
)
MEETING = Meeting(
    id="M1",
    number="123",
    title="Budget",
    start=START,
    end=START + timedelta(hours=1),
    zone="Europe/Oslo",
    host_email="alice@corp.example",
    link="https://site.example/j/1",
    password="pa55-word",
)


def begin(storage, key="K", index=0, asked=REQUEST, face=""):
    return storage.effects.begin(
        key,
        index,
        kind=EffectKind.CREATE,
        host="alice@corp.example",
        asked=asked,
        face=face,
    )


def age(storage, by, column=tables.effects.c.begun_at):
    """Let the rows look older than they are."""
    with storage.effects.database.writing() as connection:
        rows = connection.execute(sa.select(tables.effects)).all()
        for row in rows:
            earlier = getattr(row, column.name) - by
            connection.execute(
                sa.update(tables.effects)
                .where(tables.effects.c.key == row.key)
                .values({column.name: earlier})
            )


def test_what_was_never_begun_is_not_there(storage):
    assert storage.effects.find("K", 0) is None


def test_a_begun_change_is_written_down_with_all_that_was_asked(storage):
    before = datetime.now(UTC) - timedelta(seconds=1)

    begun = begin(storage)

    assert begun == storage.effects.find("K", 0)
    assert begun.state is EffectState.BEGUN
    assert begun.attempt == 1
    assert begun.asked == REQUEST
    assert begun.host == "alice@corp.example"
    assert begun.kind is EffectKind.CREATE
    assert before < begun.begun_at < datetime.now(UTC) + timedelta(seconds=1)
    assert begun.result is None


def test_parts_of_one_request_are_rows_of_their_own(storage):
    begin(storage, index=0)
    begin(storage, index=1)

    storage.effects.close("K", 1, state=EffectState.DONE, result=MEETING)

    assert storage.effects.find("K", 0).state is EffectState.BEGUN
    assert storage.effects.find("K", 1).state is EffectState.DONE


CLOSED = {
    EffectState.DONE: MEETING,
    EffectState.REFUSED: HostRefused("POST /meetings", 403, "no licence", "T1"),
}


@pytest.mark.parametrize("state", CLOSED)
def test_a_closed_change_is_never_tried_again(storage, other, state):
    begin(storage)
    storage.effects.close("K", 0, state=state, result=CLOSED[state])

    again = begin(other)

    assert again.state is state
    assert again.attempt == 1
    assert repr(again.result) == repr(CLOSED[state])
    assert type(again.result) is type(CLOSED[state])


@pytest.mark.parametrize("state", CLOSED)
@pytest.mark.parametrize("later", EffectState)
def test_a_closed_change_stays_as_it_ended(storage, state, later):
    begin(storage)
    storage.effects.close("K", 0, state=state, result=CLOSED[state])

    storage.effects.close("K", 0, state=later, result="something else")

    assert storage.effects.find("K", 0).state is state
    assert type(storage.effects.find("K", 0).result) is type(CLOSED[state])


@pytest.mark.parametrize("state", [EffectState.NOT_DONE, EffectState.UNKNOWN])
def test_an_open_change_is_tried_again_and_the_attempt_counted(storage, other, state):
    begin(storage)
    storage.effects.close("K", 0, state=state)

    again = begin(other)

    assert again.state is EffectState.BEGUN
    assert again.attempt == 2


def test_a_second_attempt_asks_for_what_the_first_one_asked(storage):
    begin(storage, asked=REQUEST)
    storage.effects.close("K", 0, state=EffectState.UNKNOWN)

    assert begin(storage, asked="another wish").asked == REQUEST


def test_looks_count_since_the_last_attempt(storage):
    begin(storage)
    storage.effects.close("K", 0, state=EffectState.UNKNOWN)

    assert storage.effects.looked("K", 0) == 1
    assert storage.effects.looked("K", 0) == 2

    assert begin(storage).looks == 0


def test_while_a_thread_of_ours_tries_nobody_else_may(storage):
    begun = begin(storage)

    with pytest.raises(Later) as later:
        begin(storage)

    wait = later.value.until - begun.begun_at
    assert timedelta(0) < wait < timedelta(seconds=10)
    assert storage.effects.find("K", 0).attempt == 1


def test_while_a_living_process_tries_another_may_not(storage, other):
    storage.executors.register("a/1")
    begin(storage)

    with pytest.raises(Later):
        begin(other)


def test_what_a_dead_process_began_is_taken_up_at_once(storage, other):
    storage.executors.register("a/1")
    begin(storage)
    other.executors.bury("a/1", timedelta(seconds=-1))

    assert begin(other).attempt == 2


def test_the_life_of_one_owner_does_not_hold_the_change_of_another(storage, other):
    storage.executors.register("a/1")
    begin(storage, "HELD")
    begin(other, "LEFT")
    third = Storage(storage.effects.database.engine, storage.effects.seal)

    assert begin(third, "LEFT").attempt == 2
    with pytest.raises(Later):
        begin(third, "HELD")


def test_what_an_earlier_start_of_the_same_executor_began_is_taken_up_at_once(
    storage, other
):
    storage.executors.register("local")
    begin(storage)
    other.executors.register("local")

    assert begin(other).attempt == 2


def test_an_attempt_that_never_said_how_it_ended_blocks_for_a_minute_only(storage):
    begin(storage)
    age(storage, by=IN_FLIGHT)

    assert begin(storage).attempt == 2


def test_who_was_declared_dead_can_report_a_success(storage, other):
    begin(storage)
    other.executors.register("b/1")
    begin(other)

    storage.effects.close("K", 0, state=EffectState.DONE, result=MEETING)

    assert begin(other).result == MEETING


@pytest.mark.parametrize(
    "doubt", [EffectState.NOT_DONE, EffectState.UNKNOWN, EffectState.REFUSED]
)
def test_who_was_declared_dead_cannot_disturb_who_took_over(storage, other, doubt):
    begin(storage)
    other.executors.register("b/1")
    begin(other)

    storage.effects.close("K", 0, state=doubt)

    assert other.effects.find("K", 0).state is EffectState.BEGUN


def test_what_is_found_after_a_crash_closes_the_row(storage, other):
    begin(storage)

    other.effects.close("K", 0, state=EffectState.DONE, result=MEETING)

    assert other.effects.find("K", 0).result == MEETING


def test_a_change_is_not_begun_inside_a_greater_transaction(storage):
    with pytest.raises(RuntimeError), storage.together():
        begin(storage)

    assert storage.effects.find("K", 0) is None


def test_of_many_threads_that_begin_one_tries(storage):
    def attempt():
        try:
            return begin(storage).attempt
        except Later:
            return 0

    assert sorted(all_at_once([attempt] * 8)) == [0] * 7 + [1]


BEGIN = """
import sys, json
from bot.errors import Later
from bot.model.effects import EffectKind
from bot.storage import Storage
from bot.storage.engine import make_engine
from bot.storage.seal import Seal
url, key = sys.argv[1:]
storage = Storage(make_engine(url), Seal((key,)))
storage.executors.register(storage.effects.owner)
print("ready", flush=True)
sys.stdin.readline()
try:
    row = storage.effects.begin("K", 0, kind=EffectKind.TELL, host="", asked=None)
    print(json.dumps(row.attempt))
except Later:
    print(json.dumps(0))
storage.close()
"""


def test_of_many_processes_that_begin_one_tries(ready_url, key):
    attempts = in_processes(BEGIN, ready_url, key, count=4)

    assert sorted(attempts) == [0, 0, 0, 1]


DIE = """
import sys, os
from bot.model.effects import EffectKind
from bot.storage import Storage
from bot.storage.engine import make_engine
from bot.storage.seal import Seal
url, key = sys.argv[1:]
storage = Storage(make_engine(url), Seal((key,)))
storage.executors.register("local")
storage.effects.begin("K", 0, kind=EffectKind.TELL, host="", asked="x")
os.kill(os.getpid(), 9)
"""


def test_a_begun_change_survives_a_kill_and_the_next_start_takes_it_up(ready_url, key):
    killed = subprocess.run(
        [sys.executable, "-c", DIE, ready_url, key], cwd=ROOT, check=False
    )
    storage = Storage(make_engine(ready_url), Seal((key,)))
    storage.executors.register("local")

    found = storage.effects.find("K", 0)
    again = begin(storage)

    assert killed.returncode == -9
    assert found is not None
    assert found.state is EffectState.BEGUN
    assert (again.attempt, again.asked) == (2, "x")
    storage.close()


def test_creations_of_several_attempts_are_tidied_after_a_while_and_counted(storage):
    begin(storage, "TWICE")
    storage.effects.close("TWICE", 0, state=EffectState.UNKNOWN)
    begin(storage, "TWICE")
    begin(storage, "ONCE")
    begin(storage, "OPEN")
    for key in ("TWICE", "ONCE"):
        storage.effects.close(key, 0, state=EffectState.DONE, result=MEETING)

    soon = storage.effects.untidied(looks=1, older_than=timedelta(minutes=2))
    with storage.effects.database.writing() as connection:
        connection.execute(
            sa.update(tables.effects)
            .where(tables.effects.c.closed_at.is_not(None))
            .values(closed_at=datetime.now(UTC) - timedelta(minutes=3))
        )
    due = storage.effects.untidied(looks=1, older_than=timedelta(minutes=2))
    storage.effects.tidied("TWICE", 0)
    after = storage.effects.untidied(looks=1, older_than=timedelta(minutes=2))
    second = storage.effects.untidied(looks=2, older_than=timedelta(minutes=2))

    assert soon == ()
    assert [row.key for row in due] == ["TWICE"]
    assert after == ()
    assert [(row.key, row.tidied) for row in second] == [("TWICE", 1)]


def test_rows_are_counted_by_state(storage):
    begin(storage, "A")
    begin(storage, "B")
    storage.effects.close("B", 0, state=EffectState.DONE, result=MEETING)

    counts = storage.effects.count_by_state()

    assert counts == dict.fromkeys(EffectState, 0) | {
        EffectState.BEGUN: 1,
        EffectState.DONE: 1,
    }


def test_of_two_requests_for_the_same_one_waits_while_the_other_is_tried(storage):
    begin(storage, key="K1", face="Budget")

    with pytest.raises(Later, match="very same"):
        begin(storage, key="K2", face="Budget")

    assert storage.effects.find("K2", 0) is None
    assert begin(storage, key="K3", face="Roadmap").state is EffectState.BEGUN
    assert begin(storage, key="K4").state is EffectState.BEGUN


@pytest.mark.parametrize("state", [EffectState.NOT_DONE, EffectState.REFUSED])
def test_what_came_to_nothing_keeps_nobody_waiting(storage, state):
    begin(storage, key="K1", face="Budget")
    storage.effects.close("K1", 0, state=state)

    assert begin(storage, key="K2", face="Budget").state is EffectState.BEGUN


def test_what_is_done_keeps_the_same_waiting_for_a_moment_only(storage):
    begin(storage, key="K1", face="Budget")
    storage.effects.close("K1", 0, state=EffectState.DONE, result=MEETING)
    with pytest.raises(Later):
        begin(storage, key="K2", face="Budget")

    age(storage, timedelta(seconds=11), tables.effects.c.closed_at)

    assert begin(storage, key="K2", face="Budget").state is EffectState.BEGUN


def test_what_is_unknown_keeps_the_same_waiting_for_a_minute(storage):
    begin(storage, key="K1", face="Budget")
    storage.effects.close("K1", 0, state=EffectState.UNKNOWN)
    with pytest.raises(Later):
        begin(storage, key="K2", face="Budget")

    age(storage, timedelta(seconds=61))

    assert begin(storage, key="K2", face="Budget").state is EffectState.BEGUN


def test_a_request_is_not_its_own_twin(storage):
    begin(storage, face="Budget")
    storage.effects.close("K", 0, state=EffectState.UNKNOWN)

    assert begin(storage, face="Budget").attempt == 2
    assert begin(storage, index=1, face="Budget").attempt == 1


def test_of_twins_at_the_same_instant_one_begins(storage, other):
    def begun(store, key):
        try:
            return begin(store, key=key, face="Budget").key
        except Later:
            return None

    stores = (storage, other) * 6
    keys = all_at_once(
        [partial(begun, store, f"K{n}") for n, store in enumerate(stores)]
    )

    assert len([key for key in keys if key]) == 1


def test_what_two_requests_share_is_not_readable(storage):
    begin(storage, face="amy\nroom\nalice@corp.example\nBudget")

    with storage.effects.database.reading() as connection:
        row = connection.execute(sa.select(tables.effects)).one()
    assert "Budget" not in row.face
    assert "alice" not in row.face
