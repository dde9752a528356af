"""A person in a space: says things, and hears what the bot answers there."""

import time
from dataclasses import dataclass, field
from typing import Any

import requests

from bot.sandbox.server import SandboxServer

PATIENCE = 60.0  # seconds for an answer


@dataclass
class Chat:
    """One person's talk with the bot; `space` is a title, or the bot's own name.

    In a group, what is said must mention the bot: `@Meeting Bot …`.
    """

    webex: SandboxServer
    person: str = "dana@corp.example"
    space: str = "Meeting Bot"
    _place: int = field(default=0)

    def __post_init__(self) -> None:
        self._place = max((item["place"] for item in self.messages(0)), default=0)

    def says(self, text: str, **more: Any) -> Any:
        """Say something; returns the message as Webex keeps it."""
        body = {"as": self.person, "space": self.space, "text": text, **more}
        return self.control("POST", "/say", json=body)

    def hears(self, count: int = 1) -> Any:
        """The bot's next answer, as Markdown; several as a list of messages."""
        answers = self.answers(count)
        return answers[0]["markdown"] if count == 1 else answers

    def answers(self, count: int = 1, within: float = PATIENCE) -> list[dict[str, Any]]:
        """The bot's next answers as Webex keeps them."""
        end = time.monotonic() + within
        found: list[dict[str, Any]] = []
        while time.monotonic() < end:
            found = [
                item
                for item in self.messages(self._place)
                if item["personEmail"].endswith("@webex.bot")
            ]
            if len(found) >= count:
                self._place = found[count - 1]["place"]
                return found[:count]
            time.sleep(0.02)
        raise AssertionError(f"heard {len(found)} answers, not {count}: {found}")

    def presses(self, message: dict[str, Any], button: str, /, **inputs: str) -> None:
        """Press a button of a card, with these fields filled in."""
        [card] = message["attachments"]
        data = {
            action["title"]: action.get("data", {})
            for action in card["content"]["actions"]
        }
        filled = {**inputs, **data[button]}
        body = {"as": self.person, "messageId": message["id"], "inputs": filled}
        self.control("POST", "/press", json=body)

    def stands(self, message: dict[str, Any]) -> bool:
        """Whether a message is still to be seen."""
        return any(item["id"] == message["id"] for item in self.messages(0))

    def hears_nothing_more(self, seconds: float = 1.0) -> bool:
        """Whether the bot says nothing further for a while."""
        time.sleep(seconds)
        return not [
            item
            for item in self.messages(self._place)
            if item["personEmail"].endswith("@webex.bot")
        ]

    @property
    def meetings(self) -> list[dict[str, Any]]:
        """All meetings that exist in this Webex."""
        return list(self.control("GET", "/meetings")["items"])

    def messages(self, after: int) -> list[dict[str, Any]]:
        query = {"as": self.person, "space": self.space, "after": after}
        return list(self.control("GET", "/messages", params=query)["items"])

    def control(self, method: str, path: str, **more: Any) -> Any:
        address = f"{self.webex.url}/sandbox/control{path}"
        response = requests.request(method, address, timeout=30, **more)
        assert response.ok, response.text
        return response.json() if response.content else None
