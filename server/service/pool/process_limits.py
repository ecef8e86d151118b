"""What the operating system bounds of a worker process: its memory, its processor time, its priority.

Linux bounds all of it, macOS no memory, Windows nothing: there the seconds of a page, which the pool counts, are all.
"""

from __future__ import annotations

import os
import signal

try:
    import resource
except ModuleNotFoundError:  # Windows
    resource = None  # type: ignore[assignment]

MEMORY_BYTES = 1 << 30
NICENESS = 5  # of a worker's priority: where all cores are busy health checks go first


def bound_process() -> None:
    """Give this process its bound of memory, and let the HTTP process go first."""
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    if resource is not None:
        _set_soft_limit(resource.RLIMIT_AS, MEMORY_BYTES)


def bound_processor_seconds(more: float) -> None:
    """Let the system end this process after so many seconds more of processor time.

    A backstop for a worker whose parent has died: nobody else would stop it.
    """
    if resource is not None:
        used = resource.getrusage(resource.RUSAGE_SELF)
        _set_soft_limit(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime + more) + 1)


def is_out_of_processor_time(status: int | None) -> bool:
    """Whether a process with this exit status was ended for its processor time."""
    return hasattr(signal, "SIGXCPU") and status == -signal.SIGXCPU


def _set_soft_limit(kind: int, soft: int) -> None:
    hard = resource.getrlimit(kind)[1]
    if hard not in (resource.RLIM_INFINITY, -1):
        soft = min(soft, hard)
    try:
        resource.setrlimit(kind, (soft, hard))
    except (ValueError, OSError):
        return  # macOS knows RLIMIT_AS and refuses to set it
