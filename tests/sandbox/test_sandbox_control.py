"""The control API: playing people, watching, starting over."""

import base64
import json
import sqlite3

import pytest
import requests

from bot.sandbox.cast import DANA
from bot.sandbox.options import Credentials, Options
from bot.sandbox.server import SandboxServer
from bot.sandbox.world import World


def test_everybody_of_the_cast_can_be_played(town):
    people = {p["email"]: p for p in town.control.get("/people").json()["items"]}

    assert people["dana@corp.example"]["timezone"] == "America/New_York"
    assert people["meeting@webex.bot"]["type"] == "bot"
    assert "timezone" not in people["carol@corp.example"]
    firsts = [p["displayName"].split()[0] for p in people.values()]
    assert len(firsts) == len(set(firsts))


def test_a_space_is_read_from_a_place_on(town):
    for text in ("one", "two", "three"):
        town.says("dana", text)

    def read(after):
        query = {"as": "dana", "space": "Launch team", "after": after}
        return town.control.get("/messages", **query).json()

    whole = read(0)
    assert [m["text"] for m in whole["items"]] == ["one", "two", "three"]
    assert whole["space"]["members"][-1] == "Meeting Bot"
    query = {"as": "dana", "space": "Launch team", "last": 2}
    latest = town.control.get("/messages", **query).json()
    assert [m["text"] for m in latest["items"]] == ["two", "three"]
    assert latest["total"] == 3
    rest = read(whole["items"][0]["place"])
    assert [m["text"] for m in rest["items"]] == ["two", "three"]


def test_what_is_shown_is_safe_to_put_into_a_page(town):
    evil = "<img src=x onerror=alert(1)> https://x.example/a?b=1&c=2."
    town.says("dana", evil)
    town.says("dana", "", html="<p><script>x</script>hi</p>")
    town.says("dana", "", markdown="<i>x</i> [a](javascript:alert(1)) <@all> **b**")
    query = {"as": "dana", "space": "Launch team"}

    shown = [
        m["display"] for m in town.control.get("/messages", **query).json()["items"]
    ]

    assert "<img" not in shown[0]
    assert '<a href="https://x.example/a?b=1&amp;c=2">' in shown[0]
    assert "<script" not in shown[1]
    assert "<i>" not in shown[2]
    assert 'href="javascript' not in shown[2]
    assert "<strong>b</strong>" in shown[2]


def test_a_mention_is_shown_by_the_name_of_who_is_meant(town):
    town.says("dana", "", markdown="ask <@personEmail:bob@corp.example>")
    query = {"as": "dana", "space": "Launch team"}

    (message,) = town.control.get("/messages", **query).json()["items"]

    assert ">Bob Bell</spark-mention>" in message["display"]


def test_what_a_client_wrote_is_shown_as_words_and_mentions(town):
    bob, evil = town.person("bob").get("/people/me").json()["id"], "<img src=x>"
    mention = f'<spark-mention data-object-type="person" data-object-id="{bob}">'
    town.says("dana", f"@Bob {evil} hi")
    town.says("dana", "", html=f"<p>{mention}{evil}</spark-mention> a&lt;b<br/><i>c")
    query = {"as": "dana", "space": "Launch team"}

    typed, sent = town.control.get("/messages", **query).json()["items"]

    assert typed["display"].startswith(f"<p>{mention}Bob Bell</spark-mention> &lt;img")
    assert sent["display"] == f"<p>{mention}Bob Bell</spark-mention> a&lt;b<br>c</p>"


def test_new_people_and_spaces_join_the_world(town):
    zoe = {"name": "Zoe Zed", "email": "zoe@corp.example", "timezone": "Asia/Tokyo"}
    assert town.control.post("/people", zoe).json()["email"] == "zoe@corp.example"
    space = town.control.post(
        "/spaces", {"as": "zoe", "title": "Zoo", "members": ["dana", "Meeting Bot"]}
    ).json()

    said = town.says("zoe", "@Meeting Bot hi", space="Zoo")

    assert space["members"] == ["Zoe Zed", "Dana Diaz", "Meeting Bot"]
    assert said["mentionedPeople"] == [town.bot_person.id]
    assert town.bot.get("/people", email="zoe@corp.example").json()["items"]
    body = {"as": "dana", "space": "Zoo", "person": "bob"}
    assert town.control.post("/spaces/members", body).status_code == 204
    assert town.says("bob", "me too", space="Zoo")["text"] == "me too"


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (400, {}),
        (400, {"name": "X", "email": "x"}),
        (400, {"name": "X", "email": "x@y.example", "timezone": "Mars/Olympus"}),
        (400, {"name": "X", "email": "x@y.example", "type": "alien"}),
        (409, {"name": "X", "email": "dana@corp.example"}),
    ],
)
def test_a_person_that_cannot_be_is_refused(town, status, body):
    assert town.control.post("/people", body).status_code == status


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (404, {"as": "nobody", "space": "Launch team", "text": "x"}),
        (404, {"as": "dana", "space": "Nowhere", "text": "x"}),
        (404, {"as": "dana", "space": "dana", "text": "x"}),
        (400, {"as": "dana", "space": "Launch team", "text": ""}),
        (400, {"as": "dana", "space": "Launch team", "text": "x", "parentId": "y"}),
        (400, {"as": "dana", "space": "Launch team", "text": "x", "files": [{}]}),
        (404, {}),
        (400, {"as": "dana", "space": "Launch team", "markdown": 5}),
        (400, {"as": "dana", "space": "Launch team", "text": "x", "files": "a"}),
    ],
)
def test_what_cannot_be_said_is_refused(town, status, words):
    assert town.control.post("/say", words).status_code == status


def test_who_is_not_in_a_space_neither_speaks_nor_reads_there(town):
    words = {"as": "carol", "space": town.team(), "text": "x"}

    assert town.control.post("/say", words).status_code == 403
    query = {"as": "carol", "space": town.team()}
    assert town.control.get("/messages", **query).status_code == 403


def test_a_person_attaches_a_file(town):
    content = base64.b64encode(b"hello").decode()
    file = {"name": "a.txt", "type": "text/plain", "base64": content}

    said = town.says("dana", "see", space="Meeting Bot", files=[file])

    (url,) = town.bot.get(f"/messages/{said['id']}").json()["files"]
    assert town.bot("GET", url).content == b"hello"


def test_calls_are_recorded_with_their_secrets_masked(town):
    town.refresh(town.given.refresh_token)
    made = town.books()
    town.bot.post(
        "/webhooks",
        {
            "name": "x",
            "targetUrl": "http://127.0.0.1:9/",
            "resource": "messages",
            "event": "created",
            "secret": "very-s3cret",
        },
    )

    calls = town.control.get("/calls").json()["items"]

    kinds = [(c["operation"], c["caller"], c["status"]) for c in calls]
    assert kinds == [
        ("POST /access_token", "", 200),
        ("POST /meetings", "service", 200),
        ("POST /webhooks", "bot", 200),
    ]
    assert json.loads(calls[1]["answer"])["id"] == made["id"]
    assert calls[1]["milliseconds"] > 0
    whole = json.dumps(calls)
    for secret in (
        town.given.refresh_token,
        town.given.client_secret,
        made["password"],
        made["hostKey"],
        "very-s3cret",
    ):
        assert secret not in whole
    after = town.control.get("/calls", after=calls[1]["number"]).json()["items"]
    assert len(after) == 1
    town.control.delete("/calls")
    assert town.control.get("/calls").json()["items"] == []


def test_options_are_changed_all_or_none(town):
    def change(**options):
        return town.control.patch("/options", options)

    assert change(mention_label="first", expires_in=5).json()["expires_in"] == 5
    assert change(expires_in=9, nonsense=1).status_code == 400
    assert change(expires_in=9, scopes="all").status_code == 400
    assert change(expires_in=True).status_code == 400
    assert town.control.get("/options").json()["expires_in"] == 5
    assert change(scopes=["spark:kms"]).json()["scopes"] == ["spark:kms"]


def test_starting_over_forgets_what_happened_but_not_the_bots_installation(town):
    town.books()
    town.says("dana", "x")
    town.faults.add("*", "slow", times=None)
    hook = {
        "name": "x",
        "targetUrl": "http://127.0.0.1:9/",
        "resource": "rooms",
        "event": "created",
    }
    town.bot.post("/webhooks", hook)
    town.control.post("/tokens/end", {"which": "authorization"})

    assert town.control.post("/reset", {}).status_code == 204

    assert town.control.get("/meetings").json()["items"] == []
    assert town.control.get("/mails").json()["items"] == []
    assert town.control.get("/faults").json()["items"] == []
    assert town.control.get("/calls").json()["items"] == []
    query = {"as": "dana", "space": "Launch team"}
    assert town.control.get("/messages", **query).json()["items"] == []
    assert len(town.bot.get("/webhooks").json()["items"]) == 1
    assert town.lists() == []


def test_starting_over_tells_whoever_wants_to_know():
    told = []
    world = World()
    with SandboxServer(world, started_over=lambda: told.append("now")) as server:
        requests.post(f"{server.url}/sandbox/control/reset", json={}, timeout=30)

    assert told == ["now"]


def test_the_world_is_there_again_after_a_restart(tmp_path):
    path, given = str(tmp_path / "deep" / "sandbox.db"), Credentials()
    world = World(path, credentials=given)
    room = world.room(world.rooms_of(DANA.id)[0]["id"])
    assert room
    world.close()

    again = World(path, credentials=given, options=Options(expires_in=5))

    assert [r["id"] for r in again.rooms_of(DANA.id)] == [room["id"]]
    assert len(again.people()) == len({p["id"] for p in again.people()})
    again.close()


def test_a_world_of_another_version_is_begun_anew(tmp_path):
    path = tmp_path / "sandbox.db"
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE people (something TEXT)")
    database.close()

    world = World(str(path))

    assert world.person_at("dana@corp.example")
    world.close()


@pytest.mark.parametrize("body", [b"{", b"[]", b"x=1"])
def test_the_control_takes_json_objects_only(town, body):
    for media, status in {"application/json": 400, "text/plain": 415}.items():
        head = {"Content-Type": media}
        answer = town.control("POST", "/say", data=body, headers=head)
        assert answer.status_code == status


@pytest.mark.parametrize(
    ("path", "query"),
    [("/messages", {"as": "dana", "space": "Launch team", "after": "x"}),
     ("/calls", {"after": "-1"}), ("/idle", {"seconds": "long"})],
)  # fmt: skip
def test_a_query_that_is_no_number_is_refused(town, path, query):
    assert town.control.get(path, **query).status_code == 400


def test_a_space_tells_how_many_messages_and_edits_it_holds(town):
    town.says("dana", "one")
    body = {"roomId": town.team(), "markdown": "two"}
    made = town.bot.post("/messages", body).json()
    town.bot.put(f"/messages/{made['id']}", body | {"markdown": "three"})
    query = {"as": "dana", "space": "Launch team", "after": 10**9}

    news = town.control.get("/messages", **query).json()

    assert (news["items"], news["total"], news["edits"]) == ([], 2, 1)


def test_a_file_is_handed_to_who_sees_it_and_is_never_a_page(town):
    page = base64.b64encode(b"<script>alert(1)</script>").decode()
    file = {"name": "a.html", "type": "text/html", "base64": page}
    said = town.says("dana", "see", files=[file])
    (shown,) = said["attached"]

    mine = town.control.get("/files", as_="bob", id=shown["id"])
    others = town.control.get("/files", as_="carol", id=shown["id"])

    assert (shown["name"], shown["size"]) == ("a.html", 25)
    assert mine.content == b"<script>alert(1)</script>"
    assert mine.headers["Content-Disposition"].startswith("attachment")
    assert mine.headers["Content-Security-Policy"] == "sandbox"
    assert others.status_code == 404


def test_a_file_of_an_odd_type_is_handed_out_as_bytes(town):
    file = {"name": "a", "type": "text/html\r\nX-Evil: 1", "base64": "aGk="}
    (shown,) = town.says("dana", "see", files=[file])["attached"]

    answer = town.control.get("/files", as_="dana", id=shown["id"])

    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert "X-Evil" not in answer.headers
