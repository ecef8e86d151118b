"""What a page's markup says of its type."""

from __future__ import annotations

import pytest

from server.article.page_type.signals import read_signals
from server.article.tree.document import parse_document


def signals_of(body: str, head: str = ""):
    """The signs on a page."""
    return read_signals(parse_document(f"<html><head>{head}</head><body>{body}</body></html>", None))


def linked(data: str) -> str:
    """A script of JSON-LD."""
    return f'<script type="application/ld+json">{data}</script>'


def test_types_are_read_from_everywhere():
    """JSON-LD (one type or a list), microdata and og:type name the types of a page, in lower case."""
    head = linked('{"@type": ["WebPage", "QAPage"], "mainEntity": {"@type": "Question"}}')
    head += '<meta property="og:type" content="product">'
    body = '<div itemscope itemtype="https://schema.org/Offer"></div>'
    assert signals_of(body, head).types == {"webpage", "qapage", "question", "offer", "og:product"}


@pytest.mark.parametrize(
    ("head", "says"),
    [
        (linked('{"@type": "NewsArticle"}'), True),
        (linked('{"@type": "Recipe"}'), True),
        ('<meta property="article:published_time" content="2026-01-02">', True),
        ('<meta property="og:type" content="article">', False),
        (linked('{"@type": "Product", "review": {"@type": "Review"}}'), False),
    ],
)
def test_a_page_says_that_it_is_an_article(head, says):
    """By its schema.org type or a date of publication; an og:type is on most pages, and goods have reviews."""
    assert signals_of("<p>Text</p>", head).says_article is says


def test_labels_are_whole_short_texts_of_links_and_buttons():
    """Case, blanks and arrows do not matter; a long text is no label, and neither is a field's."""
    body = (
        "<a href='/q'><span>Reply </span>with quote »</a><button>Add to <b>cart</b></button>"
        "<input type=submit value='Search'><input type=text value='typed'>"
        f"<a href='/long'>{'word ' * 40}</a><a>no link</a>"
    )
    assert signals_of(body).labels == {"reply with quote", "add to cart", "search"}


def test_controls_are_counted():
    """Links, fields, buttons and players count; hidden fields and anchors without an address do not."""
    body = (
        "<a href='/'>A</a><a name='x'>B</a><input type=hidden><input><select></select><video></video><button>C</button>"
    )
    assert signals_of(body).controls == 5


def test_teasers_are_headings_that_are_links():
    """A heading counts that holds a link or stands in one."""
    body = "<h2><a href='/1'>One</a></h2><a href='/2'><h3>Two</h3></a><h2>Three</h2>"
    assert signals_of(body).teasers == 2


@pytest.mark.parametrize("stated", ["false", '"False"', '"false"', '"http://schema.org/False"'])
def test_a_page_states_that_it_is_not_free(stated):
    """However publishers write it."""
    assert signals_of("", linked(f'{{"@type": "Article", "isAccessibleForFree": {stated}}}')).paywall.locked


def test_a_free_page_is_not_locked():
    """Neither without a statement nor with one that says so."""
    assert not signals_of("").paywall.locked
    assert not signals_of("", linked('{"isAccessibleForFree": true}')).paywall.locked


def test_a_tier_is_a_statement():
    """What is told to social networks counts too."""
    assert signals_of("", '<meta property="article:content_tier" content="locked">').paywall.locked
    assert not signals_of("", '<meta property="article:content_tier" content="free">').paywall.locked


@pytest.mark.parametrize("selector", ['".premium"', '["#rest", ".premium"]', '"article .premium"'])
def test_the_parts_that_are_not_free_are_measured(selector):
    """In characters; None where there are no such elements."""
    head = linked(f'{{"isAccessibleForFree": false, "hasPart": {{"cssSelector": {selector}}}}}')
    text = "<div id='rest' class='premium text'>Twelve chars</div>"
    assert signals_of(text, head).paywall.locked_length == 12
    assert signals_of("<p>Something else</p>", head).paywall.locked_length is None


def test_the_stated_word_count_is_read():
    """As a number or a text; None where it is not stated."""
    assert signals_of("", linked('{"wordCount": 812}')).paywall.word_count == 812
    assert signals_of("", linked('{"wordCount": "812"}')).paywall.word_count == 812
    assert signals_of("").paywall.word_count is None
