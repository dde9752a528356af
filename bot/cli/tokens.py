"""flask tokens: the service app's pair, which no command ever prints."""

import json
import sys
from dataclasses import asdict
from datetime import UTC, datetime, timedelta

import click

from bot.cli.output import Misused, json_option, plain_errors, print_json, print_table
from bot.cli.parts import parts
from bot.cli.usage import Group
from bot.model.tokens import TokenPair
from bot.webex.tokens import TokenStatus

LONGEST_INPUT = 64 * 1024  # characters; a pair has some 300
HOW = (
    "give JSON with access_token and refresh_token, or the two on a line each,"
    " the access token first"
)


@click.group(cls=Group, example="flask tokens status")
def tokens() -> None:
    """Check, replace or renew the service app's tokens."""


@tokens.command(example="flask tokens status --json")
@json_option
def status(*, as_json: bool) -> None:
    """Say how the tokens stand; exit status 1 where they are missing or dead.

    An access token that has ended is renewed when the bot needs it.
    """
    with plain_errors():
        standing = parts().tokens.status()
    state = _state(standing)
    if as_json:
        print_json({"state": state, **asdict(standing)})
    else:
        facts = {
            "state": state,
            "version": standing.version,
            "access token ends": standing.expires_at or "unknown",
            "refresh token ends": standing.refresh_expires_at or "unknown",
            "scopes": " ".join(standing.scopes) or "unknown",
        }
        if standing.dead:
            facts["Webex said"] = standing.dead
        print_table(("", ""), list(facts.items()))
    if state in ("missing", "dead"):
        sys.exit(1)


@tokens.command("set", example="flask tokens set < pair.json")
@json_option
def set_pair(*, as_json: bool) -> None:
    """Take a new pair from standard input; a running bot uses it within a minute.

    The input is what Webex shows: JSON with access_token, refresh_token and perhaps
    expires_in, or the two tokens on a line each, the access token first.
    """
    access, refresh, life = _read()
    with plain_errors():
        kept = parts().tokens.set_pair(access, refresh, life=life)
    _told("kept", kept, as_json=as_json)


@tokens.command(example="flask tokens refresh")
@json_option
def refresh(*, as_json: bool) -> None:
    """Renew the tokens now, even where the bot has given them up.

    Rarely needed: the bot renews them by itself.
    """
    with plain_errors():
        kept = parts().tokens.refresh()
    _told("renewed", kept, as_json=as_json)


def _state(standing: TokenStatus) -> str:
    if not standing.is_present or standing.expires_at is None:
        return "missing"
    if standing.dead:
        return "dead"
    return "alive" if standing.expires_at > datetime.now(UTC) else "expired"


def _told(done: str, pair: TokenPair, *, as_json: bool) -> None:
    facts = {"version": pair.version, "expires_at": pair.expires_at}
    if as_json:
        print_json({"done": done, **facts})
        return
    ends = pair.expires_at.isoformat(timespec="minutes")
    click.echo(f"{done} as version {pair.version}; the access token ends {ends}")


def _read() -> tuple[str, str, timedelta | None]:
    """Read a pair from standard input; typed by hand it is not shown."""
    if sys.stdin.isatty():
        access = click.prompt("Access token", hide_input=True, err=True)
        refresh = click.prompt("Refresh token", hide_input=True, err=True)
        return _checked(access, refresh, None)
    text = sys.stdin.read(LONGEST_INPUT).strip().removeprefix("\ufeff")
    if text.startswith("{"):
        return _from_json(text)
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    match lines:
        case [access, refresh]:
            return _checked(access, refresh, None)
        case _:
            raise Misused(HOW)


def _from_json(text: str) -> tuple[str, str, timedelta | None]:
    try:
        pair = json.loads(text)
    except (ValueError, RecursionError):
        raise Misused(f"the input is not JSON; {HOW}") from None
    seconds = pair.get("expires_in")
    is_known = (
        isinstance(seconds, int) and 0 < seconds < timedelta(days=366).total_seconds()
    )
    life = timedelta(seconds=seconds) if is_known else None
    return _checked(pair.get("access_token"), pair.get("refresh_token"), life)


def _checked(
    access: object, refresh: object, life: timedelta | None
) -> tuple[str, str, timedelta | None]:
    """Refuse what cannot be a token, without quoting it."""
    for token in (access, refresh):
        if not isinstance(token, str) or not token.isascii() or not token.strip():
            raise Misused(HOW)
        if any(not char.isprintable() or char.isspace() for char in token.strip()):
            raise Misused(HOW)
    return str(access).strip(), str(refresh).strip(), life
