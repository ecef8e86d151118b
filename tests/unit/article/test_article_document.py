"""What the tree keeps, and how addresses are made absolute."""

from __future__ import annotations

import pytest

from server.article.clean.unread import strip_unread
from server.article.tree.address import absolute_url
from server.article.tree.document import parse_document
from server.article.tree.text import squeezed
from server.errors import NoArticle

BASE = "https://news.example/2026/story.html"


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("/a", "https://news.example/a"),
        ("b.html", "https://news.example/2026/b.html"),
        ("/a/../b", "https://news.example/b"),
        ("/a?b=/../c#d", "https://news.example/a?b=/../c#d"),
        ("?page=2", "https://news.example/2026/story.html?page=2"),
        ("https://über.example:8080/ä b", "https://über.example:8080/ä b"),
        ("https://[::1]/a", "https://[::1]/a"),
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


def test_an_address_without_a_path_has_an_origin():
    """What is relative to the site begins at the end of the host, whatever follows that in the page's address."""
    assert absolute_url("/a", "https://news.example?id=1") == "https://news.example/a"


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


def test_a_line_end_between_ideographs_is_no_space():
    """Chinese and Japanese lines are wrapped without a space; Korean words, and Latin ones among them, keep theirs."""
    assert squeezed("市議会は橋を\n  架ける。\n工事は\u3000春に") == "市議会は橋を架ける。工事は 春に"
    assert squeezed("새 다리의\n건설을") == "새 다리의 건설을"
    assert squeezed("報道の\nNHK は\n言う") == "報道の NHK は言う"


def read_text(markup):
    """The text that is left of a page when what is never read is gone."""
    document = parse_document(markup, None)
    strip_unread(document)
    return squeezed(document.root.text_content()).strip()


@pytest.mark.parametrize("end", ["</body>", "</html>", "</BODY ></HTML>"])
def test_an_early_end_of_the_page_ends_nothing(end):
    """What follows a stray `</body>` belongs to the element that was open before it, as in a browser."""
    document = parse_document(f"<body><article><p>one</p>{end}<p>two</p></article></body></html>", None)
    assert [p.getparent().tag for p in document.root.iter("p")] == ["article", "article"]


def test_a_drawing_left_open_takes_nothing_with_it():
    """A paragraph ends an open `<svg>`, as in a browser; a drawing that is closed goes with its titles and labels."""
    assert read_text("<body><svg><title>logo</title><path d='M0'><p>one</p><p>two</p>") == "onetwo"
    assert read_text("<body><svg><text>label</text></svg><p>one</p>") == "one"
    assert read_text("<body><svg><foreignObject><p>label</p></foreignObject></svg><p>one</p>") == "one"


def test_declared_shadow_trees_are_read():
    """A template that a browser makes a shadow tree of is shown, any other is not."""
    assert read_text("<body><x-a><template shadowrootmode='open'><p>one</p></template></x-a>") == "one"
    assert read_text("<body><template><p>one</p></template><p>two</p>") == "two"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<title>T</title><article><p>a</p></article><p>b</p>", "ab"),
        ("<meta charset=utf-8><title>T</title><main>a<title>b</title></main>c<p>d</p>", "abcd"),
        ("<head><title>T</title><custom-bar>a</custom-bar><meta name=x></head><body>b<p>c</p></body>", "abc"),
    ],
)
def test_a_body_needs_no_tag(markup, text):
    """What is nothing for a head begins the body, in the order of the page, as HTML5 has it."""
    root = parse_document(f"<!DOCTYPE html>{markup}", None).root
    assert "".join(root.find("body").itertext()) == text
    assert root.findtext("head/title") == "T"
