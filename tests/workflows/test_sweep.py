"""The broom on the real DBOS: failed work is tried again, and ends in a sentence."""

from datetime import timedelta

import pytest
from dbos import DBOS

from bot import errors
from bot.model.reply import ToPerson, ToSpace
from bot.workflows.sweep import TRIES, Broom
from tests.support.talk import NOW, ended, event


class Messenger:
    """Posts, unless the space refuses."""

    def __init__(self):
        self.sent = []
        self.space_refuses = False

    def send(self, outgoing):
        if self.space_refuses and isinstance(outgoing.to, ToSpace):
            raise errors.WebexRejected("POST /messages", 404)
        self.sent.append(outgoing)
        return "M9"


class Notes:
    """Notices and turns in memory."""

    def __init__(self):
        self.said = set()
        self.done = []

    def first_in(self, name, *, window, event_id=None):
        del window, event_id
        is_first = name not in self.said
        self.said.add(name)
        return is_first

    def answered(self, message_id):
        self.done.append(message_id)


@pytest.fixture
def messenger():
    return Messenger()


@pytest.fixture
def notes():
    return Notes()


@pytest.fixture
def broom(conversation, rooms, messenger, notes):
    return Broom(
        conversation=conversation,
        messenger=messenger,
        notices=notes,
        turns=notes,
        executor_id="local",
        live_executors=lambda: ("local",),
        clock=rooms.clock,
    )


def test_a_failed_attempt_is_tried_again(conversation, rooms, broom):
    rooms.breaks = 1
    conversation.start(event())
    assert ended("message:M1") == "ERROR"

    broom.sweep()

    assert ended("message:M1:1") == "SUCCESS"
    assert len(rooms.said) == 1


def test_what_failed_three_times_ends_in_one_sentence(
    conversation, rooms, broom, messenger, notes
):
    rooms.breaks = TRIES
    conversation.start(event())
    assert ended("message:M1") == "ERROR"
    for attempt in range(1, TRIES):
        broom.sweep()
        assert ended(f"message:M1:{attempt}") == "ERROR"

    broom.sweep()
    broom.sweep()

    [sentence] = messenger.sent
    assert "Something went wrong" in sentence.markdown
    assert notes.done == ["M1"]
    assert rooms.said == []


def test_the_last_sentence_goes_to_the_person_where_the_space_refuses(
    conversation, rooms, broom, messenger
):
    messenger.space_refuses = True
    rooms.breaks = TRIES
    conversation.start(event())
    ended("message:M1")
    for attempt in range(1, TRIES):
        broom.sweep()
        ended(f"message:M1:{attempt}")

    broom.sweep()

    assert [sentence.to for sentence in messenger.sent] == [ToPerson("DANA")]


def test_an_answered_message_is_left_alone(conversation, rooms, broom):
    conversation.start(event())
    ended("message:M1")

    broom.sweep()

    assert len(rooms.said) == 1
    assert DBOS.get_workflow_status("message:M1:1") is None


def test_old_failures_are_left_alone(conversation, rooms, broom):
    rooms.breaks = 1
    conversation.start(event())
    ended("message:M1")
    late = Broom(
        conversation=conversation,
        messenger=broom.messenger,
        notices=broom.notices,
        turns=broom.turns,
        executor_id="local",
        live_executors=lambda: ("local",),
        clock=lambda: NOW + timedelta(hours=25),
    )

    late.sweep()

    assert DBOS.get_workflow_status("message:M1:1") is None


def test_what_ended_a_month_ago_is_deleted(conversation, broom):
    conversation.start(event())
    ended("message:M1")
    broom.clean()
    assert DBOS.get_workflow_status("message:M1") is not None

    later = Broom(
        conversation=conversation,
        messenger=broom.messenger,
        notices=broom.notices,
        turns=broom.turns,
        executor_id="local",
        live_executors=lambda: ("local",),
        clock=lambda: NOW + timedelta(days=31),
    )
    later.clean()

    assert DBOS.get_workflow_status("message:M1") is None
