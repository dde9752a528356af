"""People at hand: the database is not asked again for what it said a moment ago."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.model.people import Person
from bot.webex.at_hand import MOMENT, PeopleAtHand
from bot.webex.fading import Fading

DAY = timedelta(hours=24)
AMY = Person("AMY", "amy@corp.example", "Amy Adams", "ORG")


@dataclass
class Rows:
    """The database's people; counts how often it is asked."""

    people: dict[str, Person] = field(default_factory=dict)
    asked: int = 0

    def by_id(self, person_id, *, younger_than):
        assert younger_than
        self.asked += 1
        return self.people.get(person_id)

    def by_address(self, address, *, younger_than):
        assert younger_than
        self.asked += 1
        found = [each for each in self.people.values() if each.answers_to(address)]
        return found[0] if found else None

    def put(self, person):
        self.people[person.id] = person


@dataclass
class Time:
    """A clock that tests turn."""

    now: datetime = datetime(2026, 11, 27, 9, tzinfo=UTC)

    def __call__(self):
        return self.now


@pytest.fixture
def time():
    return Time()


@pytest.fixture
def rows():
    return Rows({"AMY": AMY})


@pytest.fixture
def people(rows, time):
    return PeopleAtHand(rows, clock=time)


def test_a_person_is_read_once_a_moment(people, rows, time):
    for _ in range(3):
        assert people.by_id("AMY", younger_than=DAY) == AMY
    assert rows.asked == 1

    time.now += MOMENT
    people.by_id("AMY", younger_than=DAY)
    assert rows.asked == 2


def test_an_address_is_the_same_in_any_case(people, rows):
    people.by_address("amy@corp.example", younger_than=DAY)
    people.by_address("Amy@Corp.Example", younger_than=DAY)

    assert rows.asked == 1


def test_who_is_unknown_is_asked_for_each_time(people, rows):
    assert people.by_id("BOB", younger_than=DAY) is None
    rows.people["BOB"] = Person("BOB", "bob@corp.example", "Bob", "ORG")

    assert people.by_id("BOB", younger_than=DAY) is not None


def test_who_cannot_sign_in_is_asked_for_each_time(people, rows):
    rows.people["AMY"] = replace(AMY, may_sign_in=False)
    people.by_id("AMY", younger_than=DAY)
    rows.people["AMY"] = AMY

    assert people.by_id("AMY", younger_than=DAY).may_sign_in


def test_whoever_wants_to_know_it_exactly_is_not_answered_from_memory(people, rows):
    people.by_id("AMY", younger_than=DAY)
    people.by_id("AMY", younger_than=timedelta(seconds=10))

    assert rows.asked == 2


def test_what_is_new_about_a_person_shows_at_once(people):
    people.by_id("AMY", younger_than=DAY)
    people.by_address("amy@corp.example", younger_than=DAY)

    married = replace(AMY, email="amy.baker@corp.example", timezone="Europe/Oslo")
    people.put(married)

    assert people.by_id("AMY", younger_than=DAY) == married
    assert people.by_address("amy@corp.example", younger_than=DAY) is None


def test_a_fading_memory_holds_the_latest_only(time):
    memory: Fading[str] = Fading(time, most=3)
    for name in "abcd":
        memory.keep(name, name.upper(), lasting=DAY)

    assert [memory.get(name) for name in "abcd"] == [None, "B", "C", "D"]


def test_each_memory_fades_in_its_own_time(time):
    memory: Fading[str] = Fading(time)
    memory.keep("short", "1", lasting=timedelta(minutes=1))
    memory.keep("long", "2", lasting=timedelta(minutes=3))

    time.now += timedelta(minutes=2)

    assert memory.get("short") is None
    assert memory.get("long") == "2"
