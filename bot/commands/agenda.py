"""list: what is on, numbered; the numbers stay valid until the next list here."""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot import policy
from bot.commands.pointing import pointing_of, ref_of
from bot.commands.targets import anchor_of, in_company, readable, whose
from bot.commands.turn import Turn, say_directly
from bot.commands.wanted import wanted
from bot.model.changes import Pointing
from bot.model.meeting import Meeting, MeetingRef
from bot.model.people import Person
from bot.model.reply import Reply
from bot.ports import Ports
from bot.replies import agenda as lists

PAGE = 10  # meetings shown at once
AHEAD = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Found:
    """What of somebody's meetings an asker may see."""

    open: tuple[Meeting, ...]
    busy: tuple[Meeting, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """A list as somebody sees it.

    Attributes:
        start: Where the days that were looked at begin; `end` is where they end.
        refs: What is numbered, from 1.
        busy: When the host is busy with what the asker may not read.
    """

    host: Person
    start: datetime
    end: datetime
    refs: tuple[MeetingRef, ...]
    busy: tuple[tuple[datetime, datetime], ...]


def agenda(turn: Turn, ports: Ports) -> Reply:
    """List the meetings of the sender, or of somebody they may act for."""
    listing = listing_of(turn, ports)
    if isinstance(listing, Reply):
        return listing
    return told(turn, lines(turn, listing))


def listing_of(turn: Turn, ports: Ports) -> Listing | Reply:
    """Look, and let numbers mean what is seen from now on.

    Raises:
        NotAllowed: They are another person's, and nothing lets the asker look.
    """
    host = whose(turn, ports)
    if isinstance(host, Reply):
        return host
    policy.right_to_schedule(turn.call.sender, host, turn.call.rights)
    start, end = window(turn, ports.clock())
    found = visible(
        turn,
        host,
        ports.calendar.between(start, end, host_email=host.email, zone=turn.zone),
        ports,
    )
    if turn.reading.invitees:
        found = _with_people(turn, host, found, ports)
    refs = tuple(ref_of(each, as_day=True) for each in found.open)
    keep(turn, Pointing(refs, min(PAGE, len(refs)), pointing_of(turn, ports).it), ports)
    busy = tuple((each.start, each.end) for each in found.busy)
    return Listing(host, start, end, refs, busy)


def more(turn: Turn, ports: Ports) -> Reply:
    """Show what the last list left out."""
    pointing = pointing_of(turn, ports)
    first, message_id = pointing.shown, turn.call.message.id
    if pointing.turned_by == message_id:  # its answer died before it was said
        first = (first - 1) // PAGE * PAGE
    rest = pointing.listed[first : first + PAGE]
    if not rest:
        return told(turn, lists.no_more())
    turned = replace(pointing, shown=first + len(rest), turned_by=message_id)
    keep(turn, turned, ports)
    left = len(pointing.listed) - first - len(rest)
    line = lists.listed(
        rest, first=first + 1, left=left, zone=turn.zone, own=turn.call.sender.email
    )
    return told(turn, line)


def window(turn: Turn, now: datetime) -> tuple[datetime, datetime]:
    """Give the days that were said, else so many from now on."""
    when = turn.reading.when
    zone = ZoneInfo(turn.zone)
    if when is None or when.day is None:
        return now.astimezone(zone), now.astimezone(zone) + AHEAD
    first = datetime.combine(when.day, time(), zone)
    last = datetime.combine(when.last_day or when.day, time(), zone)
    return first, last + timedelta(days=1)


def visible(
    turn: Turn, host: Person, meetings: tuple[Meeting, ...], ports: Ports
) -> Found:
    """Part what an asker may read from what only makes the host busy."""
    is_open = readable(turn, host, ports)
    return Found(
        tuple(each for each in meetings if is_open(each)),
        tuple(each for each in meetings if not is_open(each)),
    )


def _with_people(turn: Turn, host: Person, found: Found, ports: Ports) -> Found:
    """Keep what `with bob` asks for; of busy times nobody learns who is there."""
    said = " ".join(person.words for person in turn.reading.invitees)
    asked = wanted(f"with {said}", anchor_of(turn))
    return Found(tuple(in_company(asked, host, found.open, ports)))


def lines(turn: Turn, listing: Listing) -> str:
    """Say what was found: the list, the busy times, or that there is nothing."""
    zone, sender, host = turn.zone, turn.call.sender, listing.host
    parts = []
    if listing.refs:
        shown = listing.refs[:PAGE]
        left = len(listing.refs) - len(shown)
        parts.append(
            lists.listed(shown, first=1, left=left, zone=zone, own=sender.email)
        )
    if listing.busy:
        parts.append(lists.busy(listing.busy, zone, host.email))
    if not parts:
        other = None if host.id == sender.id else host.email
        last = listing.end - timedelta(seconds=1)
        parts.append(lists.nothing_listed(listing.start, last, zone, other))
    return "\n\n".join(parts)


def keep(turn: Turn, pointing: Pointing, ports: Ports) -> None:
    """Let numbers mean these from now on, for this person here."""
    ports.pointers.point(turn.call.sender.id, turn.call.message.space_id, pointing)


def told(turn: Turn, line: str) -> Reply:
    """Show a list to this person alone."""
    return say_directly(turn.call, line, outcome="listed", command="list")
