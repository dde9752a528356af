"""Memory of a process with many threads, kept small."""

import ctypes
import sys

# glibc, malloc.h: M_ARENA_MAX. Each thread else gets a heap of its own that never
# shrinks, some 10 MB together with ours. Python lets one thread allocate at a time.
ARENA_MAX = -8
ARENAS = 1


def one_arena() -> bool:
    """Let all threads share one heap; whether this C library can.

    To be called before threads begin. The same as `MALLOC_ARENA_MAX=1`.
    """
    if not sys.platform.startswith("linux"):
        return False
    try:
        return bool(ctypes.CDLL(None).mallopt(ARENA_MAX, ARENAS))
    except (AttributeError, OSError):
        return False  # musl has no arenas to begin with
