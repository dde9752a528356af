"""What Webex takes as a meeting, and what it refuses."""

import pytest

INVITEE = {"email": "bob@corp.example"}

REFUSED: dict[str, list[dict[str, object]]] = {
    "is required": [
        {"title": ...}, {"title": ""}, {"start": ...}, {"end": ...}, {"start": ""},
    ],
    "has the wrong type": [
        {"title": 5}, {"start": 1}, {"sendEmail": "true"}, {"invitees": {}},
        {"reminderTime": "10"}, {"reminderTime": True}, {"hostEmail": 5},
        {"integrationTags": "tag"}, {"password": None}, {"meetingOptions": []},
        {"invitees": [INVITEE | {"coHost": "no"}]}, {"invitees": ["bob@corp.example"]},
    ],
    "at most 128 characters": [
        {"title": "x" * 129}, {"invitees": [INVITEE | {"displayName": "x" * 129}]},
    ],
    "at most 1300 characters": [{"agenda": "x" * 1301}],
    "is before current time": [
        {"start": "2026-03-02T12:59:00"},
        {"start": "2025-03-03T14:00:00", "end": "2025-03-03T15:00:00"},
    ],
    "must be after 'start'": [
        {"end": "2026-03-03T14:00:00"}, {"end": "2026-03-03T13:00:00"},
    ],
    "from 10 minutes to 23 hours 59 minutes": [
        {"end": "2026-03-03T14:09:59"}, {"end": "2026-03-04T14:00:00"},
    ],
    "less than 10 years": [
        {"start": "2036-03-03T14:00:00", "end": "2036-03-03T15:00:00"},
    ],
    "not an ISO 8601": [
        {"start": "tomorrow"}, {"end": "03/03/2026 15:00"},
        {"start": "2026-02-30T10:00"},
        {"start": "0001-01-01T00:00:00+23:00"},
    ],
    "not a time zone": [
        {"timezone": "Mars/Olympus"}, {"timezone": "../etc/passwd"},
        {"timezone": "a\0b"},
    ],
    "must be one of": [
        {"scheduledType": "party"}, {"unlockedMeetingJoinSecurity": "maybe"},
        {"joinBeforeHostMinutes": 7}, {"joinBeforeHostMinutes": 60},
    ],
    "'sessionTypeId' is required": [{"scheduledType": "webinar"}],
    "not supported in a personal room": [
        {"scheduledType": "personalRoomMeeting", "integrationTags": ["a"]},
    ],
    "'integrationTags' has the wrong type": [{"integrationTags": [5]}],
    "integrationTags": [{"integrationTags": ["a", "b", "c", "d"]}],
    "1 to 64 characters": [
        {"integrationTags": ["x" * 65]}, {"integrationTags": [""]},
    ],
    "'trackingCodes.value' is required": [{"trackingCodes": [{"name": "a"}]}],
    "A tracking code has": [{"trackingCodes": [{"name": "a", "value": ""}]}],
    "'invitees.email' is required": [{"invitees": [{}]}],
    "not an address": [
        {"invitees": [{"email": "bob"}]},
        {"invitees": [{"email": "bob @corp.example"}]},
    ],
    "unique email": [{"invitees": [INVITEE, {"email": "BOB@corp.example"}]}],
    "at most 1000 invitees": [
        {"invitees": [{"email": f"p{n}@corp.example"} for n in range(1001)]},
    ],
    "password validation failed": [
        {"password": "lower1"}, {"password": "UPPER1"}, {"password": "Ab1"},
        {"password": "NoDigits"},
    ],
    "not a site": [{"siteUrl": "other.webex.com"}],
    "'roomId' is required": [{"adhoc": True}],
    "recurrence": [{"recurrence": "FREQ=HOURLY"}],
}  # fmt: skip


@pytest.mark.parametrize(
    ("words", "changes"),
    [(words, change) for words, all_ in REFUSED.items() for change in all_],
)
def test_a_meeting_that_cannot_be_is_refused_with_the_reason(town, words, changes):
    answer = town.asks(**changes)

    assert answer.status_code == 400
    assert answer.json()["message"].startswith("The request could not be understood")
    assert words in answer.json()["errors"][0]["description"]
    assert town.control.get("/meetings").json()["items"] == []
    assert town.control.get("/mails").json()["items"] == []


TAKEN: dict[str, dict[str, object]] = {
    "the longest title": {"title": "x" * 128},
    "the longest agenda": {"agenda": "x" * 1300},
    "ten minutes": {"end": "2026-03-03T14:10:00"},
    "almost a day": {"end": "2026-03-04T13:59:00"},
    "a space for the T": {"start": "2026-03-03 14:00:00"},
    "an offset": {"start": "2026-03-03T14:00:00+01:00", "end": "2026-03-03T13:30:00Z"},
    "three tags": {"integrationTags": ["x" * 64, "b", "c"]},
    "a webinar": {
        "scheduledType": "webinar", "sessionTypeId": 9, "joinBeforeHostMinutes": 60,
    },
    "a template without times": {
        "templateId": "standard-meeting", "start": ..., "end": ...,
    },
    "a good password": {"password": "BgJep@43"},
    "no rule": {"recurrence": None},
    "a field that nobody knows": {"colour": "red"},
    "a night over the change of clocks": {
        "start": "2026-03-29T01:30:00", "end": "2026-03-29T03:10:00",
    },
}  # fmt: skip


@pytest.mark.parametrize("changes", TAKEN.values(), ids=TAKEN)
def test_what_is_just_within_the_bounds_is_taken(town, changes):
    assert town.asks(**changes).status_code == 200


def test_an_hour_that_the_clocks_skip_does_not_count(town):
    answer = town.asks(start="2026-03-29T01:55:00", end="2026-03-29T03:02:00")

    assert answer.status_code == 400


def test_a_start_in_this_minute_is_moved_to_the_next_and_seconds_are_cut(town):
    town.clock.move(seconds=30)
    made = town.books(
        start="2026-03-02T12:00:59", end="2026-03-02T12:30:59", timezone="UTC"
    )

    assert made["start"] == "2026-03-02T12:01:00Z"
    assert made["end"] == "2026-03-02T12:30:00Z"


def test_times_without_offset_are_utc_when_no_zone_is_named(town):
    made = town.books(timezone=...)

    assert made["timezone"] == "UTC"
    assert made["start"] == "2026-03-03T14:00:00Z"


HOSTS = ["no@one.example", "erin@elsewhere.example", "lena@corp.example",
         "gus@corp.example", "meeting@webex.bot"]  # fmt: skip


@pytest.mark.parametrize("email", HOSTS)
@pytest.mark.parametrize("status", [400, 403, 404])
def test_who_cannot_host_is_refused_with_the_status_of_ones_choice(town, email, status):
    town.options.host_refusal_status = status

    answer = town.asks(hostEmail=email)

    assert answer.status_code == status
    assert answer.json()["errors"][0]["description"]


@pytest.mark.parametrize("nobody", [..., ""])
def test_a_service_app_must_say_on_whose_behalf(town, nobody):
    answer = town.asks(hostEmail=nobody)

    assert answer.status_code == 403
    assert "hostEmail" in answer.json()["errors"][0]["description"]
    assert town.app.get("/meetings").status_code == 403
    assert town.app.get("/meetings/x").status_code == 403
    assert town.app.delete("/meetings/x").status_code == 403
    assert town.app.patch("/meetings/x", {"title": "y"}).status_code == 403


def test_a_meeting_for_a_space_needs_a_scope_that_no_service_app_has(town):
    assert town.asks(roomId=town.team()).status_code == 403


def test_the_quota_of_a_host_counts_what_failed(town):
    town.options.quota_per_host = 3
    for title in ("a", "", "b"):
        town.asks(title=title)

    refused = town.asks()
    other = town.asks(hostEmail="dana@corp.example")

    assert refused.status_code == 429
    assert refused.headers["Retry-After"] == "3600"
    assert other.status_code == 200
    town.clock.move(hours=24, seconds=1)
    assert (
        town.asks(start="2026-03-05T10:00", end="2026-03-05T11:00").status_code == 200
    )


def test_the_quota_overall_may_answer_403(town):
    town.options.quota_overall, town.options.quota_status = 1, 403

    town.books()

    assert town.asks(hostEmail="dana@corp.example").status_code == 403


def test_a_site_of_the_suite_warns_of_what_it_ignores(town):
    town.options.warn_converged = True

    assert "1001" in town.asks(publicMeeting=True).headers["Warning"]
    assert "Warning" not in town.asks().headers
