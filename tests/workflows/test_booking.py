"""The ledger against every way in which an answer of Webex can be lost."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot import errors
from bot.model.audit import AuditEntry
from bot.model.effects import Effect, EffectState, tag_of
from bot.model.meeting import Meeting, MeetingChange, MeetingRequest
from bot.workflows.booking import Ledger

NOW = datetime(2026, 11, 24, 14, 12, tzinfo=UTC)
START = datetime(2026, 11, 25, 15, 0, tzinfo=ZoneInfo("America/New_York"))
REQUEST = MeetingRequest(
    host_email="alice@corp.example",
    title="Review",
    start=START,
    length=timedelta(hours=1),
    zone="America/New_York",
)
KEY = "message-1"


class Rows:
    """The ledger's table as a dictionary."""

    def __init__(self):
        self.rows: dict[tuple[str, int], Effect] = {}
        self.now = NOW

    def find(self, key, index):
        return self.rows.get((key, index))

    def begin(self, key, index, *, kind, host, asked, face=""):  # noqa: PLR0913
        del face
        row = self.rows.get((key, index))
        if row and row.state in (EffectState.DONE, EffectState.REFUSED):
            return row
        attempt, asked = (row.attempt + 1, row.asked) if row else (1, asked)
        row = Effect(
            key, index, kind, host, asked, EffectState.BEGUN, attempt, self.now
        )
        self.rows[key, index] = row
        return row

    def close(self, key, index, *, state, result=None):
        row = self.rows[key, index]
        self.rows[key, index] = replace(row, state=state, result=result)

    def looked(self, key, index):
        row = self.rows[key, index]
        self.rows[key, index] = replace(row, looks=row.looks + 1)
        return row.looks + 1

    def untidied(self, *, looks, older_than):
        return tuple(
            row
            for row in self.rows.values()
            if row.state is EffectState.DONE
            and row.attempt > 1
            and row.tidied < looks
            and row.begun_at is not None
            and self.now - row.begun_at > older_than
        )

    def tidied(self, key, index):
        row = self.rows[key, index]
        self.rows[key, index] = replace(row, tidied=row.tidied + 1)

    def count_by_state(self):
        return {}


class Webex:
    """Meetings that exist; `fails` are raised one a call, before or after the work."""

    def __init__(self):
        self.meetings: list[Meeting] = []
        self.fails_before: list[Exception] = []
        self.fails_after: list[Exception] = []
        self.refuses_lists = False
        self.hidden: set[str] = set()
        self.creates = 0
        self.deleted: list[str] = []
        self.updated: list[tuple[str, MeetingChange]] = []
        self.invited: list[tuple[str, str]] = []
        self.uninvited: list[str] = []

    def create(self, request, *, tag):
        self.creates += 1
        if self.fails_before:
            raise self.fails_before.pop(0)
        meeting = Meeting(
            id=f"meeting-{len(self.meetings) + 1}",
            number="123456789",
            title=request.title,
            start=request.start,
            end=request.end,
            zone=request.zone,
            host_email=request.host_email,
            link="https://corp.webex.example/1",
            tags=(tag,),
        )
        self.meetings.append(meeting)
        if self.fails_after:
            raise self.fails_after.pop(0)
        return meeting

    def tagged(self, tag, *, host_email, near):
        assert near == START
        assert host_email == REQUEST.host_email
        if self.refuses_lists:
            raise errors.ScopeMissing("GET /meetings", 403)
        return tuple(
            meeting
            for meeting in self.meetings
            if tag in meeting.tags and meeting.id not in self.hidden
        )

    def delete(self, meeting_id, *, host_email, send_email):
        assert host_email == REQUEST.host_email
        assert send_email
        self._fail()
        self.deleted.append(meeting_id)

    def update(self, meeting_id, change, *, host_email, send_email=True):
        assert host_email == REQUEST.host_email
        assert send_email
        self._fail()
        self.updated.append((meeting_id, change))

    def invite(self, meeting_id, email, *, host_email, send_email=True):
        del host_email, send_email
        self._fail()
        self.invited.append((meeting_id, email))

    def uninvite(self, invitee_id, *, host_email, send_email=True):
        del host_email, send_email
        self._fail()
        self.uninvited.append(invitee_id)

    def _fail(self):
        if self.fails_before:
            raise self.fails_before.pop(0)


class Audit(list[AuditEntry]):
    def add(self, entry):
        self.append(entry)


class Desk:
    """A ledger whose caller comes again whenever it is asked to."""

    def __init__(self):
        self.rows = Rows()
        self.webex = Webex()
        self.audit = Audit()
        self.may_begin = True
        self.ledger = Ledger(
            self.rows,
            self.webex,
            self.webex,
            self.audit,
            may_begin=lambda: self.may_begin,
        )
        self.waits: list[timedelta] = []

    def book(self, request=REQUEST):
        """Book, coming again as often as `Later` says, up to 20 times."""
        for _ in range(20):
            try:
                return self.ledger.book(request, key=KEY, now=self.rows.now)
            except errors.Later as later:
                self.waits.append(later.until - self.rows.now)
                self.rows.now = max(later.until, self.rows.now)
        pytest.fail("the ledger never came to an end")

    def die_at(self, moment):
        """Leave the row as a process leaves it that dies there."""
        self.rows.begin(KEY, 0, kind="create", host=REQUEST.host_email, asked=REQUEST)
        if moment == "after the answer":
            self.webex.create(REQUEST, tag=tag_of(KEY, 0))


@pytest.fixture
def desk():
    return Desk()


UNCLEAR = errors.WebexUnclear("POST /meetings", 502, "Bad Gateway")
GONE = errors.WebexUnavailable("POST /meetings", 429)


def test_a_request_becomes_one_meeting_with_its_tag(desk):
    meeting = desk.book()

    assert desk.webex.meetings == [meeting]
    assert meeting.tags == (tag_of(KEY, 0),)


def test_the_same_key_returns_the_same_meeting(desk):
    first = desk.book()

    assert desk.book() == first
    assert desk.webex.creates == 1


def test_a_lost_answer_is_found_by_its_tag(desk):
    desk.webex.fails_after = [UNCLEAR]

    meeting = desk.book()

    assert desk.webex.meetings == [meeting]
    assert desk.webex.creates == 1


def test_a_death_after_webex_answered_is_found_by_its_tag(desk):
    desk.die_at("after the answer")

    meeting = desk.book()

    assert desk.webex.meetings == [meeting]
    assert desk.webex.creates == 1


@pytest.mark.parametrize("moment", ["before the call"])
def test_a_death_before_the_call_creates_after_three_empty_looks(desk, moment):
    desk.die_at(moment)

    meeting = desk.book()

    assert desk.webex.meetings == [meeting]
    assert desk.webex.creates == 1
    assert sum(desk.waits, timedelta()) == timedelta(seconds=8)


def test_a_lost_request_is_sent_again_only_after_three_empty_looks(desk):
    desk.webex.fails_before = [UNCLEAR]

    meeting = desk.book()

    assert desk.webex.meetings == [meeting]
    assert desk.webex.creates == 2
    assert sum(desk.waits, timedelta()) == timedelta(seconds=8)


def test_a_lagging_list_is_waited_for(desk):
    desk.webex.fails_after = [UNCLEAR]
    desk.webex.hidden = {"meeting-1"}
    with pytest.raises(errors.Later):
        desk.ledger.book(REQUEST, key=KEY, now=NOW)
    with pytest.raises(errors.Later):
        desk.ledger.book(REQUEST, key=KEY, now=NOW)

    desk.webex.hidden = set()
    desk.rows.now = NOW + timedelta(seconds=3)

    assert desk.book().id == "meeting-1"
    assert desk.webex.creates == 1


def test_what_lagged_longer_is_deleted_afterwards_but_for_the_one_told(desk):
    desk.webex.fails_after = [UNCLEAR]
    desk.webex.hidden = {"meeting-1"}
    told = desk.book()
    assert told.id == "meeting-2"
    desk.webex.hidden = set()

    for minutes in (1, 3, 16, 60):
        desk.rows.now = NOW + timedelta(minutes=minutes)
        desk.ledger.tidy(desk.rows.now)

    assert desk.webex.deleted == ["meeting-1", "meeting-1"]
    assert {entry.outcome for entry in desk.audit} == {"surplus"}


def test_a_first_creation_is_never_tidied(desk):
    desk.book()

    desk.rows.now = NOW + timedelta(minutes=20)
    desk.ledger.tidy(desk.rows.now)

    assert desk.webex.deleted == []


def test_where_looking_is_refused_nothing_is_created_twice(desk):
    desk.webex.fails_after = [UNCLEAR]
    desk.webex.refuses_lists = True

    with pytest.raises(errors.WebexUnclear):
        desk.book()

    assert desk.webex.creates == 1


def test_a_busy_webex_is_asked_again_when_it_says(desk):
    at = NOW + timedelta(seconds=40)
    desk.webex.fails_before = [
        errors.WebexUnavailable("POST /meetings", 429, retry_at=at)
    ]

    desk.book()

    assert desk.waits == [timedelta(seconds=40)]
    assert len(desk.webex.meetings) == 1


def test_a_dead_webex_is_asked_ever_more_rarely(desk):
    desk.webex.fails_before = [GONE] * 6

    desk.book(replace(REQUEST, start=START + timedelta(days=3)))

    assert desk.waits == sorted(desk.waits)
    assert desk.waits[-1] <= timedelta(minutes=5)
    assert len(desk.webex.meetings) == 1


def test_a_refusal_stays_a_refusal(desk):
    refused = errors.HostRefused("POST /meetings", 403, "no licence", "", "a@b.example")
    desk.webex.fails_before = [refused]

    for _ in range(2):
        with pytest.raises(errors.HostRefused, match="no licence"):
            desk.book()

    assert desk.webex.creates == 1


def test_a_missing_scope_may_be_mended_and_tried_again(desk):
    desk.webex.fails_before = [errors.ScopeMissing("POST /meetings", 403)]
    with pytest.raises(errors.ScopeMissing):
        desk.book()

    desk.book()

    assert len(desk.webex.meetings) == 1


def test_a_start_that_passed_meanwhile_is_not_booked(desk):
    desk.webex.fails_before = [
        errors.WebexUnavailable("POST /meetings", 429, retry_at=START)
    ]

    with pytest.raises(errors.TooLate):
        desk.book()

    assert desk.webex.meetings == []


def test_a_meeting_that_exists_is_told_even_after_its_start(desk):
    desk.die_at("after the answer")
    desk.rows.now = START + timedelta(minutes=1)

    assert desk.book() == desk.webex.meetings[0]


def test_a_process_that_lost_its_claim_begins_nothing(desk):
    desk.may_begin = False

    with pytest.raises(errors.Later):
        desk.ledger.book(REQUEST, key=KEY, now=NOW)

    assert desk.rows.rows == {}
    assert desk.webex.creates == 0
