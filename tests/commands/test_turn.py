"""Where an answer goes: to everybody, or to the asker alone."""

from datetime import UTC, datetime

import pytest

from bot.commands.turn import say_directly
from bot.model.call import Call
from bot.model.message import Event, Message, Resource, SpaceKind
from bot.model.people import Person
from bot.model.reply import ToPerson, ToSpace

NOW = datetime(2026, 11, 24, 14, 12, tzinfo=UTC)
DANA = Person("DANA", "dana@corp.example", "Dana Diaz", "CORP")


def call_in(kind, thread=None):
    return Call(
        Event(Resource.MESSAGE, "M1", "DANA", "R1", NOW),
        Message("M1", "R1", kind, "DANA", DANA.email, "whoami", NOW, thread),
        DANA,
    )


def test_alone_with_the_bot_an_answer_stands_where_it_was_asked():
    reply = say_directly(call_in(SpaceKind.DIRECT), "Yours.", outcome="told")

    assert [(part.to, part.markdown) for part in reply.messages] == [
        (ToSpace("R1"), "Yours.")
    ]


@pytest.mark.parametrize(("thread", "stands_in"), [(None, "M1"), ("TOP", "TOP")])
def test_in_a_group_the_thread_learns_only_that_there_is_an_answer(thread, stands_in):
    reply = say_directly(call_in(SpaceKind.GROUP, thread), "Yours.", outcome="told")

    assert [(part.to, part.markdown) for part in reply.messages] == [
        (ToPerson("DANA"), "Yours."),
        (ToSpace("R1", stands_in), "I've answered you directly."),
    ]
