"""After a gap: reads what was said while no events came, and answers it.

A gap is a stop of this deployment or of one of its processes, a webhook that Webex had
switched off, or a time in which the door could take nothing: whether Webex sends those
events again is unknown, so they count as lost. What was said lately is answered as if
its event had come; for what is older, each space is told once that the bot was away.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock

import structlog

from bot.model.message import Event, Message, Resource, Space
from bot.ports import Marks, Messenger, Turns

MARK = "events"  # up to when events surely came
LEFT = "left"  # when a process left last; what was sent to it then is nowhere
OVERLAP = timedelta(minutes=2)  # clocks differ, and events may lag
ANSWERED_WITHIN = timedelta(minutes=15)
FARTHEST = timedelta(hours=24)  # an older message is not acted on

log = structlog.get_logger()


@dataclass(slots=True)
class CatchUp:
    """Finds messages whose event never came.

    Attributes:
        look: Mends the webhooks; True where one was off, gone or led elsewhere.
        start: Puts an event on disk; one that is known starts nothing.
    """

    messenger: Messenger
    marks: Marks
    turns: Turns
    look: Callable[[], bool]
    start: Callable[[Event], None]
    bot_id: Callable[[], str]
    clock: Callable[[], datetime]
    _is_owed: bool = True  # this start was a gap
    _has_refused: bool = False
    _left: datetime | None = None
    _one_at_a_time: Lock = field(default_factory=Lock)

    def owe(self) -> None:
        """Note that an event could not be taken."""
        self._is_owed = True
        self._has_refused = True

    def problem(self) -> str | None:
        """Say that events are refused; None once what was missed is caught up with."""
        return "events cannot be put on disk" if self._has_refused else None

    def if_owed(self) -> None:
        """Catch up once after a gap; comes again until Webex has answered."""
        with self._one_at_a_time:
            left = self.marks.at(LEFT)
            if left != self._left:
                self._left = left
                self._is_owed = True
            if self._is_owed:
                self._is_owed = False
                try:
                    self._catch_up(self.clock())
                except Exception:
                    self._is_owed = True
                    raise
                self._has_refused = self._is_owed  # refused again meanwhile

    def after_look(self) -> None:
        """Look at the webhooks, and catch up where one was off."""
        now = self.clock()
        if self.look():
            self._is_owed = True
        if self._is_owed:
            self.if_owed()
        else:
            self.marks.move(MARK, now)

    def _catch_up(self, now: datetime) -> None:
        since = self.marks.at(MARK)
        if since is not None:
            since = max(since - OVERLAP, now - FARTHEST)
            spaces = self.messenger.active_spaces(since)
            found = sum(self._space(space, since, now) for space in spaces)
            if found:
                log.warning("events.caught_up", messages=found)
        self.marks.move(MARK, now)

    def _space(self, space: Space, since: datetime, now: datetime) -> int:
        said = self.messenger.messages_since(space, since)
        known = self.turns.known([message.id for message in said])
        missed = [
            message
            for message in said
            if message.sender_id != self.bot_id() and message.id not in known
        ]
        events = _to_be_answered(missed, now)
        for event in events:
            self.start(event)
        return len(events)


def _to_be_answered(missed: Sequence[Message], now: datetime) -> list[Event]:
    """The fresh ones, in the order in which they were said; of the others the last."""
    fresh = [m for m in missed if now - m.created <= ANSWERED_WITHIN]
    old = [m for m in missed if now - m.created > ANSWERED_WITHIN]
    late = [_event(max(old, key=lambda m: m.created), now, is_late=True)] if old else []
    return late + [_event(m, now) for m in sorted(fresh, key=lambda m: m.created)]


def _event(message: Message, now: datetime, *, is_late: bool = False) -> Event:
    return Event(
        resource=Resource.MESSAGE,
        id=message.id,
        actor_id=message.sender_id,
        space_id=message.space_id,
        created=message.created,
        space_kind=message.space_kind,
        received=now,
        is_late=is_late,
    )
