"""Changes that may be repeated: done as planned first, whatever dies or repeats."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot import errors
from bot.model.changes import ChangeKind, Plan
from bot.model.effects import EffectState
from bot.model.meeting import Invitee, MeetingChange, MeetingRef
from bot.workflows.changing import LedgerOfChanges
from tests.workflows.test_booking import KEY, NOW, REQUEST, START, Rows, Webex

HOUR = timedelta(hours=1)
REF = MeetingRef("m1", "123", "Sync", REQUEST.host_email, START, START + HOUR, "UTC")
MOVE = MeetingChange(start=START + HOUR, end=START + 2 * HOUR)
PLAN = Plan(
    ChangeKind.CHANGED,
    "m1",
    old=REF,
    new=replace(REF, start=START + HOUR, end=START + 2 * HOUR),
    host_email=REQUEST.host_email,
    host_id="ALICE",
    right="self",
    change=MOVE,
)
GONE = errors.WebexUnavailable("PATCH /meetings/{meetingId}", 503)


@pytest.fixture
def webex():
    return Webex()


@pytest.fixture
def rows():
    return Rows()


@pytest.fixture
def ledger(rows, webex):
    return LedgerOfChanges(rows, webex)


def test_a_change_is_carried_out_once_however_often_it_is_asked_for(ledger, webex):
    for _ in range(3):
        assert ledger.carry_out(PLAN, key=KEY, now=NOW) == PLAN

    assert webex.updated == [("m1", MOVE)]


def test_a_repeat_does_what_was_planned_first(ledger, rows, webex):
    webex.fails_before = [GONE]
    with pytest.raises(errors.Later):
        ledger.carry_out(PLAN, key=KEY, now=NOW)

    later = replace(PLAN, change=MeetingChange(start=START, end=START + HOUR))
    done = ledger.carry_out(later, key=KEY, now=NOW)

    assert ledger.begun(KEY) == done == PLAN
    assert webex.updated == [("m1", MOVE)]
    assert rows.find(KEY, 0).state is EffectState.DONE


def test_webex_says_when_to_come_again(ledger, webex):
    until = NOW + timedelta(minutes=3)
    webex.fails_before = [replace_at(GONE, until)]

    with pytest.raises(errors.Later) as later:
        ledger.carry_out(PLAN, key=KEY, now=NOW)

    assert later.value.until == until


def replace_at(error, until):
    return errors.WebexUnavailable(error.operation, error.status, retry_at=until)


def test_a_refusal_is_final(ledger, webex):
    webex.fails_before = [errors.WebexRejected("PATCH /meetings/{meetingId}", 400)]

    for _ in range(2):
        with pytest.raises(errors.WebexRejected):
            ledger.carry_out(PLAN, key=KEY, now=NOW)

    assert webex.updated == []


def test_what_an_administrator_mends_may_be_tried_again(ledger, webex):
    webex.fails_before = [errors.ScopeMissing("PATCH /meetings/{meetingId}", 403)]
    with pytest.raises(errors.ScopeMissing):
        ledger.carry_out(PLAN, key=KEY, now=NOW)

    ledger.carry_out(PLAN, key=KEY, now=NOW)

    assert webex.updated == [("m1", MOVE)]


def test_a_process_that_may_not_act_begins_nothing(rows, webex):
    ledger = LedgerOfChanges(rows, webex, may_begin=lambda: False)

    with pytest.raises(errors.Later):
        ledger.carry_out(PLAN, key=KEY, now=NOW)

    assert ledger.begun(KEY) is None


def test_each_person_gets_a_call_of_their_own(ledger, webex):
    people = (Invitee("m1_1", "bob@corp.example"), Invitee("m1_2", "eve@corp.example"))
    on = replace(PLAN, kind=ChangeKind.INVITED, change=None, people=people)
    off = replace(on, kind=ChangeKind.UNINVITED)
    gone = replace(on, kind=ChangeKind.CANCELLED)

    ledger.carry_out(on, key="K1", now=NOW)
    ledger.carry_out(off, key="K2", now=NOW)
    ledger.carry_out(gone, key="K3", now=NOW)

    assert webex.invited == [("m1", "bob@corp.example"), ("m1", "eve@corp.example")]
    assert webex.uninvited == ["m1_1", "m1_2"]
    assert webex.deleted == ["m1"]
