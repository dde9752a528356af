"""Asking a host for their word, and what each answer of theirs does."""

import re

import pytest

from tests.support.chat import Chat
from tests.support.process import forget

REQUEST = (
    "schedule 45 min for alice@corp.example tomorrow 3pm with carol@corp.example"
    " about budget"
)


@pytest.fixture(autouse=True)
def none_asked_yet(bot):
    """Tests share a day, and so a count of requests: each begins with none."""
    forget(bot.folder, "consents", "mutes", "records")


def asked(bob, alice, *, text=REQUEST, answer="ask alice") -> str:
    """Bob asks, Alice gets the request: its code."""
    bob.says(text)
    assert "Shall I ask them?" in bob.hears()
    bob.says(answer)
    assert "I have asked `alice@corp.example`" in bob.hears()
    found = re.search(r"`approve (\w{5})`", alice.hears())
    assert found
    return found[1]


def test_the_host_sees_the_whole_request_with_the_askers_name_and_address(bob, alice):
    bob.says(REQUEST)
    bob.hears()
    bob.says("yes")
    bob.hears()
    request = alice.hears()

    assert "`Bob Bell` (`bob@corp.example`) asks to book" in request
    assert "Title: `Budget`" in request or "Title: `budget`" in request
    assert "(Berlin" in request
    assert "45 min" in request
    assert "1 person, who get mail: `carol@corp.example`" in request
    assert "always allow bob@corp.example" in request
    assert "decline for good" in request


def test_an_approved_request_is_booked_once_and_both_hear_of_it(bob, alice):
    before = len(bob.meetings)
    code = asked(bob, alice)

    alice.says(f"approve {code}")
    host_heard = alice.hears()
    asker_heard = bob.hears()

    [meeting] = bob.meetings[before:]
    assert meeting["hostEmail"] == "alice@corp.example"
    assert "Approved and booked" in host_heard
    assert meeting["webLink"] in host_heard
    assert "**Booked:**" in asker_heard
    assert meeting["webLink"] in asker_heard

    alice.says(f"approve {code}")
    assert "booked once" in alice.hears()
    alice.says(f"decline {code}")
    assert "booked once" in alice.hears()
    assert len(bob.meetings) == before + 1

    booked = re.search(r"code \*\*(#\w{4})\*\*", asker_heard)
    assert booked
    bob.says(f"/why {booked[1]}")
    assert "the host approved this request" in bob.hears()


def test_a_declined_request_books_nothing(bob, alice):
    before = len(bob.meetings)
    code = asked(bob, alice)

    alice.says(f"decline {code}")

    assert "Declined" in alice.hears()
    assert "declined" in bob.hears()
    alice.says(f"approve {code}")
    assert "declined this already" in alice.hears()
    assert len(bob.meetings) == before


def test_declined_for_good_ends_the_asking_until_the_host_allows(bob, alice):
    code = asked(bob, alice)
    alice.says(f"decline for good {code}")
    assert "no more requests" in alice.hears()
    bob.hears()

    bob.says(REQUEST)
    bob.hears()
    bob.says("ask alice")
    assert "does not take requests" in bob.hears()
    assert alice.hears_nothing_more(0.3)

    alice.says("/allow bob")
    alice.hears()
    bob.hears()
    alice.says("/revoke bob")
    alice.hears()
    bob.hears()
    asked(bob, alice)


def test_a_code_that_is_not_for_me_is_no_code(webex, bob, alice):
    before = len(bob.meetings)
    code = asked(bob, alice)
    carol = Chat(webex, "carol@corp.example")

    carol.says(f"approve {code}")
    foreign = carol.hears()
    carol.says("approve BB2BB")
    unknown = carol.hears()
    bob.says(f"approve {code}")
    own = bob.hears()

    assert foreign == own == unknown.replace("BB2BB", code)
    assert len(bob.meetings) == before


def test_always_allow_books_the_open_request_and_keeps_the_right(bob, alice):
    before = len(bob.meetings)
    asked(bob, alice)

    alice.says("always allow bob@corp.example")
    heard = alice.hears()
    assert "may now schedule meetings for you" in heard
    assert "Approved and booked" in heard
    bob.hears(2)
    bob.says("schedule meeting for alice@corp.example tomorrow 5pm")
    assert "**Booked:**" in bob.hears()
    assert len(bob.meetings) == before + 2

    alice.says("/revoke bob")
    alice.hears()
    bob.hears()


def test_one_request_is_open_at_a_time_and_three_go_out_a_day(bob, alice):
    code = asked(bob, alice)
    bob.says(REQUEST)
    bob.hears()
    bob.says("yes")
    assert "still open" in bob.hears()

    for _ in range(2):
        alice.says(f"decline {code}")
        alice.hears()
        bob.hears()
        code = asked(bob, alice)
    alice.says(f"decline {code}")
    alice.hears()
    bob.hears()

    bob.says(REQUEST)
    bob.hears()
    bob.says("yes")
    assert "3 requests within a day" in bob.hears()
    assert alice.hears_nothing_more(0.3)


def test_what_is_missing_is_asked_before_the_host_is(bob, alice):
    bob.says("schedule meeting for alice@corp.example")
    assert "Shall I ask them?" in bob.hears()
    bob.says("ask alice")
    assert "tomorrow 3pm" in bob.hears()
    bob.says("tomorrow 3pm")
    assert "I have asked" in bob.hears()

    assert "asks to book" in alice.hears()


def test_only_the_host_of_the_open_request_is_asked(bob, alice):
    bob.says(REQUEST)
    bob.hears()

    bob.says("ask carol@corp.example")

    assert "is for `alice@corp.example`" in bob.hears()
    assert alice.hears_nothing_more(0.3)


def test_without_an_open_request_there_is_nothing_to_ask(alice):
    alice.says("never mind")
    alice.hears()

    alice.says("ask bob@corp.example")

    assert "no open request" in alice.hears()


def test_asked_in_a_group_the_booked_reply_stands_in_its_thread(webex, alice):
    team = Chat(webex, "bob@corp.example", space="Launch team")
    said = team.says(f"@Meeting Bot {REQUEST}")
    team.hears()
    team.says("@Meeting Bot ask alice", parentId=said["id"])
    team.hears()
    code = re.search(r"`approve (\w{5})`", alice.hears())
    assert code

    alice.says(f"approve {code[1]}")
    alice.hears()
    [booked] = team.answers()

    assert booked["parentId"] == said["id"]
    assert "**Booked:**" in booked["markdown"]
    assert "Password" not in booked["markdown"]
