"""Meetings as `flask meetings` prints them."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import click

from bot.cli.output import print_table
from bot.commands.agenda import Listing
from bot.model.meeting import MeetingRef
from bot.workflows.clerk import Clerk

COLUMNS = ("", "day", "time", "title", "host", "code", "number")


def facts(clerk: Clerk, ref: MeetingRef) -> dict[str, object]:
    """Give a meeting for programs; times in its own zone."""
    zone = ZoneInfo(ref.zone)
    return {
        "id": ref.day_id or ref.id,
        "code": clerk.code(ref.id) or None,
        "number": ref.number,
        "title": ref.title,
        "host": ref.host_email,
        "start": ref.start.astimezone(zone),
        "end": ref.end.astimezone(zone),
        "zone": ref.zone,
        "link": ref.link,
    }


def listing_facts(clerk: Clerk, found: Listing) -> dict[str, object]:
    """Give a list for programs."""
    return {
        "host": found.host.email,
        "from": found.start,
        "until": found.end,
        "meetings": [facts(clerk, ref) for ref in found.refs],
        "busy": [{"start": start, "end": end} for start, end in found.busy],
    }


def print_listing(clerk: Clerk, found: Listing, zone: str) -> None:
    """Print a list for people; what they may not read is busy time."""
    rows = [
        (
            str(number),
            *_times(ref.start, ref.end, zone),
            ref.title,
            ref.host_email,
            clerk.code(ref.id),
            ref.number,
        )
        for number, ref in enumerate(found.refs, 1)
    ]
    busy = ("busy", found.host.email, "", "")
    rows += [("", *_times(start, end, zone), *busy) for start, end in found.busy]
    if rows:
        print_table(COLUMNS, rows)
        click.echo(f"times are those of {zone}")
        return
    last_moment = found.end - timedelta(seconds=1)
    first, last = (_day(at, zone) for at in (found.start, last_moment))
    click.echo(f"nothing from {first} to {last} ({zone})")


def _times(start: datetime, end: datetime, zone: str) -> tuple[str, str]:
    first, last = (at.astimezone(ZoneInfo(zone)) for at in (start, end))
    until = f"{last:%H:%M}" if last.date() == first.date() else f"{last:%Y-%m-%d %H:%M}"
    return _day(start, zone), f"{first:%H:%M}-{until}"


def _day(at: datetime, zone: str) -> str:
    return f"{at.astimezone(ZoneInfo(zone)):%a %Y-%m-%d}"
