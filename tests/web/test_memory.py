"""A process with many threads keeps its memory small."""

import gc
import platform

import pytest

from bot.web.memory import keep_what_is_loaded, one_arena


def test_where_the_c_library_has_arenas_their_number_is_bounded():
    has_arenas = platform.libc_ver()[0] == "glibc"

    assert one_arena() is has_arenas


@pytest.fixture
def thawed():
    yield
    gc.unfreeze()


@pytest.mark.usefixtures("thawed")
def test_what_is_loaded_is_walked_through_by_no_later_collection():
    loaded: list[list[int]] = [[]]

    keep_what_is_loaded()

    assert not any(found is loaded for found in gc.get_objects())
