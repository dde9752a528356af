"""Operators hear that few creations are left, while some still are."""

from datetime import UTC, datetime

import pytest

from bot.model.effects import WEBEX_QUOTA, QuotaUse
from bot.model.people import Person
from bot.workflows.alarms import Alarms

NOW = datetime(2026, 11, 24, 14, 12, tzinfo=UTC)
ADMIN = Person("BOB", "bob@corp.example", "Bob", "ORG")
ALICE = "alice@corp.example"


class House:
    """Directory, messenger and notices of one admin; each notice is new once."""

    def __init__(self):
        self.told: list[str] = []
        self.said: set[str] = set()

    def by_address(self, _address):
        return ADMIN

    def send(self, outgoing):
        self.told.append(outgoing.markdown)
        return "M1"

    def first_in(self, name, *, window, event_id=None):
        del window, event_id
        is_new = name not in self.said
        self.said.add(name)
        return is_new


@pytest.fixture
def house():
    return House()


@pytest.fixture
def alarms(house):
    return Alarms((ADMIN.email,), house, house, house, clock=lambda: NOW)


def test_below_nine_tenths_nobody_is_told(alarms, house):
    alarms.quota_used(QuotaUse(2699, 719, ALICE))

    assert house.told == []


def test_at_nine_tenths_of_the_whole_admins_are_told_once(alarms, house):
    for used in (2700, 2900, WEBEX_QUOTA.overall):
        alarms.quota_used(QuotaUse(used, 100, ALICE))

    [line] = house.told
    assert "2,700 of the 3,000 new meetings that Webex takes in 24 hours" in line
    assert "alice" not in line


def test_at_nine_tenths_of_one_host_their_address_is_named(alarms, house):
    alarms.quota_used(QuotaUse(1000, 720, ALICE))

    [line] = house.told
    assert f"720 of the 800 new meetings hosted by `{ALICE}`" in line
