"""Take the README's pictures of the chat page: python -m tests.browser.picture."""

import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.support.browser import CHROMIUM, FLAGS, Window
from tests.support.ports import free_port
from tests.support.process import ROOT, BotProcess

SIZE = {"width": 1100, "height": 960}
TALK = {
    "schedule launch review for alice@corp tomorrow 3pm": "Booked",
    "push it by 30 minutes": "Changed",
}
TARGETS = {"light": "chat.png", "dark": "chat-dark.png"}


def main() -> None:
    """Start a bot of its own, talk to it, and keep what it looks like."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        settings = {"PORT": str(free_port()), "LOG_FORMAT": "json"}
        house = BotProcess(Path(folder), settings).start()
        try:
            browser = playwright.chromium.launch(
                executable_path=str(CHROMIUM), args=list(FLAGS)
            )
            _talk(browser, house)
            browser.close()
        finally:
            house.kill()


def _talk(browser: Browser, house: BotProcess) -> None:
    page = browser.new_page(
        viewport=SIZE,  # type: ignore[arg-type] # two numbers
        device_scale_factor=1.25,
        reduced_motion="reduce",
    )
    window = Window(page, house).open()
    for sentence, answer in TALK.items():
        window.says(sentence)
        window.hears(answer)
    for scheme, name in TARGETS.items():
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type] # one of two words
        page.screenshot(path=ROOT / "docs" / name)


if __name__ == "__main__":
    main()
