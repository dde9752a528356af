"""News for open pages: a few seats, each for a short while."""

import json
import threading
import time

import pytest
import requests

from bot.sandbox import live
from bot.sandbox.bell import Bell
from bot.sandbox.server import SandboxServer


class Stream:
    """An open page's ear."""

    def __init__(self, town):
        self.answer = requests.get(
            f"{town.server.url}/sandbox/live", stream=True, timeout=30
        )
        self.lines = self.answer.iter_lines(decode_unicode=True)

    def counts(self):
        return next(
            json.loads(line[6:]) for line in self.lines if line.startswith("data: ")
        )

    def close(self):
        self.answer.close()


@pytest.fixture
def stream(town):
    opened = []

    def open_one():
        opened.append(Stream(town))
        return opened[-1]

    yield open_one
    for one in opened:
        one.close()


def test_what_is_said_is_news_at_once(town, stream):
    page = stream()
    before = page.counts()

    town.says("dana", "Good morning")

    assert page.counts()["chat"] > before["chat"]


def test_a_booked_meeting_is_news_of_the_book_and_a_read_one_only_of_the_calls(
    town, stream
):
    page = stream()
    before = page.counts()

    town.bot.get("/people/me")
    read = page.counts()
    town.books()
    booked = page.counts()

    assert (read["calls"], read["book"]) == (before["calls"] + 1, before["book"])
    assert booked["book"] == before["book"] + 1


def test_more_pages_than_seats_get_one_event_and_come_again(town, stream):
    seated = [stream() for _ in range(live.SEATS)]
    for one in seated:
        one.counts()

    standing = stream()

    assert next(standing.lines) == "retry: 1000"
    assert town.bot.get("/people/me").status_code == 200


def test_a_seat_is_free_again_when_its_time_is_over(stream, monkeypatch):
    monkeypatch.setattr(live, "SITTING", 0.1)
    seated = [stream() for _ in range(live.SEATS)]

    for one in seated:
        list(one.lines)

    assert "retry: 200" in stream().lines


def test_a_server_that_stops_sends_the_pages_away():
    began = time.monotonic()
    with SandboxServer() as server:
        page = requests.get(f"{server.url}/sandbox/live", stream=True, timeout=30)
        next(page.iter_lines())

    assert time.monotonic() - began < 4
    page.close()


def test_a_bell_wakes_who_waits_and_lets_go_who_waits_in_vain():
    bell = Bell()
    threading.Timer(0.05, bell.ring, args=(("chat",),)).start()

    heard = bell.wait(bell.counts(), 5)

    assert heard["chat"] == 1
    assert bell.wait(heard, 0.01) == heard
    bell.close()
    assert bell.wait(heard, 60) == heard
    assert Bell(lambda: True).is_closed
