"""The words of /check: a yes, or who can mend it."""

from dataclasses import replace

import pytest

from bot.model.fitness import Finding, Fitness
from bot.model.people import Person
from bot.replies import checks

DANA = Person("DANA", "dana@corp.example", "Dana Diaz", "CORP")
ALICE = Person("ALICE", "alice@corp.example", "Alice Ames", "CORP")
YES, NO = Finding(good=True), Finding(good=False)
WELL = Fitness(YES, YES, YES, Finding(good=True, said="corp.webex.com"), YES)
OF_ALICE = checks.Checked(DANA, ALICE, WELL, "Europe/Berlin", may=True)


def told(**changes):
    return checks.told(replace(OF_ALICE, **changes))


def test_every_point_has_a_line_and_the_last_one_says_what_to_type():
    lines = told().split(checks.LINE)

    assert lines[0] == "**Scheduling for `alice@corp.example`**"
    assert [line.partition(" · ")[0] for line in lines[1:-1]] == ["**ok**"] * 7
    assert "`schedule a meeting for alice@corp.example tomorrow 3pm`" in lines[-1]


def test_only_oneself_reads_site_and_zone():
    own = told(asker=ALICE)

    assert "`corp.webex.com`" in own
    assert "`Europe/Berlin`" in own
    assert "corp.webex.com" not in told()
    assert "Berlin" not in told()


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"account": NO}, "switches it on in Control Hub"),
        ({"sign_in": NO}, "sign in once"),
        ({"licence": NO}, "gives one in Control Hub"),
        ({"site": NO}, "adds the account to one"),
        ({"app": NO}, "its authorisation has ended"),
        ({"app": Finding(good=False, said="a b")}, "it lacks `a b`"),
    ],
)
def test_what_blocks_a_booking_names_its_cure(changed, said):
    line = told(fitness=replace(WELL, **changed))

    assert line.count("**no**") == 1
    assert said in line
    assert "a booking would be refused" in line
    assert "`/check alice@corp.example`" in line


def test_what_is_not_known_names_the_scope_and_blocks_nothing():
    scope = Finding(scope="spark-admin:people_read")
    line = told(fitness=replace(WELL, sign_in=scope, licence=Finding()))

    assert "**not known** · sign-in: the app lacks the scope `spark-admin" in line
    assert "**not known** · licence to host meetings: Webex does not tell" in line
    assert "Nothing speaks against it" in line


def test_a_missing_zone_blocks_nothing():
    line = told(zone=None, fitness=replace(WELL, zone=NO))

    assert "not set, which stops nothing" in line
    assert "Nothing speaks against it" in line


def test_a_missing_right_is_told_with_the_words_that_give_it():
    line = told(may=False)

    assert "`allow dana@corp.example to schedule for me`" in line
    assert "It takes their word first" in line
    assert "`schedule a meeting for alice@corp.example tomorrow 3pm`" in line


def test_addresses_are_inert_wherever_they_stand():
    odd = replace(ALICE, email="a`b**c@corp.example")

    for line in (
        told(host=odd),
        checks.elsewhere(odd.email),
        checks.unknown(odd.email),
        checks.machine(odd.email),
        checks.several(odd.email, (odd.email,)),
    ):
        assert "a`b" not in line
