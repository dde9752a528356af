"""Asking a host for their word: what somebody without a right is offered."""

from datetime import datetime

from bot import errors, policy
from bot.commands.dressing import with_card
from bot.commands.turn import Turn, ask, say
from bot.model.consent import CONSENT_WITHIN, Consent, ConsentState, Unasked
from bot.model.meeting import MeetingRequest
from bot.model.people import Person
from bot.model.reply import Outgoing, Reply, ToPerson
from bot.model.rights import Right
from bot.ports import Ports
from bot.replies import cards, consents
from bot.replies.plain import plain

ASK_HOST = "ask-host"  # what `ask alice` or `yes` confirms


def right_or_offer(turn: Turn, host: Person, ports: Ports) -> Right | Reply:
    """Find the right to schedule for a host, or offer to ask them.

    `Right.CONSENT` means: go on, and ask the host in the end instead of booking.

    Raises:
        NotAllowed: There is no right, and nobody to ask or to tell the answer.
    """
    try:
        return policy.right_to_schedule(turn.call.sender, host, turn.call.rights)
    except errors.NotAllowed:
        if not host.id or turn.call.is_fleeting:
            raise
    if ASK_HOST in turn.confirmed:
        return Right.CONSENT
    return ask(turn, ports, consents.offer(host), confirms=ASK_HOST)


def ask_host(turn: Turn, request: MeetingRequest, host: Person, ports: Ports) -> Reply:
    """Bring the whole request to the host, once."""
    call, now = turn.call, ports.clock()
    wanted = Consent(
        key=turn.key,
        host=host,
        call=call,
        reading=turn.reading,
        words=turn.words,
        zone=turn.zone,
        request=request,
        expires_at=min(now + CONSENT_WITHIN, request.start),
    )
    with ports.transactions.together():
        is_ours = ports.questions.consume(turn.key, by_message=call.message.id)
        kept = ports.consents.ask(wanted, now=now) if is_ours else None
    if kept is None:
        return _said(turn, consents.asked_already(host), "repeated")
    if isinstance(kept, Unasked):
        return _said(turn, consents.not_asked(host, kept), kept.value)
    return _delivered(turn, kept, ports, now)


def _delivered(turn: Turn, kept: Consent, ports: Ports, now: datetime) -> Reply:
    host = kept.host
    zone = ports.preferences.zone_of(host.id) or host.timezone or kept.zone
    line = consents.request(kept, zone=zone)
    to_host = Outgoing(ToPerson(host.id), line, plain(line))
    if not ports.preferences.of(host.id).is_plain:
        draft = cards.consent(line, kept)
        to_host = with_card(
            to_host, draft, ports, person_id=host.id, made_for=draft.about
        )
    if not ports.teller.tell(to_host, key=f"{kept.booking_key}:ask"):
        ports.consents.settle(
            kept.code,
            state=ConsentState.UNDELIVERED,
            by_message=turn.call.message.id,
            now=now,
        )
        return _said(turn, consents.out_of_reach(host), "undelivered")
    line = consents.asked(host, until=kept.expires_at, zone=turn.zone)
    return _said(turn, line, "host-asked")


def _said(turn: Turn, line: str, outcome: str) -> Reply:
    return say(turn.call, line, outcome=outcome, command="schedule")
