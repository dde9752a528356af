"""How a shell command gets the parts it works with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import cast

from flask import current_app

from bot.ports import Directory, Messenger
from bot.settings import Settings
from bot.storage import Storage
from bot.webex.tokens import ServiceAppTokens
from bot.webex.webhooks import WebhookKeeper
from bot.workflows.clerk import Clerk


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts that `bootstrap.py` joined for the shell.

    Attributes:
        clerk: Does what a person may ask for in the chat.
        knock: Says what keeps Webex from our door; None where nothing does.
        skew: How far our clock is ahead of Webex's; None where nobody knows.
    """

    settings: Settings
    storage: Storage
    directory: Directory
    tokens: ServiceAppTokens
    webhooks: WebhookKeeper
    messenger: Messenger
    clerk: Clerk
    knock: Callable[[], str | None]
    skew: Callable[[], timedelta | None]


def parts() -> Parts:
    """The parts of the running app.

    Raises:
        ConfigurationWrong: Settings are missing or malformed; said in one line each.
    """
    build = current_app.extensions["bot"]
    return cast("Parts", build())
