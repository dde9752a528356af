"""What people do after booking: list, move, add, cancel, and take back."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.sandbox import meeting_book as book
from bot.sandbox.server import SandboxServer
from tests.support.chat import Chat
from tests.support.ports import free_port
from tests.support.process import BotProcess, forget, settings_for

NEW_YORK = ZoneInfo("America/New_York")


@pytest.fixture
def fresh(webex, bot):
    """Dana alone with the bot; there is no meeting, and none was talked about."""
    chat = Chat(webex)
    for meeting in chat.meetings:
        webex.desk.world.store.run("DELETE FROM meetings WHERE id = ?", meeting["id"])
    webex.desk.faults.clear()
    forget(bot.folder, "records", "changes", "pointers", "questions")
    return chat


def times(meeting):
    start = datetime.fromisoformat(meeting["start"]).astimezone(NEW_YORK)
    end = datetime.fromisoformat(meeting["end"]).astimezone(NEW_YORK)
    return f"{start:%H:%M}–{end:%H:%M}"


def only(chat):
    [meeting] = chat.meetings
    return meeting


def says(chat, text):
    chat.says(text)
    return chat.hears()


def test_a_list_is_numbered_and_its_numbers_move_with_the_length_kept(fresh, tomorrow):
    says(fresh, "schedule design review tomorrow 10am for 45 min")
    says(fresh, "schedule budget talk tomorrow 3pm")

    listed = says(fresh, "list")
    moved = says(fresh, "move 1 to 11")

    assert f"{tomorrow:%A} {tomorrow.day}" in listed
    assert "**1** · 10:00–10:45 `Design review`" in listed
    assert "**2** · 15:00–16:00 `Budget talk`" in listed
    assert "[Join](" in listed
    assert "Changed" in moved
    assert sorted(times(each) for each in fresh.meetings) == [
        "11:00–11:45",
        "15:00–16:00",
    ]


def test_it_is_the_meeting_spoken_of_last(fresh):
    says(fresh, "schedule design review tomorrow 10am")

    says(fresh, "move it to 4pm")
    says(fresh, "make it 30 min")
    says(fresh, 'rename it "Sign-off"')
    says(fresh, "push it by 15 minutes")

    assert times(only(fresh)) == "16:15–16:45"
    assert only(fresh)["title"] == "Sign-off"


def test_people_are_added_and_taken_off(fresh):
    says(fresh, "schedule design review tomorrow 10am")

    added = says(fresh, "add bob@corp.example and carol@corp.example to it")
    again = says(fresh, "invite bob to it")
    off = says(fresh, "remove carol@corp.example from it")

    assert "Invited" in added
    assert "already" in again
    assert "Taken off" in off
    assert invited(fresh) == ["bob@corp.example"]


def invited(chat):
    found = book.invitees(chat.webex.desk.world, only(chat)["id"])
    return sorted(each["email"] for each in found)


def test_a_cancelled_meeting_comes_back_whole(fresh):
    says(
        fresh,
        "schedule design review with bob@corp.example tomorrow 10am for 45 min"
        " agenda: look at all of it",
    )
    code = only(fresh)["id"]

    gone = says(fresh, "cancel the design review")
    assert fresh.meetings == []
    back = says(fresh, "undo")

    assert "Cancelled" in gone
    assert "Booked anew" in back
    meeting = only(fresh)
    assert meeting["id"] != code
    assert (meeting["title"], meeting["agenda"]) == (
        "Design review",
        "look at all of it",
    )
    assert times(meeting) == "10:00–10:45"
    assert invited(fresh) == ["bob@corp.example"]


def test_the_code_of_a_meeting_that_came_back_leads_to_it(fresh):
    booked = says(fresh, "schedule design review tomorrow 10am")
    [code] = re.findall(r"#[A-Z2-9]{4}", booked)
    says(fresh, "cancel it")

    assert f"**{code}**" in says(fresh, "undo")

    assert "schedule design review tomorrow 10am" in says(fresh, f"/why {code}")
    assert "Cancelled" in says(fresh, f"cancel {code}")
    assert fresh.meetings == []


@pytest.mark.parametrize("said", ["cancel 1 and 2", "cancel 1, 2", "cancel 2 & 1"])
def test_several_numbers_are_one_meeting_after_another(fresh, said):
    says(fresh, "schedule design review tomorrow 10am")
    says(fresh, "schedule budget talk tomorrow 2pm")
    says(fresh, "list")

    assert "one meeting at a time" in says(fresh, said)

    assert len(fresh.meetings) == 2
    says(fresh, "cancel 1")
    assert "Budget talk" in says(fresh, "cancel 2")
    assert fresh.meetings == []


def test_undo_takes_back_one_change_each(fresh):
    says(fresh, "schedule design review tomorrow 10am")
    says(fresh, "move it to 2pm")

    says(fresh, "undo")
    assert times(only(fresh)) == "10:00–11:00"
    says(fresh, "undo")
    assert fresh.meetings == []


def test_a_series_is_asked_about_once(fresh):
    says(fresh, "schedule standup every weekday at 9 for 15 min for 2 weeks")

    asked = says(fresh, "cancel it")
    one = says(fresh, "this one")

    assert "repeats" in asked
    assert "Only this day" in one
    assert len(fresh.meetings) == 1

    says(fresh, "cancel the standup")
    gone = says(fresh, "all")

    assert "Cancelled" in gone
    assert fresh.meetings == []


def test_two_with_the_same_words_are_asked_about(fresh):
    says(fresh, "schedule budget talk tomorrow 10am")
    says(fresh, "schedule budget review call tomorrow 3pm")

    asked = says(fresh, "cancel the budget meeting")
    says(fresh, "2")

    assert "Which one" in asked
    assert [each["title"] for each in fresh.meetings] == ["Budget talk"]


def test_others_meetings_are_theirs_alone(fresh, webex):
    alice = Chat(webex, person="alice@corp.example")
    says(alice, "schedule salary talk with dana@corp.example tomorrow 5pm")
    bob = Chat(webex, person="bob@corp.example")

    listed = says(fresh, "list")
    mine = says(fresh, "cancel 1")
    foreign = says(bob, "/list alice@corp.example")
    allowed = says(fresh, "/list alice@corp.example")

    assert "Salary talk" in listed
    assert "alice@corp.example" in listed
    assert len(fresh.meetings) == 1 or "Cancelled" in mine
    assert "Salary talk" not in foreign
    assert "Salary talk" not in allowed
    assert "is busy" in allowed or "Nothing" in allowed


def test_a_list_in_a_group_goes_to_the_direct_space(fresh, webex):
    says(fresh, "schedule design review tomorrow 10am")
    team = Chat(webex, space="Launch team")

    team.says("@Meeting Bot list")

    assert team.hears() == "I've answered you directly."
    assert "Design review" in fresh.hears()


def test_more_shows_the_rest_of_a_long_list(fresh):
    says(fresh, "schedule standup every day at 9 starting tomorrow for 12 times")

    first = says(fresh, "list next two weeks")
    rest = says(fresh, "more")

    assert "**10** ·" in first
    assert "2 more: say `more`" in first
    assert "**11** ·" in rest
    assert "That was all" in says(fresh, "more")


def test_what_points_nowhere_says_so(fresh):
    assert "no meeting of yours" in says(fresh, "cancel #ZZZZ")
    assert "I find no meeting" in says(fresh, "cancel the picnic meeting")


def test_a_kill_in_the_middle_of_a_cancel_ends_in_one_answer(tmp_path):
    with SandboxServer() as stand_in:
        process = BotProcess(tmp_path, settings_for(stand_in, tmp_path, free_port()))
        process.start()
        chat = Chat(stand_in)
        says(chat, "schedule design review tomorrow 10am")
        stand_in.desk.faults.add("DELETE /meetings/{id}", "slow_after", seconds=2)

        chat.says("cancel it")
        end = datetime.now(NEW_YORK) + timedelta(seconds=10)
        while chat.meetings and datetime.now(NEW_YORK) < end:
            pass
        process.kill()
        process.start()

        assert "Cancelled" in chat.hears()
        assert chat.meetings == []
        process.kill()


def test_an_overlap_is_named_with_the_nearest_free_times(fresh):
    says(fresh, "schedule design review tomorrow 10am")
    says(fresh, "schedule standup tomorrow 11am for 30 min")

    booked = says(fresh, "schedule budget talk tomorrow 10:30 for 45 min")
    says(fresh, "move it to 11:30")

    assert "`Dana Diaz` is busy 10:00–11:00, `Design review`, and 1 more." in booked
    assert "Free then: `move it to 09:15` or `move it to 11:30`" in booked
    assert "11:30–12:15" in [times(each) for each in fresh.meetings]


def test_of_a_series_the_days_that_overlap_are_named(fresh):
    first, second = "8 June 2027", "10 June 2027"
    for day in (first, second):
        says(fresh, f"schedule design review {day} 10am")
    says(fresh, "schedule far away 20 july 2027 10am")

    booked = says(
        fresh, "schedule standup every day at 10:30 starting 7 june 2027 for 60 times"
    )

    assert (
        "`Dana Diaz` is busy on 2 of its days until Monday 5 July 2027:"
        f" Tuesday {first}, Thursday {second}." in booked
    )
    assert "Free then" not in booked


def test_a_series_with_one_busy_day_names_it(fresh):
    says(fresh, "schedule design review 15 june 2027 10am")

    booked = says(fresh, "schedule standup every tuesday at 10:30 starting 1 june 2027")

    assert "`Dana Diaz` is busy on Tuesday 15 June 2027." in booked


def test_a_series_between_other_meetings_is_free(fresh):
    says(fresh, "schedule design review 15 june 2027 10am for 30 min")

    booked = says(fresh, "schedule standup every tuesday at 10:30 starting 1 june 2027")

    assert "busy" not in booked


def test_others_learn_of_an_overlap_no_more_than_the_time(fresh, webex):
    says(Chat(webex, person="alice@corp.example"), "schedule salary talk tomorrow 5pm")

    booked = says(fresh, "schedule budget for alice@corp.example tomorrow 11:15")

    assert "`Alice Ames` is busy" in booked
    assert "Salary" not in booked


def test_a_time_that_is_free_is_not_talked_about(fresh):
    says(fresh, "schedule design review tomorrow 10am")

    assert "busy" not in says(fresh, "schedule budget talk tomorrow 11am")


def test_without_the_scope_to_read_overlaps_are_not_named(fresh, webex):
    says(fresh, "schedule design review tomorrow 10am")
    options = webex.world.options
    every = options.scopes
    options.scopes = tuple(n for n in every if n != "meeting:admin_schedule_read")
    try:
        booked = says(fresh, "schedule budget talk tomorrow 10am")
    finally:
        options.scopes = every

    assert "**Booked:**" in booked
    assert "busy" not in booked


def test_a_series_names_its_first_days_its_last_one_and_their_number(fresh, tomorrow):
    last = tomorrow + timedelta(days=4)

    booked = says(
        fresh, "schedule standup every day at 9 starting tomorrow for 5 times"
    )

    assert f"Repeats, 5 times: {tomorrow:%A} {tomorrow.day} " in booked
    assert f"the last on {last:%A} {last.day} " in booked


def test_the_same_again_within_a_minute_is_asked_about(fresh):
    words = "schedule design review tomorrow 10am"
    says(fresh, words)

    asked = says(fresh, words)
    assert len(fresh.meetings) == 1
    again = says(fresh, "yes")

    assert re.fullmatch(r"You have this already \(\*\*#\w{4}\*\*\)\. Another .*", asked)
    assert "Booked" in again
    assert len(fresh.meetings) == 2


def test_the_same_said_twice_at_once_is_one_meeting_and_a_question(fresh):
    fresh.webex.desk.faults.add("POST /meetings", "slow", seconds=1.0)
    words = "schedule design review tomorrow 10am"
    for _ in range(2):
        fresh.says(words)

    said = sorted(each["markdown"] for each in fresh.hears(2))

    assert len(fresh.meetings) == 1
    assert "Booked" in said[0]
    assert "You have this already" in said[1]
    assert "Booked" in says(fresh, "yes")
    assert len(fresh.meetings) == 2


def test_what_was_cancelled_may_be_booked_again_at_once(fresh):
    words = "schedule design review tomorrow 10am"
    says(fresh, words)
    says(fresh, "cancel it")

    assert "Booked" in says(fresh, words)


def test_the_time_that_a_meeting_moves_to_is_not_what_it_is_called_by(fresh):
    says(fresh, "schedule budget talk tomorrow 10am")

    moved = says(fresh, "move the budget talk meeting to monday 2pm")

    assert "Changed" in moved
    assert times(only(fresh)) == "14:00–15:00"


def test_a_meeting_is_found_by_its_hour_and_by_who_is_invited(fresh):
    says(fresh, "schedule design review with bob@corp.example tomorrow 3pm")
    says(fresh, "schedule budget talk with carol@corp.example tomorrow 5pm")

    says(fresh, "move my 3pm to 11am")
    says(fresh, "cancel the meeting with carol")

    assert [each["title"] for each in fresh.meetings] == ["Design review"]
    assert times(only(fresh)) == "11:00–12:00"
    assert "I find no meeting" in says(fresh, "cancel the meeting with alice")


def test_a_series_that_is_moved_or_brought_back_keeps_its_own_zone(fresh):
    says(fresh, "schedule standup every weekday at 9am Berlin time for 15 min")
    says(fresh, "move it by 30 minutes")
    says(fresh, "all")
    assert only(fresh)["timezone"] == "Europe/Berlin"

    says(fresh, "cancel it")
    says(fresh, "all")
    back = says(fresh, "undo")

    assert "Booked anew" in back
    assert only(fresh)["timezone"] == "Europe/Berlin"
    assert only(fresh)["start"][11:16] == "09:30"


def test_whose_a_meeting_is_may_be_said_and_must_be_true(fresh):
    says(fresh, "schedule meeting for alice@corp tomorrow 3pm")

    refused = says(fresh, "move it to 4pm for bob@corp")
    assert "`bob@corp.example` is not invited to it, so nothing was changed" in refused
    assert times(only(fresh)) == "15:00–16:00"

    assert "Changed" in says(fresh, "move it to 4pm for alice@corp")
    assert times(only(fresh)) == "16:00–17:00"
    assert "Cancelled" in says(fresh, "cancel it for alice@corp")
    assert fresh.meetings == []


def test_a_meeting_stays_where_it_is_when_its_repeat_cannot_change(fresh, tomorrow):
    says(fresh, "schedule design review tomorrow 10am")

    refused = says(fresh, "make it weekly")

    assert "How often a meeting repeats stays as it was booked" in refused
    assert "Nothing was changed" in refused
    assert only(fresh)["start"].startswith(f"{tomorrow:%Y-%m-%d}")


def test_whoever_is_invited_may_be_named_as_well(fresh):
    says(fresh, "schedule a chat with bob@corp tomorrow 3pm")

    assert "Changed" in says(fresh, "move it to 4pm for bob@corp")


def test_a_meeting_is_renamed_and_left_in_everyday_words(fresh):
    says(fresh, "check in with bob@corp and carol@corp tomorrow 3pm")
    assert only(fresh)["title"] == "Check in"

    assert "`Q4 review`" in says(fresh, "call it Q4 review")
    says(fresh, "drop bob@corp from it")

    assert only(fresh)["title"] == "Q4 review"
    invited = [each["email"] for each in only(fresh)["invitees"]]
    assert invited == ["carol@corp.example"]
