"""invite and uninvite: people of a meeting that exists."""

from dataclasses import replace

from bot import errors, policy
from bot.commands.acting import carry_out, read, whole_ref
from bot.commands.schedule import MANY_INVITEES, invitees_of
from bot.commands.targets import Aim, aim
from bot.commands.turn import Turn, ask, is_final, say
from bot.model.changes import ChangeKind, Plan
from bot.model.meeting import Invitee
from bot.model.reply import Reply
from bot.ports import Ports
from bot.replies import changed, doubts, refusals


def invite(turn: Turn, ports: Ports) -> Reply:
    """Add people to a meeting, or take them off."""
    plan = ports.changer.begun(turn.key) or _plan(turn, ports)
    return plan if isinstance(plan, Reply) else carry_out(turn, plan, ports)


def _plan(turn: Turn, ports: Ports) -> Plan | Reply:
    for doubt in turn.reading.doubts:
        if is_final(doubt, turn.call):
            raise errors.Doubtful(doubt)
    if turn.reading.doubts:
        line = refusals.undone(doubts.ask(turn.reading), "invite")
        return ask(turn, ports, line)
    target = aim(turn, ports)
    if isinstance(target, Reply):
        return target
    whole = read(turn, target, ports)
    if isinstance(whole, Reply):
        return whole
    target = replace(target, ref=whole_ref(whole, target.ref))
    there = ports.calendar.invitees(whole.id, host_email=target.host.email)
    is_off = turn.reading.argument == "remove"
    if turn.reading.everyone and is_off:
        return _off(turn, target, tuple(each.email for each in there), there, ports)
    people = invitees_of(turn, target.host, ports)
    if isinstance(people, Reply):
        return people
    change = _off if is_off else _on
    return change(turn, target, people, there, ports)


def _on(
    turn: Turn,
    target: Aim,
    wanted: tuple[str, ...],
    there: tuple[Invitee, ...],
    ports: Ports,
) -> Plan | Reply:
    ref = target.ref
    if not wanted:
        line = changed.hosts_it(ref, turn.zone)
        return say(turn.call, line, outcome="unchanged", command="invite")
    known = {each.email.casefold() for each in there}
    people = tuple(person for person in wanted if person.casefold() not in known)
    if not people:
        line = changed.nobody_new(ref, turn.zone)
        return say(turn.call, line, outcome="unchanged", command="invite")
    outside = policy.outsiders(people, ports.house.email_domains)
    is_much = len(people) > policy.ASKED_ABOVE or bool(outside)
    if is_much and MANY_INVITEES not in turn.confirmed:
        line = changed.ask_on(ref, turn.zone, len(people), outside)
        return ask(turn, ports, line, confirms=MANY_INVITEES, refs=(ref,))
    added = tuple(Invitee("", person) for person in people)
    return _planned(ChangeKind.INVITED, target, added)


def _off(
    turn: Turn,
    target: Aim,
    people: tuple[str, ...],
    there: tuple[Invitee, ...],
    ports: Ports,
) -> Plan | Reply:
    wanted = {person.casefold() for person in people}
    found = tuple(each for each in there if each.email.casefold() in wanted)
    if not found:
        line = changed.not_invited(people, target.ref, turn.zone)
        return say(turn.call, line, outcome="unchanged", command="invite")
    if len(found) > policy.ASKED_ABOVE and MANY_INVITEES not in turn.confirmed:
        line = changed.ask_off(target.ref, turn.zone, len(found))
        return ask(turn, ports, line, confirms=MANY_INVITEES, refs=(target.ref,))
    return _planned(ChangeKind.UNINVITED, target, found)


def _planned(kind: ChangeKind, target: Aim, people: tuple[Invitee, ...]) -> Plan:
    return Plan(
        kind,
        target.ref.id,
        old=target.ref,
        new=target.ref,
        host_email=target.host.email,
        host_id=target.host.id,
        right=target.right.value,
        people=people,
        mailed=len(people),
    )
