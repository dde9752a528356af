"""A meeting on its way into somebody's calendar."""

from dataclasses import dataclass
from datetime import datetime

from bot.model.meeting import Meeting


@dataclass(frozen=True, slots=True)
class Entry:
    """What is written down.

    Attributes:
        meeting: The whole meeting, or the one day of it that somebody may read.
        zone: IANA name of the zone whose clock a series keeps.
        now: When the file is made.
        days: Of a series: those that stand, from now on.
    """

    meeting: Meeting
    zone: str
    now: datetime
    days: tuple[Meeting, ...] = ()
