"""A process with many threads keeps its memory small."""

import platform

from bot.web.memory import one_arena


def test_where_the_c_library_has_arenas_their_number_is_bounded():
    has_arenas = platform.libc_ver()[0] == "glibc"

    assert one_arena() is has_arenas
