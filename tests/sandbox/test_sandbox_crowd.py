"""Many at once: nothing is lost, nothing doubled."""

import socket
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from urllib.parse import urlsplit


def test_a_crowd_writes_and_every_message_is_told_once_and_in_order(town, ear):
    town.bot.post(
        "/webhooks",
        {
            "name": "x",
            "targetUrl": ear.url,
            "resource": "messages",
            "event": "created",
        },
    )
    people = ["dana", "alice", "bob", "carol"]

    def talk(who):
        return [
            town.says(who, f"{number}", space="Meeting Bot")["id"]
            for number in range(25)
        ]

    with ThreadPoolExecutor(4) as pool:
        said = list(pool.map(talk, people))

    town.idle()
    told = [body.decode() for _, body in ear.heard]
    assert len(told) == 100
    for ids in said:
        places = [next(n for n, t in enumerate(told) if one in t) for one in ids]
        assert places == sorted(places)


def test_a_crowd_that_opens_one_space_opens_one(town):
    def write(_):
        body = {"toPersonEmail": "carol@corp.example", "text": "x"}
        return town.bot.post("/messages", body).json()["roomId"]

    with ThreadPoolExecutor(8) as pool:
        rooms = set(pool.map(write, range(24)))

    assert len(rooms) == 1


def test_of_a_crowd_that_invites_the_same_person_one_succeeds(town):
    body = {
        "meetingId": town.books()["id"],
        "hostEmail": "alice@corp.example",
        "email": "bob@corp.example",
    }

    with ThreadPoolExecutor(8) as pool:
        answers = list(
            pool.map(lambda _: town.app.post("/meetingInvitees", body), range(16))
        )

    assert sorted(a.status_code for a in answers) == [200] + [409] * 15


def test_a_hundred_meetings_at_once_have_a_hundred_ids(town):
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda n: town.books(title=f"{n}"), range(100)))

    assert len({meeting["id"] for meeting in made}) == 100
    assert len({meeting["meetingNumber"] for meeting in made}) == 100


def test_a_bot_that_keeps_hundreds_of_connections_open_locks_nobody_out(town):
    address = urlsplit(town.server.url)
    with ExitStack() as kept:
        for _ in range(300):
            kept.enter_context(
                socket.create_connection((address.hostname, address.port))
            )

        assert town.bot.get("/people/me").ok
