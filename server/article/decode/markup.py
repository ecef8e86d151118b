"""Bytes → text: by their mark, else as UTF-8 if they are that, else in the declared charset or what they look like.

A declaration is the header's charset, else the page's own `<meta>`. Where the bytes contradict it, it is the one that
is wrong: no text of another charset happens to be UTF-8, and none reads like a language in a charset that it is not in.
"""

from __future__ import annotations

import codecs
import re

from ...errors import BadRequest
from ...model import Page
from .charset import codec_of, likeliest_codec

# Browsers look at the first 1,024 bytes, and again when they come across a declaration later.
DECLARATION_REACH = 65536
DECLARED = re.compile(
    rb"<(?:meta|\?xml)\s[^>]{0,300}?(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})", re.IGNORECASE
)
# Byte order marks; and how markup begins in UTF-16 without one.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
TWO_BYTES = ("utf-16-le", "utf-16-be")
# ISO-2022-JP is all ASCII: this switches to its kanji.
ESCAPE = re.compile(rb"\x1b\$[@B]")
# The first bytes of files that people save or post by mistake: PDF, zip and office files, gzip, PNG, JPEG, GIF, RIFF.
FOREIGN = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"RIFF",
    b"\x7fELF",
    b"\xd0\xcf\x11\xe0",
)
# NULs and other control characters but for tab, line feed, form feed and carriage return: one byte each in UTF-8.
UNWANTED = bytes([*range(0x09), 0x0B, *range(0x0E, 0x20), 0x7F])
# Characters that are the first and second byte of one in UTF-8, taken for windows-1252.
TWICE = re.compile("[\xc2-\xf4][^\x00-\x7f]")
SURROGATE = re.compile("[\ud800-\udfff]")


def read_markup(page: Page) -> str:
    """The page's HTML as text without control characters; lone surrogates become U+FFFD.

    Raises: BadRequest where the bytes are another kind of file.
    """
    html = page.html or ""
    if isinstance(html, str):
        return clean_characters(html)
    text = _decoded(html, page.charset)
    is_clean = len(html.translate(None, UNWANTED)) == len(html)  # the bytes below 0x80 are characters in every charset
    return text if is_clean else clean_characters(text)


def clean_characters(text: str) -> str:
    """The text without what no parser and no JSON writer takes: NULs, other control characters, lone surrogates."""
    try:
        data = text.encode()
    except UnicodeEncodeError:
        text = SURROGATE.sub("\ufffd", text)
        data = text.encode()
    clean = data.translate(None, UNWANTED)
    return text if len(clean) == len(data) else clean.decode()


def _decoded(data: bytes, header_charset: str | None) -> str:
    if data.startswith(FOREIGN):
        raise BadRequest("html: this is another kind of file, not a web page")
    for mark, codec in MARKS:
        if data.startswith(mark):
            return data.decode(codec, "replace").removeprefix("\ufeff")
    declared = codec_of(header_charset) or _declared(data)
    if declared in TWO_BYTES:
        if b"\0" in data[:DECLARATION_REACH]:
            return data.decode(declared, "replace")
        declared = None  # what is all ASCII where it says so cannot be in UTF-16
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _decoded_by_looks(data, declared)
    if text.isascii():
        return data.decode("iso2022_jp", "replace") if ESCAPE.search(data) else text
    return _decoded_once(text) if TWICE.match(text, _first_above_ascii(data)) else text


def _first_above_ascii(data: bytes) -> int:
    """How many bytes stand before the first that is not ASCII."""
    try:
        return len(data.decode("ascii"))
    except UnicodeDecodeError as error:
        return error.start


def _declared(data: bytes) -> str | None:
    found = DECLARED.search(data[:DECLARATION_REACH])
    return codec_of(found.group(1).decode("ascii", "replace")) if found else None


def _decoded_by_looks(data: bytes, declared: str | None) -> str:
    """Bytes that are not all UTF-8: that is still meant where most of what is above ASCII is."""
    if declared in (None, "utf-8"):
        text = data.decode("utf-8", "replace")
        above = len(text) - len(text.encode("ascii", "ignore"))
        if 2 * text.count("\ufffd") < above:
            return text
        declared = None
    return data.decode(likeliest_codec(data, declared), "replace")


def _decoded_once(text: str) -> str:
    """The text; decoded again where a server took its UTF-8 for windows-1252 and encoded it a second time.

    No other text consists of nothing but characters of windows-1252 whose bytes are UTF-8.
    """
    for codec in ("cp1252", "latin-1"):
        try:
            return text.encode(codec).decode("utf-8")
        except UnicodeError:
            continue
    return text
