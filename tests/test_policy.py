from typing import NamedTuple

import pytest

from bot import policy
from bot.errors import NotAllowed
from bot.model.call import Stranger
from bot.model.people import Person, PersonKind
from bot.model.rights import Right, Rights

OURS = "org-corp"
DANA = Person("p-dana", "dana@corp.example", "Dana", OURS)
ALICE = Person("p-alice", "alice@corp.example", "Alice", OURS)
ALIAS = Person("p-al", "al@corp.example", "Al", OURS, emails=("al@labs.example",))
ERIN = Person("p-erin", "erin@elsewhere.example", "Erin", "org-elsewhere")
LOOK_ALIKE = Person("p-x", "mallory@corp.example", "Mallory", "org-elsewhere")
MACHINE = Person("p-bot", "other@webex.bot", "Other", OURS, PersonKind.BOT)
GUEST = Person("p-guest", "guest@corp.example", "Guest", OURS, PersonKind.GUEST)


class Served(NamedTuple):
    person: Person
    org_ids: frozenset[str]
    domains: tuple[str, ...]


WHO_IS_SERVED = {
    None: [
        Served(DANA, frozenset({OURS}), ()),
        Served(DANA, frozenset({OURS}), ("corp.example",)),
        Served(ERIN, frozenset({OURS, "org-elsewhere"}), ()),
    ],
    Stranger.FOREIGN: [
        Served(ERIN, frozenset({OURS}), ()),
        Served(LOOK_ALIKE, frozenset({OURS}), ("corp.example",)),
        Served(DANA, frozenset({OURS}), ("labs.example",)),
        Served(DANA, frozenset(), ()),
        Served(ERIN, frozenset({OURS}), ("elsewhere.example",)),
    ],
    Stranger.MACHINE: [
        Served(MACHINE, frozenset({OURS}), ()),
        Served(GUEST, frozenset({OURS}), ()),
    ],
}


@pytest.mark.parametrize(
    ("verdict", "served"),
    [(verdict, one) for verdict, several in WHO_IS_SERVED.items() for one in several],
)
def test_only_people_of_our_organisation_are_served(verdict, served):
    assert verdict is policy.stranger(
        served.person, org_ids=served.org_ids, domains=served.domains
    )


RIGHTS = {
    Right.SELF: [(DANA, DANA, Rights()), (DANA, DANA, Rights(schedules_anyone=True))],
    Right.SCHEDULER: [
        (DANA, ALICE, Rights(schedules_anyone=True)),
        (DANA, ALICE, Rights(schedules_anyone=True, hosts=frozenset({ALICE.id}))),
    ],
    Right.GRANT: [(DANA, ALICE, Rights(hosts=frozenset({ALICE.id})))],
}


@pytest.mark.parametrize(
    ("right", "asked"), [(right, one) for right, all_ in RIGHTS.items() for one in all_]
)
def test_one_acts_for_oneself_as_a_scheduler_or_by_grant(right, asked):
    asker, host, rights = asked

    assert policy.right_to_schedule(asker, host, rights) is right


@pytest.mark.parametrize(
    "rights",
    [
        Rights(),
        Rights(is_admin=True),
        Rights(hosts=frozenset({"p-bob"})),
        Rights(hosts=frozenset({DANA.id})),
        Rights(hosts=frozenset({ALICE.email})),
        Rights(hosts=frozenset({""})),
    ],
)
def test_nobody_acts_for_another_without_a_right(rights):
    with pytest.raises(NotAllowed, match=r"alice@corp\.example"):
        policy.right_to_schedule(DANA, ALICE, rights)


def test_a_grant_for_nobody_opens_no_unknown_host():
    unchecked = Person("", "new@corp.example", "", OURS)

    with pytest.raises(NotAllowed):
        policy.right_to_schedule(DANA, unchecked, Rights(hosts=frozenset({"p-bob"})))


@pytest.mark.parametrize(
    ("named", "person", "words"),
    [
        (True, DANA, ("dana@corp.example",)),
        (True, DANA, ("@corp.example",)),
        (True, ALIAS, ("al@labs.example",)),
        (True, ALIAS, ("@labs.example",)),
        (False, DANA, ()),
        (False, DANA, ("ana@corp.example",)),
        (False, DANA, ("@example",)),
        (False, ERIN, ("@corp.example",)),
    ],
)
def test_schedulers_are_named_by_address_or_by_domain(named, person, words):
    assert policy.is_scheduler(person, words) is named


def test_invitees_of_elsewhere_are_named():
    invitees = ("bob@corp.example", "eve@else.example", "x@notcorp.example")

    assert policy.outsiders(invitees, ("corp.example",)) == invitees[1:]
    assert policy.outsiders(invitees, ()) == ()
