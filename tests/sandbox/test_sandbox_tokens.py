"""Tokens of the service app: refreshing, rotating, dying."""

import base64
import sqlite3
from concurrent.futures import ThreadPoolExecutor

import requests

from bot.sandbox.options import Credentials
from bot.sandbox.server import SandboxServer
from bot.sandbox.world import World


def head(token):
    return {"Authorization": f"Bearer {token}"}


def works(town, token):
    answer = town.nobody(
        "GET",
        "/meetings",
        params={"hostEmail": "alice@corp.example"},
        headers=head(token),
    )
    return answer.status_code == 200


def test_a_refresh_gives_a_pair_with_its_lives(town):
    answer = town.refresh(town.given.refresh_token).json()

    assert answer.keys() == {
        "access_token",
        "expires_in",
        "refresh_token",
        "refresh_token_expires_in",
        "token_type",
        "scope",
    }
    assert answer["expires_in"] == 1_209_600
    assert answer["token_type"] == "Bearer"
    assert answer["refresh_token"] == town.given.refresh_token
    assert "meeting:admin_schedule_write" in answer["scope"].split()
    assert works(town, answer["access_token"])
    assert works(town, town.given.access_token)


def test_a_rotated_refresh_token_works_once(town):
    town.options.rotate_refresh_token = True

    new = town.refresh(town.given.refresh_token).json()["refresh_token"]
    again = town.refresh(town.given.refresh_token)

    assert new != town.given.refresh_token
    assert again.status_code == 400
    assert again.json()["message"] == (
        "The refresh token provided is expired, revoked, malformed, or invalid."
    )
    assert town.refresh(new).status_code == 200


def test_of_many_who_use_a_rotated_token_at_once_one_wins(town):
    town.options.rotate_refresh_token = True

    with ThreadPoolExecutor(8) as pool:
        tokens = [town.given.refresh_token] * 8
        answers = list(pool.map(town.refresh, tokens))

    assert sorted(a.status_code for a in answers) == [200] + [400] * 7


def test_an_access_token_ends_at_its_time_and_the_api_says_401(town):
    town.options.expires_in = 60
    token = town.refresh(town.given.refresh_token).json()["access_token"]
    assert works(town, token)

    town.clock.move(seconds=61)

    answer = town.nobody("GET", "/people/me", headers=head(token))
    assert answer.status_code == 401


def test_each_use_of_the_refresh_token_restarts_its_life(town):
    for _ in range(3):
        town.clock.move(days=80)
        assert town.refresh(town.given.refresh_token).status_code == 200

    town.clock.move(days=91)
    assert town.refresh(town.given.refresh_token).status_code == 400


def test_the_end_of_a_token_can_be_asked_in_milliseconds(town):
    answer = town.app.get("/authorizations/tokenExpiry").json()

    assert answer["exp"] == int((town.clock().timestamp() + 1_209_600) * 1000)
    assert town.bot.get("/authorizations/tokenExpiry").status_code == 200


def test_more_living_tokens_than_allowed_are_not_given(town):
    town.options.live_token_cap = 3

    states = [town.refresh(town.given.refresh_token).status_code for _ in range(4)]

    assert states == [200, 200, 400, 400]
    town.clock.move(days=15)
    assert town.refresh(town.given.refresh_token).status_code == 200


def test_the_form_must_be_right(town):
    refresh = town.given.refresh_token

    assert town.refresh(refresh, grant_type="password").status_code == 400
    assert town.refresh(refresh, client_secret="wrong").status_code == 401
    assert town.refresh("").status_code == 400
    assert town.refresh(town.given.access_token).status_code == 400
    assert town.nobody("POST", "/access_token", json={}).status_code == 415


def test_tokens_end_when_somebody_ends_them(town):
    def end(which):
        return town.control.post("/tokens/end", {"which": which}).status_code

    assert end("access") == 204
    assert town.app.get("/meetings").status_code == 401
    new = town.refresh(town.given.refresh_token).json()["access_token"]
    assert works(town, new)

    assert end("refresh") == 204
    assert town.refresh(town.given.refresh_token).status_code == 400
    assert works(town, new)

    assert end("authorization") == 204
    assert not works(town, new)

    assert end("bot") == 204
    assert town.bot.get("/people/me").status_code == 401
    assert end("everything") == 400


def test_a_first_pair_is_given_to_who_may_manage_applications(town):
    app = "ciscospark://us/APPLICATION/" + town.given.client_id
    app_id = base64.b64encode(app.encode()).decode().rstrip("=")
    org = town.bot.get("/people/me").json()["orgId"]
    body = {
        "clientId": town.given.client_id,
        "clientSecret": town.given.client_secret,
        "targetOrgId": org,
    }
    dana = town.person("dana")

    answer = dana.post(f"/applications/{app_id}/token", body)

    assert works(town, answer.json()["access_token"])
    assert town.refresh(answer.json()["refresh_token"]).status_code == 200
    wrong_org = body | {"targetOrgId": "x"}
    assert dana.post(f"/applications/{app_id}/token", wrong_org).status_code == 403
    assert dana.post("/applications/other/token", body).status_code == 404
    assert town.bot.post(f"/applications/{app_id}/token", body).status_code == 403


def test_tokens_survive_a_restart_and_stand_nowhere_in_the_file(tmp_path):
    path, given = str(tmp_path / "sandbox.db"), Credentials()
    form = {
        "grant_type": "refresh_token",
        "client_id": given.client_id,
        "client_secret": given.client_secret,
        "refresh_token": given.refresh_token,
    }
    world = World(path, credentials=given)
    world.options.rotate_refresh_token = True
    with SandboxServer(world) as server:
        url = f"{server.api_url}/access_token"
        new = requests.post(url, data=form, timeout=30).json()

    with SandboxServer(World(path, credentials=given)) as server:
        url = f"{server.api_url}/access_token"
        again = requests.post(url, data=form, timeout=30)
        rotated = form | {"refresh_token": new["refresh_token"]}
        taken = requests.post(url, data=rotated, timeout=30)
    assert again.status_code == 400
    assert taken.status_code == 200

    with sqlite3.connect(path) as database:
        dump = "".join(database.iterdump())
    database.close()
    for secret in (given.bot_token, given.refresh_token, new["refresh_token"]):
        assert secret not in dump
