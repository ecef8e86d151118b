"""Document → what its markup says of the type of page it is, read before boilerplate is dropped."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement

from ..tree.document import Document
from ..tree.index import Index
from ..tree.text import squeezed
from .paywall import Paywall, read_paywall

LONGEST_SCRIPT = 1_000_000
LONGEST_LABEL = 40
# Elements looked at around one: templates nest, hostile pages without end.
MOST_NEAR = 8
CONTROLS = ("a", "button", "input", "select", "textarea", "iframe", "video", "audio")
HEADINGS = ("h1", "h2", "h3", "h4", "h5")
TYPE = re.compile(r'"@type"\s{0,9}:\s{0,9}(\[[^\]]{0,300}\]|"[^"]{0,100}")')
NAME = re.compile(r"\w+")
ARTICLE_TYPE = re.compile(r"(?<!og:)(?:article|blogposting|report|recipe)$")


@dataclass(frozen=True, slots=True)
class Signals:
    """What may tell a page's type.

    `types` are the schema.org types and the og:type that it states anywhere, `labels` the short texts of its links and
    buttons, `software` its generator, `names` the body's class and id: all in lower case. `articles` counts `<article>`
    elements, `teasers` headings that are links, `prices` what is named after one, `controls` what there is to click or
    fill in; `published`: it tells social networks when it was.
    """

    types: frozenset[str]
    labels: frozenset[str]
    software: str
    names: str
    articles: int
    teasers: int
    prices: int
    controls: int
    published: bool
    paywall: Paywall

    @property
    def says_article(self) -> bool:
        """Whether the markup calls the page, or something on it, an article. An og:type says nothing: most do."""
        return self.published or any(map(ARTICLE_TYPE.search, self.types))


def read_signals(document: Document) -> Signals:
    """The signals of a page whose scripts and controls are out of its tree, though not of its index."""
    index, body = document.index, document.root.find("body")
    metas = {
        (meta.get("property") or meta.get("name") or "").lower(): content.lower()
        for meta in index.tagged("meta")
        if (content := meta.get("content")) is not None
    }
    og_type, scripts = metas.get("og:type", ""), json_ld_scripts(index)
    labels, controls = read_controls(index)
    return Signals(
        types=stated_types(index, scripts) | ({f"og:{og_type}"} if og_type else set()),
        labels=labels,
        software=metas.get("generator", ""),
        names=f"{body.get('class') or ''} {body.get('id') or ''}".lower() if body is not None else "",
        articles=len(index.tagged("article")),
        teasers=count_teasers(index),
        prices=sum("rice" in names for _, _, names in index.attributes["class"]),
        controls=controls,
        published="article:published_time" in metas,
        paywall=read_paywall(document, scripts, metas.get("article:content_tier")),
    )


def json_ld_scripts(index: Index) -> list[str]:
    """The texts of the page's JSON-LD."""
    scripts = (script for script in index.tagged("script") if "ld+json" in script.get("type", "").lower())
    return [script.text for script in scripts if script.text and len(script.text) <= LONGEST_SCRIPT]


def stated_types(index: Index, scripts: list[str]) -> frozenset[str]:
    """The schema.org types in JSON-LD and microdata, in lower case; those of inner nodes too."""
    found = {address.rsplit("/", 1)[-1].lower() for _, _, address in index.attributes["itemtype"]}
    found.update(name.lower() for script in scripts for value in TYPE.findall(script) for name in NAME.findall(value))
    return frozenset(found)


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
