"""What was said while no events came is found, answered once, or told about."""

from datetime import UTC, datetime, timedelta

import pytest

from bot import errors
from bot.model.message import Message, Space, SpaceKind
from bot.workflows.catching_up import LEFT, CatchUp

NOW = datetime(2026, 11, 24, 14, 12, tzinfo=UTC)
DIRECT = Space("R1", SpaceKind.DIRECT)
TEAM = Space("R2", SpaceKind.GROUP)


class Webex:
    """Spaces with what was said in them; `away` makes it unreachable."""

    def __init__(self):
        self.said: dict[Space, list[Message]] = {}
        self.away = False
        self.read: list[str] = []

    def says(self, name, minutes_ago, space=DIRECT, sender="DANA"):
        self.said.setdefault(space, []).insert(
            0,
            Message(
                id=name,
                space_id=space.id,
                space_kind=space.kind,
                sender_id=sender,
                sender_email="dana@corp.example",
                text="schedule call tomorrow 3pm",
                created=NOW - timedelta(minutes=minutes_ago),
            ),
        )

    def active_spaces(self, since):
        if self.away:
            raise errors.WebexUnavailable("GET /rooms")
        active = [s for s, said in self.said.items() if said[0].created >= since]
        return tuple(active)

    def messages_since(self, space, since):
        self.read.append(space.id)
        return tuple(m for m in self.said[space] if m.created >= since)


class Memory:
    """Marks, and which messages were heard."""

    def __init__(self):
        self.mark = None
        self.left = None
        self.heard: set[str] = set()

    def at(self, name):
        return self.left if name == LEFT else self.mark

    def move(self, _name, at):
        self.mark = at

    def known(self, message_ids):
        return self.heard & set(message_ids)


@pytest.fixture
def webex():
    return Webex()


@pytest.fixture
def memory():
    made = Memory()
    made.mark = NOW - timedelta(hours=1)
    return made


@pytest.fixture
def was_off():
    return []


@pytest.fixture
def started():
    return []


@pytest.fixture
def catch_up(webex, memory, was_off, started):
    return CatchUp(
        messenger=webex,
        marks=memory,
        turns=memory,
        look=lambda: bool(was_off),
        start=started.append,
        bot_id=lambda: "BOT",
        clock=lambda: NOW,
    )


def ids(events):
    return [(event.id, event.is_late) for event in events]


def test_a_start_answers_what_was_said_lately_in_its_order(catch_up, webex, started):
    webex.says("M1", 9)
    webex.says("M2", 3)
    webex.says("M3", 1, sender="BOT")

    catch_up.if_owed()
    catch_up.if_owed()

    assert ids(started) == [("M1", False), ("M2", False)]


def test_what_is_older_is_told_about_once_in_each_space(catch_up, webex, started):
    webex.says("M1", 50)
    webex.says("M2", 40)
    webex.says("M3", 2)
    webex.says("M4", 30, space=TEAM)

    catch_up.if_owed()

    assert ids(started) == [("M2", True), ("M3", False), ("M4", True)]


def test_what_was_heard_already_is_left_alone(catch_up, webex, memory, started):
    webex.says("M1", 50)
    webex.says("M2", 5)
    memory.heard = {"M1", "M2"}

    catch_up.if_owed()

    assert started == []


def test_only_spaces_with_news_are_read(catch_up, webex):
    webex.says("M1", 90)
    webex.says("M2", 5, space=TEAM)

    catch_up.if_owed()

    assert webex.read == ["R2"]


def test_the_very_first_start_has_missed_nothing(catch_up, webex, memory, started):
    memory.mark = None
    webex.says("M1", 5)

    catch_up.if_owed()

    assert started == []
    assert memory.mark == NOW


def test_a_webhook_that_was_off_is_a_gap(catch_up, webex, memory, was_off, started):
    catch_up.if_owed()
    memory.mark = NOW - timedelta(minutes=10)
    webex.says("M1", 4)
    was_off.append(True)

    catch_up.after_look()

    assert ids(started) == [("M1", False)]


def test_an_event_that_could_not_be_taken_is_looked_for(catch_up, webex, started):
    catch_up.if_owed()
    webex.says("M1", 0)

    catch_up.owe()
    catch_up.if_owed()

    assert ids(started) == [("M1", False)]


def test_what_was_sent_to_a_process_that_is_gone_is_looked_for_once(
    catch_up, webex, memory, started
):
    catch_up.if_owed()
    webex.says("M1", 0)
    memory.left = NOW

    catch_up.if_owed()
    catch_up.if_owed()

    assert ids(started) == [("M1", False)]
    assert webex.read == ["R1"]


def test_a_look_that_finds_all_well_reads_nothing(catch_up, webex, memory):
    catch_up.if_owed()
    webex.says("M1", 1)
    memory.mark = NOW - timedelta(minutes=10)

    catch_up.after_look()

    assert webex.read == []
    assert memory.mark == NOW


def test_a_webex_that_is_away_is_asked_again(catch_up, webex, started):
    webex.says("M1", 5)
    webex.away = True
    with pytest.raises(errors.WebexUnavailable):
        catch_up.if_owed()

    webex.away = False
    catch_up.if_owed()

    assert ids(started) == [("M1", False)]


def test_what_is_over_a_day_old_is_not_even_read(catch_up, webex, memory, started):
    memory.mark = NOW - timedelta(days=9)
    webex.says("M1", 60 * 30)
    webex.says("M2", 60 * 20, space=TEAM)

    catch_up.if_owed()

    assert ids(started) == [("M2", True)]


def test_events_count_as_refused_until_what_was_missed_is_caught_up_with(
    catch_up, webex
):
    catch_up.if_owed()
    assert catch_up.problem() is None

    catch_up.owe()
    webex.away = True
    with pytest.raises(errors.WebexUnavailable):
        catch_up.if_owed()
    assert catch_up.problem() == "events cannot be put on disk"

    webex.away = False
    catch_up.if_owed()
    assert catch_up.problem() is None
