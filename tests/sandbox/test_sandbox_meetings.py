"""Meetings on behalf of a host: booked, read, changed, cancelled."""

import re
from http import HTTPStatus

import pytest
import requests

ALICE = "alice@corp.example"
SERIES = {"recurrence": "FREQ=DAILY;INTERVAL=1;COUNT=5"}


def mails(town):
    found = town.control.get("/mails").json()["items"]
    return [(mail["kind"], mail["to"]) for mail in found]


def read(town, meeting_id, **query):
    return town.app.get(f"/meetings/{meeting_id}", **{"hostEmail": ALICE, **query})


def patch(town, meeting_id, **changes):
    return town.app.patch(f"/meetings/{meeting_id}", {"hostEmail": ALICE} | changes)


def test_a_booked_meeting_comes_back_in_its_own_zone(town):
    made = town.books(agenda="News", integrationTags=["mb-1"])

    assert re.fullmatch("[0-9a-f]{32}", made["id"])
    assert made["start"] == "2026-03-03T14:00:00+01:00"
    assert made["end"] == "2026-03-03T14:30:00+01:00"
    assert made["timezone"] == "Europe/Berlin"
    assert made["hostEmail"] == ALICE
    assert made["hostDisplayName"] == "Alice Ames"
    assert made["hostUserId"] == town.alice.id
    assert made["meetingType"] == "meetingSeries"
    assert made["state"] == "active"
    assert made["agenda"] == "News"
    assert made["integrationTags"] == ["mb-1"]
    assert made["password"]
    assert "recurrence" not in made
    assert "invitees" not in made


def test_the_link_opens_a_page_of_the_meeting(town):
    made = town.books(title="Plan <b>")

    page = requests.get(made["webLink"], timeout=30)
    forged = requests.get(made["webLink"][:-1] + "x", timeout=30)

    assert made["webLink"].startswith(f"{town.server.url}/sandbox/meet/")
    assert "Plan &lt;b&gt;" in page.text
    assert "2026-03-03T14:00:00+01:00" in page.text
    assert forged.status_code == HTTPStatus.NOT_FOUND


def test_host_and_invitees_are_mailed_unless_told_not_to(town):
    town.books(invitees=[{"email": "bob@corp.example"}, {"email": "x@far.example"}])
    town.books(sendEmail=False, invitees=[{"email": "carol@corp.example"}])

    assert mails(town) == [
        ("invitation", ALICE),
        ("invitation", "bob@corp.example"),
        ("invitation", "x@far.example"),
    ]


def test_a_meeting_is_read_in_utc_or_the_zone_of_the_header(town):
    made = town.books()

    utc = read(town, made["id"]).json()
    kolkata = town.app(
        "GET",
        f"/meetings/{made['id']}",
        params={"hostEmail": ALICE},
        headers={"timezone": "Asia/Kolkata"},
    ).json()

    assert (utc["start"], utc["timezone"]) == ("2026-03-03T13:00:00Z", "UTC")
    assert kolkata["start"] == "2026-03-03T18:30:00+05:30"
    assert utc["meetingSeriesId"] == made["id"]


def test_a_meeting_is_seen_by_host_and_invitees_and_changed_by_the_host_alone(town):
    made = town.books(invitees=[{"email": "bob@corp.example"}])
    path = f"/meetings/{made['id']}"

    def seen_by(email):
        return town.app.get(path, hostEmail=email).status_code

    assert [seen_by(f"{n}@corp.example") for n in ("alice", "bob", "dana")] == [
        200,
        200,
        404,
    ]
    assert patch(town, made["id"], hostEmail="bob@corp.example").status_code == 403
    assert town.app.delete(path, hostEmail="bob@corp.example").status_code == 403
    assert town.app.delete(path, hostEmail="dana@corp.example").status_code == 404


def test_a_cancelled_meeting_is_gone_and_everybody_is_mailed(town):
    made = town.books(invitees=[{"email": "bob@corp.example"}], sendEmail=False)
    path = f"/meetings/{made['id']}"

    first = town.app.delete(path, hostEmail=ALICE, sendEmail="true")
    again = town.app.delete(path, hostEmail=ALICE)

    assert (first.status_code, first.content) == (204, b"")
    assert again.status_code == 404
    assert again.json()["errors"][0]["description"] == "The meeting is not found."
    assert read(town, made["id"]).status_code == 404
    assert mails(town) == [
        ("cancellation", ALICE),
        ("cancellation", "bob@corp.example"),
    ]


def test_a_quiet_cancellation_mails_nobody(town):
    made = town.books(sendEmail=False)

    town.app.delete(f"/meetings/{made['id']}", hostEmail=ALICE, sendEmail="false")

    assert mails(town) == []
    other = town.books(sendEmail=False)
    path = f"/meetings/{other['id']}"
    assert town.app.delete(path, hostEmail=ALICE, sendEmail="x").status_code == 400


@pytest.mark.parametrize("media", ["application/json", "application/json-patch+json"])
def test_a_change_is_a_partial_object_in_either_media_type(town, media):
    made = town.books()

    answer = town.app(
        "PATCH",
        f"/meetings/{made['id']}",
        json={"hostEmail": ALICE, "title": "New"},
        headers={"Content-Type": media},
    )

    assert answer.json()["title"] == "New"
    assert answer.json()["start"] == made["start"]


def test_a_list_of_patch_operations_is_refused(town):
    made = town.books()
    operations = [{"op": "replace", "path": "/title", "value": "New"}]

    assert town.app.patch(f"/meetings/{made['id']}", operations).status_code == 400


def test_a_meeting_is_moved_with_start_end_and_zone(town):
    made = town.books(invitees=[{"email": "bob@corp.example"}], sendEmail=False)

    moved = patch(
        town,
        made["id"],
        start="2026-03-04T09:00:00",
        end="2026-03-04T09:30:00",
        timezone="Asia/Kolkata",
    ).json()

    assert moved["start"] == "2026-03-04T09:00:00+05:30"
    assert moved["webLink"] == made["webLink"]
    assert mails(town) == [("update", ALICE), ("update", "bob@corp.example")]


def test_a_move_without_zone_is_read_in_utc(town):
    made = town.books()

    moved = patch(
        town, made["id"], start="2026-03-04T09:00:00", end="2026-03-04T09:30:00"
    ).json()

    assert moved["start"] == "2026-03-04T10:00:00+01:00"


BAD_CHANGES = [
    {"start": "2026-03-01T10:00:00"},
    {"end": "2026-03-03T12:00:00Z"},
    {"title": ""},
    {"title": None},
    {"title": "x" * 129},
    {"integrationTags": ["a", "b", "c", "d"]},
    {"joinBeforeHostMinutes": 3},
    {"recurrence": "FREQ=NEVER"},
]


@pytest.mark.parametrize("change", BAD_CHANGES)
def test_a_change_that_cannot_be_changes_nothing(town, change):
    made = town.books()
    before = read(town, made["id"]).json()

    assert patch(town, made["id"], **change).status_code == 400
    assert read(town, made["id"]).json() == before


def test_null_takes_agenda_and_tags_away(town):
    made = town.books(agenda="News", integrationTags=["mb-1"])

    changed = patch(town, made["id"], agenda=None, integrationTags=None).json()

    assert "agenda" not in changed
    assert "integrationTags" not in changed
    assert town.lists(integrationTag="mb-1") == []


def test_put_wants_the_main_fields(town):
    made = town.books()
    body = {
        "hostEmail": ALICE,
        "title": "New",
        "password": "BgJep@43",
        "start": "2026-03-04T09:00:00Z",
        "end": "2026-03-04T09:30:00Z",
    }
    path = f"/meetings/{made['id']}"

    assert town.app.put(path, body).json()["title"] == "New"
    assert town.app.put(path, body | {"password": ""}).status_code == 400


def test_a_running_meeting_can_be_neither_changed_nor_cancelled(town):
    made = town.books()
    town.control.post("/meetings/running", {"meetingId": made["id"]})

    change = patch(town, made["id"], title="New")
    cancel = town.app.delete(f"/meetings/{made['id']}", hostEmail=ALICE)

    assert change.json()["errors"][0]["description"] == "Meeting is in progress"
    assert (change.status_code, cancel.status_code) == (400, 400)
    assert read(town, made["id"]).json()["state"] == "inProgress"


# Series


def test_a_series_tells_its_rule_in_webexs_spelling(town):
    made = town.books(**SERIES)

    assert made["recurrence"] == "FREQ=DAILY;COUNT=5;INTERVAL=1"
    assert made["meetingType"] == "meetingSeries"


def test_one_day_of_a_series_has_an_id_of_its_own(town):
    made = town.books(**SERIES)
    day_id = f"{made['id']}_20260304T130000Z"

    day = read(town, day_id).json()

    assert day["id"] == day_id
    assert day["meetingType"] == "scheduledMeeting"
    assert day["start"] == "2026-03-04T13:00:00Z"
    assert day["state"] == "scheduled"
    assert read(town, f"{made['id']}_20260303T130000Z").json()["state"] == "ready"
    for wrong in ("_20260304T120000Z", "_nonsense", "_20260308T130000Z"):
        assert read(town, made["id"] + wrong).status_code == 404
    assert read(town, made["id"] + "_I_123").status_code == 400


def test_the_current_day_of_a_series_is_the_next_one(town):
    made = town.books(**SERIES)
    town.clock.move(days=2)

    assert read(town, made["id"], current="true").json()["start"] == (
        "2026-03-04T13:00:00Z"
    )
    assert read(town, made["id"]).json()["start"] == "2026-03-03T13:00:00Z"


def test_one_day_can_be_moved_and_its_id_stays(town):
    made = town.books(**SERIES)
    day_id = f"{made['id']}_20260304T130000Z"

    moved = patch(
        town,
        day_id,
        start="2026-03-04T15:00:00Z",
        end="2026-03-04T15:30:00Z",
        title="Late",
    ).json()

    assert moved["isModified"] is True
    assert read(town, day_id).json()["start"] == "2026-03-04T15:00:00Z"
    days = town.lists(meetingType="scheduledMeeting")
    assert [d["title"] for d in days] == ["Weekly sync", "Late", *["Weekly sync"] * 3]


def test_a_day_cannot_be_moved_onto_another_day_of_its_series(town):
    made = town.books(**SERIES)

    answer = patch(
        town,
        f"{made['id']}_20260304T130000Z",
        start="2026-03-05T15:00:00Z",
        end="2026-03-05T15:30:00Z",
    )

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["description"] == (
        "meeting.err.two_meeting_schedule_at_same_day"
    )


def test_one_day_can_be_cancelled(town):
    made = town.books(**SERIES)
    day_id = f"{made['id']}_20260304T130000Z"

    answer = town.app.delete(f"/meetings/{day_id}", hostEmail=ALICE)

    assert answer.status_code == 204
    assert read(town, day_id).status_code == 404
    assert len(town.lists(meetingType="scheduledMeeting")) == 4


def test_moving_a_series_forgets_what_single_days_had(town):
    made = town.books(**SERIES)
    patch(town, f"{made['id']}_20260304T130000Z", title="Special")

    patch(
        town,
        made["id"],
        start="2026-03-03T16:00:00Z",
        end="2026-03-03T16:30:00Z",
        timezone="Europe/Berlin",
    )

    titles = {d["title"] for d in town.lists(meetingType="scheduledMeeting")}
    assert titles == {"Weekly sync"}


def test_a_series_keeps_its_clock_time_over_the_change_of_clocks(town):
    made = town.books(
        start="2026-03-28T14:00:00",
        end="2026-03-28T14:30:00",
        recurrence="FREQ=DAILY;COUNT=2",
    )

    days = town.lists(
        meetingType="scheduledMeeting", from_="2026-03-28", to="2026-03-31"
    )

    starts = [day["start"] for day in days]
    assert starts == ["2026-03-28T13:00:00Z", "2026-03-29T12:00:00Z"]
    assert days[0]["meetingSeriesId"] == made["id"]


def test_a_series_becomes_a_single_meeting_by_null(town):
    made = town.books(**SERIES)

    changed = patch(town, made["id"], recurrence=None).json()

    assert "recurrence" not in changed
    assert len(town.lists(meetingType="scheduledMeeting")) == 1


# Around meetings


def test_join_links_are_given_without_being_followed(town):
    made = town.books()
    body = {"meetingId": made["id"], "joinDirectly": False, "hostEmail": ALICE}

    links = town.app.post("/meetings/join", body).json()
    for_bob = town.app.post("/meetings/join", body | {"email": "bob@corp.example"})
    direct = town.app(
        "POST",
        "/meetings/join",
        json=body | {"joinDirectly": True},
        allow_redirects=False,
    )

    assert links.keys() == {"startLink", "joinLink", "expiration"}
    assert links["expiration"] == "2026-03-02T13:00:00.000Z"
    assert "startLink" not in for_bob.json()
    assert (direct.status_code, direct.headers["Location"]) == (302, made["webLink"])


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (400, {}),
        (400, {"meetingId": "a", "meetingNumber": "b"}),
        (400, {"meetingId": "a", "expirationMinutes": 61}),
        (400, {"meetingId": 5}),
        (404, {"meetingId": "unknown"}),
        (404, {"webLink": "https://x.example/j.php?MTID=m1"}),
    ],
)
def test_a_join_that_cannot_be_is_refused(town, status, body):
    body = {"joinDirectly": False, "hostEmail": ALICE} | body

    assert town.app.post("/meetings/join", body).status_code == status


def test_sites_and_session_types_tell_who_can_host(town):
    def sites(email):
        answer = town.app.get("/meetingPreferences/sites", userEmail=email)
        return answer.json()["sites"]

    def kinds(email):
        answer = town.app.get("/meetings/sessionTypes", hostEmail=email)
        return len(answer.json()["items"])

    assert sites(ALICE) == [{"siteUrl": "corp.webex.com", "default": True}]
    assert (kinds(ALICE), kinds("lena@corp.example")) == (1, 0)
    unknown = town.app.get("/meetingPreferences/sites", userEmail="no@one.example")
    assert unknown.status_code == 403


def test_templates_are_listed_by_kind(town):
    def names(**query):
        items = town.app.get("/meetings/templates", **query).json()["items"]
        return [item["id"] for item in items]

    assert len(names()) == 2
    assert names(templateType="webinar") == ["standard-webinar"]
    assert town.app.get("/meetings/templates", templateType="x").status_code == 400
