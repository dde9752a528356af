"""flask webhooks and flask tokens: what an operator sees, and what never."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest
import structlog
from flask import Flask
from flask.testing import FlaskCliRunner

from bot.cli.parts import Parts
from bot.cli.tokens import tokens as tokens_group
from bot.cli.webhooks import webhooks as webhooks_group
from bot.errors import ConfigurationWrong
from bot.model.webhook import Webhook
from bot.webex.http import WebexHttp
from bot.webex.tokens import ServiceAppTokens
from bot.webex.webhooks import WebhookKeeper
from tests.webex.fakes import Account, MemoryTokenStore, StandingTime, a_pair
from tests.webex.odd_server import OddServer, Say, refused

NAMES = [
    "meeting-bot:messages",
    "meeting-bot:attachmentActions",
    "meeting-bot:memberships",
]
REFRESH = "POST /access_token"


class Shell:
    """A shell with the two groups, on fakes that a test may look into."""

    def __init__(self, webex: OddServer) -> None:
        self.account = Account(Webhook("theirs", "https://x", "rooms", "all", id="T1"))
        self.store = MemoryTokenStore()
        http = WebexHttp(webex.url, pace=StandingTime().pace)
        self.app = Flask("bot")
        self.app.cli.add_command(webhooks_group)
        self.app.cli.add_command(tokens_group)
        nothing = cast("Any", None)
        self.app.extensions["bot"] = lambda: Parts(
            clerk=nothing,
            settings=nothing,
            storage=nothing,
            directory=nothing,
            tokens=ServiceAppTokens(
                self.store, http, client_id="C", client_secret="hush"
            ),
            messenger=nothing,
            knock=nothing,
            skew=nothing,
            webhooks=WebhookKeeper(
                self.account, public_url="https://bot.example", secret="hush"
            ),
        )

    def runs(self, line: str, given: str = "") -> Any:
        with self.app.app_context():  # as the `flask` program does
            result = FlaskCliRunner(self.app).invoke(args=line.split(), input=given)
        assert "hush" not in result.output
        assert "Traceback" not in result.output
        return result


@pytest.fixture
def webex() -> Iterator[OddServer]:
    server = OddServer()
    yield server
    server.close()


@pytest.fixture
def shell(webex: OddServer) -> Iterator[Shell]:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))
    yield Shell(webex)
    structlog.reset_defaults()


def test_registering_twice_changes_nothing_the_second_time(shell):
    first, second = shell.runs("webhooks register"), shell.runs("webhooks register")

    assert first.output.splitlines() == [f"created {name}" for name in NAMES]
    assert second.output == "all webhooks are registered\n"
    assert (first.exit_code, second.exit_code) == (0, 0)


def test_status_fails_until_all_is_well(shell):
    missing = shell.runs("webhooks status --json")
    shell.runs("webhooks register")
    well = shell.runs("webhooks status --json")

    assert missing.exit_code == 1
    assert {each["state"] for each in json.loads(missing.output)} == {"missing"}
    assert well.exit_code == 0
    assert [each["name"] for each in json.loads(well.output)] == NAMES
    assert {each["state"] for each in json.loads(well.output)} == {"ok"}


def test_a_table_shows_long_addresses_whole_and_obeys_nothing_in_them(shell):
    shell.runs("webhooks register")
    odd = "https://bot.example/" + "x" * 70 + "[red]\x1b[31m\u202e"
    shell.account.kept[1] = replace(shell.account.kept[1], target_url=odd)

    said = shell.runs("webhooks list").output

    assert "x" * 70 + "[red] [31m" in said
    assert "\x1b" not in said
    assert "\u202e" not in said
    assert "theirs" not in said


def test_deleting_leaves_others_alone(shell):
    shell.runs("webhooks register")

    said = shell.runs("webhooks delete --json")

    assert json.loads(said.output) == {"deleted": NAMES}
    assert [each.name for each in shell.account.kept] == ["theirs"]
    assert shell.runs("webhooks delete").output == "there are none\n"
    assert "there are none" in shell.runs("webhooks list").output


def test_what_webex_refuses_is_one_line_on_standard_error(shell):
    shell.account.refuses = 400

    result = shell.runs("webhooks register")

    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr == "Error: Webex refused. POST /webhooks: status 400\n"


@pytest.mark.parametrize("line", ["webhooks status", "tokens status", "tokens refresh"])
def test_wrong_settings_are_one_line_and_status_2(line, shell):
    def broken() -> Parts:
        raise ConfigurationWrong(("PUBLIC_URL: not set", "HOST: odd"))

    shell.app.extensions["bot"] = broken

    result = shell.runs(line)

    assert result.exit_code == 2
    assert result.stderr == "Error: PUBLIC_URL: not set; HOST: odd\n"


COMMANDS = [
    *(f"webhooks {name}" for name in ("register", "list", "status", "delete")),
    *(f"tokens {name}" for name in ("status", "set", "refresh")),
]


@pytest.mark.parametrize("line", ["webhooks", "tokens", *COMMANDS])
def test_help_has_an_example(line, shell):
    said = shell.runs(f"{line} --help").output

    assert f"flask {line}" in said
    assert "--json" in said or " " not in line


@pytest.mark.parametrize("line", COMMANDS)
def test_an_unknown_option_is_status_2(line, shell):
    assert shell.runs(f"{line} --nonsense").exit_code == 2


GIVEN = [
    '{"access_token": "A-token", "refresh_token": "R-token", "expires_in": 3600}',
    '{"access_token": " A-token ", "refresh_token": "R-token", "expires_in": "soon"}',
    "A-token\nR-token\n",
    "\ufeffA-token\r\n\r\nR-token",
]


@pytest.mark.parametrize("given", GIVEN)
def test_a_pair_is_taken_from_standard_input_and_never_echoed(given, shell):
    result = shell.runs("tokens set", given)

    assert result.exit_code == 0
    assert (shell.store.pair.access, shell.store.pair.refresh) == ("A-token", "R-token")
    assert "-token" not in result.output


def test_webex_is_asked_how_long_a_brought_token_lives(shell, webex):
    ends = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)
    body = {"exp": ends.timestamp() * 1000}
    webex.says("GET /authorizations/tokenExpiry", Say(body=body))

    said = shell.runs("tokens set --json", "A-token\nR-token")

    assert json.loads(said.output)["expires_at"] == "2026-03-12T09:00:00+00:00"


NOT_A_PAIR = [
    "",
    "A-token",
    "A\nB\nC",
    "{",
    "{}",
    '{"access_token": "A-token"}',
    '{"access_token": 7, "refresh_token": "R"}',
    '{"access_token": "A-token", "refresh_token": ""}',
    "A token\nR-token",
    "Ä-token\nR-token",
    "A-\x00token\nR-token",
    "[" * 50_000,
]


@pytest.mark.parametrize("given", NOT_A_PAIR)
def test_what_is_no_pair_is_status_2_and_changes_nothing(given, shell):
    result = shell.runs("tokens set", given)

    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert "-token" not in result.stderr
    assert shell.store.pair is None


def living() -> MemoryTokenStore:
    expires_at = datetime.now(UTC) + timedelta(days=3)
    return MemoryTokenStore(replace(a_pair(), expires_at=expires_at))


def test_status_names_state_and_ends_but_no_token(shell):
    missing = shell.runs("tokens status --json")
    shell.store = living()
    alive = shell.runs("tokens status")
    shell.store.mark_dead(version=1, reason="revoked")
    dead = shell.runs("tokens status --json")

    assert (missing.exit_code, alive.exit_code, dead.exit_code) == (1, 0, 1)
    assert json.loads(missing.output)["state"] == "missing"
    assert "alive" in alive.output
    assert json.loads(dead.output)["dead"] == "revoked"
    for said in (alive.output, dead.output):
        assert "access-1" not in said
        assert "refresh-1" not in said


def test_tokens_are_renewed_by_hand(shell, webex):
    shell.store = living()
    body = {"access_token": "access-2", "expires_in": 1209600}
    webex.says(REFRESH, Say(body=body))

    result = shell.runs("tokens refresh")

    assert result.exit_code == 0
    assert result.output.startswith("renewed as version 2; the access token ends 2026-")
    assert shell.store.pair.access == "access-2"


def test_a_refresh_that_webex_refuses_says_so(shell, webex):
    shell.store = living()
    webex.says(REFRESH, refused(400, "The refresh token is revoked."))

    result = shell.runs("tokens refresh")

    assert result.exit_code == 1
    assert result.stderr.startswith("Error: Webex does not take the token.")
    assert "The refresh token is revoked." in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_without_tokens_a_refresh_says_what_is_missing(shell):
    result = shell.runs("tokens refresh")

    assert result.exit_code == 1
    assert "no tokens are kept yet" in result.stderr
