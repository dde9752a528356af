"""A database that can't take events: nothing is acknowledged, nothing is lost."""

import json
import sqlite3
import time
from contextlib import closing
from datetime import UTC, datetime

import requests

from bot.web.signature import HEADER, sign
from tests.support.chat import Chat

SENTENCE = "schedule meeting for alice@corp tomorrow 3pm"


def deliver(process, message_id):
    data = {
        "id": message_id,
        "roomId": "R1",
        "personId": "P1",
        "created": datetime.now(UTC).isoformat(),
    }
    envelope = {"resource": "messages", "event": "created", "data": data}
    body = json.dumps(envelope).encode()
    signature = sign(body, process.settings["WEBEX_WEBHOOK_SECRET"])
    address = f"{process.url}/webhook"
    return requests.post(address, data=body, headers={HEADER: signature}, timeout=30)


def test_a_locked_database_refuses_events_in_seconds_and_goes_on_when_free(
    process, stand_in
):
    chat = Chat(stand_in)
    with closing(sqlite3.connect(process.folder / "bot.db")) as other:
        other.isolation_level = None
        other.execute("BEGIN IMMEDIATE")
        began = time.monotonic()

        answer = deliver(process, "M-LOCKED")

        assert answer.status_code == 503
        assert answer.headers["Retry-After"] == "5"
        assert time.monotonic() - began < 8
        assert requests.get(f"{process.url}/healthz", timeout=30).ok
        other.execute("ROLLBACK")

    chat.says(SENTENCE)

    assert "Booked" in chat.hears()


def test_a_stop_does_not_wait_for_a_locked_database_for_ever(process):
    with closing(sqlite3.connect(process.folder / "bot.db")) as other:
        other.isolation_level = None
        other.execute("BEGIN IMMEDIATE")
        deliver(process, "M-LOCKED")

        assert process.stop(within=25) == 0
