import json
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask

from bot.model.message import Event, Resource, SpaceKind
from bot.web.door import BODY_LIMIT, Door
from bot.web.signature import HEADER, sign

SECRET = "a secret of the webhook"
NOW = datetime(2026, 11, 24, 14, 12, tzinfo=UTC)


class Desk:
    """Takes events, or can't."""

    def __init__(self):
        self.taken: list[Event] = []
        self.is_full = False
        self.is_open = True
        self.refused: list[datetime] = []
        self.looked = 0

    def look(self):
        self.looked += 1

    def start(self, event):
        if self.is_full:
            raise OSError("no space left on device")
        self.taken.append(event)


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture
def client(desk):
    door = Door(
        secret=SECRET,
        start=desk.start,
        own_id=lambda: "BOT",
        is_open=lambda: desk.is_open,
        clock=lambda: NOW,
        refused=lambda: desk.refused.append(NOW),
        authorisation_told=desk.look,
    )
    app = Flask("door")
    app.register_blueprint(door.blueprint())
    return app.test_client()


def envelope(**changes):
    data = {
        "id": "M1",
        "roomId": "R1",
        "roomType": "group",
        "personId": "DANA",
        "personEmail": "dana@corp.example",
        "created": "2026-11-24T14:12:00.000Z",
    }
    whole = {"id": "WH", "resource": "messages", "event": "created", "data": data}
    data.update(changes.pop("data", {}))
    whole.update(changes)
    return whole


def deliver(client, body, signature=None):
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    signature = sign(raw, SECRET) if signature is None else signature
    return client.post("/webhook", data=raw, headers={HEADER: signature}).status_code


def test_a_signed_message_is_taken_once_it_is_on_disk(client, desk):
    assert deliver(client, envelope()) == 204

    [event] = desk.taken
    assert event == Event(
        Resource.MESSAGE, "M1", "DANA", "R1", NOW, SpaceKind.GROUP, received=NOW
    )


def test_a_card_action_has_neither_room_type_nor_address(client, desk):
    action = envelope(resource="attachmentActions")
    action["data"] = {
        "id": "A1",
        "type": "submit",
        "messageId": "M1",
        "personId": "DANA",
        "roomId": "R1",
        "created": "2026-11-24T14:12:00.000Z",
    }

    assert deliver(client, action) == 204
    assert [event.resource for event in desk.taken] == [Resource.ACTION]


@pytest.mark.parametrize("signature", ["", "0" * 40, "nonsense", "ä"])
def test_an_unsigned_or_forged_event_starts_nothing(client, desk, signature):
    assert deliver(client, envelope(), signature) == 401
    assert desk.taken == []


def test_an_event_without_the_header_starts_nothing(client, desk):
    assert client.post("/webhook", json=envelope()).status_code == 401
    assert desk.taken == []


MALFORMED = [
    b"",
    b"null",
    b"[]",
    b'"text"',
    b"12",
    b"{",
    b"\xff\xfe",
    b"[" * 20_000,
    b'{"a":' * 9_000,
    json.dumps({}).encode(),
    json.dumps(envelope(data={"id": 7})).encode(),
    json.dumps(envelope(data={"id": ""})).encode(),
    json.dumps(envelope(data={"id": "x" * 513})).encode(),
    json.dumps(envelope(data={"id": "M1\n"})).encode(),
    json.dumps(envelope(data={"personId": None})).encode(),
    json.dumps(envelope(data={"roomId": ["R1"]})).encode(),
    json.dumps(envelope(data={"created": "yesterday"})).encode(),
    json.dumps(envelope(data={"created": 1764000000})).encode(),
    json.dumps(envelope(data={"created": "0001-01-01T00:00:00+14:00"})).encode(),
    json.dumps(envelope(data={"created": "9999-12-31T23:59:59-14:00"})).encode(),
    json.dumps(envelope() | {"data": "M1"}).encode(),
    json.dumps(envelope(resource={"a": 1})).encode(),
    json.dumps(envelope(event=None)).encode(),
]


@pytest.mark.parametrize("body", MALFORMED, ids=lambda body: repr(body[:40]))
def test_a_malformed_body_is_refused_even_when_signed(client, desk, body):
    assert deliver(client, body) == 400
    assert desk.taken == []


def test_a_huge_body_is_refused_unread(client, desk):
    assert deliver(client, b" " * (BODY_LIMIT + 1)) == 413
    assert desk.taken == []


FOREIGN = [
    envelope(resource="rooms"),
    envelope(resource="meetings", event="started"),
    envelope(event="deleted"),
    envelope(resource="serviceApp", event="authorized"),
]


@pytest.mark.parametrize("event", FOREIGN, ids=lambda event: event["resource"])
def test_an_event_of_another_kind_is_acknowledged_and_left_alone(client, desk, event):
    assert deliver(client, event) == 204
    assert desk.taken == []


def test_our_own_messages_are_left_alone(client, desk):
    assert deliver(client, envelope(data={"personId": "BOT"})) == 204
    assert desk.taken == []


def test_only_our_own_membership_concerns_us(client, desk):
    theirs = envelope(resource="memberships", data={"id": "MS1"})
    ours = envelope(resource="memberships", data={"id": "MS2", "personId": "BOT"})

    assert deliver(client, theirs) == 204
    assert deliver(client, ours) == 204

    assert [event.id for event in desk.taken] == ["MS2"]


def test_a_message_older_than_a_day_is_acknowledged_and_not_acted_on(client, desk):
    old = (NOW - timedelta(hours=24, seconds=1)).isoformat()

    assert deliver(client, envelope(data={"created": old})) == 204
    assert desk.taken == []


def test_what_cannot_be_stored_counts_as_failed(client, desk):
    desk.is_full = True

    assert deliver(client, envelope()) == 503
    assert desk.refused == [NOW]


def test_a_process_that_goes_down_takes_nothing_more(client, desk):
    desk.is_open = False

    assert deliver(client, envelope()) == 503
    assert desk.taken == []


def test_only_posts_are_served(client):
    assert client.get("/webhook").status_code == 405


@pytest.mark.parametrize("event", ["authorized", "deauthorized"])
def test_what_happens_to_the_service_app_is_looked_into(client, desk, event):
    told = {"resource": "serviceApp", "event": event, "data": "of whatever shape"}

    assert deliver(client, told) == 204
    assert deliver(client, told, signature="0" * 40) == 401

    assert desk.looked == 1
    assert desk.taken == []
