"""Memory of a process with many threads, kept small and out of the way."""

import ctypes
import gc
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


def keep_what_is_loaded() -> None:
    """Spare the garbage collector what stays for ever; call it once all is loaded.

    Else a full collection walks through all modules, which holds every thread for some
    100 ms, once in a few hundred messages.
    """
    gc.collect()
    gc.freeze()
