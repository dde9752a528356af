"""flask grants: rights given and taken by an operator, by addresses, on the record."""

import json
from typing import Any, cast

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner

from bot.cli.grants import grants as grants_group
from bot.cli.parts import Parts
from bot.errors import NotFound, WebexUnavailable
from bot.model.people import Person
from bot.settings import new_fernet_key
from bot.storage import Storage
from bot.storage.engine import make_engine
from bot.storage.migrate import upgrade
from bot.storage.seal import Seal

ALICE = Person("P-ALICE", "alice@corp.example", "Alice", "O1")
DANA = Person("P-DANA", "dana@corp.example", "Dana", "O1")
EVIL = Person("P-EVIL", "evil@corp.example", "\x1b[31mEvil\u202e", "O1")


class Book:
    """A directory of three that a test may empty or close."""

    def __init__(self) -> None:
        self.people = [ALICE, DANA, EVIL]
        self.is_down = False

    def by_id(self, person_id: str) -> Person:
        for person in self._read():
            if person.id == person_id:
                return person
        raise NotFound("GET /people/{personId}", 404)

    def by_address(self, address: str) -> Person | None:
        known = [each for each in self._read() if each.answers_to(address)]
        return known[0] if known else None

    def named(self, name: str) -> tuple[Person, ...]:
        return tuple(each for each in self._read() if each.name.startswith(name))

    def _read(self) -> list[Person]:
        if self.is_down:
            raise WebexUnavailable("GET /people", 503, "down")
        return self.people


class Shell:
    def __init__(self, storage: Storage) -> None:
        self.storage = storage
        self.book = Book()
        self.app = Flask("bot")
        self.app.cli.add_command(grants_group)
        nothing = cast("Any", None)
        self.app.extensions["bot"] = lambda: Parts(
            clerk=nothing,
            settings=nothing,
            storage=storage,
            directory=self.book,
            tokens=nothing,
            messenger=nothing,
            knock=nothing,
            skew=nothing,
            webhooks=nothing,
        )

    def runs(self, line: str) -> Any:
        with self.app.app_context():  # as the `flask` program does
            result = FlaskCliRunner(self.app).invoke(args=line.split(" "))
        assert "Traceback" not in result.output
        return result


@pytest.fixture
def shell(tmp_path):
    engine = make_engine(f"sqlite:///{tmp_path}/bot.db")
    upgrade(engine)
    storage = Storage(engine, Seal((new_fernet_key(),)))
    yield Shell(storage)
    storage.close()


def trail(shell):
    return [
        (entry.action, entry.host_id, entry.detail)
        for entry in shell.storage.audit.latest()
    ]


def test_a_right_given_by_addresses_stands_by_ids_and_in_the_audit(shell):
    result = shell.runs("grants add alice@corp.example DANA@corp.example")

    assert result.exit_code == 0
    assert "dana@corp.example" in result.output
    assert shell.storage.grants.hosts_of("P-DANA") == frozenset({"P-ALICE"})
    assert trail(shell) == [("grant", "P-ALICE", "scheduler P-DANA")]


def test_a_right_given_twice_stands_once_and_is_noted_once(shell):
    shell.runs("grants add alice@corp.example dana@corp.example")

    again = shell.runs("grants add alice@corp.example dana@corp.example")

    assert again.exit_code == 0
    assert again.output.startswith("stood already")
    assert len(trail(shell)) == 1


def test_a_right_taken_back_is_gone_and_noted(shell):
    shell.runs("grants add alice@corp.example dana@corp.example")

    result = shell.runs("grants remove alice@corp.example dana@corp.example")

    assert result.exit_code == 0
    assert shell.storage.grants.all() == ()
    assert trail(shell)[0] == ("revoke", "P-ALICE", "scheduler P-DANA")


def test_a_right_that_nobody_has_cannot_be_taken_back(shell):
    result = shell.runs("grants remove alice@corp.example dana@corp.example")

    assert result.exit_code == 1
    assert "no such right" in result.stderr
    assert trail(shell) == []


def test_a_right_of_somebody_who_left_is_taken_back_by_id(shell):
    shell.runs("grants add alice@corp.example dana@corp.example")
    shell.book.people = [ALICE]

    listed = json.loads(shell.runs("grants list --json").output)
    result = shell.runs("grants remove alice@corp.example P-DANA")

    assert (listed[0]["scheduler_id"], listed[0]["scheduler_email"]) == ("P-DANA", None)
    assert result.exit_code == 0
    assert shell.storage.grants.all() == ()


def test_rights_are_listed_by_name_and_address(shell):
    shell.runs("grants add alice@corp.example dana@corp.example")

    said = shell.runs("grants list").output

    assert "Alice <alice@corp.example>" in said
    assert "Dana <dana@corp.example>" in said
    assert "operator" in said


def test_rights_are_listed_even_when_webex_is_down(shell):
    shell.runs("grants add alice@corp.example dana@corp.example")
    shell.book.is_down = True

    result = shell.runs("grants list")

    assert result.exit_code == 0
    assert "P-ALICE" in result.output


def test_an_empty_list_says_so(shell):
    assert "nobody" in shell.runs("grants list").output
    assert json.loads(shell.runs("grants list --json").output) == []


def test_names_cannot_move_the_cursor(shell):
    result = shell.runs("grants add alice@corp.example evil@corp.example")
    listed = shell.runs("grants list")

    assert "evil@corp.example" in result.output
    for said in (result.output, listed.output):
        assert "\x1b" not in said
        assert "\u202e" not in said


WRONG = {
    "grants add alice@corp.example nobody@corp.example": 1,
    "grants add alice@corp.example alice@corp.example": 2,
    "grants add alice dana@corp.example": 2,
    "grants add alice@corp.example": 2,
    "grants remove @ dana@corp.example": 2,
    "grants give": 2,
}


@pytest.mark.parametrize("line", WRONG)
def test_what_cannot_be_done_ends_in_a_line_on_stderr(shell, line):
    result = shell.runs(line)

    assert result.exit_code == WRONG[line]
    assert result.stdout == ""
    assert result.stderr
    assert shell.storage.grants.all() == ()


def test_webex_down_is_told_in_one_line(shell):
    shell.book.is_down = True

    result = shell.runs("grants add alice@corp.example dana@corp.example")

    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert "Webex" in result.stderr
