"""The whole bot as `make run` starts it, and a Chromium that looks at it."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.support.browser import CHROMIUM, FLAGS, Window, control, new_context
from tests.support.missing import miss
from tests.support.ports import free_port
from tests.support.process import BotProcess


@pytest.fixture(scope="session")
def running_house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BotProcess]:
    """One bot in its sandbox for all tests of this folder."""
    if not CHROMIUM.exists():
        miss("Chromium is not installed (apt-get install chromium)")
    settings = {"PORT": str(free_port()), "LOG_FORMAT": "json"}
    house = BotProcess(tmp_path_factory.mktemp("house"), settings)
    house.start()
    yield house
    house.kill()


@pytest.fixture(scope="module")
def browser(running_house: BotProcess) -> Iterator[Browser]:
    """A browser, closed behind each module: its event loop is nobody else's."""
    del running_house
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=str(CHROMIUM), args=list(FLAGS)
        )
        yield browser
        browser.close()


@pytest.fixture
def house(running_house: BotProcess) -> BotProcess:
    """The bot, in a world in which nothing has happened yet."""
    control(running_house, "POST", "/reset", json={})
    return running_house


@pytest.fixture(scope="module")
def new_page(browser: Browser) -> Callable[..., Page]:
    """Makes pages; those of one look share what their browser has loaded."""

    @cache
    def context(*, dark: bool, narrow: bool) -> BrowserContext:
        return new_context(browser, dark=dark, narrow=narrow)

    def make(*, dark: bool = False, narrow: bool = False) -> Page:
        return context(dark=dark, narrow=narrow).new_page()

    return make


@pytest.fixture
def window(
    new_page: Callable[..., Page], house: BotProcess
) -> Iterator[Callable[..., Window]]:
    """Opens windows; at the end none had an error or asked anybody elsewhere."""
    opened: list[Window] = []

    def open_one(**how: Any) -> Window:
        opened.append(Window(new_page(**how), house))
        return opened[-1]

    yield open_one
    for one in opened:
        one.page.close()
    assert [one.troubles for one in opened if one.troubles] == []
    assert [one.elsewhere for one in opened if one.elsewhere] == []


@pytest.fixture
def dana(window: Callable[..., Window]) -> Window:
    """Dana, in the space with the bot."""
    return window().open()
