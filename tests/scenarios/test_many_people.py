"""Many invitees are asked about before they get mail; two of a name are told apart."""

import pytest

from tests.support.chat import Chat

OUTSIDERS = ", ".join(f"guest{n}@partner.example" for n in range(11))


def says(chat, text):
    chat.says(text)
    return chat.hears()


@pytest.fixture(scope="module")
def second_alice(webex):
    body = {"name": "Alice Adams", "email": "alice.adams@corp.example"}
    Chat(webex).control("POST", "/people", json=body)


def test_many_are_asked_about_before_they_are_invited_told_off_or_taken_off(chat):
    asked = says(chat, f"schedule big review tomorrow 3pm with {OUTSIDERS}")
    assert "11 people, 11 of them outside your organisation" in asked
    assert chat.meetings == []
    assert "Booked" in says(chat, "yes")

    assert "11 people would hear that `Big review`" in says(chat, "cancel it")
    assert [each["title"] for each in chat.meetings] == ["Big review"]
    assert "Dropped" in says(chat, "never mind")
    assert "11 people would be taken off" in says(chat, "remove everyone from it")
    assert "Dropped" in says(chat, "never mind")

    says(chat, "cancel it")
    assert "Webex tells the host and 11 people" in says(chat, "yes")
    assert chat.meetings == []


@pytest.mark.usefixtures("second_alice")
def test_of_two_with_one_name_the_number_says_who_hosts(chat):
    asked = says(chat, "schedule design review for alice tomorrow 4pm")
    assert "1. `Alice Ames <alice@corp.example>`" in asked
    assert "2. `Alice Adams <alice.adams@corp.example>`" in asked
    assert chat.meetings == []

    assert "Booked" in says(chat, "2")

    [meeting] = chat.meetings
    assert meeting["hostEmail"] == "alice.adams@corp.example"


@pytest.mark.usefixtures("second_alice")
def test_whom_somebody_chose_for_a_name_is_remembered_for_that_person_alone(chat, bob):
    says(chat, "schedule a first look with alice tomorrow 5pm")
    says(chat, "2")

    assert "Booked" in says(chat, "schedule a second look with Alice tomorrow 6pm")

    invited = {m["title"]: m["invitees"] for m in chat.meetings}["Second look"]
    assert [each["email"] for each in invited] == ["alice.adams@corp.example"]
    assert "Several people" in says(
        bob, "schedule a third look with alice tomorrow 5pm"
    )


@pytest.mark.usefixtures("second_alice")
def test_a_name_alone_is_confirmed_the_first_time(chat):
    asked = says(chat, "schedule talk with Alice Adams tomorrow 7pm")
    assert "`Alice Adams <alice.adams@corp.example>`" in asked

    assert "Booked" in says(chat, "yes")

    assert "Booked" in says(chat, "schedule more talk with Alice Adams tomorrow 8pm")


def test_all_whom_nobody_knows_are_asked_about_at_once(chat):
    sentence = "schedule plan review tomorrow 9pm with bbo, krol@corp and alice@corp"
    asked = says(chat, sentence)
    assert "`bbo@corp.example`, `krol@corp.example`" in asked
    assert "Answer with all the full addresses" in asked

    assert "Booked" in says(chat, "bob@corp.example and carol@corp.example")

    assert invited_to(chat, "Plan review") == ["alice", "bob", "carol"]


def test_whoever_is_not_named_yet_is_asked_for_again(chat):
    says(chat, "schedule first talk tomorrow 9pm with bbo@corp and krol@corp")

    asked = says(chat, "bob@corp.example")
    assert "1 full address" in asked
    assert "`bbo@corp.example, krol@corp.example`" in asked

    assert "Booked" in says(chat, "carol@corp.example")
    assert invited_to(chat, "First talk") == ["bob", "carol"]


def test_whom_nobody_knows_may_be_left_out(chat):
    says(chat, "schedule second talk tomorrow 9pm with bbo@corp, bob@corp, krol@corp")

    assert "Booked" in says(chat, "Leave them out.")
    assert invited_to(chat, "Second talk") == ["bob"]


def test_nobody_is_forgotten_when_people_join_a_meeting(chat):
    says(chat, "schedule third talk tomorrow 10pm")
    says(chat, "add bbo@corp, krol@corp and alice@corp to it")

    assert "1 full address" in says(chat, "bob@corp.example")
    assert invited_to(chat, "Third talk") == []
    says(chat, "carol@corp.example")

    assert invited_to(chat, "Third talk") == ["alice", "bob", "carol"]


@pytest.mark.usefixtures("second_alice")
def test_a_choice_among_namesakes_comes_one_at_a_time(bob):
    asked = says(bob, "schedule pair talk tomorrow 8pm with Alice, dnaa and crol")
    assert "1. `Alice Ames <alice@corp.example>`" in asked

    asked = says(bob, "1")
    assert "`dnaa@corp.example`, `crol@corp.example`" in asked

    assert "Booked" in says(bob, "dana@corp.example, carol@corp.example")
    assert invited_to(bob, "Pair talk") == ["alice", "carol", "dana"]


def invited_to(chat, title):
    [meeting] = [each for each in chat.meetings if each["title"] == title]
    return sorted(each["email"].partition("@")[0] for each in meeting["invitees"])
