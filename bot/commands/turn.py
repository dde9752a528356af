"""What a command works on: a call, how it was read, and the request it belongs to."""

from dataclasses import dataclass, replace

from bot.commands.dressing import dressed
from bot.model.call import Call
from bot.model.card import Draft
from bot.model.meeting import MeetingRef
from bot.model.question import ANSWER_WITHIN, OpenQuestion
from bot.model.reading import Doubt, MentionSaid, Reading
from bot.model.reply import Outgoing, Reply, ToPerson
from bot.ports import Ports
from bot.replies import cards, forms, sentences
from bot.replies.plain import plain

# Impossible as said, and possible at another time.
MENDABLE = frozenset({"in-the-past", "no-such-day", "no-such-time", "time-skipped"})


@dataclass(frozen=True, slots=True)
class Turn:
    """One message inside a talk.

    Attributes:
        key: Id of the request, which a question and its answer share.
        words: All that was typed for the request, one line a message.
        zone: The sender's zone; `UNREAD_ZONE` where nobody knows it.
        confirmed: What was confirmed with `yes` on the way.
        answers: The question that this message answers.
        mentions: Those of the request's first message.
    """

    call: Call
    reading: Reading
    key: str
    words: str
    zone: str
    confirmed: frozenset[str] = frozenset()
    answers: OpenQuestion | None = None
    mentions: tuple[MentionSaid, ...] = ()


def say(
    call: Call, markdown: str, *, outcome: str, command: str | None = None
) -> Reply:
    """Answer where the message was said."""
    message = Outgoing(call.back, markdown, plain(markdown))
    return Reply(outcome, (message,), command)


def say_directly(
    call: Call, markdown: str, *, outcome: str, command: str | None = None
) -> Reply:
    """Answer what is nobody else's business: from a group into the direct space.

    The group's thread learns only that there is an answer.
    """
    if call.message.is_direct:
        return say(call, markdown, outcome=outcome, command=command)
    answer = Outgoing(ToPerson(call.sender.id), markdown, plain(markdown))
    told = say(call, sentences.answered_directly(), outcome=outcome, command=command)
    return Reply(outcome, (answer, *told.messages), command)


def ask(  # noqa: PLR0913 -- all that a question may be about
    turn: Turn,
    ports: Ports,
    question: str,
    *,
    confirms: str = "",
    wants_zone: bool = False,
    answers: tuple[tuple[str, str], ...] = (),
    refs: tuple[MeetingRef, ...] = (),
    draft: Draft | None = None,
) -> Reply:
    """Ask, and keep the request open for this person in this space.

    Args:
        turn: What was said so far.
        ports: Where the question is kept.
        question: What is asked, in Markdown.
        confirms: What a `yes` confirms.
        wants_zone: Only the time zone is asked for.
        answers: Words that answer it, each with what it confirms.
        refs: The meetings that it is about.
        draft: A card of its own; None: one made of what the reading lacks.
    """
    call = turn.call
    said_at = turn.answers.said_at if turn.answers else call.message.created
    kept = OpenQuestion(
        key=turn.key,
        person_id=call.sender.id,
        space_id=call.message.space_id,
        words=turn.words,
        asked=turn.reading,
        said_at=said_at,
        expires_at=ports.clock() + ANSWER_WITHIN,
        mentions=turn.mentions,
        confirms=confirms,
        confirmed=turn.confirmed,
        wants_zone=wants_zone,
        answers=answers,
        refs=refs or (turn.answers.refs if turn.answers else ()),
    )
    ports.questions.ask(kept)
    reply = say(call, question, outcome="asked", command=turn.reading.command)
    card = draft or forms.asked(kept, question)
    return dressed(reply, replace(card, about=forms.about(kept)), call, ports)


def ask_aside(  # noqa: PLR0913 -- what `ask` takes, and how many choices
    turn: Turn,
    ports: Ports,
    question: str,
    *,
    choices: int,
    answers: tuple[tuple[str, str], ...] = (),
    refs: tuple[MeetingRef, ...] = (),
) -> Reply:
    """Ask with choices that are nobody else's business: from a group, directly.

    The group's thread learns only that a number is awaited there.
    """
    is_shown = turn.call.message.is_direct or not choices
    if is_shown:
        return ask(turn, ports, question, answers=answers, refs=refs)
    line = sentences.asked_directly()
    numbers = tuple((str(n), str(n)) for n in range(1, choices + 1))
    draft = cards.question(line, numbers, ())
    reply = ask(turn, ports, line, answers=answers, refs=refs, draft=draft)
    told = Outgoing(ToPerson(turn.call.sender.id), question, plain(question))
    return replace(reply, messages=(*reply.messages, told))


def is_final(doubt: Doubt, call: Call) -> bool:
    """Whether no answer can mend what is impossible.

    In a shell nobody answers, and what was filled into a card can be mended there.
    """
    is_unanswered = call.is_fleeting or call.press is not None
    return doubt.refuses and (is_unanswered or doubt.code not in MENDABLE)
