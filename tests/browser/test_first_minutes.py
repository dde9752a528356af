"""What somebody meets who opens the chat page for the first time."""

import re

from playwright.sync_api import expect

from tests.support.browser import control

SENTENCE = "schedule meeting for alice@corp tomorrow 3pm"


def test_the_sentence_typed_brings_a_link_that_opens_the_meeting(dana, house):
    dana.says(SENTENCE)

    answer = dana.hears("Booked")
    answer.get_by_role("link", name="Join", exact=True).click()

    [meeting] = control(house, "GET", "/meetings")["items"]
    expect(dana.page.get_by_role("heading", level=1)).to_have_text(meeting["title"])
    expect(dana.page.locator("dl")).to_contain_text("alice@corp.example")
    dana.page.get_by_role("link", name="Back to the chat").click()
    expect(dana.answers()).to_have_count(1)


def test_an_example_is_typed_by_a_click_and_sent_by_enter(dana):
    dana.page.get_by_role("button", name=re.compile(SENTENCE)).click()

    expect(dana.box).to_be_focused()
    expect(dana.box).to_have_value(SENTENCE)
    dana.box.press("Enter")
    dana.hears("Booked")
    expect(dana.page.locator("#examples")).to_be_hidden()


def test_every_example_is_understood(dana):
    expect(dana.page.locator("#examples")).to_be_visible()
    sentences = dana.page.locator("#examples strong").all_text_contents()
    assert len(sentences) > 3

    for told, sentence in enumerate(sentences, start=1):
        dana.says(sentence)
        expect(dana.answers()).to_have_count(told)
        expect(dana.answers().last).not_to_contain_text("don't understand")


def test_a_question_is_answered_and_the_meeting_stands(dana, house):
    dana.says("schedule meeting for alice@corp")
    dana.hears("When?")
    dana.says("tomorrow 3pm")

    dana.hears("Booked")
    assert len(control(house, "GET", "/meetings")["items"]) == 1


def test_the_time_until_the_answer_is_shown(dana):
    dana.says("help")

    expect(dana.answers().last).to_contain_text(
        re.compile(r"Answered in \d+(\.\d)? m?s")
    )


def test_shift_enter_starts_a_new_line_and_markup_stays_words(dana):
    dana.box.fill("<b>one</b>")
    dana.box.press("Shift+Enter")
    dana.box.press_sequentially("two")
    dana.box.press("Enter")

    mine = dana.page.get_by_role("article", name=re.compile("^Dana"))
    expect(mine.locator(".words")).to_have_text("<b>one</b>two")
    expect(mine.locator("br")).to_have_count(1)
    dana.hears("help")


def test_a_thread_keeps_answer_and_meeting_under_their_root(dana):
    dana.enters("Launch team")
    dana.box.press_sequentially("@mee")
    dana.box.press("Enter")
    dana.box.press_sequentially("schedule meeting for alice@corp")
    dana.box.press("Enter")

    dana.hears("When?")
    thread = dana.page.get_by_role("group", name="Replies to Dana Diaz")
    thread.get_by_role("button", name="Reply").click()
    expect(dana.page.locator("#thread")).to_contain_text("Replying to Meeting Bot")
    dana.says("@Meeting Bot tomorrow 3pm")

    expect(thread.get_by_role("link", name="Join")).to_be_visible()
    # The question's card goes once it is answered: hers, and the booked one.
    expect(thread.get_by_role("article")).to_have_count(2)


def test_two_people_see_each_other_live(window):
    dana = window().open(space="")
    bob = window(narrow=True).open("bob@corp.example")
    dana.enters("Launch team")
    bob.page.get_by_role("button", name="People and spaces", exact=True).click()
    bob.enters("Launch team")

    dana.says("Good morning")
    said = bob.page.get_by_role("article", name=re.compile("^Dana Diaz"))
    expect(said).to_contain_text("Good morning")
    bob.says("Hello Dana")

    heard = dana.page.get_by_role("article", name=re.compile("^Bob Bell"))
    expect(heard).to_contain_text("Hello Dana")


def test_a_message_to_somebody_else_is_pointed_at(dana, house):
    words = {"as": "alice", "space": "dana@corp.example", "text": "Lunch?"}
    control(house, "POST", "/say", json=words)

    spaces = dana.page.get_by_role("navigation", name="Spaces")
    expect(
        spaces.get_by_role("button", name=re.compile("Alice.*New message"))
    ).to_be_visible()
    dana.enters("Alice Ames")
    expect(dana.page.locator(".log")).to_contain_text("Lunch?")
    expect(dana.page.locator("#spaces .waiting")).to_have_count(0)


def test_a_file_is_attached_and_shown(dana):
    note = {"name": "plan.txt", "mimeType": "text/plain", "buffer": b"a plan"}
    dana.page.locator("#file").set_input_files(note)
    expect(dana.page.get_by_role("button", name="Remove plan.txt")).to_be_visible()
    dana.says("see this")

    link = dana.page.get_by_role("link", name="plan.txt")
    with dana.page.expect_download() as download:
        link.click()
    assert download.value.path().read_bytes() == b"a plan"
    dana.hears("help")


def test_start_over_asks_first_and_then_forgets_in_every_window(dana, window, house):
    alice = window().open("alice@corp.example")
    alice.says("help")
    alice.hears("plain words")
    dana.says("help")
    dana.hears("plain words")

    dana.page.get_by_role("button", name="Start over").click()
    dana.page.get_by_role("button", name="Keep everything").click()
    expect(dana.answers()).to_have_count(1)
    dana.page.get_by_role("button", name="Start over").click()
    dialog = dana.page.get_by_role("dialog", name="Start over?")
    dialog.get_by_role("button", name="Start over").click()

    expect(dana.answers()).to_have_count(0)
    expect(dana.page.locator("#examples")).to_be_visible()
    assert control(house, "GET", "/meetings")["items"] == []
    expect(alice.answers()).to_have_count(0)
    expect(alice.page.locator("#trouble")).to_have_text("")


def test_what_cannot_be_said_is_told_and_stays_in_the_box(dana):
    dana.says("x" * 8000)

    expect(dana.page.get_by_role("alert")).to_contain_text("limited to")
    expect(dana.box).to_have_value("x" * 8000)
    dana.troubles.clear()  # the browser notes the refusal on its console


def test_a_long_talk_shows_its_end_first_and_the_rest_when_asked(dana, house):
    for number in range(105):
        words = {"as": "bob", "space": "Launch team", "text": f"Line {number}"}
        control(house, "POST", "/say", json=words)
    dana.enters("Launch team")
    lines = dana.page.get_by_role("article", name=re.compile("^Bob"))
    expect(lines).to_have_count(100)
    expect(lines.last).to_be_in_viewport()

    dana.page.get_by_role("button", name="Show earlier messages").click()

    expect(lines).to_have_count(105)
    expect(lines.first).to_have_text(re.compile("Line 0"))
    dana.says("Enough")
    expect(dana.page.get_by_text("Enough")).to_be_in_viewport()


def test_whoever_just_types_types_into_the_box(dana):
    dana.page.keyboard.type("help")
    dana.page.keyboard.press("Enter")

    dana.hears("plain words")


def test_a_calendar_file_is_there_to_be_downloaded(dana):
    dana.says(SENTENCE)
    dana.hears("Booked")
    dana.says("ics it")

    link = dana.hears("For your calendar").get_by_role("link", name=".ics")
    with dana.page.expect_download() as download:
        link.click()

    assert download.value.suggested_filename.endswith(".ics")
    assert "BEGIN:VEVENT" in download.value.path().read_text("utf-8")
