"""The file that a batch writes while it runs: `OUT.part`, a line an answer, which takes OUT's place when it is whole.

What a batch that was ended at any moment has left in it is a beginning: whole lines, or, where it is packed, whole gzip
members, and perhaps a torn last one, which is dropped. So the next batch goes on after it.
"""

from __future__ import annotations

import gzip
import os
import zlib
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

import msgspec

from .entries import BatchRefused, Id
from .file_lock import lock_file
from .lines import Named

MEMBER_BYTES = 1 << 20  # of lines in one gzip member: what a sudden end may cost
CHUNK = 1 << 16
GZIP = 16 + zlib.MAX_WBITS


class Journal:
    """The part file of one batch, which no other may write meanwhile. `packed`: it is gzipped."""

    def __init__(self, path: Path, *, packed: bool) -> None:
        self.path = path
        self._packed = packed
        self._waiting = bytearray()

    def __enter__(self) -> Self:
        self._file = self.path.open("a+b")
        try:
            lock_file(self._file)
        except OSError:
            self._file.close()
            raise BatchRefused(f"another batch writes {self.path}") from None
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.close()

    def done(self) -> Iterator[Id]:
        """The ids of the answers that an earlier batch has left, in order; what is torn after them is cut off."""
        self._file.seek(0)
        whole = 0
        for lines, end in _members(self._file) if self._packed else _lines(self._file):
            try:
                ids = [msgspec.json.decode(line, type=Named).id for line in lines]
            except (msgspec.DecodeError, UnicodeDecodeError):
                break
            yield from ids
            whole = end
        self._file.truncate(whole)

    def write(self, line: bytes) -> None:
        """Add an answer."""
        self._waiting += line
        if not self._packed or len(self._waiting) >= MEMBER_BYTES:
            self._flush()

    def lines(self) -> Iterator[bytes]:
        """Every answer."""
        self._flush()
        self._file.flush()
        with gzip.open(self.path, "rb") if self._packed else self.path.open("rb") as lines:
            yield from lines

    def become(self, made: Path) -> None:
        """Take the place of the file that was to be made."""
        self._flush()
        self._file.flush()
        os.fsync(self._file.fileno())
        self.close()  # Windows moves no file that is open
        self.path.replace(made)

    def close(self) -> None:
        """Write what waits, and let another batch have the file."""
        self._flush()
        self._file.close()

    def _flush(self) -> None:
        if self._waiting:
            self._file.write(gzip.compress(self._waiting, 6, mtime=0) if self._packed else self._waiting)
            self._waiting.clear()


def _lines(file: BinaryIO) -> Iterator[tuple[list[bytes], int]]:
    """Each whole line, and where it ends."""
    end = 0
    while (line := file.readline()).endswith(b"\n"):
        end += len(line)
        yield [line], end


def _members(file: BinaryIO) -> Iterator[tuple[list[bytes], int]]:
    """The lines of each whole gzip member, and where it ends in the file."""
    end, rest = 0, b""
    while True:
        member, lines = zlib.decompressobj(GZIP), bytearray()
        while not member.eof:
            packed = rest or file.read(CHUNK)
            if not packed:
                return
            try:
                lines += member.decompress(packed)
            except zlib.error:
                return
            end += len(packed) - len(member.unused_data)
            rest = member.unused_data
        yield bytes(lines).splitlines(keepends=True), end
