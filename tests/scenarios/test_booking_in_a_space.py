"""From a sentence in a space to a meeting and its link."""

import time
from datetime import datetime, timedelta

import pytest
import requests

from tests.support.chat import Chat
from tests.support.process import forget

SENTENCE = "schedule meeting for alice@corp tomorrow 3pm"


@pytest.fixture(autouse=True)
def from_scratch(chat, bot):
    """Each test begins without meetings and recorded calls."""
    forget(bot.folder, "records")
    for meeting in chat.meetings:
        address = f"{chat.webex.api_url}/meetings/{meeting['id']}"
        token = chat.webex.world.credentials.access_token
        requests.delete(
            address,
            params={"hostEmail": meeting["hostEmail"]},
            headers={"Authorization": f"Bearer {token}"},
            timeout=30,
        )
    chat.webex.desk.faults.clear()
    chat.webex.desk.calls.clear()


def start_of(meeting):
    return datetime.fromisoformat(meeting["start"])


def test_the_sentence_becomes_a_meeting_hosted_by_alice_with_its_link(chat, tomorrow):
    chat.says(SENTENCE)
    heard = chat.hears()

    [meeting] = chat.meetings
    assert meeting["hostEmail"] == "alice@corp.example"
    assert start_of(meeting) == tomorrow + timedelta(hours=15)
    assert meeting["timezone"] == "America/New_York"
    assert f"[Join]({meeting['webLink']})" in heard
    assert "alice@corp.example" in heard
    assert f"{tomorrow:%Y}, 15:00–16:00 (New York" in heard
    assert "(Berlin" in heard


def operations_until_said(chat):
    """What was called; a message is seen a moment before its call is noted down."""
    end = time.monotonic() + 60
    while True:
        called = [call.operation for call in chat.webex.desk.calls.latest()]
        if "POST /messages" in called or time.monotonic() > end:
            return called
        time.sleep(0.01)


def test_people_already_known_cost_three_calls_one_after_another(chat):
    chat.says(SENTENCE)
    chat.hears()
    operations_until_said(chat)
    chat.webex.desk.calls.clear()

    chat.says("schedule meeting for alice@corp tomorrow 4pm")
    chat.hears()

    operations = operations_until_said(chat)
    beside = "GET /meetings"  # the look for overlaps, while the meeting is created
    assert operations[0] == "GET /messages/{id}"
    assert sorted(operations[1:-1]) == [beside, "POST /meetings"]
    assert operations[-1] == "POST /messages"


def test_in_a_group_the_answer_stands_in_the_thread(webex, bot):
    team = Chat(webex, space="Launch team")

    said = team.says(f"@Meeting Bot {SENTENCE}")
    [answer] = team.answers()

    assert answer["parentId"] == said["id"]
    assert "Password" not in answer["markdown"]
    assert bot.url


def test_a_reply_inside_a_thread_stays_in_it(webex, bot):
    team = Chat(webex, space="Launch team")
    top = team.says("lunch, anyone?")

    team.says(f"@Meeting Bot {SENTENCE}", parentId=top["id"])
    [answer] = team.answers()

    assert answer["parentId"] == top["id"]
    assert bot.url


def test_what_is_missing_is_asked_for_and_the_answer_completes_it(chat, tomorrow):
    chat.says("schedule meeting for alice@corp")
    question = chat.hears()
    assert chat.meetings == []
    assert "tomorrow 3pm" in question

    chat.says("tomorrow 3pm")
    chat.hears()

    [meeting] = chat.meetings
    assert meeting["hostEmail"] == "alice@corp.example"
    assert start_of(meeting) == tomorrow + timedelta(hours=15)


def test_a_question_can_be_dropped(chat):
    chat.says("schedule meeting for alice@corp")
    chat.hears()

    chat.says("never mind")

    assert "Dropped" in chat.hears()
    assert chat.meetings == []


def test_the_past_is_refused(chat):
    chat.says("schedule meeting for alice@corp yesterday 3pm")

    assert "past" in chat.hears()
    assert chat.meetings == []


def test_a_host_of_elsewhere_is_refused_with_who_may_be_scheduled_for(chat):
    chat.says("schedule meeting for zed@elsewhere.example tomorrow 3pm")

    assert "people of your organisation" in chat.hears()
    assert chat.meetings == []


def test_without_a_right_one_books_only_for_oneself(webex, bot):
    alice = Chat(webex, "alice@corp.example")

    alice.says("schedule meeting for bob@corp tomorrow 3pm")
    assert "You may not schedule for `bob@corp.example`" in alice.hears()
    alice.says("schedule a meeting tomorrow 3pm")
    alice.hears()

    assert [meeting["hostEmail"] for meeting in alice.meetings] == [
        "alice@corp.example"
    ]
    assert bot.url


def test_somebody_of_another_organisation_hears_one_sentence_a_day(webex, bot):
    erin = Chat(webex, "erin@elsewhere.example")

    erin.says(SENTENCE)
    assert "only for people of the organisation" in erin.hears()
    erin.says(SENTENCE)

    assert erin.hears_nothing_more()
    assert erin.meetings == []
    assert bot.url


def test_somebody_without_a_zone_is_asked_once_and_the_request_goes_on(webex, bot):
    carol = Chat(webex, "carol@corp.example")

    carol.says("schedule a meeting tomorrow 3pm")
    assert "Which city are you in" in carol.hears()
    carol.says("Berlin")
    carol.hears()

    [meeting] = carol.meetings
    assert meeting["timezone"] == "Europe/Berlin"
    assert start_of(meeting).hour == 15
    assert bot.url


def test_an_unknown_host_is_asked_about(chat):
    chat.says("schedule meeting for zork@corp.example tomorrow 3pm")
    assert "I can't find `zork@corp.example`" in chat.hears()

    chat.says("alice@corp.example")
    chat.hears()

    assert [meeting["hostEmail"] for meeting in chat.meetings] == ["alice@corp.example"]


def test_guests_of_elsewhere_are_invited_after_a_yes(chat):
    chat.says("schedule a meeting with eve@outside.example tomorrow 3pm")
    assert "outside your organisation" in chat.hears()
    assert chat.meetings == []

    chat.says("yes")
    assert "eve@outside.example" in chat.hears()

    assert len(chat.meetings) == 1


def test_everyone_of_a_space_is_invited_but_bots_and_the_host(webex, bot):
    team = Chat(webex, space="Launch team")

    team.says("@Meeting Bot schedule a meeting with everyone tomorrow 3pm")
    assert "3 people, 1 of them outside your organisation" in team.hears()
    team.says("@Meeting Bot yes")
    heard = team.hears()

    invited = "`alice@corp.example`, `bob@corp.example`, `erin@elsewhere.example`"
    assert f"invited: {invited}" in heard
    assert bot.url


def test_commands_of_later_releases_say_not_yet(chat):
    chat.says("/template list")

    assert chat.hears().startswith("Not yet")


@pytest.mark.parametrize(
    ("hears", "says"),
    [
        ("schedule meeting for alice@corp", "help"),
        ("dana@corp.example", "whoami"),
        ("Your time zone is", "/timezone"),
        ("I set up Webex meetings", "what a lovely day"),
        ("You are welcome", "thanks"),
    ],
)
def test_everything_else_gets_one_short_answer(chat, hears, says):
    chat.says(says)

    assert hears in chat.hears()


def test_a_series_is_booked_as_one_meeting_with_its_rule(chat):
    chat.says("every weekday at 9:00 schedule standup for alice for 15 min 10 times")
    heard = chat.hears()

    [meeting] = chat.meetings
    assert "BYDAY=MO,TU,WE,TH,FR" in meeting["recurrence"]
    assert meeting["title"] == "Standup"
    assert "Standup" in heard


def test_markup_in_a_title_is_inert(chat):
    chat.says('schedule meeting tomorrow 3pm "<@all> **hi** `x` [a](http://b.example)"')

    heard = chat.hears()

    assert "**Booked:** `<@all> **hi** " in heard
    assert "x\N{MODIFIER LETTER GRAVE ACCENT} [a](http://b.example)`" in heard
