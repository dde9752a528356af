"""The README says what is so: sentences are read, settings and rooms compared."""

import re
import shlex
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from bot.bootstrap import create_app
from bot.cli import doctor
from bot.cli.explain import Request, explain_request
from bot.commands.answering import COMMANDS
from bot.settings import LanguageSettings, Settings

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
INLINE = re.sub(r"^```.*?^```", "", README, flags=re.MULTILINE | re.DOTALL)
SAID_AT = "2026-11-24T09:12"
CODE = re.compile(r"`([^`]+)`")


def part(title):
    """What stands under a heading, up to the next one."""
    return README.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def rows(text):
    """The cells of a table, without its head."""
    lines = [line for line in text.splitlines() if line.lstrip().startswith("|")]
    cells = [re.split(r"(?<!\\)\|", line)[1:-1] for line in lines]
    return [[cell.strip().replace("\\|", "|") for cell in row] for row in cells[2:]]


SAYINGS = [
    (said, CODE.findall(row[2])[0])
    for row in rows(part("What you can say"))
    for said in CODE.findall(row[0])
]


def read(said):
    request = Request(said, SAID_AT, "America/New_York", "dana@corp.example")
    settings = LanguageSettings(email_domains=("corp.example",))
    reading = explain_request(request, settings, as_time=False).reading
    assert reading is not None
    return reading


@pytest.mark.parametrize(("said", "meant"), SAYINGS)
def test_what_the_readme_lets_people_say_is_read_as_it_says(said, meant):
    reading = read(said)

    assert reading.phrase == meant
    assert not reading.missing
    assert not reading.doubts


@pytest.mark.parametrize("said", sorted({meant for _, meant in SAYINGS}))
def test_what_it_is_read_as_is_read_as_itself(said):
    assert read(said).phrase == said


def test_everything_that_the_bot_can_do_has_its_row():
    assert set(COMMANDS) - {read(said).command for said, _ in SAYINGS} == set()


def test_the_settings_are_those_of_the_example_with_its_words():
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    lines = re.findall(r"^# (.+)\n(\w+)=(.*)$", example, re.MULTILINE)
    explained = [
        [f"`{name}`", f"`{default}`" if default else "", words]
        for words, name, default in lines
    ]

    table = rows(part("Settings"))

    assert table == explained
    named = {name.strip("`").lower() for name, *_ in table}
    assert named == set(Settings.model_fields) - {"dyno"}


def test_the_map_shows_every_room_and_no_other():
    drawn = re.findall(r"^  ([\w./]+)  ", part("The map of the rooms"), re.MULTILINE)
    there = {
        path.name + ("/" if path.is_dir() else "")
        for path in (ROOT / "bot").iterdir()
        if not path.name.startswith("__")
    }

    assert set(drawn) == there
    assert len(drawn) == len(there)


def test_the_scopes_are_those_that_the_doctor_looks_for():
    scopes = re.findall(r"`([\w-]+:\w+)` \|", part("Connect it to Webex"))

    assert tuple(scopes) == doctor.REQUIRED + doctor.WANTED


def commands_of(app):
    """Every command of ours, as one types it."""
    for name, command in app.cli.commands.items():
        if name in {"run", "shell", "routes"}:
            continue
        if isinstance(command, click.Group):
            yield from (f"flask {name} {inner}" for inner in command.commands)
        else:
            yield f"flask {name}"


def test_every_command_of_the_shell_has_its_row():
    named = set()
    for row in rows(part("For operators")):
        [words] = CODE.findall(row[0])
        first, _, more = words.removeprefix("flask ").partition(" ")
        inner = more.split(" ")[0].split("|") if "|" in more else [""]
        named |= {f"flask {first} {one}".strip() for one in inner}

    assert named == set(commands_of(create_app()))


@pytest.mark.parametrize(
    "line",
    [line for line in CODE.findall(INLINE) if line.startswith("flask ")],
)
def test_every_command_line_of_the_readme_is_known(line):
    words = shlex.split(line.split("\\|")[0])[1:]
    if words[0] == "COMMAND":
        return
    command = create_app().cli.commands[words[0]]
    if isinstance(command, click.Group) and len(words) > 1:
        assert words[1] in command.commands
        return
    assert CliRunner().invoke(command, ["--help"]).exit_code == 0


def test_the_parts_stand_in_the_order_in_which_a_stranger_needs_them():
    titles = re.findall(r"^## (.+)$", README, re.MULTILINE)

    assert titles == [
        "Try it in a minute, without an account",
        "What you can say",
        "Connect it to Webex",
        "Settings",
        "For operators",
        "The map of the rooms",
        "When something goes wrong",
        "Licence",
    ]
