"""Every fixture page: the article a person wrote, the analysis a person accepted, and what holds for any answer."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache

import msgspec
import pytest
from fixture_pages import ARTICLES, PAGES, FixturePage, as_text, snapshot
from known_faults import outdated_faults, read_fault
from lxml import html

from server.errors import ReaderError
from server.model import CONTEXT_LENGTH, Page
from server.pipeline import analyze

FURNITURE = (
    "Advertisement", "Sign up", "newsletter", "Newsletter", "Subscribe", "Log in", "cookies", "Cookies", "consent",
    "Accept", "Related", "Read next", "READ MORE", "Most read", "About the author", "Comments", "Leave a reply",
    "Copy link", "Share", "Skip to", "Opens in a new window", "You may also like", "Filed under", "Mehr zum Thema",
    "Alle akzeptieren", "Meistgelesen", "Más información", "Suscríbete", "Lire aussi", "Accepter",
)  # fmt: skip
DATE = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?")


def each(pages: list[FixturePage]):
    """Run a test once a page, named by its slug."""
    return pytest.mark.parametrize("page", pages, ids=lambda page: page.slug)


@cache
def answer(page: FixturePage) -> dict:
    """What the service answers for the page, as a reader of the JSON sees it: read once, for all tests to look at."""
    return analyzed(page)


def analyzed(page: FixturePage) -> dict:
    """The same, read anew."""
    return json.loads(msgspec.json.encode(analyze(Page(html=page.source, url=page.url))))


def test_there_are_pages():
    """At least ten articles and three pages that are none: a folder that went missing is seen."""
    assert len(ARTICLES) >= 10
    assert len(PAGES) - len(ARTICLES) >= 3


@each(ARTICLES)
def test_article_text(page):
    """The article is the expected text, block by block."""
    assert as_text(answer(page)["article"]["blocks"]).split("\n\n") == page.expected_text.split("\n\n")


@each(ARTICLES)
def test_analysis(page):
    """The analysis is the one that was accepted."""
    assert snapshot(answer(page)) == page.expected_analysis


@each(ARTICLES)
def test_known_faults(page):
    """Each fault in the page's list is there still; one that is mended, or has changed, is taken off by hand."""
    assert outdated_faults(page, snapshot(answer(page))) == []


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ({"at": "quotes[0].cue", "is": "said", "right": "told"}, None),
        ({"at": "quotes['It held'].cue", "is": "said", "right": "told"}, None),
        (
            {"at": "quotes[0].cue", "is": "asked", "right": "told"},
            "it is neither the wrong nor the right: 'said'",
        ),
        ({"at": "quotes[0].cue", "is": "asked", "right": "said"}, "the right value stands there now: mended"),
        ({"at": "quotes[1].cue", "is": "said", "right": "told"}, "0 values stand there"),
        ({"at": "quotes['Gone'].cue", "is": "said", "right": "told"}, "0 values stand there"),
        ({"at": "quotes[*].text", "missing": "It fell"}, None),
        ({"at": "quotes[*].text", "missing": "It held"}, "'It held' is there now: mended"),
        ({"at": "quotes[*].text", "surplus": "It held"}, None),
        ({"at": "quotes[*].text", "surplus": "It fell"}, "'It fell' is gone: mended"),
    ],
)
def test_a_known_fault_that_is_none_any_more_is_seen(fault, reason):
    """A fault holds as long as exactly what it says is wrong, and tells what has become of it."""
    analysis = {"quotes": [{"text": "It held", "cue": "said"}]}
    assert read_fault({**fault, "why": "it was told"}).outdated(analysis) == reason


@pytest.mark.parametrize(
    "fields", [{"at": "quotes"}, {"at": "quotes", "why": "x", "is": 1}, {"why": "x", "missing": 1}]
)
def test_a_known_fault_that_says_too_little_is_refused(fields):
    """A fault has its place, its reason and all fields of its kind."""
    with pytest.raises(ValueError, match="no fault is written like this"):
        read_fault(fields)


@each([page for page in PAGES if not page.has_article])
def test_no_article(page):
    """A page without prose is a problem with a name, not an empty success."""
    with pytest.raises(ReaderError) as raised:
        analyze(Page(html=page.source, url=page.url))
    assert {"problem": raised.value.code} == page.expected_analysis


@each(ARTICLES)
def test_the_same_page_gives_the_same_answer(page):
    """Nothing depends on the order of a set, the clock or what was read before."""
    assert analyzed(page) == answer(page)


@each(ARTICLES)
def test_anchors_are_found(page):
    """Every anchor stands in its block with exactly its surroundings, which reach as far as they may."""
    found = answer(page)
    texts = [block["text"] for block in found["article"]["blocks"]]
    anchors = list(anchored(found))
    assert anchors
    for block, anchor in anchors:
        assert stands_in(texts[block], anchor), (block, anchor)


@each(ARTICLES)
def test_anchors_lie_in_prose(page):
    """No quote, hard sentence, key point or outline section is found in a caption."""
    found = answer(page)
    kinds = [block["kind"] for block in found["article"]["blocks"]]
    assert all(kinds[block] != "caption" for block, _ in anchored(found))


@each(ARTICLES)
def test_every_block_stands_once_in_the_markup(page):
    """In `article.html` each block's element bears the block's index, and no index stands twice."""
    article = answer(page)["article"]
    marked = [int(index) for index in re.findall(r'\sdata-block="(\d+)"', article["html"])]
    assert sorted(marked) == list(range(len(article["blocks"])))


@each(ARTICLES)
def test_the_markup_says_what_the_blocks_say(page):
    """The elements of the blocks come in the blocks' order, say the blocks' words, and are headings of their level."""
    article = answer(page)["article"]
    elements = html.fromstring(f"<div>{article['html']}</div>").findall(".//*[@data-block]")
    assert [shown_text(element) for element in elements] == [block["text"] for block in article["blocks"]]
    levels = [int(element.tag[1]) if re.fullmatch("h[1-6]", element.tag) else None for element in elements]
    assert levels == [block["level"] for block in article["blocks"]]


@each(ARTICLES)
def test_article_text_is_its_prose(page):
    """`article.text` is the blocks' texts without the captions, joined by a blank line."""
    article = answer(page)["article"]
    assert article["text"] == "\n\n".join(block["text"] for block in article["blocks"] if block["kind"] != "caption")


@each(ARTICLES)
def test_the_headline_is_no_block(page):
    """The title is metadata, and the article does not begin by saying it again."""
    found = answer(page)
    assert found["metadata"]["title"]
    assert found["metadata"]["title"] not in [block["text"] for block in found["article"]["blocks"]]


@each(ARTICLES)
def test_quotes_are_ranked_in_document_order(page):
    """Quotes come in document order, and the ranks are 1 to n, each once."""
    quotes = answer(page)["quotes"]
    places = [quote["parts"][0]["block"] for quote in quotes]
    assert places == sorted(places)
    assert sorted(quote["rank"] for quote in quotes) == list(range(1, len(quotes) + 1))


@each(ARTICLES)
def test_quotes_have_no_outer_marks(page):
    """Neither a quote's text nor a part of it begins or ends with the quotation marks around it."""
    for quote in answer(page)["quotes"]:
        for text in [quote["text"], *(part["exact"] for part in quote["parts"])]:
            assert text[0] not in '“„«"' or text[-1] not in '”“»"', text


@each(ARTICLES)
def test_outline_is_in_order(page):
    """Sections of one level follow each other without overlap, and a section's own sections lie inside it."""
    found = answer(page)
    check_order(found["outline"], 0, len(found["article"]["blocks"]) - 1)


@each(ARTICLES)
def test_nothing_is_empty_or_undefined(page):
    """An unknown text is null and an unknown figure is null: no empty text but around anchors, no NaN, no infinity."""
    found = answer(page)
    json.dumps(found, allow_nan=False)
    assert [path for path, value in leaves(found) if value == "" and not path.endswith(("prefix", "suffix"))] == []


@each(ARTICLES)
def test_addresses_are_absolute(page):
    """Every address in the metadata is http(s) and absolute, though the page's own are relative."""
    metadata = answer(page)["metadata"]
    image = metadata["image"] or {"url": None}
    for address in (metadata["url"], metadata["canonical_url"], image["url"]):
        assert address is None or re.match(r"https?://[^/]+", address)


@each(ARTICLES)
def test_dates_are_rfc_3339(page):
    """A date has a time with an offset, or no time at all."""
    metadata = answer(page)["metadata"]
    for date in (metadata["published_at"], metadata["modified_at"]):
        assert date is None or DATE.fullmatch(date)


@each(ARTICLES)
def test_no_furniture_anywhere(page):
    """No word of a banner, box, button or list around the article is in the text or in anything made of it."""
    found = answer(page)
    said = [found["article"]["text"], found["article"]["html"]]
    said += [quote["text"] for quote in found["quotes"]] + [point["text"] for point in found["key_points"]]
    said += [value for path, value in leaves(found["outline"]) if path.endswith(("title", "gist")) and value]
    assert [(word, text[:60]) for text in said for word in FURNITURE if word in text] == []


def shown_text(element: html.HtmlElement) -> str:
    """What an element of a block shows: a line for a table's row, a tab between its cells, a space for a line break."""
    if element.tag == "table":
        return "\n".join("\t".join(cell.text_content() for cell in row.iter("td", "th")) for row in element.iter("tr"))
    for line_break in element.iter("br"):
        line_break.tail = f" {line_break.tail or ''}"
    text = element.text_content()
    return text if element.tag == "pre" else " ".join(text.split())


def anchored(found: dict) -> Iterator[tuple[int, dict]]:
    """Every anchor of an answer with the index of its block."""
    for quote in found["quotes"]:
        for passage in [*quote["parts"], *([quote["attribution"]] if quote["attribution"] else [])]:
            yield passage["block"], passage
    for sentence in found["scores"]["hard_sentences"] + found["key_points"]:
        yield sentence["block"], sentence["anchor"]
    yield from ((section["first_block"], section["anchor"]) for section in sections(found["outline"]))


def sections(outline: list[dict]) -> Iterator[dict]:
    """Every section, those inside others too."""
    for section in outline:
        yield section
        yield from sections(section["sections"])


def stands_in(text: str, anchor: dict) -> bool:
    """Whether `exact` stands in the text with just this prefix and suffix around it."""
    exact = anchor["exact"]
    return any(
        text[max(0, start - CONTEXT_LENGTH) : start] == anchor["prefix"]
        and text[start + len(exact) :][:CONTEXT_LENGTH] == anchor["suffix"]
        for start in range(len(text))
        if text.startswith(exact, start)
    )


def check_order(outline: list[dict], first: int, last: int) -> None:
    """Assert that the sections lie between two blocks, one after the other."""
    for section in outline:
        assert first <= section["first_block"] <= section["last_block"] <= last, section["title"]
        check_order(section["sections"], section["first_block"], section["last_block"])
        first = section["last_block"] + 1


def leaves(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Every text, figure and null of a JSON value, with the path to it."""
    match value:
        case dict():
            for name, inner in value.items():
                yield from leaves(inner, f"{path}.{name}")
        case list():
            for index, inner in enumerate(value):
                yield from leaves(inner, f"{path}[{index}]")
        case _:
            yield path, value
