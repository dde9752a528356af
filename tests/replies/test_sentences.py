from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.model.meeting import (
    Booking,
    Meeting,
    MeetingRecord,
    MeetingRequest,
    Option,
)
from bot.model.people import Person
from bot.replies import sentences
from bot.replies.plain import plain

START = datetime(2026, 11, 25, 15, 0, tzinfo=ZoneInfo("America/New_York"))
END = START + timedelta(hours=1)
LINK = "https://corp.webex.example/j.php?MTID=m1"
REQUEST = MeetingRequest(
    host_email="alice@corp.example",
    title="Design review",
    start=START,
    length=timedelta(hours=1),
    zone="America/New_York",
)
MEETING = Meeting(
    id="m1",
    number="25512345678",
    title="Design review",
    start=START,
    end=END,
    zone="America/New_York",
    host_email="alice@corp.example",
    link=LINK,
    password="BgJep@43",
)
RECORD = MeetingRecord(
    code="K7Q2",
    meeting_id="m1",
    number="25512345678",
    title="Design review",
    host_email="alice@corp.example",
    host_id="ALICE",
    asker_id="DANA",
    space_id="R1",
    message_id="M1",
    words="…",
    reading=(),
    right="scheduler",
    start=START,
    end=END,
    zone="America/New_York",
    recurrence=None,
    tag="mb-1",
    booked_at=START,
)
ALICE = Person(
    "ALICE", "alice@corp.example", "Alice Ames", "ORG", timezone="Asia/Tokyo"
)


def booked(*, request=REQUEST, host=ALICE, assumed=(), in_private=True):
    booking = Booking(request, MEETING, RECORD, host)
    return sentences.booked(
        booking,
        asker_zone="America/New_York",
        assumed=assumed,
        in_private=in_private,
    )


def test_the_booked_reply_names_everything_once():
    assert booked().split(sentences.LINE) == [
        "**Booked:** `Design review`",
        "Wednesday 25 November 2026, 15:00–16:00 (New York, UTC−5), 1 hour",
        "= Thursday 26 November 2026, 05:00–06:00 (Tokyo, UTC+9)",
        "Host: `alice@corp.example` (`Alice Ames`)",
        f"[Join]({LINK}) · meeting number 255 123 456 78 · code **#K7Q2**",
        "Password: `BgJep@43`",
    ]


def test_the_password_stays_out_of_groups():
    assert "BgJep" not in booked(in_private=False)


def test_one_clock_is_shown_once():
    same = replace(ALICE, timezone="America/Toronto")

    assert "= " not in booked(host=same)


def test_what_was_assumed_stands_last():
    lines = booked(assumed=("No day was said.",)).split(sentences.LINE)

    assert lines[-1] == "No day was said."


def test_invitees_options_and_repeats_are_named():
    request = replace(
        REQUEST,
        invitees=("bob@corp.example",),
        recurrence="FREQ=WEEKLY;BYDAY=WE",
        options=frozenset(Option),
    )

    said = booked(request=request)

    assert "invited: `bob@corp.example`" in said
    assert "Repeats without an end: Wednesday 25 November 2026, Wednesday 2 Dec" in said
    assert "It will be recorded." in said
    assert "Nobody gets an e-mail." in said
    assert "5 minutes before the host" in said


def test_plain_text_holds_the_whole_link():
    assert f"Join: {LINK}" in plain(booked())
    assert "**" not in plain(booked())
    assert "`" not in plain(booked())


def test_the_question_about_many_names_the_count_and_the_outsiders():
    outside = tuple(f"p{number}@else.example" for number in range(7))

    said = sentences.ask_invitees(12, outside, "Wednesday")

    assert "12 people, 7 of them outside your organisation" in said
    assert "and 2 more" in said
    assert "`yes`" in said
