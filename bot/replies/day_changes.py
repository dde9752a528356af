"""How single days of a series differ from its rule, for a calendar file."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from dateutil.rrule import rrulestr

from bot.model.meeting import Meeting

# Webex: the id of a day ends in the start that its rule gave it.
_ORIGINAL = re.compile(r"_(\d{8}T\d{6}Z)$")


def changed_days(days: tuple[Meeting, ...]) -> Iterator[tuple[datetime, Meeting]]:
    """Give the days that were changed by themselves, each with its original start."""
    for day in days:
        original = original_start(day)
        if original is not None and day.is_modified:
            yield original, day


def cancelled_days(
    rule: str, start: datetime, days: tuple[Meeting, ...], *, after: datetime
) -> tuple[datetime, ...]:
    """Find the days of a rule that are not there any more.

    Args:
        rule: RFC 5545, without `RRULE:`; its end in UTC.
        start: Aware, on the clock that the series keeps.
        days: Those that stand after that instant.
        after: What is over by then is left alone.

    Returns:
        Their starts, up to the last day that stands: behind it nothing is known.
    """
    standing = {original_start(day) for day in days}
    known = [each for each in standing if each is not None]
    if not known or None in standing:
        return ()
    expected = rrulestr(rule, dtstart=start).between(after, max(known))
    return tuple(each for each in expected if each.astimezone(UTC) not in standing)


def original_start(day: Meeting) -> datetime | None:
    """Read from its id when the rule would have a day begin; None where it is mute."""
    found = _ORIGINAL.search(day.id)
    if found is None:
        return None
    return datetime.strptime(found[1], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
