"""What holds for any page at all, drawn at random: from markup soup, from every encoding, and in any order of calls."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from server.errors import NoArticle, ReaderError
from server.model import Analysis, Page
from server.pipeline import analyze

PROSE = (
    "The ferry left at nine on Monday, an hour late, with forty people on board and a crew that had not slept. ",
    "“We waited for the fog to lift,” said Marta Lund, the captain. “Nobody who knows this coast would have left.” ",
    "Die Fähre fuhr am Montag um neun ab, „eine Stunde zu spät“, sagte die Kapitänin Marta Lund im Hafen. ",
    "船は月曜日の九時に出た。「霧が晴れるのを待った」と船長は言った。",
    "غادرت العبّارة في الساعة التاسعة، وقالت القبطانة: «انتظرنا». ",
    "1. 2. 3. e.g. U.S. Mr. 3.5 a.m. p. 4 (ibid.) [12] ",
)
# fmt: off
ODD = (
    "\u202e\u2066\u2069\u200f", "\u0301" * 40, "😀\U0001f468\u200d\U0001f469", "\ud83d", "\udc00", "\0", "\x1f",
    "\ufeff", "\ufffe", "\xa0", "\u2028", "&", "&amp", "&#x0;", "&#xd800;", "&#1114112;", "&nosuch;", "<", ">", '"',
    "“", "”", "«", "'", "</", "<!--", "-->", "<![CDATA[", "]]>", "<?", "{", "}",
)
TAGS = (
    "p", "div", "article", "section", "h1", "h2", "h3", "h6", "ul", "ol", "li", "table", "tr", "td", "th",
    "caption", "blockquote", "q", "cite", "pre", "code", "a", "b", "i", "span", "br", "hr", "img", "figure",
    "figcaption", "aside", "nav", "footer", "header", "main", "form", "input", "button", "select", "option",
    "textarea", "script", "style", "noscript", "template", "svg", "math", "iframe", "title", "head", "body", "html",
    "meta", "link", "base", "time", "address", "dl", "dt", "dd", "details", "summary", "frameset", "plaintext",
    "sup", "sub", "ruby", "rt", "x-y",
)
ATTRIBUTES = (
    "", " class=byline", " class='share caption'", " hidden", " style='display:none'", " href=/a?b#c",
    " href=javascript:x", " src=//[::1", " alt='“'", " datetime=2026-13-45", " lang=xx-", " dir=rtl", " id=x",
    " role=heading aria-level=9", " itemprop=author", " colspan=99999999999", " content='", ' x="',
)
# fmt: on

tags = st.builds("<{}{}{}>".format, st.sampled_from(["", "", "/"]), st.sampled_from(TAGS), st.sampled_from(ATTRIBUTES))
pieces = st.one_of(st.sampled_from(PROSE), tags, st.sampled_from(ODD), st.text(max_size=20))
soup = st.lists(pieces, max_size=40).map("".join)
thorough = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def anchors(found: object) -> Iterator[tuple[int, dict]]:
    """Every anchor in an answer with its block: a section's lies in its first."""
    if isinstance(found, dict):
        block = found.get("block", found.get("first_block"))
        if "exact" in found:
            yield block, found
        elif block is not None and "anchor" in found:
            yield block, found["anchor"]
        for name, value in found.items():
            if name != "anchor":
                yield from anchors(value)
    elif isinstance(found, list):
        for value in found:
            yield from anchors(value)


def check(answer: bytes) -> None:
    """An answer is what the contract says, and all that it points to is there."""
    msgspec.json.decode(answer, type=Analysis)
    analysis = msgspec.json.decode(answer)
    blocks = [block["text"] for block in analysis["article"]["blocks"]]
    for block, anchor in anchors(analysis):
        assert anchor["exact"]
        assert anchor["prefix"] + anchor["exact"] + anchor["suffix"] in blocks[block]
    for quote in analysis["quotes"]:
        assert all(part["exact"] in blocks[part["block"]] for part in quote["parts"])


def read(page: Page) -> bytes:
    """The answer to a page, or its problem's code: nothing else may come."""
    try:
        return msgspec.json.encode(analyze(page))
    except ReaderError as error:
        return error.code.encode()


@thorough
@given(between=soup)
@example(between="<table><p>" + PROSE[1] * 3 + "<plaintext>\ud83d")
def test_any_markup_gets_an_answer(between):
    """Soup never raises, answers hold, and the same soup gets the same answer again."""
    html = f"<h1>The ferry</h1><p>{PROSE[0] * 2}</p>{between}<p>{PROSE[1] * 2}</p>"
    answer = read(Page(html=html, url="https://a.example/"))
    assert answer == read(Page(html=html, url="https://a.example/"))
    if answer.startswith(b"{"):
        check(answer)


@thorough
@given(
    text=st.lists(st.one_of(st.sampled_from(PROSE), st.sampled_from(ODD), st.text(max_size=30), st.just("\n\n"))).map(
        "".join
    )
)
def test_any_text_gets_an_answer(text):
    """So does plain text."""
    answer = read(Page(text=text))
    if answer.startswith(b"{"):
        check(answer)


@thorough
@given(
    between=soup,
    written=st.sampled_from(
        ["utf-8", "utf-16", "utf-16-le", "utf-32", "latin-1", "cp1251", "shift_jis", "gb18030", "utf-7"]
    ),
    said=st.sampled_from(
        [None, "utf-8", "utf-16", "windows-1252", "x-user-defined", "no-such", "iso-2022-jp", "utf-7", "\0"]
    ),
    declared=st.sampled_from(["", "<meta charset=utf-16>", "<meta charset=koi8-r>", "<meta charset=no-such>"]),
    noise=st.binary(max_size=20),
)
def test_any_bytes_get_an_answer(between, written, said, declared, noise):
    """However they are written and whatever is said of how: header, declaration and bytes may all disagree."""
    html = f"{declared}<h1>The ferry</h1><p>{PROSE[0] * 2}</p>{between}<p>{PROSE[2] * 2}</p>"
    answer = read(Page(html=html.encode(written, "replace") + noise, charset=said))
    if answer.startswith(b"{"):
        check(answer)


@pytest.mark.parametrize("piece", [*ODD, *(f"<{tag}>" for tag in TAGS)], ids=repr)
def test_one_odd_piece_costs_no_article(piece):
    """Whatever single piece of the soup stands between paragraphs, the paragraph before it is read."""
    html = f"<article><h1>The ferry</h1><p>{PROSE[0] * 2}</p>{piece}<p>{PROSE[1] * 2}</p><p>{PROSE[0]}</p></article>"
    assert PROSE[0].strip() in analyze(Page(html=html)).article.text


def test_threads_and_order_change_nothing():
    """Nothing is left of one page when the next is read, nor of one that is read beside it."""
    texts = [Page(text="\n\n".join(PROSE[one:] + PROSE[:one]) * 2) for one in range(len(PROSE))]
    alone = [read(page) for page in texts]
    with suppress(NoArticle):
        analyze(Page(html="<form>"))
    with ThreadPoolExecutor(4) as threads:
        beside = list(threads.map(read, [*reversed(texts), *texts]))
    assert beside == [*reversed(alone), *alone]
