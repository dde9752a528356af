"""A message whose answer was lost is looked for before it is posted again."""

from datetime import UTC, datetime

import pytest

from bot.errors import WebexUnavailable
from bot.model.reply import Outgoing, ToPerson, ToSpace
from bot.webex.messenger import SdkMessenger
from tests.webex.odd_server import Reset, Say, refused
from tests.webex.samples import AMY, BOT, message

SAID_AT = datetime(2026, 3, 2, 9, 0, 0, 357000, tzinfo=UTC)
IN_SPACE = Outgoing(ToSpace("R1"), "**Booked:** `Planning`")
TO_PERSON = Outgoing(ToPerson("P1"), "**Booked:** `Planning`")
LATER, EARLIER = "2026-03-02T09:00:01.000Z", "2026-03-02T08:59:59.000Z"
LOST = [Reset(), Say(502), Say(500), Say(200, "<html>"), Say(408)]


@pytest.fixture
def messenger(webex, time):
    webex.says("GET /people/me", Say(body=BOT))
    return SdkMessenger("bot-token", webex.url, pace=time.pace)


def standing(name="M9", created=LATER, who=BOT["id"], markdown=IN_SPACE.markdown):
    return message(id=name, created=created, personId=who, markdown=markdown)


def listed(*items):
    return Say(body={"items": list(items)})


def posts(webex):
    return sum(asked.method == "POST" for asked in webex.asked)


@pytest.mark.parametrize("lost", LOST)
def test_what_is_out_though_the_answer_was_lost_is_not_posted_again(
    lost, messenger, webex
):
    webex.says("POST /messages", lost)
    webex.says("GET /messages", listed(message(id="M8", created=LATER), standing()))

    assert messenger.send(IN_SPACE, after=SAID_AT) == "M9"
    assert posts(webex) == 1


def test_a_direct_reply_to_a_person_is_looked_for_in_their_space(messenger, webex):
    webex.says("POST /messages", Reset())
    webex.says("GET /messages/direct", listed(standing()))

    assert messenger.send(TO_PERSON, after=SAID_AT) == "M9"
    assert webex.asked[-1].query == {"personId": "P1"}


@pytest.mark.parametrize(
    "others",
    [
        [],
        [standing(created=EARLIER)],
        [standing(who=AMY["id"])],
        [standing(markdown="**Booked:** `Standup`")],
        [standing(markdown=None)],
    ],
)
def test_what_only_looks_like_it_is_not_taken_for_it(others, messenger, webex):
    webex.says("POST /messages", Reset(), Say(body={"id": "M10"}))
    webex.says("GET /messages", listed(*others))

    assert messenger.send(IN_SPACE, after=SAID_AT) == "M10"
    assert posts(webex) == 2


@pytest.mark.parametrize("cannot", [refused(403, "A group."), Say(503), Say(200, "?")])
def test_where_nobody_can_look_it_rather_comes_twice_than_never(
    cannot, messenger, webex
):
    webex.says("POST /messages", Reset(), Say(body={"id": "M10"}))
    webex.says("GET /messages", cannot)

    assert messenger.send(IN_SPACE, after=SAID_AT) == "M10"


def test_what_was_refused_for_now_is_posted_again_without_a_look(messenger, webex):
    busy = Say(429, headers={"Retry-After": "1"})
    webex.says("POST /messages", busy, Say(body={"id": "M10"}))

    assert messenger.send(IN_SPACE, after=SAID_AT) == "M10"
    assert [asked.method for asked in webex.asked] == ["POST", "POST"]


def test_where_webex_asks_to_wait_that_is_done_before_the_look(messenger, webex, time):
    webex.says("POST /messages", Say(503, headers={"Retry-After": "3"}))
    webex.says("GET /messages", listed(standing()))
    began = time.pace.monotonic()

    assert messenger.send(IN_SPACE, after=SAID_AT) == "M9"
    assert time.pace.monotonic() - began >= 3


def test_it_is_looked_for_once_more_when_the_time_is_used_up(messenger, webex):
    webex.says("POST /messages", Reset())
    looks = [listed()] * 5
    webex.says("GET /messages", *looks, listed(standing()))

    assert messenger.send(IN_SPACE, after=SAID_AT) == "M9"


def test_what_is_seen_nowhere_in_time_is_to_be_tried_later(messenger, webex):
    webex.says("POST /messages", Reset())
    webex.says("GET /messages", listed())

    with pytest.raises(WebexUnavailable) as caught:
        messenger.send(IN_SPACE, after=SAID_AT)

    assert caught.value.retry_at is not None


def test_what_somebody_who_died_may_have_posted_is_looked_for_first(messenger, webex):
    webex.says("GET /messages", listed(standing()))

    assert messenger.send(IN_SPACE, after=SAID_AT, may_be_out=True) == "M9"
    assert posts(webex) == 0
