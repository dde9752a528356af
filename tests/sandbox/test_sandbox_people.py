"""People, spaces and memberships: who is seen by whom."""

import pytest


def emails(answer):
    return [person["emails"][0] for person in answer.json()["items"]]


def test_the_bot_knows_itself(town):
    me = town.bot.get("/people/me").json()

    assert me["displayName"] == "Meeting Bot"
    assert me["type"] == "bot"
    assert me["emails"] == ["meeting@webex.bot"]


def test_people_are_found_by_address_within_the_organisation_only(town):
    assert emails(town.bot.get("/people", email="ALICE@corp.example")) == [
        "alice@corp.example"
    ]
    for foreign in ("erin@elsewhere.example", "no@one.example"):
        answer = town.bot.get("/people", email=foreign)
        assert answer.json() == {"items": [], "notFoundIds": []}


def test_people_are_found_by_the_start_of_their_name(town):
    assert emails(town.bot.get("/people", displayName="ali")) == ["alice@corp.example"]
    assert emails(town.bot.get("/people", displayName="lice")) == []


def test_a_look_up_must_say_whom(town):
    answer = town.bot.get("/people")

    assert answer.status_code == 400
    assert answer.json()["message"] == (
        "Email, displayName, or id list should be specified."
    )


def test_an_administrator_may_list_everybody_of_the_organisation(town):
    everybody = emails(town.app.get("/people"))

    assert "gus@corp.example" in everybody
    assert "erin@elsewhere.example" not in everybody


def test_people_are_listed_by_ids_and_strangers_reported(town):
    answer = town.bot.get("/people", id=f"{town.dana.id},nobody").json()

    assert [p["id"] for p in answer["items"]] == [town.dana.id]
    assert answer["notFoundIds"] == ["nobody"]


def test_too_many_ids_are_refused(town):
    assert town.bot.get("/people", id=",".join("x" * 86)).status_code == 400


ZONES = {
    "America/New_York": "dana@corp.example",
    "Europe/Berlin": "alice@corp.example",
    "Asia/Kolkata": "bob@corp.example",
    None: "carol@corp.example",
}


@pytest.mark.parametrize(("zone", "email"), ZONES.items())
def test_a_zone_is_in_the_profile_or_absent(town, zone, email):
    (person,) = town.bot.get("/people", email=email).json()["items"]

    assert person.get("timezone") == zone
    assert ("timezone" in person) == bool(zone)


def test_the_bot_may_be_kept_from_seeing_zones_and_the_service_app_still_sees(town):
    town.options.bot_sees_timezone = False

    assert "timezone" not in town.bot.get(f"/people/{town.dana.id}").json()
    assert town.app.get(f"/people/{town.dana.id}").json()["timezone"]


def test_only_an_administrator_sees_that_an_account_is_off(town):
    (for_app,) = town.app.get("/people", email="gus@corp.example").json()["items"]
    (for_bot,) = town.bot.get("/people", email="gus@corp.example").json()["items"]

    assert for_app["loginEnabled"] == "false"
    assert "loginEnabled" not in for_bot


def test_an_attendee_is_told_from_a_host_by_the_site(town):
    (lena,) = town.bot.get("/people", email="lena@corp.example").json()["items"]
    (alice,) = town.bot.get("/people", email="alice@corp.example").json()["items"]

    assert lena["siteUrls"] == ["corp.webex.com#attendee"]
    assert alice["siteUrls"] == ["corp.webex.com#host"]


def test_a_stranger_met_in_a_space_is_seen_in_outline(town):
    erin = town.bot.get(f"/people/{town.erin.id}").json()

    assert erin["orgId"] != town.bot.get("/people/me").json()["orgId"]
    assert "timezone" not in erin
    assert "siteUrls" not in erin


def test_a_stranger_never_met_is_not_found(town):
    assert town.person("carol").get(f"/people/{town.erin.id}").status_code == 404
    assert town.app.get(f"/people/{town.erin.id}").status_code == 404
    assert town.bot.get("/people/nonsense").status_code == 404


def test_the_spaces_of_the_bot_are_named_from_its_side(town):
    town.says("dana", "hi", space="Meeting Bot")

    rooms = {r["title"]: r for r in town.bot.get("/rooms").json()["items"]}

    assert rooms.keys() == {"Launch team", "Dana Diaz"}
    assert rooms["Dana Diaz"]["type"] == "direct"
    room = rooms["Launch team"]
    assert town.bot.get(f"/rooms/{room['id']}").json()["title"] == "Launch team"
    only = town.bot.get("/rooms", type="direct").json()["items"]
    assert [r["title"] for r in only] == ["Dana Diaz"]
    assert town.bot.get("/rooms", type="other").status_code == 400


def test_memberships_tell_addresses_and_organisations(town):
    items = town.bot.get("/memberships", roomId=town.team()).json()["items"]

    assert [m["personEmail"] for m in items] == [
        "dana@corp.example",
        "alice@corp.example",
        "bob@corp.example",
        "erin@elsewhere.example",
        "meeting@webex.bot",
    ]
    assert len({m["personOrgId"] for m in items}) == 2


def test_memberships_of_one_person_need_a_space(town):
    def found(**query):
        return town.bot.get("/memberships", **query)

    assert found(personEmail="bob@corp.example").status_code == 400
    one = found(roomId=town.team(), personEmail="BOB@corp.example").json()["items"]
    assert [m["personId"] for m in one] == [town.bob.id]
    assert len(found().json()["items"]) == 1


def test_people_are_put_into_a_space_once(town):
    body = {"roomId": town.team(), "personEmail": "carol@corp.example"}

    first, again = (town.bot.post("/memberships", body) for _ in range(2))

    assert first.json()["personDisplayName"] == "Carol Chen"
    assert again.status_code == 409
    unknown = body | {"personEmail": "no@one.example"}
    assert town.bot.post("/memberships", unknown).status_code == 404


def test_nobody_is_put_into_a_direct_space(town):
    said = town.says("dana", "hi", space="Meeting Bot")
    body = {"roomId": said["roomId"], "personEmail": "bob@corp.example"}

    assert town.bot.post("/memberships", body).status_code == 403


def test_the_bot_makes_a_space_and_is_in_it(town):
    room = town.bot.post("/rooms", {"title": "New"}).json()

    assert town.bot.get(f"/rooms/{room['id']}").json()["title"] == "New"
    answer = town.bot.post("/rooms", {})
    assert answer.status_code == 400
    assert answer.json()["message"] == "Title cannot be empty."


def test_pages_link_on_until_one_is_not_full(town):
    room = town.team()
    sizes, url = [], f"/memberships?roomId={room}&max=2"
    while url:
        answer = town.bot("GET", url)
        sizes.append(len(answer.json()["items"]))
        url = answer.links.get("next", {}).get("url", "")

    assert sizes == [2, 2, 1]


def test_the_last_page_may_be_empty(town):
    answer = town.bot.get("/memberships", roomId=town.team(), max=5)
    after = town.bot("GET", answer.links["next"]["url"])

    assert len(answer.json()["items"]) == 5
    assert after.json() == {"items": []}
    assert "Link" not in after.headers


@pytest.mark.parametrize("wrong", ["0", "-1", "x", "1.5", "10000", "٣"])
def test_a_page_size_that_is_none_is_refused(town, wrong):
    answer = town.bot.get("/memberships", roomId=town.team(), max=wrong)

    assert answer.status_code == 400
