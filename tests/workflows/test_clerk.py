"""A shell waits for Webex within reason, and comes again with the same request."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest

from bot.model.call import Call
from bot.model.people import Person
from bot.model.reply import Reply
from bot.workflows.clerk import PATIENCE, Clerk

NOW = datetime(2026, 11, 24, 14, 12, tzinfo=UTC)
DANA = Person("DANA", "dana@corp.example", "Dana", "ORG", timezone="America/New_York")


class House:
    """An ear, a mouth with its answers ready, and a clock that sleep moves."""

    def __init__(self, *replies: Reply) -> None:
        self.now = NOW
        self.replies = list(replies)
        self.keys: list[str] = []
        self.slept: list[float] = []
        ear = SimpleNamespace(
            clock=lambda: self.now,
            attend=Call,
            questions=SimpleNamespace(
                open_for=lambda *_, **__: None, drop=lambda *_: False
            ),
        )
        mouth = SimpleNamespace(guarded=self.answer)
        self.clerk = Clerk(
            cast("Any", ear), cast("Any", mouth), cast("Any", None), self.sleep
        )

    def answer(self, call, _act):
        self.keys.append(call.message.id)
        return self.replies.pop(0)

    def sleep(self, seconds):
        self.slept.append(seconds)
        self.now += timedelta(seconds=seconds)


def later(seconds):
    return Reply("waiting", resume_at=NOW + timedelta(seconds=seconds))


def asked(house):
    call = house.clerk.call(DANA, "schedule call tomorrow 3pm")
    return house.clerk.answer(call, answers=(), agreed=False).reply


def test_a_short_wait_is_waited_and_the_request_stays_the_same():
    house = House(later(3), later(8), Reply("booked"))

    reply = asked(house)

    assert reply.outcome == "booked"
    assert house.slept == [3, 5]
    assert len(set(house.keys)) == 1


@pytest.mark.parametrize("replies", [(31,), (20, 40)])
def test_a_long_wait_is_handed_to_who_asked(replies):
    house = House(*map(later, replies))

    reply = asked(house)

    assert reply.resume_at == NOW + timedelta(seconds=replies[-1])
    assert house.now - NOW <= PATIENCE


def test_an_instant_that_is_over_is_no_busy_loop():
    house = House(later(0), later(0), Reply("booked"))

    asked(house)

    assert min(house.slept) > 0


def test_every_request_has_a_key_of_its_own():
    house = House(Reply("booked"), Reply("booked"))

    asked(house)
    asked(house)

    assert len(set(house.keys)) == 2
    assert all(key.startswith("shell:") for key in house.keys)
