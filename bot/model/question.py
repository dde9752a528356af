"""Questions of the bot that wait for a person's answer."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.model.meeting import MeetingRef
from bot.model.reading import MentionSaid, Reading

ANSWER_WITHIN = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """An unfinished request; the answer of the same person there completes it.

    Attributes:
        key: Id of the request: of the first message of the talk. Its ledger key too.
        words: What was typed so far, one line a message.
        asked: The reading so far, with what is missing or in doubt.
        said_at: When the first message was sent.
        expires_at: After that the answer is a message like any other.
        mentions: The mentions of the first message.
        confirms: What a `yes` would confirm; empty for a question of another kind.
        confirmed: What was confirmed on the way.
        answers: Words that answer it, each with what it confirms; the number of one
            is an answer, too.
        refs: The meetings that it is about; `confirmed` names one by its place.
        wants_zone: Only the sender's time zone is asked for; `words` are read anew.
    """

    key: str
    person_id: str
    space_id: str
    words: str
    asked: Reading
    said_at: datetime
    expires_at: datetime
    mentions: tuple[MentionSaid, ...] = ()
    confirms: str = ""
    confirmed: frozenset[str] = frozenset()
    wants_zone: bool = False
    answers: tuple[tuple[str, str], ...] = ()
    refs: tuple[MeetingRef, ...] = ()
