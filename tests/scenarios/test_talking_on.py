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


def test_another_time_answers_where_the_first_is_over(dana):
    assert "in the past. Nothing was booked" in says(dana, "schedule review yesterday")
    assert "**Booked:**" in says(dana, "tomorrow 3pm")

    assert "There is no such time" in says(dana, "move it to friday 25:00")
    assert "**Changed:**" in says(dana, "16:00")
    assert hours(only(dana)) == "16:00–17:00"


def test_a_right_to_schedule_finds_no_meeting_that_it_may_not_read(dana, webex):
    alice = Chat(webex, "alice@corp.example")
    says(alice, 'schedule "Salary talk" tomorrow 9pm')
    says(dana, "schedule planning for alice@corp tomorrow 9am")

    for words in ("salary talk for alice", "alice@corp tomorrow 9pm"):
        told = says(dana, f"/cancel {words}")
        assert "no meeting of yours" in told
    assert "**Cancelled:** `Planning`" in says(dana, "cancel the planning for alice")

    assert only(dana)["title"] == "Salary talk"


def test_in_a_group_choices_are_sent_to_the_one_who_chooses(dana, webex):
    there = Chat(webex, space="Launch team")
    says(dana, 'schedule "Secret plan" tomorrow 9am')
    says(dana, 'schedule "Secret deal" tomorrow 11am')

    there.says("@Meeting Bot cancel the secret meeting")
    [asked] = there.answers()
    assert "Secret" not in str(asked)
    assert "1. `Secret plan`" in dana.hears()

    there.presses(asked, "2")
    assert "**Cancelled:** `Secret deal`" in there.hears()
    assert only(dana)["title"] == "Secret plan"


def test_undo_does_not_claim_what_another_has_cancelled(dana, webex):
    alice = Chat(webex, "alice@corp.example")
    says(dana, "schedule meeting for alice@corp tomorrow 3pm")
    says(alice, "list")
    says(alice, "cancel 1")

    assert "is not there any more" in says(dana, "undo")


def test_what_was_booked_elsewhere_is_known_by_its_title(dana, bot):
    says(dana, 'schedule "Harvest" tomorrow 3pm')
    forget(bot.folder, "pointers")

    assert "**Cancelled:** `Harvest`" in says(dana, "cancel the harvest")


def test_who_may_not_look_is_told_whose_word_it_takes(webex, bot):
    assert bot.url
    bob = Chat(webex, "bob@corp.example")

    told = says(bob, "what's on alice's calendar tomorrow")

    assert "can't show when they are busy" in told


def test_days_are_shifted_on_the_calendar_and_lengths_kept_when_clocks_change(dana):
    says(dana, "schedule chat 2027-03-13 15:00")
    assert "14 March 2027, 15:00–16:00" in says(dana, "push it by 1 day")
    assert "14 March 2027, 16:00–17:00" in says(dana, "push it by 1 hour")
    says(dana, "cancel it")

    booked = says(dana, "schedule night watch 2027-03-14 01:30")
    assert "01:30–03:30 UTC−4 (New York, UTC−5), 1 hour" in booked
    says(dana, "cancel it")
    says(dana, "undo")
    assert hours(only(dana)) == "01:30–03:30"


def test_a_list_with_somebody_holds_what_they_are_invited_to(dana):
    says(dana, "schedule review tomorrow 9am with bob@corp.example")
    says(dana, "schedule planning tomorrow 11am")

    listed = says(dana, "show my meetings with bob")

    assert "`Review`" in listed
    assert "`Planning`" not in listed


def test_a_change_of_a_whole_series_says_so(dana):
    says(dana, "schedule standup every weekday at 9:15 for 15 min")

    says(dana, "move it to 10am")
    assert "All days of the series" in says(dana, "all")
    says(dana, "cancel the standup")
    assert "All days of the series" in says(dana, "all")
