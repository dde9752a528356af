"""Who gets through the door of the API, and how every answer looks."""

import re

import pytest
import requests

SERVICE_ONLY = [
    ("GET", "/meetings"),
    ("POST", "/meetings"),
    ("PATCH", "/meetings/x"),
    ("DELETE", "/meetings/x"),
    ("GET", "/meetingInvitees"),
    ("POST", "/meetingInvitees/bulkInsert"),
    ("GET", "/meetingPreferences/sites"),
    ("POST", "/meetings/join"),
]
BOT_ONLY = [
    ("GET", "/messages"),
    ("POST", "/messages"),
    ("GET", "/rooms"),
    ("GET", "/memberships"),
    ("GET", "/attachment/actions/x"),
]


@pytest.mark.parametrize(("method", "path"), SERVICE_ONLY)
def test_the_bots_token_can_never_touch_meetings(town, method, path):
    answer = town.bot(method, path, json={})

    assert answer.status_code == 403
    assert "missing required scopes" in answer.json()["message"]


@pytest.mark.parametrize(("method", "path"), BOT_ONLY)
def test_the_service_apps_token_cannot_chat(town, method, path):
    assert town.app(method, path, json={}).status_code == 403


@pytest.mark.parametrize("head", ["", "Bearer ", "Bearer wrong", "Basic x", "Bearer  "])
def test_a_missing_or_unknown_token_is_refused_in_webexs_words(town, head):
    answer = town.nobody("GET", "/people/me", headers={"Authorization": head})

    assert answer.status_code == 401
    assert answer.json()["message"] == (
        "The request requires a valid access token set in the Authorization request"
        " header."
    )


def test_a_refresh_token_is_no_access_token(town):
    head = {"Authorization": f"Bearer {town.given.refresh_token}"}

    assert town.nobody("GET", "/people/me", headers=head).status_code == 401


def test_scopes_that_the_administrator_left_out_are_missed(town):
    town.options.scopes = ("meeting:admin_schedule_read",)

    assert town.lists() == []
    assert town.asks().status_code == 403
    assert town.app.get("/people", email="bob@corp.example").status_code == 403


def test_every_answer_has_webexs_headers(town):
    for answer in (town.bot.get("/people/me"), town.bot.get("/messages/x")):
        assert answer.headers["Content-Type"] == "application/json;charset=UTF-8"
        assert answer.headers["Cache-Control"] == "no-cache"
        assert re.fullmatch(r"ROUTERGW_[0-9a-f-]{36}", answer.headers["Trackingid"])


def test_an_error_has_message_descriptions_and_the_tracking_id_of_its_header(town):
    answer = town.bot.get("/messages/unknown")

    assert answer.json() == {
        "message": "Unable to get message.",
        "errors": [{"description": "Unable to get message."}],
        "trackingId": answer.headers["Trackingid"],
    }


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b'"x"', b"\xff", b"[" * 100_000, b"null", b'{"text":"\\ud800"}'],
)
def test_a_body_that_is_no_json_object_is_refused(town, body):
    head = {"Content-Type": "application/json"}

    assert town.bot("POST", "/messages", data=body, headers=head).status_code == 400


def test_a_body_of_another_media_type_is_refused(town):
    head = {"Content-Type": "text/plain"}
    answer = town.bot("POST", "/webhooks", data=b"{}", headers=head)

    assert answer.status_code == 415
    assert "text/plain" in answer.json()["message"]


def test_a_form_that_is_too_big_is_refused_in_webexs_shape(town):
    parts = {"text": (None, "x" * 600_000)}

    answer = town.bot("POST", "/messages", files=parts)

    assert answer.status_code == 413
    assert answer.json()["trackingId"]


def test_an_unknown_path_is_refused_in_webexs_shape(town):
    answer = town.bot.get("/nothing/here")

    assert answer.status_code == 404
    assert answer.json()["message"] == "The requested resource could not be found."


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "localhost.evil"])
@pytest.mark.parametrize(
    "path", ["/", "/sandbox/v1/people/me", "/sandbox/control/people"]
)
def test_a_foreign_host_is_refused_everywhere(town, host, path):
    answer = requests.get(town.server.url + path, headers={"Host": host}, timeout=30)

    assert answer.status_code == 403


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "http://localhost:1"]
)
def test_a_page_from_elsewhere_cannot_reach_the_sandbox(town, origin):
    answer = town.control(
        "POST", "/say", json={"as": "dana"}, headers={"Origin": origin}
    )

    assert answer.status_code == 403


def test_our_own_page_may_call(town):
    head = {"Origin": town.server.url}

    assert town.control("GET", "/people", headers=head).status_code == 200


def test_localhost_is_home_by_each_of_its_names(town):
    port = town.server.url.rpartition(":")[2]
    for host in (
        "localhost",
        f"localhost:{port}",
        f"127.0.0.1:{port}",
        f"[::1]:{port}",
    ):
        head = {"Host": host}
        answer = requests.get(f"{town.server.url}/", headers=head, timeout=30)
        assert answer.status_code == 200, host
