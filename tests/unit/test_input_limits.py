"""Admission: what is refused before any parser, and that nothing ordinary is."""

from __future__ import annotations

import msgspec
import pytest

from server.errors import BadRequest, PageTooComplex, PageTooLarge
from server.input_limits import LIMITS, MAX_LINE_LENGTH, PageLimits, admit_page
from server.model import Page

PROSE = "<p>The ferry left at nine, an hour late, with forty people on board.</p>"


def with_attributes(number: int) -> str:
    """A tag with that many attributes, each another shape that HTML knows."""
    shapes = ("a{}", "b{}=1", "c{}='x > y'", 'd{} = "<i>"')
    return "<p " + " ".join(shapes[i % 4].format(i) for i in range(number)) + ">x</p>"


AT_THE_LIMIT = {
    "tags": "<br>" * LIMITS.tags,
    "depth": "<div>" * LIMITS.depth + "x" + "</div>" * LIMITS.depth,
    "attributes": with_attributes(LIMITS.attributes),
    "blanks": "a" + " \n" * (LIMITS.blank_run // 2) + "b",
    "word": "<p>a " + "x" * LIMITS.word_length + " b</p>",
    "text": "<script>so much</script><p>" + "word " * (LIMITS.text_length // 5) + "</p>",
}
OVER_THE_LIMIT = {
    "tags": (LIMITS.tags + 1, "<br>" * (LIMITS.tags + 1)),
    "depth": (LIMITS.depth + 1, "<div>" * (LIMITS.depth + 1)),
    "attributes": (LIMITS.attributes + 1, with_attributes(LIMITS.attributes + 1)),
    "blanks": (LIMITS.blank_run + 1, "a" + " " * (LIMITS.blank_run + 1) + "b"),
    "word": (LIMITS.word_length + 1, "<p>a " + "x" * (LIMITS.word_length + 1) + " b</p>"),
    "text": (LIMITS.text_length + 1, "<p>" + "word " * (LIMITS.text_length // 5) + "<b>s</b></p>"),
}


@pytest.mark.parametrize("shape", AT_THE_LIMIT)
@pytest.mark.parametrize("encode", [str, str.encode], ids=["text", "bytes"])
def test_a_page_at_a_limit_is_read(shape, encode):
    """A limit itself is allowed, for text and for bytes."""
    html = encode(AT_THE_LIMIT[shape])
    assert admit_page(Page(html=html)).html == html


@pytest.mark.parametrize("shape", OVER_THE_LIMIT)
@pytest.mark.parametrize("encode", [str, str.encode], ids=["text", "bytes"])
def test_a_page_over_a_limit_is_refused(shape, encode):
    """One over a limit is too complex, and the refusal tells the limit and what was found."""
    found, html = OVER_THE_LIMIT[shape]
    with pytest.raises(PageTooComplex) as refusal:
        admit_page(Page(html=encode(html)))
    assert (refusal.value.limit, refusal.value.found) == (found - 1, found)


@pytest.mark.parametrize("shape", ["blanks", "word", "text"])
def test_plain_text_has_the_limits_of_text(shape):
    """Runs of blanks and words without an end are refused in plain text too."""
    with pytest.raises(PageTooComplex):
        admit_page(Page(text=OVER_THE_LIMIT[shape][1]))


def test_markup_is_counted_in_utf_16():
    """Two bytes a character hide no nesting."""
    with pytest.raises(PageTooComplex) as refusal:
        admit_page(Page(html=("<div>" * (LIMITS.depth + 1)).encode("utf-16")))
    assert refusal.value.found == LIMITS.depth + 1


@pytest.mark.parametrize(
    "hidden",
    [
        "<!--><{}-->",
        "<!--a--!><{}-->",
        "<!-- a --><{}",
        "<p title='><{}",
        '<p ="><{}',
        "<script></script><{}",
        "<script><!--<script></script><{}</script>",
        "<textarea></textarea ><{}",
        "<div a=/><{}",
        "<ſcript><{}",
    ],
)
def test_nesting_cannot_be_hidden(hidden):
    """Tags that HTML5 reads are counted behind every half-open comment, attribute and raw text."""
    bomb = "div>" + "<div>" * LIMITS.depth
    with pytest.raises(PageTooComplex):
        admit_page(Page(html=hidden.format(bomb)))


@pytest.mark.parametrize(
    "html",
    [
        "<script>" + "'<div>'+" * 2000 + "</script>" + PROSE,
        "<style>" + "/* <b> */" * 2000 + "</style>" + PROSE,
        "<!-- " + "<div>" * 2000 + " -->" + PROSE,
        "<script>" + "x" * (LIMITS.word_length + 9) + "</script>" + PROSE,
        "<p data-x='" + "x" * (LIMITS.word_length + 9) + "'>a</p>" + PROSE,
        "<ul>" + "<li>one more" * 5000 + "</ul>",
        "<p>a paragraph" * 5000,
        "<table>" + "<tr><td>a<td>b" * 5000 + "</table>",
        "<svg>" + "<path d='M0 0'/>" * 5000 + "</svg>" + PROSE,
        "<a href=/>a</a>" * 5000,
        "<div><span><b></div>" * 5000,
        "</div>" * 5000 + PROSE,
    ],
)
def test_untidy_pages_are_read(html):
    """What scripts, comments and attributes hold is no tag and no word; what HTML closes by itself does not nest."""
    assert admit_page(Page(html=html)).html == html


def test_size_is_bounded():
    """A page over 8 MiB is too large, whatever it holds."""
    with pytest.raises(PageTooLarge) as refusal:
        admit_page(Page(html=b"a " * (LIMITS.body_bytes // 2) + b"b"))
    assert (refusal.value.limit, refusal.value.found) == (LIMITS.body_bytes, LIMITS.body_bytes + 1)


@pytest.mark.parametrize("page", [Page(), Page(html="a", text="b")])
def test_a_page_is_html_or_text(page):
    """Neither and both are refused."""
    with pytest.raises(BadRequest, match="exactly one"):
        admit_page(page)


def test_text_is_not_selected():
    """Only of a page's markup can a part be selected."""
    with pytest.raises(BadRequest, match="selected"):
        admit_page(Page(text="a", selected=True))


@pytest.mark.parametrize("tag", ["en", "pt-BR", "zh-Hant-TW", "de-1996", "x-klingon", "sr-Latn"])
def test_languages_are_bcp_47(tag):
    """Well-formed tags are taken as they are."""
    assert admit_page(Page(text="a", language=tag)).language == tag


@pytest.mark.parametrize("tag", ["", "english please", "en_US", "e", "en-", "de\n", "цы"])
def test_other_languages_are_refused(tag):
    """A tag that is not well-formed is a fault of the request, not a language nobody knows."""
    with pytest.raises(BadRequest, match="language"):
        admit_page(Page(text="a", language=tag))


@pytest.mark.parametrize("field", ["url", "title"])
def test_what_stands_beside_the_page_is_bounded(field):
    """An address or a title may not be a page of its own."""
    page = msgspec.structs.replace(Page(text="a"), **{field: "x" * (MAX_LINE_LENGTH + 1)})
    with pytest.raises(BadRequest, match=field):
        admit_page(page)


@pytest.mark.parametrize("encode", [str, str.encode], ids=["text", "bytes"])
def test_pictures_inside_the_page_are_dropped(encode):
    """A long data: address is emptied in its attribute; the rest of the tag, and text about such addresses, stay."""
    picture = f'<img alt="a mast" src="data:image/png;base64,{"A" * 400}">'
    text = "<p>Write data:, or src=data:image/gif for short.</p>"
    admitted = admit_page(Page(html=encode(picture + text))).html
    assert admitted == encode('<img alt="a mast" src="data:,">' + text)


@pytest.mark.parametrize(
    ("limit", "page"),
    [
        ("body_bytes", Page(html="<p>" + "a " * 20)),
        ("tags", Page(html="<br>" * 11)),
        ("depth", Page(html="<b>" * 11)),
        ("attributes", Page(html=with_attributes(11))),
        ("blank_run", Page(html="a" + " " * 11 + "b")),
        ("blank_run", Page(text="a" + " " * 11 + "b")),
        ("word_length", Page(html="<p>" + "x" * 11)),
        ("word_length", Page(text="x" * 11)),
        ("text_length", Page(html="<p>" + "a " * 6)),
        ("text_length", Page(text="a " * 6)),
    ],
)
def test_each_limit_can_be_set(limit, page):
    """A page within the usual limits is refused by a lower one, which the refusal names."""
    assert admit_page(page)
    with pytest.raises((PageTooComplex, PageTooLarge)) as refusal:
        admit_page(page, PageLimits(**{limit: 10}))
    assert refusal.value.limit == 10
    assert refusal.value.found > 10
