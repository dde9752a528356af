"""Records of booked meetings, and the trail of changes."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.model.audit import AuditEntry
from bot.model.meeting import MeetingRecord
from bot.storage import records
from tests.support.crowd import all_at_once

START = datetime(2026, 12, 1, 15, 0, tzinfo=ZoneInfo("Europe/Oslo"))
RECORD = MeetingRecord(
    code="",
    meeting_id="MEETING-1",
    number="25512345678",
    title="Budget",
    host_email="alice@corp.example",
    host_id="P-ALICE",
    asker_id="P-DANA",
    space_id="S1",
    message_id="M1",
    words="schedule budget for alice tomorrow 3pm",
    reading=("day: tomorrow", "time: 15:00"),
    right="scheduler",
    start=START,
    end=START + timedelta(hours=1),
    zone="Europe/Oslo",
    recurrence=None,
    tag="mb-1",
    booked_at=START - timedelta(days=1),
)
ENTRY = AuditEntry(
    at=START,
    asker_id="P-DANA",
    host_id="P-ALICE",
    action="create",
    outcome="booked",
    message_id="M1",
    right="scheduler",
    meeting_id="MEETING-1",
    detail="Budget, alice@corp.example",
    index=2,
)


def test_a_record_comes_back_whole_by_its_code(storage, other):
    kept = storage.records.add(RECORD)

    found = other.records.by_code(kept.code)

    assert found == kept == replace(RECORD, code=kept.code)
    assert found.start.tzinfo == ZoneInfo("Europe/Oslo")


def test_a_code_may_be_typed_in_any_case_and_with_its_sign(storage):
    kept = storage.records.add(RECORD)

    for typed in (kept.code.lower(), f"#{kept.code}", f" {kept.code} "):
        assert storage.records.by_code(typed) == kept


@pytest.mark.parametrize("code", ["", "#", "0000", "K7Q2X", "é", "a" * 500])
def test_a_code_that_nobody_has_finds_nothing(storage, code):
    storage.records.add(RECORD)

    assert storage.records.by_code(code) is None


def test_the_same_meeting_again_is_the_record_that_stands(storage, other):
    kept = storage.records.add(RECORD)

    again = other.records.add(replace(RECORD, title="Another"))

    assert again == kept


def test_the_same_meeting_from_many_threads_is_one_record(storage):
    codes = all_at_once([lambda: storage.records.add(RECORD).code] * 8)

    assert len(set(codes)) == 1


def test_a_taken_code_is_drawn_again(storage, monkeypatch):
    drawn = iter(["B2B2", "B2B2", "B2B2", "C3C3"])
    monkeypatch.setattr(records, "new_code", lambda: next(drawn))

    first = storage.records.add(RECORD)
    second = storage.records.add(replace(RECORD, tag="mb-2"))

    assert (first.code, second.code) == ("B2B2", "C3C3")


def test_codes_hold_nothing_that_is_mistaken_for_something_else():
    codes = {records.new_code() for _ in range(2000)}

    assert not set("".join(codes)) & set("01OILAEU")
    assert {len(code) for code in codes} == {4}
    assert not any(code.isdigit() for code in codes)


def test_a_code_leads_to_the_meeting_that_took_the_place_of_another(storage, other):
    code = storage.records.add(RECORD).code
    storage.records.change("MEETING-1", is_cancelled=True)
    new = replace(RECORD, meeting_id="MEETING-2", tag="mb-2", words="undo", number="7")

    renewed = [storage.records.renew("MEETING-1", new) for _ in range(2)]

    kept = replace(new, code=code, words=RECORD.words)
    assert renewed == [kept, kept]
    assert other.records.by_code(code) == kept
    assert other.records.of_meeting("MEETING-1") is None


def test_a_meeting_in_the_place_of_an_unknown_one_gets_a_code_of_its_own(storage):
    record = storage.records.renew("MEETING-0", RECORD)

    assert storage.records.by_code(record.code) == replace(RECORD, code=record.code)


def test_a_series_keeps_its_rule(storage):
    kept = storage.records.add(replace(RECORD, recurrence="FREQ=WEEKLY;BYDAY=TU"))

    assert storage.records.by_code(kept.code).recurrence == "FREQ=WEEKLY;BYDAY=TU"


def test_a_record_needs_no_host_id(storage):
    kept = storage.records.add(replace(RECORD, host_id=None))

    assert storage.records.by_code(kept.code).host_id is None


def test_an_entry_of_the_trail_comes_back_whole(storage, other):
    storage.audit.add(ENTRY)

    assert other.audit.latest() == (ENTRY,)


def test_the_same_change_told_twice_is_one_entry(storage):
    storage.audit.add(ENTRY)
    storage.audit.add(replace(ENTRY, outcome="again"))

    assert storage.audit.latest() == (ENTRY,)


OTHER_CHANGES = [{"message_id": "M2"}, {"index": 3}, {"action": "delete"}]


@pytest.mark.parametrize("change", OTHER_CHANGES, ids=str)
def test_another_change_is_another_entry(storage, change):
    storage.audit.add(ENTRY)

    storage.audit.add(replace(ENTRY, **change))

    assert len(storage.audit.latest()) == 2


def test_the_trail_is_read_from_its_newest_end(storage):
    for hour in range(5):
        at = START + timedelta(hours=hour)
        storage.audit.add(replace(ENTRY, at=at, message_id=f"M{hour}"))

    assert [entry.message_id for entry in storage.audit.latest(2)] == ["M4", "M3"]


def test_words_of_any_kind_are_kept(storage):
    words = "\x00 ' \" ; DROP TABLE records; -- 🦊 \ud83d" + "x" * 7000

    kept = storage.records.add(replace(RECORD, words=words))

    assert storage.records.by_code(kept.code).words == words


def test_what_a_message_did_is_remembered(storage, other):
    storage.audit.add(ENTRY)

    assert other.audit.has(ENTRY.message_id, ENTRY.action, index=ENTRY.index)
    assert not other.audit.has("M2", ENTRY.action, index=ENTRY.index)
    assert not other.audit.has(ENTRY.message_id, "delete", index=ENTRY.index)
    assert not other.audit.has(ENTRY.message_id, ENTRY.action, index=7)


def test_the_trail_of_one_meeting_is_read_alone(storage):
    later = replace(ENTRY, at=ENTRY.at + timedelta(hours=1), message_id="M2")
    storage.audit.add(ENTRY)
    storage.audit.add(later)
    storage.audit.add(replace(ENTRY, message_id="M3", meeting_id="another"))

    assert storage.audit.of_meeting(ENTRY.meeting_id, limit=9) == (later, ENTRY)
    assert storage.audit.of_meeting(ENTRY.meeting_id, limit=1) == (later,)
