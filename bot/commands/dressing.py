"""From a reply to one with a card, for whoever wants cards."""

from dataclasses import replace

from bot.model.call import Call
from bot.model.card import Card, Draft
from bot.model.reply import Outgoing, Reply, ToSpace
from bot.ports import Ports
from bot.replies import cards


def dressed(reply: Reply, draft: Draft | None, call: Call, ports: Ports) -> Reply:
    """Put a card over the first message of a reply to this call."""
    if draft is None or call.is_plain:
        return reply
    first, *rest = reply.messages
    made = with_card(
        first,
        draft,
        ports,
        # News is for all who may act on it; a question is for whom it asks.
        person_id="" if draft.kind.stays else call.sender.id,
        made_for=f"{call.event.id}:{draft.kind}:{draft.about}",
        is_direct=call.message.is_direct,
    )
    return replace(reply, messages=(made, *rest))


def with_card(  # noqa: PLR0913 -- all that a press is held against
    outgoing: Outgoing,
    draft: Draft,
    ports: Ports,
    *,
    person_id: str,
    made_for: str,
    is_direct: bool = True,
) -> Outgoing:
    """Keep a card and show it; a repeat shows the same one.

    Args:
        outgoing: The message that it stands over, complete by itself.
        draft: What to show.
        ports: Where it is kept.
        person_id: Who alone may press it; empty: anybody whom policy lets act.
        made_for: What it belongs to, for a repeat to find.
        is_direct: Whether the bot and one person are alone there.
    """
    to = outgoing.to
    card = Card(
        draft.kind,
        draft.buttons,
        person_id=person_id,
        space_id=to.space_id if isinstance(to, ToSpace) else "",
        is_direct=is_direct,
        thread_id=to.thread_id if isinstance(to, ToSpace) else None,
        about=draft.about,
    )
    nonce = ports.cards.keep(card, made_for=made_for)
    return replace(outgoing, card=cards.shown(draft, nonce, in_group=not is_direct))
