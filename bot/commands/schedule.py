"""schedule: books a meeting on behalf of its host.

The one place that decides between booking, booking with a named assumption, asking
and refusing.
"""

from bot import errors, policy
from bot.commands.asking import ask_host, right_or_offer
from bot.commands.booking import Party, book
from bot.commands.people import Outsider, Several, Unknown, find
from bot.commands.turn import Turn, ask, is_final, say
from bot.commands.twice import said_twice
from bot.commands.who import ask_for_all, ask_who
from bot.model.meeting import TITLE_LIMIT, MeetingRequest
from bot.model.people import Person, PersonKind
from bot.model.reading import Piece, Reading
from bot.model.reply import Reply
from bot.model.rights import Right
from bot.ports import Ports
from bot.replies import clock, doubts, forms, refusals, sentences

MANY_INVITEES = "many-invitees"


def schedule(turn: Turn, ports: Ports) -> Reply:
    """Book the meeting that was asked for, or ask for what is missing."""
    refuse_the_impossible(turn)
    if turn.call.zone is None and turn.reading.when is not None:
        return ask(turn, ports, sentences.ask_zone(), wants_zone=True)
    host = host_of(turn, ports)
    if isinstance(host, Reply):
        return host
    right = right_or_offer(turn, host, ports)
    if isinstance(right, Reply):
        return right
    if turn.reading.missing or turn.reading.doubts:
        return ask_rest(turn, ports)
    invitees = invitees_of(turn, host, ports)
    if isinstance(invitees, Reply):
        return invitees
    party = Party(host, right, invitees)
    request = request_of(turn.reading, party, ports)
    question = said_twice(turn, request, ports) or unconfirmed(turn, request, ports)
    if question is None and right is Right.CONSENT:
        question = ask_host(turn, request, host, ports)
    return question or book(turn, request, party, ports)


def ask_rest(turn: Turn, ports: Ports) -> Reply:
    """Ask for what is missing or in doubt; for everything at once with a form."""
    line = doubts.ask(turn.reading)
    if turn.answers or not _is_bare(turn.reading):
        return ask(turn, ports, line)
    form = forms.schedule_form(
        line,
        host=turn.call.sender.email,
        zone=turn.zone,
        length=ports.house.default_length,
    )
    return ask(turn, ports, line, draft=form)


def _is_bare(reading: Reading) -> bool:
    """Whether nothing but the command was said."""
    said = (reading.host, reading.when, reading.title, reading.length, reading.agenda)
    return not (any(said) or reading.invitees or reading.doubts or reading.everyone)


def refuse_the_impossible(turn: Turn) -> None:
    """Raise the first doubt that no answer can mend."""
    for doubt in turn.reading.doubts:
        if is_final(doubt, turn.call):
            raise errors.Doubtful(doubt)


def host_of(turn: Turn, ports: Ports) -> Person | Reply:
    """Find who hosts, or say why nobody does."""
    said = turn.reading.host
    if said is None:
        return turn.call.sender
    found = find(said, turn, ports)
    match found:
        case Outsider(address):
            line = refusals.host_elsewhere(address, ports.house.email_domains)
            return say(turn.call, line, outcome="refused", command="schedule")
        case Unknown() | Several():
            return ask_who(turn, said, found, Piece.HOST, ports)
        case Person():
            return _able(found, turn, ports)


def _able(host: Person, turn: Turn, ports: Ports) -> Person | Reply:
    if host.org_id != turn.call.sender.org_id:
        line = refusals.host_elsewhere(host.email, ports.house.email_domains)
        return say(turn.call, line, outcome="refused", command="schedule")
    if not host.may_sign_in:
        line = refusals.cannot_sign_in(host.email)
        return say(turn.call, line, outcome="refused", command="schedule")
    return host


def invitees_of(turn: Turn, host: Person, ports: Ports) -> tuple[str, ...] | Reply:
    """Find who is invited, each once and never the host."""
    addresses: dict[str, None] = {}
    everybody = [find(said, turn, ports) for said in turn.reading.invitees]
    unsure = [each for each in everybody if isinstance(each, Unknown | Several)]
    if unsure:
        return _ask_whom(turn, unsure, ports)
    for found in everybody:
        if isinstance(found, Unknown | Several):
            continue
        address = found.address if isinstance(found, Outsider) else found.email
        if not host.answers_to(address):
            addresses[address.casefold()] = None
    if turn.reading.everyone:
        addresses |= dict.fromkeys(everyone_here(turn, host, ports))
    if len(addresses) > ports.house.max_invitees:
        line = refusals.too_many_invitees(len(addresses), ports.house.max_invitees)
        return say(turn.call, line, outcome="refused", command="schedule")
    return tuple(addresses)


def _ask_whom(turn: Turn, unsure: list[Unknown | Several], ports: Ports) -> Reply:
    """Ask for all whom nobody knows at once, and among namesakes one at a time."""
    first = unsure[0]
    unknown = tuple(each.said for each in unsure if isinstance(each, Unknown))
    if isinstance(first, Unknown) and len(unknown) > 1:
        return ask_for_all(turn, unknown, ports)
    return ask_who(turn, first.said, first, Piece.INVITEES, ports)


def everyone_here(turn: Turn, host: Person, ports: Ports) -> tuple[str, ...]:
    """The addresses of the space's members, without bots and the host."""
    return tuple(
        member.email.casefold()
        for member in ports.spaces.members(turn.call.message.space_id)
        if member.kind is PersonKind.PERSON and not host.answers_to(member.email)
    )


def request_of(reading: Reading, party: Party, ports: Ports) -> MeetingRequest:
    """Fill in what nobody said."""
    when = reading.when
    if when is None or when.start is None:
        raise errors.BotError  # asked about before
    length = reading.length or when.length or ports.house.default_length
    return MeetingRequest(
        host_email=party.host.email,
        title=reading.title or _default_title(party.host),
        start=when.start,
        length=length,
        zone=when.zone,
        invitees=party.invitees,
        agenda=reading.agenda,
        recurrence=when.recurrence,
        options=reading.options,
    )


def _default_title(host: Person) -> str:
    return f"{host.name}'s meeting"[:TITLE_LIMIT] if host.name else "Meeting"


def unconfirmed(turn: Turn, request: MeetingRequest, ports: Ports) -> Reply | None:
    """Ask before many people, or people of elsewhere, get mail."""
    when = clock.span(request.start, request.end, turn.zone)
    outside = policy.outsiders(request.invitees, ports.house.email_domains)
    many = len(request.invitees) > policy.ASKED_ABOVE
    if (many or outside) and MANY_INVITEES not in turn.confirmed:
        line = sentences.ask_invitees(len(request.invitees), outside, when)
        return ask(turn, ports, line, confirms=MANY_INVITEES)
    return None
