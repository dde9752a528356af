"""why, /audit: what was understood, by whose right it was done, and what became of it.

For the asker, the host and the operators' admins alone, and never in a group: the
words of a private talk may be among it.
"""

from collections.abc import Iterable

from bot import errors
from bot.commands.turn import Turn, say_directly
from bot.model.audit import AuditEntry
from bot.model.call import Call
from bot.model.meeting import MeetingRecord
from bot.model.reply import Reply
from bot.ports import Ports
from bot.replies import traces

MOST_ENTRIES = 20  # lines that somebody reads in a chat
MACHINES = ("operator", "bot", "")


def why(turn: Turn, ports: Ports) -> Reply:
    """Explain a meeting by its code."""
    call, target = turn.call, turn.reading.target
    record = ports.records.by_code(target) if target else None
    if target and (record is None or not may_see(record, call)):
        # The same words for both: a code tells a stranger nothing, not even its life.
        line = traces.unknown_code(target)
        return say_directly(call, line, outcome="unknown", command="why")
    if record is None:
        line = traces.which_code()
        return say_directly(call, line, outcome="asked", command="why")
    entries = ports.audit.of_meeting(record.meeting_id, limit=MOST_ENTRIES)
    names = _names(entries, {record.asker_id}, ports)
    line = traces.story(record, entries, names, zone=turn.zone)
    return say_directly(call, line, outcome="told", command="why")


def audit(turn: Turn, ports: Ports) -> Reply:
    """List the latest changes: all of them for admins, else one's own."""
    call = turn.call
    if call.rights.is_admin:
        entries = ports.audit.latest(MOST_ENTRIES)
    else:
        entries = ports.audit.latest(MOST_ENTRIES, asker_id=call.sender.id)
    names = _names(entries, set(), ports)
    line = traces.trail(entries, names, zone=turn.zone, everybody=call.rights.is_admin)
    return say_directly(call, line, outcome="told", command="log")


def may_see(record: MeetingRecord, call: Call) -> bool:
    """Whether somebody may read all about a meeting that was booked here."""
    is_party = call.sender.id in (record.asker_id, record.host_id)
    return is_party or call.rights.is_admin


def _names(
    entries: Iterable[AuditEntry], more: set[str], ports: Ports
) -> dict[str, str]:
    """The addresses of all people named; who left Webex has none."""
    ids = {one for e in entries for one in (e.asker_id, e.host_id)} | more
    names = {}
    for person_id in sorted(ids.difference(MACHINES)):
        try:
            names[person_id] = ports.directory.by_id(person_id).email
        except errors.WebexError:
            continue
    return names
