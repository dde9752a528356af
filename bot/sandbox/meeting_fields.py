"""The fields of a meeting and their JSON types, as the official document has them."""

from collections.abc import Mapping
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

_BOOLEANS = [
    "adhoc",
    "enabledAutoRecordMeeting",
    "allowAnyUserToBeCoHost",
    "enabledJoinBeforeHost",
    "enableConnectAudioBeforeHost",
    "excludePassword",
    "publicMeeting",
    "enabledWebcastView",
    "enableAutomaticLock",
    "allowFirstUserToBeCoHost",
    "allowAuthenticatedDevices",
    "sendEmail",
    "enabledBreakoutSessions",
    "enabledAudioWatermark",
    "enabledVisualWatermark",
    "requireAttendeeLogin",
    "restrictToInvitees",
    "enabledLiveStream",
]
_NUMBERS = [
    "joinBeforeHostMinutes",
    "reminderTime",
    "sessionTypeId",
    "automaticLockMinutes",
    "visualWatermarkOpacity",
]
_TEXTS = [
    "roomId",
    "templateId",
    "title",
    "agenda",
    "password",
    "start",
    "end",
    "timezone",
    "recurrence",
    "unlockedMeetingJoinSecurity",
    "scheduledType",
    "panelistPassword",
    "hostEmail",
    "siteUrl",
]
_OBJECTS = [
    "meetingOptions",
    "attendeePrivileges",
    "registration",
    "simultaneousInterpretation",
    "audioConnectionOptions",
    "liveStream",
]
_LISTS = ["invitees", "integrationTags", "breakoutSessions", "trackingCodes"]
_CHOICES = {
    "unlockedMeetingJoinSecurity": ("allowJoin", "allowJoinWithLobby", "blockFromJoin"),
    "scheduledType": ("meeting", "webinar", "personalRoomMeeting"),
}
_TYPES: dict[str, tuple[type, ...]] = (
    dict.fromkeys(_BOOLEANS, (bool,))
    | dict.fromkeys(_NUMBERS, (int, float))
    | dict.fromkeys(_TEXTS, (str,))
    | dict.fromkeys(_OBJECTS, (dict,))
    | dict.fromkeys(_LISTS, (list,))
)
INVITEE: dict[str, tuple[type, ...]] = {
    "email": (str,),
    "displayName": (str,),
    "coHost": (bool,),
    "panelist": (bool,),
    "sendEmail": (bool,),
}
_LONGEST_TAG, _MOST_TAGS = 64, 3
_LONGEST_CODE = 120
_SHORTEST_PASSWORD = 6


def check_types(body: Json, *, nullable: tuple[str, ...] = ()) -> None:
    """Refuse values of the wrong JSON type; fields that nobody knows pass.

    Raises:
        Refusal: 400 that names the field.
    """
    check_shape(body, _TYPES, nullable=nullable)
    for name, choices in _CHOICES.items():
        if body.get(name) is not None and body[name] not in choices:
            raise malformed(f"'{name}' must be one of {', '.join(choices)}.")


def check_shape(
    body: Json,
    types: Mapping[str, tuple[type, ...]],
    *,
    nullable: tuple[str, ...] = (),
) -> None:
    """Refuse values whose type is not the one in the table.

    Raises:
        Refusal: 400 that names the field.
    """
    for name, value in body.items():
        if name not in types or (value is None and name in nullable):
            continue
        if not _is(value, types[name]):
            raise malformed(f"'{name}' has the wrong type.")


def _is(value: Any, types: tuple[type, ...]) -> bool:  # noqa: ANN401 -- any JSON
    # In Python a boolean is a number; in JSON it is none.
    if isinstance(value, bool):
        return bool in types
    return isinstance(value, types)


def check_tags(tags: list[Any] | None) -> None:
    """Refuse too many tags, too long ones, and what is no text."""
    if tags is None:
        return
    if len(tags) > _MOST_TAGS:
        raise malformed(f"'integrationTags' holds at most {_MOST_TAGS} items.")
    if not all(isinstance(tag, str) and 0 < len(tag) <= _LONGEST_TAG for tag in tags):
        raise malformed(f"An integration tag has 1 to {_LONGEST_TAG} characters.")


def check_tracking_codes(codes: list[Any] | None) -> None:
    """Refuse codes that are not a name and a value."""
    for code in codes or []:
        if not isinstance(code, dict):
            raise malformed("'trackingCodes' holds objects.")
        for name in ("name", "value"):
            text = code.get(name)
            if not isinstance(text, str) or not 0 < len(text) <= _LONGEST_CODE:
                raise malformed(f"A tracking code's {name} is missing or too long.")


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
