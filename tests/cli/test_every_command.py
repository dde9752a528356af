"""What holds for every command: an example in its help, one line where it fails."""

import shlex
from pathlib import Path

import click
import pytest
from flask import Flask

from bot.bootstrap import COMMANDS, create_app
from bot.settings import Settings

ROOT = "flask"


def walk(command: click.Command, path: tuple[str, ...]):
    yield path, command
    if isinstance(command, click.Group):
        for name, inner in command.commands.items():
            yield from walk(inner, (*path, name))


EVERY = {
    " ".join(path): command
    for top in COMMANDS
    for path, command in walk(top, (ROOT, str(top.name)))
}
LEAVES = [path for path, one in EVERY.items() if not isinstance(one, click.Group)]
NEEDS_NO_SETTINGS = {"flask env", "flask explain", "flask sandbox"} | {
    path for path in LEAVES if path.startswith("flask db")
}
ASKS_FIRST = {"flask tokens set": "access\nrefresh\n"}
GOOD = {
    "flask grants add": "alice@corp.example dana@corp.example",
    "flask grants remove": "alice@corp.example dana@corp.example",
    "flask meetings create": "'tomorrow 3pm' --as dana@corp.example",
    "flask meetings list": "--as dana@corp.example",
    "flask meetings cancel": "1 --as dana@corp.example",
}


@pytest.fixture
def app(tmp_path, monkeypatch) -> Flask:
    """The shell in an empty folder, without any setting."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)
    return create_app()


def run(app, line, given=""):
    words = shlex.split(line)[1:]
    with app.app_context():
        result = app.test_cli_runner().invoke(args=words, input=given, prog_name=ROOT)
    crash = result.exception
    assert crash is None or isinstance(crash, SystemExit), repr(crash)
    return result


def complaint(result):
    """The one line on standard error."""
    assert result.stdout == ""
    [line] = result.stderr.splitlines()
    assert line.startswith("Error: ")
    return line


@pytest.mark.parametrize("path", EVERY)
def test_help_shows_an_example_that_the_command_takes(path, app):
    shown = run(app, f"{path} --help")
    lines = [line.strip() for line in shown.stdout.splitlines()]
    examples = [line for line in lines if line.startswith(f"{path} ") or line == path]

    assert shown.exit_code == 0
    assert examples, shown.stdout
    for line in examples:
        parsed(line.partition(" < ")[0])


def parsed(line):
    """Read a command line as `flask` would, and do nothing."""
    words = shlex.split(line)[1:]
    command = EVERY[f"{ROOT} {words.pop(0)}"]
    while isinstance(command, click.Group):
        command = command.commands[words.pop(0)]
    return command.make_context(command.name, words)


@pytest.mark.parametrize("path", EVERY)
def test_an_unknown_option_is_a_line_and_status_2(path, app):
    result = run(app, f"{path} --nonsense")

    assert result.exit_code == 2
    assert f"See: {path} --help" in complaint(result)


@pytest.mark.parametrize("path", LEAVES)
def test_a_word_too_many_is_a_line_and_status_2(path, app):
    result = run(app, f"{path} {GOOD.get(path, '')} too many words")

    assert result.exit_code == 2
    complaint(result)


@pytest.mark.parametrize("path", sorted(set(LEAVES) - NEEDS_NO_SETTINGS))
def test_half_the_settings_are_a_line_that_names_the_rest_and_status_2(
    path, app, monkeypatch
):
    monkeypatch.setenv("WEBEX_BOT_TOKEN", "alone")

    result = run(app, f"{path} {GOOD.get(path, '')}", ASKS_FIRST.get(path, ""))

    assert result.exit_code == 2
    assert "WEBEX_CLIENT_ID" in complaint(result)


WRONG = [
    (2, "flask meetings list", "Missing option '--as'"),
    (2, "flask meetings list --as alice", "not an e-mail address"),
    (2, "flask meetings list --as a@corp.example --zone Nowhere", "no time zone"),
    (2, "flask meetings create --as a@corp.example", "Missing argument"),
    (2, "flask meetings nothing", "No such command"),
    (2, "flask grants add alice dana", "not an e-mail address"),
    (2, "flask audit --since yesterday", "--since"),
    (2, "flask audit --limit 0", "--limit"),
    (2, "flask explain", "give either a TEXT or --batch FILE"),
    (2, "flask explain text --at noon", "no instant"),
    (2, "flask explain text --zone Nowhere", "no time zone"),
    (2, "flask explain --batch no-such-file", "no-such-file"),
    (2, "flask tokens set", "give JSON"),
    (2, "flask sandbox --port ninety", "--port"),
    (2, "flask sandbox --host 0.0.0.0", "name one address"),
    (1, "flask sandbox --host 203.0.113.9", "cannot start"),
    (1, "flask env --file no/such/folder/.env", "cannot be written"),
    (2, "flask env --file .", "directory"),
]


@pytest.mark.parametrize(("status", "line", "said"), WRONG)
def test_wrong_arguments_end_in_a_line_that_says_why(app, status, line, said):
    result = run(app, line)

    assert result.exit_code == status
    assert said in complaint(result)


@pytest.mark.parametrize("command", ["upgrade", "status"])
def test_a_malformed_database_is_a_line_and_status_2(app, monkeypatch, command):
    monkeypatch.setenv("DATABASE_URL", "mysql://somewhere")

    result = run(app, f"flask db {command}")

    assert result.exit_code == 2
    assert "DATABASE_URL" in complaint(result)


def test_a_second_env_file_is_not_written(app):
    assert run(app, "flask env").exit_code == 0
    assert Path(".env").stat().st_mode & 0o77 == 0

    assert "move it away" in complaint(run(app, "flask env"))
