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
