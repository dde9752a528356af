"""Which meeting somebody means: a number, a code, `it`, or words of its title."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot import errors, policy
from bot.commands.people import Outsider, Several, Unknown, find
from bot.commands.pointing import pointing_of, ref_of, ref_of_record
from bot.commands.turn import Turn, ask, ask_aside, say
from bot.commands.wanted import Wanted, bears, wanted
from bot.commands.who import ask_who
from bot.model.changes import Pointing
from bot.model.meeting import Invitee, Meeting, MeetingRef
from bot.model.people import Person
from bot.model.reading import Anchor, Piece
from bot.model.reply import Reply
from bot.model.rights import Right
from bot.ports import Ports
from bot.replies import agenda, doubts, refusals

AHEAD = timedelta(days=60)  # how far title words are looked for
MOST_CHOICES = 8
LONGEST_LIST_NUMBER = 4  # digits; meeting numbers have nine and more
POINTING = frozenset({"it", "that", "this", "the last one", "last one", "that one"})
MOST_LOOKED_AT = 20  # meetings whose invitees are read
_NUMBER = re.compile(r"\d+")
_SEVERAL = re.compile(r"\d{1,3}(?:(?:, ?| and |, and | ?& ?)\d{1,3})+")


@dataclass(frozen=True, slots=True)
class Aim:
    """The meeting that is meant, whose it is, and by which right it is touched."""

    ref: MeetingRef
    host: Person
    right: Right


def aim(turn: Turn, ports: Ports) -> Aim | Reply:
    """Find the meeting, or ask for it.

    Raises:
        NotAllowed: It is another person's, and nothing lets the asker touch it.
    """
    if turn.reading.missing:
        return ask(turn, ports, doubts.ask(turn.reading))
    found = chosen(turn) or find_refs(turn, ports)
    if isinstance(found, Reply):
        return found
    if len(found) > 1:
        return _ask_which(turn, found, ports)
    return _aimed(turn, found[0], ports)


def chosen(turn: Turn) -> tuple[MeetingRef, ...]:
    """Give the meeting that a question was about, or that an answer chose."""
    refs = turn.answers.refs if turn.answers else ()
    picked = [ref for n, ref in enumerate(refs) if f"ref:{n}" in turn.confirmed]
    if picked:
        return (picked[0],)
    return refs if len(refs) == 1 else ()


def find_refs(turn: Turn, ports: Ports) -> tuple[MeetingRef, ...] | Reply:
    """Find what the words point to; one at least, or a reply that says why not."""
    said = (turn.reading.target or "").strip()
    pointing = pointing_of(turn, ports)
    if said.casefold() in POINTING:
        return _spoken_of(turn, pointing)
    if said.isdecimal() and len(said) < LONGEST_LIST_NUMBER:
        return _numbered(turn, said, pointing)
    if _SEVERAL.fullmatch(said):
        return _told(turn, refusals.one_at_a_time(_NUMBER.findall(said)))
    if said.startswith("#"):
        return _by_code(turn, said, ports)
    if said.isdecimal():
        return _by_number(turn, said, ports)
    return _by_words(turn, said, ports)


def _spoken_of(turn: Turn, pointing: Pointing) -> tuple[MeetingRef, ...] | Reply:
    if pointing.it is None:
        return _told(turn, refusals.nothing_spoken_of())
    return (pointing.it,)


def _numbered(
    turn: Turn, said: str, pointing: Pointing
) -> tuple[MeetingRef, ...] | Reply:
    place = int(said) - 1
    if not pointing.listed:
        return _told(turn, refusals.no_list_yet())
    if not 0 <= place < len(pointing.listed):
        return _told(turn, refusals.no_such_number(said, len(pointing.listed)))
    return (pointing.listed[place],)


def _by_code(turn: Turn, said: str, ports: Ports) -> tuple[MeetingRef, ...] | Reply:
    """Find a code; a foreign one gets the sentence of an unknown one."""
    record = ports.records.by_code(said)
    if record is None or not _may_touch(turn, record.host_email, ports):
        return _told(turn, refusals.unknown_code(said))
    return (ref_of_record(record),)


def _may_touch(turn: Turn, host_email: str, ports: Ports) -> bool:
    try:
        host = _host(turn, host_email, ports)
        policy.right_to_schedule(turn.call.sender, host, turn.call.rights)
    except errors.NotAllowed:
        return False
    return True


def _by_number(turn: Turn, said: str, ports: Ports) -> tuple[MeetingRef, ...] | Reply:
    meeting = ports.calendar.numbered(said, host_email=turn.call.sender.email)
    if meeting is None:
        return _told(turn, refusals.no_such_meeting(said))
    return (ref_of(meeting),)


def _by_words(turn: Turn, said: str, ports: Ports) -> tuple[MeetingRef, ...] | Reply:
    host = whose(turn, ports)
    if isinstance(host, Reply):
        return host
    policy.right_to_schedule(turn.call.sender, host, turn.call.rights)
    asked = wanted(_with_beside(turn, said), anchor_of(turn))
    found = _own(turn, asked, host, ports)
    if turn.reading.host is None:
        found += _booked_for_others(turn, asked, ports)
    refs = tuple({ref.day_id or ref.id: ref for ref in reversed(found)}.values())
    if not refs:
        return _told(turn, refusals.no_such_meeting(said))
    return tuple(sorted(refs, key=lambda ref: ref.start))[:MOST_CHOICES]


def _with_beside(turn: Turn, said: str) -> str:
    """Put to the words what stands beside them: `the standup`, `on thursday`.

    Only `cancel` reads them apart. The time beside a `move` is the new one.
    """
    reading = turn.reading
    if reading.command != "cancel":
        return said
    if reading.host is not None:  # whose it is, and no word of its title
        said = said.replace(reading.host.words, " ")
    beside = [
        turn.words[each.start : each.end]
        for each in reading.placed
        if each.parser.startswith("when.")
    ]
    if reading.invitees:
        beside += ["with", *(person.words for person in reading.invitees)]
    missing = [words for words in beside if words not in said]
    return " ".join([said, *missing])


def _own(turn: Turn, asked: Wanted, host: Person, ports: Ports) -> list[MeetingRef]:
    """Find meetings of a host by their words, their time and who is invited."""

    def listed(start: datetime, end: datetime) -> list[Meeting]:
        there = ports.calendar.between(
            start, end, host_email=host.email, zone=turn.zone
        )
        return [each for each in there if is_open(each)]

    is_open = readable(turn, host, ports)
    now = ports.clock()
    there = listed(*asked.window(now, AHEAD))
    found = [each for each in there if asked.fits(each)]
    if not asked.names_day:
        found = [each for each in found if _is_on(each, asked, turn.zone)] or found
    if not found and asked.every:  # `Monday planning` may be a title on a Tuesday
        there = listed(now, now + AHEAD)
        found = [each for each in there if bears(each.title, asked.every)]
    if asked.company:
        found = in_company(asked, host, found, ports)
    return [ref_of(each, as_day=asked.names_time) for each in found]


def in_company(
    asked: Wanted, host: Person, meetings: Iterable[Meeting], ports: Ports
) -> list[Meeting]:
    """Keep the meetings to which who was named is invited."""
    return [
        each
        for each in tuple(meetings)[:MOST_LOOKED_AT]
        if asked.is_company(_invited(each, host, ports), each.title)
    ]


def readable(turn: Turn, host: Person, ports: Ports) -> Callable[[Meeting], bool]:
    """Tell which meetings of a host an asker may read.

    A right to schedule for somebody shows those that the asker booked, or is the host
    of; all others only make the host busy.
    """
    sender = turn.call.sender
    if host.id == sender.id:
        return lambda _meeting: True
    upcoming = ports.records.upcoming(sender.id, now=ports.clock())
    own = {record.meeting_id for record in upcoming}
    return lambda meeting: (
        meeting.whole_id in own or sender.answers_to(meeting.host_email)
    )


def _is_on(meeting: Meeting, asked: Wanted, zone: str) -> bool:
    """Whether it is on the day that was taken for granted: `my 3pm` is today's."""
    return meeting.start.astimezone(ZoneInfo(zone)).date() == asked.when.day


def _invited(meeting: Meeting, host: Person, ports: Ports) -> tuple[Invitee, ...]:
    try:
        return ports.calendar.invitees(meeting.whole_id, host_email=host.email)
    except errors.WebexRejected:  # only invited there themselves
        return ()


def anchor_of(turn: Turn) -> Anchor:
    """Hang a time phrase where the message was said."""
    created = turn.call.message.created.astimezone(ZoneInfo(turn.zone))
    return Anchor(created, turn.zone, turn.call.order)


def whose(turn: Turn, ports: Ports) -> Person | Reply:
    """Find whose meetings are meant: the sender's, unless somebody was named."""
    said = turn.reading.host
    if said is None:
        return turn.call.sender
    found = find(said, turn, ports)
    match found:
        case Person():
            return found
        case Outsider(address):
            return _told(
                turn, refusals.host_elsewhere(address, ports.house.email_domains)
            )
        case Several() | Unknown():
            return ask_who(turn, said, found, Piece.HOST, ports)


def _booked_for_others(turn: Turn, asked: Wanted, ports: Ports) -> list[MeetingRef]:
    if not asked.words or asked.names_time or asked.company:
        return []
    sender = turn.call.sender
    upcoming = ports.records.upcoming(sender.id, now=ports.clock())
    return [
        ref_of_record(each)
        for each in upcoming
        if not sender.answers_to(each.host_email) and bears(each.title, asked.words)
    ]


def _ask_which(turn: Turn, refs: tuple[MeetingRef, ...], ports: Ports) -> Reply:
    said = turn.reading.target or ""
    answers = tuple((f"#{n + 1}", f"ref:{n}") for n in range(len(refs)))
    line = agenda.which(said, refs, turn.zone)
    return ask_aside(turn, ports, line, choices=len(refs), answers=answers, refs=refs)


def _aimed(turn: Turn, ref: MeetingRef, ports: Ports) -> Aim | Reply:
    host = _host(turn, ref.host_email, ports)
    right = policy.right_to_schedule(turn.call.sender, host, turn.call.rights)
    named = whose(turn, ports) if turn.reading.host else host
    if isinstance(named, Reply):
        return named
    if not _has_part(named, ref, ports):
        line = refusals.not_theirs(named.email, ref.host_email)
        return _told(turn, line)
    return Aim(ref, host, right)


def _has_part(named: Person, ref: MeetingRef, ports: Ports) -> bool:
    """Whether somebody hosts a meeting, or is invited to it."""
    if named.answers_to(ref.host_email):
        return True
    try:
        invited = ports.calendar.invitees(ref.id, host_email=ref.host_email)
    except errors.WebexRejected:
        return False
    return any(named.answers_to(one.email) for one in invited)


def _host(turn: Turn, address: str, ports: Ports) -> Person:
    if turn.call.sender.answers_to(address):
        return turn.call.sender
    try:
        person = ports.directory.by_address(address)
    except errors.WebexError:
        person = None
    if person is None:
        raise errors.NotAllowed(address)
    return person


def _told(turn: Turn, line: str) -> Reply:
    return say(turn.call, line, outcome="refused", command=turn.reading.command)
