"""A calendar file says the same to everybody who reads it.

Two readers that share no code: icalendar, which takes zones by their names, and
vobject on dateutil, which take them from the rules in the file.
"""

import unicodedata
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import StringIO
from itertools import islice, takewhile
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject
from dateutil import tz
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model.entry import Entry
from bot.model.meeting import Meeting
from bot.replies.calendar_file import calendar_file, written

NOW = datetime(2026, 11, 24, 14, 12, 30, tzinfo=UTC)
LINK = "https://corp.webex.com/corp/j.php?MTID=m1&x=a,b;c"
START = datetime(2026, 11, 25, 15, tzinfo=UTC)
REVIEW = Meeting(
    id="870f51ff",
    number="123456789",
    title="Design review",
    start=START,
    end=START + timedelta(minutes=45),
    zone="UTC",
    host_email="alice@corp.example",
    link=LINK,
    password="BgJep@43",
)
MOST = 60  # occurrences compared


def entry(
    zone="Europe/Berlin", local="", fold=0, minutes=45, days=(), **changes
) -> Entry:
    """A meeting at a local time, as Webex gives it: in UTC."""
    start = START
    if local:
        clock = ZoneInfo(zone)
        start = datetime.fromisoformat(local).replace(tzinfo=clock, fold=fold)
        start = start.astimezone(UTC)
    end = start + timedelta(minutes=minutes)
    return Entry(replace(REVIEW, start=start, end=end, **changes), zone, NOW, days)


def events_in(content) -> list[Any]:
    return icalendar.Calendar.from_ical(content).walk("VEVENT")


def first_of(starts):
    """Those of ten years: Webex itself takes no longer series with an end."""
    return list(islice(takewhile(lambda at: at < NOW + timedelta(3650), starts), MOST))


def by_icalendar(content):
    [event] = events_in(content)
    start, end = event.decoded("DTSTART"), event.decoded("DTEND")
    starts = [start]
    if "RRULE" in event:
        rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=start)
        starts = first_of(rule)
    words = [str(event[name]) for name in ("SUMMARY", "DESCRIPTION", "LOCATION", "UID")]
    return words, end - start, [each.astimezone(UTC) for each in starts]


def with_its_zones(content):
    """Read a file by vobject, which would prefer its own zones to the file's."""
    text = content.decode()
    if "BEGIN:VTIMEZONE" in text:
        rules = tz.tzical(StringIO(text))
        [name] = rules.keys()
        vobject.icalendar.registerTzid(name, rules.get(name))
    return vobject.readOne(text)


def by_vobject(content):
    event = with_its_zones(content).vevent
    start, end = event.dtstart.value, event.dtend.value
    starts = [start]
    if "rrule" in event.contents:
        starts = first_of(event.getrruleset(addRDate=True))
    words = [
        event.contents[name][0].value
        for name in ("summary", "description", "location", "uid")
    ]
    length = end.astimezone(UTC) - start.astimezone(UTC)
    return words, length, [each.astimezone(UTC) for each in starts]


def both(made):
    """What the readers agree on: words, length and starts."""
    content = calendar_file(made).content
    words, length, starts = by_icalendar(content)
    assert by_vobject(content)[0] == words
    assert by_vobject(content)[2] == starts
    assert by_vobject(content)[1] == made.meeting.end - made.meeting.start
    return words, length, starts


ZONES = [
    "UTC",
    "Etc/UTC",
    "Etc/GMT+5",
    "Europe/Berlin",
    "Europe/Dublin",
    "America/New_York",
    "America/Sao_Paulo",
    "America/Santiago",
    "America/Nuuk",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Asia/Jerusalem",
    "Africa/Casablanca",
    "Australia/Lord_Howe",
    "Pacific/Auckland",
    "Pacific/Kiritimati",
]
RULES = {
    "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,WE,FR": None,
    "FREQ=WEEKLY;BYDAY=WE;COUNT=30": 30,
    "FREQ=DAILY;UNTIL=20261210T035959Z": None,
    "FREQ=DAILY;UNTIL=20261209": 15,
    "FREQ=MONTHLY;BYMONTHDAY=25;COUNT=12": 12,
    "FREQ=MONTHLY;BYDAY=-1WE;COUNT=12": 12,
    "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25": None,
}


@pytest.mark.parametrize("zone", ZONES)
def test_both_readers_find_the_start_in_every_zone(zone):
    for local in ("2026-11-25T09:30", "2027-07-01T23:45"):
        made = entry(zone, local)

        _, length, starts = both(made)

        assert starts == [made.meeting.start]
        assert length == timedelta(minutes=45)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("rule", RULES)
def test_both_readers_find_the_same_days_whose_clock_time_stays(zone, rule):
    made = entry(zone, "2026-11-25T09:30", recurrence=rule)

    starts = both(made)[2]

    local = {each.astimezone(ZoneInfo(zone)).strftime("%H:%M") for each in starts}
    assert local == {"09:30"}
    assert len(starts) == (RULES[rule] or len(starts))
    assert len(starts) >= 10


CLOCK_CHANGES = {
    "the hour that is left out": ("America/New_York", "2027-03-14T01:30", 0),
    "the hour that comes twice": ("America/New_York", "2027-11-07T00:30", 0),
    "its first time": ("Europe/Berlin", "2027-10-31T02:30", 0),
    "its second time": ("Europe/Berlin", "2027-10-31T02:30", 1),
    "half an hour": ("Australia/Lord_Howe", "2027-04-04T01:15", 0),
    "the end of the year": ("Pacific/Auckland", "2026-12-31T23:30", 0),
}


@pytest.mark.parametrize("name", CLOCK_CHANGES)
def test_instants_are_kept_where_clocks_change(name):
    zone, local, fold = CLOCK_CHANGES[name]
    made = entry(zone, local, fold, minutes=90)

    _, _, starts = both(made)

    assert starts == [made.meeting.start]


TITLES = [
    "Budget, again; and again",
    "back\\slash \\n no newline",
    "two\nlines\r\nthree",
    "emoji \N{PARTY POPPER}\N{PARTY POPPER} \N{MAN}\N{ZERO WIDTH JOINER}\N{WOMAN}" * 9,
    "BEGIN:VEVENT\r\nSUMMARY:forged",
    'quotes " and ` and : and =',
    "\N{HEBREW LETTER ALEF}\N{RIGHT-TO-LEFT MARK} mixed",
    "x" * 128,
]


@pytest.mark.parametrize("title", TITLES)
def test_odd_titles_are_read_back_as_they_are(title):
    words, _, _ = both(entry(title=title, agenda=title))

    plain = title.replace("\r\n", "\n").strip()
    assert words[0] == plain
    assert words[1].startswith(plain)
    assert words[1].endswith(f"Join: {LINK}\n\nMeeting number: 123456789")
    assert words[2] == LINK


def test_controls_and_half_characters_are_left_out():
    words, _, _ = both(entry(title="a\x00b\x07c\x0bd\x85e\u2028f\ud800g\x1b[31m"))

    assert words[0] == "abc\nd\ne\nfg[31m"


def test_a_title_of_nothing_is_called_meeting():
    made = calendar_file(entry(title="\x00\x01"))

    assert b"SUMMARY:Meeting\r\n" in made.content
    assert made.name == "meeting.ics"


def test_lines_are_short_and_end_as_the_standard_wants():
    content = calendar_file(entry(title=TITLES[3], agenda="long " * 200)).content

    lines = content.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    content.decode()


def test_an_end_without_a_zone_is_read_on_the_meetings_clock():
    rule = "FREQ=DAILY;UNTIL=20261209T093000"
    made = entry("Asia/Kolkata", "2026-11-25T09:30", recurrence=rule)

    assert len(both(made)[2]) == 15
    assert b"UNTIL=20261209T040000Z" in calendar_file(made).content


def test_what_webex_leaves_out_is_left_out():
    content = calendar_file(entry(number="", host_email="")).content.decode()

    assert "ORGANIZER" not in content
    assert "Meeting number" not in content


def test_the_file_is_published_and_invites_nobody():
    content = calendar_file(entry()).content.decode()

    assert "METHOD:PUBLISH\r\n" in content
    assert "ORGANIZER:mailto:alice@corp.example\r\n" in content
    assert "ATTENDEE" not in content
    assert "BgJep" not in content


def test_a_later_file_of_a_meeting_takes_the_place_of_an_earlier_one():
    first, second = (
        events_in(calendar_file(made).content)[0]
        for made in (
            entry(),
            replace(entry(title="Moved"), now=NOW + timedelta(minutes=1)),
        )
    )

    assert first["UID"] == second["UID"]
    assert first["SEQUENCE"] < second["SEQUENCE"] < 2**31
    assert first.decoded("DTSTAMP") == NOW.replace(microsecond=0)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Design review", "design-review.ics"),
        ("Müller & Söhne: ../../etc", "muller-sohne-etc.ics"),
        ("\N{PARTY POPPER}", "meeting.ics"),
        ("a" * 90, f"{'a' * 40}.ics"),
    ],
)
def test_the_file_is_named_after_the_meeting_in_plain_letters(title, name):
    assert calendar_file(entry(title=title)).name == name


def day(original, *, moved=timedelta(), **changes):
    """One day of the series of REVIEW."""
    return replace(
        REVIEW,
        id=f"{REVIEW.id}_{original:%Y%m%dT%H%M%SZ}",
        series_id=REVIEW.id,
        start=original + moved,
        end=original + moved + timedelta(minutes=45),
        **changes,
    )


def test_days_that_were_moved_or_cancelled_alone_are_so_in_the_file_too():
    days = [START + timedelta(weeks=n) for n in range(6)]
    later = timedelta(hours=2)
    standing = [day(each) for each in days]
    standing[1] = day(days[1], moved=later, title="Late review", is_modified=True)
    del standing[3]
    rule = "FREQ=WEEKLY;BYDAY=WE;COUNT=6"
    made = entry(recurrence=rule, days=tuple(standing))

    content = calendar_file(made).content

    series, changed = events_in(content)
    assert changed["UID"] == series["UID"]
    assert changed.decoded("RECURRENCE-ID").astimezone(UTC) == days[1]
    assert changed.decoded("DTSTART").astimezone(UTC) == days[1] + later
    assert str(changed["SUMMARY"]) == "Late review"
    events = with_its_zones(content).vevent_list
    starts = [each.astimezone(UTC) for each in events[0].getrruleset(addRDate=True)]
    assert starts == [each for each in days if each != days[3]]


@pytest.mark.parametrize("days", [(), (replace(REVIEW, id="mute"),)])
def test_where_single_days_are_not_known_the_rule_stands_alone(days):
    made = entry(recurrence="FREQ=WEEKLY;BYDAY=WE;COUNT=6", days=days)

    content = calendar_file(made).content.decode()

    assert "EXDATE" not in content
    assert content.count("BEGIN:VEVENT") == 1


TEXTS = st.text(max_size=128)


@settings(max_examples=60, deadline=None)
@given(
    title=TEXTS,
    agenda=TEXTS,
    zone=st.sampled_from(ZONES),
    at=st.datetimes(*map(datetime.fromisoformat, ["2026-01-01", "2031-01-01"])),
    minutes=st.integers(10, 1439),
)
def test_whatever_a_meeting_is_both_readers_get_it_back(
    title, agenda, zone, at, minutes
):
    start = at.replace(second=0, microsecond=0, tzinfo=UTC)
    end = start + timedelta(minutes=minutes)
    meeting = replace(REVIEW, title=title, agenda=agenda, start=start, end=end)

    words, _, starts = both(Entry(meeting, zone, NOW))

    assert starts == [start]
    assert words[0] == (written(title) or "Meeting")
    assert all(unicodedata.category(c) != "Cc" for c in words[0] if c not in "\n\t")
