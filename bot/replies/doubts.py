"""What must be asked about a request, or makes it impossible: one sentence a code."""

from collections.abc import Callable
from datetime import date, datetime

from bot.model.reading import UNKNOWN_PEOPLE, Doubt, Piece, Reading
from bot.replies import clock
from bot.replies.quote import quote

_HELP = "Say `help` to see what I understand."


def ask(reading: Reading) -> str:
    """Say all that a reading leaves open, in one message.

    What cannot be mended by an answer stands alone. Else: what is missing, every doubt,
    and the choices of the first one by number.
    """
    refused = next((doubt for doubt in reading.doubts if doubt.refuses), None)
    if refused:
        return say_doubt(refused)
    lines = [say_doubt(doubt) for doubt in reading.doubts]
    lines += _numbered(reading.doubts)
    missing = say_missing(reading)
    return "\n".join([*lines, *([missing] if missing else [])]) or _HELP


def say_doubt(doubt: Doubt) -> str:
    """Say one doubt in words; `doubt.code` picks the sentence."""
    sentence = _SENTENCES.get(doubt.code)
    if sentence is None:
        return f"I don't understand {quote(doubt.said)} here. {_HELP}"
    return sentence(doubt)


def say_missing(reading: Reading) -> str:
    """Ask for what was not said at all; empty where nothing is missing."""
    if not reading.missing:
        return ""
    asked = frozenset(reading.missing)
    if reading.command == "schedule" and asked & {Piece.DAY, Piece.TIME}:
        return _when(reading, asked)
    return " ".join(_MISSING[piece] for piece in Piece if piece in asked)


def _when(reading: Reading, asked: frozenset[Piece]) -> str:
    day = reading.when.day if reading.when else None
    if Piece.DAY not in asked and day is not None:
        return f"At what time on {_day(day.isoformat())}? For example `3pm`."
    if Piece.TIME not in asked:
        return "On which day? For example `tomorrow` or `friday`."
    if reading.when and reading.when.day and reading.when.last_day:
        first, last = reading.when.day, reading.when.last_day
        span = f"{_day(first.isoformat())} to {_day(last.isoformat())}"
        return f"On which day from {span}, and at what time? For example `friday 3pm`."
    return "When? For example `tomorrow 3pm` or `friday 10:30 for 45 min`."


def _numbered(doubts: tuple[Doubt, ...]) -> list[str]:
    """List the choices of the first doubt; its number is an answer."""
    if not doubts or doubts[0].code in _INLINE:
        return []
    choices = doubts[0].choices
    return [f"{at}. {_choice(choice)}" for at, choice in enumerate(choices, 1)]


def _choice(choice: str) -> str:
    moment = _moment(choice)
    return quote(choice) if moment == choice else f"{quote(choice)}: {moment}"


def _moment(said: str) -> str:
    """Write an ISO date or minute in full; anything else stays."""
    try:
        when = datetime.fromisoformat(said)
    except ValueError:
        return said
    is_date = len(said) == len("2026-11-25")
    return clock.day(when) if is_date else f"{clock.day(when)}, {when:%H:%M}"


def _day(iso: str) -> str:
    return clock.day(datetime.combine(date.fromisoformat(iso), datetime.min.time()))


def _fact(doubt: Doubt, at: int) -> str:
    return doubt.facts[at] if at < len(doubt.facts) else ""


def _safe(doubt: Doubt, at: int) -> str:
    """Give a fact in words: a day in full, a number as it is, all else quoted."""
    fact = _fact(doubt, at)
    full = _moment(fact)
    if full != fact or not fact or (fact.isascii() and fact.isdecimal()):
        return full
    return quote(fact)


def _try(doubt: Doubt, otherwise: str) -> str:
    said = doubt.choices[0] if doubt.choices else otherwise
    return f" Try {quote(said)}."


def _in_the_past(doubt: Doubt) -> str:
    when = _safe(doubt, 0)
    at = f" ({when})" if when else ""
    offer = "another time, for example `tomorrow 3pm`"
    if doubt.choices:
        offer = quote(doubt.choices[0])
    return f"{quote(doubt.said)}{at} is in the past. Nothing was booked. Say {offer}."


def _weekday_mismatch(doubt: Doubt) -> str:
    full = _safe(doubt, 1) or _safe(doubt, 2)
    return f"{quote(doubt.said)} doesn't fit: that date is {full}. Which day is meant?"


def _time_skipped(doubt: Doubt) -> str:
    when, zone = _safe(doubt, 0), _fact(doubt, 1)
    place = f" in {quote(zone)}" if zone else ""
    return f"{when or quote(doubt.said)} does not exist{place}: the clocks go forward."


def _end_before_start(doubt: Doubt) -> str:
    first, last = _safe(doubt, 0), _safe(doubt, 1)
    return f"It would end ({last}) before it starts ({first}). Say it again in order."


def _zone_day(doubt: Doubt) -> str:
    zone = quote(_fact(doubt, 0) or doubt.said)
    return f"In {zone} it is another day then than for you. Which of the two is meant?"


def _lengths_differ(doubt: Doubt) -> str:
    one, other = _safe(doubt, 0), _safe(doubt, 1)
    return f"Two lengths were said: {one} and {other} minutes. Which one?"


def _shall_i_book(doubt: Doubt) -> str:
    return f"Shall I book {quote(doubt.said)}? Say `yes` or `no`."


def _unknown_domain(doubt: Doubt) -> str:
    return f"I don't know the domain of {quote(doubt.said)}. What is the full address?"


def _odd_letter(doubt: Doubt) -> str:
    letter = quote(_fact(doubt, 0))
    said = quote(doubt.said)
    return f"{said} holds the letter {letter}, which no address has. Type it again."


def _title_too_long(doubt: Doubt) -> str:
    size, most = _safe(doubt, 0), _safe(doubt, 1)
    return f"The title has {size} characters; Webex takes {most}. Say a shorter one."


def _agenda_too_long(doubt: Doubt) -> str:
    size, most = _safe(doubt, 0), _safe(doubt, 1)
    return f"The agenda has {size} characters; Webex takes {most}. Nothing was booked."


def _outside(doubt: Doubt) -> str:
    bounds = "10 minutes to 23 hours 59 minutes"
    said = quote(doubt.said)
    return f"{said} can't be: Webex takes meetings from {bounds}. Try `for 45 min`."


def _unknown_command(doubt: Doubt) -> str:
    said = quote(doubt.said)
    near = " or ".join(quote(choice) for choice in doubt.choices)
    return f"I don't know {said}. Did you mean {near}?"


def _unknown_people(doubt: Doubt) -> str:
    awaited = _safe(doubt, 0)
    noun = "address" if awaited == "1" else "addresses"
    return (
        f"I still need {awaited} full {noun}, of these people: {quote(doubt.said)}."
        " Answer with what is missing, or `leave them out`."
    )


def _misspelt(doubt: Doubt) -> str:
    return f"{quote(doubt.said)}: did you mean {quote(''.join(doubt.choices[:1]))}?"


def _same(template: str) -> Callable[[Doubt], str]:
    """Make a sentence of a template with `{said}` and `{fact}` in it."""

    def say(doubt: Doubt) -> str:
        fact = quote(_moment(_fact(doubt, 0)))
        return template.format(said=quote(doubt.said), fact=fact)

    return say


_INLINE = frozenset({"shall-i-book", "unknown-command", "misspelt-day"})
_SENTENCES: dict[str, Callable[[Doubt], str]] = {
    "in-the-past": _in_the_past,
    "no-such-day": lambda d: (
        f"There is no such day as {quote(d.said)}.{_try(d, 'tomorrow 3pm')}"
    ),
    "no-such-time": lambda d: (
        f"There is no such time as {quote(d.said)}.{_try(d, '15:00')}"
    ),
    "weekday-mismatch": _weekday_mismatch,
    "far-away": _same("{said} is more than a year away. Is that date meant?"),
    "two-days": _same("Two days were said: {said}. Which one?"),
    "two-times": _same("Two times were said: {said}. Which one?"),
    "lengths-differ": _lengths_differ,
    "clock-either": _same("{said} means one hour to some and another to others."),
    "time-skipped": _time_skipped,
    "zone-ambiguous": _same("{said} names several time zones. Which one?"),
    "zone-day": _zone_day,
    "range-or-date": _same("{said} could be a range of hours or a date. Which?"),
    "end-before-start": _end_before_start,
    "holiday-differs": _same(
        "{said} differs from country to country. Which date? For example `Nov 26`."
    ),
    "misspelt-day": _misspelt,
    "repeat-unclear": _same("{said} can mean several things. Which one?"),
    "repeat-too-often": _same(
        "{said} repeats too often. Webex repeats by the day: try `every day at 9`."
    ),
    "repeat-several-days": _same(
        "Webex takes one day of the month in a series. Book one series for each day."
    ),
    "repeat-too-long": _same(
        "Webex takes series of up to 5 years, of this kind {fact} meetings. Say fewer,"
        " for example `for 6 months`."
    ),
    "repeat-of-old": lambda _doubt: (
        "How often a meeting repeats stays as it was booked. Nothing was booked."
        " Cancel it and book it anew, for example"
        " `schedule standup every monday at 9`."
    ),
    "repeat-ends-first": _same("It would end on {fact}, before the first meeting."),
    "repeat-never": _same("{said} falls on no day. Try `every monday at 9`."),
    "once-or-repeat": _same("{said}: once, or again and again?"),
    "vague-time": _same("{said} is no time I can book. Say one, for example `3pm`."),
    "vague-length": _same("How long is {said}? Say it, for example `for 2 hours`."),
    "too-short": _outside,
    "too-long": _outside,
    "deadline": _same("{said} says until when, not when. Say a time: `at 3pm`."),
    "who-hosts": _same("Who hosts: {said}?"),
    "which-domain": _same("Which address is {said}?"),
    "unknown-domain": _unknown_domain,
    "bad-address": _same("{said} is no e-mail address. Type it again."),
    "odd-letter": _odd_letter,
    "unknown-person": _same("I don't know who {said} is. Give an address."),
    UNKNOWN_PEOPLE: _unknown_people,
    "not-placed": _same("I don't know what to do with {said}."),
    "shall-i-book": _shall_i_book,
    "title-too-long": _title_too_long,
    "agenda-too-long": _agenda_too_long,
    "day-in-title": _same("Is {said} part of the title, or the day?"),
    "unknown-zone": _same(
        "I don't know the place or zone {said}. Try `/timezone Europe/Berlin`."
    ),
    "for-a-while": _same("You are in {fact} {said}: is that your time zone from now?"),
    "unknown-command": _unknown_command,
}
_MISSING = {
    Piece.HOST: "Who hosts? Give an address.",
    Piece.INVITEES: "Who? Give an address, for example `bob@corp.example`.",
    Piece.DAY: "On which day? For example `tomorrow`.",
    Piece.TIME: "What is the new time? For example `friday 3pm`.",
    Piece.LENGTH: "How long? For example `45 min`.",
    Piece.ZONE: "In which city are you? For example `Berlin`, or `/timezone Berlin`.",
    Piece.REPEAT: "How often? For example `every monday`.",
    Piece.TITLE: "What is the title?",
    Piece.AGENDA: "What is the agenda?",
    Piece.OPTIONS: "I need one more word. Say `help` to see the forms.",
    Piece.TARGET: "Which meeting? Say its number in the list, or a code like `#K7Q2`.",
}
CODES = frozenset(_SENTENCES)
