"""The bot's own cards, pressed with a mouse and with keys alone."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import expect

from tests.support.browser import control

NEW_YORK = ZoneInfo("America/New_York")


@pytest.fixture
def tomorrow():
    return f"{datetime.now(NEW_YORK) + timedelta(days=1):%Y-%m-%d}"


def last_card(window):
    return window.page.get_by_role("group", name="Card from Meeting Bot").last


def meetings(house):
    return control(house, "GET", "/meetings")["items"]


def test_a_booked_meeting_is_moved_and_cancelled_by_its_buttons(dana, house, tomorrow):
    dana.says("schedule design review tomorrow 3pm for 45 min")
    dana.hears("Booked: Design review")
    booked = dana.answers().filter(has_text="Booked: Design review")
    link = booked.get_by_role("link", name="Join")
    expect(link).to_have_attribute("href", re.compile("/sandbox/meet/"))

    booked.get_by_role("button", name="Move").click()
    form = dana.hears("What is the new time?")
    expect(form.get_by_label("Day")).to_have_value(tomorrow)
    form.get_by_label("Starts at").fill("11:00")
    form.get_by_role("button", name="Move it").click()
    dana.hears("11:00–11:45")
    moved = dana.answers().last
    expect(dana.answers().filter(has_text="What is the new time")).to_have_count(0)

    moved.get_by_role("button", name="Undo").click()
    dana.hears("As before")
    booked.get_by_role("button", name="Cancel").click()
    dana.hears("Cancelled: Design review")

    assert meetings(house) == []


def test_a_form_is_filled_in_and_sent_with_keys_alone(dana, house, tomorrow):
    dana.says("schedule")
    form = dana.hears("New meeting")

    form.get_by_label("Day").fill(tomorrow)
    form.get_by_label("Starts at").fill("16:00")
    form.get_by_label("Title").focus()
    dana.page.keyboard.type("Planning")
    form.get_by_label("Host").fill("alice@corp")
    form.get_by_role("button", name="Book it").focus()
    dana.page.keyboard.press("Enter")

    dana.hears("Booked: Planning")
    [meeting] = meetings(house)
    assert (meeting["title"], meeting["hostEmail"]) == (
        "Planning",
        "alice@corp.example",
    )


def test_the_calendar_file_comes_by_its_button(dana):
    dana.says("schedule design review tomorrow 3pm")
    booked = dana.hears("Booked")

    booked.get_by_role("button", name="Add to calendar").click()

    file = dana.page.get_by_role("link", name=re.compile(r"\.ics"))
    expect(file).to_be_visible()


def test_a_host_approves_in_a_window_of_their_own(window):
    bob = window().open("bob@corp.example")
    alice = window().open("alice@corp.example")
    bob.says("schedule budget for alice@corp.example tomorrow 3pm")
    bob.hears("Shall I ask").get_by_role("button", name="Yes").click()

    request = alice.hears("asks to book a meeting in your name")
    request.get_by_role("button", name="Approve").click()

    alice.hears("Approved and booked")
    bob.hears("Booked: Budget")
    expect(last_card(bob).get_by_role("link", name="Join")).to_be_visible()
