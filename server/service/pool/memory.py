"""Memory that is free goes back to the system: by itself glibc keeps what one large page has needed for ever.

Where the C library is another, with habits of its own, nothing happens. Source: mallopt(3), malloc_trim(3).
"""

from __future__ import annotations

import ctypes
from typing import Any

M_MMAP_THRESHOLD, M_ARENA_MAX = -3, -8


def keep_no_bodies() -> None:
    """Return what is over 128 KB as soon as it is freed, and have no heap for each thread.

    By itself glibc takes the largest block that was ever freed for the size of things to keep: the HTTP process then
    grew from 20 to 80 MB in 4,000 pages.
    """
    mallopt = _glibc("mallopt")
    if mallopt is not None:
        mallopt(M_MMAP_THRESHOLD, 128 * 1024)
        mallopt(M_ARENA_MAX, 2)


def give_back() -> None:
    """Return all that is free: a millisecond or two."""
    malloc_trim = _glibc("malloc_trim")
    if malloc_trim is not None:
        malloc_trim(0)


def _glibc(function: str) -> Any:  # noqa: ANN401  what ctypes finds has no type
    try:
        return getattr(ctypes.CDLL(None), function, None)
    except (OSError, TypeError):  # Windows has no library of the whole process
        return None
