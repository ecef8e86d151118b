"""Pages made to break a reader: what stands in them is read to the end, or the reader is told that it is not."""

from __future__ import annotations

import pytest
from hostile_pages import FIRST, HOSTILE, LAST, page

from server.article import extract_article
from server.errors import ReaderError
from server.model import Page
from server.pipeline import analyze

# A part of the size that breaks readers is enough to see whether text is lost; benchmarks/growth.py has the whole.
PART = 50
DEEP = "Under all these boxes stands a sentence that somebody wrote and somebody wants to read, however deep it lies."
# An open quotation mark takes the rest of the page into an attribute, in browsers too: nobody sees it.
NOT_SHOWN = {"quotation marks in a tag"}
STRAY = [
    "<svg/>", "<svg><path d='M0'>", "<canvas/>", "<iframe src=/x />", "<script src=/x />", "<title>x</title>",
    "<title>x", "<plaintext>", "<xmp>a<b>c</xmp>", "<listing>a</listing>", "<noembed>a</noembed>",
    "<frameset><frame></frameset>", "<!-->", "<!-- a --!>", "<![CDATA[", "<?php", "<!DOCTYPE x [", "</head>",
    "</body></html>", "<html><body>", "<math><mi>x", "<del>", "<table>", "<table><tr>", "<td>",
    "<pre>", "<h1>", "<blockquote>", "<details><summary>x</summary>", "<map name=x>", "<marquee>", "<center>",
    "<ruby>漢<rt>k", "<embed src=x>", "<embed src=x>" * 300, "<wbr>" * 1500, "<dt>" * 1500,
    "<link rel=canonical href='http://[x'>",
    "<base href='http://['>", "<meta charset=utf-16>", "<a name=x>", "a < b <d e", "\0", "\x01", "\ud800", "\uffff",
    "\ufdd0", "\ufeff", "&#0;", "&#xD800;", "&#x110000;", "&#xFDD0;", "&nbsp", "<" + "a" * 60000 + ">",
    "<p title='" + "x" * 100000 + "'>", "<a href='data:text/html," + "A" * 5000 + "'>x</a>",
]  # fmt: skip
REFUSED = {
    "100,000 levels": ("<div>" * 100000, "page_too_complex"),
    "4,000 levels": ("<div>" * 4000 + "x" + "</div>" * 4000, "page_too_complex"),
    "50,000 open inline tags": ("<b>x " * 50000, "page_too_complex"),
    "20,000 lists in each other": ("<ul><li>" * 20000, "page_too_complex"),
    "100,000 figures": ("<figure><img src=x><figcaption>x</figcaption></figure>" * 100000, "page_too_complex"),
    "100,000 links": ("<a href=/x>x</a>" * 100000, "page_too_complex"),
    "5,000 attributes": ("<p " + " ".join(f"a{n}=1" for n in range(5000)) + ">x</p>", "page_too_complex"),
    "a word of a million letters": ("x" * 1000000, "page_too_complex"),
    "a page of nine million": ("x " * 4500000, "page_too_large"),
}
NO_PAGES = {
    "nothing": (b"", "no_article"),
    "blanks": (b" \n\t", "no_article"),
    "ends": (b"</body></html>", "no_article"),
    "signs": (b"<p>\xe2\x80\x94 * * * \xe2\x80\x94", "no_article"),
    "a comment": (b"<!-- nothing -->", "no_article"),
    "NULs": (b"\0" * 1000, "no_article"),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "bad_request"),
    "gzip": (b"\x1f\x8b\x08\x00\x00\x00\x00\x00", "bad_request"),
    "frames": (b"<html><frameset cols='1,*'><frame src=/a><frame src=/b></frameset></html>", "no_article"),
}


def texts(extraction):
    """The text of every block, captions too."""
    return "\n".join(block.text for block in extraction.article.blocks)


@pytest.mark.parametrize("shape", sorted(HOSTILE.keys() - NOT_SHOWN))
def test_the_article_around_is_whole(shape):
    """The article before and behind is read, whatever stands between them."""
    markup = page(HOSTILE[shape].between(max(1, HOSTILE[shape].worst // PART)))
    found = texts(extract_article(Page(html=markup, url="https://hostile.example/")))
    assert FIRST in found
    assert LAST in found


@pytest.mark.parametrize("markup", STRAY, ids=lambda markup: repr(markup[:24]))
def test_stray_markup_swallows_nothing(markup):
    """What a browser shows behind a tag left open, a half comment or a character that is none is read."""
    found = texts(extract_article(Page(html=page(markup), url="https://hostile.example/")))
    assert FIRST in found
    assert LAST in found


@pytest.mark.parametrize("levels", [500, 1000, 2000])
def test_text_deep_inside_is_read(levels):
    """Text within the parser's reach is read, and so is what follows it."""
    found = texts(extract_article(Page(html=page("<div>" * levels + DEEP + "</div>" * levels))))
    assert DEEP in found
    assert LAST in found


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "ul><li", "table><tr><td"])
@pytest.mark.parametrize("levels", [4000, 100000])
def test_text_beyond_the_parser_is_told_of(tag, levels):
    """Where the parser gives up, the answer says so."""
    extraction = extract_article(Page(html=page(f"<{tag}>" * levels + "deep down")))
    assert "deeply_nested" in [caution.code for caution in extraction.warnings]


@pytest.mark.parametrize("shape", REFUSED)
def test_what_parsers_choke_on_is_refused_by_name(shape):
    """Over a limit the page is refused before any parser, with a code that says why."""
    between, code = REFUSED[shape]
    with pytest.raises(ReaderError) as refusal:
        analyze(Page(html=page(between)))
    assert refusal.value.code == code


@pytest.mark.parametrize("shape", NO_PAGES)
def test_what_is_no_page_is_refused_by_name(shape):
    """Nothing, another kind of file and a page of frames have no article, and the answer says which it is."""
    data, code = NO_PAGES[shape]
    with pytest.raises(ReaderError) as refusal:
        analyze(Page(html=data))
    assert refusal.value.code == code
