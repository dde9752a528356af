"""From a call to a turn: a new request, or the answer to an open question."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot import errors, grammar
from bot.commands.turn import Turn
from bot.model.call import Call
from bot.model.question import OpenQuestion
from bot.model.reading import Anchor, Heard, MentionSaid, Reading
from bot.ports import Ports
from bot.when import find_zone

UNREAD_ZONE = "UTC"  # only to see what a text asks for; no time is taken from it
EARLIER_WITHIN = timedelta(seconds=30)
LOOK_AGAIN = timedelta(seconds=1)
YES = frozenset(
    ["yes", "y", "yep", "yeah", "ok", "okay", "sure", "go ahead", "do it", "confirm"]
)


def understand(call: Call, ports: Ports) -> Turn:
    """Read a message, as the answer to an open question where it is one.

    Raises:
        Later: It leans on a message of the same person that is still in work.
    """
    turn = _answer_to(call.question, call, ports) if call.question else None
    if turn is not None:
        return turn
    heard = _heard(call, ports, call.message.text, _mentions(call))
    reading = grammar.understand(heard)
    if reading.command is None:
        reading = grammar.understand(replace(heard, titles=_booked_titles(call, ports)))
    if reading.command is None:
        _wait_for_earlier(call, ports)
    return Turn(
        call=call,
        reading=reading,
        key=call.message.id,
        words=call.message.text,
        zone=call.zone or UNREAD_ZONE,
        mentions=heard.mentions,
    )


def _answer_to(question: OpenQuestion, call: Call, ports: Ports) -> Turn | None:
    if question.wants_zone:
        return _with_zone(question, call, ports)
    code = _answer_in(question, call.message.text)
    if code is not None:
        return _joined(question, call, question.asked, question.confirmed | {code})
    if question.confirms and _is_yes(call.message.text):
        confirmed = question.confirmed | {question.confirms}
        return _joined(question, call, question.asked, confirmed)
    heard = _heard(call, ports, call.message.text, _mentions(call))
    reading = grammar.complete(question.asked, heard)
    if reading is None:
        return None
    return _joined(question, call, reading, question.confirmed)


def _answer_in(question: OpenQuestion, text: str) -> str | None:
    """What an answer by its words or its number confirms; None where it is none."""
    said = text.strip().rstrip(".!").casefold()
    for number, (words, code) in enumerate(question.answers, start=1):
        if said in (words.casefold(), str(number)):
            return code
    return None


def _with_zone(question: OpenQuestion, call: Call, ports: Ports) -> Turn | None:
    """Save the zone that was asked for, and read the first message with it."""
    zone = _zone_said(call, ports)
    if zone is None:
        return None
    ports.preferences.save_zone(call.sender.id, zone)
    known = replace(call, zone=zone)
    heard = replace(
        _heard(known, ports, question.words, question.mentions),
        anchor=_anchor(known, question.said_at),
    )
    reading = grammar.understand(heard)
    turn = _joined(question, known, reading, question.confirmed)
    return replace(turn, words=question.words)


def _zone_said(call: Call, ports: Ports) -> str | None:
    """The zone of `Berlin` or of `I'm in Berlin`; None where it is neither."""
    found = find_zone(call.message.text)
    if found is not None and found.name is None:
        raise errors.ZoneUnclear(found.said, found.choices)
    if found is not None:
        return found.name
    heard = _heard(call, ports, call.message.text, _mentions(call))
    reading = grammar.understand(heard)
    return reading.zone if reading.command == "timezone" else None


def _joined(
    question: OpenQuestion, call: Call, reading: Reading, confirmed: frozenset[str]
) -> Turn:
    return Turn(
        call=call,
        reading=reading,
        key=question.key,
        words=f"{question.words}\n{call.message.text}",
        zone=call.zone or UNREAD_ZONE,
        confirmed=confirmed,
        answers=question,
        mentions=question.mentions,
    )


def _wait_for_earlier(call: Call, ports: Ports) -> None:
    """Come again while an older message of this person here is still in work.

    Words that are no command alone may answer the question which that one asks. Of a
    crowd none waits: nobody answers a question amid so many, and all would come again
    and again.
    """
    if call.event.in_crowd:
        return
    now, end = ports.clock(), call.message.created + EARLIER_WITHIN
    if now >= end:
        return
    earlier = ports.turns.count_earlier(call.event, within=EARLIER_WITHIN)
    if earlier:
        # One after another: who has many before them need not look each second.
        until = min(now + LOOK_AGAIN * earlier, end)
        raise errors.Later(until, "earlier message")


def _heard(
    call: Call, ports: Ports, text: str, mentions: tuple[MentionSaid, ...]
) -> Heard:
    return Heard(
        text=text,
        anchor=_anchor(call, call.message.created),
        mentions=mentions,
        domains=ports.house.email_domains,
        default_length=ports.house.default_length,
        is_direct=call.message.is_direct,
        sender=call.sender.email,
        titles=_titles(call, ports),
    )


def _titles(call: Call, ports: Ports) -> tuple[str, ...]:
    """The titles that this person was shown here last."""
    pointing = ports.pointers.read(call.sender.id, call.message.space_id)
    refs = (*pointing.listed, *([pointing.it] if pointing.it else []))
    return tuple(ref.title for ref in refs)


def _booked_titles(call: Call, ports: Ports) -> tuple[str, ...]:
    """The titles of what this person booked and is ahead, wherever it was."""
    upcoming = ports.records.upcoming(call.sender.id, now=ports.clock())
    return tuple(record.title for record in upcoming)


def _anchor(call: Call, at: datetime) -> Anchor:
    zone = call.zone or UNREAD_ZONE
    return Anchor(at.astimezone(ZoneInfo(zone)), zone, call.order)


def _mentions(call: Call) -> tuple[MentionSaid, ...]:
    text = call.message.text
    return tuple(
        MentionSaid(said.person_id, text[said.start : said.end], said.start, said.end)
        for said in call.message.mentions
    )


def _is_yes(text: str) -> bool:
    return text.strip().rstrip(".!").casefold() in YES
