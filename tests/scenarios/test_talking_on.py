"""How a talk goes on: answers, commands between them, and words that mean a meeting."""

from datetime import datetime, timedelta

import pytest

from tests.support.chat import Chat
from tests.support.process import forget


@pytest.fixture
def dana(webex, bot):
    webex.desk.world.store.run("DELETE FROM meetings")
    forget(bot.folder, "records", "changes", "pointers", "questions")
    return Chat(webex)


def says(chat, text):
    chat.says(text)
    return chat.hears()


def hours(meeting):
    start, end = (datetime.fromisoformat(meeting[at]) for at in ("start", "end"))
    return f"{start:%H:%M}–{end:%H:%M}"


def only(chat):
    [meeting] = chat.meetings
    return meeting


def test_a_command_is_carried_out_while_another_waits_for_its_meeting(dana):
    says(dana, "schedule review tomorrow 3pm")
    says(dana, "rename it to Roadmap")

    assert "Which meeting?" in says(dana, "add bob@corp.example")
    assert "As before: `Review`" in says(dana, "undo")
    assert "**Invited:** `bob@corp.example`" in says(dana, "it")


def test_what_answers_nothing_leaves_the_question_open_and_says_so(dana):
    says(dana, "schedule standup every weekday at 9:15 for 15 min")
    says(dana, "cancel the standup")

    told = says(dana, "whatever")
    assert "still open. Say `this one`, `all` or `never mind`" in told
    assert "Nothing was changed" in says(dana, "never mind")
    assert len(dana.meetings) == 1


@pytest.mark.parametrize(
    "words",
    [
        "cancel the standup on {day}",
        "cancel {day}'s standup",
        "cancel the standup with bob on {day}",
        "move the standup on {day} to 10am",
    ],
)
def test_the_day_that_is_named_is_the_day_of_the_series_that_is_meant(
    dana, tomorrow, words
):
    day = tomorrow + timedelta(days=2)
    says(dana, "schedule standup every day at 9:15 for 15 min with bob@corp.example")

    asked = says(dana, words.format(day=f"{day:%A}".lower()))

    assert "`this one`: C" in asked
    assert f"{day:%A} {day.day} {day:%B %Y}, 09:15" in asked


def test_extending_to_an_hour_moves_the_end_alone(dana):
    says(dana, "schedule review tomorrow 3pm")

    says(dana, "extend it to 6pm")
    assert hours(only(dana)) == "15:00–18:00"

    says(dana, "extend it by 15")
    assert hours(only(dana)) == "15:00–18:15"

    assert "It would end" in says(dana, "make it end at 2pm")
    assert "It would end" in says(dana, "shorten it by 6 hours")
    assert hours(only(dana)) == "15:00–18:15"


def test_what_is_new_is_asked_for_and_answered_in_plain_words(dana):
    says(dana, "schedule review tomorrow 3pm")

    assert "What is the new time?" in says(dana, "move it")
    assert "**Changed:**" in says(dana, "monday 2pm")
    assert "What is the title?" in says(dana, "rename it")
    assert "**Changed:** `Roadmap 2027`" in says(dana, "Roadmap 2027")
    assert "Say a shorter one" in says(dana, f"rename it to {'x' * 129}")
    assert "**Changed:** `Short one`" in says(dana, "Short one")
    assert "`IST` names several" in says(dana, "move it to 10am IST")
    assert hours(only(dana)) == "14:00–15:00"


def test_who_is_taken_off_or_hosts_is_said_by_name(dana):
    says(dana, "schedule review tomorrow 3pm with bob@corp.example")

    assert "`dana@corp.example` hosts `Review`" in says(dana, "add dana to it")
    asked = says(dana, "add zed@elsewhere.example to it")
    assert "Nobody is invited yet" in asked
    assert "outside your organisation (`zed@elsewhere.example`)" in asked
    says(dana, "yes")
    off = says(dana, "remove everyone from it")
    assert "**Taken off:** `bob@corp.example`, `zed@elsewhere.example`" in off
    assert "Nobody is invited to `Review`" in says(dana, "remove everyone from it")


def test_a_change_that_fails_says_that_nothing_was_changed(dana):
    says(dana, "schedule review tomorrow 3pm")

    assert "in the past. Nothing was changed" in says(dana, "move it to yesterday 3pm")
    says(dana, "cancel it")
    assert "don't know which meeting" in says(dana, "move it")
