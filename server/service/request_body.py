"""The body of a request becomes a `Page`: inflated within a bound, decoded, checked against the contract.

Only workers run this, all but `check_kind`: a body is hostile until it is read.
"""

from __future__ import annotations

import json
import re
import zlib
from typing import NamedTuple

import msgspec

from ..errors import BadRequest, PageTooLarge, UnsupportedMediaType
from ..input_limits import LIMITS
from ..model import Page, PageBody

MEDIA_TYPES = ("application/json", "text/html", "text/plain")
ENCODINGS = ("identity", "gzip")

_GZIP_WINDOW = 16 + zlib.MAX_WBITS  # "16 +" makes zlib read gzip's header and check its sum
# Python decodes these too, which are of no text that is sent; punycode takes time that is quadratic in its length.
_NO_CHARSETS = frozenset({"punycode", "idna", "unicode_escape", "raw_unicode_escape", "charmap", "utf_7"})
_SURROGATE_ESCAPE = re.compile(rb"\\u[dD][89a-fA-F]")


class RawRequest(NamedTuple):
    """What a worker is handed, unread. `encoding` is identity or gzip; the others are None where not sent."""

    body: bytes
    media_type: str
    encoding: str = "identity"
    charset: str | None = None
    location: str | None = None
    language: str | None = None


def check_kind(media_type: str, encoding: str) -> None:
    """Raises: UnsupportedMediaType unless a body of this kind can be read."""
    if media_type not in MEDIA_TYPES:
        raise UnsupportedMediaType(f"Content-Type must be one of {', '.join(MEDIA_TYPES)}")
    if encoding not in ENCODINGS:
        raise UnsupportedMediaType(f"Content-Encoding must be one of {', '.join(ENCODINGS)}")


def read_page(request: RawRequest, most: int = LIMITS.body_bytes) -> Page:
    """The page that a request hands in; its body, inflated, has at most so many bytes.

    Raises: BadRequest, PageTooLarge, UnsupportedMediaType.
    """
    check_kind(request.media_type, request.encoding)
    body = inflate(request.body, most) if request.encoding == "gzip" else request.body
    if request.media_type == "application/json":
        return page_from_json(body)
    # the header may list several languages; the first is the page's
    language = request.language.partition(",")[0].strip() if request.language is not None else None
    if request.media_type == "text/html":
        return Page(html=body, url=request.location, language=language, charset=request.charset)
    return Page(text=decode_text(body, request.charset), url=request.location, language=language)


def inflate(packed: bytes, most: int) -> bytes:
    """What one gzip member holds, at most so many bytes: a bomb is given up as soon as it passes the bound.

    Raises: BadRequest, PageTooLarge.
    """
    inflater = zlib.decompressobj(_GZIP_WINDOW)
    try:
        content = inflater.decompress(packed, most + 1)
    except zlib.error:
        raise BadRequest("the body is not gzip, as Content-Encoding says") from None
    if len(content) > most:
        raise PageTooLarge("the inflated body is too large", limit=most)
    if not inflater.eof:
        raise BadRequest("the gzip body breaks off")
    if inflater.unused_data:
        raise BadRequest("the gzip body goes on after its end: it must be one member")
    return content


def page_from_json(body: bytes) -> Page:
    """The page in a JSON body.

    Raises: BadRequest, which names the field that is wrong.
    """
    try:
        given = msgspec.json.decode(body, type=PageBody)
    except msgspec.ValidationError as error:
        raise BadRequest(f"the JSON body is not what the contract says: {error}") from None
    except UnicodeDecodeError:
        raise BadRequest("the JSON body is not UTF-8") from None
    except msgspec.DecodeError:
        given = _json_with_lone_surrogates(body)
    return Page(**msgspec.structs.asdict(given))


def decode_text(body: bytes, charset: str | None) -> str:
    """Plain text by its charset, else by its byte order mark, else as UTF-8; what cannot be decoded becomes U+FFFD.

    Raises: UnsupportedMediaType for a charset that does not exist.
    """
    if charset is None:
        charset = "utf-16" if body.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    if charset.lower().replace("-", "_") in _NO_CHARSETS:
        raise UnsupportedMediaType("the charset is not known")
    try:
        return body.decode(charset, "replace")
    except (LookupError, ValueError, UnicodeError):
        raise UnsupportedMediaType("the charset is not known") from None


def _json_with_lone_surrogates(body: bytes) -> PageBody:
    # A browser's DOM may hold half an emoji, which JSON.stringify writes as a lone \ud83d and msgspec does not read.
    if not _SURROGATE_ESCAPE.search(body):
        raise BadRequest("the body is not JSON")
    try:
        loose = json.loads(body)
    except (ValueError, RecursionError):
        raise BadRequest("the body is not JSON") from None
    if not isinstance(loose, dict):
        raise BadRequest("the JSON body is no object")
    whole = {_whole_characters(key): _whole_characters(value) for key, value in loose.items()}
    try:
        return msgspec.convert(whole, PageBody)
    except msgspec.ValidationError as error:
        raise BadRequest(f"the JSON body is not what the contract says: {error}") from None


def _whole_characters(value: object) -> object:
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if isinstance(value, str) else value
