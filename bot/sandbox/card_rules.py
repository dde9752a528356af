"""Which cards may be posted."""

import json
from typing import Any

from bot.sandbox.wire import Refusal

CARD = "application/vnd.microsoft.card.adaptive"
LARGEST = 80 * 1024  # bytes of a card
NEWEST = (1, 3)
_ACTIONS = (
    "Action.Submit",
    "Action.OpenUrl",
    "Action.ShowCard",
    "Action.ToggleVisibility",
)


def check(attachments: Any) -> None:  # noqa: ANN401 -- whatever the caller sent
    """Refuse attachments that are not one card which clients can show.

    Raises:
        Refusal: 400 with what is wrong.
    """
    if attachments is None:
        return
    if not isinstance(attachments, list) or len(attachments) != 1:
        raise Refusal(400, "Exactly one attachment is supported.")
    card = attachments[0]
    if not isinstance(card, dict) or card.get("contentType") != CARD:
        raise Refusal(400, f"The attachment's contentType must be {CARD}.")
    content = card.get("content")
    if not isinstance(content, dict) or content.get("type") != "AdaptiveCard":
        raise Refusal(400, "The attachment's content must be an AdaptiveCard.")
    if len(json.dumps(content).encode()) > LARGEST:
        raise Refusal(400, f"A card may have {LARGEST} bytes.")
    _check_version(str(content.get("version", "")))
    _check_actions(content)


def _check_version(version: str) -> None:
    numbers = version.split(".")
    if not all(n.isdigit() for n in numbers) or tuple(map(int, numbers)) > NEWEST:
        raise Refusal(400, f"Card version '{version}' is not supported.")


def _check_actions(node: Any) -> None:  # noqa: ANN401 -- any JSON
    if isinstance(node, list):
        for item in node:
            _check_actions(item)
    elif isinstance(node, dict):
        kind = str(node.get("type", ""))
        if kind.startswith("Action.") and kind not in _ACTIONS:
            raise Refusal(400, f"{kind} is not supported.")
        for item in node.values():
            _check_actions(item)
