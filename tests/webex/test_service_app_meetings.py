"""Meetings on behalf of people: requests that Webex takes, refusals by their name."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from openapi_schema_validator import OAS30Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4

from bot.errors import (
    AuthorisationWithdrawn,
    HostRefused,
    LengthRefused,
    MeetingRefused,
    QuotaUsedUp,
    ScopeMissing,
    StartPassed,
    TitleRefused,
    WebexError,
    WebexRejected,
    WebexUnavailable,
    WebexUnclear,
)
from bot.model.meeting import MeetingRequest, Option
from bot.ports import MeetingsApi
from bot.webex.http import WebexHttp
from bot.webex.meetings import ServiceAppMeetings
from bot.webex.tokens import ServiceAppTokens
from tests.webex.fakes import NOW, MemoryTokenStore, a_pair
from tests.webex.odd_server import OddServer, Reset, Say, refused

SPECS = Path(__file__).parents[2].parent / "shared" / "specs"
CREATE, LIST = "POST /meetings", "GET /meetings"
BERLIN = ZoneInfo("Europe/Berlin")
REQUEST = MeetingRequest(
    host_email="alice@corp.example",
    title="Weekly sync",
    start=datetime(2026, 3, 3, 15, 0, tzinfo=BERLIN),
    length=timedelta(minutes=60),
    zone="Europe/Berlin",
    invitees=("bob@corp.example",),
)
GENERIC = (
    "The server understood the request, but refused to fulfill it because the access"
    " token is missing required scopes or the user is missing required roles or"
    " licenses."
)
SCHEDULER = frozenset({"meeting:admin_schedule_write", "meeting:admin_schedule_read"})


def meeting(**fields: Any) -> dict[str, Any]:
    body = {
        "id": "870f51ff",
        "meetingNumber": "123456789",
        "title": "Weekly sync",
        "password": "BgJep@43",
        "meetingType": "meetingSeries",
        "state": "active",
        "timezone": "Europe/Berlin",
        "start": "2026-03-03T15:00:00+01:00",
        "end": "2026-03-03T16:00:00+01:00",
        "hostEmail": "Alice@corp.example",
        "hostKey": "123456",
        "siteUrl": "corp.webex.com",
        "webLink": "https://corp.webex.com/corp/j.php?MTID=m1",
        "integrationTags": ["mb-1"],
        **fields,
    }
    return {name: value for name, value in body.items() if value is not None}


def meetings_for(
    webex: OddServer, pace: Any, scopes: frozenset[str] = frozenset()
) -> ServiceAppMeetings:
    http = WebexHttp(webex.url, pace=pace)
    store = MemoryTokenStore(replace(a_pair(), scopes=scopes))
    tokens = ServiceAppTokens(store, http, client_id="C1", client_secret="S")
    return ServiceAppMeetings(http, tokens)


@pytest.fixture
def meetings(webex, time) -> MeetingsApi:
    return meetings_for(webex, time.pace)


def created(meetings: MeetingsApi, webex: OddServer, request: MeetingRequest) -> Any:
    webex.says(CREATE, Say(body=meeting()))
    meetings.create(request, tag="mb-1")
    return webex.asked[-1].json


def test_a_meeting_is_created_for_its_host(meetings, webex):
    webex.says(CREATE, Say(body=meeting()))

    made = meetings.create(REQUEST, tag="mb-1")

    assert webex.asked[0].token == "access-1"
    assert webex.asked[0].json == {
        "title": "Weekly sync",
        "start": "2026-03-03T15:00:00",
        "end": "2026-03-03T16:00:00",
        "timezone": "Europe/Berlin",
        "hostEmail": "alice@corp.example",
        "invitees": [{"email": "bob@corp.example"}],
        "sendEmail": True,
        "integrationTags": ["mb-1"],
    }
    assert made.start == REQUEST.start
    assert (made.zone, made.number, made.site) == (
        "Europe/Berlin",
        "123456789",
        "corp.webex.com",
    )
    assert made.tags == ("mb-1",)


def test_options_are_said_in_webexs_words(meetings, webex):
    body = created(
        meetings,
        webex,
        replace(
            REQUEST,
            agenda="Numbers",
            recurrence="FREQ=WEEKLY;BYDAY=TU;COUNT=10",
            options=frozenset(Option),
        ),
    )

    assert body["sendEmail"] is False
    assert body["enabledAutoRecordMeeting"] is True
    assert (body["enabledJoinBeforeHost"], body["joinBeforeHostMinutes"]) == (True, 5)
    assert (body["agenda"], body["recurrence"]) == (
        "Numbers",
        "FREQ=WEEKLY;BYDAY=TU;COUNT=10",
    )


def test_a_site_of_the_settings_goes_along(webex, time):
    http = WebexHttp(webex.url, pace=time.pace)
    store = MemoryTokenStore(a_pair())
    tokens = ServiceAppTokens(store, http, client_id="C1", client_secret="S")

    body = created(ServiceAppMeetings(http, tokens, site="a.webex.com"), webex, REQUEST)

    assert body["siteUrl"] == "a.webex.com"


NIGHTS = {
    # Clocks go forward at 2:00: one hour later it is half past three.
    ("2026-03-29T01:30:00", "2026-03-29T03:30:00"): (date(2026, 3, 29), time(1, 30), 0),
    # The hour that passes twice needs its offset; the other end does not.
    ("2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00"): (
        date(2026, 10, 25),
        time(2, 30),
        0,
    ),
    ("2026-10-25T02:30:00+01:00", "2026-10-25T03:30:00"): (
        date(2026, 10, 25),
        time(2, 30),
        1,
    ),
}


@pytest.mark.parametrize(("said", "start"), NIGHTS.items())
def test_nights_when_clocks_change_lose_no_hour(said, start, meetings, webex):
    day, clock, fold = start
    begin = datetime.combine(day, clock, BERLIN).replace(fold=fold)

    body = created(meetings, webex, replace(REQUEST, start=begin))

    assert (body["start"], body["end"]) == said


@pytest.mark.skipif(not SPECS.exists(), reason="the official documents are not here")
@pytest.mark.parametrize(
    "request_",
    [
        REQUEST,
        replace(REQUEST, invitees=()),
        replace(
            REQUEST,
            agenda="x",
            recurrence="FREQ=DAILY;COUNT=3",
            options=frozenset(Option),
        ),
    ],
)
def test_the_official_document_allows_what_we_send(request_, meetings, webex):
    document = json.loads((SPECS / "webex-meeting.json").read_text("utf-8"))
    resource = Resource.from_contents(document, default_specification=DRAFT4)
    registry = Registry().with_resource("urn:doc", resource)
    reference = "urn:doc#/components/schemas/CreateMeetingObject"
    validator = OAS30Validator({"$ref": reference}, registry=registry)
    known = document["components"]["schemas"]["CreateMeetingObject"]["properties"]

    body = created(meetings, webex, request_)

    assert [error.message for error in validator.iter_errors(body)] == []
    assert set(body) <= set(known)
    assert not validator.is_valid({**body, "integrationTags": "mb-1"})


FORMS = [
    {"start": "2026-03-03T14:00:00Z", "end": "2026-03-03T15:00:00Z", "timezone": "UTC"},
    {"start": "2026-03-03T15:00:00.000+01:00"},
    {"start": "2026-03-03 15:00:00", "end": "2026-03-03 16:00:00"},
    {"start": "2026-03-03T14:00:00Z", "timezone": "Middle/Earth"},
    {"password": None, "integrationTags": None, "meetingNumber": None},
]


@pytest.mark.parametrize("fields", FORMS)
def test_the_answer_is_read_in_every_form(fields, meetings, webex):
    webex.says(CREATE, Say(body=meeting(**fields)))

    made = meetings.create(REQUEST, tag="mb-1")

    assert made.start == REQUEST.start
    assert made.start.tzinfo is not None


REFUSALS: dict[type[WebexError], list[Say | Reset]] = {
    StartPassed: [
        refused(400, "Parameter 'start' or 'end' is before current time."),
        refused(400, "The start time is in the past."),
    ],
    LengthRefused: [
        refused(400, "The meeting duration must be at least 10 minutes."),
        refused(400, "Meeting duration must not exceed 24 hours."),
        refused(400, "'end' must be later than 'start'."),
    ],
    TitleRefused: [refused(400, "The length of 'title' must not exceed 128.")],
    QuotaUsedUp: [
        refused(403, "The daily limit of meetings has been reached."),
        refused(400, "Meeting quota exceeded."),
        refused(429, "You can schedule 100 meetings within 24 hours."),
        refused(409, "Exceeds the maximum number of meetings per day."),
    ],
    HostRefused: [
        refused(403, GENERIC),
        refused(403, "The user has no license to host."),
        refused(404, "The requested resource could not be found."),
        Say(404, b"<html>"),
        Say(403, b""),
        refused(400, "hostEmail: no such user."),
        refused(400, "User not found."),
    ],
    ScopeMissing: [refused(403, "The access token is missing required scopes.")],
    MeetingRefused: [
        refused(400, "Meeting password validation failed."),
        refused(400, "Invalid invitee email."),
        refused(400, "The recurrence FREQ=DAILY is too long."),
        Say(400, ["x"]),
        Say(400, b"<html>"),
        refused(409, "Conflict."),
    ],
    WebexUnavailable: [Say(429, b"<html>", {"Retry-After": "3600"}), Say(429)],
    WebexUnclear: [
        Reset(),
        Say(502, b"<html>"),
        Say(200, b"<html>"),
        Say(200, {}),
        Say(200, meeting(webLink=None)),
        Say(200, meeting(start="soon")),
        Say(204),
        Say(200, meeting(), cut=40),
    ],
}


@pytest.mark.parametrize(
    ("kind", "answer"), [(kind, each) for kind in REFUSALS for each in REFUSALS[kind]]
)
def test_a_refused_create_is_named_and_sent_once(kind, answer, meetings, webex):
    webex.says(CREATE, answer)

    with pytest.raises(WebexError) as caught:
        meetings.create(REQUEST, tag="mb-1")

    assert type(caught.value) is kind
    assert len(webex.asked) == 1


def test_a_refused_host_is_told_with_webexs_words(meetings, webex):
    webex.says(CREATE, refused(403, "No licence.", GENERIC))

    with pytest.raises(HostRefused) as caught:
        meetings.create(REQUEST, tag="mb-1")

    assert caught.value.host == "alice@corp.example"
    assert caught.value.reason == "No licence."


SCOPES = {
    HostRefused: [SCHEDULER],
    ScopeMissing: [
        frozenset({"spark:kms"}),
        SCHEDULER - {"meeting:admin_schedule_write"},
    ],
}


@pytest.mark.parametrize(
    ("kind", "scopes"), [(kind, each) for kind in SCOPES for each in SCOPES[kind]]
)
def test_known_scopes_decide_who_is_to_blame(kind, scopes, webex, time):
    webex.says(CREATE, refused(403, GENERIC))

    with pytest.raises(kind):
        meetings_for(webex, time.pace, scopes).create(REQUEST, tag="mb-1")


def test_a_long_wait_is_handed_on(meetings, webex):
    webex.says(CREATE, Say(429, b"<html>", {"Retry-After": "1800"}))

    with pytest.raises(WebexUnavailable) as caught:
        meetings.create(REQUEST, tag="mb-1")

    assert caught.value.retry_at == NOW + timedelta(minutes=30)


def test_a_create_with_a_stale_token_is_sent_again_with_a_new_one(meetings, webex):
    webex.says(CREATE, refused(401, "No token."), Say(body=meeting()))
    webex.says("POST /access_token", Say(body={"access_token": "access-2"}))

    assert meetings.create(REQUEST, tag="mb-1").id == "870f51ff"
    assert [asked.token for asked in webex.calls(CREATE)] == ["access-1", "access-2"]


def test_a_withdrawn_authorisation_is_no_refused_meeting(meetings, webex):
    webex.says(CREATE, refused(401, "No token."))
    webex.says("POST /access_token", refused(400, "The refresh token of the user…"))

    with pytest.raises(AuthorisationWithdrawn):
        meetings.create(REQUEST, tag="mb-1")


def test_a_meeting_is_found_by_its_tag(meetings, webex):
    near = datetime(2026, 3, 3, 15, 0, tzinfo=BERLIN)
    webex.says(LIST, Say(body={"items": [meeting()]}))

    [found] = meetings.tagged("mb-1", host_email="alice@corp.example", near=near)

    assert found.start == near
    assert webex.asked[0].headers["timezone"] == "Europe/Berlin"
    assert webex.asked[0].query == {
        "integrationTag": "mb-1",
        "hostEmail": "alice@corp.example",
        "from": "2026-03-02T14:00:00Z",
        "to": "2026-03-05T14:00:00Z",
        "current": "false",
        "max": "100",
    }


def test_the_tag_decides_and_where_it_is_not_shown_the_host(meetings, webex):
    items = [
        meeting(id="1", hostEmail="ALICE@corp.example"),
        meeting(id="2", hostEmail="alice.ames@corp.example"),
        meeting(id="3", integrationTags=["mb-2"]),
        meeting(id="4", integrationTags=None),
        meeting(id="7", integrationTags=None, hostEmail="bob@corp.example"),
        meeting(id="5", integrationTags=[]),
        {"id": "6"},
    ]
    webex.says(LIST, Say(body={"items": items}))

    found = meetings.tagged("mb-1", host_email="alice@corp.example", near=NOW)

    assert [each.id for each in found] == ["1", "2", "4"]


def test_every_page_is_read_even_after_an_empty_one(meetings, webex):
    def link(number: int) -> dict[str, str]:
        return {"Link": f'<{webex.url}/meetings?cursor={number}>; rel="next"'}

    webex.says(
        LIST,
        Say(body={"items": [meeting(id="1")]}, headers=link(2)),
        Say(body={"items": []}, headers=link(3)),
        Say(body={"items": [meeting(id="2")]}),
    )

    found = meetings.tagged("mb-1", host_email="alice@corp.example", near=NOW)

    assert [each.id for each in found] == ["1", "2"]
    assert [asked.query.get("cursor") for asked in webex.asked] == [None, "2", "3"]
    assert {asked.token for asked in webex.asked} == {"access-1"}


def test_half_a_list_is_no_answer(meetings, webex):
    elsewhere = {"Link": '<http://127.0.0.2:9/v1/meetings>; rel="next"'}
    circle = {"Link": f'<{webex.url}/meetings>; rel="next"'}
    for answer, kind in (
        (Say(body={"items": []}, headers=elsewhere), WebexRejected),
        (Say(body={"items": []}, headers=circle), WebexUnavailable),
        (Say(body={}), WebexUnavailable),
        (Say(body={"items": [meeting(start=None)]}), WebexUnavailable),
        (Say(503), WebexUnavailable),
        (refused(403, "Missing scopes."), ScopeMissing),
        (refused(403, GENERIC), WebexRejected),
    ):
        webex.says(LIST, answer)
        with pytest.raises(WebexError) as caught:
            meetings.tagged("mb-1", host_email="alice@corp.example", near=NOW)
        assert type(caught.value) is kind


def test_a_meeting_says_neither_link_nor_password_in_a_log(meetings, webex, logged):
    webex.says(CREATE, Say(body=meeting()))

    said = repr(meetings.create(REQUEST, tag="mb-1")) + logged.getvalue()

    assert "webex.called" in said
    assert "POST /meetings" in said
    for secret in ("BgJep", "MTID", "123456", "alice", "access-1"):
        assert secret not in said


def test_utc_is_a_zone_like_any_other(meetings, webex):
    start = datetime(2026, 3, 3, 14, 0, tzinfo=UTC)

    body = created(meetings, webex, replace(REQUEST, start=start, zone="UTC"))

    assert (body["start"], body["timezone"]) == ("2026-03-03T14:00:00", "UTC")
