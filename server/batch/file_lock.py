"""A lock on an open file, which ends with the process that holds it."""

from __future__ import annotations

import os
from typing import BinaryIO

try:
    import fcntl
except ModuleNotFoundError:  # Windows
    fcntl = None  # type: ignore[assignment]
    import msvcrt

FAR_BYTE = 1 << 43  # Windows locks bytes, and keeps all others from reading them: one after every file's end


def lock_file(file: BinaryIO) -> None:
    """Hold the file until it is closed. Raises: OSError where another process holds it."""
    if fcntl is not None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return
    place = file.tell()
    file.seek(FAR_BYTE)
    try:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    finally:
        file.seek(place, os.SEEK_SET)
