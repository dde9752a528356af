from contextlib import nullcontext
from datetime import UTC, datetime, timedelta

import pytest

from bot import errors
from bot.model.call import Call, Greeting, Pause, Silence, Stranger
from bot.model.card import Button, Card, CardKind, Pressed
from bot.model.message import Event, Mention, Message, Resource, SpaceKind
from bot.model.people import Person, PersonKind
from bot.model.preference import Preference
from bot.model.reply import ToSpace
from bot.workflows.hearing import Admission, Ear

NOW = datetime(2026, 11, 24, 14, 12, tzinfo=UTC)
DANA = Person("DANA", "dana@corp.example", "Dana", "ORG", timezone="America/New_York")
ALICE = Person("ALICE", "alice@corp.example", "Alice", "ORG")
ERIN = Person("ERIN", "erin@elsewhere.example", "Erin", "ELSEWHERE")
OTHER_BOT = Person("BOT2", "other@webex.bot", "Other", "ORG", PersonKind.BOT)


class Webex:
    """Messages and people, with as many failures ahead of each as a test wants."""

    def __init__(self):
        self.people = {one.id: one for one in (DANA, ALICE, ERIN, OTHER_BOT)}
        self.says(DANA)
        self.failures: list[Exception] = []
        self.inputs: tuple[tuple[str, str], ...] = ()

    def says(self, person, **more):
        self.said = Message(
            id="M1",
            space_id="R1",
            space_kind=SpaceKind.GROUP,
            sender_id=person.id,
            sender_email=person.email,
            text="schedule call tomorrow 3pm",
            created=NOW,
            **more,
        )

    def pressed(self, action_id):
        return Pressed(action_id, "M0", "DANA", "R1", NOW, self.inputs)

    def message(self, _message_id):
        if self.failures:
            raise self.failures.pop(0)
        return self.said

    def by_id(self, person_id):
        if person_id not in self.people:
            raise errors.NotFound("GET /people/{personId}", 404)
        return self.people[person_id]


class Memory:
    """What storage knows of people: nothing, unless a test writes it in."""

    def __init__(self):
        self.zones: dict[str, str] = {}
        self.cards: dict[str, Card] = {}
        self.granted: frozenset[str] = frozenset()
        self.answered_before = False

    def zone_of(self, person_id):
        return self.zones.get(person_id)

    def of(self, person_id):
        return Preference(self.zones.get(person_id))

    def save_plain(self, person_id, *, is_plain):
        raise NotImplementedError

    def hosts_of(self, _scheduler_id):
        return self.granted

    def open_for(self, _person_id, _space_id, *, message_id, now):
        del message_id, now

    def heard(self, _event):
        return not self.answered_before

    def one_look(self):
        return nullcontext()


@pytest.fixture
def webex():
    return Webex()


@pytest.fixture
def memory():
    return Memory()


@pytest.fixture
def hear(webex, memory):
    def hear_it(admission=None, resource=Resource.MESSAGE, now=NOW):
        admission = admission or Admission(frozenset({"ORG"}))
        ear = Ear(
            messenger=webex,
            directory=webex,
            questions=memory,
            preferences=memory,
            card=memory.cards.get,
            grants=memory,
            turns=memory,
            transactions=memory,
            clock=lambda: now,
            admission=lambda: admission,
            bot_id=lambda: "BOT",
            sleep=lambda _seconds: None,
        )
        event = Event(resource, "M1", "DANA", "R1", NOW, SpaceKind.GROUP)
        return ear.hear(event)

    return hear_it


def test_a_message_becomes_a_call_with_zone_and_rights(hear, memory):
    memory.granted = frozenset({"ALICE"})

    call = hear()

    assert isinstance(call, Call)
    assert call.sender == DANA
    assert call.zone == "America/New_York"
    assert call.rights.hosts == {"ALICE"}
    assert not call.rights.schedules_anyone


def test_a_saved_zone_goes_before_the_profile_and_that_before_the_default(
    hear, webex, memory
):
    admission = Admission(frozenset({"ORG"}), default_zone="UTC")
    webex.says(ALICE)
    assert hear(admission).zone == "UTC"

    webex.says(DANA)
    assert hear(admission).zone == "America/New_York"

    memory.zones["DANA"] = "Europe/Berlin"
    assert hear(admission).zone == "Europe/Berlin"


def test_where_nobody_knows_the_zone_it_stays_unknown(hear, webex):
    webex.says(ALICE)

    assert hear().zone is None


def test_schedulers_and_admins_are_known_by_the_directorys_address(hear):
    admission = Admission(
        frozenset({"ORG"}), schedulers=("@corp.example",), admins=(DANA.email,)
    )

    rights = hear(admission).rights

    assert rights.schedules_anyone
    assert rights.is_admin


def test_people_of_elsewhere_are_strangers_whatever_the_event_says(hear, webex):
    webex.says(ERIN)

    assert hear().stranger is Stranger.FOREIGN


def test_other_bots_and_the_bot_itself_get_nothing(hear, webex):
    webex.says(OTHER_BOT)
    assert hear() == Silence(hear().event, "machine")

    webex.says(Person("BOT", "meeting@webex.bot", "Meeting Bot", "ORG"))
    assert hear().reason == "own-message"


def test_a_message_that_lags_behind_its_event_is_read_again(hear, webex):
    webex.failures = [errors.NotFound("GET /messages/{messageId}", 404)] * 2

    assert isinstance(hear(), Call)


def test_a_message_that_lags_for_seconds_is_waited_for(hear, webex):
    webex.failures = [errors.NotFound("GET /messages/{messageId}", 404)] * 3

    pause = hear()

    assert pause == Pause(pause.event, NOW + timedelta(seconds=4), "lag")


def test_a_message_that_is_gone_is_not_answered(hear, webex):
    webex.failures = [errors.NotFound("GET /messages/{messageId}", 404)] * 3

    assert hear(now=NOW + timedelta(seconds=15)).reason == "gone"


def test_a_message_answered_before_is_left_alone(hear, memory):
    memory.answered_before = True

    assert hear().reason == "answered-before"


@pytest.mark.parametrize(
    ("until", "failure"),
    [
        (
            NOW + timedelta(seconds=90),
            errors.WebexUnavailable("GET", 429, retry_at=NOW + timedelta(seconds=90)),
        ),
        (NOW + timedelta(seconds=15), errors.WebexUnavailable("GET", 503)),
        (NOW, errors.WebexUnavailable("GET", 429, retry_at=NOW - timedelta(hours=1))),
        (NOW + timedelta(seconds=15), errors.AuthorisationWithdrawn("GET", 401)),
    ],
)
def test_a_webex_that_does_not_answer_is_waited_for(hear, webex, until, failure):
    webex.failures = [failure]

    pause = hear()

    assert isinstance(pause, Pause)
    assert pause.until == until


def test_a_message_that_webex_refuses_to_show_is_left_alone(hear, webex):
    webex.failures = [errors.WebexRejected("GET", 403)]

    assert hear().reason == "refused"


def test_mentioned_people_are_looked_up_and_unknown_ones_left_out(hear, webex):
    webex.says(DANA, mentions=(Mention("ALICE", 0, 5), Mention("GHOST", 6, 11)))

    assert hear().mentioned == (ALICE,)


def test_being_added_to_a_space_is_greeted_and_a_foreign_card_is_left_alone(hear):
    assert isinstance(hear(resource=Resource.MEMBERSHIP), Greeting)
    assert hear(resource=Resource.ACTION).reason == "no-card-of-ours"


def test_a_press_is_heard_with_the_card_that_we_kept_not_with_what_it_claims(
    hear, webex, memory
):
    button = Button("cancel", "Cancel", "cancel #K7Q2")
    card = Card(CardKind.BOOKED, (button,), is_direct=False, thread_id="TOP")
    memory.cards["NONCE"] = card
    webex.inputs = (("card", "NONCE"), ("button", "cancel"), ("words", "cancel all"))

    call = hear(resource=Resource.ACTION)

    assert call.press.card == card
    assert call.press.button == button
    assert call.sender == DANA
    assert call.message.text == ""
    assert call.back == ToSpace("R1", "TOP")


def test_a_press_with_an_unknown_nonce_has_no_card(hear, webex):
    webex.inputs = (("card", "GUESSED"), ("button", "cancel"))

    press = hear(resource=Resource.ACTION).press

    assert press.card is None
    assert press.button is None
