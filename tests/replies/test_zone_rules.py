"""The rules of a zone in a calendar file, held against the zone itself."""

from datetime import UTC, datetime, timedelta
from io import StringIO
from zoneinfo import ZoneInfo, available_timezones

import pytest
from dateutil import tz

from bot.replies.zone_rules import zone_rules

START = datetime(2026, 11, 25, 15, tzinfo=UTC)
A_RULE_AGO = START.replace(year=2005)
SOME = sorted(available_timezones() - {"Factory", "localtime"})[::12]
RULES = {
    "Europe/Berlin": ["-1SU;BYMONTH=3", "-1SU;BYMONTH=10"],
    "America/New_York": ["2SU;BYMONTH=3", "1SU;BYMONTH=11"],
    "Asia/Jerusalem": ["FR;BYMONTHDAY=23,24,25,26,27,28,29;BYMONTH=3"],
    "Asia/Kolkata": [],
}


def text_of(zone, start=START):
    return zone_rules(zone, start).to_ical().decode().replace("\r\n ", "")


def is_blurred(local):
    """Whether a local time comes twice."""
    return local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()


@pytest.mark.parametrize("zone", SOME)
def test_a_calendar_that_knows_only_the_rules_shows_the_zones_own_clock(zone):
    calendar = f"BEGIN:VCALENDAR\r\n{text_of(zone)}END:VCALENDAR\r\n"
    by_rules = tz.tzical(StringIO(calendar)).get(zone)

    for days in range(0, 3650, 9):
        local = (START + timedelta(days, hours=days)).astimezone(ZoneInfo(zone))
        if not is_blurred(local):
            assert local.replace(tzinfo=by_rules).utcoffset() == local.utcoffset()


@pytest.mark.parametrize("zone", RULES)
def test_a_yearly_change_is_a_rule_without_an_end(zone):
    text = text_of(zone)

    assert all(f"RRULE:FREQ=YEARLY;BYDAY={each}\r\n" in text for each in RULES[zone])
    assert "RDATE" not in text
    assert text.count("RRULE") == (2 if RULES[zone] else 0)


def test_a_change_that_follows_the_moon_is_a_list_of_days():
    text = text_of("Africa/Casablanca")

    assert "RRULE" not in text
    assert "RDATE:20260215T030000,20270207T030000," in text


def test_a_change_in_no_week_of_its_own_is_a_list_of_days():
    assert "RDATE" in text_of("Africa/Cairo")
    assert "RDATE:20051016T000000," in text_of("America/Asuncion", A_RULE_AGO)


def test_a_zone_that_gave_its_changes_up_has_those_that_were():
    text = text_of("Europe/Istanbul", START.replace(year=2016))

    assert "RRULE" not in text
    assert text.count("BEGIN:DAYLIGHT\r\nDTSTART:20150329T030000") == 1
