"""What a command works on: a call, how it was read, and the request it belongs to."""

from dataclasses import dataclass, replace

from bot.commands.dressing import dressed
from bot.model.call import Call
from bot.model.card import Draft
from bot.model.meeting import MeetingRef
from bot.model.question import ANSWER_WITHIN, OpenQuestion
from bot.model.reading import MentionSaid, Reading
from bot.model.reply import Outgoing, Reply, ToPerson
from bot.ports import Ports
from bot.replies import forms, sentences
from bot.replies.plain import plain


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
