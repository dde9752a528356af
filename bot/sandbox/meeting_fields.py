"""What some fields of a meeting are when nobody said, and which values they take."""

from typing import Any

from bot.sandbox.store import Json
from bot.sandbox.wire import malformed

# The flags and numbers that a meeting shows, with what they are when nobody said.
DEFAULTS: Json = {
    "enabledAutoRecordMeeting": False,
    "allowAnyUserToBeCoHost": False,
    "enabledJoinBeforeHost": False,
    "enableConnectAudioBeforeHost": False,
    "joinBeforeHostMinutes": 0,
    "excludePassword": False,
    "publicMeeting": False,
    "reminderTime": 10,
    "unlockedMeetingJoinSecurity": "allowJoin",
    "sessionTypeId": 3,
    "enableAutomaticLock": False,
    "automaticLockMinutes": 0,
    "allowFirstUserToBeCoHost": False,
    "allowAuthenticatedDevices": False,
    "enabledBreakoutSessions": False,
}
# Webex: sites of the suite ignore these and say so in a `Warning` header.
IGNORED_WHEN_CONVERGED = ("publicMeeting", "enabledPolling", "entryAndExitTone")

_LONGEST_TAG, _MOST_TAGS = 64, 3
_LONGEST_CODE = 120
_SHORTEST_PASSWORD = 6


def check_tags(tags: list[Any] | None) -> None:
    """Refuse too many tags, empty ones and too long ones."""
    if tags is None:
        return
    if len(tags) > _MOST_TAGS:
        raise malformed(f"'integrationTags' holds at most {_MOST_TAGS} items.")
    if not all(0 < len(tag) <= _LONGEST_TAG for tag in tags):
        raise malformed(f"An integration tag has 1 to {_LONGEST_TAG} characters.")


def check_tracking_codes(codes: list[Any] | None) -> None:
    """Refuse codes whose name or value is empty or too long."""
    for code in codes or []:
        if not all(0 < len(code[name]) <= _LONGEST_CODE for name in ("name", "value")):
            raise malformed(f"A tracking code has 1 to {_LONGEST_CODE} characters.")


def check_password(password: str | None) -> None:
    """Refuse what the site's rules do not take."""
    if password is None:
        return
    mixed = password.lower() != password and password.upper() != password
    if not mixed:
        raise _weak("A mix of uppercase and lowercase letters is required.")
    if len(password) < _SHORTEST_PASSWORD or not any(c.isdigit() for c in password):
        raise _weak(
            f"At least {_SHORTEST_PASSWORD} characters and a digit are required."
        )


def _weak(why: str) -> Exception:
    return malformed(f"Meeting password validation failed. {why}")
