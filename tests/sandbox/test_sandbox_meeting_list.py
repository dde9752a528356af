"""Listing meetings: windows, defaults, pages, tags."""

import pytest

ALICE = "alice@corp.example"


def titles(town, **query):
    return [item["title"] for item in town.lists(**query)]


def at(day, hour=10):
    return {
        "start": f"2026-03-{day:02}T{hour}:00:00",
        "end": f"2026-03-{day:02}T{hour}:30:00",
        "timezone": "UTC",
    }


def test_the_default_window_is_the_next_seven_days(town):
    town.books(title="near", **at(8))
    town.books(title="far", **at(10))

    assert titles(town) == ["near"]
    assert titles(town, from_="2026-03-09") == ["far"]
    assert titles(town, to="2026-03-10T23:00:00Z") == ["near", "far"]
    assert titles(town, from_="2026-03-02", to="2026-04-01") == ["near", "far"]


def test_from_is_inclusive_and_to_is_not(town):
    town.books(title="ten", **at(5))

    assert titles(town, from_="2026-03-05T10:30:00Z", to="2026-03-06") == []
    assert titles(town, from_="2026-03-05T10:29:00Z", to="2026-03-06") == ["ten"]
    assert titles(town, from_="2026-03-04", to="2026-03-05T10:00:00Z") == []
    assert titles(town, from_="2026-03-04", to="2026-03-05T10:01:00Z") == ["ten"]


def test_times_are_utc_unless_the_header_names_a_zone(town):
    town.books()

    (item,) = town.lists()
    answer = town.app(
        "GET",
        "/meetings",
        params={"hostEmail": ALICE},
        headers={"timezone": "America/New_York"},
    )

    assert item["start"] == "2026-03-03T13:00:00Z"
    (there,) = answer.json()["items"]
    assert there["start"] == "2026-03-03T08:00:00-05:00"
    assert there["timezone"] == "America/New_York"


def test_a_list_holds_what_the_person_is_only_invited_to(town):
    town.books(title="mine", **at(3))
    town.books(
        title="theirs",
        hostEmail="dana@corp.example",
        invitees=[{"email": "Alice@corp.example"}],
        **at(4),
    )
    town.books(title="foreign", hostEmail="dana@corp.example", **at(4))

    found = {item["title"]: item["hostEmail"] for item in town.lists()}

    assert found == {"mine": ALICE, "theirs": "dana@corp.example"}


def test_a_tag_finds_its_meeting_outside_the_default_window_only_when_asked(town):
    town.books(integrationTags=["mb-1"], **at(20))
    town.books(integrationTags=["mb-2"], **at(20))

    assert town.lists(integrationTag="mb-1") == []
    window = {"from_": "2026-03-19", "to": "2026-03-22", "current": "false"}
    (item,) = town.lists(integrationTag="mb-1", **window)
    assert item["integrationTags"] == ["mb-1"]
    assert town.lists(integrationTag="mb", **window) == []


def test_ten_come_at_a_time_and_the_last_page_may_be_empty(town):
    for number in range(20):
        town.books(title=f"{number:02}", **at(3, 10))

    sizes, url = [], f"/meetings?hostEmail={ALICE}"
    while url:
        answer = town.app("GET", url)
        sizes.append(len(answer.json()["items"]))
        url = answer.links.get("next", {}).get("url", "")

    assert sizes == [10, 10, 0]
    assert len(town.lists(max=100)) == 20


def test_a_series_is_one_item_or_one_for_each_day(town):
    town.books(recurrence="FREQ=DAILY;COUNT=30", **at(3))
    town.clock.move(days=2)

    (series,) = town.lists()
    days = town.lists(meetingType="scheduledMeeting")

    assert series["start"] == "2026-03-05T10:00:00Z"
    assert series["recurrence"] == "FREQ=DAILY;COUNT=30;INTERVAL=1"
    assert town.lists(current="false")[0]["start"] == "2026-03-03T10:00:00Z"
    assert [day["start"][8:10] for day in days] == [f"{d:02}" for d in range(5, 12)][:7]
    assert [day["state"] for day in days][:2] == ["ready", "scheduled"]
    by_series = town.lists(meetingSeriesId=series["id"])
    assert [day["id"] for day in by_series] == [day["id"] for day in days]


def test_a_series_without_end_goes_on(town):
    town.books(recurrence="FREQ=WEEKLY", **at(3))

    assert len(town.lists(from_="2030-01-01", to="2030-02-01")) == 1


def test_meetings_are_found_by_number_or_link_whatever_the_window(town):
    made = town.books(**at(25))

    assert [m["id"] for m in town.lists(meetingNumber=made["meetingNumber"])] == [
        made["id"]
    ]
    assert [m["id"] for m in town.lists(webLink=made["webLink"])] == [made["id"]]
    assert town.lists(meetingNumber="1") == []
    other = town.app.get(
        "/meetings",
        hostEmail="dana@corp.example",
        meetingNumber=made["meetingNumber"],
    )
    assert other.json()["items"] == []


def test_states_and_kinds_narrow_the_list(town):
    town.books(title="first", **at(3))
    town.books(title="webinar", scheduledType="webinar", sessionTypeId=9, **at(4))

    assert titles(town, scheduledType="webinar") == ["webinar"]
    assert titles(town, state="active") == ["first", "webinar"]
    assert titles(town, state="expired") == []
    assert titles(town, meetingType="meeting") == []
    town.clock.move(days=5)
    past = titles(town, state="expired", from_="2026-03-01", to="2026-03-08")
    assert past == ["first", "webinar"]


REFUSED = [
    {"max": 101}, {"max": 0}, {"from_": "soon"}, {"to": "2026-13-01"},
    {"from_": "2026-03-05", "to": "2026-03-04"}, {"meetingType": "x"},
    {"state": "x"}, {"scheduledType": "x"}, {"current": "maybe"},
    {"meetingNumber": "1", "webLink": "x"}, {"hasChat": "x"},
]  # fmt: skip


@pytest.mark.parametrize("query", REFUSED)
def test_a_list_that_cannot_be_is_refused(town, query):
    answer = town.app.get("/meetings", **{"hostEmail": ALICE, **query})

    assert answer.status_code == 400


def test_a_wrong_zone_in_the_header_is_refused(town):
    answer = town.app(
        "GET",
        "/meetings",
        params={"hostEmail": ALICE},
        headers={"timezone": "Mars/Olympus"},
    )

    assert answer.status_code == 400


def test_lists_can_lag_behind_and_single_reads_do_not(town):
    town.faults.add("GET /meetings", "lag", seconds=30, times=None)
    made = town.books(integrationTags=["mb-1"])

    assert town.lists(integrationTag="mb-1") == []
    path = f"/meetings/{made['id']}"
    assert town.app.get(path, hostEmail=ALICE).status_code == 200
    town.clock.move(seconds=31)
    assert len(town.lists(integrationTag="mb-1")) == 1
