"""What holds for any page at all, drawn at random: from markup soup, from every encoding, and in any order of calls."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from server.errors import ReaderError
from server.model import Analysis, OutlineSection, Page, PageBody
from server.pipeline import analyze
from server.service.pool.worker import answer_request
from server.service.request_body import ENCODINGS, MEDIA_TYPES, RawRequest

FAILURES = sorted((Path(__file__).parent / "failures").iterdir())
KINDS = {".html": "text/html", ".txt": "text/plain", ".json": "application/json"}

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
ADDRESSES = (
    None, "", "https://a.example/", "https://[::1]:1/", "http://[", "http://[::1", "//x", "javascript:x", "x:y:z",
    "https://a.example:port/", "https://\ud83d/", "http://\u2100.example/", "\0",
)
# fmt: on
JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=20) | st.sampled_from(ODD),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
)

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
    typed = msgspec.json.decode(answer, type=Analysis)
    analysis = msgspec.json.decode(answer)
    blocks = [block["text"] for block in analysis["article"]["blocks"]]
    assert all(blocks)
    assert typed.article.text == "\n\n".join(block.text for block in typed.article.blocks if block.is_prose)
    shown = re.findall(r' data-block="(\d+)"', typed.article.html)
    assert shown == [str(number) for number in range(len(blocks))]
    check_sections(typed.outline, 0, len(blocks) - 1)
    assert {one.block for one in typed.scores.blocks} <= set(range(len(blocks)))
    assert sorted(quote.rank for quote in typed.quotes) == list(range(1, len(typed.quotes) + 1))
    for block, anchor in anchors(analysis):
        assert anchor["exact"]
        assert anchor["prefix"] + anchor["exact"] + anchor["suffix"] in blocks[block]
    for quote in analysis["quotes"]:
        assert all(part["exact"] in blocks[part["block"]] for part in quote["parts"])


def check_sections(sections: Iterable[OutlineSection], first: int, last: int) -> None:
    """Sections follow each other within those around them, and no two share a block."""
    for section in sections:
        assert first <= section.first_block <= section.last_block <= last
        check_sections(section.sections, section.first_block, section.last_block)
        first = section.last_block + 1


def read(page: Page) -> bytes:
    """The answer to a page, checked, or its problem's code: nothing else may come."""
    try:
        answer = msgspec.json.encode(analyze(page))
    except ReaderError as error:
        return error.code.encode()
    check(answer)
    return answer


def answer_or_code(request: RawRequest) -> bytes:
    """The same of a request as it comes."""
    try:
        answer = answer_request(request)
    except ReaderError as error:
        return error.code.encode()
    check(answer)
    return answer


@thorough
@given(between=soup, url=st.sampled_from(ADDRESSES), stated=st.sampled_from(ADDRESSES))
@example(between="<table><p>" + PROSE[1] * 3 + "<plaintext>\ud83d", url=None, stated=None)
def test_any_markup_gets_an_answer(between, url, stated):
    """Soup at any address never raises, and answers hold."""
    head = "" if stated is None else f"<link rel=canonical href='{stated}'><meta property=og:image content='{stated}'>"
    read(Page(html=f"{head}<h1>The ferry</h1><p>{PROSE[0] * 2}</p>{between}<p>{PROSE[1] * 2}</p>", url=url))


@thorough
@given(
    text=st.lists(st.one_of(st.sampled_from(PROSE), st.sampled_from(ODD), st.text(max_size=30), st.just("\n\n"))).map(
        "".join
    )
)
def test_any_text_gets_an_answer(text):
    """So does plain text."""
    read(Page(text=text))


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
    read(Page(html=html.encode(written, "replace") + noise, charset=said))


@thorough
@given(
    body=st.one_of(st.binary(max_size=200), JSON.map(json.dumps).map(str.encode)),
    kind=st.sampled_from(MEDIA_TYPES),
    encoding=st.sampled_from(ENCODINGS),
    charset=st.none() | st.text(max_size=10),
    language=st.none() | st.text(max_size=10),
)
def test_any_body_gets_an_answer(body, kind, encoding, charset, language):
    """A body of whatever bytes or JSON, said to be whatever, is read or refused."""
    answer_or_code(RawRequest(body, kind, encoding, charset, None, language))


@thorough
@given(given=st.fixed_dictionaries({}, optional=dict.fromkeys(PageBody.__struct_fields__, JSON | soup)))
def test_any_fields_get_an_answer(given):
    """So are the contract's own fields with whatever in them."""
    answer_or_code(RawRequest(json.dumps(given).encode(), "application/json"))


@pytest.mark.parametrize("failure", FAILURES, ids=lambda path: path.name)
def test_what_failed_once_gets_an_answer(failure):
    """Every page of tests/fuzz/failures once cost its reader an answer or a problem; its name says why."""
    answer_or_code(RawRequest(failure.read_bytes(), KINDS[failure.suffix]))


@pytest.mark.parametrize("piece", [*ODD, *(f"<{tag}>" for tag in TAGS)], ids=repr)
def test_one_odd_piece_costs_no_article(piece):
    """Whatever single piece of the soup stands between paragraphs, the paragraph before it is read."""
    html = f"<article><h1>The ferry</h1><p>{PROSE[0] * 2}</p>{piece}<p>{PROSE[1] * 2}</p><p>{PROSE[0]}</p></article>"
    assert PROSE[0].strip() in analyze(Page(html=html)).article.text


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    pages=st.lists(
        st.one_of(soup.map(lambda html: Page(html=html)), st.sampled_from(PROSE).map(lambda one: Page(text=one * 3))),
        min_size=2,
        max_size=6,
    ),
    order=st.randoms(),
)
def test_threads_and_order_change_nothing(pages, order):
    """Nothing is left of one page when the next is read, nor of one that is read beside it."""
    alone = [read(page) for page in pages]
    again = [*range(len(pages))] * 2
    order.shuffle(again)
    with ThreadPoolExecutor(4) as threads:
        beside = list(threads.map(lambda one: read(pages[one]), again))
    assert beside == [alone[one] for one in again]
