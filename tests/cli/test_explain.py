"""`flask explain`: the same understanding from the shell."""

import json

import pytest
from click.testing import CliRunner, Result

from bot.cli.explain import explain

AT = ("--at", "2026-11-24T09:12", "--zone", "America/New_York")
DANA = ("--sender", "dana@corp.example")
FIELDS = {
    *("command", "host", "start", "end", "minutes", "zone", "rrule", "title"),
    *("invitees", "agenda", "options", "assumed", "missing", "phrase", "target"),
}


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Run the command in an empty folder, without credentials."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("EMAIL_DOMAINS", "corp.example")
    for name in ("DEFAULT_TIMEZONE", "DATE_ORDER", "DEFAULT_DURATION_MINUTES"):
        monkeypatch.delenv(name, raising=False)

    def invoke(*arguments: str, given: str | None = None) -> Result:
        return CliRunner().invoke(explain, arguments, input=given)

    return invoke


def line(result: Result) -> dict[str, object]:
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    assert isinstance(found, dict)
    return found


def test_one_json_line_holds_every_field_of_a_request(run):
    said = "schedule meeting for alice@corp tomorrow 3pm"

    found = line(run(said, *AT, *DANA, "--json"))

    assert found.keys() >= FIELDS
    assert found["command"] == "schedule"
    assert found["host"] == "alice@corp.example"
    assert found["start"] == "2026-11-25T15:00"
    assert found["end"] == "2026-11-25T16:00"
    assert found["minutes"] == 60
    assert found["zone"] == "America/New_York"
    assert found["invitees"] == []
    assert found["title"] is None
    assert "error" not in found


def test_the_sender_hosts_where_nobody_else_is_named(run):
    found = line(run("schedule a call tomorrow 3pm", *AT, *DANA, "--json"))

    assert found["host"] == "dana@corp.example"


def test_what_is_no_command_is_null_and_no_more(run):
    assert line(run("plan b is fine at 3pm", *AT, "--json")) == {"command": None}


def test_what_is_missing_comes_with_what_the_chat_would_say(run):
    found = line(run("schedule a call with bob tomorrow", *AT, *DANA, "--json"))

    assert found["missing"] == ["time"]
    assert found["start"] is None
    assert "Wednesday 25 November 2026" in str(found["say"])


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("schedule a call yesterday 3pm", "in-the-past"),
        ("schedule a call for alice and bob tomorrow 3pm", "who-hosts"),
        ("schedule a call tomorrow 3pm in Room 301", "not-placed"),
        ("schedule a call tomorrow 3pm for 5 min", "too-short"),
        ("/timezone Foo", "unknown-zone"),
    ],
)
def test_a_doubt_is_an_error_with_its_code_and_nothing_starts(run, said, code):
    found = line(run(said, *AT, *DANA, "--json"))

    error = found["error"]
    assert isinstance(error, dict)
    assert error["code"] == code
    assert error["say"]
    assert found["start"] is None


def test_other_commands_fill_the_same_fields(run):
    moved = line(run("move 2 to friday 3pm", *AT, "--json"))
    zoned = line(run("I'm in Tokyo", *AT, "--json"))
    added = line(run("add bob@corp to #K7Q2", *AT, "--json"))
    pushed = line(run("push it by 30 minutes", *AT, "--json"))

    assert (moved["target"], moved["start"]) == ("2", "2026-11-27T15:00")
    assert zoned["zone"] == "Asia/Tokyo"
    assert (added["target"], added["invitees"]) == ("#K7Q2", ["bob@corp.example"])
    assert (pushed["minutes"], pushed["shift"]) == (None, 30)


def test_a_time_phrase_alone_gives_times_alone(run):
    found = line(run("next tue 3-4pm", *AT, "--time", "--json"))

    assert found["start"] == "2026-12-01T15:00"
    assert found["end"] == "2026-12-01T16:00"
    assert found["minutes"] == 60
    assert "command" not in found


def test_a_date_alone_is_a_date_and_a_range_of_dates_has_both(run):
    assert line(run("friday", *AT, "--time", "--json"))["start"] == "2026-11-27"
    week = line(run("next week", *AT, "--time", "--json"))
    assert (week["start"], week["end"]) == ("2026-11-30", "2026-12-06")


def test_a_batch_answers_every_line_in_order(run):
    lines = [
        {"id": "a", "text": "schedule a call at 3pm", "at": "2026-11-24T09:12"},
        {"id": 2, "text": "hello", "zone": "Europe/Berlin"},
        {"id": "c", "text": "I'm in Tokyo", "at": "2026-11-24T09:12:00+01:00"},
    ]
    given = "\n".join(json.dumps(each) for each in lines) + "\n\n"

    result = run("--batch", "-", given=given)

    assert result.exit_code == 0
    found = [json.loads(each) for each in result.stdout.splitlines()]
    assert [each["id"] for each in found] == ["a", 2, "c"]
    assert found[0]["start"] == "2026-11-24T15:00"
    assert found[0]["zone"] == "UTC"
    assert found[1] == {"id": 2, "command": None}


def test_an_instant_with_an_offset_is_taken_to_the_senders_zone(run):
    given = json.dumps(
        {
            "id": 1,
            "text": "schedule a call tomorrow 3pm",
            "at": "2026-11-25T03:00:00+00:00",
            "zone": "America/New_York",
        }
    )

    found = json.loads(run("--batch", "-", given=given).stdout)

    assert found["start"] == "2026-11-25T15:00"


@pytest.mark.parametrize(
    "bad",
    [
        "no json",
        "[]",
        "{}",
        '{"id": 7, "text": 5}',
        '{"id": 7, "text": "x", "zone": "Mars/Olympus"}',
        '{"id": 7, "text": "x", "at": "soon"}',
    ],
)
def test_a_bad_line_is_named_and_the_others_are_answered(run, bad):
    good = json.dumps({"id": 1, "text": "help"})

    result = run("--batch", "-", given=f"{bad}\n{good}\n")

    first, second = (json.loads(each) for each in result.stdout.splitlines())
    assert first["error"]["code"] == "bad-request"
    assert second["command"] == "help"
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: line 1: ")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("text", "--batch", "-"),
        ("text", "--zone", "Mars/Olympus"),
        ("text", "--at", "soon"),
        ("text", "--what"),
    ],
)
def test_bad_arguments_end_with_status_2(run, arguments):
    result = run(*arguments)

    assert result.exit_code == 2
    assert "Traceback" not in result.output
    assert result.stdout == ""


def test_a_malformed_setting_is_named(run, monkeypatch):
    monkeypatch.setenv("DATE_ORDER", "YDM")

    result = run("help")

    assert result.exit_code == 2
    assert "DATE_ORDER" in result.stderr


def test_people_see_calm_lines_and_the_trace(run):
    result = run("schedule a call for alice tomorrow 3pm", *AT, *DANA, "--trace")

    lines = result.stdout.splitlines()
    assert "host      alice@corp.example" in lines
    assert "start     2026-11-25T15:00" in lines
    assert any(each.split() == ["for", "alice", "host"] for each in lines)
    assert any(each.startswith("schedule ") and "verb" in each for each in lines)


def test_the_listing_of_talk_says_so(run):
    assert run("what a day", *AT).stdout == "no command\n"


def test_a_typing_slip_in_a_slash_word_is_offered(run):
    found = line(run("/shedule alice@corp tomorrow 3pm", *AT, "--json"))

    assert found["command"] is None
    assert "`/schedule`" in str(found["say"])


def test_terminal_escapes_in_a_text_are_inert(run):
    result = run('schedule "a\x1b[31mb" tomorrow 3pm', *AT, *DANA, "--trace")

    assert "\x1b" not in result.stdout


def test_a_time_phrase_alone_is_shown_as_one(run):
    said = run("next tue 3-4pm", "--zone", "America/New_York").output

    assert said.startswith("no command")
    assert "as a time phrase alone:" in said
    assert "minutes   60" in said


def test_a_time_phrase_is_told_on_the_senders_own_clock(run):
    said = run(
        "dec 3 3pm Berlin time",
        "--time",
        "--json",
        "--at",
        "2026-11-24T09:12",
        "--zone",
        "America/New_York",
    ).output

    assert '"start": "2026-12-03T09:00"' in said
