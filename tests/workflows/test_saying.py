"""Replies on their way out: in parts where they are long, with their file once."""

from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot import errors
from bot.model.card import CardShown
from bot.model.message import Event, Resource
from bot.model.reply import File, Outgoing, Reply, ToPerson, ToSpace
from bot.workflows.saying import Voice

NOW = datetime(2026, 11, 24, 14, 12, tzinfo=UTC)
EVENT = Event(Resource.MESSAGE, "M1", "DANA", "R1", NOW)
ICS = File("review.ics", b"BEGIN:VCALENDAR", "text/calendar")


class Rooms:
    """Messenger, posted parts, cards, turns and transactions in one."""

    def __init__(self):
        self.sent: list[Outgoing] = []
        self.done: set[int] = set()
        self.is_answered = False
        self.cards: dict[str, str] = {}
        self.deleted: list[str] = []
        self.refuses: list[Exception | None] = []
        self.looked_for = 0

    def _refuse(self):
        error = self.refuses.pop(0) if self.refuses else None
        if error is not None:
            raise error

    def send(self, outgoing, *, after, may_be_out=False):
        assert after == EVENT.created
        self.looked_for += may_be_out
        self._refuse()
        self.sent.append(outgoing)
        return f"S{len(self.sent)}"

    def has(self, _event_id, index):
        return index in self.done

    def add(self, _event_id, index, *, message_id):
        assert message_id
        self.done.add(index)

    def answered(self, message_id):
        assert message_id == "M1"
        self.is_answered = True

    def together(self):
        return nullcontext()

    def posted(self, nonce, *, message_id):
        self.cards[nonce] = message_id

    def standing(self, about, *, but=()):
        assert about == "question:M0"
        return tuple(each for each in self.cards.items() if each[0] not in but)

    def gone(self, nonce):
        del self.cards[nonce]

    def delete(self, message_id):
        self._refuse()
        self.deleted.append(message_id)


@pytest.fixture
def rooms():
    return Rooms()


@pytest.fixture
def voice(rooms):
    return Voice(rooms, rooms, rooms, rooms, rooms, lambda: NOW)


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


def test_where_webex_stops_in_between_the_rest_is_posted_later_and_nothing_twice(
    voice, rooms
):
    reply = Reply("told", tuple(Outgoing(ToSpace("R1"), line) for line in "abc"))
    gone = errors.WebexUnavailable("POST /messages")
    rooms.refuses += [None, None, gone]

    assert voice.say(reply, EVENT, "W1") is not None
    assert (rooms.done, rooms.is_answered) == ({0, 1}, False)
    assert voice.say(reply, EVENT, "W1") is None

    assert [part.markdown for part in rooms.sent] == ["a", "b", "c"]
    assert (rooms.done, rooms.is_answered) == ({0, 1, 2}, True)


HERE = Outgoing(ToSpace("R1", "M1"), "When?", "When?")
ASKED = replace(HERE, card=CardShown("NEW", "{}"))


def test_a_used_card_goes_and_one_that_was_just_shown_stays(voice, rooms):
    rooms.cards["OLD"] = "S0"
    reply = Reply("asked", (ASKED,), retires=("question:M0",))

    voice.say(reply, EVENT, "W1")
    voice.say(reply, EVENT, "W1")

    assert rooms.deleted == ["S0"]
    assert rooms.cards == {"NEW": "S1"}


def test_a_card_that_cannot_be_deleted_holds_nothing_up(voice, rooms):
    rooms.cards["OLD"] = "S0"
    reply = Reply("done", (HERE,), retires=("question:M0",))
    voice.say(replace(reply, retires=()), EVENT, "W1")
    rooms.refuses.append(errors.WebexUnavailable("DELETE /messages/{messageId}"))

    assert voice.say(reply, EVENT, "W1") is None
    assert rooms.cards == {}


def test_a_card_that_does_not_reach_its_space_goes_out_as_text(voice, rooms):
    rooms.refuses.append(errors.WebexRejected("POST /messages", 403))

    voice.say(Reply("asked", (ASKED,)), EVENT, "W1")

    [sent] = rooms.sent
    assert sent == Outgoing(ToPerson("DANA"), "When?", "When?")


def test_a_card_is_not_cut_into_parts(voice, rooms):
    long = replace(ASKED, markdown="word " * 4000)

    voice.say(Reply("asked", (long,)), EVENT, "W1")

    assert [part.card for part in rooms.sent] == [None, None, None]


def test_a_second_try_looks_for_what_the_first_may_have_posted(voice, rooms):
    reply = Reply("told", (Outgoing(ToSpace("R1"), "a"),))

    voice.say(reply, EVENT, "W1")
    assert rooms.looked_for == 0

    rooms.done.clear()  # its note died
    voice.say(reply, EVENT, "W1", again=True)
    assert rooms.looked_for == 1
