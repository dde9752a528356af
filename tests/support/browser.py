"""The chat page in a real Chromium: windows in which people type, press and look."""

import re
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import requests
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.support.process import BotProcess

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
)
WIDE = {"width": 1200, "height": 800}
NARROW = {"width": 380, "height": 760}
PATIENCE = 30_000  # milliseconds


@dataclass
class Window:
    """One page of the chat, and all that went wrong or out in it."""

    page: Page
    house: BotProcess
    troubles: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.set_default_timeout(PATIENCE)
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.on("request", lambda request: self._note(request.url))

    def _hear(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.troubles.append(message.text)

    def _note(self, url: str) -> None:
        if not url.startswith((f"{self.house.url}/", "data:")):
            self.elsewhere.append(url)

    def open(self, person: str = "dana@corp.example", space: str = "") -> "Window":
        """Look at the chat as somebody."""
        self.page.goto(f"{self.house.url}/?as={person}&space={space}")
        expect(self.page.locator("#spaces [aria-current]")).to_have_count(1)
        return self

    @property
    def box(self) -> Locator:
        return self.page.get_by_role("textbox", name="Message", exact=True)

    def says(self, text: str) -> None:
        self.box.fill(text)
        self.box.press("Enter")

    def enters(self, space: str) -> None:
        spaces = self.page.get_by_role("navigation", name="Spaces")
        spaces.get_by_role("button", name=re.compile(f"^{space}")).click()
        expect(self.page.get_by_role("heading", name=space, level=1)).to_be_visible()

    def answers(self) -> Locator:
        """All that the bot said in the open space."""
        return self.page.get_by_role("article", name=re.compile("^Meeting Bot"))

    def hears(self, words: str | re.Pattern[str]) -> Locator:
        """Wait until the bot's latest answer holds the words."""
        last = self.answers().last
        expect(last).to_contain_text(words, timeout=PATIENCE)
        return last


def new_context(browser: Browser, *, dark: bool, narrow: bool) -> BrowserContext:
    """A window's frame: pages in it share what was loaded, and nothing else."""
    return browser.new_context(
        viewport=NARROW if narrow else WIDE,  # type: ignore[arg-type] # two numbers
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
    )


def control(house: BotProcess, method: str, path: str, **more: Any) -> Any:
    """Ask the sandbox inside a running bot."""
    address = f"{house.url}/sandbox/control{path}"
    answer = requests.request(method, address, timeout=30, **more)
    assert answer.ok, answer.text
    return answer.json() if answer.content else None


def bot_token(house: BotProcess) -> str:
    """The token with which the bot of `make run` calls its sandbox."""
    lines = (house.folder / "instance" / "sandbox.env").read_text("utf-8").splitlines()
    pairs = dict(line.split("=", 1) for line in lines)
    return pairs["webex_bot_token"]


def bot_posts(
    house: BotProcess, method: str = "POST", path: str = "", **message: Any
) -> Any:
    """Post, edit or delete as the bot, over the API that stands for Webex's."""
    answer = requests.request(
        method,
        f"{house.url}/sandbox/v1/messages{path}",
        json=message,
        headers={"Authorization": f"Bearer {bot_token(house)}"},
        timeout=30,
    )
    assert answer.ok, answer.text
    return answer.json() if answer.content else None


def bot_sends_card(house: BotProcess, card: dict[str, Any], **where: Any) -> Any:
    """Post a card as the bot; `where` as in `bot_posts`."""
    content = {"type": "AdaptiveCard", "version": "1.3"} | card
    kind = "application/vnd.microsoft.card.adaptive"
    attachment = {"contentType": kind, "content": content}
    words = {"markdown": "Your client shows no cards."}
    return bot_posts(house, **words, attachments=[attachment], **where)


def presses(house: BotProcess, count: int = 1) -> list[dict[str, Any]]:
    """What the bot may read of the latest presses, once there are so many."""
    end = time.monotonic() + PATIENCE / 1000
    found: list[str] = []
    while len(found) < count and time.monotonic() < end:
        sent = control(house, "GET", "/deliveries")["items"]
        found = [d["subject"] for d in sent if d["resource"] == "attachmentActions"]
    head = {"Authorization": f"Bearer {bot_token(house)}"}
    root = f"{house.url}/sandbox/v1/attachment/actions"
    answers = [requests.get(f"{root}/{one}", headers=head, timeout=30) for one in found]
    return [answer.json() for answer in answers]
