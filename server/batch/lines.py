"""Archives: JSON lines in, JSON lines out, on every core. A page that crashes or spins costs its own line."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import UNSET, Raw, Struct, UnsetType

from server.admission import LIMITS
from server.errors import BadRequest, PageTooLarge, ReaderError
from server.model import Page, Problem
from server.worker import answer_page
from server.workers import Workers

Given = TypeVar("Given")
Made = TypeVar("Made")


class BatchLine(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One page: exactly one of `html`, `html_file` (in the input's folder or below) and `text`."""

    id: str | int
    html: str | None = None
    html_file: str | None = None
    text: str | None = None
    url: str | None = None
    title: str | None = None
    language: str | None = None


class BatchAnswer(Struct, frozen=True, kw_only=True):
    """A line's analysis or its problem. `id` is None where the line has none that can be read."""

    id: str | int | None
    analysis: Raw | UnsetType = UNSET
    problem: Problem | UnsetType = UNSET


class _Named(Struct):
    id: str | int | None = None


def analyze_lines(given: Path, made: Path) -> None:
    """Analyze every line of one file into another, in the same order; memory stays bounded however long the file is.

    Raises: OSError where a file cannot be read or written.
    """
    count = os.cpu_count() or 1
    workers = Workers(answer_page, count=count)

    def answer(numbered: tuple[int, bytes]) -> bytes:
        return msgspec.json.encode(_answer(workers, given.parent, *numbered)) + b"\n"

    with given.open("rb") as lines, made.open("wb") as out:
        workers.start()
        try:
            numbered = ((number, line) for number, line in enumerate(lines, 1) if line.strip())
            out.writelines(in_order(answer, numbered, count))
        finally:
            workers.stop()


def in_order(make: Callable[[Given], Made], things: Iterable[Given], threads: int) -> Iterator[Made]:
    """`map` over threads that reads at most a few things ahead of what it has yielded."""
    with ThreadPoolExecutor(threads) as pool:
        waiting: deque[Future[Made]] = deque()
        for thing in things:
            waiting.append(pool.submit(make, thing))
            if len(waiting) > 8 * threads:  # far enough that one slow page does not leave the other cores idle
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def read_line(line: bytes, folder: Path) -> Page:
    """The page that a line names. Raises: BadRequest, PageTooLarge."""
    try:
        given = msgspec.json.decode(line, type=BatchLine)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BadRequest(f"it is not what a line must be: {error}") from None
    if sum(source is not None for source in (given.html, given.html_file, given.text)) != 1:
        raise BadRequest("give exactly one of html, html_file and text")
    html = given.html if given.html_file is None else _file(folder, given.html_file)
    return Page(html=html, text=given.text, url=given.url, title=given.title, language=given.language)


def _answer(workers: Workers[Page], folder: Path, number: int, line: bytes) -> BatchAnswer:
    try:
        page = read_line(line, folder)
    except ReaderError as error:
        told = type(error)(f"line {number}: {error.detail}", limit=error.limit, found=error.found)
        return BatchAnswer(id=_name(line), problem=Problem.of(told))
    try:
        return BatchAnswer(id=_name(line), analysis=Raw(workers.answer(page)))
    except ReaderError as error:
        return BatchAnswer(id=_name(line), problem=Problem.of(error))


def _name(line: bytes) -> str | int | None:
    try:
        return msgspec.json.decode(line, type=_Named).id
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def _file(folder: Path, name: str) -> bytes:
    root = folder.resolve()
    try:
        path = (root / name).resolve()
        if not path.is_relative_to(root):
            raise BadRequest("html_file lies outside the input's folder")
        with path.open("rb") as file:
            html = file.read(LIMITS.body_bytes + 1)
    except (OSError, ValueError):
        raise BadRequest("html_file cannot be read") from None
    if len(html) > LIMITS.body_bytes:
        raise PageTooLarge("html_file is too large", limit=LIMITS.body_bytes)
    return html
