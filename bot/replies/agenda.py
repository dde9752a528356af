"""Lists of meetings, and which one somebody means."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.model.meeting import MeetingRef
from bot.replies import clock
from bot.replies.quote import quote

LINE = "  \n"


def listed(
    refs: Sequence[MeetingRef], *, first: int, left: int, zone: str, own: str
) -> str:
    """List meetings by day, numbered.

    Args:
        refs: Those to show, the earliest first.
        first: The number of the first one.
        left: How many more there are.
        zone: The asker's, in which everything is told.
        own: The asker's address; their own meetings name no host.
    """
    blocks: list[list[str]] = []
    day = ""
    for number, ref in enumerate(refs, start=first):
        start = ref.start.astimezone(ZoneInfo(zone))
        if clock.day(start) != day:
            day = clock.day(start)
            blocks.append([f"**{day}** ({clock.place(zone, start)})"])
        blocks[-1].append(_line(number, ref, zone, own))
    more = f"{left} more: say `more`. " if left else ""
    hint = f"{more}`cancel {first}` or `move {first} to friday 3pm` takes a number."
    return "\n\n".join([*(LINE.join(block) for block in blocks), hint])


def nothing_listed(start: datetime, end: datetime, zone: str, whose: str | None) -> str:
    """Say that a window is free, as far as Webex knows."""
    first = clock.day(start.astimezone(ZoneInfo(zone)))
    last = clock.day(end.astimezone(ZoneInfo(zone)))
    when = f"on {first}" if first == last else f"from {first} to {last}"
    who = f" for {quote(whose)}" if whose else ""
    return f"Nothing in Webex{who} {when}. Other days: `list next week`."


def busy(spans: Sequence[tuple[datetime, datetime]], zone: str, whose: str) -> str:
    """Tell when somebody is busy, and no more than that."""
    times = LINE.join(clock.span(start, end, zone) for start, end in spans)
    return f"{quote(whose)} is busy:{LINE}{times}"


def no_more() -> str:
    """Answer `more` where everything was shown."""
    return "That was all. `list` begins anew."


def which(said: str, refs: Sequence[MeetingRef], zone: str) -> str:
    """Ask which of several meetings was meant; a number answers."""
    lines = [f"Which one is {quote(said)}?"]
    lines += [f"{n}. {one_line(ref, zone)}" for n, ref in enumerate(refs, start=1)]
    return "\n".join(lines)


def one_line(ref: MeetingRef, zone: str) -> str:
    """Name a meeting by title, host and time."""
    when = clock.span(ref.start, ref.end, zone)
    return f"{quote(ref.title)}, {when}, host {quote(ref.host_email)}"


def _line(number: int, ref: MeetingRef, zone: str, own: str) -> str:
    start = ref.start.astimezone(ZoneInfo(zone))
    end = ref.end.astimezone(ZoneInfo(zone))
    host = "" if ref.host_email.casefold() == own.casefold() else quote(ref.host_email)
    link = f" · [Join]({ref.link})" if ref.link else ""
    by = f" · host {host}" if host else ""
    return f"**{number}** · {start:%H:%M}–{end:%H:%M} {quote(ref.title)}{by}{link}"
