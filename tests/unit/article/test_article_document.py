"""What the tree keeps, and how addresses are made absolute."""

from __future__ import annotations

import pytest

from server.article.document import absolute_url, parse_document, squeezed
from server.errors import NoArticle

BASE = "https://news.example/2026/story.html"


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("/a", "https://news.example/a"),
        ("b.html", "https://news.example/2026/b.html"),
        ("//cdn.example/i.png", "https://cdn.example/i.png"),
        ("HTTP://other.example/x", "HTTP://other.example/x"),
        (" \n/a ", "https://news.example/a"),
        ("javascript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("data:text/html,x", None),
        ("mailto:desk@news.example", None),
        ("http://[::1", None),
        ("", None),
        (None, None),
    ],
)
def test_addresses_are_absolute_http_or_none(href, expected):
    """An address is resolved against the page's; what is then no http(s) address is None."""
    result = absolute_url(href, BASE)
    assert (result.lower() if result else result) == (expected.lower() if expected else expected)


def test_relative_address_without_a_page_address_is_none():
    """Without the page's address a relative one cannot be resolved, and is not guessed."""
    assert absolute_url("/a", None) is None


def test_base_element_resolves_links():
    """`<base href>` is what relative addresses are resolved against, itself resolved against the page's address."""
    document = parse_document("<base href='/other/'><p>x", BASE)
    assert document.base == "https://news.example/other/"


def test_depth_beyond_the_parser_is_told():
    """Where the parser gives the rest of a page up, the document says so."""
    assert parse_document("<div>" * 3000 + "deep", None).truncated
    assert not parse_document("<div>" * 1000 + "deep", None).truncated


@pytest.mark.parametrize("markup", ["", "  \n\t "])
def test_empty_page_has_no_article(markup):
    """An empty page is no article."""
    with pytest.raises(NoArticle):
        parse_document(markup, None)


def test_white_space_becomes_one_space():
    """Every run of white space, of any kind, is one space; invisible characters go."""
    assert squeezed("a \n\t b\xa0\u2003c\u200bd\xade") == "a b cde"
