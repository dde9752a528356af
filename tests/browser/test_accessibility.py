"""The chat page for everybody: axe-core's rules, and the keyboard alone."""

import time
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.support.browser import bot_sends_card, control

SENTENCE = "schedule meeting for alice@corp tomorrow 3pm"
# All rules in light; in dark those that another palette can break.
LOOKS: dict[Any, Any] = {
    "light": {"resultTypes": ["violations"]},
    "dark": {
        "resultTypes": ["violations"],
        "runOnly": ["color-contrast", "link-in-text-block", "target-size"],
    },
}
CARD: dict[str, Any] = {
    "body": [
        {"type": "TextBlock", "text": "Approve it?", "size": "Large"},
        {"type": "TextBlock", "text": "Dana asks.", "isSubtle": True},
        {"type": "FactSet", "facts": [{"title": "When", "value": "Tomorrow"}]},
        {"type": "Input.Text", "id": "a", "label": "Note", "isRequired": True},
        {
            "type": "Input.ChoiceSet",
            "id": "b",
            "label": "Length",
            "style": "expanded",
            "choices": [{"title": "1 hour", "value": "60"}],
        },
        {"type": "Input.Toggle", "id": "c", "title": "Record it"},
        {
            "type": "Container",
            "style": "warning",
            "items": [{"type": "TextBlock", "text": "Alice is busy then."}],
        },
    ],
    "actions": [
        {"type": "Action.Submit", "title": "Approve", "style": "positive"},
        {"type": "Action.Submit", "title": "Decline", "style": "destructive"},
        {"type": "Action.OpenUrl", "title": "Docs", "url": "https://example.com/"},
    ],
}


def complaints(window):
    """What axe-core finds wrong on the page as it stands, in light and in dark."""
    page, found = window.page, []
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    for scheme, options in LOOKS.items():
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        found += page.evaluate(
            "async (how) => (await axe.run(how)).violations", options
        )
    return [(one["id"], [node["html"][:160] for node in one["nodes"]]) for one in found]


@pytest.mark.parametrize("narrow", [False, True], ids=["wide", "narrow"])
def test_axe_finds_nothing_wrong_in_any_state_of_the_page(window, house, narrow):
    shown = window(narrow=narrow).open()
    page = shown.page
    assert complaints(shown) == [], "the first visit"

    shown.says(SENTENCE)
    shown.hears("Booked")
    bot_sends_card(house, CARD, toPersonEmail="dana@corp.example")
    card = page.get_by_role("group", name="Card from Meeting Bot")
    card.get_by_role("button", name="Approve").click()
    assert complaints(shown) == [], "a booked reply and a card with an error"

    for name in ("Calendar", "Inspector", "Faults"):
        page.get_by_role("button", name=name, exact=True).click()
        expect(page.locator("#panel-body")).not_to_be_empty()
        if name == "Inspector":
            page.locator("summary").last.click()
        assert complaints(shown) == [], name
        page.get_by_role("button", name="Close this panel").click()

    if narrow:
        page.get_by_role("button", name="People and spaces", exact=True).click()
        assert complaints(shown) == [], "people and spaces"
    page.get_by_role("button", name="Start over").click()
    assert complaints(shown) == [], "the question before starting over"
    page.get_by_role("button", name="Keep everything").click()

    [meeting] = control(house, "GET", "/meetings")["items"]
    page.goto(meeting["webLink"])
    assert complaints(shown) == [], "the page of a meeting"


def test_the_keyboard_alone_books_a_meeting_in_a_thread_and_joins_it(window):
    shown = window().open()
    page, press = shown.page, shown.page.keyboard.press

    press("Tab")
    expect(page.get_by_role("link", name="Skip to the message box")).to_be_focused()
    tab_to(page, "Launch team")
    press("Enter")
    expect(page.get_by_role("heading", name="Launch team", level=1)).to_be_visible()
    tab_to(page, "Message")
    page.keyboard.type("@")
    press("Enter")
    page.keyboard.type("schedule meeting for alice@corp")
    press("Enter")
    shown.hears("When?")

    tab_to(page, "Reply")
    press("Enter")
    expect(shown.box).to_be_focused()
    page.keyboard.type("@mee")
    press("Tab")
    page.keyboard.type("tomorrow 3pm")
    press("Enter")
    shown.hears("Booked")

    tab_to(page, "Join")
    press("Enter")
    expect(page.get_by_text("In the real Webex")).to_be_visible()


def tab_to(page, name):
    """Press Tab until the thing of that name has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        focused = page.evaluate(
            "() => { const one = document.activeElement;"
            " return [one.getAttribute('aria-label') ?? '',"
            " one.labels?.[0]?.textContent ?? '', one.textContent.trim()] }"
        )
        if any(text.startswith(name) for text in focused):
            return
    raise AssertionError(f"Tab never comes to {name}")


@pytest.mark.parametrize("late", [0, 1.5])
def test_what_the_bot_answers_is_told_to_a_screen_reader(dana, late):
    # Words and answer may be read in one, as the first ones of an empty space.
    def slowly(route):
        time.sleep(late)
        route.continue_()

    dana.page.route("**/messages?*", slowly)
    dana.says("help")

    told = dana.page.locator("#news")
    expect(told).to_contain_text("Meeting Bot: Say it in plain words")
    assert told.get_attribute("aria-live") == "polite"
