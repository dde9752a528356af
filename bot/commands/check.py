"""check: would it work to schedule for somebody, and who can mend what would not.

Asks Webex anew each time, so that a mended account shows at once. Before a booking
the same is looked at only where there is a doubt: see `webex/known_hosts.py`.
"""

from bot import errors, policy
from bot.commands.people import Outsider, Several, Unknown, find
from bot.commands.turn import Turn, say_directly
from bot.model.people import Person, PersonKind
from bot.model.reply import Reply
from bot.ports import Ports
from bot.replies import checks, doubts


def check(turn: Turn, ports: Ports) -> Reply:
    """Tell point by point whether the asker could schedule for somebody."""
    if turn.reading.doubts:
        return _told(turn, doubts.ask(turn.reading), "asked")
    host = _host(turn, ports)
    if isinstance(host, str):
        return _told(turn, host, "refused")
    fitness = ports.hosts.look(host.email)
    checked = checks.Checked(
        asker=turn.call.sender,
        host=host,
        fitness=fitness,
        zone=_zone(turn, host, ports) or fitness.zone.said or None,
        may=_may(turn, host),
    )
    return _told(turn, checks.told(checked), "told")


def _host(turn: Turn, ports: Ports) -> Person | str:
    """Find who is meant, or the words for why nobody is."""
    sender, said = turn.call.sender, turn.reading.host
    if said is None:
        return sender
    match find(said, turn, ports):
        case Outsider(address):
            return checks.elsewhere(address)
        case Unknown():
            return checks.unknown(said.email or said.words)
        case Several(people=(Person() as host,)) | (Person() as host):
            return _own(host, sender)
        case Several(people=people):
            return checks.several(said.words, tuple(one.email for one in people))


def _own(host: Person, sender: Person) -> Person | str:
    """A person of the sender's organisation, or why it is none."""
    if host.kind is not PersonKind.PERSON:
        return checks.machine(host.email)
    return host if host.org_id == sender.org_id else checks.elsewhere(host.email)


def _zone(turn: Turn, host: Person, ports: Ports) -> str | None:
    if host.id == turn.call.sender.id:
        return turn.call.zone
    return ports.preferences.zone_of(host.id) or host.timezone


def _may(turn: Turn, host: Person) -> bool:
    try:
        policy.right_to_schedule(turn.call.sender, host, turn.call.rights)
    except errors.NotAllowed:
        return False
    return True


def _told(turn: Turn, line: str, outcome: str) -> Reply:
    return say_directly(turn.call, line, outcome=outcome, command="check")
