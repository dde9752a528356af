"""Days: by name, by distance, on the calendar, and those that cannot be."""

import pytest

SAID = {
    "2026-11-24": "today|tdy|this tuesday|tuesday|tue|november 24|24 nov|24.11.2026",
    "2026-11-25": "tomorrow|tmrw|wednesday|wed|the 25th|in 1 day|in a day|nov 25",
    "2026-11-26": "day after tomorrow|the day after tomorrow|in 2 days|2 days from now",
    "2026-11-27": (
        "friday|on fri|this friday|fri.|in three days|3 days from today|in 3 workdays"
        "|friday the 27th|Fri, Nov 27|11/27|the coming friday|friday this week"
    ),
    "2026-12-01": "next tue|a week from today|in a week|in 7 days|tuesday next week",
    "2026-12-03": (
        "Dec 3|3 December|the 3rd|December 3rd, 2026|2026-12-03|2026/12/03|03.12.2026"
        "|12/3/26|12/3|3rd of december|december the third|the third of december|Dec 3rd"
        "|thursday dec 3|3-Dec-2026|Dec/3|2026 dec 3|20261203|december third"
        "|thursday next week|next week on thursday|next week thursday|12-3-2026"
    ),
    "2026-12-04": (
        "next friday|friday next week|next week friday|a week from friday|friday week"
        "|friday of next week|fri of the following week"
    ),
    "2026-12-07": "in two weeks on monday|monday in two weeks|monday two weeks from now"
    "|the monday after next|first monday of december|in a fortnight on monday",
    "2026-12-08": "in two weeks|in 2 weeks|a fortnight from now|two weeks from tuesday",
    "2026-12-25": "christmas|xmas|christmas day|25 december|the day after dec 24",
    "2026-12-26": (
        "the day after christmas|boxing day|1 day after christmas|day after christmas"
    ),
    "2026-12-23": "2 days before christmas|two days before 25 december",
    "2026-12-10": "a week after dec 3|the week after dec 3|one week from 3 december",
    "2027-01-01": "new year's day|new years day|1 jan|january 1st",
    "2026-12-31": "the 31st|dec 31|new year's eve|end of the year|last day of december",
    "2026-11-30": (
        "monday|end of the month|30/11|30.11.|next monday|last monday of november"
    ),
    "2026-12-18": "third friday of december|the 3rd friday in dec",
    "2027-01-04": "first monday of the year",
    "2027-02-24": "in 3 months|three months from now",
    "2028-02-29": "feb 29 2028|29.2.2028",
    "2027-01-31": "31 january|in january on the 31st",
}


@pytest.mark.parametrize(
    ("day", "text"), [(day, t) for day, said in SAID.items() for t in said.split("|")]
)
def test_a_day_is_understood_in_every_spelling(read, day, text):
    reading = read(text)

    assert str(reading.day) == day
    assert reading.doubts == ()
    assert [str(piece) for piece in reading.missing] == ["time"]


@pytest.mark.parametrize(
    "text", ["week of dec 9", "the week of the 9th", "week beginning 7 december"]
)
def test_the_week_of_a_date_asks_for_its_day(read, text):
    reading = read(text)

    assert (str(reading.day), str(reading.last_day)) == ("2026-12-07", "2026-12-13")
    assert [str(piece) for piece in reading.missing] == ["day", "time"]


@pytest.mark.parametrize(
    "text",
    [
        "week of dec 9 monday 10am",
        "10am monday the week of dec 9",
        "monday, week of the 9th, 10am",
    ],
)
def test_a_weekday_in_the_week_of_a_date_is_a_day(read, text):
    reading = read(text)

    assert f"{reading.start:%Y-%m-%d %H:%M}" == "2026-12-07 10:00"
    assert reading.doubts == ()


MISSPELT = {
    "december 3": "decmber 3|decmber 3 2pm|2pm decemeber 3",
    "3 december": "3 decmber at 14:00",
    "february 3": "feburary 3",
    "november 30": "novemeber 30 9am",
    "august 5 2027": "agust 5 2027 9am",
    "wednesday": "wendesday|wednsday 3pm",
}


@pytest.mark.parametrize(
    ("meant", "text"), [(m, t) for m, said in MISSPELT.items() for t in said.split("|")]
)
def test_a_misspelt_day_or_month_is_asked_not_read(read, meant, text):
    reading = read(text)

    assert [(d.code, d.choices) for d in reading.doubts] == [("misspelt-day", (meant,))]
    assert reading.start is None


@pytest.mark.parametrize(
    "text", ["number 3", "member 12", "session 5", "decoder 3", "match 3", "oct room 3"]
)
def test_a_word_that_is_no_month_is_left_alone(read, text):
    assert read(text).doubts == ()
    assert read(text).day is None


@pytest.mark.parametrize("text", ["tuesday 24 november 8am", "tuesday the 24th 8am"])
def test_a_date_with_its_weekday_is_no_other_year_or_month(read, text):
    [doubt] = read(text).doubts

    assert (doubt.code, doubt.refuses) == ("in-the-past", True)


@pytest.mark.parametrize(
    ("start", "text"),
    [
        ("2026-12-01 08:00", "tuesday 8am"),
        ("2026-11-24 10:00", "tuesday 10am"),
        ("2027-11-24 08:00", "24 november 8am"),
    ],
)
def test_todays_own_name_means_today_while_the_time_is_ahead(read, start, text):
    reading = read(text)

    assert f"{reading.start:%Y-%m-%d %H:%M}" == start
    assert reading.doubts == ()


def test_next_friday_names_the_coming_one_too(read):
    far, near = read("next friday 3pm"), read("next friday 3pm", "2026-11-26T09:00")

    assert [(a.code, a.meant) for a in far.assumed] == [("next-weekday", "2026-11-27")]
    assert near.assumed == ()
    assert str(near.day) == "2026-12-04"


@pytest.mark.parametrize(
    "text", ["3. Dezember", "3 d\u00e9cembre", "3 de diciembre 2026", "3 dicembre"]
)
def test_a_months_name_of_another_language_is_known(read, text):
    assert str(read(text).day) == "2026-12-03"


PAST = [
    "yesterday 3pm",
    "last monday",
    "2 hours ago",
    "3 days ago",
    "today at 9",
    "this tuesday 9am",
    "Nov 3 2025",
    "2026-11-23 15:00",
    "last week",
    "this morning",
    "tuesday last week",
]


@pytest.mark.parametrize("text", PAST)
def test_what_is_over_is_refused_and_still_read(read, text):
    reading = read(text)

    assert [(d.code, d.refuses) for d in reading.doubts] == [("in-the-past", True)]
    assert reading.day is not None


def test_a_time_that_is_over_offers_the_next(read):
    (doubt,) = read("today at 9").doubts

    assert doubt.choices == ("2026-11-25 09:00",)
    assert doubt.facts == ("2026-11-24T09:00",)


@pytest.mark.parametrize(
    "text", ["feb 30", "30 feb 10am", "2027-02-29", "31 june", "31 juin"]
)
def test_a_day_that_does_not_exist_is_refused(read, text):
    (doubt,) = read(text).doubts

    assert (doubt.code, doubt.refuses) == ("no-such-day", True)
    assert read(text).start is None


@pytest.mark.parametrize(
    "text", ["monday the 25th", "friday 25 november 2026", "fri 11/25"]
)
def test_a_weekday_that_is_another_date_is_named(read, text):
    (doubt,) = read(text).doubts

    assert doubt.code == "weekday-mismatch"
    assert doubt.facts[1:] == ("2026-11-25", "Wednesday")


def test_two_days_are_asked(read):
    assert [d.code for d in read("tomorrow friday").doubts] == ["weekday-mismatch"]
    assert [d.code for d in read("tomorrow and dec 3").doubts] == ["two-days"]
    assert read("tomorrow, wednesday, nov 25").doubts == ()


@pytest.mark.parametrize(
    ("zone", "day", "other"),
    [
        ("America/New_York", "2026-12-03", "2027-03-12"),
        ("Europe/Berlin", "2027-03-12", "2026-12-03"),
    ],
)
def test_the_order_of_a_date_follows_the_region_and_is_named(read, zone, day, other):
    reading = read("12/3 2pm", zone=zone)

    assert str(reading.day) == day
    assert [(a.code, a.meant) for a in reading.assumed] == [("date-order", other)]
    assert read("30/11 2pm", zone=zone).assumed == ()
    assert read("12/12 2pm", zone=zone).assumed == ()


def test_a_leap_day_years_ahead_is_asked(read):
    assert [d.code for d in read("feb 29").doubts] == ["far-away"]


@pytest.mark.parametrize("text", ["thanksgiving", "labor day 3pm", "easter monday"])
def test_a_holiday_that_differs_by_country_is_asked(read, text):
    reading = read(text)

    assert "holiday-differs" in [doubt.code for doubt in reading.doubts]
    assert reading.start is None


def test_a_misspelt_day_is_asked(read):
    (doubt,) = read("wendesday 3pm").doubts

    assert (doubt.code, doubt.choices) == ("misspelt-day", ("wednesday",))


@pytest.mark.parametrize(
    ("missing", "text"),
    [
        (["day", "time"], "next week"),
        (["day", "time"], "soon"),
        (["time"], "tomorrow"),
        (["time"], "sometime tomorrow"),
        (["day"], "next week at 3pm"),
        (["day", "time"], "30 min"),
    ],
)
def test_what_is_missing_is_named_and_the_rest_kept(read, missing, text):
    assert [str(piece) for piece in read(text).missing] == missing


SPANS = {
    ("2026-11-30", "2026-12-06"): ["next week", "the following week"],
    ("2026-11-23", "2026-11-29"): ["this week"],
    ("2026-12-07", "2026-12-13"): ["the week after next"],
    ("2026-11-28", "2026-11-29"): ["this weekend", "the weekend"],
    ("2026-12-01", "2026-12-31"): ["next month", "in december 2026"],
    ("2027-07-13", "2027-07-15"): [
        "July 13 to 15",
        "from 13 to 15 July",
        "from the 13th to the 15th of July",
        "13-15 july",
        "july 13th through the 15th",
        "between july 13 and july 15",
        "7/13 - 7/15",
    ],
    ("2026-12-30", "2027-01-02"): ["dec 30 - jan 2", "from 30 december to 2 january"],
    ("2026-11-24", "2026-11-25"): ["today till tomorrow"],
    ("2026-11-30", "2026-12-04"): ["monday to friday", "from monday through friday"],
}


@pytest.mark.parametrize(
    ("days", "text"), [(days, t) for days, said in SPANS.items() for t in said]
)
def test_a_run_of_days_has_both_ends(read, days, text):
    reading = read(text)

    assert (str(reading.day), str(reading.last_day)) == days
