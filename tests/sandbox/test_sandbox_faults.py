"""What goes wrong on purpose: each kind, how often, and that it stops again."""

import threading
import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import pytest
import requests
from flask import Flask
from werkzeug.serving import make_server

from bot.sandbox.blueprint import create_sandbox_app
from bot.sandbox.desk import Desk
from bot.sandbox.faults import Faults
from bot.sandbox.hangup import hang_up
from bot.sandbox.options import Credentials
from bot.sandbox.world import World

ME = "GET /people/me"


def me(town):
    return town.bot.get("/people/me")


WAITS = {
    "3": {"seconds": 3},
    "3600": {"retry_after": "3600"},
    "soon": {"retry_after": "soon"},
    "1.5": {"retry_after": "1.5"},
    None: {"retry_after": ""},
}


@pytest.mark.parametrize(("wait", "more"), WAITS.items())
def test_too_many_requests_comes_as_a_page_with_any_retry_after(town, wait, more):
    town.faults.add(ME, "too_many", **more)

    answer = me(town)

    assert answer.status_code == 429
    assert answer.headers["Content-Type"].startswith("text/html")
    assert answer.headers.get("Retry-After") == wait
    assert answer.headers["Trackingid"]
    assert me(town).status_code == 200


def test_retry_after_may_be_a_date(town):
    town.faults.add(ME, "too_many", retry_after="http-date", seconds=100)

    until = parsedate_to_datetime(me(town).headers["Retry-After"])

    assert 90 < (until - datetime.now(UTC)).total_seconds() < 110


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_a_broken_upstream_answers_with_a_page_and_does_nothing(town, status):
    town.faults.add("POST /meetings", "broken", status=status)

    answer = town.asks()

    assert answer.status_code == status
    assert "<html>" in answer.text
    assert town.control.get("/meetings").json()["items"] == []


def test_an_upstream_may_break_after_the_work(town):
    town.faults.add("POST /meetings", "broken_after", status=502)

    assert town.asks().status_code == 502
    assert len(town.control.get("/meetings").json()["items"]) == 1


@pytest.mark.parametrize(("kind", "made"), [("drop_before", 0), ("drop_after", 1)])
def test_a_connection_is_cut_before_or_after_the_work(town, kind, made):
    town.faults.add("POST /meetings", kind)

    with pytest.raises(requests.exceptions.ConnectionError):
        town.asks()

    assert len(town.control.get("/meetings").json()["items"]) == made
    assert town.asks().status_code == 200
    calls = recorded(town, 2)
    assert [(c["status"], c["faults"]) for c in calls] == [(0, [kind]), (200, [])]


def recorded(town, count):
    """The creations noted down; one that was cut is noted after its caller knows."""
    end = time.monotonic() + 60
    while True:
        found = town.control.get("/calls", operation="POST /meetings").json()["items"]
        if len(found) >= count or time.monotonic() > end:
            return sorted(found, key=lambda call: call["status"])
        time.sleep(0.01)


def test_a_cut_connection_leaves_the_server_well(town):
    town.faults.add(ME, "drop_after", times=40)

    for _ in range(40):
        with pytest.raises(requests.exceptions.ConnectionError):
            me(town)

    assert [me(town).status_code for _ in range(20)] == [200] * 20


def test_a_connection_is_cut_under_werkzeugs_server_too():
    given, faults = Credentials(), Faults()
    world = World(credentials=given)
    app = create_sandbox_app(world, desk=Desk.around(world, faults))
    faults.add(ME, "drop_after")
    with served(app) as root:
        head = {"Authorization": f"Bearer {given.bot_token}"}
        url = f"{root}/sandbox/v1/people/me"

        with pytest.raises(requests.exceptions.ConnectionError):
            requests.get(url, headers=head, timeout=30)

        assert requests.get(url, headers=head, timeout=30).status_code == 200
    world.close()


def test_with_an_unknown_server_the_answer_breaks_off():
    answer = hang_up({})

    assert answer.headers["Content-Length"] == "1000"
    with pytest.raises(ConnectionAbortedError):
        list(answer.response)


class served:  # noqa: N801 -- reads as a word in `with`
    """The app under Werkzeug's own server."""

    def __init__(self, app: Flask) -> None:
        self.server = make_server("127.0.0.1", 0, app, threaded=True)
        self.thread = threading.Thread(target=self.server.serve_forever)

    def __enter__(self) -> str:
        self.thread.start()
        return f"http://127.0.0.1:{self.server.server_port}"

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


@pytest.mark.parametrize(("kind", "made"), [("slow", 0), ("slow_after", 1)])
def test_an_answer_can_be_slow_before_or_after_the_work(town, kind, made):
    town.faults.add("POST /meetings", kind, seconds=0.4)
    asking = threading.Thread(target=town.asks)
    began = time.monotonic()
    asking.start()
    time.sleep(0.2)

    meanwhile = len(town.control.get("/meetings").json()["items"])

    asking.join()
    assert meanwhile == made
    assert time.monotonic() - began >= 0.4
    assert len(town.control.get("/meetings").json()["items"]) == 1


def test_a_good_answer_can_be_unreadable_though_the_work_is_done(town):
    town.faults.add("POST /meetings", "unreadable")

    answer = town.asks()

    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("text/html")
    assert len(town.control.get("/meetings").json()["items"]) == 1


def test_a_token_can_be_taken_for_expired_once(town):
    town.faults.add("* /meetings*", "expired")

    assert [town.asks().status_code for _ in range(2)] == [401, 200]


def test_each_message_can_be_missing_at_first(town):
    town.faults.add("GET /messages/{id}", "missing", times=2, each=True)
    said = [town.says("dana", "hi", space="Meeting Bot")["id"] for _ in range(2)]

    for message_id in said:
        states = [town.bot.get(f"/messages/{message_id}").status_code for _ in range(3)]
        assert states == [404, 404, 200]


def test_a_file_can_be_locked_while_it_is_looked_at(town):
    town.faults.add("GET /contents/{id}", "locked", seconds=1)
    form = {"toPersonEmail": "dana@corp.example", "text": "x"}
    files = {"files": ("a.txt", b"hello", "text/plain")}
    (url,) = town.bot("POST", "/messages", data=form, files=files).json()["files"]

    first, second = town.bot("GET", url), town.bot("GET", url)

    assert (first.status_code, first.headers["Retry-After"]) == (423, "1")
    assert second.content == b"hello"


def test_a_fault_can_stay_until_it_is_switched_off(town):
    town.faults.add(ME, "broken", times=None)

    assert [me(town).status_code for _ in range(5)] == [503] * 5
    town.faults.clear()
    assert me(town).status_code == 200


def test_chance_is_the_same_for_the_same_seed():
    def run():
        faults = Faults(seed=7)
        faults.add("*", "broken", times=None, probability=0.5)
        return [bool(faults.strike(ME, "/", ("broken",))) for _ in range(50)]

    assert run() == run()
    assert 10 < sum(run()) < 40


def test_faults_are_switched_over_http_too(town):
    body = {"operation": ME, "kind": "too_many", "retry_after": "7", "times": None}

    shown = town.control.post("/faults", body).json()
    assert me(town).headers["Retry-After"] == "7"

    assert shown["kind"] == "too_many"
    (listed,) = town.control.get("/faults").json()["items"]
    assert listed["struck"] == 1
    assert town.control.delete("/faults").status_code == 204
    assert me(town).status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"operation": "*"},
        {"operation": "*", "kind": "earthquake"},
        {"operation": "*", "kind": "broken", "colour": "red"},
        {"operation": "*", "kind": "broken", "times": 0},
        {"operation": "*", "kind": "broken", "times": "many"},
        {"operation": "*", "kind": "slow", "seconds": -1},
        {"operation": "*", "kind": "slow", "seconds": "long"},
        {"operation": "*", "kind": "broken", "probability": 2},
        {"operation": "*", "kind": "broken", "status": "x"},
        {"operation": 5, "kind": "broken"},
        {"operation": "*", "kind": []},
    ],
)
def test_a_fault_that_cannot_be_is_refused(town, body):
    assert town.control.post("/faults", body).status_code == 400
    assert me(town).status_code == 200


def test_the_control_itself_is_never_struck(town):
    town.faults.add("*", "broken", times=None)

    assert town.control.get("/people").status_code == 200
