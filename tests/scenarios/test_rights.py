"""Rights that people give each other: granted, used, and taken back."""

import pytest

from tests.support.chat import Chat

FOR_ALICE = "schedule meeting for alice@corp.example tomorrow 3pm"


def test_a_right_is_granted_used_and_taken_back(alice, bob):
    before = len(alice.meetings)
    alice.says("allow bob@corp.example to schedule for me")
    assert "may now schedule meetings for you" in alice.hears()
    assert "lets you schedule meetings for them" in bob.hears()

    bob.says(FOR_ALICE)
    assert "**Booked:**" in bob.hears()
    assert len(alice.meetings) == before + 1

    alice.says("/revoke bob@corp.example")
    assert "may no longer schedule for you" in alice.hears()
    assert "has taken back" in bob.hears()

    bob.says(FOR_ALICE)
    assert "may not schedule for" in bob.hears()
    assert len(alice.meetings) == before + 1


def test_delegates_tell_both_sides(alice, bob):
    alice.says("/allow bob")
    alice.hears()
    bob.hears()

    alice.says("/delegates")
    assert "**May schedule for you:** `Bob Bell` (`bob@corp.example`)" in alice.hears()
    bob.says("/delegates")
    assert "**You may schedule for:** `Alice Ames`" in bob.hears()

    alice.says("/revoke bob")
    alice.hears()
    bob.hears()


def test_a_right_given_twice_is_told_once(alice, bob):
    alice.says("/allow bob")
    alice.hears()
    bob.hears()

    alice.says("/allow bob")

    assert "already" in alice.hears()
    assert bob.hears_nothing_more(0.3)
    alice.says("/revoke bob")
    alice.hears()
    bob.hears()


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ("That is you", "/allow alice@corp.example"),
        ("not of your organisation", "/allow erin@elsewhere.example"),
        ("can't find", "/allow nobody@corp.example"),
        ("Name the people", "/allow"),
        ("had no right from you", "/revoke carol@corp.example"),
        ("operators of this bot", "/revoke dana@corp.example"),
    ],
)
def test_who_cannot_be_given_a_right_is_said(alice, says, answer):
    alice.says(says)

    assert answer in alice.hears()


def test_in_a_group_rights_are_answered_directly(webex, alice, bob):
    group = Chat(webex, "alice@corp.example", space="Launch team")

    said = group.says("@Meeting Bot /allow bob")

    assert "may now schedule" in alice.hears()
    [note] = group.answers()
    assert note["markdown"] == "I've answered you directly."
    assert note["parentId"] == said["id"]
    bob.hears()
    alice.says("/revoke bob")
    alice.hears()
    bob.hears()
