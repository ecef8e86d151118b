"""Bytes → text: the charset of the header, else a byte order mark, else `<meta>`, else what the bytes look like."""

from __future__ import annotations

import codecs
import re

import chardet

from server.errors import BadRequest
from server.model import Page

DECLARATION_REACH = 4096
SAMPLE_LENGTH = 8192
LEAST_CONFIDENCE = 0.6

# Only names that a web page may bear reach Python's codec registry: it also holds codecs that are no charsets
# ("rot13", "unicode_escape"), and it remembers every unknown name it was ever asked for.
KNOWN_NAME = re.compile(
    r"utf[-_]?(?:8|16(?:[-_]?[lb]e)?)|(?:us-?)?ascii|latin-?\d{1,2}|iso[-_]?8859[-_]?\d{1,2}(?:-[ei])?|(?:windows|cp|x-cp)-?\d{3,4}"
    r"|koi8[-_]?[ru]|gb[-_]?(?:k|2312|18030)|big5(?:-hkscs)?|euc[-_]?(?:jp|kr)|shift[-_]?jis|sjis|iso-2022-jp|tis-?620",
    re.IGNORECASE,
)
DECLARED = re.compile(
    rb"<(?:meta|\?xml)\s[^>]{0,300}?(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})", re.IGNORECASE
)
# What browsers read under these names: the superset that pages are really in.
SUPERSETS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gbk",
    "utf-16": "utf-16-le",
}
# No web page is in the Cyrillic of the old Macintosh; chardet means windows-1251, which differs in few letters.
GUESSES = {"MacCyrillic": "windows-1251"}
MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
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
UNWANTED = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]")
SURROGATE = re.compile("[\ud800-\udfff]")


def read_markup(page: Page) -> str:
    """The page's HTML as text without control characters; lone surrogates become U+FFFD.

    Raises: BadRequest where the bytes are another kind of file.
    """
    html = page.html or ""
    return clean_characters(html if isinstance(html, str) else _decoded(html, page.charset))


def clean_characters(text: str) -> str:
    """The text without what no parser and no JSON writer takes: NULs, other control characters, lone surrogates."""
    return SURROGATE.sub("\ufffd", UNWANTED.sub("", text))


def _decoded(data: bytes, header_charset: str | None) -> str:
    if data.startswith(FOREIGN):
        raise BadRequest("html: this is another kind of file, not a web page")
    named = _codec(header_charset)
    if named:
        return data.decode(named, "replace").removeprefix("\ufeff")
    for mark, codec in MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, "replace")
    declared = DECLARED.search(data[:DECLARATION_REACH])
    named = _codec(declared.group(1).decode("ascii", "replace")) if declared else None
    if named:
        # a declaration that could be read as ASCII cannot be in UTF-16, whatever it says
        return data.decode("utf-8" if named.startswith("utf-16") else named, "replace")
    return _detected(data)


def _codec(label: str | None) -> str | None:
    """Python's name of a charset; None for one that is not known.

    Source: WHATWG Encoding Standard: pages labelled ASCII or Latin-1 are in windows-1252.
    """
    if not label or not KNOWN_NAME.fullmatch(label.strip()):
        return None
    try:
        name = codecs.lookup(label.strip().lower().replace("x-cp", "cp").replace("windows-949", "cp949")).name
    except LookupError:
        return None
    return SUPERSETS.get(name, name)


def _detected(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        # what tells charsets apart starts at the first byte that is not ASCII
        start = max(0, error.start - 256)
    guess = chardet.detect(data[start : start + SAMPLE_LENGTH])
    label = guess["encoding"] or ""
    named = _codec(GUESSES.get(label, label)) if guess["confidence"] >= LEAST_CONFIDENCE else None
    return data.decode(named or "cp1252", "replace")
