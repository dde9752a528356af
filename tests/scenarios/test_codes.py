"""The code of a booked reply: who learns what from it."""

import re

import pytest

from tests.support.chat import Chat


def code_in(reply: str) -> str:
    found = re.search(r"code \*\*(#\w{4})\*\*", reply)
    assert found
    return found[1]


@pytest.fixture(scope="module")
def code(webex, bot) -> str:
    """Of a meeting that Dana booked for Alice, in the team's space."""
    assert bot.url
    team = Chat(webex, space="Launch team")
    team.says("@Meeting Bot schedule meeting for alice@corp tomorrow 3pm about budget")
    return code_in(team.hears())


@pytest.mark.parametrize("person", ["dana@corp.example", "alice@corp.example"])
def test_asker_and_host_learn_the_words_the_reading_and_the_right(webex, code, person):
    chat = Chat(webex, person)

    chat.says(f"/why {code.lower()}")
    heard = chat.hears()

    assert "Asked by `dana@corp.example`" in heard
    assert "schedule meeting for alice@corp tomorrow 3pm about budget" in heard
    assert "`tomorrow` was read as" in heard or "`tomorrow 3pm` was read as" in heard
    assert "an operator lets the asker schedule for everybody" in heard
    assert "booked by `dana@corp.example`" in heard


def test_a_foreign_code_sounds_like_an_unknown_one(webex, code):
    bob = Chat(webex, "bob@corp.example")

    bob.says(f"/why {code}")
    foreign = bob.hears()
    bob.says("/why #ZZZZ")
    unknown = bob.hears()

    assert foreign.replace(code, "#ZZZZ") == unknown
    assert "budget" not in foreign


def test_in_a_group_the_story_goes_to_the_asker_alone(webex, code):
    dana, team = Chat(webex), Chat(webex, space="Launch team")

    team.says(f"@Meeting Bot /why {code}")

    assert "In these words" in dana.hears()
    assert team.hears() == "I've answered you directly."


def test_why_without_a_code_asks_for_it(webex, code):
    chat = Chat(webex)

    chat.says("/why")

    assert code
    assert "Which meeting?" in chat.hears()


def test_the_trail_shows_ones_own_changes(webex, code):
    dana, bob = Chat(webex), Chat(webex, "bob@corp.example")
    assert code

    dana.says("/audit")
    assert "booked by `dana@corp.example` for `alice@corp.example`" in dana.hears()
    bob.says("/audit")
    assert "No changes are kept." in bob.hears()
