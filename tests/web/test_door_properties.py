"""Whatever is thrown at the door, it answers; what is not signed starts nothing."""

import json
from datetime import UTC, datetime

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.model.message import Event
from bot.web.door import Door
from bot.web.signature import HEADER, sign

SECRET = "a secret of the webhook"
NOW = datetime(2026, 11, 24, 14, 12, tzinfo=UTC)
EXAMPLES = settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)

ODD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner)
    ),
    max_leaves=8,
)
NAMES = ("id", "personId", "roomId", "roomType", "created", "personEmail")
DATA = st.fixed_dictionaries({}, optional=dict.fromkeys(NAMES, ODD)) | ODD
ENVELOPES = st.fixed_dictionaries(
    {
        "resource": st.sampled_from(["messages", "attachmentActions", "rooms"]) | ODD,
        "event": st.sampled_from(["created", "deleted"]) | ODD,
        "data": DATA,
    }
)
BODIES = st.binary(max_size=300) | ENVELOPES.map(lambda e: json.dumps(e).encode())


@pytest.fixture
def taken():
    return []


@pytest.fixture
def client(taken):
    door = Door(
        secret=SECRET,
        start=taken.append,
        own_id=lambda: "BOT",
        is_open=lambda: True,
        clock=lambda: NOW,
    )
    app = Flask("door")
    app.register_blueprint(door.blueprint())
    return app.test_client()


@EXAMPLES
@given(body=BODIES)
def test_a_signed_body_of_any_kind_is_taken_or_refused(client, taken, body):
    taken.clear()

    answer = client.post("/webhook", data=body, headers={HEADER: sign(body, SECRET)})

    assert answer.status_code in {204, 400}
    assert answer.data == b""
    for event in taken:
        assert answer.status_code == 204
        assert isinstance(event, Event)
        assert event.created.tzinfo is not None
        for name in (event.id, event.actor_id, event.space_id):
            assert name.isascii()
            assert name.isprintable()


@EXAMPLES
@given(body=BODIES, forged=st.text(st.characters(codec="latin-1"), max_size=60))
def test_no_signature_but_ours_starts_anything(client, taken, body, forged):
    header = "".join(one for one in forged if one.isprintable())

    answer = client.post("/webhook", data=body, headers={HEADER: header})

    assert answer.status_code == 401
    assert taken == []


def test_a_signature_of_another_body_starts_nothing(client, taken):
    signature = sign(b'{"a": 1}', SECRET)

    answer = client.post("/webhook", data=b'{"a":1}', headers={HEADER: signature})

    assert answer.status_code == 401
    assert taken == []
