"""Webhooks: their management, what they hear, how deliveries are signed and counted."""

import json
import time

import pytest

from bot.sandbox.deliveries import signature


def hook(town, ear, *, by="bot", **changes):
    body = {
        "name": "ours",
        "targetUrl": ear.url,
        "resource": "messages",
        "event": "created",
        "secret": "s3cret",
    } | changes
    return getattr(town, by).post("/webhooks", body)


def heard(town, ear):
    town.idle()
    return [json.loads(body) for _, body in ear.heard]


# Management


def test_a_webhook_is_made_read_changed_and_deleted(town, ear):
    made = hook(town, ear).json()
    path = f"/webhooks/{made['id']}"

    changed = town.bot.put(
        path,
        {"name": "new", "targetUrl": ear.url + "/2", "secret": "x", "event": "all"},
    ).json()

    assert made["status"] == "active"
    assert made["ownedBy"] == "creator"
    assert "filter" not in made
    assert (changed["name"], changed["targetUrl"]) == ("new", ear.url + "/2")
    assert changed["event"] == "created"
    assert town.bot.get(path).json() == changed
    assert town.bot.get("/webhooks").json() == {"items": [changed]}
    assert town.bot.delete(path).status_code == 204
    assert town.bot.get(path).status_code == 404


REFUSED: dict[str, list[dict[str, object]]] = {
    "name cannot be empty": [{"name": ""}, {"name": None}, {"name": 5}],
    "targetUrl cannot be null": [{"targetUrl": None}],
    "targetUrl must be": [
        {"targetUrl": "ftp://x"},
        {"targetUrl": "nonsense"},
        {"targetUrl": "http://[::1"},
    ],
    "Unknown resource or event": [{"resource": "weather"}, {"event": "edited"}],
    "POST failed: HTTP/1.1 400 Bad Request": [
        {"filter": "roomId=nonsense"},
        {"filter": "color=red"},
        {"filter": "roomType="},
        {"resource": "meetings", "filter": "hostEmail=a@b.example"},
    ],
    "secret must be a string": [{"secret": 5}],
}


@pytest.mark.parametrize(
    ("words", "changes"), [(w, c) for w, all_ in REFUSED.items() for c in all_]
)
def test_a_webhook_that_cannot_be_is_refused(town, ear, words, changes):
    answer = hook(town, ear, **changes)

    assert answer.status_code == 400
    assert words in answer.json()["message"]


def test_the_same_webhook_twice_is_a_conflict(town, ear):
    assert hook(town, ear).status_code == 200
    assert hook(town, ear, name="other name").status_code == 409
    assert hook(town, ear, event="deleted").status_code == 200


def test_webhooks_are_seen_by_their_owner_only(town, ear):
    made = hook(town, ear).json()
    path = f"/webhooks/{made['id']}"

    assert town.app.get("/webhooks").json() == {"items": []}
    assert town.app.get(path).status_code == 404
    answer = town.app.delete(path)
    assert answer.status_code == 400
    assert answer.json()["message"] == "Invalid webhookId for Delete Webhook request."


def test_a_webhook_cannot_be_switched_off_by_hand(town, ear):
    made = hook(town, ear).json()
    body = {"name": "x", "targetUrl": ear.url, "status": "inactive"}

    assert town.bot.put(f"/webhooks/{made['id']}", body).status_code == 400


# What is heard


def test_an_event_tells_who_and_where_but_never_what(town, ear):
    made = hook(town, ear).json()

    said = town.says("dana", "@Meeting Bot a secret plan")

    (event,) = heard(town, ear)
    assert event["id"] == made["id"]
    assert event["createdBy"] == town.bot_person.id
    assert event["actorId"] == town.dana.id
    assert (event["resource"], event["event"]) == ("messages", "created")
    assert event["status"] == "active"
    assert "secret" not in event
    assert event["data"] == {
        "id": said["id"],
        "roomId": said["roomId"],
        "roomType": "group",
        "personId": town.dana.id,
        "personEmail": "dana@corp.example",
        "mentionedPeople": [town.bot_person.id],
        "created": said["created"],
    }
    assert b"plan" not in ear.heard[0][1]


def test_a_delivery_is_signed_over_its_raw_bytes(town, ear):
    hook(town, ear, secret="k")

    town.says("dana", "hi", space="Meeting Bot")
    heard(town, ear)

    head, body = ear.heard[0]
    assert head["X-Spark-Signature"] == signature("k", body)
    assert head["Content-Type"] == "application/json;charset=UTF-8"


def test_the_signature_is_webexs():
    body = (
        b'{"id":"WH1","resource":"messages","event":"created",'
        b'"data":{"id":"M1","roomType":"direct"}}'
    )

    assert signature("86dacc007724d8ea666f88fc77d918dad9537a15", body) == (
        "9d186a5a7fa4df97510f67aa457f5b9e42b6d4a2"
    )


def test_without_a_secret_nothing_is_signed(town, ear):
    hook(town, ear, secret="")

    town.says("dana", "hi", space="Meeting Bot")
    heard(town, ear)

    assert "X-Spark-Signature" not in ear.heard[0][0]


def test_in_a_group_the_bot_hears_only_what_mentions_it(town, ear):
    hook(town, ear)

    town.says("dana", "among us")
    town.says("dana", "@all hear")
    town.says("dana", "@bob look")
    said = town.says("dana", "@Meeting Bot help")

    assert [e["data"]["id"] for e in heard(town, ear)] == [said["id"]]


def test_the_bot_hears_its_own_direct_messages_too(town, ear):
    hook(town, ear)

    town.bot.post("/messages", {"toPersonEmail": "dana@corp.example", "text": "x"})

    (event,) = heard(town, ear)
    assert event["actorId"] == town.bot_person.id


FILTERS = {
    "roomType=group": ["group"],
    "roomType=direct": ["direct"],
    "mentionedPeople=me": ["group"],
    "personEmail=dana@corp.example": ["group", "direct"],
    "personEmail=bob@corp.example": [],
    "roomType=group&personEmail=bob@corp.example": [],
    "hasFiles=false": ["group", "direct"],
    "hasAttachments=true": [],
}


@pytest.mark.parametrize(("wanted", "kinds"), FILTERS.items())
def test_filters_let_through_what_they_say(town, ear, wanted, kinds):
    hook(town, ear, filter=wanted)

    town.says("dana", "@Meeting Bot hi")
    town.says("dana", "hi", space="Meeting Bot")

    rooms = sorted(e["data"]["roomType"] for e in heard(town, ear))
    assert rooms == sorted(kinds)


def test_the_firehose_hears_messages_memberships_and_rooms(town, ear):
    hook(town, ear, resource="all", event="all")

    town.bot.post("/rooms", {"title": "New"})
    message = town.bot.post(
        "/messages", {"toPersonEmail": "dana@corp.example", "text": "x"}
    ).json()
    town.bot.delete(f"/messages/{message['id']}")

    kinds = [(e["resource"], e["event"]) for e in heard(town, ear)]
    assert sorted(kinds) == [
        ("memberships", "created"),
        ("memberships", "created"),
        ("memberships", "created"),
        ("messages", "created"),
        ("messages", "deleted"),
        ("rooms", "created"),
    ]


def test_a_membership_is_told_whole_and_can_be_cut_to_the_bots_own(town, ear):
    mine = f"personId={town.bot_person.id}"
    hook(town, ear, resource="memberships", filter=mine)

    town.control.post(
        "/spaces", {"as": "dana", "title": "New", "members": ["bob", "Meeting Bot"]}
    )

    (event,) = heard(town, ear)
    assert event["data"]["personDisplayName"] == "Meeting Bot"
    assert event["data"]["roomType"] == "group"
    assert event["actorId"] == town.dana.id


def test_being_taken_out_of_a_space_is_told(town, ear):
    hook(town, ear, resource="memberships", event="deleted")

    query = {"as": "dana", "space": "Launch team", "person": "Meeting Bot"}
    town.control.delete("/spaces/members", **query)

    (event,) = heard(town, ear)
    assert event["data"]["personId"] == town.bot_person.id


def test_the_service_app_hears_of_meetings_without_their_secrets(town, ear):
    hook(town, ear, by="app", resource="meetings", event="all", ownedBy="org")

    made = town.books()
    town.app.delete(f"/meetings/{made['id']}", hostEmail="alice@corp.example")

    events = heard(town, ear)
    assert [e["event"] for e in events] == ["created", "deleted"]
    assert events[0]["data"]["id"] == made["id"]
    assert "password" not in events[0]["data"]
    assert "hostKey" not in events[0]["data"]


def test_messages_of_one_space_arrive_in_order(town, ear):
    hook(town, ear)

    said = [town.says("dana", f"{n}", space="Meeting Bot")["id"] for n in range(20)]

    assert [e["data"]["id"] for e in heard(town, ear)] == said


# Deliveries that fail


def fail(town, ear, times):
    ear.status = 500
    for _ in range(times):
        town.says("dana", "x", space="Meeting Bot")
    town.idle()


def state(town, made):
    return town.bot.get(f"/webhooks/{made['id']}").json()["status"]


def revive(town, ear, made):
    body = {"name": "ours", "targetUrl": ear.url, "status": "active"}
    return town.bot.put(f"/webhooks/{made['id']}", body)


def test_a_hundred_failures_switch_a_webhook_off_and_nothing_is_sent_any_more(
    town, ear
):
    made = hook(town, ear).json()

    fail(town, ear, 99)
    assert state(town, made) == "active"
    fail(town, ear, 1)

    assert state(town, made) == "inactive"
    town.says("dana", "lost", space="Meeting Bot")
    assert len(heard(town, ear)) == 100


def test_a_webhook_revived_at_once_dies_of_one_more_failure(town, ear):
    made = hook(town, ear).json()
    fail(town, ear, 100)

    assert revive(town, ear, made).json()["status"] == "active"
    ear.status = 204
    town.says("dana", "heard", space="Meeting Bot")
    town.idle()
    assert state(town, made) == "active"
    fail(town, ear, 1)

    assert state(town, made) == "inactive"


def test_a_receiver_that_is_not_there_counts_as_a_failure(town, ear):
    hook(town, ear, targetUrl="http://127.0.0.1:1/webhook")

    town.says("dana", "x", space="Meeting Bot")
    town.idle()

    (attempt,) = town.control.get("/deliveries").json()["items"]
    assert attempt["status"] == 0
    assert attempt["trouble"] == "ConnectionError"


# Deliveries that go wrong on purpose


def test_a_delivery_can_come_twice(town, ear):
    hook(town, ear)
    town.faults.add("messages", "duplicate")

    said = [town.says("dana", f"{n}", space="Meeting Bot")["id"] for n in (1, 2)]

    ids = [e["data"]["id"] for e in heard(town, ear)]
    assert ids == [said[0], said[0], said[1]]
    assert ear.heard[0][1] == ear.heard[1][1]


def test_two_deliveries_can_change_places(town, ear):
    hook(town, ear)
    town.faults.add("messages", "reorder")

    said = [town.says("dana", f"{n}", space="Meeting Bot")["id"] for n in (1, 2)]

    assert [e["data"]["id"] for e in heard(town, ear)] == said[::-1]


def test_a_delivery_held_back_comes_even_when_none_follows(town, ear):
    hook(town, ear)
    town.faults.add("messages", "reorder")

    said = town.says("dana", "x", space="Meeting Bot")

    assert [e["data"]["id"] for e in heard(town, ear)] == [said["id"]]


def test_a_delivery_can_be_late_or_lost(town, ear):
    hook(town, ear)
    town.faults.add("messages", "late", seconds=0.3)
    began = time.monotonic()
    town.says("dana", "late", space="Meeting Bot")

    assert len(heard(town, ear)) == 1
    assert time.monotonic() - began >= 0.3

    town.faults.add("messages", "lost")
    town.says("dana", "lost", space="Meeting Bot")
    assert len(heard(town, ear)) == 1


def test_a_delivery_can_be_asked_for_again(town, ear):
    hook(town, ear)
    said = town.says("dana", "x", space="Meeting Bot")
    town.idle()

    answer = town.control.post("/deliveries", {"subject": said["id"]})

    assert answer.json() == {"delivered": 1}
    assert len(heard(town, ear)) == 2
    assert ear.heard[0] == ear.heard[1]
