"""A meeting as a file that calendars read: iCalendar, RFC 5545.

It is published, not an invitation: with ATTENDEE in it, a calendar may write to
everybody when somebody merely opens the file, and RFC 5546 forbids it there.
"""

import re
import unicodedata
from dataclasses import replace
from datetime import UTC, date, datetime, time, tzinfo
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vCalAddress, vRecur

from bot.model.entry import Entry
from bot.model.meeting import Meeting
from bot.model.reply import File
from bot.replies.day_changes import cancelled_days, changed_days
from bot.replies.zone_rules import zone_rules

MEDIA_TYPE = "text/calendar"
MAKER = "-//Webex meeting bot//EN"
LONGEST_NAME = 40  # characters of a title in the file's name
_UTC_NAMES = frozenset({"UTC", "Etc/UTC", "GMT", "Etc/GMT", "Zulu"})
_UNWRITABLE = frozenset({"Cc", "Cs", "Cn"})  # controls, half characters, no characters
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")


def calendar_file(entry: Entry) -> File:
    """Write a meeting as a file for one's calendar."""
    calendar = Calendar()
    calendar.add("PRODID", MAKER)
    calendar.add("VERSION", "2.0")
    calendar.add("METHOD", "PUBLISH")
    meeting = entry.meeting
    if not _is_in_utc(entry):
        calendar.add_component(zone_rules(entry.zone, meeting.start))
    calendar.add_component(_event(entry))
    for original, day in changed_days(entry.days):
        calendar.add_component(_changed(entry, original, day))
    return File(_name(meeting.title), calendar.to_ical(), MEDIA_TYPE)


def _event(entry: Entry) -> Event:
    event = _common(entry, entry.meeting)
    if not entry.meeting.recurrence:
        return event
    rule = _rule(entry.meeting.recurrence, entry.zone)
    event.add("RRULE", rule)
    said = rule.to_ical().decode()  # type: ignore[no-untyped-call] # icalendar's own
    start = entry.meeting.start.astimezone(_clock(entry))
    gone = cancelled_days(said, start, entry.days, after=entry.now)
    if gone:
        event.add("EXDATE", list(gone))
    return event


def _changed(entry: Entry, original: datetime, day: Meeting) -> Event:
    """One day of a series that is not as its rule says."""
    event = _common(entry, replace(day, id=entry.meeting.id))
    event.add("RECURRENCE-ID", original.astimezone(_clock(entry)))
    return event


def _clock(entry: Entry) -> tzinfo:
    return UTC if _is_in_utc(entry) else ZoneInfo(entry.zone)


def _common(entry: Entry, meeting: Meeting) -> Event:
    event, clock = Event(), _clock(entry)
    event.add("UID", f"{meeting.id}@meeting-bot.webex")
    event.add("DTSTAMP", entry.now.astimezone(UTC).replace(microsecond=0))
    # Ever more, so that a later file takes the place of an earlier one, whoever
    # changed the meeting meanwhile: we count minutes, not changes.
    event.add("SEQUENCE", int(entry.now.timestamp() // 60))
    event.add("DTSTART", meeting.start.astimezone(clock))
    event.add("DTEND", meeting.end.astimezone(clock))
    event.add("SUMMARY", written(meeting.title) or "Meeting")
    event.add("DESCRIPTION", _description(meeting))
    event.add("LOCATION", _one_word(meeting.link))
    event.add("URL", _one_word(meeting.link))
    if meeting.host_email:
        event.add("ORGANIZER", vCalAddress(f"mailto:{_one_word(meeting.host_email)}"))
    return event


def _is_in_utc(entry: Entry) -> bool:
    """Whether times are written in UTC: by the zone, or where a local time is blurred.

    A local time that comes twice means the first of the two in a calendar file; the
    second has no name there but in UTC.
    """
    if entry.zone in _UTC_NAMES:
        return True
    clock = ZoneInfo(entry.zone)
    ends = (entry.meeting.start, entry.meeting.end)
    return not entry.meeting.recurrence and any(
        instant.astimezone(clock).fold for instant in ends
    )


def _rule(recurrence: str, zone: str) -> vRecur:
    """Webex's rule, with its end as RFC 5545 wants it beside a zone: in UTC."""
    rule: vRecur = vRecur.from_ical(recurrence)
    clock = ZoneInfo(zone)
    rule["UNTIL"] = [_in_utc(each, clock) for each in rule.get("UNTIL", [])]
    if not rule["UNTIL"]:
        del rule["UNTIL"]
    return rule


def _in_utc(until: date, clock: ZoneInfo) -> datetime:
    if not isinstance(until, datetime):
        until = datetime.combine(until, time(23, 59, 59), clock)
    if until.tzinfo is None:
        until = until.replace(tzinfo=clock)
    return until.astimezone(UTC)


def _description(meeting: Meeting) -> str:
    parts = [written(meeting.agenda or ""), f"Join: {_one_word(meeting.link)}"]
    if meeting.number:
        parts.append(f"Meeting number: {written(meeting.number)}")
    return "\n\n".join(part for part in parts if part)


def written(text: str) -> str:
    """Keep of a text what a calendar can hold: no controls, one kind of line end."""
    lines = _LINE_ENDS.sub("\n", text)
    return "".join(
        c for c in lines if c in "\n\t" or unicodedata.category(c) not in _UNWRITABLE
    ).strip()


def _one_word(text: str) -> str:
    """A link or an address: nothing in it may begin a line of its own."""
    return "".join(written(text).split())


def _name(title: str) -> str:
    """Name the file after its meeting, in letters that every system takes."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    words = re.sub("[^a-z0-9]+", "-", plain.casefold())[:LONGEST_NAME].strip("-")
    return f"{words or 'meeting'}.ics"
