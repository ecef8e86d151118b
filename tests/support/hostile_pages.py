"""Pages made to break a reader, of any size. Around each stand two parts of an article, the longer one behind.

A size is a number of repetitions; `worst` is the size that readers have been seen to break at, or what makes up about
half a million characters or twenty thousand tags: as many as the largest of 772 real pages had.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

FIRST = (
    "The council met on Tuesday and decided, after a long debate, to mend the old bridge before winter comes. "
    "Engineers had found cracks in two of the seven arches in May, when the river was lower than ever measured."
)
LAST = (
    "The work will cost four million crowns, a third of which the county has promised to pay within the year. "
    "Lorries must take the road over Ellery until the middle of November, and buses go by way of the mill. "
    "When the bridge was closed before, in the winter of 1963, the baker crossed the ice with his bread on a sledge."
)
SENTENCE = "Nobody in the crowded hall disagreed with her that night. "


class Hostile(NamedTuple):
    """What stands between the parts of the article, made to a size."""

    between: Callable[[int], str]
    worst: int


def page(between: str) -> str:
    """The article around it."""
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>Bridge to be mended</title></head><body><article>"
        f"<p>{FIRST}</p>{between}<p>{LAST}</p></article></body></html>"
    )


def repeated(piece: str) -> Callable[[int], str]:
    """That piece so many times."""
    return lambda size: piece * size


def nested(tag: str, inner: str = "x") -> Callable[[int], str]:
    """Elements inside each other."""
    return lambda size: f"<{tag}>" * size + inner + f"</{tag}>" * size


def numbered(piece: str) -> Callable[[int], str]:
    """That piece so many times, no two alike."""
    return lambda size: "".join(piece.replace("#", str(number)) for number in range(size))


# ---- what parses: each must be read in linear time, and the parts be found

HOSTILE = {
    "bare": Hostile(repeated(""), 8),
    # structure
    "nested divs": Hostile(nested("div"), 480),
    "nested quotations": Hostile(nested("blockquote"), 480),
    "nested lists": Hostile(nested("ul><li"), 240),
    "nested tables": Hostile(lambda size: "<table><tr><td>" * size + "x" + "</td></tr></table>" * size, 160),
    "nested links": Hostile(nested("b"), 480),
    "many deep places": Hostile(repeated("<div>" * 200 + "x" + "</div>" * 200), 100),
    "table rows": Hostile(repeated("<tr><td>a<td>b"), 8000),
    "one table": Hostile(lambda size: "<table>" + "<tr><td>a</td><td>b</td></tr>" * size + "</table>", 8000),
    "many tables": Hostile(repeated("<table><tr><td>a</td><td>b</td></tr><tr><td>c<td>d</table>"), 5000),
    "layout rows": Hostile(
        lambda size: "<table>" + f"<tr><td><table><tr><td>{SENTENCE}</table></td></tr>" * size + "</table>", 5000
    ),
    "line breaks": Hostile(repeated("<br>"), 50000),
    "words and breaks": Hostile(repeated("word <br>"), 50000),
    "unclosed inline tags": Hostile(repeated("<p><i>word"), 450),
    "unclosed paragraphs": Hostile(repeated("<p>word"), 20000),
    "unclosed items": Hostile(lambda size: "<ul>" + "<li>word" * size + "</ul>", 20000),
    "lists of one": Hostile(repeated("<ul><li>word</ul>"), 10000),
    "numbered lists": Hostile(numbered("<ol><li>Item # of the long list of things</ol>"), 5000),
    "open definitions": Hostile(numbered("<h6 lang=de>Word</h6><dt class=byline>Term <i itemprop=name>#</i>"), 5000),
    "unlikely siblings": Hostile(repeated(f"<p class=comment>word</p>{SENTENCE}"), 5000),
    "headers in a heading": Hostile(
        lambda size: "<h2>" + f"{SENTENCE * 2}<header>premium Ada [1] :</header>" * size + "</h2>", 3000
    ),
    "definitions": Hostile(lambda size: "<dl>" + "<dt>word<dd>meaning" * size + "</dl>", 5000),
    "spans": Hostile(repeated("<span>word</span> "), 40000),
    "letters": Hostile(repeated("<b>a</b>"), 40000),
    "headings": Hostile(numbered("<h2>Heading # of a very long page</h2>"), 10000),
    "first headings": Hostile(numbered("<h1>Heading # of a very long page</h1>"), 10000),
    "figures": Hostile(
        numbered("<figure><img src='/#.jpg' alt='x'><figcaption>The bridge, seen from side #.</figcaption></figure>"),
        50000,
    ),
    "captions": Hostile(repeated("<p class=caption>The bridge.</p>"), 20000),
    "pictures": Hostile(numbered("<img src=/#.jpg alt=x>"), 50000),
    "links": Hostile(numbered("<a href=/#>A link to page #</a> "), 49000),
    "links in paragraphs": Hostile(numbered(f"<p><a href=/#>A link</a> {SENTENCE}</p>"), 10000),
    "cards": Hostile(numbered("<a href=/#><h3>Story #</h3><p>Its summary.</p></a>"), 10000),
    "quotations": Hostile(numbered(f"<blockquote>Post # of a long day. {SENTENCE}</blockquote>"), 5000),
    "posts": Hostile(numbered("<div class=social-embed><blockquote>Post # of a day.</blockquote></div>"), 5000),
    "asides": Hostile(repeated(f"<aside>{SENTENCE}</aside>"), 20000),
    "nested asides": Hostile(nested("aside", SENTENCE), 480),
    "buttons": Hostile(repeated(f"<button>{SENTENCE}"), 20000),
    "unclosed forms": Hostile(repeated("<form><p>word"), 450),
    "code": Hostile(repeated("<pre>a  b\n\n c</pre>"), 20000),
    "hidden boxes": Hostile(repeated(f"<div style='display:none'>{SENTENCE}</div>"), 20000),
    "scripts": Hostile(repeated("<script>x()</script>"), 49000),
    "comments": Hostile(repeated("<!-- a comment --> word "), 50000),
    "invented elements": Hostile(numbered("<x-#>word</x-#>"), 20000),
    "sections": Hostile(repeated(f"<section><div><p>{SENTENCE}</p></div></section>"), 10000),
    "the same paragraph": Hostile(repeated(f"<p>{SENTENCE}</p>"), 20000),
    "different paragraphs": Hostile(numbered(f"<p>Paragraph # of a long page. {SENTENCE}</p>"), 5000),
    "pull quotes": Hostile(
        numbered(f"<blockquote>Somebody wrote number # of the day.</blockquote><p>Paragraph #. {SENTENCE * 4}</p>"),
        1500,
    ),
    # what a page says of itself
    "linked data": Hostile(
        lambda size: '<script type="application/ld+json">[' + '{"@type":"Person","name":"Ada"},' * size + "1]</script>",
        20000,
    ),
    "nested linked data": Hostile(
        lambda size: '<script type="application/ld+json">' + '{"a":[' * size + "]}" * size + "</script>", 100000
    ),
    "linked data in pieces": Hostile(
        numbered('<script type="application/ld+json">{"@type":"NewsArticle","headline":"Story #"}</script>'), 10000
    ),
    "statements": Hostile(numbered("<meta property='og:title' content='Story #'>"), 50000),
    "titles": Hostile(numbered("<title>Story # | Site # | News</title>"), 5000),
    "bylines": Hostile(numbered("<span class=byline>By <a rel=author href=/#>Ada Lindgren #</a></span> "), 10000),
    "marked by id and class": Hostile(numbered("<i class='byline wall' id='author-wall-#' itemprop=a>x</i> "), 20000),
    "copyright lines": Hostile(repeated("<b>© </b> <img id=x>© word "), 10000),
    "dates": Hostile(
        numbered("<time datetime='2026-01-02'>2 January 2026, #</time> Published: 2 January 2026 "), 10000
    ),
    # attributes
    "long attribute": Hostile(lambda size: f"<p title='{'x ' * size}'>word</p>", 500000),
    "long class": Hostile(lambda size: f"<p class='{'share ' * size}'>word</p>", 200000),
    "long style": Hostile(lambda size: f"<p style='{'display : ' * size}'>word</p>", 100000),
    "many classes": Hostile(numbered("<p class='a-# b-# caption-# share# toolbar#x'>word</p>"), 20000),
    "tags full of attributes": Hostile(repeated("<p " + " ".join(f"a{n}=1" for n in range(900)) + ">x</p>"), 160),
    "long addresses": Hostile(repeated(f"<a href='/{'x' * 1000}'>word</a> "), 2000),
    "quotation marks in a tag": Hostile(lambda size: f"<p {'w on=' + chr(39)}{'w on=' * size}>", 20000),
    # characters
    "data address": Hostile(lambda size: f"<img src='data:image/png;base64,{'A' * size}'>", 5000000),
    "long words": Hostile(repeated("x" * 90000 + " "), 16),
    "one sentence": Hostile(lambda size: f"<p>{'word ' * size}</p>", 100000),
    "no end of sentences": Hostile(lambda size: f"<p>{'A. ' * size}</p>", 100000),
    "full stops": Hostile(lambda size: f"<p>{'. ' * size}</p>", 100000),
    "quotation marks": Hostile(lambda size: f"<p>{chr(34) + 'word '}{(chr(34) + ' ') * size}</p>", 100000),
    "open quotations": Hostile(lambda size: f"<p>{'“Yes, ' * size}</p>", 50000),
    "names": Hostile(lambda size: f"<p>{'Ada Lindgren ' * size}</p>", 50000),
    "sayings in one sentence": Hostile(
        lambda size: "<p>" + "Ann Lee, the mayor, said that the dam is “safe for us all” and said " * size + "</p>",
        5000,
    ),
    "interview": Hostile(repeated("<p><b>What did you do?</b></p><p>I did nothing.</p>"), 5000),
    "sayings": Hostile(lambda size: f"<p>{'“Yes,” said Ada Lindgren. ' * size}</p>", 5000),
    "infinitives": Hostile(lambda size: f"<p>“Yes,” {'to said ' * size}</p>", 25000),
    "commas": Hostile(lambda size: f"<p>{'a, ' * size}</p>", 100000),
    "hyphens": Hostile(lambda size: f"<p>{'a-' * size}</p>", 40000),
    "ideographs": Hostile(lambda size: f"<p>{'河' * size}</p>", 90000),
    "white space": Hostile(lambda size: f"<p>{' ' * 254 + 'x'}{(' ' * 254 + 'x') * size}</p>", 8000),
    "blank lines": Hostile(lambda size: f"<p>word{' ' * size}word</p>", 190000),
    "entities": Hostile(repeated("&amp;&lt;&#65; "), 100000),
    "signs of Latin-1": Hostile(lambda size: f"<p>{'© don’t word ' * size}</p>", 40000),
    "unknown entities": Hostile(repeated("&nosuchentity "), 100000),
    "control references": Hostile(repeated("&#1;&#xFFFE;&#xD800;a "), 50000),
    "combining marks": Hostile(lambda size: f"<p>a{chr(0x301) * size} b</p>", 90000),
    "direction marks": Hostile(repeated("\u202ea\u202c "), 100000),
    "NULs": Hostile(repeated("w\0ord "), 200000),
    "surrogates": Hostile(repeated("\ud83d word "), 100000),
    "open angle brackets": Hostile(repeated("< "), 200000),
    "marked sections": Hostile(repeated("<![CDATA[ word ]]> "), 50000),
    "instructions": Hostile(repeated("<?php word ?> "), 50000),
    "closing tags": Hostile(repeated("</p></div></b> word "), 30000),
    "declarations": Hostile(repeated("<!DOCTYPE html> word "), 50000),
}
