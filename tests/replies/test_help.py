"""Help by examples: each topic there is, and every example one that is understood."""

import re

import pytest

from bot.commands.answering import COMMANDS
from bot.grammar import understand
from bot.replies import help as examples
from tests.grammar.corpus.want import heard


@pytest.mark.parametrize("topic", [None, *examples.TOPICS, *examples.ALSO])
def test_help_is_by_examples(topic):
    assert "`" in examples.text(topic)
    assert "no help on" not in examples.text(topic)


def test_an_unknown_topic_names_those_there_are():
    said = examples.text("cats")

    assert "`cats`" in said
    assert "`help schedule`" in said


@pytest.mark.parametrize("said", [said for said, _ in examples.EXAMPLES])
def test_every_example_is_understood(said):
    assert understand(heard(said)).command in COMMANDS


@pytest.mark.parametrize("topic", examples.TOPICS)
def test_every_topic_can_be_asked_for(topic):
    reading = understand(heard(f"help {topic}"))

    assert (reading.command, reading.argument) == ("help", topic)


@pytest.mark.parametrize("topic", ["list", "cancel", "invite", "undo", "ics"])
def test_what_a_topic_says_to_type_is_understood(topic):
    said = re.findall(r"`([^`]+)`", examples.TOPICS[topic])

    orders = [each for each in said if each not in ("it", "all", "this one")]
    assert all(understand(heard(each)).command for each in orders)
