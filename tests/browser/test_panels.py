"""Calendar, inspector and faults beside the chat."""

import re

from playwright.sync_api import expect

from tests.support.browser import control

SENTENCE = "schedule meeting for alice@corp tomorrow 3pm about review"


def panel(window, name):
    window.page.get_by_role("button", name=name, exact=True).click()
    shown = window.page.get_by_role("complementary", name=name)
    expect(shown.get_by_role("heading", name=name)).to_be_focused()
    return shown


def test_the_calendar_shows_each_persons_meetings_as_they_come(dana):
    calendar = panel(dana, "Calendar")
    expect(calendar).to_contain_text("No meetings in these two weeks")
    dana.says(SENTENCE)
    dana.hears("Booked")

    entry = calendar.get_by_role("listitem").filter(has_text="review")
    expect(entry).to_contain_text("15:00–16:00")
    expect(entry).to_contain_text("Alice Ames hosts")
    calendar.get_by_label("Whose meetings").select_option("Bob Bell's meetings")
    expect(entry).to_have_count(0)
    calendar.get_by_label("Whose meetings").select_option("Alice Ames's meetings")
    dana.page.get_by_role("button", name=re.compile("^Alice Ames")).click()
    expect(entry).to_contain_text("21:00–22:00")
    expect(entry).to_contain_text("You host")
    entry.get_by_role("link", name="review").click()
    expect(dana.page.get_by_role("heading", level=1)).to_have_text("review")


def test_the_inspector_shows_the_calls_of_an_answer_and_explains_them(dana):
    dana.says(SENTENCE)
    answer = dana.hears("Booked")
    answer.get_by_role("button", name=re.compile("^Answered in")).click()

    inspector = dana.page.get_by_role("complementary", name="Inspector")
    expect(inspector).to_contain_text(SENTENCE)
    steps = inspector.locator("summary")
    expect(steps.first).to_contain_text("Event to the bot")
    created = steps.filter(has_text="Create a Meeting")
    expect(created).to_contain_text("POST /meetings")
    created.click()
    expect(inspector.get_by_role("region", name="Request")).to_contain_text("hostEmail")
    expect(inspector).to_contain_text("An administrator's token may name another host")

    inspector.get_by_role("button", name="All calls").click()
    expect(steps.filter(has_text="Get Message Details").first).to_be_visible()


def test_a_fault_is_switched_on_survived_and_switched_off(dana, house):
    faults = panel(dana, "Faults")
    switch = faults.get_by_role("switch", name=re.compile("Booking is cut off"))
    switch.check()
    expect(dana.page.locator("#faults-on")).to_be_visible()

    dana.says(SENTENCE)
    dana.hears("Booked")

    assert len(control(house, "GET", "/meetings")["items"]) == 1
    expect(faults).to_contain_text("Happened once.")
    expect(switch).not_to_be_checked()
    changing = faults.get_by_role("switch", name=re.compile("Refresh tokens change"))
    changing.check()
    expect(dana.page.locator("#faults-on")).to_be_visible()
    faults.get_by_role("button", name="Switch all off").click()
    expect(changing).not_to_be_checked()
    expect(dana.page.locator("#faults-on")).to_be_hidden()
    assert control(house, "GET", "/faults")["items"] == []
    assert control(house, "GET", "/options")["rotate_refresh_token"] is False


def test_a_panel_covers_a_narrow_screen_and_escape_leads_back(window):
    narrow = window(narrow=True).open()
    calendar = panel(narrow, "Calendar")
    expect(narrow.page.locator("main")).to_have_attribute("inert", "")

    calendar.press("Escape")

    expect(calendar).to_be_hidden()
    opener = narrow.page.get_by_role("button", name="Calendar", exact=True)
    expect(opener).to_be_focused()
