"""Cards and their presses."""

import json

import pytest

CARD = {
    "type": "AdaptiveCard",
    "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
    "version": "1.3",
    "body": [{"type": "TextBlock", "text": "Book it?"}],
    "actions": [{"type": "Action.Submit", "title": "Yes", "data": {"nonce": "n1"}}],
}


def post(town, content=None, **changes):
    attachment = {
        "contentType": "application/vnd.microsoft.card.adaptive",
        "content": CARD if content is None else content,
    }
    body = {"roomId": town.team(), "text": "Book it?", "attachments": [attachment]}
    return town.bot.post("/messages", body | changes)


def press(town, who, message, inputs):
    body = {"as": who, "messageId": message["id"], "inputs": inputs}
    return town.control.post("/press", body)


def test_a_press_is_told_without_its_inputs_and_read_with_them(town, ear):
    town.bot.post(
        "/webhooks",
        {
            "name": "cards",
            "targetUrl": ear.url,
            "resource": "attachmentActions",
            "event": "created",
        },
    )
    card = post(town).json()

    press(town, "bob", card, {"nonce": "n1", "when": "15:00"})

    town.idle()
    ((_, body),) = ear.heard
    event = json.loads(body)
    assert event["actorId"] == town.bob.id
    assert event["data"].keys() == {
        "id",
        "type",
        "messageId",
        "personId",
        "roomId",
        "created",
    }
    action = town.bot.get(f"/attachment/actions/{event['data']['id']}").json()
    assert action["inputs"] == {"nonce": "n1", "when": "15:00"}
    assert action["messageId"] == card["id"]


def test_anyone_in_the_space_presses_as_often_as_they_like(town):
    card = post(town).json()

    answers = [press(town, who, card, {}) for who in ("dana", "bob", "bob", "erin")]

    assert [a.status_code for a in answers] == [200] * 4
    assert len({a.json()["id"] for a in answers}) == 4
    assert press(town, "carol", card, {}).status_code == 404


def test_a_press_by_the_api_answers_202(town):
    card = post(town).json()
    body = {"type": "submit", "messageId": card["id"], "inputs": {"a": "b"}}

    answer = town.person("dana").post("/attachment/actions", body)

    assert answer.status_code == 202
    assert answer.json()["personId"] == town.dana.id


@pytest.mark.parametrize("wrong", [{"type": "open"}, {"inputs": None}, {"inputs": "x"}])
def test_a_press_that_is_none_is_refused(town, wrong):
    body = {"type": "submit", "messageId": post(town).json()["id"], "inputs": {}}

    answer = town.person("dana").post("/attachment/actions", body | wrong)

    assert answer.status_code == 400


def test_a_message_without_card_has_no_button(town):
    said = town.says("dana", "@Meeting Bot hi")

    assert press(town, "bob", said, {}).status_code == 400


def test_a_press_is_read_by_the_cards_author_and_the_presser_only(town):
    action = press(town, "bob", post(town).json(), {}).json()
    path = f"/attachment/actions/{action['id']}"

    assert town.bot.get(path).status_code == 200
    assert town.person("bob").get(path).status_code == 200
    assert town.person("dana").get(path).status_code == 404
    assert town.bot.get("/attachment/actions/unknown").status_code == 404


REFUSED = {
    "version": CARD | {"version": "1.4"},
    "no version": {"type": "AdaptiveCard"},
    "another type": CARD | {"type": "Card"},
    "an action of later versions": CARD | {"actions": [{"type": "Action.Execute"}]},
    "an action deep inside": CARD | {"body": [{"items": [{"type": "Action.Http"}]}]},
    "too large": CARD | {"body": [{"type": "TextBlock", "text": "x" * 81_920}]},
}


@pytest.mark.parametrize("content", REFUSED.values(), ids=REFUSED)
def test_a_card_that_clients_cannot_show_is_refused(town, content):
    assert post(town, content).status_code == 400


@pytest.mark.parametrize("wrong", [[], [{}, {}], [{"contentType": "x"}], "x", [5]])
def test_attachments_are_one_card(town, wrong):
    assert post(town, attachments=wrong).status_code == 400


def test_a_card_is_enough_for_a_message_and_cannot_be_edited(town):
    message = post(town, text="").json()
    body = {"roomId": message["roomId"], "text": "new"}

    answer = town.bot.put(f"/messages/{message['id']}", body)

    assert message["attachments"][0]["content"] == CARD
    assert answer.status_code == 400
