"""Forms: what can be filled in, and the command that it comes to.

A filled form is the same words that somebody could have typed; the grammar reads them,
and `/why` shows them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import timedelta

from bot.model.card import Button, CardKind, Draft, Field, FieldKind
from bot.model.meeting import MeetingRef
from bot.model.question import OpenQuestion
from bot.model.reading import Piece, Reading
from bot.replies import cards, clock
from bot.replies.card_text import card_lines
from bot.replies.quote import seen

DATE = Field("date", "Day", FieldKind.DATE, is_needed=True)
TIME = Field("time", "Starts at", FieldKind.TIME, is_needed=True)
ANSWER = Field("answer", "Your answer")
CITY = Field("answer", "City or time zone", hint="Berlin", is_needed=True)
SHORT = 40  # characters of a title on a button
LENGTHS = (15, 30, 45, 60, 90, 120, 180)  # minutes
SCHEDULE = Button("schedule", "Book it", "schedule", is_filled=True)


def schedule_form(markdown: str, *, host: str, zone: str, length: timedelta) -> Draft:
    """Ask for a whole meeting at once."""
    minutes = int(length / timedelta(minutes=1))
    return Draft(
        CardKind.FORM,
        ("**New meeting**", *card_lines(markdown)),
        (SCHEDULE, cards.NEVER_MIND),
        (
            DATE,
            TIME,
            _length(sorted({*LENGTHS, minutes}), value=str(minutes)),
            Field("title", "Title", hint="Design review"),
            Field("host", "Host", value=host),
            Field("people", "Invited", hint="bob@corp.example, carol@corp.example"),
            Field("zone", "City or time zone", value=zone),
        ),
        typed=("tomorrow 3pm", "never mind"),
    )


def move_form(markdown: str, ref: MeetingRef, zone: str) -> Draft:
    """Ask for another day, time or length; filled with what holds now."""
    local = clock.local(ref.start, zone)
    day, start = f"{local:%Y-%m-%d}", f"{local:%H:%M}"
    fields = (
        Field("date", "Day", FieldKind.DATE, value=day, is_needed=True),
        Field("time", "Starts at", FieldKind.TIME, value=start, is_needed=True),
        replace(_length(LENGTHS, value=""), hint="As it is"),
    )
    return cards.question(markdown, (), fields, "Move it")


def asked(question: OpenQuestion, markdown: str) -> Draft:
    """Show a question: its choices as buttons, what is missing to fill in."""
    return cards.question(markdown, _choices(question), _fields(question))


def _choices(question: OpenQuestion) -> tuple[tuple[str, str], ...]:
    if question.confirms:
        return (("Yes", "yes"),)
    if question.answers:
        names = [_name(ref) for ref in question.refs]
        words = [said for said, _ in question.answers]
        if len(names) != len(words):
            return tuple((said.capitalize(), said) for said in words)
        return tuple((name, str(n)) for n, name in enumerate(names, start=1))
    doubts = question.asked.doubts
    choices = doubts[0].choices if doubts else ()
    return tuple((seen(said), str(n)) for n, said in enumerate(choices, start=1))


def _name(ref: MeetingRef) -> str:
    return f"{seen(ref.title, SHORT)}, {clock.day(ref.start)}"


def _fields(question: OpenQuestion) -> tuple[Field, ...]:
    if question.wants_zone:
        return (CITY,)
    if question.confirms or question.answers:
        return ()
    return fields_for(question.asked)


def fields_for(reading: Reading) -> tuple[Field, ...]:
    """What an open reading can have filled in."""
    missing = reading.missing
    wanted = tuple(
        field
        for piece, field in ((Piece.DAY, DATE), (Piece.TIME, TIME))
        if piece in missing
    )
    return wanted or (ANSWER,)


def about(question: OpenQuestion) -> str:
    """What the card of a question is known by; the next question is another."""
    stage = "+".join(sorted(question.confirmed)) + f":{question.confirms}"
    return f"question:{question.key}:{len(question.words)}:{stage}"


def words_of(button: Button, inputs: Mapping[str, str], *, zone: str | None) -> str:
    """Say in words what a press says.

    Args:
        button: The one that was pressed.
        inputs: What was filled in; whatever is no field of ours is left alone.
        zone: The presser's; it needs not be named.
    """
    if not button.is_filled:
        return button.words
    said = {name: " ".join(value.split()) for name, value in inputs.items()}
    parts = [button.words]
    for name, phrase in _PHRASES.items():
        value = said.get(name, "")
        if value and not (name == "zone" and value == zone):
            parts.append(phrase.format(value.replace('"', "'")))
    return " ".join(part for part in parts if part)


_PHRASES = {
    "title": '"{}"',
    "host": "for {}",
    "date": "on {}",
    "time": "at {}",
    "zone": "{}",
    "length": "for {} min",
    "people": "with {}",
    "choice": "{}",
    "answer": "{}",
}


def _length(minutes: Iterable[int], *, value: str) -> Field:
    each = tuple((clock.length(timedelta(minutes=m)), str(m)) for m in minutes)
    return Field("length", "Length", FieldKind.CHOICE, value, choices=each)
