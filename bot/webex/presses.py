"""Attachment Actions API: from its JSON to our `Pressed`."""

from collections.abc import Mapping
from datetime import UTC

from bot.model.card import Pressed
from bot.webex.instants import read_instant

MOST_INPUTS = 40
LONGEST_INPUT = 2000  # characters; our own fields take 500


def press_from(item: Mapping[str, object]) -> Pressed:
    """Read a press; what was filled in may be anything and is read leniently.

    Raises:
        ValueError: A field that every press has is missing or odd.
    """
    inputs = item.get("inputs")
    values = inputs if isinstance(inputs, dict) else {}
    return Pressed(
        id=_needed(item, "id"),
        message_id=_needed(item, "messageId"),
        person_id=_needed(item, "personId"),
        space_id=_needed(item, "roomId"),
        created=read_instant(item.get("created")).astimezone(UTC),
        inputs=tuple(
            (str(name), _value(value))
            for name, value in list(values.items())[:MOST_INPUTS]
        ),
    )


def _value(value: object) -> str:
    """Webex sends texts; whether always is not said, so others are understood too."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return ",".join(_value(each) for each in value)[:LONGEST_INPUT]
    return str(value)[:LONGEST_INPUT] if isinstance(value, str | int | float) else ""


def _needed(item: Mapping[str, object], name: str) -> str:
    value = item.get(name)
    if not isinstance(value, str) or not value:
        raise ValueError(f"a press without {name}")
    return value
