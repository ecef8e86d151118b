"""Document → what its markup says of the kind of page it is, read before anything is dropped."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from ..tree.document import Document, squeezed
from ..tree.index import Index

LONGEST_SCRIPT = 1_000_000
LONGEST_LABEL = 40
MOST_PARTS = 20
# Elements looked at around one: templates nest, hostile pages without end.
MOST_NEAR = 8
CONTROLS = ("a", "button", "input", "select", "textarea", "iframe", "video", "audio")
HEADINGS = ("h1", "h2", "h3", "h4", "h5")
TYPE = re.compile(r'"@type"\s{0,9}:\s{0,9}(\[[^\]]{0,300}\]|"[^"]{0,100}")')
NAME = re.compile(r"\w+")
LOCKED = re.compile(r'"isAccessibleForFree"\s{0,9}:\s{0,9}(?:false\b|"(?:[Ff]alse|[Nn]o|[^"]{0,40}/False)")')
SELECTOR = re.compile(r'"cssSelector"\s{0,9}:\s{0,9}\[?\s{0,9}"[^"]{0,99}?([.#])([\w-]{1,80})\s{0,9}"')
WORD_COUNT = re.compile(r'"wordCount"\s{0,9}:\s{0,9}"?(\d{1,6})\b')
# What publishers tell a social network of an article that not everybody may read.
TIER = frozenset({"locked", "metered"})
BY_MARK = {
    ".": etree.XPath("/descendant::*[contains(concat(' ', normalize-space(@class), ' '), $name)]"),
    "#": etree.XPath("/descendant::*[@id=normalize-space($name)]"),
}
ARTICLE_TYPE = re.compile(r"(?<!og:)(?:article|blogposting|report|recipe)$")


@dataclass(frozen=True, slots=True)
class Signs:
    """What may tell a page's kind.

    `types` are the schema.org types and the og:type that it states anywhere, `labels` the short texts of its links and
    buttons, `software` its generator, `names` the body's class and id: all in lower case. `articles` counts `<article>`
    elements, `teasers` headings that are links, `prices` what is named after one, `controls` what there is to click or
    fill in. `locked`: the page states that its text is not free; `locked_length` are the characters in the elements
    that it says are not, None where it names none or they are missing; `word_count` is what it states, None if nothing;
    `published`: it tells social networks when it was.
    """

    types: frozenset[str]
    labels: frozenset[str]
    software: str
    names: str
    articles: int
    teasers: int
    prices: int
    controls: int
    locked: bool
    locked_length: int | None
    word_count: int | None
    published: bool

    @property
    def says_article(self) -> bool:
        """Whether the markup calls the page, or something on it, an article. An og:type says nothing: most do."""
        return self.published or any(map(ARTICLE_TYPE.search, self.types))


def read_signs(document: Document) -> Signs:
    """The signs on a page whose scripts, forms and furniture still stand."""
    root, index = document.root, document.index
    body = root.find("body")
    metas = {
        (meta.get("property") or meta.get("name") or "").lower(): content.lower()
        for meta in index.tagged("meta")
        if (content := meta.get("content")) is not None
    }
    kind, scripts = metas.get("og:type", ""), linked_scripts(index)
    labels, controls = read_controls(index)
    counted = [int(count) for script in scripts for count in WORD_COUNT.findall(script)]
    return Signs(
        types=stated_types(index, scripts) | ({f"og:{kind}"} if kind else set()),
        labels=labels,
        software=metas.get("generator", ""),
        names=f"{body.get('class') or ''} {body.get('id') or ''}".lower() if body is not None else "",
        articles=len(index.tagged("article")),
        teasers=count_teasers(index),
        prices=sum("rice" in names for _, _, names in index.attributes["class"]),
        controls=controls,
        locked=any(map(LOCKED.search, scripts)) or metas.get("article:content_tier") in TIER,
        locked_length=locked_length(root, scripts),
        word_count=max(counted, default=None),
        published="article:published_time" in metas,
    )


def linked_scripts(index: Index) -> list[str]:
    """The texts of the page's JSON-LD."""
    scripts = (script for script in index.tagged("script") if "ld+json" in script.get("type", "").lower())
    return [script.text for script in scripts if script.text and len(script.text) <= LONGEST_SCRIPT]


def stated_types(index: Index, scripts: list[str]) -> frozenset[str]:
    """The schema.org types in JSON-LD and microdata, in lower case; those of inner nodes too."""
    found = {address.rsplit("/", 1)[-1].lower() for _, _, address in index.attributes["itemtype"]}
    found.update(name.lower() for script in scripts for value in TYPE.findall(script) for name in NAME.findall(value))
    return frozenset(found)


def locked_length(root: HtmlElement, scripts: list[str]) -> int | None:
    """The characters in the parts that the page says are not free; None where there are no such elements."""
    marks = {mark for script in scripts if LOCKED.search(script) for mark in SELECTOR.findall(script)}
    parts = [part for mark, name in sorted(marks)[:MOST_PARTS] for part in BY_MARK[mark](root, name=f" {name} ")]
    return sum(len("".join(part.itertext()).strip()) for part in parts[:MOST_PARTS]) if parts else None


def count_teasers(index: Index) -> int:
    """How many headings are links or hold one."""
    return sum(
        any(element.tag == "a" for element in islice(heading.iter(), MOST_NEAR))
        or any(element.tag == "a" for element in islice(heading.iterancestors(), MOST_NEAR))
        for heading in index.elements(*HEADINGS)
    )


def read_controls(index: Index) -> tuple[frozenset[str], int]:
    """The short texts of links and buttons, and how many links, fields and players there are."""
    texts: set[str] = set()
    controls = 0
    for element in index.elements(*CONTROLS):
        tag, kind = element.tag, element.get("type")
        if (tag == "a" and element.get("href") is None) or (tag == "input" and kind == "hidden"):
            continue
        controls += 1
        if tag in ("a", "button"):
            texts.add(text_of(element) if len(element) else element.text or "")
        elif tag == "input" and kind in ("submit", "button"):
            texts.add(element.get("value") or "")
    labels = (squeezed(text[: 4 * LONGEST_LABEL]).strip(" .:!…»›→").lower() for text in texts)
    return frozenset(label for label in labels if 0 < len(label) <= LONGEST_LABEL), controls


def text_of(element: HtmlElement) -> str:
    """The text of the first elements of a subtree: all of a label, which has few."""
    pieces = [element.text or ""]
    for inner in islice(element.iterdescendants(), MOST_NEAR):
        pieces += [inner.text or "", inner.tail or ""]
    return "".join(pieces)
