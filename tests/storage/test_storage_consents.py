"""Requests for a host's word: one code, one end, and a limit for who asks."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from bot.model.call import Call
from bot.model.consent import Consent, ConsentState, Unasked
from bot.model.meeting import MeetingRequest
from bot.model.message import Event, Message, Resource, SpaceKind
from bot.model.people import Person
from bot.model.reading import Reading
from bot.storage import consents
from tests.support.crowd import all_at_once

NOW = datetime.now(UTC)
DANA = Person("DANA", "dana@corp.example", "Dana Diaz", "CORP")
ALICE = Person("ALICE", "alice@corp.example", "Alice Ames", "CORP")
CALL = Call(
    Event(Resource.MESSAGE, "M1", "DANA", "R1", NOW),
    Message("M1", "R1", SpaceKind.DIRECT, "DANA", DANA.email, "book", NOW),
    DANA,
)
WANTED = Consent(
    key="M1",
    host=ALICE,
    call=CALL,
    reading=Reading("schedule"),
    words="book",
    zone="Europe/Berlin",
    request=MeetingRequest(
        ALICE.email, "Budget", NOW, timedelta(hours=1), "Europe/Berlin"
    ),
    expires_at=NOW + timedelta(hours=24),
)


def by(person, key, host=ALICE):
    return replace(WANTED, key=key, host=host, call=replace(CALL, sender=person))


def settle(storage, code, state=ConsentState.APPROVED, message="A1", now=NOW):
    return storage.consents.settle(code, state=state, by_message=message, now=now)


def test_a_request_comes_back_whole_by_its_code(storage, other):
    kept = storage.consents.ask(WANTED, now=NOW)

    assert other.consents.by_code(kept.code) == kept
    assert other.consents.by_code(f"#{kept.code.lower()}") == kept
    assert other.consents.by_code("BB2BB") is None
    assert kept == replace(WANTED, code=kept.code)


def test_the_same_request_again_is_the_one_that_stands(storage):
    first = storage.consents.ask(WANTED, now=NOW)
    settle(storage, first.code)

    again = storage.consents.ask(WANTED, now=NOW)

    assert again.code == first.code
    assert again.state is ConsentState.APPROVED


def test_one_request_of_an_asker_is_open_at_a_host(storage):
    first = storage.consents.ask(WANTED, now=NOW)

    assert storage.consents.ask(by(DANA, "M2"), now=NOW) is Unasked.OPEN_ALREADY
    settle(storage, first.code, ConsentState.DECLINED)
    assert isinstance(storage.consents.ask(by(DANA, "M2"), now=NOW), Consent)


def test_an_expired_request_makes_room_for_another(storage):
    storage.consents.ask(WANTED, now=NOW)
    later = NOW + timedelta(hours=25)

    assert isinstance(storage.consents.ask(by(DANA, "M2"), now=later), Consent)


def test_an_asker_sends_three_requests_a_day(storage):
    hosts = [replace(ALICE, id=f"HOST-{n}") for n in range(4)]
    for number, host in enumerate(hosts[:3]):
        assert isinstance(
            storage.consents.ask(by(DANA, f"M{number}", host), now=NOW), Consent
        )

    fourth = storage.consents.ask(by(DANA, "M4", hosts[3]), now=NOW)

    assert fourth is Unasked.TOO_MANY
    others = by(replace(DANA, id="BOB"), "M5", hosts[3])
    assert isinstance(storage.consents.ask(others, now=NOW), Consent)


def test_many_requests_at_once_keep_to_the_limit(storage):
    wanted = [by(DANA, f"M{n}", replace(ALICE, id=f"HOST-{n}")) for n in range(8)]

    sent = all_at_once([partial(storage.consents.ask, w, now=NOW) for w in wanted])

    assert sum(isinstance(one, Consent) for one in sent) == 3


def test_who_was_muted_is_not_brought_until_unmuted(storage):
    storage.consents.mute(host_id="ALICE", asker_id="DANA")
    storage.consents.mute(host_id="ALICE", asker_id="DANA")

    assert storage.consents.ask(WANTED, now=NOW) is Unasked.MUTED
    bob = by(replace(DANA, id="BOB"), "M2")
    assert isinstance(storage.consents.ask(bob, now=NOW), Consent)
    storage.consents.unmute(host_id="ALICE", asker_id="DANA")
    assert isinstance(storage.consents.ask(WANTED, now=NOW), Consent)


def test_the_first_answer_ends_it_and_may_be_repeated(storage):
    code = storage.consents.ask(WANTED, now=NOW).code

    assert settle(storage, code, message="A1")
    assert settle(storage, code, message="A1")
    assert not settle(storage, code, message="A2")
    assert not settle(storage, code, ConsentState.DECLINED, message="A1")
    assert storage.consents.by_code(code).settled_by == "A1"


def test_of_many_answers_at_once_one_ends_it(storage):
    code = storage.consents.ask(WANTED, now=NOW).code

    ended = all_at_once(
        [partial(settle, storage, code, message=f"A{n}") for n in range(6)]
    )

    assert sorted(ended) == [False] * 5 + [True]


def test_an_expired_request_cannot_be_answered(storage):
    code = storage.consents.ask(WANTED, now=NOW).code

    assert not settle(storage, code, now=NOW + timedelta(hours=25))
    assert not settle(storage, "BB2BB")


def test_the_open_request_between_two_is_found_and_what_a_message_ended(storage):
    def between(message_id, now=NOW):
        return storage.consents.between(
            asker_id="DANA", host_id="ALICE", message_id=message_id, now=now
        )

    assert between("A1") is None
    code = storage.consents.ask(WANTED, now=NOW).code
    assert between("A1").code == code
    assert between("A1", NOW + timedelta(hours=25)) is None
    settle(storage, code, message="A1")
    assert between("A1").code == code
    assert between("A2") is None


def test_a_taken_code_is_drawn_again(storage, monkeypatch):
    drawn = iter(["BB2BB", "BB2BB", "CC3CC"])
    monkeypatch.setattr(consents, "new_code", lambda: next(drawn))

    first = storage.consents.ask(WANTED, now=NOW)
    second = storage.consents.ask(by(replace(DANA, id="BOB"), "M2"), now=NOW)

    assert (first.code, second.code) == ("BB2BB", "CC3CC")


def test_codes_are_never_those_of_meetings():
    codes = {consents.new_code() for _ in range(500)}

    assert {len(code) for code in codes} == {5}
    assert all(code[2].isdigit() and code[:2].isalpha() for code in codes)
    assert not set("".join(codes)) & set("01OILAEU")


@pytest.mark.parametrize("days", [29, 31])
def test_old_requests_are_cleaned_and_mutes_stay(storage, days):
    code = storage.consents.ask(WANTED, now=NOW).code
    storage.consents.mute(host_id="ALICE", asker_id="DANA")

    storage.clean(NOW + timedelta(days=days))

    assert (storage.consents.by_code(code) is None) == (days > 30)
    assert storage.consents.ask(by(DANA, "M2"), now=NOW) is Unasked.MUTED
