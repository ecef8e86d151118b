"""Document → the elements that hold the article, chosen by readability-lxml on the tree as it stands."""

from __future__ import annotations

import copy

from lxml import etree, html
from lxml.html import HtmlElement
from readability import Document as Readability
from readability.readability import Unparseable

from server.errors import NoArticle


class _Chooser(Readability):  # type: ignore[misc]  # readability-lxml ships no types
    """readability-lxml without its own parsing and cleaning, which document.py has done, and without its last serialising."""

    def _parse(self, tree: HtmlElement) -> HtmlElement:
        return copy.deepcopy(tree)

    def get_clean_html(self) -> str:
        """The markup's length decides whether readability-lxml tries again more leniently."""
        return str(etree.tostring(self.html, encoding="unicode", method="html"))

    def get_link_density(self, elem: HtmlElement) -> float:
        """The share of an element's text that lies in links, 0–1."""
        links = sum(len(link.text_content()) for link in elem.iterfind(".//a"))
        return links / max(len(elem.text_content()), 1) if links else 0.0


def choose_content(root: HtmlElement) -> HtmlElement:
    """The element whose descendants are the article.

    Raises: NoArticle where nothing reads like one.
    """
    chooser = _Chooser(root)
    try:
        chooser.summary(html_partial=True)
    except Unparseable:
        raise NoArticle("nothing on this page reads like an article") from None
    return chooser.html
