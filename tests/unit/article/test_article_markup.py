"""How bytes become text."""

from __future__ import annotations

import pytest

from server.article.decode.markup import read_markup
from server.errors import BadRequest
from server.model import Page

UMLAUTS = "<p>Die Bürgermeisterin grüßt die Gäste.</p>"


def test_header_charset_wins_over_declaration():
    """The charset of the Content-Type header is believed before the page's own `<meta>`."""
    page = Page(html=f"<meta charset=utf-8>{UMLAUTS}".encode("cp1252"), charset="windows-1252")
    assert UMLAUTS in read_markup(page)


@pytest.mark.parametrize("label", ["iso-8859-1", "latin1", "us-ascii", "ISO_8859-1", "windows-1252"])
def test_latin_labels_mean_windows_1252(label):
    """Pages labelled Latin-1 or ASCII are in windows-1252, as the WHATWG Encoding Standard says."""
    assert read_markup(Page(html=b"\x93Yes\x94 \x80", charset=label)) == "“Yes” €"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\xef\xbb\xbf<p>na\xc3\xafve", "<p>naïve"),
        ("<p>naïve".encode("utf-16-le").join([b"\xff\xfe", b""]), "<p>naïve"),
        ("<p>naïve".encode("utf-16-be").join([b"\xfe\xff", b""]), "<p>naïve"),
    ],
)
def test_byte_order_mark_names_the_charset(data, text):
    """Without a header a byte order mark decides, and is no part of the text."""
    assert read_markup(Page(html=data)) == text


@pytest.mark.parametrize(
    "declaration",
    [
        '<meta charset="koi8-r">',
        '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">',
        "<META CHARSET=KOI8-R>",
    ],
)
def test_meta_names_the_charset(declaration):
    """Without header and mark the page's own declaration decides, in either form."""
    assert "Москва" in read_markup(Page(html=f"{declaration}<p>Москва".encode("koi8-r")))


def test_declared_utf_16_is_utf_8():
    """A declaration that can be read as ASCII cannot stand in UTF-16: then the page is in UTF-8."""
    assert "naïve" in read_markup(Page(html='<meta charset="utf-16"><p>naïve'.encode()))


@pytest.mark.parametrize(
    "label", ["no-such-charset", "rot13", "unicode_escape", "base64", "", "utf-8; x", "\x00", "a" * 5000]
)
def test_unknown_charset_is_detected_instead(label):
    """A name that is no charset of the web never raises; the bytes are looked at."""
    assert read_markup(Page(html=UMLAUTS.encode(), charset=label)) == UMLAUTS


def test_undeclared_bytes_that_are_no_utf_8_are_detected():
    """Bytes without any declaration are read as UTF-8 if they are, else by what they look like."""
    russian = "<p>" + "Городской совет одобрил новый мост через реку. " * 20
    assert "Городской совет" in read_markup(Page(html=russian.encode("cp1251")))
    assert read_markup(Page(html=UMLAUTS.encode("cp1252"))) == UMLAUTS


def test_a_late_declaration_is_found():
    """A declaration behind the first 1,024 bytes counts: one letter alone could be of many charsets."""
    head = "<script>var x = 1;</script>" * 100
    assert "Ş" in read_markup(Page(html=f"<head>{head}<meta charset=windows-1254></head><p>Ş".encode("cp1254")))


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_needs_no_mark(codec):
    """Markup in two bytes a character begins with a NUL on one side of its first bracket."""
    assert read_markup(Page(html="<p>naïve 河".encode(codec))) == "<p>naïve 河"


@pytest.mark.parametrize("codec", ["cp1252", "latin-1"])
def test_text_encoded_twice_is_decoded_twice(codec):
    """UTF-8 that a server took for Latin-1 and encoded again is what its author wrote."""
    twice = "<p>Ça a été décidé en août.".encode().decode(codec).encode()
    assert read_markup(Page(html=twice)) == "<p>Ça a été décidé en août."
    assert read_markup(Page(html="<p>Ã© is how é looks then.".encode())) == "<p>Ã© is how é looks then."


def test_some_broken_bytes_leave_the_rest_in_utf_8():
    """A character that was cut in two is one U+FFFD, and no reason to read all others in another charset."""
    broken = "<p>Gäste ".encode() * 20 + b"\xc3"
    assert read_markup(Page(html=broken)) == "<p>Gäste " * 20 + "\ufffd"


def test_what_no_parser_takes_is_removed():
    """NULs and control characters go, lone surrogates become U+FFFD; tabs and line ends stay."""
    assert read_markup(Page(html="a\x00b\x0bc\ud800d\te\nf")) == "abc\ufffdd\te\nf"


@pytest.mark.parametrize("start", [b"%PDF-1.7\n", b"PK\x03\x04", b"\x89PNG\r\n", b"\xff\xd8\xff\xe0", b"GIF89a"])
def test_another_kind_of_file_is_refused(start):
    """A PDF, an archive or a picture is a bad request, not an empty article."""
    with pytest.raises(BadRequest):
        read_markup(Page(html=start + b"\x00\x01\x02" * 50))
