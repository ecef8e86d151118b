"""Archives of JSON lines: `{"id", "html"|"html_file"|"text", "url"?, "title"?, "language"?}`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from gzip import GzipFile
from pathlib import Path
from typing import BinaryIO

import msgspec
from msgspec import Struct

from ..errors import BadRequest, PageTooLarge, ReaderError
from ..input_limits import LIMITS
from ..model import Page
from .entries import Entry, Id

LINE_BYTES = 6 * LIMITS.body_bytes + (1 << 16)  # JSON may write every byte of a page as \u0000


class BatchLine(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One page: exactly one of `html`, `html_file` (in the input's folder or below) and `text`."""

    id: str | int
    html: str | None = None
    html_file: str | None = None
    text: str | None = None
    url: str | None = None
    title: str | None = None
    language: str | None = None


class Named(Struct):
    """A line as far as its name. A line that is torn, or none of ours, does not decode."""

    id: Id = None


def line_entries(file: BinaryIO | GzipFile, folder: Path) -> Iterator[Entry]:
    """The pages of a file of lines; `html_file` lies in the folder. Blank lines are nothing."""
    for number, line in enumerate(_bounded(file), 1):
        if line.strip():
            yield Entry(_name(line), len(line), partial(_read_numbered, number, line, folder))


def read_line(line: bytes, folder: Path) -> Page:
    """The page that a line names. Raises: BadRequest, PageTooLarge."""
    if len(line) > LINE_BYTES:
        raise PageTooLarge("the line is too long", limit=LINE_BYTES)
    try:
        given = msgspec.json.decode(line, type=BatchLine)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BadRequest(f"it is not what a line must be: {error}") from None
    if sum(source is not None for source in (given.html, given.html_file, given.text)) != 1:
        raise BadRequest("give exactly one of html, html_file and text")
    html = given.html if given.html_file is None else _file(folder, given.html_file)
    return Page(html=html, text=given.text, url=given.url, title=given.title, language=given.language)


def read_html(path: Path) -> bytes:
    """A page's file, bounded. Raises: BadRequest, PageTooLarge."""
    try:
        with path.open("rb") as file:
            html = file.read(LIMITS.body_bytes + 1)
    except (OSError, ValueError):
        raise BadRequest("the file cannot be read") from None
    if len(html) > LIMITS.body_bytes:
        raise PageTooLarge("the file is too large", limit=LIMITS.body_bytes)
    return html


def _read_numbered(number: int, line: bytes, folder: Path) -> Page:
    try:
        return read_line(line, folder)
    except ReaderError as error:
        raise type(error)(f"line {number}: {error.detail}", limit=error.limit, found=error.found) from None


def _bounded(file: BinaryIO | GzipFile) -> Iterator[bytes]:
    """The lines of a file; of one that is too long only as much as shows that."""
    while line := file.readline(LINE_BYTES + 1):
        yield line
        while len(line) > LINE_BYTES and not line.endswith(b"\n"):
            line = file.readline(LINE_BYTES + 1)


def _name(line: bytes) -> Id:
    try:
        return msgspec.json.decode(line, type=Named).id
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def _file(folder: Path, name: str) -> bytes:
    root = folder.resolve()
    try:
        path = (root / name).resolve()
    except (OSError, ValueError):
        raise BadRequest("html_file cannot be read") from None
    if not path.is_relative_to(root):
        raise BadRequest("html_file lies outside the input's folder")
    return read_html(path)
