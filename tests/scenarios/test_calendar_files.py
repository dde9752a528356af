"""A meeting as a file: who gets it, where, and what a calendar reads in it."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import icalendar
import pytest
import requests

from tests.support.chat import Chat


@pytest.fixture(autouse=True)
def fresh(webex, bot):
    """Each test begins without meetings."""
    assert bot.url
    webex.desk.world.store.run("DELETE FROM meetings")
    return webex


@pytest.fixture
def alice(webex):
    return Chat(webex, "alice@corp.example")


def says(chat, text):
    chat.says(text)
    return chat.hears()


def code_in(reply):
    found = re.search(r"code \*\*(#\w{4})\*\*", reply)
    assert found
    return found[1]


def attached(chat, text) -> tuple[str, list[Any]]:
    """Ask for a file, download it as its reader does, and read its events."""
    chat.says(text)
    return read(chat)


def read(chat) -> tuple[str, list[Any]]:
    [answer] = chat.answers()
    [file] = answer["attached"]
    assert file["type"] == "text/calendar"
    address = f"{chat.webex.url}/sandbox/control/files"
    query = {"as": chat.person, "id": file["id"]}
    download = requests.get(address, params=query, timeout=30)
    assert file["name"] in download.headers["Content-Disposition"]
    calendar = icalendar.Calendar.from_ical(download.content)
    return answer["markdown"], calendar.walk("VEVENT")


def test_the_file_of_a_listed_meeting_is_attached_and_read(chat, tomorrow):
    says(chat, "schedule design review tomorrow 10am for 45 min agenda: a, b; c")
    [meeting] = chat.meetings
    says(chat, "list")

    said, [event] = attached(chat, "ics 1")

    assert said.startswith("**For your calendar:** `Design review`")
    assert event.decoded("DTSTART") == tomorrow + timedelta(hours=10)
    assert event["DTSTART"].params["TZID"] == "America/New_York"
    assert event.decoded("DTEND") == tomorrow + timedelta(hours=10, minutes=45)
    assert str(event["SUMMARY"]) == "Design review"
    assert str(event["DESCRIPTION"]).startswith("a, b; c\n")
    assert str(event["URL"]) == str(event["LOCATION"]) == meeting["webLink"]
    assert str(event["ORGANIZER"]) == "mailto:dana@corp.example"
    assert str(event["UID"]).startswith(meeting["id"])


def test_it_and_a_code_lead_to_the_same_meeting_and_a_move_to_a_newer_file(
    chat, tomorrow
):
    code = code_in(says(chat, "schedule sign-off tomorrow 10am"))
    _, [first] = attached(chat, "ics it")
    says(chat, "move it to 2pm")

    _, [second] = attached(chat, f"ics {code}")

    assert first["UID"] == second["UID"]
    assert first["SEQUENCE"] <= second["SEQUENCE"]
    assert second.decoded("DTSTART") == tomorrow + timedelta(hours=14)


def test_a_series_keeps_its_rule_and_its_days_that_are_off(chat):
    code = code_in(says(chat, "schedule standup every day at 9 for 6 times"))
    says(chat, "list")
    says(chat, "cancel 3")
    says(chat, "this one")

    said, [event] = attached(chat, f"/ics {code}")

    assert "Repeats: `FREQ=DAILY" in said
    assert event["RRULE"]["COUNT"] == [6]
    off = event["EXDATE"].dts[0].dt
    start = event.decoded("DTSTART")
    assert off == start + timedelta(days=2)
    assert off.hour == start.hour == 9


def test_asker_and_host_get_it_and_others_hear_of_no_such_code(webex, chat, alice):
    request = "schedule meeting for alice@corp.example tomorrow 3pm about budget"
    code = code_in(says(chat, request))
    bob = Chat(webex, "bob@corp.example")

    for reader in (chat, alice):
        _, [event] = attached(reader, f"ics {code}")
        assert str(event["SUMMARY"]).casefold() == "budget"

    foreign = says(bob, f"ics {code}")
    assert foreign == says(bob, "ics #ZZZZ").replace("#ZZZZ", code)
    assert "budget" not in foreign


def test_a_right_to_schedule_is_none_to_read(alice, chat):
    secret = code_in(says(alice, "schedule salary talk tomorrow 5pm"))

    assert "no meeting of yours" in says(chat, f"ics {secret}")


def test_who_is_invited_gets_the_day_they_see_in_their_list(chat, alice):
    says(alice, "schedule pairing with dana@corp.example tomorrow 5pm")
    listed = says(chat, "list")
    assert "Pairing" in listed

    _, [event] = attached(chat, "ics 1")

    assert str(event["SUMMARY"]) == "Pairing"
    assert str(event["ORGANIZER"]) == "mailto:alice@corp.example"


def test_in_a_group_the_file_goes_to_the_asker_alone(webex, chat):
    team = Chat(webex, space="Launch team")
    code = code_in(says(team, "@Meeting Bot schedule budget talk tomorrow 3pm"))

    team.says(f"@Meeting Bot ics {code}")

    [told] = team.answers()
    assert told["markdown"] == "I've answered you directly."
    assert told["attached"] == []
    _, [event] = read(chat)
    assert str(event["SUMMARY"]) == "Budget talk"


def test_a_meeting_that_is_gone_has_no_file(chat):
    code = code_in(says(chat, "schedule farewell tomorrow 10am"))
    says(chat, "cancel it")

    assert "not there any more" in says(chat, f"ics {code}")


def test_what_points_nowhere_says_what_to_type(chat):
    assert "`ics 2` or `ics #K7Q2`" in says(chat, "/ics")
    assert "`list`" in says(chat, "ics 77")


def test_an_odd_title_is_only_a_title_in_the_file(chat):
    odd = "BEGIN:VEVENT, a; b \N{PARTY POPPER}"
    says(chat, f'schedule meeting tomorrow 3pm "{odd}"')

    _, [event] = attached(chat, "ics it")

    assert str(event["SUMMARY"]) == odd
    assert event.decoded("DTSTAMP") <= datetime.now(UTC)
