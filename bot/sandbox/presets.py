"""Things that go wrong, ready to be switched on at the chat page."""

from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.store import Json


@dataclass(frozen=True, slots=True)
class Preset:
    """A fault in words, and the rule of `faults.Rule` that makes it."""

    title: str
    about: str
    operation: str
    kind: str
    more: dict[str, Any] = field(default_factory=dict)

    def shown(self) -> Json:
        """Give it as JSON can hold it."""
        rule = {"operation": self.operation, "kind": self.kind, **self.more}
        return {"title": self.title, "about": self.about, "rule": rule}


@dataclass(frozen=True, slots=True)
class Mood:
    """One of `options.Options` in words, with its usual and its other value."""

    title: str
    about: str
    option: str
    usual: Any
    other: Any

    def shown(self) -> Json:
        """Give it as JSON can hold it."""
        return {
            "title": self.title,
            "about": self.about,
            "option": self.option,
            "usual": self.usual,
            "other": self.other,
        }


_ALWAYS = {"times": None}
PRESETS = (
    Preset(
        "Webex is slow",
        "Every call takes a second longer.",
        "*",
        "slow",
        {"seconds": 1.0, **_ALWAYS},
    ),
    Preset(
        "Webex asks to wait",
        "The next call is answered 429, to be tried again after 2 seconds.",
        "*",
        "too_many",
        {"seconds": 2.0},
    ),
    Preset(
        "Booking fails for a moment",
        "The next two tries to create a meeting are answered 503.",
        "POST /meetings",
        "broken",
        {"times": 2},
    ),
    Preset(
        "Booking is cut off",
        "The next meeting is created, but the connection breaks before the answer.",
        "POST /meetings",
        "drop_after",
    ),
    Preset(
        "Booking answers nonsense",
        "The next meeting is created, and a page of HTML comes back.",
        "POST /meetings",
        "unreadable",
    ),
    Preset(
        "Booking is refused a token",
        "The next try to create a meeting is answered 401, as if the token had ended.",
        "POST /meetings",
        "expired",
    ),
    Preset(
        "Lists lag behind",
        "New meetings are missing from lists for 5 seconds.",
        "GET /meetings",
        "lag",
        {"seconds": 5.0, **_ALWAYS},
    ),
    Preset(
        "Messages are not there yet",
        "Each message is found only at the second reading.",
        "GET /messages/{id}",
        "missing",
        {"each": True},
    ),
    Preset(
        "Replies are refused",
        "The next reply of the bot is answered 503.",
        "POST /messages",
        "broken",
    ),
    Preset(
        "Every event comes twice",
        "Each message is delivered two times.",
        "messages",
        "duplicate",
        _ALWAYS,
    ),
    Preset(
        "Events come late",
        "Each message is delivered 3 seconds late.",
        "messages",
        "late",
        {"seconds": 3.0, **_ALWAYS},
    ),
    Preset(
        "Events change places",
        "The next message is delivered after the one behind it.",
        "messages",
        "reorder",
    ),
    Preset(
        "Events get lost",
        "The next message is never delivered.",
        "messages",
        "lost",
    ),
)
MOODS = (
    Mood(
        "The quota is used up",
        "No more meetings can be created today.",
        "quota_overall",
        3000,
        0,
    ),
    Mood(
        "Mentions show first names",
        "A mention of the bot reads “Meeting” in the text.",
        "mention_label",
        "full",
        "first",
    ),
    Mood(
        "The bot sees no time zones",
        "Only the service app reads them.",
        "bot_sees_timezone",
        usual=True,
        other=False,
    ),
    Mood(
        "Refresh tokens change",
        "Each renewal gives a new refresh token and ends the old one.",
        "rotate_refresh_token",
        usual=False,
        other=True,
    ),
)
