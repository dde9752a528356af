"""What a meeting was called finds it: by title, time and company."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.commands.wanted import wanted
from bot.model.meeting import Invitee, Meeting
from bot.model.reading import Anchor

NEW_YORK = ZoneInfo("America/New_York")
NOW = datetime(2026, 11, 24, 9, 12, tzinfo=NEW_YORK)
BOB = Invitee("1", "bob@corp.example", "Bob Bell")
CAROL = Invitee("2", "carol@corp.example", "Carol Chen")


def meeting(title, start):
    at = datetime.fromisoformat(start).replace(tzinfo=NEW_YORK)
    return Meeting(
        "ID", "1", title, at, at + timedelta(hours=1), "UTC", "dana@corp.example", "L"
    )


def of(said):
    return wanted(said, Anchor(NOW, "America/New_York"))


FITS = [
    ("the budget meeting", "Budget review", "2026-11-25 15:00"),
    ("3pm", "Anything", "2026-11-30 15:00"),
    ("3pm tomorrow", "Anything", "2026-11-25 15:00"),
    ("tomorrow's standup", "Standup", "2026-11-25 09:00"),
    ("design review on friday", "Design review", "2026-11-27 10:00"),
    ("call with bob", "Anything at all", "2026-11-25 15:00"),
]
FITS_NOT = [
    ("the budget meeting", "Design review", "2026-11-25 15:00"),
    ("3pm", "Anything", "2026-11-25 16:00"),
    ("3pm budget", "Design", "2026-11-25 15:00"),
]


@pytest.mark.parametrize(("said", "title", "start"), FITS)
def test_a_meeting_that_is_called_so_fits(said, title, start):
    assert of(said).fits(meeting(title, start))


@pytest.mark.parametrize(("said", "title", "start"), FITS_NOT)
def test_another_does_not(said, title, start):
    assert not of(said).fits(meeting(title, start))


def test_a_day_said_is_the_window_and_one_taken_for_granted_is_not():
    ahead = timedelta(days=60)

    tomorrow = of("tomorrow's standup").window(NOW, ahead)
    some_day = of("my 3pm").window(NOW, ahead)

    assert [each.isoformat() for each in tomorrow] == [
        "2026-11-25T00:00:00-05:00",
        "2026-11-26T00:00:00-05:00",
    ]
    assert some_day == (NOW, NOW + ahead)


COMPANY = [
    ("call with bob", (BOB,), True),
    ("call with bob bell", (BOB,), True),
    ("call with bob@corp.example", (CAROL, BOB), True),
    ("call with bob@corp", (BOB,), True),
    ("call w/ bob", (BOB,), True),
    ("call with bob", (CAROL,), False),
    ("call with bob", (), False),
]


@pytest.mark.parametrize(("said", "people", "is_it"), COMPANY)
def test_company_is_who_is_invited(said, people, is_it):
    assert of(said).is_company(people, "Call") is is_it


def test_company_may_stand_in_the_title():
    assert of("1:1 with bob").is_company((), "1:1 with Bob")


def test_the_day_in_a_title_is_among_its_words():
    assert of("the monday planning").every == {"monday", "planning"}
    assert of("the planning").every == frozenset()
