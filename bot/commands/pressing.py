"""From a press to the words that it types, if it may type them.

A press counts where it comes from a card of ours, in its own message and space, by the
person it is for, and for the first time. Then it is words like any other: those of the
presser, through the same grammar and the same policy.
"""

from dataclasses import replace

from bot.model.call import Call
from bot.model.card import Button, Card, CardKind, Press
from bot.model.changes import UNDO_WITHIN
from bot.model.reply import Outgoing, Reply, ToPerson
from bot.ports import Ports
from bot.replies import forms, presses
from bot.replies.plain import plain

# Outcomes after which a card can be filled in or pressed again.
FRUITLESS = frozenset({"refused", "not-a-command", "unknown"})


def typed(call: Call, press: Press, ports: Ports) -> Call | Reply:
    """Give the call as if its words had been typed, or say why they don't count."""
    card, button = press.card, press.button
    if card is None or button is None or not _stands_there(press, card):
        return _refused(call, presses.not_in_use(), "card-unknown")
    if card.person_id not in ("", call.sender.id):
        return _refused(call, presses.somebody_elses(), "card-of-another")
    closed = _closed(call, card, button, ports)
    if closed:
        return _refused(call, closed, "card-closed")
    words = forms.words_of(button, dict(press.pressed.inputs), zone=call.zone)
    if not words:
        return _refused(call, presses.nothing_filled_in(), "card-empty")
    if button.is_once and not ports.cards.use(*_claim(call, press), by=call.event.id):
        return _refused(call, presses.used_already(), "card-used")
    if card.kind is CardKind.FORM:
        ports.questions.drop(call.sender.id, call.message.space_id)
        call = replace(call, question=None)
    return replace(call, message=replace(call.message, text=words))


def _closed(call: Call, card: Card, button: Button, ports: Ports) -> str:
    """Say why what the card is about is over; empty where it is not."""
    if card.kind is CardKind.QUESTION and not _is_open(call, card):
        return presses.no_longer_open()
    if button.undoes and not _is_last(call, button, ports):
        return presses.not_the_last()
    return ""


def release(call: Call, press: Press, ports: Ports) -> None:
    """Let a button be pressed again: nothing came of it."""
    ports.cards.release(*_claim(call, press), by=call.event.id)


def used(reply: Reply, call: Call, press: Press, ports: Ports) -> Reply:
    """End the card that a press used up; one that bore no fruit stays."""
    card = press.card
    if card is None or card.kind.stays:
        return reply
    if reply.outcome in FRUITLESS:
        release(call, press, ports)
        return reply
    if card.kind is CardKind.QUESTION:  # ends with its question, however answered
        return reply
    return replace(reply, retires=(*reply.retires, card.about))


def _claim(call: Call, press: Press) -> tuple[str, str, str]:
    """Nonce, button and person that a press uses up.

    News counts each button for each person by itself; any other card is used as a
    whole.
    """
    card, button = press.card, press.button
    if card is None or button is None or not card.kind.stays:
        return press.nonce, "", ""
    return press.nonce, button.id, call.sender.id


def _stands_there(press: Press, card: Card) -> bool:
    """Whether the press comes from the message and the space of the card."""
    pressed = press.pressed
    message_fits = card.message_id in ("", pressed.message_id)
    return message_fits and card.space_id in ("", pressed.space_id)


def _is_open(call: Call, card: Card) -> bool:
    """Whether the presser's open question is the one that the card asks."""
    question = call.question
    return question is not None and card.about == forms.about(question)


def _is_last(call: Call, button: Button, ports: Ports) -> bool:
    change = ports.changes.latest(
        call.sender.id,
        call.message.space_id,
        since=call.message.created - UNDO_WITHIN,
        by_message=call.message.id,
    )
    return change is not None and change.key == button.undoes


def _refused(call: Call, line: str, outcome: str) -> Reply:
    """Tell the presser alone: a space need not hear of a press that did nothing."""
    message = Outgoing(ToPerson(call.sender.id), line, plain(line))
    return Reply(outcome, (message,))
