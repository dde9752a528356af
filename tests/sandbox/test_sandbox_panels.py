"""What the chat page's panels show: the calendar, the calls of an answer, faults."""

import json

import pytest

from bot.sandbox import blueprint
from bot.sandbox import clock as sandbox_clock
from bot.sandbox.faults import Faults
from bot.sandbox.operations import OPERATIONS
from bot.sandbox.options import Options
from bot.sandbox.presets import MOODS, PRESETS


@pytest.fixture
def listening(town, ear):
    """A bot that hears of messages, in a world whose clock goes."""
    town.server.world.now = sandbox_clock.now
    town.bot.post(
        "/webhooks",
        {
            "name": "m",
            "targetUrl": ear.url,
            "resource": "messages",
            "event": "created",
        },
    )
    town.control.delete("/calls")


def agenda(town, who, **query):
    query = {"as_": who, "of": who} | query
    return town.control.get("/agenda", **query).json()["items"]


def story(town, message):
    return town.control.get("/story", message=message["id"]).json()


# The calendar


def test_a_meeting_stands_in_the_calendars_of_host_and_invited_only(town):
    made = town.books(invitees=[{"email": "bob@corp.example"}])

    [hosted] = agenda(town, "alice")
    [invited] = agenda(town, "bob")

    assert (hosted["title"], hosted["hosts"]) == ("Weekly sync", True)
    assert (invited["host"], invited["hosts"]) == ("Alice Ames", False)
    assert invited["link"] == made["webLink"]
    assert invited["invitees"] == ["Bob Bell"]
    assert agenda(town, "dana") == []
    assert len(agenda(town, "dana", of="")) == 1


def test_a_series_is_shown_by_its_days_and_a_cancelled_day_is_not(town):
    made = town.books(recurrence="FREQ=DAILY;INTERVAL=1;COUNT=20")
    town.app.delete(
        f"/meetings/{made['id']}_20260304T130000Z", hostEmail=made["hostEmail"]
    )

    days = [one["start"][:10] for one in agenda(town, "alice", days=4)]

    assert days == ["2026-03-03", "2026-03-05"]
    assert len(agenda(town, "alice", skip=14)) == 7


def test_a_calendar_begins_at_midnight_of_its_owners_day(town, clock):
    town.books(start="2026-03-02T14:00:00", end="2026-03-02T15:00:00")
    clock.move(hours=11)

    assert (
        town.control.get("/agenda", as_="alice")
        .json()["from"]
        .startswith("2026-03-02T23:00")
    )
    assert agenda(town, "alice") == []


# The calls behind an answer


@pytest.mark.usefixtures("listening")
def test_a_story_tells_the_event_and_the_calls_between_question_and_answer(town):
    said = town.says("dana", "book it", space="Meeting Bot")
    town.idle()
    town.bot.get(f"/messages/{said['id']}")
    town.person("dana").get("/people/me")
    town.asks()
    room = said["roomId"]
    answer = town.bot.post("/messages", {"roomId": room, "markdown": "Booked"}).json()

    told = story(town, answer)

    assert told["said"]["text"] == "book it"
    assert [one["name"] for one in told["steps"]] == [
        "Event to the bot",
        "Get Message Details",
        "Create a Meeting",
        "Create a Message",
    ]
    assert told == story(town, said)
    assert told["answered"] > told["begins"]


@pytest.mark.usefixtures("listening")
def test_a_story_begins_at_a_press_where_that_came_last(town):
    card = {"type": "AdaptiveCard", "version": "1.3"}
    kind = "application/vnd.microsoft.card.adaptive"
    sent = town.bot.post(
        "/messages",
        {
            "toPersonEmail": "dana@corp.example",
            "markdown": "x",
            "attachments": [{"contentType": kind, "content": card}],
        },
    ).json()
    press = {"as": "dana", "messageId": sent["id"], "inputs": {"a": "b"}}
    pressed = town.control.post("/press", press).json()
    body = {"roomId": sent["roomId"], "markdown": "Done"}
    answer = town.bot.post("/messages", body).json()

    told = story(town, answer)

    assert (told["pressed"], told["said"]) == (True, None)
    query = {"as": "dana", "space": "Meeting Bot"}
    shown = town.control.get("/messages", **query).json()
    assert shown["presses"] == [pressed["created"]]


def test_the_latest_calls_bear_the_names_of_the_official_documents(town):
    town.books()
    town.bot.get("/people/me")

    newest, before = town.control.get("/recent").json()["items"]

    assert newest["name"] == "Get My Own Details"
    assert (before["name"], before["path"]) == ("Create a Meeting", "/meetings")
    assert json.loads(before["request"])["title"] == "Weekly sync"
    assert town.control.get("/story", message="x").status_code == 404


def test_only_operations_that_exist_are_explained():
    known = {route.operation for route in blueprint.API}

    assert set(OPERATIONS) <= known


# Faults


def test_every_fault_and_mood_that_is_offered_can_be_switched():
    for preset in PRESETS:
        assert Faults().read(preset.shown()["rule"]).kind == preset.kind
    for mood in MOODS:
        options = Options()
        assert getattr(options, mood.option) == mood.usual
        options.change({mood.option: mood.other})


def test_one_fault_is_switched_off_and_the_others_stay(town):
    for kind in ("slow", "too_many"):
        town.control.post("/faults", {"operation": "*", "kind": kind})

    town.control.delete("/faults", operation="*", kind="slow")

    state = town.control.get("/faults").json()
    assert [one["kind"] for one in state["items"]] == ["too_many"]
    assert len(state["presets"]) == len(PRESETS)


def test_starting_over_brings_back_the_usual_options(town):
    town.control.patch("/options", {"mention_label": "first"})

    town.control.post("/reset", {})

    assert town.control.get("/options").json()["mention_label"] == "full"
