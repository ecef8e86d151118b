"""Parquet: tables of pages to read, and tables of answers to query."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count
from pathlib import Path

import msgspec
import pyarrow as pa
from msgspec import Struct
from pyarrow.parquet import ParquetFile, ParquetWriter

from ..errors import BadRequest
from ..model import Metadata, Page, Problem, ReadabilityScores
from .entries import Archive, BatchRefused, Entry, Id

ROWS_AT_A_TIME = 32
GROUP_BYTES = 1 << 25  # of answers in one row group
COLUMNS = ("id", "html", "text", "url", "title", "language")
TABLE = pa.schema(
    [
        *((name, pa.string()) for name in ("id", "url", "title", "language", "published_at")),
        ("word_count", pa.int64()),
        ("grade", pa.float64()),
        ("level", pa.string()),
        ("problem", pa.string()),
        ("answer", pa.string()),
    ]
)


class Row(Struct, frozen=True, kw_only=True):
    """A page to read, beside its `html`, which may be text or bytes."""

    text: str | None = None
    url: str | None = None
    title: str | None = None
    language: str | None = None


class _Article(Struct):
    word_count: int


class _Analysis(Struct):
    metadata: Metadata
    article: _Article
    scores: ReadabilityScores


class _Answer(Struct):
    id: Id
    analysis: _Analysis | None = None
    problem: Problem | None = None


@contextmanager
def open_parquet(given: Path) -> Iterator[Archive]:
    """The pages of a table. A row without an id has its number, counted from 0.

    Raises: BatchRefused where there is neither a column `html` nor one `text`, or the file is no Parquet.
    """
    try:
        table = ParquetFile(given, pre_buffer=False, buffer_size=1 << 20)
    except pa.ArrowInvalid:
        raise BatchRefused(f"{given} is no whole Parquet file") from None
    with table:
        columns = [name for name in COLUMNS if name in table.schema_arrow.names]
        if not {"html", "text"} & set(columns):
            raise BatchRefused(f"{given} has neither a column html nor one text")
        rows, read = table.metadata.num_rows, count()
        progress = [0]

        def entries() -> Iterator[Entry]:
            for batch in table.iter_batches(ROWS_AT_A_TIME, columns=columns):
                for row in batch.to_pylist():
                    progress[0] = next(read)
                    yield _entry(row, progress[0])

        yield Archive(entries(), lambda: (progress[0] + 1) / rows if rows else 1.0)


def _entry(row: dict[str, object], number: int) -> Entry:
    given = row.get("id")
    name = number if given is None else given if isinstance(given, str | int) else str(given)
    size = sum(len(text) for text in (row.get("html"), row.get("text")) if isinstance(text, str | bytes))
    return Entry(name, size, partial(_page, row, number))


def _page(row: dict[str, object], number: int) -> Page:
    html = row.get("html")
    try:
        given = msgspec.convert(row, Row)
    except msgspec.ValidationError as error:
        raise BadRequest(f"row {number}: {error}") from None
    if not isinstance(html, str | bytes | None) or (html is None) == (given.text is None):
        raise BadRequest(f"row {number}: give exactly one of html and text")
    return Page(html=html, text=given.text, url=given.url, title=given.title, language=given.language)


def write_parquet(lines: Iterable[bytes], made: Path) -> None:
    """Write answers as a table: what one asks for first in columns of its own, all of it as JSON in `answer`."""
    with ParquetWriter(made, TABLE, compression="zstd") as writer:
        rows: list[dict[str, object]] = []
        size = 0
        for line in lines:
            rows.append(_row(line))
            size += len(line)
            if size >= GROUP_BYTES:
                writer.write_batch(pa.RecordBatch.from_pylist(rows, TABLE))
                rows, size = [], 0
        writer.write_batch(pa.RecordBatch.from_pylist(rows, TABLE))


def _row(line: bytes) -> dict[str, object]:
    answer = msgspec.json.decode(line, type=_Answer)
    row: dict[str, object] = {
        "id": None if answer.id is None else str(answer.id),
        "problem": answer.problem.code if answer.problem else None,
        "answer": line.decode().rstrip("\n"),
    }
    if read := answer.analysis:
        row |= {name: getattr(read.metadata, name) for name in ("url", "title", "language", "published_at")}
        difficulty = read.scores.difficulty
        row |= {"word_count": read.article.word_count, "grade": difficulty.grade, "level": difficulty.level}
    return row
