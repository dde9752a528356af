"""whoami: who somebody is to the bot, and what they may do."""

from bot import errors
from bot.commands.turn import Turn, say_directly
from bot.model.people import Person
from bot.model.reply import Reply
from bot.ports import Ports
from bot.replies import sentences


def whoami(turn: Turn, ports: Ports) -> Reply:
    """Tell address, time zone and rights."""
    call = turn.call
    line = sentences.whoami(
        call.sender,
        zone=call.zone,
        anyone=call.rights.schedules_anyone,
        hosts=_hosts(call.rights.hosts, ports),
    )
    return say_directly(call, line, outcome="told", command="whoami")


def _hosts(ids: frozenset[str], ports: Ports) -> tuple[Person, ...]:
    """The people who granted their right; whoever left Webex is left out."""
    found = []
    for person_id in sorted(ids):
        try:
            found.append(ports.directory.by_id(person_id))
        except errors.NotFound:
            continue
    return tuple(found)
