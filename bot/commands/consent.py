"""ask, approve, decline, always allow: the asker's step to a host, and the host's word.

Whoever answers is the host: a code that is not for them is no code. An answer is
claimed before it is acted on, so that card, typed words and a second device end in one
booking; what is booked hangs on the request's own key.
"""

from dataclasses import replace

from bot import errors
from bot.commands.allow import grant
from bot.commands.asking import ASK_HOST
from bot.commands.booking import Party, book
from bot.commands.people import find
from bot.commands.schedule import host_of, schedule
from bot.commands.turn import Turn, say, say_directly
from bot.model.audit import AuditEntry
from bot.model.call import Call
from bot.model.consent import Consent, ConsentState
from bot.model.people import Person
from bot.model.reply import Outgoing, Reply, ToPerson
from bot.model.rights import Right
from bot.ports import Ports
from bot.replies import cards, consents, refusals
from bot.replies.plain import plain


def consent(turn: Turn, ports: Ports) -> Reply:
    """Take an exact form of words about a request for consent."""
    word = turn.reading.argument
    if word == "ask":
        return _ask(turn, ports)
    if word == "always allow":
        return _always(turn, ports)
    found = ports.consents.by_code(turn.reading.target or "")
    if found is None or found.host.id != turn.call.sender.id:
        line = consents.unknown_code(turn.reading.target or "")
        return say_directly(turn.call, line, outcome="unknown", command="consent")
    if word == "approve":
        line = approve(found, turn.call, ports)
    else:
        line = decline(found, turn.call, ports, for_good=word != "decline")
    reply = say_directly(turn.call, line, outcome=str(word), command="consent")
    return replace(reply, retires=(cards.consent_key(found.code),))


def _ask(turn: Turn, ports: Ports) -> Reply:
    """Go on with the open request of somebody who lacked the right."""
    question = turn.call.question
    if question is None or question.confirms != ASK_HOST:
        line = consents.nothing_to_ask()
        return say(turn.call, line, outcome="nothing-to-ask", command="consent")
    open_turn = replace(
        turn,
        reading=question.asked,
        key=question.key,
        words=f"{question.words}\n{turn.call.message.text}",
        confirmed=question.confirmed | {ASK_HOST},
        answers=question,
        mentions=question.mentions,
    )
    host = host_of(open_turn, ports)
    if isinstance(host, Reply):
        return host
    named = find(turn.reading.invitees[0], turn, ports)
    if not isinstance(named, Person) or named.id != host.id:
        line = consents.another_host(host)
        return say(turn.call, line, outcome="another-host", command="consent")
    return schedule(open_turn, ports)


def _always(turn: Turn, ports: Ports) -> Reply:
    """Grant the right, and approve what this asker has open."""
    call = turn.call
    asker = find(turn.reading.invitees[0], turn, ports)
    if not isinstance(asker, Person) or not asker.id or asker.id == call.sender.id:
        line = consents.always_whom()
        return say_directly(call, line, outcome="refused", command="consent")
    lines = [grant(asker, turn, ports)]
    found = ports.consents.between(
        asker_id=asker.id,
        host_id=call.sender.id,
        message_id=call.message.id,
        now=ports.clock(),
    )
    over: tuple[str, ...] = ()
    if found is not None:
        lines.append(approve(found, call, ports))
        over = (cards.consent_key(found.code),)
    text = "\n\n".join(lines)
    reply = say_directly(call, text, outcome="always-allowed", command="consent")
    return replace(reply, retires=over)


def approve(found: Consent, call: Call, ports: Ports) -> str:
    """Book what was asked for; what the host is told.

    Raises:
        Later: The outcome is unknown or Webex asks to wait: come again.
    """
    if not _settled(found, ConsentState.APPROVED, call, ports):
        return _ended_before(found, ports)
    _note(found, "approve", call, ports)
    try:
        asker = _still_there(found, call, ports)
        turn = _turn_of(found, asker)
        party = Party(call.sender, Right.CONSENT, found.request.invitees)
        reply = book(turn, found.request, party, ports)
        meeting = ports.booker.book(
            found.request, key=found.booking_key, now=ports.clock()
        )
    except (errors.UserError, errors.WebexRejected, errors.WebexUnclear) as refused:
        reason = refusals.refusal(refused, zone=found.zone)
        _tell_asker(found, consents.approved_in_vain(found, reason), ports)
        return refusals.refusal(refused, zone=call.zone or found.zone)
    for index, part in enumerate(reply.messages):
        _tell(found, part, ports, index=index)
    return consents.approved(found, meeting, zone=call.zone or found.zone)


def decline(found: Consent, call: Call, ports: Ports, *, for_good: bool) -> str:
    """Book nothing, and tell the asker; perhaps never to be asked by them again."""
    if not _settled(found, ConsentState.DECLINED, call, ports):
        return _ended_before(found, ports)
    _note(found, "decline", call, ports)
    if for_good:
        ports.consents.mute(host_id=call.sender.id, asker_id=found.asker.id)
    _tell_asker(found, consents.declined_for_asker(found), ports)
    return consents.declined(found, for_good=for_good)


def _settled(found: Consent, state: ConsentState, call: Call, ports: Ports) -> bool:
    return ports.consents.settle(
        found.code, state=state, by_message=call.message.id, now=ports.clock()
    )


def _ended_before(found: Consent, ports: Ports) -> str:
    standing = ports.consents.by_code(found.code) or found
    return consents.ended_before(standing)


def _still_there(found: Consent, call: Call, ports: Ports) -> Person:
    """The asker as the directory knows them now.

    Raises:
        NotAllowed: They may not act here any more.
    """
    try:
        asker = ports.directory.by_id(found.asker.id)
    except errors.NotFound:
        raise errors.NotAllowed(found.request.host_email) from None
    if asker.org_id != call.sender.org_id or not asker.may_sign_in:
        raise errors.NotAllowed(found.request.host_email)
    return asker


def _turn_of(found: Consent, asker: Person) -> Turn:
    return Turn(
        call=replace(found.call, sender=asker),
        reading=found.reading,
        key=found.booking_key,
        words=found.words,
        zone=found.zone,
    )


def _tell_asker(found: Consent, line: str, ports: Ports) -> None:
    _tell(found, Outgoing(found.call.back, line, plain(line)), ports, index=0)


def _tell(found: Consent, part: Outgoing, ports: Ports, *, index: int) -> None:
    """Tell the asker where they asked, else directly."""
    key = f"{found.booking_key}:told"
    if not ports.teller.tell(part, key=key, index=index):
        directly = replace(part, to=ToPerson(found.asker.id))
        ports.teller.tell(directly, key=f"{key}:directly", index=index)


def _note(found: Consent, action: str, call: Call, ports: Ports) -> None:
    ports.audit.add(
        AuditEntry(
            at=ports.clock(),
            asker_id=call.sender.id,
            host_id=call.sender.id,
            action=action,
            outcome="done",
            message_id=call.message.id,
            right=Right.SELF,
            detail=f"asker {found.asker.id}",
        )
    )
