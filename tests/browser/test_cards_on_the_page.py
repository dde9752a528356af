"""Cards that the bot sends: shown, filled in and pressed."""

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.support.browser import bot_posts, bot_sends_card, control, presses

DANA = "dana@corp.example"
ASKED = {
    "body": [
        {"type": "TextBlock", "text": "**Budget** review <b>x</b>", "size": "Large"},
        {"type": "FactSet", "facts": [{"title": "Host", "value": "Alice Ames"}]},
        {
            "type": "ColumnSet",
            "columns": [
                {
                    "type": "Column",
                    "items": [
                        {
                            "type": "Input.Date",
                            "id": "day",
                            "label": "Day",
                            "isRequired": True,
                            "errorMessage": "Choose a day.",
                        }
                    ],
                },
                {
                    "type": "Column",
                    "items": [{"type": "Input.Time", "id": "start", "label": "Start"}],
                },
            ],
        },
        {
            "type": "Input.ChoiceSet",
            "id": "length",
            "label": "Length",
            "style": "expanded",
            "value": "30",
            "choices": [
                {"title": "30 minutes", "value": "30"},
                {"title": "1 hour", "value": "60"},
            ],
        },
        {
            "type": "Input.ChoiceSet",
            "id": "room",
            "label": "Room",
            "choices": [
                {"title": "Blue", "value": "b"},
                {"title": "Red", "value": "r"},
            ],
        },
        {
            "type": "Input.ChoiceSet",
            "id": "who",
            "label": "People",
            "isMultiSelect": True,
            "choices": [
                {"title": "Bob", "value": "bob"},
                {"title": "Eve", "value": "e"},
            ],
        },
        {"type": "Input.Toggle", "id": "record", "title": "Record it"},
        {"type": "Input.Number", "id": "seats", "label": "Seats", "max": 9},
    ],
    "actions": [
        {"type": "Action.Submit", "title": "Book it", "data": {"nonce": "n-1"}},
        {
            "type": "Action.ShowCard",
            "title": "Decline",
            "card": {
                "type": "AdaptiveCard",
                "body": [{"type": "Input.Text", "id": "why", "label": "Why"}],
                "actions": [
                    {
                        "type": "Action.Submit",
                        "title": "Decline now",
                        "data": {"nonce": "n-2"},
                        "associatedInputs": "none",
                    }
                ],
            },
        },
        {"type": "Action.OpenUrl", "title": "Join", "url": "http://127.0.0.1/x"},
    ],
}


@pytest.fixture
def card(dana, house):
    bot_sends_card(house, ASKED, toPersonEmail=DANA)
    shown = dana.page.get_by_role("group", name="Card from Meeting Bot")
    expect(shown).to_be_visible()
    return shown


def test_a_card_stands_instead_of_its_words_and_its_texts_are_no_markup(dana, card):
    expect(card.locator("strong").first).to_have_text("Budget")
    expect(card).to_contain_text("review <b>x</b>")
    expect(card.get_by_role("term")).to_have_text("Host")
    expect(card.get_by_role("definition")).to_have_text("Alice Ames")
    expect(card.get_by_role("link", name="Join")).to_be_visible()
    expect(dana.page.locator("#log").get_by_text("shows no cards")).to_have_count(0)


def test_a_press_sends_what_was_filled_in_and_the_buttons_own_data(card, house):
    card.get_by_label("Day").fill("2030-05-06")
    card.get_by_label("Start").fill("15:30")
    card.get_by_label("1 hour").check()
    card.get_by_label("Room").select_option("Red")
    card.get_by_label("Bob").check()
    card.get_by_label("Eve").check()
    card.get_by_label("Record it").check()
    card.get_by_label("Seats").fill("4")
    card.get_by_role("button", name="Book it").click()

    expect(card.get_by_role("status")).to_have_text("Sent.")
    [press] = presses(house)
    assert press["inputs"] == {
        "day": "2030-05-06",
        "start": "15:30",
        "length": "60",
        "room": "r",
        "who": "bob,e",
        "record": "true",
        "seats": "4",
        "nonce": "n-1",
    }


def test_what_is_missing_is_named_beside_its_field_and_nothing_is_sent(card, house):
    card.get_by_label("Seats").fill("99")
    card.get_by_role("button", name="Book it").click()

    day = card.get_by_label("Day")
    expect(day).to_be_focused()
    expect(day).to_have_attribute("aria-invalid", "true")
    expect(day).to_have_accessible_description("Choose a day.")
    expect(card).to_contain_text("Please fill in Seats.")
    sent = control(house, "GET", "/deliveries")["items"]
    assert "attachmentActions" not in [one["resource"] for one in sent]


def test_an_inner_card_unfolds_and_its_button_needs_no_other_field(card, house):
    opener = card.get_by_role("button", name="Decline", exact=True)
    expect(opener).to_have_attribute("aria-expanded", "false")

    opener.click()
    expect(opener).to_have_attribute("aria-expanded", "true")
    card.get_by_role("button", name="Decline now").click()

    expect(card.get_by_role("status")).to_have_text("Sent.")
    [press] = presses(house)
    assert press["inputs"] == {"nonce": "n-2"}


def test_what_is_typed_stays_when_news_comes_and_goes_with_the_card(dana, card, house):
    card.get_by_label("Seats").fill("4")
    later = bot_posts(house, toPersonEmail=DANA, markdown="One more **thing**")

    expect(dana.answers()).to_have_count(2)
    expect(card.get_by_label("Seats")).to_have_value("4")
    bot_posts(house, "PUT", f"/{later['id']}", roomId=later["roomId"], markdown="Two")
    expect(dana.answers().last).to_contain_text(re.compile("edited.*Two"))
    bot_posts(house, "DELETE", f"/{later['id']}")
    expect(dana.answers()).to_have_count(1)


OUT_OF_SHAPE: list[dict[str, Any]] = [
    {"body": "none", "actions": {"type": "Action.Submit"}},
    {"body": [None, 5, {"type": "Unknown"}, {"type": "Input.ChoiceSet"}]},
    {"body": [{"type": "Image", "url": "http://elsewhere.example/x.png"}]},
    {"actions": [{"type": "Action.OpenUrl", "title": "x", "url": "javascript:1"}]},
    {"body": [{"type": "TextBlock", "text": "[x](javascript:alert(1))"}]},
]


def test_cards_out_of_shape_harm_nothing(dana, house):
    for card in OUT_OF_SHAPE:
        bot_sends_card(house, card, toPersonEmail=DANA)
    bot_posts(house, toPersonEmail=DANA, markdown="Still here")

    dana.hears("Still here")
    expect(dana.answers()).to_have_count(len(OUT_OF_SHAPE) + 1)
    expect(dana.page.locator("#log a")).to_have_count(0)
