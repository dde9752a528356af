"""Who is invited: listed, added one by one or in bulk, changed, taken out."""

import pytest

ALICE = "alice@corp.example"


@pytest.fixture
def meeting(town):
    invited = [{"email": "bob@corp.example", "displayName": "Bob", "coHost": True}]
    return town.books(invitees=invited, sendEmail=False)["id"]


def listed(town, meeting, **query):
    return town.app.get(
        "/meetingInvitees", meetingId=meeting, **{"hostEmail": ALICE, **query}
    )


def invite(town, meeting, **changes):
    body = {"meetingId": meeting, "hostEmail": ALICE, "email": "carol@corp.example"}
    return town.app.post("/meetingInvitees", body | changes)


def bulk(town, meeting, items, **changes):
    body = {"meetingId": meeting, "hostEmail": ALICE, "items": items}
    return town.app.post("/meetingInvitees/bulkInsert", body | changes)


def test_invitees_are_listed_by_address_in_pages(town, meeting):
    for name in ("d", "a", "c"):
        invite(town, meeting, email=f"{name}@far.example")

    first = listed(town, meeting, max=2)
    second = town.app("GET", first.links["next"]["url"])

    emails = [i["email"] for i in first.json()["items"] + second.json()["items"]]
    assert emails == sorted(emails)
    assert len(emails) == 4
    assert first.json()["items"][1] == {
        "id": first.json()["items"][1]["id"],
        "email": "bob@corp.example",
        "displayName": "Bob",
        "coHost": True,
        "panelist": False,
        "meetingId": meeting,
    }


def test_an_invitee_is_added_once_and_mailed(town, meeting):
    added, again = (invite(town, meeting) for _ in range(2))
    invite(town, meeting, email="quiet@far.example", sendEmail=False)

    assert added.status_code == 200
    assert added.json()["displayName"] == "carol@corp.example"
    assert added.json()["id"].startswith(f"{meeting}_")
    assert again.status_code == 409
    assert again.json()["message"] == "User is already a meeting invitee."
    mails = town.control.get("/mails").json()["items"]
    assert [(m["kind"], m["to"]) for m in mails] == [
        ("invitation", "carol@corp.example")
    ]


def test_many_are_added_all_or_none(town, meeting):
    new = [{"email": "x@far.example"}, {"email": "y@far.example", "sendEmail": False}]

    added = bulk(town, meeting, new)
    clash = bulk(
        town, meeting, [{"email": "z@far.example"}, {"email": "X@far.example"}]
    )

    assert [i["email"] for i in added.json()["items"]] == [
        "x@far.example",
        "y@far.example",
    ]
    assert clash.status_code == 409
    emails = [i["email"] for i in listed(town, meeting).json()["items"]]
    assert "z@far.example" not in emails


@pytest.mark.parametrize(
    "items",
    [
        [],
        None,
        {},
        [{}],
        ["x"],
        [{"email": "x@y.example"}, {"email": "x@y.example"}],
        [{"email": f"{n}@y.example"} for n in range(101)],
    ],
)
def test_a_bulk_that_cannot_be_is_refused(town, meeting, items):
    assert bulk(town, meeting, items).status_code == 400


def test_bulk_is_a_post_and_nothing_else(town, meeting):
    body = {"meetingId": meeting, "hostEmail": ALICE, "items": []}

    assert town.app.put("/meetingInvitees/bulkInsert", body).status_code == 405


def test_an_invitee_is_read_changed_and_taken_out(town, meeting):
    invitee = listed(town, meeting).json()["items"][0]
    path = f"/meetingInvitees/{invitee['id']}"
    change = {"email": "robert@corp.example", "hostEmail": ALICE, "sendEmail": False}

    assert town.app.get(path, hostEmail=ALICE).json() == invitee
    changed = town.app.put(path, change).json()
    assert (changed["email"], changed["displayName"]) == ("robert@corp.example", "Bob")
    assert town.app.delete(path, hostEmail=ALICE).status_code == 204
    assert town.app.delete(path, hostEmail=ALICE).status_code == 404
    assert listed(town, meeting).json()["items"] == []
    (mail,) = town.control.get("/mails").json()["items"]
    assert (mail["kind"], mail["to"]) == ("cancellation", "robert@corp.example")


def test_panelists_are_listed_apart(town, meeting):
    invite(town, meeting, email="p@far.example", panelist=True)

    items = listed(town, meeting, panelist="true").json()["items"]

    assert [i["email"] for i in items] == ["p@far.example"]


def test_an_invitee_cannot_take_the_address_of_another(town, meeting):
    added = invite(town, meeting).json()
    change = {"email": "BOB@corp.example", "hostEmail": ALICE}

    answer = town.app.put(f"/meetingInvitees/{added['id']}", change)

    assert answer.status_code == 409
    assert town.app.get("/meetingInvitees/x_1", hostEmail=ALICE).status_code == 404


def test_a_personal_room_takes_no_invitees(town):
    made = town.books(scheduledType="personalRoomMeeting")

    assert invite(town, made["id"]).status_code == 400


def test_nobody_but_the_host_invites(town, meeting):
    for email, status in {
        "bob@corp.example": 403,
        "dana@corp.example": 404,
        "": 403,
    }.items():
        assert invite(town, meeting, hostEmail=email).status_code == status
    assert listed(town, meeting, hostEmail="bob@corp.example").status_code == 200
    assert listed(town, meeting, hostEmail="dana@corp.example").status_code == 404
    assert listed(town, "").status_code == 400


def test_a_day_of_a_series_has_the_series_invitees_and_its_own(town):
    made = town.books(
        recurrence="FREQ=DAILY;COUNT=3", invitees=[{"email": "bob@corp.example"}]
    )
    day = f"{made['id']}_20260304T130000Z"

    invite(town, day)

    def emails(meeting_id):
        return [i["email"] for i in listed(town, meeting_id).json()["items"]]

    assert emails(day) == ["bob@corp.example", "carol@corp.example"]
    assert emails(made["id"]) == ["bob@corp.example"]
