"""Replies on their way out: in parts where they are long, with their file once."""

from datetime import UTC, datetime

import pytest

from bot.model.message import Event, Resource
from bot.model.reply import File, Outgoing, Reply, ToSpace
from bot.workflows.saying import Voice

NOW = datetime(2026, 11, 24, 14, 12, tzinfo=UTC)
EVENT = Event(Resource.MESSAGE, "M1", "DANA", "R1", NOW)
ICS = File("review.ics", b"BEGIN:VCALENDAR", "text/calendar")


class Rooms:
    """Messenger, list of posted parts and turns in one."""

    def __init__(self):
        self.sent: list[Outgoing] = []
        self.done: set[int] = set()

    def send(self, outgoing):
        self.sent.append(outgoing)
        return f"S{len(self.sent)}"

    def has(self, _event_id, index):
        return index in self.done

    def add(self, _event_id, index, *, message_id):
        assert message_id
        self.done.add(index)

    def answered(self, message_id):
        assert message_id == "M1"


@pytest.fixture
def rooms():
    return Rooms()


@pytest.fixture
def voice(rooms):
    return Voice(rooms, rooms, rooms, lambda: NOW)


@pytest.mark.parametrize("words", ["Here it is.", "word " * 4000])
def test_a_file_goes_along_with_the_last_part_alone(words, voice, rooms):
    reply = Reply("attached", (Outgoing(ToSpace("R1"), words, words, ICS),))

    assert voice.say(reply, EVENT, "W1") is None

    files = [part.file for part in rooms.sent]
    assert files == [None] * (len(files) - 1) + [ICS]
    assert len(files) == (1 if len(words) < 100 else 3)


def test_two_messages_keep_their_own_files(voice, rooms):
    long = Outgoing(ToSpace("R1"), "word " * 2000, None)
    reply = Reply("told", (Outgoing(ToSpace("R1"), "Here.", None, ICS), long))

    voice.say(reply, EVENT, "W1")

    assert [part.file for part in rooms.sent] == [ICS, None, None]


def test_a_part_that_is_out_is_not_posted_again(voice, rooms):
    reply = Reply("attached", (Outgoing(ToSpace("R1"), "Here.", None, ICS),))

    voice.say(reply, EVENT, "W1")
    voice.say(reply, EVENT, "W1")

    assert len(rooms.sent) == 1
