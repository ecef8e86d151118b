"""What archives hold: folders, WARC and Parquet, torn and hostile ones among them."""

from __future__ import annotations

import gzip
import io

import pyarrow as pa
import pytest
from pyarrow import parquet

from server.batch.archives import folder_entries, last_change, open_archive
from server.batch.entries import BatchRefused, Entry
from server.batch.lines import LINE_BYTES, line_entries
from server.batch.parquet import write_parquet
from server.errors import BadRequest, PageTooLarge, ReaderError
from server.input_limits import LIMITS

HTML = b"<article><p>The mill by the river has stood empty since the flood.</p></article>"


def record(name: str, kind: str, block: bytes, *headers: str) -> bytes:
    """A WARC record."""
    head = "\r\n".join(
        (
            "WARC/1.0",
            f"WARC-Type: {kind}",
            f"WARC-Record-ID: <urn:uuid:{name}>",
            "WARC-Target-URI: https://news.example/" + name,
            "WARC-Date: 2026-03-01T08:00:00Z",
            f"Content-Length: {len(block)}",
            *headers,
        )
    )
    return head.encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def response(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    """An HTTP response, as a crawler keeps it."""
    return "\r\n".join((f"HTTP/1.1 {status}", *headers)).encode() + b"\r\n\r\n" + body


RECORDS = [
    record("request", "request", b"GET / HTTP/1.1\r\n\r\n", "Content-Type: application/http; msgtype=request"),
    record(
        "plain",
        "response",
        response(HTML, "Content-Type: text/html; charset=ISO-8859-1"),
        "Content-Type: application/http",
    ),
    record(
        "moved",
        "response",
        response(HTML, "Content-Type: text/html", status="301 Moved"),
        "Content-Type: application/http",
    ),
    record("picture", "response", response(b"\xff\xd8", "Content-Type: image/jpeg"), "Content-Type: application/http"),
    record(
        "packed",
        "response",
        response(gzip.compress(HTML), "Content-Type: text/html", "Content-Encoding: gzip"),
        "Content-Type: application/http",
    ),
    record(
        "chunked",
        "response",
        response(b"%x\r\n%s\r\n0\r\n\r\n" % (len(HTML), HTML), "Content-Type: text/html", "Transfer-Encoding: chunked"),
        "Content-Type: application/http",
    ),
    record("file", "resource", HTML, "Content-Type: text/html"),
    record(
        "large",
        "response",
        response(b" " * (LIMITS.body_bytes + 1), "Content-Type: text/html"),
        "Content-Type: application/http",
    ),
]
PAGES = ["urn:uuid:plain", "urn:uuid:packed", "urn:uuid:chunked", "urn:uuid:file", "urn:uuid:large"]


def names(path) -> list[str | int | None]:
    """The ids of an archive's pages."""
    with open_archive(path) as archive:
        return [entry.id for entry in archive.entries]


def told(entry: Entry) -> ReaderError | None:
    """What is wrong with an entry."""
    try:
        entry.read()
    except ReaderError as error:
        return error
    return None


@pytest.mark.parametrize("packed", [False, True])
def test_the_html_answers_of_a_crawl_are_its_pages(tmp_path, packed):
    """Requests, redirects and pictures are none; bodies come unpacked, with the address and charset they came with."""
    path = tmp_path / ("crawl.warc.gz" if packed else "crawl.warc")
    path.write_bytes(b"".join(gzip.compress(one) if packed else one for one in RECORDS))
    with open_archive(path) as archive:
        entries = list(archive.entries)
        assert archive.share() == 1
    assert [entry.id for entry in entries] == PAGES
    pages = [entry.read() for entry in entries[:4]]
    assert [page.html for page in pages] == [HTML] * 4
    assert pages[0].url == "https://news.example/plain"
    assert [page.charset for page in pages] == ["iso-8859-1", None, None, None]
    assert isinstance(told(entries[4]), PageTooLarge)


def test_a_body_that_cannot_be_unpacked_costs_its_own_record(tmp_path):
    """The records behind it are read."""
    broken = response(b"no gzip", "Content-Type: text/html", "Content-Encoding: gzip")
    path = tmp_path / "crawl.warc"
    path.write_bytes(record("broken", "response", broken, "Content-Type: application/http") + RECORDS[1])
    with open_archive(path) as archive:
        entries = list(archive.entries)
    assert [entry.id for entry in entries] == ["urn:uuid:broken", "urn:uuid:plain"]
    assert told(entries[1]) is None


def test_a_torn_crawl_is_refused_at_its_end(tmp_path):
    """A file that was not copied whole is never taken for one that is."""
    whole = gzip.compress(RECORDS[1]) + gzip.compress(RECORDS[6])
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(whole[:-20])
    with pytest.raises(BatchRefused):
        names(path)


def test_packed_lines_are_read_and_torn_ones_refused(tmp_path):
    """The suffix tells that lines are packed."""
    lines = gzip.compress(b'{"id": 1, "text": "a"}\n{"id": 2, "text": "b"}\n')
    path = tmp_path / "in.jsonl.gz"
    path.write_bytes(lines)
    assert names(path) == [1, 2]
    path.write_bytes(lines[:-9])
    with pytest.raises(BatchRefused, match="ends in its middle"):
        names(path)


def test_a_line_is_bounded():
    """Of a line that is too long only its beginning is held, and the next one is read."""
    entries = list(line_entries(io.BytesIO(b"x" * (LINE_BYTES + 99) + b"\n" + b'{"id": 2, "text": "b"}\n'), None))
    assert isinstance(told(entries[0]), PageTooLarge)
    assert entries[0].size == LINE_BYTES + 1
    assert entries[1].id == 2
    assert len(entries) == 2


def test_a_folder_is_read_in_the_order_of_its_names(tmp_path):
    """Files of HTML count, by their suffix; links are not followed, not even round and round."""
    for name in ("b.html", "a/2.HTM", "a/1.xhtml", "a.html", "notes.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(HTML)
    (tmp_path / "a/again").symlink_to(tmp_path)
    (tmp_path / "c.html").symlink_to("/etc/hostname")
    (tmp_path / b"\xe9.html".decode("utf-8", "surrogateescape")).write_bytes(HTML)
    entries = list(folder_entries(tmp_path))
    assert [entry.id for entry in entries] == ["a/1.xhtml", "a/2.HTM", "a.html", "b.html", "\\xe9.html"]
    assert {entry.read().html for entry in entries} == {HTML}
    assert last_change(tmp_path) >= (tmp_path / "b.html").stat().st_mtime_ns


def test_a_file_that_went_away_costs_its_own_page(tmp_path):
    """It is a problem of that page when it is read, not of the archive."""
    (tmp_path / "a.html").write_bytes(HTML)
    entries = list(folder_entries(tmp_path))
    (tmp_path / "a.html").unlink()
    assert isinstance(told(entries[0]), BadRequest)


def test_a_table_of_pages(tmp_path):
    """HTML as text or bytes, missing ids are row numbers, a row without a page is told; other columns are ignored."""
    rows = {
        "html": [HTML, None, b""],
        "text": [None, "The mill.", "x"],
        "url": ["https://a.example/", None, None],
        "n": [1, 2, 3],
    }
    path = tmp_path / "in.parquet"
    parquet.write_table(pa.table(rows), path)
    with open_archive(path) as archive:
        entries = list(archive.entries)
        assert archive.share() == 1
    assert [entry.id for entry in entries] == [0, 1, 2]
    assert entries[0].read().html == HTML
    assert entries[0].read().url == "https://a.example/"
    assert entries[1].read().text == "The mill."
    assert told(entries[2]).detail == "row 2: give exactly one of html and text"


@pytest.mark.parametrize("content", [b"PAR1 torn", b""])
def test_what_is_no_table_is_refused(tmp_path, content):
    """With a sentence."""
    (tmp_path / "in.parquet").write_bytes(content)
    with pytest.raises(BatchRefused, match="no whole Parquet file"):
        names(tmp_path / "in.parquet")


def test_a_table_without_pages_is_refused(tmp_path):
    """There must be a column that can hold one."""
    parquet.write_table(pa.table({"id": [1], "body": ["x"]}), tmp_path / "in.parquet")
    with pytest.raises(BatchRefused, match="neither a column html nor one text"):
        names(tmp_path / "in.parquet")


def test_an_empty_table_is_a_table(tmp_path):
    """An archive without a page gives a table without a row, with its columns."""
    write_parquet([], tmp_path / "out.parquet")
    table = parquet.read_table(tmp_path / "out.parquet")
    assert table.num_rows == 0
    assert "grade" in table.column_names
