"""Which blocks a piece of markup becomes, and that the markup written beside them says the same."""

from __future__ import annotations

import re

import pytest
from lxml import html

from server.article.content.blocks import draft_blocks
from server.article.content.render import render_blocks
from server.model import Emphasis

BASE = "https://news.example/story"


def blocks_of(markup):
    """The blocks of a fragment as (kind, text), and the markup written beside them."""
    blocks, written, _ = render_blocks(draft_blocks(html.fromstring(f"<div>{markup}</div>"), BASE))
    return [(block.kind, block.text) for block in blocks], written


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>One.</p><p>Two.</p>", [("paragraph", "One."), ("paragraph", "Two.")]),
        ("One.<br><br>Two<br>lines.", [("paragraph", "One."), ("paragraph", "Two lines.")]),
        ("<br>One.<br> <br><br>Two.", [("paragraph", "One."), ("paragraph", "Two.")]),
        (
            "Loose <b>bold</b> text<p>Inside.</p>after",
            [("paragraph", "Loose bold text"), ("paragraph", "Inside."), ("paragraph", "after")],
        ),
        ("<p>One <i>two</i><span>three</span>.</p>", [("paragraph", "One twothree.")]),
        ("<h2>Head</h2><p>Body.</p>", [("heading", "Head"), ("paragraph", "Body.")]),
        (
            "<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>",
            [("list_item", "a"), ("list_item", "b"), ("list_item", "c")],
        ),
        ("<dl><dt>Term</dt><dd>Meaning</dd></dl>", [("list_item", "Term"), ("list_item", "Meaning")]),
        ("<blockquote><p>One.</p><p>Two.</p></blockquote>", [("block_quote", "One."), ("block_quote", "Two.")]),
        ("<blockquote class='twitter-tweet'>Hello — Ada (@ada)</blockquote>", [("block_quote", "Hello — Ada (@ada)")]),
        (
            "<figure><img src='/i'><figcaption>A <span class='credit'>B</span></figcaption></figure>",
            [("caption", "A B")],
        ),
        (
            "<p>Text.</p><div class='wp-caption-text'>A bridge.</div>",
            [("paragraph", "Text."), ("caption", "A bridge.")],
        ),
        ("<div class='bildunterschrift'>Eine Brücke</div>", [("caption", "Eine Brücke")]),
        ("<p class='pie-de-foto'>Un puente</p>", [("caption", "Un puente")]),
        ("<figure><blockquote>Said so.</blockquote></figure>", [("block_quote", "Said so.")]),
        ("<pre>a\n  b\n</pre>", [("code", "a\n  b")]),
        ("<p></p><p> &nbsp; </p><div><br></div>", []),
        ("<p>She said <q>the <q>old</q> mill</q>.</p>", [("paragraph", 'She said "the ‘old’ mill".')]),
        (
            "<p>She said “<q>the mill</q>” and <q>„die Mühle“</q>.</p>",
            [("paragraph", "She said “the mill” and „die Mühle“.")],
        ),
    ],
)
def test_blocks(markup, expected):
    """Each kind of element becomes its kind of block; inline markup is flattened; empty elements are no blocks."""
    assert blocks_of(markup)[0] == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p dir='rtl' lang='ar'>a</p>", '<p data-block="0" lang="ar" dir="rtl">a</p>'),
        ("<section lang='fr'><div><p lang='de'>a</p><p>b</p></div></section>", 'lang="fr">b</p>'),
        ("<p>a <del>b</del> <abbr>c</abbr> <u>d</u></p>", "a <del>b</del> <abbr>c</abbr> d"),
        (
            "<table><tr><th>a</th><th colspan=2>b</th></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>",
            '<tr><th>a</th><th colspan="2">b</th></tr><tr><td>1</td><td>2</td><td>3</td></tr>',
        ),
    ],
)
def test_markup_keeps_what_readers_need(markup, expected):
    """A block keeps its language and direction, what is struck out or short for something, and a table its headers."""
    assert expected in blocks_of(markup)[1]


def test_heading_has_its_level():
    """A heading bears the level of its element."""
    blocks, _, _ = render_blocks(draft_blocks(html.fromstring("<div><h4>Head</h4><p>x</p></div>"), None))
    assert [block.level for block in blocks] == [4, None]


def test_data_table_is_one_block():
    """A table of figures is one block: rows are lines, cells are separated by tabs, its caption stands first."""
    table = "<table><caption>Rain</caption><tr><th>May</th><th>June</th></tr><tr><td>12</td><td> 30 </td></tr></table>"
    assert blocks_of(table)[0] == [("caption", "Rain"), ("table", "May\tJune\n12\t30")]


def test_layout_table_is_walked():
    """A table that lays the page out is no block: what stands in its cells is read like anything else."""
    table = "<table><tr><td><table><tr><td>a</td></tr></table></td><td><p>First.</p><p>Second.</p></td></tr></table>"
    assert blocks_of(table)[0] == [("paragraph", "a"), ("paragraph", "First."), ("paragraph", "Second.")]


def test_every_block_has_its_element():
    """In the markup each block's index stands at exactly one element, and that element has the block's text."""
    markup = "<h2>A</h2><p>B <a href='/x'>link</a></p><ol><li>C</li></ol><blockquote>D</blockquote><pre>E\n F</pre>"
    blocks, written = blocks_of(markup)
    tree = html.fromstring(f"<div>{written}</div>")
    assert [(int(e.get("data-block")), e.text_content()) for e in tree.iterfind(".//*[@data-block]")] == [
        (index, text) for index, (_, text) in enumerate(blocks)
    ]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<ul><li>a</li><li>b</li></ul><p>c</p>", "<ul><li>a</li><li>b</li></ul><p>c</p>"),
        ("<ul><li>a</li></ul><ul><li>b</li></ul>", "<ul><li>a</li></ul><ul><li>b</li></ul>"),
        ("<ul><li>a<ul><li>b</li></ul>c</li></ul>", "<ul><li><p>a</p><ul><li>b</li></ul><p>c</p></li></ul>"),
        ("<ul><li><p>a</p><p>b</p></li></ul>", "<ul><li><p>a</p><p>b</p></li></ul>"),
        ("<dl><div><dt>a</dt><dd>b</dd></div></dl>", "<ul><li>a</li><li>b</li></ul>"),
        ("<ul>" + "<li>a<ul>" * 9, "<ul><li><p>a</p>" * 5 + "<ul><li>a</li></ul>" * 4 + "</li></ul>" * 5),
        (
            "<ol><li>a</li><pre>b</pre><li>c</li><li value=7>d</li><li>e</li></ol>",
            "<ol><li value=1>a</li></ol><pre>b</pre><ol><li value=2>c</li><li value=7>d</li><li value=8>e</li></ol>",
        ),
        (
            "<ol start=0><li>a</li></ol><ol start=x><li>b</li></ol>",
            "<ol><li value=0>a</li></ol><ol><li value=1>b</li></ol>",
        ),
        ("<li>a</li>", "<ul><li>a</li></ul>"),
        ("<ul><li><article><p>a</p><ul><li>b</li></ul></article></li></ul>", "<p>a</p><ul><li>b</li></ul>"),
    ],
)
def test_lists_are_what_they_were(markup, expected):
    """Lists end, nest and count as in the page; an item in which several blocks stand has a paragraph for each."""
    written = re.sub(' data-block="[0-9]+"', "", blocks_of(markup)[1])
    assert written.replace('"', "") == expected


def test_inline_markup_is_balanced_over_blocks():
    """Emphasis left open over several paragraphs is closed and opened again in each."""
    written = blocks_of("<b>One<br><br>Two</b>")[1]
    assert written == '<p data-block="0"><b>One</b></p><p data-block="1"><b>Two</b></p>'


def test_pictures_stand_between_blocks_with_absolute_addresses():
    """A picture is no block; its address is absolute; one without an http(s) address is left out."""
    blocks, written = blocks_of(
        "<p>One.</p><img src='/i.png' alt='a \"b\"'><img src='data:image/gif;base64,R0lGOD'><p>Two.</p>"
    )
    assert len(blocks) == 2
    assert written.count("<img") == 1
    assert '<img src="https://news.example/i.png" alt="a &quot;b&quot;">' in written


def test_text_is_escaped_in_the_markup():
    """What a page shows as `<script>` is text, and stays text."""
    assert blocks_of("<p>Use &lt;script&gt; &amp; more</p>")[1] == '<p data-block="0">Use &lt;script&gt; &amp; more</p>'


@pytest.mark.parametrize(
    ("markup", "text", "bold", "goes_on", "whole"),
    [
        ("<p><b>The bridge</b></p>", "The bridge", True, False, True),
        ("<p> <strong>The bridge</strong> is closed.</p>", "The bridge", True, True, False),
        ("<p><em>The  bridge</em> <a href='/x'>is closed</a>.</p>", "The bridge", False, False, False),
    ],
)
def test_what_begins_a_paragraph_in_another_type_is_noted(markup, text, bold, goes_on, whole):
    """Bold or italic words at the beginning, whether text goes on behind them, and whether they are all."""
    shown = render_blocks(draft_blocks(html.fromstring(f"<div>{markup}</div>"), BASE)).presentation
    assert shown.emphasis == {0: Emphasis(text=text, bold=bold, goes_on=goes_on, whole=whole)}


@pytest.mark.parametrize(
    "markup", ["<p>The <b>bridge</b></p>", "<p><b>The <i>old</i> bridge</b></p>", "<p><b> </b>The bridge</p>"]
)
def test_emphasis_inside_a_paragraph_sets_nothing_off(markup):
    """Words in the middle, types inside each other and empty elements say nothing of the paragraph."""
    assert render_blocks(draft_blocks(html.fromstring(f"<div>{markup}</div>"), BASE)).presentation.emphasis == {}


def test_paragraphs_of_one_quotation_and_pictures_are_noted():
    """A block quote of two paragraphs goes on behind the first; pictures with an address are counted."""
    markup = "<blockquote><p>One.</p><p>Two.</p></blockquote><img src='/a.jpg'><p>Three.</p><img>"
    shown = render_blocks(draft_blocks(html.fromstring(f"<div>{markup}</div>"), BASE)).presentation
    assert (shown.continued, shown.pictures) == ({0}, 1)
