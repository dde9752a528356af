"""Reading and changing what exists, on behalf of its host."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.errors import NotFound, ScopeMissing, WebexRejected, WebexUnavailable
from bot.model.meeting import Invitee, MeetingChange
from bot.webex.calendar import ServiceAppCalendar
from bot.webex.http import WebexHttp
from bot.webex.meeting_calls import MeetingCalls
from bot.webex.meeting_changes import ServiceAppChanges
from bot.webex.tokens import ServiceAppTokens
from tests.webex.fakes import NOW, MemoryTokenStore, a_pair
from tests.webex.odd_server import Reset, Say, refused
from tests.webex.samples import MEETING

HOST = "alice@corp.example"
PATCH, DELETE = "PATCH /meetings/m1", "DELETE /meetings/m1"
BERLIN = ZoneInfo("Europe/Berlin")
AT_NINE = datetime(2026, 3, 3, 9, 0, tzinfo=BERLIN)


@pytest.fixture
def calls(webex, time):
    http = WebexHttp(webex.url, pace=time.pace)
    store = MemoryTokenStore(a_pair())
    tokens = ServiceAppTokens(store, http, client_id="C1", client_secret="S")
    return MeetingCalls(http, tokens)


@pytest.fixture
def calendar(calls):
    return ServiceAppCalendar(calls)


@pytest.fixture
def changes(calls):
    return ServiceAppChanges(calls)


def a_day(name, start):
    ends = start.replace("09:00", "10:00")
    return MEETING | {
        "id": f"m1_{name}",
        "meetingSeriesId": "m1",
        "meetingType": "scheduledMeeting",
        "start": start,
        "end": ends,
    }


def test_days_are_read_over_all_pages_in_the_askers_zone(calendar, webex):
    later = a_day("b", "2026-03-04T09:00:00+01:00")
    sooner = a_day("a", "2026-03-03T09:00:00+01:00")
    link = f'<{webex.url}/meetings?page=2>; rel="next"'
    webex.says(
        "GET /meetings",
        Say(body={"items": [later]}, headers={"Link": link}),
        Say(body={"items": [sooner]}),
    )

    found = calendar.between(
        NOW, NOW + timedelta(days=7), host_email=HOST, zone="Europe/Berlin"
    )

    assert [each.id for each in found] == ["m1_a", "m1_b"]
    assert [each.whole_id for each in found] == ["m1", "m1"]
    asked = webex.asked[0]
    assert asked.query["meetingType"] == "scheduledMeeting"
    assert asked.query["current"] == "false"
    assert asked.query["hostEmail"] == HOST
    assert asked.headers["timezone"] == "Europe/Berlin"
    assert webex.asked[1].headers["timezone"] == "Europe/Berlin"


def test_a_next_page_elsewhere_is_not_followed(calendar, webex):
    link = '<http://127.0.0.1:9/meetings>; rel="next"'
    webex.says("GET /meetings", Say(body={"items": []}, headers={"Link": link}))

    with pytest.raises(WebexRejected):
        calendar.between(NOW, NOW, host_email=HOST, zone="UTC")


def test_a_meeting_is_found_by_its_number_or_not(calendar, webex):
    webex.says("GET /meetings", Say(body={"items": [MEETING]}), Say(body={"items": []}))

    assert calendar.numbered("123456789", host_email=HOST).id == "m1"
    assert calendar.numbered("123456789", host_email=HOST) is None


def test_one_meeting_is_read_with_its_agenda_and_rule(calendar, webex):
    rule = "FREQ=WEEKLY;BYDAY=TU;COUNT=3"
    body = MEETING | {"agenda": "Numbers", "recurrence": rule}
    webex.says("GET /meetings/m1", Say(body=body))

    meeting = calendar.read("m1", host_email=HOST)

    assert (meeting.agenda, meeting.recurrence) == ("Numbers", rule)
    assert webex.asked[0].query == {"hostEmail": HOST, "current": "false"}


def test_invitees_have_what_takes_them_off_again(calendar, webex):
    item = {"id": "m1_7", "email": "bob@corp.example", "displayName": "Bob"}
    webex.says("GET /meetingInvitees", Say(body={"items": [item]}))

    found = calendar.invitees("m1", host_email=HOST)

    assert found == (Invitee("m1_7", "bob@corp.example", "Bob"),)


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (Say(body={}), WebexUnavailable),
        (Say(body={"items": [{"id": "m1"}]}), WebexUnavailable),
        (Say(503), WebexUnavailable),
        (refused(403, "Missing scopes."), ScopeMissing),
        (refused(404, "The meeting is not found."), NotFound),
    ],
)
def test_a_list_that_cannot_be_read_says_why(calendar, webex, answer, error):
    webex.says("GET /meetings", answer)

    with pytest.raises(error) as caught:
        calendar.between(NOW, NOW, host_email=HOST, zone="UTC")

    assert type(caught.value) is error


def test_moving_sends_start_end_and_zone_together(changes, webex):
    webex.says(PATCH, Reset(), Say(503), Say(body=MEETING))
    change = MeetingChange(
        start=AT_NINE, end=AT_NINE + timedelta(minutes=30), zone="Europe/Berlin"
    )

    changes.update("m1", change, host_email=HOST)

    assert webex.asked[-1].json == {
        "start": "2026-03-03T09:00:00",
        "end": "2026-03-03T09:30:00",
        "timezone": "Europe/Berlin",
        "hostEmail": HOST,
        "sendEmail": True,
    }
    assert len(webex.asked) == 3


@pytest.mark.parametrize("status", [400, 415])
def test_where_the_documented_media_is_not_read_plain_json_is_sent(
    changes, webex, status
):
    webex.says(PATCH, refused(status, "Unreadable."), Say(body=MEETING))

    changes.update("m1", MeetingChange("Budget"), host_email=HOST)

    media = [asked.headers["content-type"] for asked in webex.asked]
    assert media == ["application/json-patch+json", "application/json"]


def test_what_is_refused_for_itself_is_refused(changes, webex):
    webex.says(PATCH, refused(400, "Too short."), refused(400, "Too short."))

    with pytest.raises(WebexRejected):
        changes.update("m1", MeetingChange("Budget"), host_email=HOST)


def test_renaming_leaves_the_times_alone(changes, webex):
    webex.says(PATCH, Say(body=MEETING))

    changes.update("m1", MeetingChange("Budget"), host_email=HOST)

    assert webex.asked[-1].json == {
        "title": "Budget",
        "hostEmail": HOST,
        "sendEmail": True,
    }


def test_a_meeting_is_deleted_on_behalf_of_its_host(changes, webex):
    webex.says(DELETE, Reset(), Say(503), Say(204))

    changes.delete("m1", host_email=HOST, send_email=False)

    assert len(webex.asked) == 3
    assert webex.asked[-1].query == {"hostEmail": HOST, "sendEmail": "false"}


def test_what_is_gone_is_as_good_as_deleted(changes, webex):
    webex.says(DELETE, refused(404, "The meeting is not found."))
    webex.says("DELETE /meetingInvitees/m1_7", refused(404, "Not found."))

    changes.delete("m1", host_email=HOST, send_email=True)
    changes.uninvite("m1_7", host_email=HOST)

    assert len(webex.asked) == 2


def test_who_is_invited_already_is_fine(changes, webex):
    webex.says(
        "POST /meetingInvitees", refused(409, "User is already a meeting invitee.")
    )

    changes.invite("m1", "bob@corp.example", host_email=HOST)

    assert webex.asked[0].json["email"] == "bob@corp.example"


def test_a_refused_change_is_told(changes, webex):
    webex.says(DELETE, refused(403, "Not permitted."))
    webex.says("POST /meetingInvitees", refused(400, "Odd address."))

    with pytest.raises(WebexRejected):
        changes.delete("m1", host_email=HOST, send_email=True)
    with pytest.raises(WebexRejected):
        changes.invite("m1", "bob@corp.example", host_email=HOST)


def test_an_instant_of_another_zone_is_the_same_instant(changes, webex):
    webex.says(PATCH, Say(body=MEETING))
    start = datetime(2026, 3, 3, 8, 0, tzinfo=UTC)
    end = start + timedelta(hours=1)

    changes.update(
        "m1", MeetingChange(None, start, end, "Asia/Kolkata"), host_email=HOST
    )

    assert webex.asked[-1].json["start"] == "2026-03-03T13:30:00"
