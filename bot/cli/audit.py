"""flask audit: who changed what for whom, when, and by which right."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime, timedelta

import click

from bot.cli.output import Misused, json_option, plain_errors, print_json, print_table
from bot.cli.parts import Parts, parts
from bot.cli.usage import Command
from bot.model.audit import AuditEntry
from bot.model.people import Person

COLUMNS = ("when (UTC)", "who", "for", "what", "outcome", "right", "meeting", "detail")
EVER = timedelta(days=36500)
MOST = 1000
MACHINES = {"operator": "operator", "bot": "bot"}


@click.command(
    cls=Command, example="flask audit --host alice@corp.example --since 2026-11-01"
)
@click.option("--by", help="Only what this person did: an address.")
@click.option("--host", help="Only what was done for this host: an address.")
@click.option("--since", help="Only from this day or instant on: ISO 8601, UTC.")
@click.option("--limit", type=click.IntRange(1, MOST), default=50, show_default=True)
@json_option
def audit(
    *, by: str | None, host: str | None, since: str | None, limit: int, as_json: bool
) -> None:
    """Show the changes that were made through the bot, the newest first."""
    begin = _instant(since) if since else None
    with plain_errors():
        of = parts()
        entries = of.storage.audit.latest(
            limit,
            asker_id=_id(of, by) if by else None,
            host_id=_id(of, host) if host else None,
            since=begin,
        )
        names = _names(of, entries)
    if as_json:
        print_json([_fields(entry, names) for entry in entries])
    elif entries:
        print_table(COLUMNS, [_row(entry, names) for entry in entries])
    else:
        click.echo("nothing was changed")


def _instant(said: str) -> datetime:
    try:
        when = datetime.fromisoformat(said)
    except ValueError:
        raise Misused("--since: give a day, for example 2026-11-01") from None
    return when if when.tzinfo else when.replace(tzinfo=UTC)


def _id(of: Parts, address: str) -> str:
    person = of.storage.people.by_address(address, younger_than=EVER)
    person = person or of.directory.by_address(address)
    if person is None:
        raise Misused(f"nobody is known as {address}")
    return person.id


def _names(of: Parts, entries: tuple[AuditEntry, ...]) -> Callable[[str], str]:
    """Name people by what was last seen of them; no call is made for it."""
    ids = {each.asker_id for each in entries} | {each.host_id for each in entries}
    known = {
        one: person
        for one in ids - set(MACHINES) - {""}
        if (person := of.storage.people.by_id(one, younger_than=EVER))
    }
    return lambda one: _named(known.get(one), one)


def _named(person: Person | None, person_id: str) -> str:
    return person.email if person else MACHINES.get(person_id, person_id)


def _fields(entry: AuditEntry, named: Callable[[str], str]) -> dict[str, object]:
    known = {"asker": named(entry.asker_id), "host": named(entry.host_id)}
    return {**asdict(entry), **known}


def _row(entry: AuditEntry, named: Callable[[str], str]) -> tuple[str, ...]:
    return (
        entry.at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S"),
        named(entry.asker_id),
        named(entry.host_id),
        entry.action,
        entry.outcome,
        entry.right,
        entry.meeting_id,
        entry.detail,
    )
