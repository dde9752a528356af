"""From a call to a reply: understand, find the command, let it act.

The registry below is the list of what the bot can do.
"""

from collections.abc import Callable
from dataclasses import replace

from bot import errors, grammar
from bot.commands.agenda import agenda, more
from bot.commands.allow import allow, revoke
from bot.commands.calendar_file import calendar_file
from bot.commands.cancel import cancel
from bot.commands.check import check
from bot.commands.consent import consent
from bot.commands.help import help_
from bot.commands.invite import invite
from bot.commands.move import move
from bot.commands.people import note_choice
from bot.commands.plain_text import plain_text
from bot.commands.pressing import release, typed, used
from bot.commands.schedule import schedule
from bot.commands.timezone import timezone
from bot.commands.turn import Turn, say
from bot.commands.understanding import understand
from bot.commands.undo import undo
from bot.commands.whoami import whoami
from bot.commands.why import audit, why
from bot.model.call import Call
from bot.model.question import OpenQuestion
from bot.model.reply import Reply
from bot.ports import Ports
from bot.replies import doubts, sentences
from bot.replies.forms import about

MOST_WORDS = 8  # that are named as answers
COMMANDS: dict[str, Callable[[Turn, Ports], Reply]] = {
    "schedule": schedule,
    "allow": allow,
    "revoke": revoke,
    "consent": consent,
    "why": why,
    "log": audit,
    "file": calendar_file,
    "list": agenda,
    "more": more,
    "cancel": cancel,
    "move": move,
    "invite": invite,
    "undo": undo,
    "check": check,
    "help": help_,
    "whoami": whoami,
    "timezone": timezone,
    "plain": plain_text,
}


def answer(call: Call, ports: Ports) -> Reply:
    """Answer one message of somebody who may use the bot.

    Raises:
        UserError, WebexError: To be said by `replies/refusals.py`.
        Later: To be taken up again at an instant.
    """
    if call.press is None:
        return _answer(call, ports)
    heard = typed(call, call.press, ports)
    if isinstance(heard, Reply):
        return heard
    try:
        reply = _answer(heard, ports)
    except errors.Later:
        raise
    except errors.BotError:
        release(call, call.press, ports)
        raise
    return used(reply, call, call.press, ports)


def _answer(call: Call, ports: Ports) -> Reply:
    is_open = call.question or call.press
    if is_open and grammar.is_never_mind(call.message.text):
        return _dropped(call, ports)
    turn = understand(call, ports)
    note_choice(turn, ports)
    reply = _carried_out(turn, ports)
    if turn.answers is None or reply.outcome == "refused":
        return reply
    return replace(reply, retires=(*reply.retires, about(turn.answers)))


def _dropped(call: Call, ports: Ports) -> Reply:
    ports.questions.drop(call.sender.id, call.message.space_id)
    over = (about(call.question),) if call.question else ()
    command = call.question.asked.command if call.question else "schedule"
    line = sentences.dropped(command)
    return replace(say(call, line, outcome="dropped"), retires=over)


def _carried_out(turn: Turn, ports: Ports) -> Reply:
    name = turn.reading.command
    if name is None:
        return _talk(turn)
    if name not in COMMANDS:
        raise errors.NotYet(name)
    try:
        return COMMANDS[name](turn, ports)
    except errors.BotError as error:
        error.command = name
        raise


def _answers(question: OpenQuestion) -> tuple[str, ...]:
    """The words that answer a question, where they are few."""
    if question.confirms:
        return ("yes",)
    return tuple(words for words, _ in question.answers[:MOST_WORDS])


def _talk(turn: Turn) -> Reply:
    """Answer what is no command: a short line, never silence and never a booking."""
    call = turn.call
    if turn.reading.doubts:
        return say(call, doubts.ask(turn.reading), outcome="not-a-command")
    kind = grammar.small_talk(call.message.text)
    if kind is not None:
        return say(call, sentences.small_talk(kind), outcome="small-talk")
    if call.question is not None:
        line = sentences.no_answer(_answers(call.question))
        return say(call, line, outcome="not-an-answer")
    return say(call, sentences.help_line(call.sender.email), outcome="not-a-command")
