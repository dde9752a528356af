"""The canonical phrase of a reading: a command that reads back to the same reading."""

from collections.abc import Callable
from datetime import timedelta

from bot.grammar.parts import said_as
from bot.model.meeting import Option
from bot.model.people import PersonSaid
from bot.model.reading import Reading, WhenReading
from bot.when import find_pieces, phrase_when, tokenise

_OPTIONS = {
    Option.RECORD: "record it",
    Option.SILENT: "no emails",
    Option.JOIN_BEFORE_HOST: "join before host",
}
_UNQUOTABLE = frozenset('"\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02')
_MINUTE = timedelta(minutes=1)


def phrase_of(reading: Reading) -> str:
    """Write the canonical command of a reading; empty where it is no command."""
    if reading.command is None:
        return ""
    writer = _WRITERS.get(reading.command, _plain)
    return " ".join(word for word in writer(reading) if word)


def pieces_of(reading: Reading) -> list[str]:
    """Write the pieces of a request, without its command word.

    What goes to the end of a line or of the message (agenda, a title that cannot be
    quoted) comes last.
    """
    title = reading.title or ""
    can_quote = not _UNQUOTABLE & set(title)
    words = [f'"{title}"' if title and can_quote else ""]
    words.append(f"for {said_as(reading.host)}" if reading.host else "")
    words.append(_with(reading))
    words.append(_when(reading.when))
    words += [_OPTIONS[option] for option in sorted(reading.options)]
    words.append(f"\nagenda: {reading.agenda}\n" if reading.agenda else "")
    words.append("" if can_quote else f"title: {title}")
    return [word for word in words if word]


def people_list(people: tuple[PersonSaid, ...]) -> str:
    """Write people so that they can be typed again."""
    return ", ".join(said_as(person) for person in people)


def _schedule(reading: Reading) -> list[str]:
    return ["schedule meeting", *pieces_of(reading)]


def _with(reading: Reading) -> str:
    everyone = ["everyone"] if reading.everyone else []
    listed = [people_list(reading.invitees)] if reading.invitees else []
    return " ".join(f"with {said}" for said in (*everyone, *listed))


def _when(when: WhenReading | None) -> str:
    return phrase_when(when) if when else ""


def _list(reading: Reading) -> list[str]:
    host = f"for {said_as(reading.host)}" if reading.host else ""
    invited = _with(reading)
    return ["/list", reading.argument or "", host, invited, _when(reading.when)]


def _cancel(reading: Reading) -> list[str]:
    target = _target(reading)
    # Where the meeting has no title, day and people are part of what it was called.
    has_time = bool(find_pieces(tokenise(target)))
    when = "" if has_time else _when(reading.when)
    invited = "" if " with " in f" {target} " else _with(reading)
    return ["/cancel", target, _whose(reading, target), invited, when]


def _whose(reading: Reading, target: str) -> str:
    host = reading.host
    is_unsaid = host is not None and host.words not in target
    return f"for {said_as(host)}" if host and is_unsaid else ""


def _move(reading: Reading) -> list[str]:
    return [*_moved(reading), _whose(reading, _target(reading))]


def _moved(reading: Reading) -> list[str]:
    target = _target(reading) or "it"
    if reading.title is not None:
        return ["/rename", target, "to", reading.title]
    if reading.growth is not None:
        is_longer = reading.growth > timedelta()
        verb = "/extend" if is_longer else "/shorten"
        return [verb, target, "by", _minutes(abs(reading.growth))]
    if reading.shift is not None:
        way = "later" if reading.shift > timedelta() else "earlier"
        return ["/move", target, "by", _minutes(abs(reading.shift)), way]
    if reading.when is None:
        length = _minutes(reading.length) if reading.length else ""
        return ["/extend", target, "to" if length else "", length]
    verb = "/extend" if reading.argument == "end" else "/move"
    return [verb, target, "to", _when(reading.when)]


def _invite(reading: Reading) -> list[str]:
    verb = "/uninvite" if reading.argument == "remove" else "/invite"
    lead = "from" if reading.argument == "remove" else "to"
    people = "everyone" if reading.everyone else people_list(reading.invitees)
    target = _target(reading)
    return [verb, people, lead if target else "", target]


def _target(reading: Reading) -> str:
    return reading.target or ""


def _minutes(length: timedelta) -> str:
    return f"{length / _MINUTE:g} min"


def _right(reading: Reading) -> list[str]:
    if reading.argument == "list":
        return ["/delegates"]
    return [f"/{reading.command}", people_list(reading.invitees)]


def _zone(reading: Reading) -> list[str]:
    return ["/timezone", reading.zone or ""]


def _template(reading: Reading) -> list[str]:
    name = reading.target or ""
    if " " in name:
        name = f'"{name}"'
    pieces = pieces_of(reading) if reading.argument == "save" else []
    return ["/template", reading.argument or "", name, *pieces]


def _check(reading: Reading) -> list[str]:
    return ["/check", said_as(reading.host) if reading.host else ""]


def _consent(reading: Reading) -> list[str]:
    return [
        reading.argument or "",
        people_list(reading.invitees),
        reading.target or "",
    ]


def _file(reading: Reading) -> list[str]:
    return ["/ics", reading.target or ""]


def _log(reading: Reading) -> list[str]:
    return ["/audit", reading.argument or ""]


def _bulk(reading: Reading) -> list[str]:
    return [reading.argument or ""]


def _plain(reading: Reading) -> list[str]:
    return [f"/{reading.command}", reading.target or "", reading.argument or ""]


_WRITERS: dict[str, Callable[[Reading], list[str]]] = {
    "schedule": _schedule,
    "list": _list,
    "cancel": _cancel,
    "move": _move,
    "invite": _invite,
    "allow": _right,
    "revoke": _right,
    "timezone": _zone,
    "template": _template,
    "check": _check,
    "consent": _consent,
    "file": _file,
    "log": _log,
    "bulk": _bulk,
}
