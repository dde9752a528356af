"""Clock times, bare hours and parts of the day."""

import pytest

TOMORROW_AT = {
    "15:00": (
        "tomorrow 3pm|3pm tomorrow|tomorrow at 15:00|15h tomorrow|tomorrow 1500"
        "|1500 tomorrow|tomorrow 3p|tomorrow at three|tomorrow, 3 p.m.|tmrw @ 3pm"
        "|tomorrow @3pm|TOMORROW  AT\u00a03\u202fPM|tomorrow&nbsp;3pm"
        "|tomorrow 3 o'clock"
        "|tomorrow 3 o\u2019clock|tomorrow at 3 in the afternoon"
        "|tomorrow afternoon at 3"
        "|at three p m tomorrow|tomorrow 15h00|tomorrow 1500h|3:00:00 pm tomorrow"
        "|tomorrow 3pm 🎉|tomorrow 3pm!!|tomorrow@3pm|tmrw@15:00"
    ),
    "15:30": (
        "tomorrow 15.30|tomorrow half past 3|tomorrow at three thirty|15h30 tomorrow"
        "|tomorrow 3:30|tomorrow 3.30pm|tomorrow 330pm|tomorrow thirty past three"
    ),
    "08:00": (
        "0800 tomorrow|tomorrow at 0800|8ish tomorrow|eight hundred hours tomorrow"
    ),
    "16:40": "20 to 5 tomorrow|tomorrow twenty to five",
    "15:45": (
        "tomorrow quarter to 4|tomorrow a quarter to four|15 minutes to 4 tomorrow"
        "|tomorrow three forty-five|three forty-five pm tomorrow"
    ),
    "16:50": "tomorrow at ten to five|tomorrow at 10 to 5|ten to five pm tomorrow",
    "12:00": (
        "tomorrow noon|midday tomorrow|tomorrow at 12|noonish tomorrow|12pm tomorrow"
    ),
    "00:00": "tomorrow at midnight|tomorrow 12am|tomorrow 0:00|midnight tomorrow",
    "03:00": "tomorrow 03:00|tomorrow 3am|3 in the morning tomorrow",
    "07:00": "tomorrow at 7|tomorrow morning at 7|tomorrow 7 a.m.",
    "18:00": "tomorrow at 6|tomorrow evening|tomorrow 6 in the evening|tomorrow at 18h",
    "19:00": "tomorrow evening at 7|dinner at 7 tomorrow|tomorrow night at 7",
    "10:00": "tomorrow 10|tomorrow at 10|tomorrow at ten|10 tomorrow|tomorrow 10h",
    "13:00": "tomorrow 13:00pm|tomorrow 1pm|lunchtime at 1 tomorrow",
    "09:00": "tomorrow morning|tomorrow 9am|tomorrow 9 am",
    "14:00": "tomorrow afternoon|tomorrow at 2",
    "17:00": "tomorrow end of day|tomorrow eod|cob tomorrow",
    "09:30": "9h30 tomorrow|at 9h30 tomorrow|tomorrow half past nine",
}


@pytest.mark.parametrize(
    ("clock", "text"),
    [(clock, text) for clock, said in TOMORROW_AT.items() for text in said.split("|")],
)
def test_a_clock_time_is_understood_in_every_spelling(read, clock, text):
    reading = read(text)

    assert reading.start is not None, text
    assert f"{reading.start:%Y-%m-%d %H:%M}" == f"2026-11-25 {clock}"
    assert reading.doubts == ()
    assert reading.missing == ()


WITHOUT_A_DAY = {
    "2026-11-24 15:00": ["at 3", "3pm", "15:00"],
    "2026-11-24 12:00": ["noon", "at noon"],
    "2026-11-24 21:00": ["tonight at 9", "9 tonight"],
    "2026-11-24 20:00": ["tonight", "8 in the evening"],
    "2026-11-24 14:00": ["this afternoon", "afternoon"],
    "2026-11-25 00:00": ["midnight", "tonight at midnight", "midnight tonight"],
    "2026-11-25 08:00": ["8am", "at 8"],
    "2026-11-25 09:00": ["at 9", "9:00"],
    "2026-11-25 09:12": ["09:12 tomorrow"],
}


@pytest.mark.parametrize(
    ("start", "text"),
    [(start, t) for start, said in WITHOUT_A_DAY.items() for t in said],
)
def test_a_clock_time_without_a_day_is_the_next_one(read, start, text):
    assert f"{read(text).start:%Y-%m-%d %H:%M}" == start


def test_the_day_that_nobody_said_is_named(read):
    later, over = read("at 3"), read("at 9")

    assert ("day-today", "2026-11-24") in [(a.code, a.meant) for a in later.assumed]
    assert ("day-tomorrow", "2026-11-25") in [(a.code, a.meant) for a in over.assumed]


def test_an_assumed_day_at_the_weekend_is_named(read):
    reading = read("at 9", "2026-11-27T10:00")

    assert "on-weekend" in [a.code for a in reading.assumed]


def test_the_half_of_the_day_is_assumed_and_named(read):
    assert [(a.code, a.meant) for a in read("tomorrow at 3").assumed] == [
        ("half-of-day", "15:00")
    ]
    assert read("tomorrow 3pm").assumed == ()
    assert read("tomorrow evening at 7").assumed == ()


def test_a_part_of_the_day_alone_is_an_assumed_time(read):
    assert [(a.code, a.meant) for a in read("tomorrow morning").assumed] == [
        ("part-of-day", "09:00")
    ]


@pytest.mark.parametrize("text", ["half 3", "half nine", "tomorrow half three"])
def test_half_three_is_asked(read, text):
    (doubt,) = read(text).doubts

    assert doubt.code == "clock-either"
    assert len(doubt.choices) == 2
    assert not doubt.refuses


def test_half_past_is_no_doubt(read):
    assert read("half past 3").doubts == ()


@pytest.mark.parametrize("text", ["tomorrow 25:00", "tomorrow 14:75", "at 24:30"])
def test_a_clock_time_that_cannot_be_is_refused(read, text):
    (doubt,) = read(text).doubts

    assert (doubt.code, doubt.refuses) == ("no-such-time", True)


def test_24_00_ends_the_day(read):
    assert f"{read('tomorrow 24:00').start:%Y-%m-%d %H:%M}" == "2026-11-26 00:00"


NO_TIME = [
    "5",
    "12.53%",
    "v1.2.3",
    "Room 301",
    "Q3",
    "1-2-3",
    "$15.30",
    "#42",
    "1:1 with bob",
    "room 5",
    "version 2",
    "3 people",
    "for 10 people",
    "at 3 main street",
    "good morning",
    "good evening team",
    "alice@corp.example",
    "https://example.org/2026-11-25/15:00",
    "'quoted 3pm tomorrow'",
    '"Monday 3pm"',
    "plan b",
    "the may queen",
    "a 100% match",
    "2/3 of it",
    "24/7 support",
    "call me at 555-1234",
    "10.0.0.1",
    "score was 3-2",
    "let us march on",
    "may i ask",
]


@pytest.mark.parametrize("text", NO_TIME)
def test_what_is_no_time_is_not_read_as_time(read, text):
    reading = read(text)

    assert reading.start is None
    assert reading.clock is None
    assert reading.day is None


@pytest.mark.parametrize(
    "text",
    [
        "first thing tomorrow",
        "after lunch tomorrow",
        "all day tomorrow",
    ],
)
def test_a_vague_time_is_asked(read, text):
    reading = read(text)

    assert [str(piece) for piece in reading.missing] == ["time"]
    assert [doubt.code for doubt in reading.doubts] == ["vague-time"]
    assert reading.start is None


@pytest.mark.parametrize("text", ["in a few hours", "in several days at 3"])
def test_an_unknown_distance_is_asked(read, text):
    assert [doubt.code for doubt in read(text).doubts] == ["vague-time"]


@pytest.mark.parametrize(
    "text", ["tomorrow 3pm for a few hours", "tomorrow 3pm lasting several hours"]
)
def test_an_unknown_length_is_asked(read, text):
    assert [doubt.code for doubt in read(text).doubts] == ["vague-length"]


def test_two_clock_times_are_asked(read):
    assert [d.code for d in read("tomorrow at 3 or 4").doubts] == ["two-times"]
    assert [d.code for d in read("tomorrow 3pm, 5pm").doubts] == ["two-times"]
    assert [d.code for d in read("tomorrow 3pm/4pm").doubts] == ["two-times"]
    assert not read("3/4 at 10am").doubts


@pytest.mark.parametrize("text", ["20 to 22 tomorrow", "tomorrow 20-22"])
def test_hours_of_the_evening_are_a_range(read, text):
    reading = read(text)

    assert f"{reading.start:%H:%M}-{reading.end:%H:%M}" == "20:00-22:00"


def test_last_night_is_over(read):
    assert [doubt.code for doubt in read("last night").doubts] == ["in-the-past"]
