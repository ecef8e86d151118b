"""What readability-lxml takes for the article, asked where our own two ways of choosing disagree."""

from __future__ import annotations

import copy
import logging
from collections import Counter

from lxml import etree
from lxml.html import HtmlElement
from readability import Document as Readability
from readability.readability import REGEXES, Unparseable

from ..tree.document import DROPPED
from .block_builder import Draft
from .blocks import draft_blocks

# It logs a traceback where it gives up, which is no fault and nobody's business.
logging.getLogger("readability").setLevel(logging.CRITICAL + 1)


# As many as the largest of 772 real pages had: it takes some 20 microseconds for each.
MOST_ELEMENTS = 20_000
# Characters. Each time it drops an element, lxml copies all the text that stands before it in the same parent. Pages
# have some 2,000.
MOST_TAILS = 50_000
ELEMENTS = etree.XPath("count(descendant::*)")
KEPT = etree.XPath(
    "boolean(ancestor-or-self::pre or ancestor-or-self::code"
    " or descendant-or-self::main or descendant-or-self::article or descendant-or-self::math)"
)


class _Chooser(Readability):  # type: ignore[misc]  # readability-lxml ships no types
    """readability-lxml without its parsing and cleaning, which are done, and without its last regex over the markup."""

    def _parse(self, tree: HtmlElement) -> HtmlElement:
        return copy.deepcopy(tree)

    def get_clean_html(self) -> str:
        """The markup, whose length decides whether readability-lxml tries again more leniently."""
        return str(etree.tostring(self.html, encoding="unicode", method="html"))

    def remove_unlikely_candidates(self) -> None:
        """Remove in one call what the names say is no article: one by one, elements copy their tails over and over."""
        for element in self.html.iterdescendants():
            names = f"{element.get('class', '')} {element.get('id', '')}"
            if (
                REGEXES["unlikelyCandidatesRe"].search(names)
                and not REGEXES["okMaybeItsACandidateRe"].search(names)
                and element.tag != "body"
                and not KEPT(element)
            ):
                element.tag = DROPPED
        etree.strip_elements(self.html, DROPPED, with_tail=False)

    def get_link_density(self, elem: HtmlElement) -> float:
        """The share of an element's text that lies in links, 0–1."""
        links = sum(len(link.text_content()) for link in elem.iterfind(".//a"))
        return links / max(len(elem.text_content()), 1) if links else 0.0


def ask_readability(root: HtmlElement) -> frozenset[str]:
    """The texts of the blocks that readability-lxml keeps, in a tree of its own; none where it finds no article.

    Nor where the page is larger than any it should be asked about.
    """
    if ELEMENTS(root) > MOST_ELEMENTS or longest_tails(root) > MOST_TAILS:
        return frozenset()
    chooser = _Chooser(root)
    try:
        chooser.summary(html_partial=True)
    except Unparseable:
        return frozenset()
    return frozenset(draft.block.text for draft in draft_blocks(chooser.html, None) if isinstance(draft, Draft))


def longest_tails(root: HtmlElement) -> int:
    """The characters of the text that stands between the elements of one parent, of the parent that has the most."""
    tails: Counter[HtmlElement] = Counter()
    for element in root.iterdescendants():
        parent = element.getparent()
        if element.tail and parent is not None:
            tails[parent] += len(element.tail)
    return max(tails.values(), default=0)
