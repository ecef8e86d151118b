"""The lines beside a title, as a reader sees them."""

from __future__ import annotations

import pytest
from lxml import html

from server.article.metadata.bylines import byline_of, lines_of_authors
from server.article.metadata.visible_lines import lines_beside, lines_within


def beside(markup):
    """The lines beside the first heading of a body with this markup."""
    body = html.document_fromstring(f"<body>{markup}</body>")
    return lines_beside(body.find(".//h1"))


def test_phrases_make_one_line_and_blocks_break_it():
    """Links and emphasis stand in their line; a block or a line break ends it."""
    markup = (
        "<h1>Bridge</h1><p>By <a>Ada</a> <b>Lindgren</b> · <span>3 March</span><br>Harbour</p><div>A <i>b</i></div>"
    )
    assert beside(markup) == ["By Ada Lindgren · 3 March", "Harbour", "A b"]


def test_lines_leave_the_heading_wherever_it_lies():
    """What follows the heading's frame counts, and what stands above it comes last."""
    markup = "<p>Monday</p><header><div><h1>Bridge</h1></div><p>By Ada</p></header><p>Text</p>"
    assert beside(markup) == ["By Ada", "Text", "Monday"]


def test_scripts_and_controls_are_silent():
    """What no reader sees is no line."""
    assert beside("<h1>Bridge</h1><script>1</script><p>a<style>b</style>c</p><button>d</button>") == ["ac"]


def test_lines_end_far_from_the_title():
    """A long page is not read to its end."""
    assert len(beside("<h1>Bridge</h1>" + "<p>line</p>" * 500)) == 16


def marked(markup):
    """The byline of an element, as the source and its lines."""
    return byline_of(html.fragment_fromstring(markup))


def test_marks_of_a_byline():
    """rel, itemprop and a class that names it make an element a byline; a longer class does not."""
    assert marked('<a rel="author">Ada Lindgren</a>') == ("rel=author", ("Ada Lindgren",))
    assert marked('<i itemprop="author"><b itemprop="name">Ada</b> x</i>') == ("itemprop=author", ("Ada",))
    assert marked('<p class="article-byline">By Ada<br>Reporter</p>') == ("class of a byline", ("By Ada", "Reporter"))
    assert marked('<p class="author-bio">Ada writes</p>') is None
    assert marked('<p class="byline">7</p>') is None


@pytest.mark.parametrize(
    "frame",
    [
        '<ul class="comment-list"><li>{}</li></ul>',
        '<div class="review-card"><p>{}</p></div>',
        "<blockquote>{}</blockquote>",
        '<div class="related-stories"><p>{}</p></div>',
        '<div class="site-footer">{}</div>',
    ],
)
def test_bylines_of_others_are_not_the_pages(frame):
    """Who wrote a comment, a customer's review, a quotation or a related story is not asked."""
    tree = html.fragment_fromstring(frame.format('<a rel="author">Bo Marsh</a>'))
    assert byline_of(tree.find(".//a")) is None


def test_a_review_is_an_article():
    """The class of an article that reviews something is no reason to doubt its byline."""
    tree = html.fragment_fromstring('<div class="review"><p class="byline">By Ada Lindgren</p></div>')
    assert byline_of(tree.find("p")).lines == ("By Ada Lindgren",)


def test_lines_that_name_an_author():
    """A line begins like a byline, there or behind a date, and goes on with a full name, there or in the next line."""
    lines = ["By design", "Written by", "Ada Lindgren", "3 March 2026 by Bo Marsh", "Von Kiel", "Von Änne Weiß"]
    assert list(lines_of_authors(lines)) == ["Written by Ada Lindgren", "by Bo Marsh", "Von Änne Weiß"]


def test_lines_within_an_element():
    """An element's own text is broken where its markup breaks it."""
    assert lines_within(html.fragment_fromstring("<div>a<p>b</p>c <i>d</i></div>")) == ["a", "b", "c d"]
