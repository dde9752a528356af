"""What we send, held against Webex's own documents (beside the project, if there)."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from openapi_schema_validator import OAS30Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4

from bot.model.meeting import MeetingChange
from bot.model.people import Person
from bot.model.reply import Outgoing, ToPerson, ToSpace
from bot.model.webhook import Webhook
from bot.webex.calendar import ServiceAppCalendar
from bot.webex.hosts import ServiceAppHosts
from bot.webex.http import WebexHttp
from bot.webex.meeting_calls import MeetingCalls
from bot.webex.meeting_changes import ServiceAppChanges
from bot.webex.meetings import ServiceAppMeetings
from bot.webex.messenger import SdkMessenger
from bot.webex.tokens import ServiceAppTokens
from tests.webex.fakes import NOW, MemoryTokenStore, StandingTime, a_pair
from tests.webex.odd_server import Asked, OddServer, Say
from tests.webex.samples import AMY, MEETING

SPECS = Path(__file__).parents[2].parent / "shared" / "specs"
HOOK = Webhook(
    "meeting-bot:x", "https://b.example/webhook", "messages", "created", "a=b"
)
ITEM = {"id": "W1", "name": "meeting-bot:x"}

pytestmark = pytest.mark.skipif(
    not SPECS.exists(), reason="the official documents are not here"
)


def document(name: str) -> dict[str, Any]:
    text = (SPECS / f"{name}.json").read_text("utf-8")
    paths: dict[str, Any] = json.loads(text)["paths"]
    return paths


@pytest.fixture
def messenger(webex: OddServer, time: StandingTime) -> SdkMessenger:
    return SdkMessenger("token", webex.url, pace=time.pace)


def problems(asked: Asked, path: str) -> list[str]:
    """What the document has against a JSON body."""
    operation = document("webex-messaging")[path][asked.method.lower()]
    schema = operation["requestBody"]["content"]["application/json"]["schema"]
    found = [error.message for error in OAS30Validator(schema).iter_errors(asked.json)]
    return found + [name for name in asked.json if name not in schema["properties"]]


def unknown(asked: Asked, operation: dict[str, Any]) -> set[str]:
    """Query parameters that the document does not know."""
    known = {each["name"] for each in operation["parameters"] if each["in"] == "query"}
    return set(asked.query) - known


@pytest.mark.parametrize("to", [ToSpace("R1"), ToSpace("R1", "M1"), ToPerson("P1")])
def test_messages_are_posted_as_documented(to, messenger, webex):
    webex.says("POST /messages", Say(body={"id": "M2"}))

    messenger.send(Outgoing(to, "**hi**", text="hi"))

    assert problems(webex.asked[0], "/messages") == []


def test_webhooks_are_written_as_documented(messenger, webex):
    webex.says("POST /webhooks", Say(body=ITEM))
    webex.says("PUT /webhooks/W1", Say(body=ITEM))

    made = messenger.create_webhook(HOOK, secret="S")
    messenger.update_webhook(made, secret="S")

    assert problems(webex.asked[0], "/webhooks") == []
    assert problems(webex.asked[1], "/webhooks/{webhookId}") == []


def test_people_are_asked_for_as_documented(messenger, webex):
    webex.says("GET /people", Say(body={"items": [AMY]}))

    messenger.people_with_address("amy@corp.example")
    messenger.people_named("Amy")

    operation = document("webex-messaging")["/people"]["get"]
    assert [unknown(asked, operation) for asked in webex.asked] == [set(), set()]


@pytest.fixture
def company(webex, time):
    http = WebexHttp(webex.url, pace=time.pace)
    store = MemoryTokenStore(a_pair())
    return http, ServiceAppTokens(store, http, client_id="C", client_secret="S")


def test_meetings_are_read_as_documented(company, webex):
    calendar = ServiceAppCalendar(MeetingCalls(*company))
    webex.says("GET /meetings", Say(body={"items": []}))
    webex.says("GET /meetings/m1", Say(body=MEETING))
    webex.says("GET /meetingInvitees", Say(body={"items": []}))
    host = "a@b.example"

    ServiceAppMeetings(*company).tagged("mb-1", host_email=host, near=NOW)
    calendar.between(NOW, NOW + timedelta(days=7), host_email=host, zone="UTC")
    calendar.numbered("123456789", host_email=host)
    calendar.read("m1", host_email=host)
    calendar.invitees("m1", host_email=host)

    paths = document("webex-meeting")
    documented = [paths["/meetings"]["get"]] * 3
    documented += [paths["/meetings/{meetingId}"]["get"]]
    documented += [paths["/meetingInvitees"]["get"]]
    for asked, operation in zip(webex.asked, documented, strict=True):
        assert unknown(asked, operation) == set()


def test_hosts_are_looked_at_as_documented(company, webex):
    webex.says("GET /people", Say(body={"items": [AMY]}))
    webex.says("GET /meetingPreferences/sites", Say(body={"sites": []}))
    webex.says("GET /meetings/sessionTypes", Say(body={"items": []}))
    calls, seen = MeetingCalls(*company), list[Person]()

    hosts = ServiceAppHosts(calls, frozenset, seen=seen.append, site="c.webex.com")
    hosts.look("amy@corp.example")

    people, sites, _ = webex.asked
    documented = document("webex-messaging")["/people"]["get"]
    assert unknown(people, documented) == set()
    documented = document("webex-meeting")["/meetingPreferences/sites"]["get"]
    assert unknown(sites, documented) == set()
    assert [person.name for person in seen] == ["Amy Adams"]


def test_meetings_are_changed_as_documented(company, webex):
    changes = ServiceAppChanges(MeetingCalls(*company))
    webex.says("PATCH /meetings/m1", Say(body=MEETING))
    webex.says("DELETE /meetings/m1", Say(204))
    webex.says("POST /meetingInvitees", Say(body={"id": "m1_1"}))
    webex.says("DELETE /meetingInvitees/m1_1", Say(204))
    host = "a@b.example"

    change = MeetingChange("Title", NOW, NOW + timedelta(hours=1))
    changes.update("m1", change, host_email=host)
    changes.delete("m1", host_email=host, send_email=True)
    changes.invite("m1", "c@b.example", host_email=host)
    changes.uninvite("m1_1", host_email=host)

    patched, deleted, invited, uninvited = webex.asked
    paths = document("webex-meeting")
    assert against(patched, paths["/meetings/{meetingId}"]["patch"]) == []
    assert against(invited, paths["/meetingInvitees"]["post"]) == []
    assert unknown(deleted, paths["/meetings/{meetingId}"]["delete"]) == set()
    gone = paths["/meetingInvitees/{meetingInviteeId}"]["delete"]
    assert unknown(uninvited, gone) == set()


def against(asked: Asked, operation: dict[str, Any]) -> list[str]:
    """What a document has against a JSON body, whatever media type it declares."""
    whole = json.loads((SPECS / "webex-meeting.json").read_text("utf-8"))
    resource = Resource.from_contents(whole, default_specification=DRAFT4)
    registry = Registry().with_resource("urn:doc", resource)
    [content] = operation["requestBody"]["content"].values()
    reference: str = content["schema"]["$ref"]
    validator = OAS30Validator({"$ref": f"urn:doc{reference}"}, registry=registry)
    known = whole["components"]["schemas"][reference.rpartition("/")[2]]["properties"]
    found = [error.message for error in validator.iter_errors(asked.json)]
    return found + [name for name in asked.json if name not in known]
