"""What repeats, from when and until when."""

import pytest

RULES = {
    ("FREQ=DAILY", "2026-11-25 09:00"): "every day at 9|daily at 9|each day at 9am",
    ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-25 09:00"): (
        "every weekday at 9|weekdays at 9|every mon-fri 9am|mon-fri 9am"
        "|every workday at 9:00|daily on weekdays at 9|every weekday 9:00"
    ),
    ("FREQ=WEEKLY;BYDAY=MO", "2026-11-30 09:00"): (
        "each monday 9am|mondays at 9|every monday at 9|weekly on monday at 9"
        "|every week on mon at 9|on mondays at 9am|9am every monday|monday's at 9"
    ),
    ("FREQ=WEEKLY;BYDAY=MO,WE,FR", "2026-11-25 10:00"): (
        "mon, wed and fri 10am|mon/wed/fri 10am|every mon, wed, fri at 10"
        "|MWF 10am|M/W/F at 10|on MWF at 10am"
        "|mondays, wednesdays and fridays at 10|every monday, wednesday & friday 10:00"
    ),
    ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2026-11-24 14:00"): (
        "every other tuesday 2pm|fortnightly on tue 2pm|every 2 weeks on tuesday 14:00"
        "|every two weeks on tue at 2|every second week on tuesday at 2pm"
    ),
    (
        "FREQ=WEEKLY;BYDAY=WE",
        "2026-11-25 10:00",
    ): "weekly tomorrow at 10|every week, tomorrow 10am",
    ("FREQ=MONTHLY;BYMONTHDAY=1", "2026-12-01 09:00"): (
        "monthly on the 1st at 9|the 1st of every month at 9"
        "|every month on the first 9am"
    ),
    ("FREQ=MONTHLY;BYDAY=1MO", "2026-12-07 09:00"): (
        "first monday of every month 9am|monthly on the first monday at 9"
        "|every first monday of the month 9am|the first monday of each month at 9"
    ),
    ("FREQ=MONTHLY;BYDAY=-1FR", "2026-11-27 16:00"): "last friday of every month 4pm",
    (
        "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=24",
        "2026-11-24 10:00",
    ): "every 3 months 10am",
    ("FREQ=MONTHLY;BYMONTHDAY=25", "2026-11-25 10:00"): "monthly tomorrow at 10",
    (
        "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=5",
        "2027-06-05 09:00",
    ): "every year on june 5 at 9",
    (
        "FREQ=DAILY;INTERVAL=2",
        "2026-11-25 09:00",
    ): "every other day at 9|every 2 days 9am",
    ("FREQ=WEEKLY;BYDAY=TH", "2026-11-26 15:00"): (
        "weekly sync on thursday 3pm|weekly on thursday 3pm|weekly thursdays 3pm"
        "|3pm weekly on thu|every week thursday 3pm"
    ),
    ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20261219T045959Z", "2026-11-25 09:00"): (
        "every weekday at 9:00 until dec 18|every weekday 9am until 18 december"
        "|every weekday 9am till the 18th of december"
    ),
    ("FREQ=WEEKLY;BYDAY=MO;UNTIL=20270701T035959Z", "2026-11-30 09:00"): (
        "every monday 9am until June 30|every monday 9am until june"
    ),
    ("FREQ=WEEKLY;BYDAY=MO;UNTIL=20270101T045959Z", "2026-11-30 09:00"): (
        "every monday 9am until the end of the year"
    ),
    ("FREQ=WEEKLY;BYDAY=MO;UNTIL=20270111T045959Z", "2026-11-30 09:00"): (
        "every monday 9am for 6 weeks|mondays at 9 for six weeks"
    ),
    ("FREQ=WEEKLY;BYDAY=MO", "2026-12-07 09:00"): (
        "every monday 9am starting december 7|every monday at 9 starting dec 4"
    ),
    ("FREQ=WEEKLY;BYDAY=MO;COUNT=3000", "2026-11-30 09:00"): (
        "every monday 9am 3000 times"
    ),
    ("FREQ=MONTHLY;BYMONTHDAY=1,15", "2026-12-01 09:00"): (
        "every 1st and 15th at 9|the 1st and 15th of every month at 9"
    ),
    ("FREQ=WEEKLY;BYDAY=MO;COUNT=10", "2026-11-30 09:00"): (
        "every monday 9am 10 times|10 times every monday 9am|mondays at 9, ten times"
        "|every monday 9am for a total of 10 times"
    ),
    ("FREQ=WEEKLY;BYDAY=MO;UNTIL=20261225T045959Z", "2026-11-30 09:00"): (
        "every monday 9am until the day before christmas|mondays at 9 until dec 24"
    ),
    ("FREQ=DAILY;UNTIL=20261207T045959Z", "2026-11-30 09:00"): (
        "every day next week at 9|daily next week at 9am"
    ),
    ("FREQ=DAILY;UNTIL=20261209T045959Z", "2026-11-25 09:00"): (
        "daily at 9 for the next 2 weeks|every day at 9 over the next two weeks"
    ),
    ("FREQ=WEEKLY;BYDAY=MO;UNTIL=20270101T045959Z", "2026-12-07 09:00"): (
        "every monday in december at 9|mondays in december 9am"
    ),
    ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20261130T045959Z", "2026-11-24 16:00"): (
        "every weekday this week at 4|weekdays this week 4pm"
    ),
    ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1", "2026-12-01 09:00"): (
        "every three months on the 1st at 9|every 3 months on the first 9am"
    ),
    ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", "2026-11-26 14:00"): (
        "every other week on monday and thursday 2pm|mon/thu every 2 weeks 2pm"
        "|fortnightly on mon and thu 2pm"
    ),
    ("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-11-30 16:00"): "last day of every month 4pm",
    ("FREQ=MONTHLY;BYMONTHDAY=31", "2026-12-31 09:00"): "every month on the 31st 9am",
    ("FREQ=WEEKLY;BYDAY=MO", "2026-12-14 09:00"): (
        "every monday from dec 9 at 9|every monday starting 9 december at 9"
        "|mondays at 9, beginning 9 dec"
    ),
    ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-12-07 09:00"): (
        "every weekday 9am starting dec 7"
    ),
}


@pytest.mark.parametrize(
    ("rule", "start", "text"),
    [(*key, text) for key, said in RULES.items() for text in said.split("|")],
)
def test_a_repeat_has_its_rule_and_its_first_day(read, rule, start, text):
    reading = read(text)

    assert reading.recurrence == rule
    assert f"{reading.start:%Y-%m-%d %H:%M}" == start
    assert reading.doubts == ()


def test_the_day_a_repeat_ends_is_no_year_for_a_number_behind_it(read):
    reading = read("every monday at 9 until june 30 30 min")

    assert reading.length.total_seconds() == 30 * 60
    assert reading.recurrence.endswith("UNTIL=20270701T035959Z")


def test_the_span_of_a_repeat_is_no_length(read):
    reading = read("every monday 9am for 30 min for 6 weeks")

    assert reading.length.total_seconds() == 30 * 60
    assert reading.recurrence.endswith("UNTIL=20270111T045959Z")


@pytest.mark.parametrize(
    ("minutes", "length"), [(15, "15 min"), (60, "1 hour"), (60, "1h"), (90, "1h 30")]
)
def test_the_count_of_a_repeat_is_no_length(read, minutes, length):
    reading = read(f"every weekday at 9:00 standup for {length} 10 times")

    assert reading.length.total_seconds() == minutes * 60
    assert reading.recurrence == "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=10"
    assert reading.doubts == ()


UNCLEAR = {
    "repeat-unclear": (
        "tuesday or thursday 3pm|every 2nd tuesday|biweekly at 9"
        "|every second friday at 9|every 2nd tuesday 3pm|every last friday 4pm"
        "|biweekly tuesday 3pm|3pm tuesday or thursday|every day 9am except friday"
        "|every weekday at 9 but not on fridays"
        "|twice a week|monday to friday 9am"
    ),
    "two-times": "every day at 9am and 3pm|every monday 10am, 2pm",
    "repeat-too-often": "every 2 hours|hourly|every 30 minutes",
    "once-or-repeat": "weekly sync tomorrow at 3|daily standup at 9",
    "repeat-ends-first": "every monday 9am until tomorrow",
}


@pytest.mark.parametrize(
    ("code", "text"), [(c, t) for c, said in UNCLEAR.items() for t in said.split("|")]
)
def test_an_unclear_repeat_is_asked_or_refused(read, code, text):
    assert code in [doubt.code for doubt in read(text).doubts]


@pytest.mark.parametrize(
    "text", ["quarterly review tomorrow 3pm", "annual dinner friday 7pm"]
)
def test_a_title_word_does_not_repeat(read, text):
    assert read(text).recurrence is None
    assert read(text).doubts == ()


def test_a_repeat_without_a_clock_time_asks_for_it(read):
    reading = read("every monday")

    assert reading.recurrence == "FREQ=WEEKLY;BYDAY=MO"
    assert [str(piece) for piece in reading.missing] == ["time"]
    assert str(reading.day) == "2026-11-30"


@pytest.mark.parametrize("day", ["tues", "weds", "thurs", "thurs."])
def test_a_short_name_that_ends_in_s_is_one_day(day, read):
    reading = read(f"{day} 3pm")

    assert reading.recurrence is None
    assert reading.start is not None


def test_between_two_weekdays_lies_a_range_of_days(read):
    reading = read("between monday and thursday")

    assert reading.recurrence is None
    assert (str(reading.day), str(reading.last_day)) == ("2026-11-30", "2026-12-03")


@pytest.mark.parametrize("text", ["starting next week", "from next week"])
def test_a_week_that_a_repeat_begins_in_is_not_its_end(read, text):
    assert read(f"every monday 9 to 10 {text}").recurrence == "FREQ=WEEKLY;BYDAY=MO"
