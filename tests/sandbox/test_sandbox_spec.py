"""The sandbox against Webex's official documents, where those stand beside us."""

import pytest

from tests.support.official import SPECS, Document

pytestmark = pytest.mark.skipif(
    SPECS is None, reason="Webex's official documents are not beside the project"
)
ALICE = "alice@corp.example"


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
