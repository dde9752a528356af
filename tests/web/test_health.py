import pytest
from flask import Flask

from bot.web.health import Check, Health

TOKEN = "metrics token"


def client(*checks, token=TOKEN):
    app = Flask("health")
    app.register_blueprint(Health(checks, token).blueprint())
    return app.test_client()


WELL = Check("database", lambda: None)
ILL = Check("tokens", lambda: "dead: revoked")


def broken():
    raise OSError("gone")


def test_a_living_process_says_so_whatever_is_broken():
    assert client(ILL).get("/healthz").json == {"status": "alive"}


def test_ready_is_when_every_check_is_well():
    answer = client(WELL).get("/readyz")

    assert answer.status_code == 200
    assert answer.json == {"status": "ready", "checks": {"database": "well"}}


@pytest.mark.parametrize(
    ("problem", "check"),
    [
        ("dead: revoked", ILL),
        ("cannot be checked (OSError)", Check("tokens", broken)),
    ],
)
def test_one_problem_turns_it_red_and_is_named(problem, check):
    answer = client(WELL, check).get("/readyz")

    assert answer.status_code == 503
    assert answer.json["checks"] == {"database": "well", "tokens": problem}


@pytest.mark.parametrize(
    ("sees", "headers", "address"),
    [
        (True, {}, "127.0.0.1"),
        (True, {}, "::1"),
        (False, {}, "10.0.0.7"),
        (False, {"X-Forwarded-For": "203.0.113.9"}, "127.0.0.1"),
        (False, {"Forwarded": "for=203.0.113.9"}, "127.0.0.1"),
        (False, {"X-Real-IP": "203.0.113.9"}, "::1"),
        (False, {"X-Forwarded-Proto": "https"}, "127.0.0.1"),
        (False, {"Via": "1.1 proxy"}, "127.0.0.1"),
        (True, {"Authorization": f"Bearer {TOKEN}"}, "203.0.113.9"),
        (False, {"Authorization": "Bearer wrong"}, "203.0.113.9"),
        (False, {"Authorization": "Bearer ä"}, "203.0.113.9"),
    ],
)
def test_details_are_for_this_machine_or_who_shows_the_token(sees, headers, address):
    answer = client(WELL).get(
        "/readyz", headers=headers, environ_base={"REMOTE_ADDR": address}
    )

    assert ("checks" in answer.json) is sees


def test_without_a_token_an_empty_one_opens_nothing():
    answer = client(WELL, token=None).get(
        "/readyz",
        headers={"Authorization": "Bearer "},
        environ_base={"REMOTE_ADDR": "203.0.113.9"},
    )

    assert "checks" not in answer.json
