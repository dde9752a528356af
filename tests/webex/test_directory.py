"""People: a known one costs no call, a stranger is never taken for somebody."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.errors import NotFound, WebexRejected, WebexUnavailable
from bot.model.people import Person
from bot.webex.http import WebexHttp
from bot.webex.messenger import SdkMessenger
from bot.webex.people import CachedDirectory, ServiceAppPeople
from bot.webex.persons import person_from
from bot.webex.tokens import ServiceAppTokens
from tests.webex.fakes import MemoryTokenStore, StandingTime, a_pair
from tests.webex.odd_server import OddServer, Say, refused
from tests.webex.samples import AMY

FOUND = Say(body={"items": [AMY], "notFoundIds": []})
NOBODY = Say(body={"items": [], "notFoundIds": []})


class MemoryPeople:
    """A PeopleCache in a dict, with its own eyes on the clock."""

    def __init__(self, time: StandingTime) -> None:
        self._time = time
        self._seen: dict[str, tuple[Person, float]] = {}

    def by_id(self, person_id: str, *, younger_than: timedelta) -> Person | None:
        person, seen = self._seen.get(person_id, (None, 0.0))
        is_young = self._time.seconds() - seen < younger_than.total_seconds()
        return person if is_young else None

    def by_address(self, address: str, *, younger_than: timedelta) -> Person | None:
        people = [self.by_id(each, younger_than=younger_than) for each in self._seen]
        return next((p for p in people if p and p.answers_to(address)), None)

    def put(self, person: Person) -> None:
        self._seen[person.id] = (person, self._time.seconds())


@pytest.fixture
def directory(webex, time) -> CachedDirectory:
    return directory_for(webex, time, MemoryTokenStore(a_pair()))


def directory_for(
    webex: OddServer, time: StandingTime, store: MemoryTokenStore
) -> CachedDirectory:
    http = WebexHttp(webex.url, pace=time.pace)
    tokens = ServiceAppTokens(store, http, client_id="C", client_secret="S")
    return CachedDirectory(
        MemoryPeople(time),
        SdkMessenger("bot-token", webex.url, pace=time.pace),
        ServiceAppPeople(http, tokens),
        clock=time.now,
    )


def test_a_person_is_read_with_the_service_apps_token_and_then_known(
    directory, webex, time
):
    webex.says(
        "GET /people/P1", Say(body={**AMY, "id": "P1", "timezone": "Europe/Oslo"})
    )

    assert directory.by_id("P1").timezone == "Europe/Oslo"
    assert directory.by_id("P1").name == "Amy Adams"
    assert [asked.token for asked in webex.asked] == ["access-1"]

    time.passes(timedelta(hours=25))
    directory.by_id("P1")
    assert len(webex.asked) == 2


def test_after_a_403_the_bot_reads_for_an_hour(directory, webex, time):
    def by_token(asked):
        is_bot = asked.token == "bot-token"
        return FOUND if is_bot else refused(403, "Missing scope.")

    webex.says("GET /people", by_token)

    for _ in range(3):
        assert [person.id for person in directory.named("Amy")] == [AMY["id"]]
    tokens = [asked.token for asked in webex.asked]
    assert tokens == ["access-1", "bot-token", "bot-token", "bot-token"]

    time.passes(timedelta(minutes=61))
    directory.named("Amy")
    assert webex.asked[-2].token == "access-1"


def test_without_any_service_app_token_the_bot_reads(webex, time):
    directory = directory_for(webex, time, MemoryTokenStore())
    webex.says("GET /people", FOUND)

    found = directory.by_address("amy@corp.example")

    assert found is not None
    assert [asked.token for asked in webex.asked] == ["bot-token"]


def test_somebody_of_another_organisation_is_read_by_the_bot(directory, webex):
    def by_token(asked):
        is_bot = asked.token == "bot-token"
        return Say(body={**AMY, "orgId": "OTHER"}) if is_bot else refused(404, "No.")

    webex.says("GET /people/P2", by_token)

    assert directory.by_id("P2").org_id == "OTHER"


def test_somebody_that_nobody_knows_is_not_found(directory, webex):
    webex.says("GET /people/P2", refused(404, "No."))

    with pytest.raises(NotFound):
        directory.by_id("P2")


def test_every_address_of_a_person_finds_them_whatever_its_case(directory, webex):
    webex.says("GET /people", FOUND)

    for address in ("amy@corp.example", " AMY.Adams@corp.example ", "Amy@Corp.Example"):
        found = directory.by_address(address)
        assert found is not None
        assert found.id == AMY["id"]

    assert len(webex.asked) == 1


def test_a_person_who_does_not_answer_to_the_address_is_not_taken(directory, webex):
    webex.says("GET /people", FOUND)

    assert directory.by_address("eve@corp.example") is None


def test_nobody_is_remembered_for_ten_minutes(directory, webex, time):
    webex.says("GET /people", NOBODY)

    assert directory.by_address("eve@corp.example") is None
    assert directory.by_address("EVE@corp.example") is None
    assert len(webex.asked) == 1

    time.passes(timedelta(minutes=11))
    assert directory.by_address("eve@corp.example") is None
    assert len(webex.asked) == 2


def test_the_memory_of_nobodies_is_bounded(directory, webex):
    webex.says("GET /people", NOBODY)

    for number in range(1002):
        directory.by_address(f"nobody{number}@corp.example")
    asked = len(webex.asked)
    directory.by_address("nobody1001@corp.example")
    directory.by_address("nobody0@corp.example")

    assert len(webex.asked) == asked + 1


def test_a_directory_out_of_reach_is_not_an_empty_one(directory, webex):
    for answer in (Say(503), Say(body={}), Say(body={"items": [{"no": "id"}]})):
        webex.says("GET /people", answer)
        with pytest.raises(WebexUnavailable):
            directory.by_address("amy@corp.example")
    webex.says("GET /people", refused(400, "Odd."))
    with pytest.raises(WebexRejected):
        directory.by_address("amy@corp.example")


def test_names_are_always_asked_anew(directory, webex):
    webex.says("GET /people", FOUND)

    directory.named("Amy")
    directory.named("Amy")

    assert [asked.query["displayName"] for asked in webex.asked] == ["Amy", "Amy"]


KINDS: dict[str, list[dict[str, object]]] = {
    "person": [{"type": "person"}, {"type": None}, {}],
    "bot": [{"type": "bot"}],
    "appuser": [{"type": "appuser"}, {"type": "something new"}],
}


@pytest.mark.parametrize(
    ("kind", "fields"), [(kind, each) for kind in KINDS for each in KINDS[kind]]
)
def test_what_somebody_is_comes_from_webex(kind, fields):
    item = {name: value for name, value in AMY.items() if name != "type"}

    assert person_from({**item, **fields}).kind == kind


def test_a_person_with_nothing_but_an_id_is_a_person():
    person = person_from({"id": "P1", "emails": "x", "timezone": ""})

    assert replace(person, org_id="") == Person(id="P1", email="", name="", org_id="")
