"""What an operator reads of a bot that has worked."""

import time

import requests

from tests.support.chat import PATIENCE

SENTENCE = "schedule meeting for alice@corp tomorrow 3pm"


def test_a_booking_is_counted_without_names_or_ids(chat, bot):
    message = chat.says(SENTENCE)
    chat.hears()

    said = metrics_with('events_total{outcome="booked",resource="message"} 1.0', bot)
    assert 'webex_calls_total{operation="POST /meetings",status="200"} 1.0' in said
    assert 'step_seconds_count{step="answer"}' in said
    assert 'ledger_rows{state="done"} 1.0' in said
    assert "executors_alive 1.0" in said
    for secret in ("@corp", message["id"], message["roomId"]):
        assert secret not in said


def metrics_with(line, bot):
    """The metrics, once they hold a line: an answer is heard before it is counted."""
    end = time.monotonic() + PATIENCE
    while True:
        said = requests.get(f"{bot.url}/metrics", timeout=30).text
        if line in said:
            return said
        assert time.monotonic() < end, said
        time.sleep(0.02)


def test_who_comes_through_a_proxy_needs_the_token(bot):
    """A proxy on the same machine speaks from the loopback address, too."""
    forwarded = {"X-Forwarded-For": "203.0.113.9"}

    metrics = requests.get(f"{bot.url}/metrics", headers=forwarded, timeout=30)
    ready = requests.get(f"{bot.url}/readyz", headers=forwarded, timeout=30)

    assert metrics.status_code == 403
    assert ready.json() == {"status": "ready"}
