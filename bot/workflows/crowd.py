"""Whose work is in hand, so that nobody's flood keeps others waiting.

A person, or a space, has a share of what a process works at. What comes beyond it is
not refused: it goes on the queue, behind what others wait for there, and is answered
late.
"""

from bot.model.message import Event

SHARE = 32  # messages at once of one person, and in one space


class InWork:
    """The workflows that run in this process or are about to, and their events."""

    def __init__(self) -> None:
        self._events: dict[str, Event] = {}

    def __contains__(self, workflow: str) -> bool:
        return workflow in self._events

    def __len__(self) -> int:
        return len(self._events)

    def add(self, workflow: str, event: Event) -> None:
        """Note that one begins."""
        self._events[workflow] = event

    def discard(self, workflow: str) -> None:
        """Note that it ended."""
        self._events.pop(workflow, None)

    def is_share_used(self, event: Event) -> bool:
        """Whether who caused an event, or where, has as much in work as anybody may."""
        others = tuple(self._events.values())
        of_person = sum(other.actor_id == event.actor_id for other in others)
        in_space = sum(other.space_id == event.space_id for other in others)
        return max(of_person, in_space) >= SHARE
