"""Messages to third people: each goes out once, or it is known that it did not."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest

from bot import errors
from bot.model.card import CardShown
from bot.model.effects import Effect, EffectState
from bot.model.reply import Outgoing, ToPerson
from bot.workflows.telling import TRIES, Herald

NOW = datetime(2026, 11, 24, 14, 12, tzinfo=UTC)
NEWS = Outgoing(ToPerson("BOB"), "Alice lets you schedule.")


class Rows:
    """The ledger's table as a dictionary."""

    def __init__(self):
        self.rows: dict[tuple[str, int], Effect] = {}

    def find(self, key, index):
        return self.rows.get((key, index))

    def begin(self, key, index, *, kind, host, asked, face=""):  # noqa: PLR0913
        del face
        row = self.rows.get((key, index))
        if row and row.state in (EffectState.DONE, EffectState.REFUSED):
            return row
        attempt = row.attempt + 1 if row else 1
        row = Effect(key, index, kind, host, asked, EffectState.BEGUN, attempt, NOW)
        self.rows[key, index] = row
        return row

    def close(self, key, index, *, state, result=None):
        row = self.rows[key, index]
        self.rows[key, index] = Effect(
            key, index, row.kind, row.host, row.asked, state, row.attempt, NOW, result
        )

    def looked(self, key, index):
        raise NotImplementedError

    def untidied(self, *, looks, older_than):
        raise NotImplementedError

    def tidied(self, key, index):
        raise NotImplementedError

    def count_by_state(self):
        return {}


@dataclass
class Post:
    """Sends, or fails as told; knows which card stands where."""

    fails: list[Exception] = field(default_factory=list)
    sent: list[Outgoing] = field(default_factory=list)
    cards: dict[str, str] = field(default_factory=dict)

    def send(self, outgoing):
        if self.fails:
            raise self.fails.pop(0)
        self.sent.append(outgoing)
        return f"MESSAGE-{len(self.sent)}"

    def posted(self, nonce, *, message_id):
        self.cards[nonce] = message_id


@pytest.fixture
def post():
    return Post()


@pytest.fixture
def herald(post):
    return Herald(Rows(), post, post, lambda: NOW)


def test_a_message_told_twice_under_one_key_goes_out_once(herald, post):
    assert herald.tell(NEWS, key="grant:M1")
    assert herald.tell(NEWS, key="grant:M1")

    assert post.sent == [NEWS]


def test_what_webex_will_not_bring_is_said_and_not_tried_again(herald, post):
    post.fails.append(errors.WebexRejected("POST /messages", 403))

    assert not herald.tell(NEWS, key="grant:M1")
    assert not herald.tell(NEWS, key="grant:M1")
    assert post.sent == []


def test_an_answer_that_was_lost_counts_as_told(herald, post):
    post.fails.append(errors.WebexUnclear("POST /messages"))

    assert herald.tell(NEWS, key="grant:M1")
    assert herald.tell(NEWS, key="grant:M1")
    assert post.sent == []


def test_where_webex_does_not_answer_it_is_tried_again_later(herald, post):
    at = NOW + timedelta(minutes=2)
    post.fails.append(errors.WebexUnavailable("POST /messages", 429, retry_at=at))

    with pytest.raises(errors.Later) as later:
        herald.tell(NEWS, key="grant:M1")
    assert later.value.until == at
    assert herald.tell(NEWS, key="grant:M1")


def test_in_the_end_it_is_given_up(herald, post):
    post.fails += [errors.WebexUnavailable("POST /messages")] * TRIES

    for _ in range(TRIES - 1):
        with pytest.raises(errors.Later):
            herald.tell(NEWS, key="grant:M1")

    assert not herald.tell(NEWS, key="grant:M1")


def test_a_process_that_lost_its_place_tells_nobody(post):
    herald = Herald(Rows(), post, post, lambda: NOW, may_begin=lambda: False)

    with pytest.raises(errors.Later):
        herald.tell(NEWS, key="grant:M1")
    assert post.sent == []


def test_where_a_card_stands_is_noted(herald, post):
    herald.tell(replace(NEWS, card=CardShown("NONCE", "{}")), key="consent:M1")

    assert post.cards == {"NONCE": "MESSAGE-1"}
