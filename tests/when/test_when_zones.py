"""Zones by abbreviation, place, IANA name and offset; clock changes."""

import pytest

from bot.when import find_zone, settle_zone

ZONES = {
    "America/New_York": "3pm EST|3pm ET|3pm eastern|3pm New York time|3pm EDT",
    "America/Los_Angeles": "3pm PT|3pm Pacific|3pm PST|3pm in San Francisco|3pm in LA",
    "America/Chicago": "3pm CST|3pm Central|3pm CT|3pm in Chicago",
    "America/Phoenix": "3pm Arizona time|3pm Phoenix time",
    "Pacific/Honolulu": "3pm HST|3pm Hawaii time",
    "America/Anchorage": "3pm AKT",
    "America/Halifax": "3pm AST",
    "Europe/Berlin": (
        "3pm Europe/Berlin|3pm Berlin time|3pm in Berlin|3pm (Berlin time)"
    ),
    "Europe/Paris": "3pm CET|3pm CEST|3pm Paris time",
    "Asia/Tokyo": "3pm in Tokyo|3pm JST|3pm Tokyo time|3pm asia/tokyo|3pm Japan time",
    "Australia/Sydney": "3pm AEST|3pm Sydney time",
    "Asia/Kolkata": "3pm UTC+5:30|3pm India time|15:00+05:30|3pm in Mumbai",
    "Etc/GMT-2": "15:00+02:00|3pm UTC+2|3pm GMT+0200",
    "UTC": "15:00 UTC|3pm GMT|15:00Z|3pm utc",
    "Europe/London": "3pm London time|at 15 London time|3pm London time (GMT)",
    "America/Sao_Paulo": "3pm S\u00e3o Paulo time",
}


@pytest.mark.parametrize(
    ("zone", "text"), [(z, t) for z, said in ZONES.items() for t in said.split("|")]
)
def test_a_zone_is_understood_in_every_spelling(read, zone, text):
    reading = read(f"dec 3 {text}")

    assert (reading.zone, reading.zone_said) == (zone, True)
    assert f"{reading.start:%Y-%m-%d %H:%M}" == "2026-12-03 15:00"
    assert reading.start.tzinfo.key == zone
    assert reading.doubts == ()


def test_a_regions_time_keeps_summer_time_right(read):
    reading = read("july 1 3pm EST")

    assert reading.start.utcoffset().total_seconds() == -4 * 3600


@pytest.mark.parametrize(
    ("zone", "said", "sender"),
    [
        ("Asia/Kolkata", "IST", "Asia/Kolkata"),
        ("Europe/Dublin", "IST", "Europe/Dublin"),
        ("Asia/Jerusalem", "IST", "Asia/Jerusalem"),
        ("Europe/London", "BST", "Europe/London"),
        ("Europe/London", "BST", "Europe/Berlin"),
        ("America/Chicago", "CST", "America/New_York"),
        ("Asia/Shanghai", "CST", "Asia/Shanghai"),
        ("Australia/Sydney", "EST", "Australia/Sydney"),
        ("America/New_York", "EST", "Europe/Berlin"),
        ("Europe/Berlin", "CET", "Europe/Berlin"),
    ],
)
def test_an_abbreviation_follows_the_senders_region(zone, said, sender):
    found = find_zone(said)

    assert found
    assert settle_zone(found, sender).name == zone


@pytest.mark.parametrize(
    ("said", "zone"), [("IST", "America/New_York"), ("CST", "Europe/Berlin")]
)
def test_an_abbreviation_of_several_zones_is_asked(read, said, zone):
    (doubt,) = read(f"tomorrow 3pm {said}", zone=zone).doubts

    assert doubt.code == "zone-ambiguous"
    assert len(doubt.choices) > 1
    assert doubt.facts == (said.lower(),)


@pytest.mark.parametrize(
    "text", ["nowhere", "", "a meeting", "+25:00", "Foo/Bar", "UTC+99"]
)
def test_what_is_no_zone_is_not_read_as_one(text):
    assert find_zone(text) is None


@pytest.mark.parametrize(
    "text",
    ["tomorrow 3pm met bob", "art at 3pm", "tomorrow 3pm nice meeting", "eat at 3pm"],
)
def test_words_that_look_like_zones_are_left_alone(read, text):
    assert not read(text).zone_said


def test_two_clock_times_in_two_zones_are_one_instant_or_asked(read):
    for text in (
        "tomorrow 3pm ET / 12pm PT",
        "3pm ET/12pm PT tomorrow",
        "tomorrow 3pm ET (12pm PT)",
        "tomorrow 15:00 ET, 21:00 CET",
        "3pm EST = 12pm PST tomorrow",
    ):
        assert read(text).doubts == (), text
    assert [d.code for d in read("tomorrow 3pm ET / 1pm PT").doubts] == ["two-times"]


def test_a_zone_whose_calendar_gives_another_day_is_asked_with_both(read):
    reading = read("tomorrow 3pm Tokyo time", "2026-11-24T20:00")

    (doubt,) = reading.doubts
    assert doubt.code == "zone-day"
    assert doubt.choices == (
        "2026-11-25 15:00 Asia/Tokyo",
        "2026-11-26 15:00 Asia/Tokyo",
    )
    assert read("dec 3 9am Tokyo time", "2026-11-24T20:00").doubts == ()
    (only,) = read("tomorrow 9am Tokyo time", "2026-11-24T20:00").doubts
    assert (only.code, only.choices) == ("zone-day", ("2026-11-26 09:00 Asia/Tokyo",))


def test_a_time_that_clocks_jump_over_offers_the_nearest_two(read):
    (doubt,) = read("march 14 2027 2:30am").doubts

    assert doubt.code == "time-skipped"
    assert doubt.choices == (
        "2027-03-14 01:30 America/New_York",
        "2027-03-14 03:30 America/New_York",
    )
    assert doubt.facts == ("2027-03-14T02:30", "America/New_York")


def test_a_time_that_comes_twice_is_the_first_and_named(read):
    reading = read("november 7 2027 1:30am")

    assert reading.start.fold == 0
    assert reading.start.utcoffset().total_seconds() == -4 * 3600
    assert [a.code for a in reading.assumed] == ["repeated-hour"]


SKIPPED = {
    "Europe/Berlin": "march 28 2027 02:30",
    "Europe/London": "28 march 2027 1:30 am",
    "America/Los_Angeles": "march 14 2027 2:30am",
    "Australia/Sydney": "3 october 2027 02:30",
    "Australia/Lord_Howe": "3 october 2027 2:15am",
    "America/Santiago": "5 september 2027 0:30",
    "Asia/Beirut": "2027-03-28 00:30",
}
TWICE = {
    "Europe/Berlin": ("october 31 2027 2:30 am", 2),
    "Europe/London": ("31 october 2027 1:30 am", 1),
    "America/Los_Angeles": ("november 7 2027 1:30am", -7),
    "Australia/Sydney": ("4 april 2027 02:30", 11),
    "Australia/Lord_Howe": ("4 april 2027 1:45am", 11),
    "America/Santiago": ("3 april 2027 23:30", -3),
}
ONCE = {
    "Asia/Tokyo": "march 28 2027 2:30am",
    "America/Phoenix": "march 14 2027 2:30am",
    "Asia/Kolkata": "2027-03-28 02:30",
    "UTC": "november 7 2027 1:30am",
    "Europe/Berlin": "march 14 2027 2:30am",
}


@pytest.mark.parametrize(("zone", "text"), SKIPPED.items())
def test_every_zone_jumps_on_its_own_night(read, zone, text):
    (doubt,) = read(text, zone=zone).doubts

    assert doubt.code == "time-skipped"
    assert len(doubt.choices) == 2
    assert all(read(choice, zone=zone).doubts == () for choice in doubt.choices)


@pytest.mark.parametrize(("zone", "said"), TWICE.items())
def test_every_zone_repeats_an_hour_on_its_own_night(read, zone, said):
    text, hours = said
    reading = read(text, zone=zone)

    assert reading.doubts == ()
    assert [a.code for a in reading.assumed] == ["repeated-hour"]
    assert reading.start.utcoffset().total_seconds() == hours * 3600


@pytest.mark.parametrize(("zone", "text"), ONCE.items())
def test_where_no_clock_changes_the_time_is_plain(read, zone, text):
    reading = read(text, zone=zone)

    assert (reading.doubts, reading.assumed) == ((), ())


def test_a_stamp_is_read_with_its_zone(read):
    for text in ("2026-12-03T14:00Z", "2026-12-03T14:00:00Z", "2026-12-03 14:00 UTC"):
        assert read(text).start.isoformat() == "2026-12-03T14:00:00+00:00"
    reading = read("2026-12-03T14:00-05:00")
    assert reading.start.isoformat() == "2026-12-03T14:00:00-05:00"


@pytest.mark.parametrize("text", ["3pm EST in London", "3pm London time PT"])
def test_two_zones_for_one_clock_time_are_asked(read, text):
    assert "zone-ambiguous" in [doubt.code for doubt in read(f"dec 3 {text}").doubts]


@pytest.mark.parametrize("text", ["3pm EST (New York)", "3pm ET / 12pm PT"])
def test_two_names_of_one_clock_are_no_doubt(read, text):
    assert not read(f"dec 3 {text}").doubts


@pytest.mark.parametrize(
    "text",
    ["20261203T140000Z", "20261203T1400Z", "20261203T150000+0100", "20261203T1400 UTC"],
)
def test_a_stamp_without_marks_is_an_instant(read, text):
    assert read(text).start == read("2026-12-03T14:00Z").start
