"""Somebody who asks for one meeting after another, whatever happens meanwhile."""

import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tests.support.chat import Chat

SENTENCE = 'schedule meeting for alice@corp tomorrow 3pm called "number {}"'
PAUSE = 0.1  # seconds between two
MOST = 600


@dataclass
class Load:
    """Requests, each with a title of its own."""

    chat: Chat
    said: dict[str, str] = field(default_factory=dict)

    @contextmanager
    def going_on(self) -> Iterator[None]:
        """Ask on and on in the background."""
        is_over = threading.Event()

        def talk() -> None:
            for number in range(MOST):
                message = self.chat.says(SENTENCE.format(number))
                self.said[f"number {number}"] = message["id"]
                if is_over.wait(PAUSE):
                    return

        talking = threading.Thread(target=talk)
        talking.start()
        try:
            yield
        finally:
            is_over.set()
            talking.join()

    @property
    def booked(self) -> Counter[str]:
        """How many meetings there are of each title."""
        return Counter(meeting["title"] for meeting in self.chat.meetings)

    def told(self) -> set[str]:
        """Titles of which the bot has said something."""
        texts = [
            item["markdown"]
            for item in self.chat.messages(0)
            if item["personEmail"].endswith("@webex.bot")
        ]
        return {title for title in self.said if any(f"`{title}`" in t for t in texts)}

    def wait_until_all_are_told(self, within: float) -> None:
        end = time.monotonic() + within
        while missing := self.said.keys() - self.told():
            assert time.monotonic() < end, sorted(missing)
            time.sleep(0.3)
