"""Stores on a fresh, migrated database of each kind."""

from collections.abc import Iterator

import pytest

from bot.settings import new_fernet_key
from bot.storage import Storage
from bot.storage.engine import make_engine
from bot.storage.migrate import upgrade
from bot.storage.seal import Seal


@pytest.fixture
def key() -> str:
    return new_fernet_key()


@pytest.fixture
def ready_url(database_url: str) -> str:
    engine = make_engine(database_url)
    upgrade(engine)
    engine.dispose()
    return database_url


@pytest.fixture
def storage(ready_url: str, key: str) -> Iterator[Storage]:
    made = Storage(make_engine(ready_url), Seal((key,)))
    yield made
    made.close()


@pytest.fixture
def other(ready_url: str, key: str) -> Iterator[Storage]:
    """The same database as another process sees it."""
    made = Storage(make_engine(ready_url), Seal((key,)))
    yield made
    made.close()
