"""The sandbox against Webex's official documents, where those stand beside us."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from openapi_core import Config, OpenAPI
from openapi_core.exceptions import OpenAPIError
from openapi_core.testing.requests import MockRequest
from openapi_core.testing.responses import MockResponse

from bot.sandbox.wire import API_ROOT

SPECS = next(
    (
        folder
        for parent in Path(__file__).resolve().parents
        if (folder := parent.parent / "shared" / "specs").is_dir()
    ),
    None,
)
pytestmark = pytest.mark.skipif(
    SPECS is None, reason="Webex's official documents are not beside the project"
)
ALICE = "alice@corp.example"


READS = Config(
    extra_media_type_deserializers={"application/json-patch+json": json.loads}
)


class Document:
    """The official documents, asked about one exchange at a time."""

    def __init__(self, folder: Path) -> None:
        self.apis = {}
        for path in sorted(folder.glob("webex-*.json")):
            raw = json.loads(path.read_text())
            self.apis[path.stem] = (raw["paths"], OpenAPI.from_dict(raw, READS))
        assert self.apis

    def api(self, path: str) -> OpenAPI | None:
        """The document that knows the path, if any does."""
        parts = path.strip("/").split("/")
        for paths, api in self.apis.values():
            for template in paths:
                known = template.strip("/").split("/")
                if len(known) == len(parts) and all(
                    k.startswith("{") or k == p
                    for k, p in zip(known, parts, strict=True)
                ):
                    return api
        return None

    def check(self, answer: Any) -> bool:
        """Hold one exchange against the documents; False where they are silent."""
        request = asked(answer.request)
        api = self.api(request.path.removeprefix("/v1"))
        if api is None:
            return False
        if answer.status_code < 400:
            api.validate_request(request)
        if answer.status_code in {200, 202}:
            api.validate_response(request, answered(answer))
        return True

    def forbids(self, answer: Any) -> bool:
        """Whether the documents refuse the request."""
        request = asked(answer.request)
        api = self.api(request.path.removeprefix("/v1"))
        assert api is not None
        try:
            api.validate_request(request)
        except OpenAPIError:
            return True
        return False


def asked(request: Any) -> MockRequest:
    parts = urlsplit(request.url)
    body = request.body.encode() if isinstance(request.body, str) else request.body
    return MockRequest(
        "https://webexapis.com",
        request.method,
        "/v1" + parts.path.removeprefix(API_ROOT),
        args=dict(parse_qsl(parts.query)),
        headers=dict(request.headers),
        data=without_cards(body) if body else None,
        content_type=request.headers.get("Content-Type", ""),
    )


def answered(answer: Any) -> MockResponse:
    return MockResponse(
        without_cards(answer.content),
        answer.status_code,
        headers=dict(answer.headers),
        # The messaging documents leave the character set out.
        content_type="application/json;charset=UTF-8"
        if "/meeting" in answer.request.url
        else "application/json",
    )


def without_cards(body: bytes) -> bytes:
    """Leave attachments out: the document describes files there, not cards."""
    document = json.loads(body)
    for item in document.get("items", [document]):
        if isinstance(item, dict):
            item.pop("attachments", None)
    return json.dumps(document).encode()


@pytest.fixture(scope="module")
def document():
    assert SPECS is not None
    return Document(SPECS)


def chat_exchanges(town):
    """A tour through the messaging side."""
    bot, room = town.bot, town.team()
    said = town.says("dana", "@Meeting Bot book with @bob")
    yield bot.get(f"/messages/{said['id']}")
    posted = bot.post(
        "/messages",
        {"roomId": room, "parentId": said["id"], "markdown": "**x** <@all>"},
    )
    yield posted
    yield bot.post("/messages", {"toPersonEmail": "dana@corp.example", "text": "x"})
    yield bot.put(f"/messages/{posted.json()['id']}", {"roomId": room, "text": "y"})
    yield bot.get("/messages", roomId=room, mentionedPeople="me", max=5)
    yield bot.get("/messages/direct", personEmail="dana@corp.example")
    yield bot.delete(f"/messages/{posted.json()['id']}")
    yield bot.get("/messages/unknown")
    yield bot.get("/people/me")
    yield bot.get(f"/people/{town.erin.id}")
    yield bot.get("/people", email="alice@corp.example")
    yield town.app.get("/people")
    yield bot.get("/rooms", type="group")
    yield bot.get(f"/rooms/{room}")
    yield bot.post("/rooms", {"title": "New"})
    yield bot.get("/memberships", roomId=room)
    yield bot.post(
        "/memberships", {"roomId": room, "personEmail": "carol@corp.example"}
    )


def card_and_webhook_exchanges(town):
    """A tour through cards, webhooks and tokens."""
    bot = town.bot
    card = {
        "contentType": "application/vnd.microsoft.card.adaptive",
        "content": {"type": "AdaptiveCard", "version": "1.3"},
    }
    body = {"roomId": town.team(), "text": "x", "attachments": [card]}
    message = bot.post("/messages", body)
    yield message
    press = {"type": "submit", "messageId": message.json()["id"], "inputs": {"a": "b"}}
    action = town.person("dana").post("/attachment/actions", press)
    yield action
    yield bot.get(f"/attachment/actions/{action.json()['id']}")
    hook = {
        "name": "x",
        "targetUrl": "http://127.0.0.1:9/",
        "resource": "messages",
        "event": "created",
        "filter": "roomType=group",
        "secret": "s",
    }
    made = bot.post("/webhooks", hook)
    yield made
    path = f"/webhooks/{made.json()['id']}"
    yield bot.get("/webhooks", max=100)
    yield bot.get(path)
    yield bot.put(
        path, {"name": "y", "targetUrl": hook["targetUrl"], "status": "active"}
    )
    yield bot.delete(path)
    yield town.app.get("/authorizations/tokenExpiry")


def meeting_exchanges(town):
    """A tour through meetings."""
    app = town.app
    yield town.asks(
        invitees=[{"email": "bob@corp.example", "coHost": True}],
        integrationTags=["mb-1"],
        agenda="x",
        recurrence="FREQ=DAILY;COUNT=3",
        sendEmail=False,
        enabledJoinBeforeHost=True,
        joinBeforeHostMinutes=5,
    )
    single = town.asks()
    yield single
    path = f"/meetings/{single.json()['id']}"
    yield app.get("/meetings", hostEmail=ALICE, max=1)
    yield app.get("/meetings", hostEmail=ALICE, meetingType="scheduledMeeting")
    yield app.get(path, hostEmail=ALICE)
    yield app.get(path + "_20260303T130000Z", hostEmail=ALICE)
    yield app(
        "PATCH",
        path,
        json={"hostEmail": ALICE, "title": "New"},
        headers={"Content-Type": "application/json-patch+json"},
    )
    invitee = {
        "meetingId": single.json()["id"],
        "hostEmail": ALICE,
        "email": "x@y.example",
    }
    added = app.post("/meetingInvitees", invitee)
    yield added
    yield app.post("/meetingInvitees", invitee)
    items = [{"email": "a@y.example"}, {"email": "b@y.example"}]
    yield app.post(
        "/meetingInvitees/bulkInsert",
        {"meetingId": single.json()["id"], "hostEmail": ALICE, "items": items},
    )
    yield app.get("/meetingInvitees", meetingId=single.json()["id"], hostEmail=ALICE)
    one = f"/meetingInvitees/{added.json()['id']}"
    yield app.get(one, hostEmail=ALICE)
    yield app.put(one, {"email": "z@y.example", "hostEmail": ALICE})
    yield app.delete(one, hostEmail=ALICE)
    yield app.get("/meetings/templates", templateType="meeting")
    yield app.get("/meetingPreferences/sites", userEmail=ALICE)
    yield app.post(
        "/meetings/join",
        {"meetingId": single.json()["id"], "joinDirectly": False, "hostEmail": ALICE},
    )
    yield app.delete(path, hostEmail=ALICE, sendEmail="true")


TOURS = [chat_exchanges, card_and_webhook_exchanges, meeting_exchanges]


@pytest.mark.parametrize("tour", TOURS)
def test_every_answer_is_one_that_webex_documents(town, document, tour):
    checked = [document.check(answer) for answer in tour(town)]

    assert checked
    assert all(checked)


FORBIDDEN = [
    ("POST", "/meetings", {"title": 5}),
    ("POST", "/meetings", {"title": ...}),
    ("POST", "/meetings", {"start": ...}),
    ("POST", "/meetings", {"end": 12}),
    ("POST", "/meetings", {"invitees": "bob"}),
    ("POST", "/meetings", {"invitees": [{"displayName": "x"}]}),
    ("POST", "/meetings", {"invitees": [{"email": "b@y.example", "coHost": "yes"}]}),
    ("POST", "/meetings", {"sendEmail": "yes"}),
    ("POST", "/meetings", {"scheduledType": "party"}),
    ("POST", "/meetings", {"reminderTime": "soon"}),
    ("POST", "/meetings", {"integrationTags": [5]}),
    ("POST", "/meetings", {"meetingOptions": "all"}),
    ("POST", "/meetings", {"meetingOptions": {"enabledChat": "yes"}}),
    ("POST", "/meetings", {"registration": {"maxRegisterNum": "many"}}),
    ("POST", "/meetings", {"breakoutSessions": [{}]}),
    ("POST", "/meetings", {"liveStream": {}}),
    ("POST", "/meetings", {"trackingCodes": [{"name": "x"}]}),
    ("POST", "/meetingInvitees", {"email": ...}),
    ("POST", "/meetingInvitees", {"meetingId": ...}),
    ("POST", "/meetingInvitees", {"coHost": "yes"}),
    ("POST", "/meetingInvitees/bulkInsert", {"items": [{}]}),
    ("POST", "/meetings/join", {"joinDirectly": "no"}),
    ("POST", "/messages", {"text": 5}),
    ("POST", "/messages", {"files": "x"}),
    ("POST", "/messages", {"markdown": ["x"]}),
    ("POST", "/webhooks", {"name": ...}),
    ("POST", "/webhooks", {"targetUrl": ...}),
    ("POST", "/webhooks", {"resource": "weather"}),
    ("POST", "/webhooks", {"event": 5}),
    ("POST", "/webhooks", {"filter": 5}),
    ("POST", "/rooms", {"title": ...}),
    ("POST", "/rooms", {"title": 5}),
    ("POST", "/rooms", {"isLocked": "yes"}),
    ("POST", "/memberships", {"roomId": ...}),
    ("POST", "/memberships", {"personEmail": 5}),
    ("POST", "/memberships", {"isModerator": "yes"}),
    ("POST", "/attachment/actions", {"type": "open"}),
    ("POST", "/attachment/actions", {"inputs": ...}),
    ("POST", "/attachment/actions", {"messageId": 5}),
]


@pytest.mark.parametrize(("method", "path", "wrong"), FORBIDDEN)
def test_what_the_documents_forbid_is_refused(town, document, method, path, wrong):
    good = {
        "/meetings": {
            "title": "x",
            "start": "2026-03-03T14:00:00",
            "end": "2026-03-03T15:00:00",
            "hostEmail": ALICE,
        },
        "/meetingInvitees": {"hostEmail": ALICE, "email": "x@y.example"},
        "/meetingInvitees/bulkInsert": {"hostEmail": ALICE},
        "/meetings/join": {"hostEmail": ALICE},
        "/messages": {"roomId": town.team(), "text": "x"},
        "/webhooks": {
            "name": "x",
            "targetUrl": "http://127.0.0.1:9/",
            "resource": "messages",
            "event": "created",
        },
        "/rooms": {"title": "x"},
        "/memberships": {"roomId": town.team(), "personEmail": "carol@corp.example"},
        "/attachment/actions": {"type": "submit", "inputs": {}},
    }[path]
    if path.startswith("/meetingI") or path == "/meetings/join":
        good["meetingId"] = town.books()["id"]
    if path == "/attachment/actions":
        good["messageId"] = town.says("dana", "@Meeting Bot x")["id"]
    body = {n: v for n, v in (good | wrong).items() if v is not ...}
    caller = town.app if path.startswith("/meeting") else town.bot

    answer = caller(method, path, json=body)

    assert document.forbids(answer)
    assert answer.status_code == 400
