"""The words beside a calendar file."""

from datetime import UTC, datetime, timedelta

from bot.model.meeting import Meeting
from bot.replies import attached

START = datetime(2026, 11, 25, 20, tzinfo=UTC)
ODD = "`@all` **Review**"


def said(**changes):
    facts = {"title": "Review", "recurrence": None, **changes}
    end = START + timedelta(hours=1)
    meeting = Meeting(
        id="M1",
        number="1",
        start=START,
        end=end,
        zone="UTC",
        host_email="a@corp.example",
        link="https://x.webex.com/j",
        **facts,
    )
    return attached.attached(meeting, "America/New_York")


def test_a_file_comes_with_title_and_time_on_the_readers_clock():
    assert "Wednesday 25 November 2026, 15:00–16:00 (New York" in said()
    assert "Repeats" not in said()
    assert "Repeats: `FREQ=DAILY`" in said(recurrence="FREQ=DAILY")


def test_titles_are_inert():
    assert "`@all`" not in said(title=ODD)
    assert "`@all`" not in attached.several(ODD)


def test_who_named_no_meeting_learns_what_to_type():
    assert "`ics 2`" in attached.which()
    assert "`list`" in attached.several("budget")
