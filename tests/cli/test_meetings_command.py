"""flask meetings: the chat's own rooms, entered from a shell, against the sandbox."""

import json
from dataclasses import replace

import pytest
from flask import Flask
from pydantic import SecretStr
from structlog.testing import capture_logs

from bot.bootstrap import join, parts_of
from bot.cli.meetings import meetings
from bot.model.effects import EffectState
from bot.sandbox.server import SandboxServer
from bot.settings import Settings
from bot.storage.migrate import upgrade
from tests.support.ports import free_port
from tests.support.process import settings_for

DANA, ALICE = "dana@corp.example", "alice@corp.example"
FOR_ALICE = "design review for alice@corp tomorrow 3pm"
MANY = ", ".join(f"guest{n}@elsewhere.example" for n in range(11))


class Shell:
    """Somebody at the shell of a bot, which itself does not run."""

    def __init__(self, webex, folder):
        settings = settings_for(webex, folder, free_port())
        self.webex = webex
        named = {name.lower(): value for name, value in settings.items()}
        self.rooms = join(Settings.model_validate(named))
        upgrade(self.rooms.engine)
        self.parts = parts_of(self.rooms)
        self.app = Flask("bot")
        self.app.cli.add_command(meetings)
        self.app.extensions["bot"] = lambda: self.parts

    def runs(self, *words, by=DANA):
        with self.app.app_context():
            return self.app.test_cli_runner().invoke(
                args=["meetings", *words, "--as", by]
            )

    def finds(self, *words, by=DANA):
        result = self.runs(*words, "--json", by=by)
        assert result.exit_code == 0, result.output
        return json.loads(result.stdout)

    def fails(self, *words, by=DANA):
        """The one line that a command in vain leaves."""
        result = self.runs(*words, by=by)
        assert result.exit_code == 1, result.output
        assert result.stdout == ""
        [line] = result.stderr.splitlines()
        return line.removeprefix("Error: ")


@pytest.fixture(scope="module")
def webex():
    with SandboxServer() as server:
        yield server


@pytest.fixture
def shell(webex, tmp_path):
    webex.world.start_over()
    shell = Shell(webex, tmp_path)
    with capture_logs():  # the real shell logs nothing beside its own output
        yield shell
    webex.desk.faults.clear()
    shell.rooms.storage.close()


def test_a_meeting_is_booked_with_the_words_and_the_traces_of_the_chat(shell):
    result = shell.runs("create", FOR_ALICE)

    assert result.exit_code == 0, result.output
    assert "Booked: Design review\n" in result.stdout
    assert "Host: alice@corp.example (Alice Ames)" in result.stdout
    [entry] = shell.rooms.storage.audit.latest(5)
    assert (entry.action, entry.outcome, entry.right) == (
        "create",
        "booked",
        "scheduler",
    )
    row = shell.rooms.storage.effects.find(entry.message_id, 0)
    assert row.state is EffectState.DONE
    record = shell.rooms.storage.records.of_meeting(entry.meeting_id)
    assert record.words == FOR_ALICE
    assert f"code #{record.code}" in result.stdout


def test_each_call_of_the_command_is_a_request_of_its_own(shell):
    first = shell.finds("create", FOR_ALICE)["meeting"]
    second = shell.finds("create", f"schedule {FOR_ALICE}", "--yes")["meeting"]

    assert first["id"] != second["id"]
    assert first["title"] == second["title"] == "Design review"
    assert (first["host"], first["zone"]) == (ALICE, "America/New_York")


def test_a_list_numbers_what_may_be_read_and_shows_the_rest_as_busy(shell):
    shell.runs("create", FOR_ALICE)
    shell.runs("create", "secret plan tomorrow 4pm", by=ALICE)

    found = shell.finds("list", "alice@corp tomorrow")
    table = shell.runs("list", "alice@corp tomorrow").stdout

    assert [one["title"] for one in found["meetings"]] == ["Design review"]
    assert len(found["busy"]) == 1
    assert "secret" not in (json.dumps(found) + table).casefold()
    assert [line.split()[0] for line in table.splitlines()[1:2]] == ["1"]


def test_an_empty_day_is_named_once_from_its_first_hour_to_its_last(shell):
    said = shell.runs("list", "2030-05-06").stdout

    assert said == (
        "nothing from Mon 2030-05-06 to Mon 2030-05-06 (America/New_York)\n"
    )


@pytest.mark.parametrize("called", ["{code}", "1", "design review", "cancel {number}"])
def test_a_meeting_is_cancelled_by_whatever_the_chat_takes(shell, called):
    made = shell.finds("create", "design review tomorrow 3pm")["meeting"]
    shell.finds("list", "tomorrow")

    gone = shell.finds("cancel", called.format(**made))

    assert gone["done"] == "cancelled"
    assert "undo" not in gone["said"]
    assert shell.finds("list", "tomorrow")["meetings"] == []


def test_many_people_are_asked_about_unless_yes_is_said_at_once(shell):
    line = shell.fails("create", f"review tomorrow 3pm with {MANY}")
    assert "11 people" in line
    assert line.endswith("add --yes")
    assert shell.finds("list", "tomorrow")["meetings"] == []

    assert shell.finds("create", f"review tomorrow 3pm with {MANY}", "--yes")


def test_what_is_missing_is_asked_for_and_forgotten_with_the_shell(shell):
    line = shell.fails("create", "review for alice@corp")
    assert line.startswith("When?")
    assert "say all of it at once" in line

    made = shell.finds("create", "tomorrow 3pm")["meeting"]

    assert made["host"] == DANA


def test_an_answer_may_be_given_ahead(shell):
    made = shell.finds("create", "review", "--answer", "tomorrow", "--answer", "3pm")

    assert made["meeting"]["title"] == "Review"


def test_one_day_of_a_series_is_cancelled_by_an_answer(shell):
    shell.finds("create", "standup every day at 9:00 for 15 min 5 times")
    assert "all: cancel the whole series" in shell.fails("cancel", "the standup")

    gone = shell.finds("cancel", "the standup", "--answer", "this one")

    assert "Only this day" in gone["said"]


def test_a_missing_zone_may_be_named_for_once(shell):
    assert "--zone" in shell.fails(
        "create", "review tomorrow 3pm", by="carol@corp.example"
    )

    made = shell.finds(
        "create", "review tomorrow 3pm", "--zone", "Berlin", by="carol@corp.example"
    )

    assert made["meeting"]["zone"] == "Europe/Berlin"


@pytest.mark.parametrize("more", [(), ("--yes",)])
def test_who_lacks_the_right_is_told_who_gives_it_and_no_host_is_asked(shell, more):
    line = shell.fails("create", FOR_ALICE, *more, by="bob@corp.example")

    assert "flask grants add alice@corp.example" in line
    assert shell.webex.world.store.documents("SELECT data FROM messages") == []
    assert shell.rooms.storage.audit.latest(5) == ()


@pytest.mark.parametrize(
    ("said", "words", "by"),
    [
        ("knows nobody", ("list",), "zed@corp.example"),
        ("I know no meeting", ("cancel", "#ZZZZ"), DANA),
        ("Say list first", ("cancel", "3"), DANA),
        ("in the past", ("create", "review yesterday 3pm"), DANA),
        ("in no space", ("create", "review tomorrow 3pm with everyone"), DANA),
        ("what to do with cancel", ("list", "cancel everything"), DANA),
        ("may not schedule", ("list", "alice@corp"), "bob@corp.example"),
    ],
)
def test_what_cannot_be_done_ends_with_one_and_a_line(shell, said, words, by):
    assert said in shell.fails(*words, by=by)


def test_people_whom_the_bot_does_not_serve_are_not_spoken_for(shell):
    admission = shell.parts.clerk.ear.admission
    ear = replace(
        shell.parts.clerk.ear,
        admission=lambda: replace(admission(), domains=("other.example",)),
    )
    shell.parts = replace(shell.parts, clerk=replace(shell.parts.clerk, ear=ear))

    assert "none of those whom this bot serves" in shell.fails("list")


def test_a_dead_token_is_an_operators_business(shell):
    none = {"webex_access_token": SecretStr(""), "webex_refresh_token": SecretStr("")}
    shell.parts = replace(
        shell.parts, settings=shell.parts.settings.model_copy(update=none)
    )

    assert "See: flask doctor" in shell.fails("create", FOR_ALICE)


def test_a_long_wait_for_webex_ends_with_when_to_try_again(shell):
    shell.webex.desk.faults.add("POST /meetings", "too_many", times=None, seconds=90)

    line = shell.fails("create", FOR_ALICE)

    assert "nothing was done; try again after 20" in line


def test_an_outcome_that_nobody_knows_is_looked_into_before_a_second_try(shell):
    shell.webex.desk.faults.add("POST /meetings", "drop_after")

    made = shell.finds("create", FOR_ALICE)["meeting"]

    assert made["title"] == "Design review"
    assert len(shell.finds("list", "alice@corp tomorrow")["meetings"]) == 1


def test_hostile_titles_move_no_cursor(shell):
    result = shell.runs("create", 'tomorrow 3pm "a\x1b[31mred\u202e"')

    assert not {"\x1b", "\u202e"} & set(result.output)
