"""allow, revoke, /delegates: whom somebody lets schedule in their name.

Only the host gives and takes this right: the sender is always the host here.
"""

from collections.abc import Iterable

from bot import errors, policy
from bot.commands.people import Found, Outsider, Several, Unknown, find
from bot.commands.turn import Turn, say_directly
from bot.model.audit import AuditEntry
from bot.model.people import Person, PersonKind
from bot.model.reply import Outgoing, Reply, ToPerson
from bot.model.rights import Grant, Right
from bot.ports import Ports
from bot.replies import doubts, rights
from bot.replies.plain import plain


def allow(turn: Turn, ports: Ports) -> Reply:
    """Let people schedule for the sender, or tell who may already."""
    if turn.reading.argument == "list":
        return delegates(turn, ports)
    return _each(turn, ports, "allow")


def revoke(turn: Turn, ports: Ports) -> Reply:
    """Take that right back."""
    return _each(turn, ports, "revoke")


def delegates(turn: Turn, ports: Ports) -> Reply:
    """Tell who may schedule for the sender, and for whom the sender may."""
    call = turn.call
    line = rights.delegates(
        mine=people_of(
            (g.scheduler_id for g in ports.grants.of_host(call.sender.id)), ports
        ),
        theirs=people_of(sorted(ports.grants.hosts_of(call.sender.id)), ports),
        anyone=call.rights.schedules_anyone,
    )
    return say_directly(call, line, outcome="told", command="allow")


def people_of(ids: Iterable[str], ports: Ports) -> tuple[Person, ...]:
    """Look people up by id; whoever left Webex is left out."""
    found = []
    for person_id in ids:
        try:
            found.append(ports.directory.by_id(person_id))
        except errors.NotFound:
            continue
    return tuple(found)


def _each(turn: Turn, ports: Ports, command: str) -> Reply:
    reading = turn.reading
    if not reading.invitees or reading.leftover or reading.doubts:
        line = doubts.ask(reading) if reading.doubts else rights.name_somebody(command)
        return say_directly(turn.call, line, outcome="refused", command=command)
    lines = []
    for index, said in enumerate(reading.invitees):
        found = find(said, turn, ports)
        refused = _refused(found, turn, command)
        if refused or not isinstance(found, Person):
            lines.append(refused)
        elif command == "allow":
            lines.append(grant(found, turn, ports, index=index))
        else:
            lines.append(_withdraw(found, turn, ports, index=index))
    text = "\n\n".join(lines)
    return say_directly(turn.call, text, outcome="done", command=command)


def _refused(found: Found, turn: Turn, command: str) -> str:
    """Say why there is nobody to be given this right; empty: there is."""
    match found:
        case Outsider(address):
            return rights.of_elsewhere(address)
        case Unknown(said):
            return rights.nobody(said.email or said.words, command)
        case Several(said, people):
            return rights.several(said.words, tuple(p.email for p in people), command)
        case Person(id=""):
            return rights.nobody(found.email, command)
        case Person():
            return _unfit(found, turn.call.sender, command)


def _unfit(person: Person, host: Person, command: str) -> str:
    if person.id == host.id:
        return rights.oneself()
    if command == "revoke":  # whatever became of them, the right can end
        return ""
    if person.kind is not PersonKind.PERSON:
        return rights.a_machine(person.email)
    return rights.of_elsewhere(person.email) if person.org_id != host.org_id else ""


def grant(person: Person, turn: Turn, ports: Ports, *, index: int = 0) -> str:
    """Keep the right, tell who got it, and say what it covers."""
    host, message = turn.call.sender, turn.call.message
    right = Grant(host.id, person.id, message.created, granted_by=host.id)
    with ports.transactions.together():
        is_new = ports.grants.add(right)
        ports.consents.unmute(host_id=host.id, asker_id=person.id)
        if is_new:
            ports.audit.add(_entry("grant", person, turn, ports, index))
    # Where this message runs again, what it did before is still its news.
    if not is_new and not ports.audit.has(message.id, "grant", index=index):
        return rights.granted_already(person)
    told = _tell(person, rights.you_may(host), "grant", turn, ports)
    return rights.granted(person, told=told)


def _withdraw(person: Person, turn: Turn, ports: Ports, *, index: int) -> str:
    host, message = turn.call.sender, turn.call.message
    with ports.transactions.together():
        was_there = ports.grants.remove(host_id=host.id, scheduler_id=person.id)
        if was_there:
            ports.audit.add(_entry("revoke", person, turn, ports, index))
    still = policy.is_scheduler(person, ports.house.schedulers)
    if not was_there and not ports.audit.has(message.id, "revoke", index=index):
        return rights.nothing_to_revoke(person, still=still)
    told = _tell(person, rights.you_may_no_more(host), "revoke", turn, ports)
    return rights.revoked(person, told=told, still=still)


def _tell(person: Person, line: str, action: str, turn: Turn, ports: Ports) -> bool:
    key = f"{action}:{turn.call.message.id}:{person.id}"
    return ports.teller.tell(Outgoing(ToPerson(person.id), line, plain(line)), key=key)


def _entry(
    action: str, person: Person, turn: Turn, ports: Ports, index: int
) -> AuditEntry:
    return AuditEntry(
        at=ports.clock(),
        asker_id=turn.call.sender.id,
        host_id=turn.call.sender.id,
        action=action,
        outcome="done",
        message_id=turn.call.message.id,
        right=Right.SELF,
        detail=f"scheduler {person.id}",
        index=index,
    )
