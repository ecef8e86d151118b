"""Archives of the web: the HTML pages that a crawler was answered with, read by FastWARC."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from server.admission import LIMITS
from server.batch.entries import BatchRefused, Entry
from server.errors import BadRequest, PageTooLarge
from server.model import Page

HTML = frozenset(("text/html", "application/xhtml+xml"))
KINDS = WarcRecordType.response | WarcRecordType.resource


def warc_entries(file: BinaryIO) -> Iterator[Entry]:
    """The HTML pages among the records, packed or not; an id is the record's own.

    Redirects, errors, pictures and the requests themselves are no pages. Raises: BatchRefused where the file is torn.
    """
    records = iter(ArchiveIterator(file, record_types=KINDS, parse_http=False, fsspec_args=False))
    while True:
        try:
            record = next(records, None)
        except OSError as error:
            raise BatchRefused(f"the WARC cannot be read on: {error}") from None
        if record is None:
            return
        name = (record.record_id or "").strip("<>")
        try:
            record.parse_http(auto_decode="all")
        except OSError:
            yield Entry(name, 0, partial(_unread, "the record's HTTP headers cannot be read"))
            continue
        if _is_page(record):
            yield _entry(name, record)


def _is_page(record: WarcRecord) -> bool:
    if record.http_headers is None:
        return (record.headers.get("Content-Type") or "").partition(";")[0].strip().lower() in HTML
    return record.http_headers.status_code == 200 and (record.http_content_type or "").lower() in HTML


def _entry(name: str, record: WarcRecord) -> Entry:
    try:
        html = record.reader.read(LIMITS.body_bytes + 1)
    except OSError:
        return Entry(name, 0, partial(_unread, "the record's content cannot be decoded"))
    if len(html) > LIMITS.body_bytes:
        return Entry(name, 0, _too_large)
    address = (record.headers.get("WARC-Target-URI") or "").strip("<>")
    url = address if address.startswith(("http://", "https://")) else None
    return Entry(name, len(html), partial(Page, html=html, url=url, charset=record.http_charset))


def _unread(why: str) -> Page:
    raise BadRequest(why)


def _too_large() -> Page:
    raise PageTooLarge("the page is too large", limit=LIMITS.body_bytes)
