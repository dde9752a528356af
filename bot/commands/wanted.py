"""What the words for a meeting ask of it: words of its title, a day, an hour, company.

`my 3pm tomorrow`, `the budget meeting`, `friday's call with bob`: the time in them is
the meeting's own, never the one that it is moved to.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.model.meeting import Invitee, Meeting
from bot.model.reading import Anchor, WhenReading
from bot.when import find_pieces, resolve, tokenise

_WORDS = re.compile(r"[^\W_]+")
_COMPANY = re.compile(r"\b(?:with|w/)\s*", re.IGNORECASE)
_EMPTY = frozenset(
    {
        *("the", "my", "our", "a", "an", "meeting", "call", "session"),
        *("with", "on", "at", "for"),
    }
)
_ASSUMED_DAYS = frozenset({"day-today", "day-tomorrow", "on-weekend"})


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a meeting must have to be the one that is meant.

    Attributes:
        words: Of its title, without time and company.
        every: Of its title, should it hold the time itself, as `Monday planning`.
        company: Of somebody invited.
    """

    words: frozenset[str]
    every: frozenset[str]
    company: frozenset[str]
    when: WhenReading

    @property
    def names_day(self) -> bool:
        """Whether a day was said, and not only taken for granted."""
        taken = any(each.code in _ASSUMED_DAYS for each in self.when.assumed)
        return self.when.day is not None and not taken

    @property
    def names_time(self) -> bool:
        """Whether anything about time was said."""
        return self.when.day is not None or self.when.clock is not None

    def window(self, now: datetime, ahead: timedelta) -> tuple[datetime, datetime]:
        """Give the days that were said, else so many from now on."""
        zone = ZoneInfo(self.when.zone)
        if not self.names_day or self.when.day is None:
            return now.astimezone(zone), now.astimezone(zone) + ahead
        first = datetime.combine(self.when.day, time(), zone)
        last = datetime.combine(self.when.last_day or self.when.day, time(), zone)
        return first, last + timedelta(days=1)

    def fits(self, meeting: Meeting) -> bool:
        """Whether a meeting bears the words and begins at the hour."""
        if self.when.clock is not None:
            local = meeting.start.astimezone(ZoneInfo(self.when.zone))
            if f"{local:%H:%M}" != self.when.clock:
                return False
        return bears(meeting.title, self.words)

    def is_company(self, people: Iterable[Invitee], title: str) -> bool:
        """Whether who was named is invited, or stands in the title."""
        known = (f"{person.email} {person.name}" for person in people)
        return any(bears(each, self.company) for each in (title, *known))


def wanted(target: str, anchor: Anchor) -> Wanted:
    """Read what a meeting was called."""
    when = resolve(find_pieces(tokenise(target)), anchor)
    rest = target
    for part in when.placed:
        rest = rest[: part.start] + " " * (part.end - part.start) + rest[part.end :]
    title, _, company = _COMPANY.sub("\0", rest, count=1).partition("\0")
    return Wanted(
        words=_words(title),
        every=_words(target) if when.placed else frozenset(),
        company=_words(company),
        when=when,
    )


def bears(title: str, words: Iterable[str]) -> bool:
    """Whether all words stand in a title."""
    return set(words) <= set(_WORDS.findall(title.casefold()))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORDS.findall(text.casefold().replace("'s", " "))) - _EMPTY
