from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.replies import clock

NEW_YORK = ZoneInfo("America/New_York")
START = datetime(2026, 11, 25, 15, 0, tzinfo=NEW_YORK)


def test_a_span_names_weekday_date_year_clock_and_zone():
    said = clock.span(START, START + timedelta(hours=1), "America/New_York")

    assert said == "Wednesday 25 November 2026, 15:00–16:00 (New York, UTC−5)"


def test_a_span_is_said_in_the_zone_that_is_asked_for():
    said = clock.span(START, START + timedelta(hours=1), "Asia/Kolkata")

    assert said == "Thursday 26 November 2026, 01:30–02:30 (Kolkata, UTC+5:30)"


def test_a_span_over_midnight_names_both_days():
    late = START.replace(hour=23)

    said = clock.span(late, late + timedelta(hours=2), "America/New_York")

    assert said == (
        "Wednesday 25 November 2026, 23:00 to Thursday 26 November 2026, 01:00"
        " (New York, UTC−5)"
    )


def test_the_offset_is_that_of_the_day_meant():
    summer = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)

    assert clock.instant(summer, "America/New_York").endswith("08:00 (New York, UTC−4)")


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ("UTC", "UTC"),
        ("UTC", "Etc/UTC"),
        ("UTC+2", "Etc/GMT-2"),
        ("Buenos Aires, UTC−3", "America/Argentina/Buenos_Aires"),
        ("Kathmandu, UTC+5:45", "Asia/Kathmandu"),
    ],
)
def test_a_zone_is_named_by_its_city(said, zone):
    assert clock.place(zone, START) == said


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("10 minutes", 10),
        ("1 minute", 1),
        ("1 hour", 60),
        ("1 hour 30 minutes", 90),
        ("23 hours 59 minutes", 1439),
        ("0 minutes", 0),
    ],
)
def test_a_length_is_said_in_words(said, minutes):
    assert clock.length(timedelta(minutes=minutes)) == said
