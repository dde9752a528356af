"""flask grants: who may schedule for whom, as an operator gives and takes it."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

import click

from bot.cli.output import (
    Failed,
    Misused,
    clean,
    json_option,
    plain_errors,
    print_json,
    print_table,
)
from bot.cli.parts import Parts, parts
from bot.cli.usage import Group
from bot.errors import WebexError
from bot.model.audit import AuditEntry
from bot.model.people import Person
from bot.model.rights import Grant
from bot.ports import Directory

OPERATOR = "operator"  # stands where the id of a person would
COLUMNS = ("host", "scheduler", "since", "given by")


@dataclass(frozen=True, slots=True)
class Party:
    """A person by id; the rest is empty where the directory does not tell."""

    id: str
    email: str = ""
    name: str = ""

    @property
    def shown(self) -> str:
        """Name and address, or the id alone."""
        return f"{self.name} <{self.email}>" if self.email else self.id


@click.group(cls=Group, example="flask grants add alice@corp.example dana@corp.example")
def grants() -> None:
    """Let people schedule for others, take it back, list who may."""


@grants.command(example="flask grants add alice@corp.example dana@corp.example")
@click.argument("host")
@click.argument("scheduler")
@json_option
def add(host: str, scheduler: str, *, as_json: bool) -> None:
    """Let SCHEDULER (an address) schedule for HOST (another one).

    Safe to run again.
    """
    with plain_errors():
        works = parts()
        of, to = _found(works.directory, host), _found(works.directory, scheduler)
        if of.id == to.id:
            raise Misused("everybody may schedule for themselves; give two people")
        now = datetime.now(UTC)
        right = Grant(of.id, to.id, granted_at=now, granted_by=OPERATOR)
        is_new = _change(works, "grant", right, lambda: works.storage.grants.add(right))
    done = "added" if is_new else "stood already"
    _told(done, of, to, as_json=as_json)


@grants.command(example="flask grants remove alice@corp.example dana@corp.example")
@click.argument("host")
@click.argument("scheduler")
@json_option
def remove(host: str, scheduler: str, *, as_json: bool) -> None:
    """Take back that SCHEDULER may schedule for HOST.

    Each is an address, or the id that `flask grants list` shows for somebody whom
    the directory does not know any more.
    """
    with plain_errors():
        works = parts()
        of, to = _named(works.directory, host), _named(works.directory, scheduler)
        right = Grant(of.id, to.id, granted_at=datetime.now(UTC), granted_by=OPERATOR)
        was_there = _change(
            works,
            "revoke",
            right,
            lambda: works.storage.grants.remove(host_id=of.id, scheduler_id=to.id),
        )
    if not was_there:
        raise Failed(clean(f"{to.shown} had no such right for {of.shown}"))
    _told("removed", of, to, as_json=as_json)


@grants.command("list", example="flask grants list --json")
@json_option
def list_all(*, as_json: bool) -> None:
    """List who may schedule for whom, the newest right first.

    People whom the directory does not know show as their ids.
    """
    with plain_errors():
        works = parts()
        found = [
            (
                _party(works.directory, each.host_id),
                _party(works.directory, each.scheduler_id),
                each,
            )
            for each in works.storage.grants.all()
        ]
    if as_json:
        print_json([_facts(host, to, right) for host, to, right in found])
    elif found:
        rows = [
            (host.shown, to.shown, f"{right.granted_at:%Y-%m-%d}", right.granted_by)
            for host, to, right in found
        ]
        print_table(COLUMNS, rows)
    else:
        click.echo("nobody may schedule for another by a right of their own")


def _change(
    works: Parts, action: str, right: Grant, change: Callable[[], bool]
) -> bool:
    """Do it together with its audit entry; False where there was nothing to do."""
    entry = AuditEntry(
        at=right.granted_at,
        asker_id=OPERATOR,
        host_id=right.host_id,
        action=action,
        outcome="done",
        message_id=f"shell:{secrets.token_hex(8)}",
        right=OPERATOR,
        detail=f"scheduler {right.scheduler_id}",
    )
    with works.storage.together():
        if not change():
            return False
        works.storage.audit.add(entry)
    return True


def _found(directory: Directory, address: str) -> Party:
    """Who answers to an address."""
    if "@" not in address.strip("@"):
        raise Misused(clean(f"{address} is not an e-mail address"))
    person = directory.by_address(address)
    if person is None:
        raise Failed(clean(f"the directory knows nobody with the address {address}"))
    return _as_party(person)


def _named(directory: Directory, said: str) -> Party:
    """Somebody by address, or by id where it holds no @."""
    return _found(directory, said) if "@" in said else _party(directory, said)


def _party(directory: Directory, person_id: str) -> Party:
    try:
        return _as_party(directory.by_id(person_id))
    except WebexError:
        return Party(person_id)


def _as_party(person: Person) -> Party:
    return Party(person.id, person.email, person.name)


def _facts(host: Party, scheduler: Party, right: Grant) -> dict[str, object]:
    return {
        "host_id": host.id,
        "host_email": host.email or None,
        "scheduler_id": scheduler.id,
        "scheduler_email": scheduler.email or None,
        "granted_at": right.granted_at,
        "granted_by": right.granted_by,
    }


def _told(done: str, host: Party, scheduler: Party, *, as_json: bool) -> None:
    if as_json:
        facts = {"host_id": host.id, "scheduler_id": scheduler.id}
        print_json({"done": done, **facts})
        return
    click.echo(clean(f"{done}: {scheduler.shown} for {host.shown}"))
