"""Would it work to schedule for somebody: asked for, and before a hopeless booking."""

import json

import pytest

from tests.support.chat import Chat

SITE = "corp.webex.com"


@pytest.fixture(autouse=True)
def usual(webex, bot):
    """Each test begins with nothing recorded, and leaves Webex as it was."""
    assert bot.url
    webex.desk.calls.clear()
    scopes = webex.world.options.scopes
    yield
    webex.world.options.scopes = scopes


def says(chat, text):
    chat.says(text)
    return chat.hears()


def operations(webex):
    return [call.operation for call in webex.desk.calls.latest()]


def becomes(webex, email, **fields):
    """Change what Webex knows of somebody."""
    person = webex.world.person_at(email) | fields
    webex.world.store.run(
        "UPDATE people SET data = ? WHERE email = ?", json.dumps(person), email
    )


def test_of_oneself_everything_is_told(chat):
    heard = says(chat, "/check")

    assert heard.startswith("**Scheduling for yourself**")
    assert "**no**" not in heard
    assert f"**ok** · meeting site: `{SITE}`" in heard
    assert "**ok** · time zone: `America/New_York`" in heard
    assert heard.endswith("Say for example `schedule a meeting tomorrow 3pm`.")


@pytest.mark.parametrize(
    "said",
    ["/check alice@corp", "can you schedule for alice?", "check alice@corp.example"],
)
def test_of_others_yes_or_no_is_told_and_no_more(chat, said):
    heard = says(chat, said)

    assert "**Scheduling for `alice@corp.example`**" in heard
    assert "**no**" not in heard
    assert "**not known**" not in heard
    assert SITE not in heard
    assert "Berlin" not in heard
    assert "`schedule a meeting for alice@corp.example tomorrow 3pm`" in heard


@pytest.mark.parametrize(
    ("email", "line"),
    [
        ("lena@corp.example", "**no** · licence to host meetings: a Webex adm"),
        ("nora@corp.example", "**no** · sign-in: they have to open Webex's invit"),
        ("gus@corp.example", "**no** · account: missing or switched off; a Webex"),
    ],
)
def test_what_is_missing_names_who_can_mend_it(chat, email, line):
    heard = says(chat, f"/check {email}")

    assert line in heard
    assert f"would be refused. Once mended, say `/check {email}`" in heard


def test_who_has_no_right_learns_how_to_get_it(webex):
    bob = Chat(webex, "bob@corp.example")

    heard = says(bob, "/check alice@corp.example")

    assert "**no** · your right to schedule for them: they say" in heard
    assert "`allow bob@corp.example to schedule for me`" in heard


def test_whom_nobody_knows_and_who_is_of_elsewhere_is_said(chat):
    assert "I can't find `zork@corp.example`" in says(chat, "/check zork@corp.example")
    heard = says(chat, "/check erin@elsewhere.example")
    assert "not of your organisation" in heard
    assert "`schedule a meeting with erin@elsewhere.example tomorrow 3pm`" in heard


def test_in_a_group_the_answer_goes_to_the_asker_alone(webex, chat):
    team = Chat(webex, space="Launch team")

    assert says(team, "@Meeting Bot /check lena@corp.example") == (
        "I've answered you directly."
    )
    assert "licence to host meetings" in chat.hears()


def test_what_the_app_may_not_read_is_not_known_and_names_the_scope(webex, chat):
    webex.world.options.scopes = ("meeting:admin_schedule_write",)

    heard = says(chat, "/check alice@corp.example")

    lacks = "the app lacks the scope"
    assert f"**not known** · account: {lacks} `spark-admin:people_read`" in heard
    assert f"**not known** · sign-in: {lacks} `spark-admin:people_read`" in heard
    assert f"meeting site: {lacks} `meeting:admin_preferences_read`" in heard
    assert f"licence to host meetings: {lacks} `meeting:admin_schedule_read`" in heard
    assert "**no** · my service app: it lacks `meeting:admin_schedule_read`" in heard


def test_a_hopeless_booking_is_not_tried_and_a_mended_account_works_at_once(
    webex, chat
):
    request = "schedule meeting for lena@corp.example tomorrow 3pm"

    assert "Webex will not let `lena@corp.example` host" in says(chat, request)
    refused = says(chat, request)
    assert "`/check lena@corp.example` shows what is missing" in refused
    assert "POST /meetings" not in operations(webex)
    assert operations(webex).count("GET /meetings/sessionTypes") <= 1

    becomes(webex, "lena@corp.example", siteUrls=[f"{SITE}#host"])
    assert "**no**" not in says(chat, "/check lena@corp.example")
    assert "**Booked:**" in says(chat, request)


def test_a_refused_booking_is_not_tried_again(webex, chat):
    request = "schedule meeting for carol@corp.example tomorrow 3pm"
    assert "**Booked:**" in says(chat, request.replace("3pm", "11am"))
    becomes(webex, "carol@corp.example", siteUrls=[f"{SITE}#attendee"])

    for _ in range(3):
        assert "will not let `carol@corp.example` host" in says(chat, request)

    assert operations(webex).count("POST /meetings") == 2
    becomes(webex, "carol@corp.example", siteUrls=[f"{SITE}#host"])


def test_one_who_never_signed_in_is_not_booked_for(webex, chat):
    heard = says(chat, "schedule meeting for nora@corp.example tomorrow 3pm")

    assert "invitation is still open" in heard
    assert "`/check nora@corp.example`" in heard
    assert "POST /meetings" not in operations(webex)
