"""flask doctor: what a working bot needs, looked at one by one, each with its fix."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import timedelta
from enum import StrEnum

import click

from bot.cli.output import (
    explained,
    json_option,
    plain_errors,
    print_json,
    print_table,
)
from bot.cli.parts import Parts, parts
from bot.cli.usage import Command
from bot.errors import BotError

REQUIRED = ("meeting:admin_schedule_write", "meeting:admin_schedule_read")
WANTED = ("spark-admin:people_read", "meeting:admin_preferences_read")
MOST_SKEW = timedelta(minutes=2)


class State(StrEnum):
    """How one thing stands; only `BAD` fails the command."""

    WELL = "well"
    LOOK = "look"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line.

    Attributes:
        fix: The next step; empty where nothing is to be done.
    """

    name: str
    state: State
    said: str
    fix: str = ""


@click.command(cls=Command, example="flask doctor")
@json_option
def doctor(*, as_json: bool) -> None:
    """Look at everything that a working bot needs; exit status 1 where something fails.

    The server should be running meanwhile.
    """
    with plain_errors():
        found = tuple(look(parts()))
    if as_json:
        print_json([asdict(each) for each in found])
    else:
        _show(found)
    if any(each.state is State.BAD for each in found):
        sys.exit(1)


def look(of: Parts) -> Iterator[Finding]:
    """Look at one thing after another; none of them hides the next."""
    yield Finding("settings", State.WELL, "complete")
    for name, check in CHECKS:
        try:
            yield check(of)
        except BotError as error:
            yield Finding(name, State.BAD, explained(error), FIXES[name])


def _database(of: Parts) -> Finding:
    of.storage.ping()
    where = "PostgreSQL" if of.settings.on_postgres else "SQLite"
    return Finding("database", State.WELL, f"{where} answers")


def _bot(of: Parts) -> Finding:
    me = of.messenger.me()
    return Finding("bot account", State.WELL, f"{me.name} <{me.email}>")


def _tokens(of: Parts) -> Finding:
    of.tokens.prove()
    status = of.tokens.status()
    ends = status.expires_at.isoformat(timespec="minutes") if status.expires_at else ""
    return Finding("service app", State.WELL, f"authorised, token until {ends}")


def _scopes(of: Parts) -> Finding:
    held = set(of.tokens.status().scopes)
    if not held:
        return Finding("scopes", State.LOOK, "not known yet", "flask tokens refresh")
    missing = [scope for scope in REQUIRED if scope not in held]
    if missing:
        return Finding(
            "scopes", State.BAD, f"missing: {' '.join(missing)}", FIXES["scopes"]
        )
    wished = [scope for scope in WANTED if scope not in held]
    if wished:
        return Finding(
            "scopes", State.LOOK, f"would help: {' '.join(wished)}", FIXES["scopes"]
        )
    return Finding("scopes", State.WELL, "all that the bot knows to use")


def _webhooks(of: Parts) -> Finding:
    states = {each.webhook.name: each.state for each in of.webhooks.status()}
    wrong = [f"{name} is {state}" for name, state in states.items() if state != "ok"]
    if wrong:
        return Finding("webhooks", State.BAD, ", ".join(wrong), FIXES["webhooks"])
    return Finding("webhooks", State.WELL, f"{len(states)} registered and active")


def _door(of: Parts) -> Finding:
    problem = of.knock()
    if problem:
        return Finding("way in", State.BAD, problem, FIXES["way in"])
    return Finding("way in", State.WELL, "PUBLIC_URL leads to this bot")


def _clock(of: Parts) -> Finding:
    skew = of.skew()
    if skew is None:
        return Finding("clock", State.LOOK, "Webex told no time")
    seconds = round(skew.total_seconds())
    if abs(skew) > MOST_SKEW:
        return Finding("clock", State.BAD, f"{seconds} s off", FIXES["clock"])
    return Finding("clock", State.WELL, "agrees with Webex's")


def _zone(of: Parts) -> Finding:
    zone = of.settings.default_timezone
    if zone is None:
        said = "DEFAULT_TIMEZONE is not set: people without a zone are asked once"
        return Finding("time zone", State.LOOK, said)
    return Finding("time zone", State.WELL, zone)


Check = Callable[[Parts], Finding]
CHECKS: tuple[tuple[str, Check], ...] = (
    ("database", _database),
    ("bot account", _bot),
    ("service app", _tokens),
    ("scopes", _scopes),
    ("webhooks", _webhooks),
    ("way in", _door),
    ("clock", _clock),
    ("time zone", _zone),
)
FIXES = {
    "database": "check DATABASE_URL; then: flask db status",
    "bot account": "put the bot's token into WEBEX_BOT_TOKEN (developer portal)",
    "service app": (
        "authorise it in Control Hub, generate tokens, then: flask tokens set"
    ),
    "scopes": (
        "add them to the service app, have an administrator authorise it again, then:"
        " flask tokens set"
    ),
    "webhooks": "flask webhooks register",
    "way in": (
        "start the server; check the tunnel or proxy, PUBLIC_URL and"
        " WEBEX_WEBHOOK_SECRET"
    ),
    "clock": "set this machine's clock by NTP",
    "time zone": "set DEFAULT_TIMEZONE, for example Europe/Berlin",
}


def _show(found: tuple[Finding, ...]) -> None:
    rows = [(each.state, each.name, each.said, each.fix) for each in found]
    print_table(("", "what", "how it stands", "next step"), rows)
    bad = sum(each.state is State.BAD for each in found)
    click.echo(f"\n{bad} to mend" if bad else "\nready")
