"""Archives of the web: the HTML pages that a crawler was answered with, read by FastWARC."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from gzip import GzipFile
from typing import BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from ..errors import BadRequest, PageTooLarge
from ..input_limits import LIMITS
from ..model import Page
from .entries import BatchRefused, Entry

HTML = frozenset(("text/html", "application/xhtml+xml"))
KINDS = WarcRecordType.response | WarcRecordType.resource
BLOCK_BYTES = LIMITS.body_bytes + (1 << 20)  # a record that is longer, headers and all, holds too large a page

HEAD = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n"


def warc_entries(file: BinaryIO | GzipFile) -> Iterator[Entry]:
    """The HTML pages among the records; an id is the record's own.

    Redirects, errors, pictures and the requests themselves are no pages. Raises: BatchRefused where the file is torn.
    """
    try:
        for record in ArchiveIterator(file, record_types=KINDS, parse_http=False, fsspec_args=False):
            if record.is_http or _kind(record.headers.get("Content-Type")) in HTML:
                entry = _entry(record)
                if entry is not None:
                    yield entry
    except OSError as error:
        raise BatchRefused(f"the WARC cannot be read on: {error}") from None


def _entry(record: WarcRecord) -> Entry | None:
    """The record's page, None where it holds none."""
    name = (record.record_id or "").strip("<>")
    block = record.reader.read(BLOCK_BYTES)
    if len(block) < min(record.content_length, BLOCK_BYTES):
        raise BatchRefused(f"the WARC ends within {name}: it was not copied whole")
    charset = None
    if record.is_http:
        try:
            answer = _answer(block)
            if answer.http_headers.status_code != 200 or _kind(answer.http_content_type) not in HTML:
                return None
            charset, block = answer.http_charset, answer.reader.read(LIMITS.body_bytes + 1)
        except OSError:
            return Entry(name, 0, partial(_unread, "the record's content cannot be decoded"))
    if len(block) > LIMITS.body_bytes:
        return Entry(name, 0, _too_large)
    address = (record.headers.get("WARC-Target-URI") or "").strip("<>")
    url = address if address.startswith(("http://", "https://")) else None
    return Entry(name, len(block), partial(Page, html=block, url=url, charset=charset))


def _answer(block: bytes) -> WarcRecord:
    """The HTTP answer as a record alone: after a body that cannot be decoded, a stream of records does not go on."""
    alone = WarcRecord.from_bytes(HEAD % len(block) + block + b"\r\n\r\n")
    alone.parse_http(auto_decode="all")
    return alone


def _kind(content_type: str | None) -> str:
    return (content_type or "").partition(";")[0].strip().lower()


def _unread(why: str) -> Page:
    raise BadRequest(why)


def _too_large() -> Page:
    raise PageTooLarge("the page is too large", limit=LIMITS.body_bytes)
