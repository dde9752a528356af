"""Ranges of clock times, lengths, and ends on another day."""

from datetime import timedelta

import pytest

RANGES = {
    ("2026-11-25 15:00", 60): (
        "tomorrow 3-4pm|tomorrow 3pm-4pm|tomorrow 15:00\u201316:00|tomorrow from 3 to 4"
        "|between 3 and 4pm tomorrow|tomorrow 3 to 4 pm|tomorrow 15h-16h|3-4 tomorrow"
        "|tomorrow 1500-1600|tomorrow at 3 until 4pm|tomorrow 3pm for an hour"
        "|tomorrow afternoon from 3 to 4|tomorrow 3 p.m. - 4 p.m.|tomorrow 3pm 60'"
        "|tomorrow 3pm til 4|1h tomorrow at 3pm|from three to four tomorrow"
    ),
    ("2026-11-25 15:00", 90): (
        "tomorrow from 3 to 4:30|tomorrow 3pm-4:30pm|tomorrow 3pm for 90 min"
        "|tomorrow 3pm 1h30|tomorrow 3-4:30pm|tomorrow 3pm for 1.5 hours"
        "|tomorrow 3pm for an hour and a half|tomorrow 3pm 1,5 hours"
        "|1 hr 30 min tomorrow 3pm|tomorrow at 3pm lasting 1h 30m|tomorrow 3pm 90m"
    ),
    ("2026-11-25 10:00", 120): (
        "tomorrow 10am til noon|tomorrow 10-12|10 to noon tomorrow|tomorrow 10h00-12h00"
    ),
    ("2026-11-24 19:00", 120): "from 7 in the evening to 9|7 in the evening - 9",
    ("2026-11-27 14:00", 120): "friday between 2 and 4 in the afternoon|friday 2-4",
    ("2026-12-04 15:00", 60): "4 Dec 15-16h|Dec 4, 3-4 p.m.|12/4 3-4pm",
    ("2026-11-25 11:00", 120): "tomorrow 11-1|tomorrow from 11 to 1|tomorrow 11am-1",
    ("2026-11-25 23:00", 120): "tomorrow 11pm-1am|tomorrow 23:00-01:00",
    ("2026-11-25 09:00", 480): "tomorrow 9-5|tomorrow 9-17|tomorrow 9am to 5pm",
    ("2026-11-25 09:30", 45): "tomorrow 9.30-10.15|tomorrow 9.30 to 10.15",
    ("2026-12-31 23:00", 120): "dec 31 11pm-1am|dec 31 23:00 for 2 hours",
    ("2026-12-03 14:00", 45): "dec 3 45 min 2pm|dec 3 2pm 45 min|2pm 45m on dec 3",
    ("2026-12-04 14:00", 120): "dec 4 14h 2h|dec 4 at 14h for 2h|dec 4 2h 14h",
    ("2026-12-01 13:00", 90): "next tue 1-2:30pm|next tuesday 13:00-14:30",
    ("2026-11-24 14:00", 1500): "from tuesday 2pm to wednesday 3pm",
    ("2026-11-24 11:00", 120): "11-1",
    ("2026-11-24 20:00", 60): "tonight 8-9|tonight from 8 to 9",
    ("2026-11-25 10:00", 45): "tomorrow 10 for 45m|45 minutes tomorrow at 10am",
    ("2026-11-25 09:00", 600): "tomorrow at 9 for 10h|tomorrow 9am 10h",
}


@pytest.mark.parametrize(
    ("start", "minutes", "text"),
    [(*key, text) for key, said in RANGES.items() for text in said.split("|")],
)
def test_a_range_or_a_length_gives_the_end(read, start, minutes, text):
    reading = read(text)

    assert f"{reading.start:%Y-%m-%d %H:%M}" == start
    assert reading.length == timedelta(minutes=minutes)
    assert reading.end - reading.start == reading.length
    assert reading.doubts == ()


LENGTHS = {
    15: "15 min|15m|15'|quarter of an hour|1/4 hour|a quarter hour",
    30: "30 min|half an hour|half-hour|a half hour|30-minute|thirty minutes|0.5 hours",
    45: "45 min|3/4 hour|a 3/4 hour|three quarters of an hour|forty-five minutes|¾ h",
    60: "1 hour|an hour|one hour|1h|60 minutes|1 hr",
    75: "1 hr 15 min|1h15|an hour and a quarter|1 hour and 15 minutes",
    90: "1h30|1.5 hours|1½ hours|1 1/2 hours|an hour and a half|1:30 hours|90 min",
    150: "2.5 hrs|two and a half hours|2 1/2 hours|2h30|2 hours 30|2,5 hours",
    1440: "a day|24 hours|twenty four hours|1 day",
}


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(m, t) for m, said in LENGTHS.items() for t in said.split("|")],
)
def test_a_length_is_understood_in_every_spelling(read, minutes, text):
    reading = read(text)

    assert reading.length == timedelta(minutes=minutes)
    assert reading.start is None


BESIDE_A_NUMBER = {
    15: "15 min 10 tomorrow|15 min 10 times|15 min, 12 people|15 minutes 10 am",
    60: (
        "1 hour 10 times|1h 10 times|1h ten times|1 hour 10 am|1 hour 10 a.m.|1h 10:30"
        "|1 hour 10 dec|1 hour 10 people|1h 10/12|1 hour ten past three|1h 11 to 12"
    ),
    70: "1 hour 10|1h 10|1 hour and 10|1 hour ten|1 hour, 10|1 hour 10 to plan it",
    150: "2 hours 30 with bob|2 hrs 30 tomorrow|two hours thirty on friday",
}


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(m, t) for m, said in BESIDE_A_NUMBER.items() for t in said.split("|")],
)
def test_a_bare_number_joins_hours_unless_it_counts_something_else(read, minutes, text):
    assert read(f"for {text}").length == timedelta(minutes=minutes)


@pytest.mark.parametrize(
    "text", ["half past nine", "2020", "soon", "for 10 people", "5"]
)
def test_what_is_no_length_is_not_read_as_one(read, text):
    assert read(text).length is None


@pytest.mark.parametrize(
    ("start", "text"),
    [
        ("2026-11-24 09:57", "in 45 minutes"),
        ("2026-11-24 09:42", "in half an hour"),
        ("2026-11-25 09:12", "in 24 hours"),
        ("2026-11-24 10:42", "in an hour and a half"),
        ("2026-11-24 11:12", "2 hours from now"),
        ("2026-11-24 09:17", "5 minutes later"),
    ],
)
def test_elapsed_time_counts_from_the_message(read, start, text):
    assert f"{read(text).start:%Y-%m-%d %H:%M}" == start


def test_elapsed_time_is_rounded_up_to_the_minute(read):
    assert f"{read('in 45 minutes', '2026-11-24T09:12:01').start:%H:%M}" == "09:58"


def test_elapsed_hours_are_real_ones_over_a_clock_change(read):
    reading = read("in 24 hours", "2026-10-31T09:12")

    assert f"{reading.start:%Y-%m-%d %H:%M}" == "2026-11-01 08:12"
    assert f"{read('tomorrow 09:12', '2026-10-31T09:12').start:%H:%M}" == "09:12"


def test_a_range_over_a_clock_change_has_its_real_length(read):
    reading = read("from 1am to 4am on march 14 2027")

    assert reading.length == timedelta(hours=2)


def test_a_length_that_differs_from_the_range_is_asked(read):
    (doubt,) = read("tomorrow 3-4pm for 30 min").doubts

    assert (doubt.code, doubt.facts) == ("lengths-differ", ("60", "30"))


def test_an_end_before_the_start_is_refused(read):
    reading = read("from dec 3 2026 2pm to dec 2 2026 3pm")

    assert "end-before-start" in [doubt.code for doubt in reading.doubts]


def test_a_clock_time_or_a_length_is_told_by_what_else_is_said(read):
    assert read("tomorrow 10h").length is None
    assert f"{read('tomorrow 10h').start:%H:%M}" == "10:00"
    assert read("tomorrow at 9 10h").length == timedelta(hours=10)
    assert read("tomorrow 2h").length == timedelta(hours=2)


def test_numbers_that_may_be_a_date_are_asked(read):
    (doubt,) = read("friday 7-6", "2026-07-02T09:00", "America/Chicago").doubts or (
        None,
    )

    assert doubt is None

    (doubt,) = read("monday 7-6", "2026-07-02T09:00", "America/Chicago").doubts
    assert doubt.code == "range-or-date"
    assert doubt.choices[0] == "2026-07-06"


@pytest.mark.parametrize("said", ["tomorrow 4pm to 3pm", "tomorrow 14:00-13:30"])
def test_a_range_of_nearly_a_day_is_a_slip(read, said):
    assert [d.code for d in read(said).doubts] == ["end-before-start"]
    assert not read("tomorrow 9pm to 6am").doubts
    assert not read("tomorrow 8am to 11pm").doubts
