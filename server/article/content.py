"""Document → the drafted blocks of the article.

Two opinions are asked. The frame is the innermost element that holds most of the page's prose: nothing of the article
is lost in it, but it may end with what the site adds. readability-lxml knows better where an article ends: what follows
its last block is cut, if that is little; and it has the word where the frame holds hardly any text.
"""

from __future__ import annotations

import copy
import logging
from dataclasses import dataclass
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement
from readability import Document as Readability
from readability.readability import Unparseable

from server.article.blocks import draft_blocks
from server.article.document import DROPPED, squeezed
from server.article.drafts import Draft

# The least share of the page's prose in an element that calls itself the article, and in one child of a frame for the
# search to go on inside it. Tuned on WCXB, CC BY 4.0, Murrough-Foley.
SEMANTIC_SHARE = 0.25
CHILD_SHARE = 0.75
PROSE_LENGTH = 60
LINK_SHARE = 0.5
LEAST_FRAME = 150
LONGEST_TAIL = 0.2
LEAST_MATCH = 25
SEMANTIC = tuple(
    etree.XPath(path)
    for path in (
        "descendant::*[contains(@itemprop, 'articleBody')]",
        "descendant::article",
        "descendant::*[self::main or @role='main']",
    )
)
NO_FRAMES = frozenset({"p", "ul", "ol", "li", "dl", "table", "tr", "td", "blockquote", "pre", "span"})
# A link around whole paragraphs and headings is a card that leads to another page.
CARD_PARTS = frozenset({"div", "p", "h2", "h3", "h4", "h5", "section", "article"})
LISTS_OF_LINKS = ("ul", "ol", "div", "section", "table", "dl")


# How far above the frame its article may reach.
MOST_LEVELS, MOST_SIBLINGS = 6, 12
ENDS_OF_ARTICLE = frozenset({"article", "main", "body"})
LEAD_FIGURES = etree.XPath("descendant-or-self::figure[not(ancestor::a)]")


@dataclass(slots=True)
class Measure:
    """Characters under an element: all text, text in links, and prose, which is long runs outside links."""

    text: int = 0
    links: int = 0
    prose: int = 0


def draft_article(root: HtmlElement, base: str | None) -> list[Draft | str]:
    """The blocks of the article, and its pictures between them; empty where there is none."""
    body = root.find("body")
    if body is None:
        return []
    verdict = ask_readability(root)
    frame = mark_frame(body)
    # only now that the measures have let go of their elements: lxml frees those of a cut-off tree in quadratic time
    etree.strip_elements(frame, DROPPED, with_tail=False)
    lead = [draft for element in lead_figures(frame) for draft in draft_blocks(element, base)]
    drafts = lead + draft_blocks(frame, base)
    if verdict is None:
        return drafts
    if sum(len(draft.block.text) for draft in drafts if isinstance(draft, Draft)) < LEAST_FRAME:
        return draft_blocks(verdict, base)
    return cut_tail(drafts, verdict)


# It logs a traceback where it gives up, which is no fault and nobody's business.
logging.getLogger("readability").setLevel(logging.CRITICAL + 1)


class _Chooser(Readability):  # type: ignore[misc]  # readability-lxml ships no types
    """readability-lxml without its parsing and cleaning, which are done, and without its last regex over the markup."""

    def _parse(self, tree: HtmlElement) -> HtmlElement:
        return copy.deepcopy(tree)

    def get_clean_html(self) -> str:
        """The markup, whose length decides whether readability-lxml tries again more leniently."""
        return str(etree.tostring(self.html, encoding="unicode", method="html"))

    def get_link_density(self, elem: HtmlElement) -> float:
        """The share of an element's text that lies in links, 0–1."""
        links = sum(len(link.text_content()) for link in elem.iterfind(".//a"))
        return links / max(len(elem.text_content()), 1) if links else 0.0


def ask_readability(root: HtmlElement) -> HtmlElement | None:
    """What readability-lxml takes for the article, in a tree of its own; None where it finds nothing."""
    chooser = _Chooser(root)
    try:
        chooser.summary(html_partial=True)
    except Unparseable:
        return None
    chosen: HtmlElement = chooser.html
    return chosen


def mark_frame(body: HtmlElement) -> HtmlElement:
    """The frame of the article, with what is no part of it marked to be dropped."""
    measures = measure(body)
    frame = find_frame(body, measures)
    mark_lists_of_links(frame, measures)
    return frame


def measure(body: HtmlElement) -> dict[HtmlElement, Measure]:
    """How much text, link text and prose each element holds, in two passes over the tree."""
    measures = {body: Measure()}
    linked = {body: False}
    parents = []
    _count(measures[body], body.text, linked=False)
    for element in body.iterdescendants(etree.Element):
        parent = element.getparent()
        if parent is None:  # never so: a descendant has a parent; said for the type checker
            continue
        parents.append((element, parent))
        linked[element] = linked[parent] or (element.tag == "a" and "href" in element.attrib)
        measures[element] = Measure()
        _count(measures[element], element.text, linked=linked[element])
        _count(measures[parent], element.tail, linked=linked[parent])
    for element, parent in reversed(parents):
        own, above = measures[element], measures[parent]
        above.text += own.text
        above.links += own.links
        above.prose += own.prose
    return measures


def _count(into: Measure, text: str | None, *, linked: bool) -> None:
    length = len(text.strip()) if text else 0
    into.text += length
    if linked:
        into.links += length
    elif length > PROSE_LENGTH:
        into.prose += length


def find_frame(body: HtmlElement, measures: dict[HtmlElement, Measure]) -> HtmlElement:
    """The innermost element that holds most of the prose, within what calls itself the article, if anything does."""
    frame = body
    for find in SEMANTIC:
        named = max(find(body), key=lambda element: measures[element].prose, default=None)
        if named is not None and measures[named].prose > SEMANTIC_SHARE * measures[body].prose:
            frame = named
            break
    whole = measures[frame].prose
    while True:
        child = max(frame, key=lambda element: measures[element].prose, default=None)
        if child is None or child.tag in NO_FRAMES or measures[child].prose < CHILD_SHARE * whole:
            return frame
        if not measures[child].prose:
            return frame
        frame = child


def mark_lists_of_links(frame: HtmlElement, measures: dict[HtmlElement, Measure]) -> None:
    """Mark lists, boxes and headings that are mostly links and hold no prose, and cards that are one link."""
    for element in frame.iterdescendants(*LISTS_OF_LINKS):
        own = measures[element]
        if own.links > LINK_SHARE * own.text and not own.prose:
            element.tag = DROPPED
    for link in frame.iterdescendants("a"):
        if "href" in link.attrib and any(child.tag in CARD_PARTS for child in link.iterchildren()):
            link.tag = DROPPED


def lead_figures(frame: HtmlElement) -> list[HtmlElement]:
    """The pictures with their captions that stand above the frame in the same article."""
    found: list[HtmlElement] = []
    element, parent = frame, frame.getparent()
    for _ in range(MOST_LEVELS):
        if parent is None or element.tag in ENDS_OF_ARTICLE:
            break
        for sibling in islice(element.itersiblings(preceding=True), MOST_SIBLINGS):
            found[:0] = LEAD_FIGURES(sibling)
        element, parent = parent, parent.getparent()
    return found


def cut_tail(drafts: list[Draft | str], verdict: HtmlElement) -> list[Draft | str]:
    """The drafts up to the last one that readability-lxml kept, unless much would be lost."""
    kept = {squeezed(element.text_content()).strip() for element in verdict.iter("p", "li", "h2", "h3", "h4", "td")}
    after = 0
    total = sum(len(draft.block.text) for draft in drafts if isinstance(draft, Draft))
    for index in range(len(drafts) - 1, -1, -1):
        draft = drafts[index]
        if isinstance(draft, str):
            continue
        if draft.block.text in kept and len(draft.block.text) > LEAST_MATCH:
            return drafts[: index + 1]
        after += len(draft.block.text)
        if after > LONGEST_TAIL * total:
            break
    return drafts
