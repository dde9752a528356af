"""Rules of repetition: which Webex takes, how it writes them, when they fall."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

from dateutil.rrule import rrule, rrulestr

from bot.sandbox.wire import Refusal, malformed

MOST = {"YEARLY": 5, "MONTHLY": 60, "WEEKLY": 261, "DAILY": 1826}
_LATEST = timedelta(days=5 * 366)
_KNOWN = [
    "FREQ",
    "UNTIL",
    "COUNT",
    "INTERVAL",
    "BYDAY",
    "BYMONTHDAY",
    "BYMONTH",
    "BYSETPOS",
    "WKST",
]
# Webex: of several days in a month or year only the first is kept, silently.
_FIRST_ONLY = ("BYMONTHDAY", "BYDAY")
_WHOLE = re.compile(r"[+-]?[0-9]{1,4}")
_NUMBERS = {
    "COUNT": (1, 9999),
    "INTERVAL": (1, 999),
    "BYMONTHDAY": (-31, 31),
    "BYMONTH": (1, 12),
    "BYSETPOS": (-366, 366),
}
# Others never or hardly ever fall on a day, and take long to find out.
_ONLY_WITH = {
    "BYMONTHDAY": ("MONTHLY", "YEARLY"),
    "BYMONTH": ("YEARLY",),
    "BYSETPOS": ("MONTHLY", "YEARLY"),
}
_DAY = re.compile(r"[+-]?\d{0,2}(MO|TU|WE|TH|FR|SA|SU)")


@dataclass(frozen=True, slots=True)
class Repeat:
    """A rule in Webex's own spelling, and the first time that it falls on."""

    text: str
    first: datetime


def read_rule(text: str, start: datetime, where: tzinfo) -> Repeat:
    """Read a rule as a request brings it.

    Args:
        text: RFC 2445, without the `RRULE:` in front.
        start: When the meeting was asked to start.
        where: The meeting's zone; a rule keeps its clock time there.

    Raises:
        Refusal: 400 for what Webex does not take.
    """
    parts = _parts(text)
    freq = parts.get("FREQ", "")
    if freq not in MOST:
        raise _bad("FREQ must be DAILY, WEEKLY, MONTHLY or YEARLY")
    if "COUNT" in parts and "UNTIL" in parts:
        raise _bad("COUNT and UNTIL exclude each other")
    if freq in ("MONTHLY", "YEARLY"):
        for name in _FIRST_ONLY:
            if name in parts:
                parts[name] = parts[name].split(",")[0]
    if "UNTIL" in parts:
        parts["UNTIL"] = _until(parts["UNTIL"], where)
    spelt = _spelt(parts)
    first = _check_bounds(spelt, parts, start.astimezone(where))
    return Repeat(spelt, first)


def _parts(text: str) -> dict[str, str]:
    parts: dict[str, str] = {}
    for piece in text.strip().strip(";").split(";"):
        name, equals, value = piece.partition("=")
        name, value = name.strip().upper(), value.strip().upper()
        if not equals or not value or name not in _KNOWN or name in parts:
            raise _bad(f"'{piece[:40]}' is not understood")
        parts[name] = value
    _check_values(parts)
    return parts


def _check_values(parts: dict[str, str]) -> None:
    for name, (least, most) in _NUMBERS.items():
        for number in filter(None, parts.get(name, "").split(",")):
            if not _between(number, least, most):
                raise _bad(f"{name} must be a number from {least} to {most}")
    for day in filter(None, parts.get("BYDAY", "").split(",")):
        if not _DAY.fullmatch(day):
            raise _bad(f"'{day}' is not a weekday")
    for name, frequencies in _ONLY_WITH.items():
        if name in parts and parts.get("FREQ") not in frequencies:
            raise _bad(f"{name} goes only with {' or '.join(frequencies)}")


def _between(number: str, least: int, most: int) -> bool:
    return (
        bool(_WHOLE.fullmatch(number))
        and least <= int(number) <= most
        and number != "0"
    )


def _until(text: str, where: tzinfo) -> str:
    try:
        read = datetime.fromisoformat(text)
    except ValueError as error:
        raise _bad("UNTIL is not a date") from error
    aware = read if read.tzinfo else read.replace(tzinfo=where)
    return f"{aware.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _spelt(parts: dict[str, str]) -> str:
    # Webex: rules come back in an order of its own, with INTERVAL written out.
    whole = {"INTERVAL": "1"} | parts
    order = ("FREQ", "COUNT", "UNTIL", "INTERVAL", *_KNOWN[4:])
    return ";".join(f"{name}={whole[name]}" for name in order if name in whole)


def _check_bounds(spelt: str, parts: dict[str, str], start: datetime) -> datetime:
    most = MOST[parts["FREQ"]]
    if int(parts.get("COUNT", "1")) > most:
        raise _bad(f"at most {most} occurrences")
    rule = _rule(spelt, start)
    ends = "COUNT" in parts or "UNTIL" in parts
    first = last = None
    for number, last in enumerate(rule, start=1):
        first = first or last
        if not ends:
            break
        if number > most:
            raise _bad(f"at most {most} occurrences")
    if first is None or last is None:
        raise _bad("it never happens")
    if ends and last - start > _LATEST:
        raise _bad("it must end within 5 years")
    return first


def _rule(spelt: str, start: datetime) -> rrule:
    try:
        rule = rrulestr(spelt, dtstart=start)
    except (ValueError, TypeError) as error:
        raise _bad("it is not understood") from error
    if not isinstance(rule, rrule):
        raise _bad("it is not understood")
    return rule


def starts(spelt: str, first: datetime, *, until: datetime) -> Iterator[datetime]:
    """Go through the starts of a rule, up to an instant."""
    for start in _rule(spelt, first):
        if start >= until:
            return
        yield start


def last_start(spelt: str, first: datetime) -> datetime | None:
    """Tell when the last one starts; None for a rule without end."""
    if "COUNT=" not in spelt and "UNTIL=" not in spelt:
        return None
    last = first
    for last in _rule(spelt, first):  # noqa: B007 -- only the last one is wanted
        pass
    return last


def _bad(why: str) -> Refusal:
    return malformed(f"Parameter 'recurrence' is invalid: {why}.")
