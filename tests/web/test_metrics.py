"""What is counted, under which names, and who may read it."""

from datetime import timedelta

import pytest
from flask import Flask

from bot.errors import StoreUnavailable
from bot.model.effects import EffectState, QuotaUse
from bot.web.metrics import Metrics, metrics_blueprint

TOOK = timedelta(milliseconds=30)


@pytest.fixture
def metrics():
    return Metrics()


def read(metrics, *, may_see=True):
    app = Flask("metrics")
    app.register_blueprint(metrics_blueprint(metrics, lambda: may_see))
    return app.test_client().get("/metrics")


def test_calls_steps_refreshes_and_outcomes_are_counted(metrics):
    metrics.called("POST /meetings", status=200, took=TOOK)
    metrics.called("POST /meetings", status=None, took=TOOK)
    metrics.refreshed("renewed")
    metrics.stepped("hear", took=TOOK)
    metrics.answered("message", "booked")
    metrics.answered("message", "not-a-command")

    lines = read(metrics).text.splitlines()

    for line in (
        'meeting_bot_webex_calls_total{operation="POST /meetings",status="200"} 1.0',
        'meeting_bot_webex_calls_total{operation="POST /meetings",status="0"} 1.0',
        'meeting_bot_webex_seconds_count{operation="POST /meetings"} 2.0',
        'meeting_bot_token_refreshes_total{outcome="renewed"} 1.0',
        'meeting_bot_step_seconds_count{step="hear"} 1.0',
        'meeting_bot_events_total{outcome="booked",resource="message"} 1.0',
        "meeting_bot_parse_failures_total 1.0",
    ):
        assert line in lines


def test_the_ledger_and_the_processes_are_asked_at_each_look(metrics):
    rows = {EffectState.DONE: 3, EffectState.UNKNOWN: 1}
    use = QuotaUse(2700, 400, "alice@corp.example")
    metrics.show(ledger=lambda: rows, executors=lambda: 2, quota=lambda: use)
    rows[EffectState.DONE] = 4

    lines = read(metrics).text.splitlines()

    assert 'meeting_bot_ledger_rows{state="done"} 4.0' in lines
    assert 'meeting_bot_creations{of="all"} 2700.0' in lines
    assert 'meeting_bot_creations{of="busiest-host"} 400.0' in lines
    assert 'meeting_bot_ledger_rows{state="unknown"} 1.0' in lines
    assert "meeting_bot_executors_alive 2.0" in lines


def test_a_database_that_is_away_hides_only_what_it_knows(metrics):
    def away():
        raise StoreUnavailable("effects")

    metrics.answered("message", "booked")
    metrics.show(ledger=away, executors=lambda: 2, quota=QuotaUse)

    answer = read(metrics)

    assert answer.status_code == 200
    assert "meeting_bot_events_total" in answer.text
    assert "ledger_rows{" not in answer.text


def test_others_read_nothing(metrics):
    answer = read(metrics, may_see=False)

    assert answer.status_code == 403
    assert answer.data == b""
