"""How bodies become pages. The live service tests what clients see of it."""

from __future__ import annotations

import gzip
import json
import zlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.errors import BadRequest, PageTooLarge, UnsupportedMediaType
from server.model import Page
from server.service.request_body import RawRequest, decode_text, inflate, page_from_json, read_page

MOST = 1_000_000


def test_a_raw_page_keeps_its_bytes():
    """HTML is decoded by the article stage, which sees the page's own declaration too."""
    request = RawRequest(b"<p>\xff", "text/html", charset="koi8-r", location="https://a.example/", language="ru, en")
    assert read_page(request) == Page(html=b"<p>\xff", charset="koi8-r", url="https://a.example/", language="ru")


def test_a_json_page_has_all_its_fields():
    """Every field of the contract reaches the page."""
    given_fields = {"text": "a", "url": "https://a.example/", "title": "b", "language": "en"}
    assert page_from_json(json.dumps(given_fields).encode()) == Page(**given_fields)


@pytest.mark.parametrize(
    ("body", "charset", "text"),
    [
        ("Müde".encode(), None, "Müde"),
        ("Müde".encode("utf-8-sig"), None, "Müde"),
        ("Müde".encode("utf-16"), None, "Müde"),
        ("Müde".encode("latin-1"), "iso-8859-1", "Müde"),
        ("Müde".encode("latin-1"), None, "M\ufffdde"),
    ],
)
def test_text_is_decoded(body, charset, text):
    """By charset, byte order mark or as UTF-8; a wrong byte costs one character."""
    assert decode_text(body, charset) == text


@pytest.mark.parametrize(
    "charset", ["morse", "rot13", "base64", "utf-8\0", "undefined", "Punycode", "unicode-escape", "UTF-7"]
)
def test_what_is_no_charset_is_refused(charset):
    """Python's codecs that decode no text, or none that is sent, are no charsets."""
    with pytest.raises(UnsupportedMediaType):
        decode_text(b"a", charset)


def test_what_fits_is_inflated_whole():
    """Exactly the bound is allowed; a byte more is not."""
    assert len(inflate(gzip.compress(bytes(MOST)), MOST)) == MOST
    with pytest.raises(PageTooLarge):
        inflate(gzip.compress(bytes(MOST + 1)), MOST)


@pytest.mark.parametrize(
    "packed",
    [
        b"",
        b"a",
        zlib.compress(b"a"),
        gzip.compress(b"abc")[:-1],
        gzip.compress(b"abc")[:-8] + bytes(8),
        gzip.compress(b"abc") + b"d",
        gzip.compress(b"abc") * 2,
    ],
)
def test_what_is_no_gzip_is_refused(packed):
    """Packed without gzip's header, nothing at all, what breaks off, a wrong sum, and what nobody would read behind."""
    with pytest.raises(BadRequest):
        inflate(packed, MOST)


def test_a_whole_emoji_in_escapes_stays_whole():
    """Beside a lone surrogate, a pair is still one character; so are keys."""
    assert page_from_json(rb'{"text": "\ud83d\ude00 \ud83d!"}').text == "\U0001f600 \ufffd!"
    with pytest.raises(BadRequest, match="unknown field"):
        page_from_json(rb'{"text": "\ud83d", "\udc00": 1}')


def test_deep_json_is_refused():
    """Brackets without an end cost no recursion, even where escapes ask for a second reading."""
    with pytest.raises(BadRequest):
        page_from_json(rb'{"text": "\ud83d", "x": ' + b"[" * 1_000_000)


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: json.dumps({"html": text}).encode()))
def test_any_bytes_are_a_page_or_a_problem(body):
    """No body makes its reading fail otherwise, whatever it is said to be."""
    for media_type in ("application/json", "text/html", "text/plain"):
        for encoding in ("identity", "gzip"):
            with suppress(BadRequest, PageTooLarge):
                assert isinstance(read_page(RawRequest(body, media_type, encoding)), Page)
