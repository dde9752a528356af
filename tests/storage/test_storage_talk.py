"""What a talk points to, and what can be taken back."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.model.changes import Change, ChangeKind, Pointing
from bot.model.meeting import MeetingRef
from tests.storage.test_storage_records import RECORD

NOON = datetime(2026, 12, 1, 12, 0, tzinfo=UTC)
LATER = timedelta(minutes=1)
REF = MeetingRef("m1", "123", "Sync", "alice@corp.example", NOON, NOON, "UTC")
CHANGE = Change("K1", "P1", "S1", NOON, ChangeKind.BOOKED, REF, "P1")


def latest(storage, message="M9", since=NOON):
    return storage.changes.latest("P1", "S1", since=since, by_message=message)


def test_numbers_and_it_are_a_persons_own_in_one_space(storage, other):
    storage.pointers.point("P1", "S1", Pointing((REF,), 1, REF))

    assert other.pointers.read("P1", "S1") == Pointing((REF,), 1, REF)
    assert storage.pointers.read("P1", "S2") == Pointing()
    assert storage.pointers.read("P2", "S1") == Pointing()

    other.pointers.point("P1", "S1", Pointing())
    assert storage.pointers.read("P1", "S1") == Pointing()


def test_the_last_change_is_the_one_to_take_back(storage, other):
    storage.changes.add(CHANGE)
    storage.changes.add(replace(CHANGE, key="K2", at=NOON + LATER))
    other.changes.add(replace(CHANGE, key="K2", kind=ChangeKind.CANCELLED))

    assert latest(storage).key == "K2"
    assert latest(storage).kind is ChangeKind.BOOKED
    assert latest(storage, since=NOON + 2 * LATER) is None


def test_a_change_is_taken_back_by_one_message_only(storage, other):
    storage.changes.add(CHANGE)

    assert storage.changes.undo("K1", by_message="M1")
    assert storage.changes.undo("K1", by_message="M1")
    assert not other.changes.undo("K1", by_message="M2")
    assert latest(storage) is None
    assert latest(other, message="M1").key == "K1"

    storage.changes.stands("K1")
    assert latest(storage).key == "K1"


@pytest.fixture
def kept(storage):
    return storage.records.add(RECORD)


def test_what_somebody_booked_and_is_not_over_is_found(storage, kept):
    ahead, over = RECORD.end - LATER, RECORD.end + LATER

    assert storage.records.upcoming(RECORD.asker_id, now=ahead) == (kept,)
    assert storage.records.upcoming(RECORD.asker_id, now=over) == ()
    assert storage.records.upcoming("somebody else", now=ahead) == ()


def test_a_record_follows_its_meeting(storage, other, kept):
    start, end = RECORD.start + LATER, RECORD.end + LATER

    storage.records.change(kept.meeting_id, title="Renamed", start=start, end=end)
    storage.records.change("unknown", title="Nothing")

    found = other.records.of_meeting(kept.meeting_id)
    assert (found.title, found.start, found.end) == ("Renamed", start, end)
    assert found.code == kept.code
    assert other.records.of_meeting("unknown") is None
