"""cancel: takes a meeting away, or one day of it."""

from bot import policy
from bot.commands.acting import Meant, carry_out, read, whole_ref
from bot.commands.series import part_of
from bot.commands.targets import Aim, aim
from bot.commands.turn import Turn, ask
from bot.model.changes import ChangeKind, Plan
from bot.model.reply import Reply
from bot.ports import Ports
from bot.replies import changed

MANY = "cancel-many"


def cancel(turn: Turn, ports: Ports) -> Reply:
    """Cancel the meeting that is meant; asks before it is many people's."""
    plan = ports.changer.begun(turn.key) or _plan(turn, ports)
    return plan if isinstance(plan, Reply) else carry_out(turn, plan, ports)


def _plan(turn: Turn, ports: Ports) -> Plan | Reply:
    target = aim(turn, ports)
    if isinstance(target, Reply):
        return target
    whole = read(turn, target, ports)
    if isinstance(whole, Reply):
        return whole
    meant = part_of(turn, target, whole, ports, doing="Cancel")
    if isinstance(meant, Reply):
        return meant
    return _confirmed(turn, target, meant, ports)


def _confirmed(turn: Turn, target: Aim, meant: Meant, ports: Ports) -> Plan | Reply:
    whole, host = meant.whole, target.host
    ref = meant.day or whole_ref(whole, target.ref)
    invited = ports.calendar.invitees(whole.id, host_email=host.email)
    is_many = len(invited) > policy.ASKED_ABOVE and whole.recurrence is None
    if is_many and MANY not in turn.confirmed:
        line = changed.ask_cancel(ref, turn.zone, len(invited))
        return ask(turn, ports, line, confirms=MANY, refs=(target.ref,))
    return Plan(
        ChangeKind.CANCELLED,
        meant.id,
        old=ref,
        new=ref,
        host_email=host.email,
        host_id=host.id,
        right=target.right.value,
        before=whole,
        people=invited,
        is_one_day=meant.day is not None,
        mailed=len(invited),
    )
