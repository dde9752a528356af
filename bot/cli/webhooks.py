"""flask webhooks: how Webex tells the bot of messages."""

import sys
from collections.abc import Sequence
from dataclasses import asdict

import click

from bot.cli.output import json_option, plain_errors, print_json, print_table
from bot.cli.parts import parts
from bot.cli.usage import Group
from bot.model.webhook import Webhook

COLUMNS = ("name", "event", "filter", "target", "state")


@click.group(cls=Group, example="flask webhooks register")
def webhooks() -> None:
    """Register, list, check or delete the bot's webhooks at Webex.

    Only those named meeting-bot:… are ever touched.
    """


@webhooks.command(example="flask webhooks register")
@json_option
def register(*, as_json: bool) -> None:
    """Create what is missing, mend what differs, revive what Webex switched off.

    Safe to run again.
    """
    with plain_errors():
        synced = parts().webhooks.sync()
    if as_json:
        print_json(asdict(synced))
        return
    for done, names in asdict(synced).items():
        for name in names:
            click.echo(f"{done} {name}")
    if not any(asdict(synced).values()):
        click.echo("all webhooks are registered")


@webhooks.command("list", example="flask webhooks list --json")
@json_option
def list_all(*, as_json: bool) -> None:
    """List the bot's webhooks as Webex has them."""
    with plain_errors():
        found = parts().webhooks.list()
    _show(
        [(each, "active" if each.is_active else "inactive") for each in found],
        as_json=as_json,
    )


@webhooks.command(example="flask webhooks status")
@json_option
def status(*, as_json: bool) -> None:
    """Say how each webhook stands; exit status 1 unless all are ok."""
    with plain_errors():
        states = parts().webhooks.status()
    _show([(each.webhook, each.state) for each in states], as_json=as_json)
    if any(each.state != "ok" for each in states):
        sys.exit(1)


@webhooks.command(example="flask webhooks delete")
@json_option
def delete(*, as_json: bool) -> None:
    """Take the bot's webhooks away; it hears nothing from then on."""
    with plain_errors():
        names = parts().webhooks.delete()
    if as_json:
        print_json({"deleted": names})
        return
    for name in names:
        click.echo(f"deleted {name}")
    if not names:
        click.echo("there are none")


def _show(rows: Sequence[tuple[Webhook, str]], *, as_json: bool) -> None:
    """Print webhooks with their states, and never the secret."""
    facts = [
        (
            each.name,
            f"{each.resource}/{each.event}",
            each.filter,
            each.target_url,
            state,
        )
        for each, state in rows
    ]
    if as_json:
        print_json([dict(zip(COLUMNS, fact, strict=True)) for fact in facts])
    elif facts:
        print_table(COLUMNS, [[cell or "" for cell in fact] for fact in facts])
    else:
        click.echo("there are none; register them with: flask webhooks register")
