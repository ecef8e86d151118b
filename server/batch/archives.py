"""Where pages come from: JSON lines, a folder of HTML, WARC, Parquet; each a stream of entries in a fixed order."""

from __future__ import annotations

import gzip
import os
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import BinaryIO

from ..model import Page
from .entries import Archive, BatchRefused, Entry
from .lines import line_entries, read_html

HTML_SUFFIXES = frozenset((".html", ".htm", ".xhtml"))


@contextmanager
def open_archive(given: Path) -> Iterator[Archive]:
    """The archive that a path names, by its suffix; what is no folder, WARC or Parquet is JSON lines.

    Raises: BatchRefused where it needs what is not installed, or ends in its middle; OSError where it cannot be read.
    """
    try:
        if given.is_dir():
            yield Archive(folder_entries(given), lambda: None)
        elif given.suffix == ".parquet":
            with needing("Parquet"):
                from .parquet import open_parquet
            with open_parquet(given) as archive:
                yield archive
        else:
            with given.open("rb") as file:
                yield Archive(_file_entries(given, file), partial(_share, file, os.fstat(file.fileno()).st_size))
    except (EOFError, zlib.error):
        raise BatchRefused(f"{given} ends in its middle: it was not copied whole") from None


@contextmanager
def needing(what: str) -> Iterator[None]:
    """Tell which command is missing where an import fails. Raises: BatchRefused."""
    try:
        yield
    except ModuleNotFoundError as missing:
        command = f"{sys.executable} -m pip install --require-hashes -r requirements-batch.txt"
        raise BatchRefused(f"{what} needs {missing.name}, which is not installed; run: {command}") from None


def last_change(given: Path) -> int:
    """When a page of the archive was last written, in nanoseconds since 1970. Raises: OSError where there is none."""
    if not given.is_dir():
        return given.stat().st_mtime_ns
    return max((file.stat().st_mtime_ns for file, _ in _files(given, "")), default=0)


def folder_entries(folder: Path) -> Iterator[Entry]:
    """The HTML files of a folder and below, each folder in the order of its names; an id is the path in the folder.

    Links are not followed, so that the folder ends.
    """
    for file, name in _files(folder, ""):
        yield Entry(_spelt(name), file.stat().st_size, partial(_page, Path(file.path)))


def _files(folder: Path, prefix: str) -> Iterator[tuple[os.DirEntry[str], str]]:
    with os.scandir(folder) as found:
        ordered = sorted(found, key=lambda one: one.name)
    for one in ordered:
        if one.is_dir(follow_symlinks=False):
            yield from _files(Path(one.path), f"{prefix}{one.name}/")
        elif one.is_file(follow_symlinks=False) and Path(one.name).suffix.lower() in HTML_SUFFIXES:
            yield one, prefix + one.name


def _spelt(name: str) -> str:
    """A name that is no Unicode, as JSON can hold it."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _page(path: Path) -> Page:
    return Page(html=read_html(path))


def _file_entries(given: Path, file: BinaryIO) -> Iterator[Entry]:
    # gzip of Python, because FastWARC's own takes a torn file for a whole one
    unpacked = gzip.GzipFile(fileobj=file) if given.suffix == ".gz" else file
    if ".warc" not in given.suffixes[-2:]:
        return line_entries(unpacked, given.parent)
    with needing("WARC"):
        from .warc import warc_entries
    return warc_entries(unpacked)


def _share(file: BinaryIO, size: int) -> float | None:
    return min(1.0, file.tell() / size) if size else 1.0
