import inspect
from datetime import UTC, datetime

import pytest

from bot import errors
from bot.replies import refusals

NOW = datetime(2026, 11, 24, 14, 12, tzinfo=UTC)
HOST = "alice@corp.example"
REASON = "The host has no licence <@all>"
WEBEX = [
    kind
    for _, kind in inspect.getmembers(errors, inspect.isclass)
    if issubclass(kind, errors.WebexError)
]


def said(kind):
    error = kind("POST /meetings", 403, REASON, "ROUTERGW_18f6c1f3")
    return refusals.refusal(error, zone="America/New_York")


@pytest.mark.parametrize("kind", WEBEX)
def test_every_refusal_of_webex_is_said_without_status_or_tracking_id(kind):
    line = said(kind)

    assert len(line) > 40
    assert "403" not in line
    assert "ROUTERGW" not in line
    assert "POST" not in line
    assert "!" not in line


@pytest.mark.parametrize("kind", WEBEX)
def test_webexs_own_words_are_inert(kind):
    line = said(kind)

    if "<@all>" in line:
        assert f"`{REASON}`" in line


DISTINCT = [
    errors.WebexUnavailable,
    errors.WebexUnclear,
    errors.AuthorisationWithdrawn,
    errors.ScopeMissing,
    errors.StartPassed,
    errors.LengthRefused,
    errors.TitleRefused,
    errors.QuotaUsedUp,
    errors.HostRefused,
]


def test_each_kind_has_a_sentence_of_its_own():
    assert len({said(kind) for kind in DISTINCT}) == len(DISTINCT)


NEXT_STEP = {
    errors.StartPassed: "Say `now`",
    errors.LengthRefused: "`45 min`",
    errors.TitleRefused: "`called Budget`",
    errors.HostRefused: "name another host",
    errors.ScopeMissing: "Ask your Webex administrator",
    errors.AuthorisationWithdrawn: "Ask your Webex administrator",
    errors.WebexUnclear: "Check the host's Webex calendar",
    errors.WebexUnavailable: "Try again in a while",
}


@pytest.mark.parametrize(("kind", "step"), NEXT_STEP.items())
def test_a_refusal_says_what_to_do_next(kind, step):
    assert step in said(kind)


def test_a_quota_names_when_it_works_again():
    error = errors.QuotaUsedUp("POST /meetings", 429, "", "", NOW)

    line = refusals.refusal(error, zone="America/New_York")

    assert "Tuesday 24 November 2026, 09:12 (New York, UTC−5)" in line


def test_a_passed_start_names_both_times():
    error = errors.TooLate(NOW, NOW.replace(minute=30))

    line = refusals.refusal(error, zone="America/New_York")

    assert "09:12" in line
    assert "09:30" in line
    assert "`now`" in line


def test_who_lacks_a_right_is_told_how_to_get_one():
    line = refusals.refusal(errors.NotAllowed(HOST), zone="UTC")

    assert f"You may not schedule for `{HOST}`" in line
    assert f"flask grants add {HOST}" in line


def test_several_zones_of_one_name_are_offered():
    error = errors.ZoneUnclear("CST", ("America/Chicago", "Asia/Shanghai"))

    line = refusals.refusal(error, zone="UTC")

    assert "`America/Chicago`, `Asia/Shanghai`" in line


def test_an_unknown_error_is_still_a_sentence():
    assert "help" in refusals.refusal(errors.BotError(), zone="UTC")
