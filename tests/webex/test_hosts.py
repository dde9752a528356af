"""Whether Webex would let somebody host: looked at, remembered, doubted."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.errors import HostRefused, WebexUnavailable
from bot.model.fitness import NOT_TOLD, Finding, Fitness
from bot.model.people import Person
from bot.webex.cautious_meetings import CautiousMeetings
from bot.webex.hosts import ServiceAppHosts
from bot.webex.http import WebexHttp
from bot.webex.known_hosts import KnownHosts
from bot.webex.meeting_calls import MeetingCalls
from bot.webex.meetings import CREATE, ServiceAppMeetings
from bot.webex.tokens import ServiceAppTokens
from tests.webex.fakes import MemoryTokenStore, a_pair
from tests.webex.odd_server import Say, refused
from tests.webex.samples import AMY, MEETING
from tests.webex.test_directory import MemoryPeople
from tests.webex.test_service_app_meetings import GENERIC, REQUEST

MAIL = "amy@corp.example"
PEOPLE, SITES = "GET /people", "GET /meetingPreferences/sites"
KINDS = "GET /meetings/sessionTypes"
READABLE = {"invitePending": "false", "loginEnabled": "true", "timezone": "Europe/Oslo"}
HOST = {**AMY, **READABLE, "siteUrls": ["corp.webex.com#host"]}
YES, NO = Finding(good=True), Finding(good=False)


@pytest.fixture
def people(time):
    return MemoryPeople(time)


@pytest.fixture
def looking(webex, time, people):
    return looking_with(webex, time, people)


def looking_with(webex, time, people, *, scopes=frozenset(), site=None):
    http = WebexHttp(webex.url, pace=time.pace)
    store = MemoryTokenStore(replace(a_pair(), scopes=scopes))
    tokens = ServiceAppTokens(store, http, client_id="C1", client_secret="S")
    calls = MeetingCalls(http, tokens)
    return ServiceAppHosts(calls, tokens.scopes, seen=people.put, site=site)


def answers(webex, person=HOST, sites=("corp.webex.com",), kinds=("meeting",)):
    found = [{"siteUrl": each, "default": each == sites[-1]} for each in sites]
    webex.says(PEOPLE, Say(body={"items": [person] if person else []}))
    webex.says(SITES, Say(body={"sites": found}))
    webex.says(KINDS, Say(body={"items": [{"type": kind} for kind in kinds]}))


def test_a_host_with_everything_is_fit(looking, webex, people):
    answers(webex, sites=("other.webex.com", "corp.webex.com"))

    fitness = looking.look(MAIL)

    assert fitness == Fitness(
        account=YES,
        sign_in=YES,
        licence=YES,
        site=Finding(good=True, said="corp.webex.com"),
        zone=Finding(good=True, said="Europe/Oslo"),
        app=YES,
    )
    assert fitness.can_host
    assert people.by_address(MAIL, younger_than=timedelta(1)).name == "Amy Adams"


@pytest.mark.parametrize(
    ("fields", "point"),
    [
        ({"loginEnabled": False}, "account"),
        ({"loginEnabled": "false"}, "account"),
        ({"invitePending": True}, "sign_in"),
        ({"invitePending": "true"}, "sign_in"),
        ({"status": "pending"}, "sign_in"),
    ],
)
def test_an_account_may_be_off_or_never_used(fields, point, looking, webex):
    answers(webex, person={**HOST, **fields})

    fitness = looking.look(MAIL)

    assert getattr(fitness, point) == NO
    assert not fitness.can_host


def test_who_answers_to_another_address_is_somebody_else(looking, webex):
    answers(webex, person={**HOST, "emails": ["amy@corp.example.org"]})

    assert looking.look(MAIL).account == NO


def test_what_webex_does_not_tell_is_not_known_and_speaks_against_nobody(
    looking, webex
):
    answers(webex, person=AMY)

    fitness = looking.look(MAIL)

    assert (fitness.account, fitness.sign_in) == (YES, NOT_TOLD)
    assert fitness.zone == NO
    assert fitness.can_host


def test_webinars_alone_are_no_licence_for_meetings(looking, webex):
    answers(webex, kinds=("webinar",))

    assert looking.look(MAIL).licence == NO


@pytest.mark.parametrize("status", [400, 404])
def test_one_whom_the_site_does_not_know_is_on_none(status, looking, webex):
    answers(webex)
    webex.says(SITES, refused(status, "The user is not found."))
    webex.says(KINDS, refused(status, "The user is not found."))

    fitness = looking.look(MAIL)

    assert (fitness.site, fitness.licence) == (NO, NO)


def test_the_operators_site_is_the_one_that_counts(webex, time, people):
    answers(webex)

    looking_with(webex, time, people, site="corp.webex.com").look(MAIL)

    assert webex.calls(SITES)[0].query == {
        "userEmail": MAIL,
        "siteUrl": "corp.webex.com",
    }
    assert webex.calls(KINDS)[0].query["siteUrl"] == "corp.webex.com"


def test_a_missing_scope_is_named_where_webex_refuses_to_read(looking, webex):
    for operation in (PEOPLE, SITES, KINDS):
        webex.says(operation, refused(403, GENERIC))

    fitness = looking.look(MAIL)

    assert fitness.account.scope == fitness.zone.scope == "spark-admin:people_read"
    assert fitness.site.scope == "meeting:admin_preferences_read"
    assert fitness.licence.scope == "meeting:admin_schedule_read"
    assert fitness.app == Finding(good=False, said="meeting:admin_schedule_read")
    assert fitness.can_host


def test_a_scope_that_the_token_is_known_to_lack_is_named(webex, time, people):
    scopes = frozenset({"meeting:admin_schedule_write", "meeting:admin_schedule_read"})
    answers(webex)
    webex.says(PEOPLE, refused(403, GENERIC))

    fitness = looking_with(webex, time, people, scopes=scopes).look(MAIL)

    assert fitness.account == Finding(scope="spark-admin:people_read")
    assert fitness.app == YES


def test_the_role_on_a_site_stands_in_for_kinds_that_may_not_be_read(looking, webex):
    answers(webex, person={**HOST, "siteUrls": ["corp.webex.com#attendee"]})
    webex.says(KINDS, refused(403, GENERIC))

    assert looking.look(MAIL).licence == NO


def test_a_refusal_in_spite_of_the_scope_leaves_the_point_open(webex, time, people):
    scopes = frozenset({"meeting:admin_preferences_read"})
    answers(webex)
    webex.says(SITES, refused(403, GENERIC))

    fitness = looking_with(webex, time, people, scopes=scopes).look(MAIL)

    assert fitness.site == NOT_TOLD
    assert fitness.app.said == (
        "meeting:admin_schedule_write meeting:admin_schedule_read"
    )


def test_without_authorisation_only_that_is_known(webex, time, people):
    webex.says(PEOPLE, refused(401, "No."))
    webex.says("POST /access_token", refused(400, "The refresh token is revoked."))

    fitness = looking_with(webex, time, people).look(MAIL)

    assert fitness == Fitness(app=NO)


# What is remembered


class Looks:
    """Answers as it is told, and counts."""

    def __init__(self):
        self.asked = 0
        self.answer = Fitness(licence=YES)
        self.fails = False

    def look(self, address):
        assert address == MAIL
        self.asked += 1
        if self.fails:
            raise WebexUnavailable(PEOPLE)
        return self.answer


class Creates:
    """A MeetingsApi whose every create is refused for its host."""

    def __init__(self):
        self.tried = 0

    def create(self, request, *, tag):
        self.tried += 1
        raise HostRefused(CREATE, 403, f"no licence {tag}", host=request.host_email)

    def tagged(self, tag, *, host_email, near):
        del tag, host_email, near
        return ()


@pytest.fixture
def looks():
    return Looks()


@pytest.fixture
def hosts(looks, people, time):
    return KnownHosts(looks, people, clock=time.now)


def amy(hosts_on):
    return Person("AMY", MAIL, "Amy", "ORG", hosts_on=hosts_on)


@pytest.mark.parametrize("hosts_on", [None, ("corp.webex.com",)])
def test_where_nothing_speaks_against_a_host_nobody_is_asked(
    hosts_on, hosts, looks, people
):
    people.put(amy(hosts_on))

    assert not hosts.is_unfit(MAIL)
    assert looks.asked == 0


def test_a_profile_without_the_hosts_role_is_a_doubt_and_asked_about_once_an_hour(
    hosts, looks, people, time
):
    people.put(amy(()))

    assert not hosts.is_unfit(MAIL)
    assert not hosts.is_unfit(MAIL.upper())
    assert looks.asked == 1
    time.passes(timedelta(minutes=61))
    assert not hosts.is_unfit(MAIL)
    assert looks.asked == 2


def test_what_is_bad_is_believed_for_minutes_only(hosts, looks, people, time):
    people.put(amy(()))
    looks.answer = Fitness(licence=NO)

    assert hosts.is_unfit(MAIL)
    assert hosts.is_unfit(MAIL)
    assert looks.asked == 1
    time.passes(timedelta(minutes=6))
    looks.answer = Fitness(licence=YES)
    assert not hosts.is_unfit(MAIL)
    assert looks.asked == 2


def test_a_refused_create_is_a_doubt_that_the_next_one_settles_first(hosts, looks):
    creates = Creates()
    careful = CautiousMeetings(creates, hosts)
    request = replace(REQUEST, host_email=MAIL)
    looks.answer = Fitness(licence=NO)

    for _ in range(3):
        with pytest.raises(HostRefused):
            careful.create(request, tag="mb-1")

    assert (creates.tried, looks.asked) == (1, 1)
    assert careful.tagged("mb-1", host_email=MAIL, near=request.start) == ()


def test_a_doubt_that_webex_does_not_settle_is_none(hosts, looks):
    hosts.doubt(MAIL)
    looks.fails = True

    assert not hosts.is_unfit(MAIL)


def test_a_dead_app_says_nothing_of_a_host(hosts, looks):
    hosts.doubt(MAIL)
    looks.answer = Fitness(licence=NO, app=NO)

    hosts.look(MAIL)
    looks.answer = Fitness(licence=YES)

    assert not hosts.is_unfit(MAIL)
    assert looks.asked == 2


def test_an_ordinary_create_goes_straight_to_webex(hosts, webex, time):
    http = WebexHttp(webex.url, pace=time.pace)
    tokens = ServiceAppTokens(
        MemoryTokenStore(a_pair()), http, client_id="C1", client_secret="S"
    )
    webex.says(CREATE, Say(body=MEETING))

    made = CautiousMeetings(ServiceAppMeetings(http, tokens), hosts).create(
        REQUEST, tag="mb-1"
    )

    assert made.id == "m1"
    assert len(webex.asked) == 1


def test_no_more_hosts_are_remembered_than_there_is_room_for(looks, people, time):
    kept = KnownHosts(looks, people, clock=time.now)

    for number in range(1001):
        kept.doubt(f"p{number}@corp.example")

    assert not kept.is_unfit("p0@corp.example")
    assert looks.asked == 0
