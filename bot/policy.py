"""Who may do what for whom: pure decisions on facts that others looked up."""

from bot.errors import NotAllowed
from bot.model.call import Stranger
from bot.model.people import Person, PersonKind
from bot.model.rights import Right, Rights

ASKED_ABOVE = 10  # invitees from which on the count is asked about


def stranger(
    person: Person, *, org_ids: frozenset[str], domains: tuple[str, ...]
) -> Stranger | None:
    """Tell why somebody may not use the bot at all; None: they may.

    Args:
        person: As the directory knows them, never as an event says.
        org_ids: Organisations whose people are served (`ALLOWED_ORG_IDS`, or the
            bot's own). An empty set serves nobody.
        domains: `ALLOWED_DOMAINS`; narrows, never widens. Empty: no narrowing.
    """
    if person.kind is not PersonKind.PERSON:
        return Stranger.MACHINE
    if person.org_id not in org_ids:
        return Stranger.FOREIGN
    if domains and _domain(person.email) not in domains:
        return Stranger.FOREIGN
    return None


def right_to_schedule(asker: Person, host: Person, rights: Rights) -> Right:
    """Find the right by which one person may act for another.

    Raises:
        NotAllowed: There is none.
    """
    if asker.id == host.id:
        return Right.SELF
    if rights.schedules_anyone:
        return Right.SCHEDULER
    if host.id in rights.hosts:
        return Right.GRANT
    raise NotAllowed(host.email)


def is_scheduler(person: Person, schedulers: tuple[str, ...]) -> bool:
    """Whether `SCHEDULERS` names this person, by address or by `@domain`."""
    addresses = {person.email.casefold(), *(mail.casefold() for mail in person.emails)}
    domains = {f"@{_domain(address)}" for address in addresses}
    return any(word in addresses or word in domains for word in schedulers)


def outsiders(invitees: tuple[str, ...], domains: tuple[str, ...]) -> tuple[str, ...]:
    """Name the invitees outside `EMAIL_DOMAINS`; nobody where none is configured."""
    if not domains:
        return ()
    return tuple(mail for mail in invitees if _domain(mail) not in domains)


def _domain(address: str) -> str:
    return address.rpartition("@")[2].casefold()
