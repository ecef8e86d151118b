"""Markup → Document: one lxml tree in which only what may be read is left."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree, html
from lxml.html import HtmlElement

from ...errors import NoArticle
from .address import absolute_url
from .index import Index, index_page

# What libxml2 keeps when `huge_tree` is set; it drops the rest of the page where it goes deeper.
DEPTH_ERROR = "ERR_RESOURCE_LIMIT"
# What is to go gets this tag and is stripped in one call: removed one by one, elements would copy their tails over and
# over.
DROPPED = "sidelight-dropped"
# These ends close nothing in HTML5: what follows them belongs to what was open before, where libxml2 closes it all.
VOID_ENDS = re.compile(rb"</(?=[bBhH])(?i:body|html)\s*>")
# One class for all elements: without this lxml asks a function in Python for the class of each.
CLASSES = etree.ElementDefaultClassLookup(element=HtmlElement)
IN_HEAD = frozenset({"base", "basefont", "bgsound", "link", "meta", "noscript", "script", "style", "template", "title"})
# What libxml2 leaves open where HTML5 does not, a row of `<dt>` for instance, nests: it goes where that is too deep.
LEFT_OPEN = ("dd", "dt", "optgroup", "rp", "rt", "source", "tfoot", "thead", "track", "wbr")
DEEP, TOO_DEEP = etree.XPath("boolean(" + "/*" * 64 + ")"), etree.XPath("/*" * 512)


@dataclass(frozen=True, slots=True)
class Document:
    """A page's tree, and the index of it as it came.

    `base` resolves its links: None where the page has no address. `truncated`: the parser gave up.
    """

    root: HtmlElement
    index: Index
    base: str | None
    truncated: bool


def parse_document(markup: str, url: str | None) -> Document:
    """The page's tree, untouched but for its comments.

    Raises: NoArticle if there is nothing in it.
    """
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    parser.set_element_class_lookup(CLASSES)
    try:
        root = html.document_fromstring(VOID_ENDS.sub(b"", markup.encode()), parser=parser)
    except etree.ParserError:  # comments, ends and declarations alone
        raise NoArticle("there is nothing on the page") from None
    for element in TOO_DEEP(root) if DEEP(root) else ():
        etree.strip_tags(element, *LEFT_OPEN)
    truncated = any(entry.type_name == DEPTH_ERROR for entry in parser.error_log)
    end_head(root)
    index = index_page(root)
    stated = next((href for base in index.elements("base") if (href := base.get("href")) is not None), None)
    return Document(root, index, absolute_url(stated, url) or absolute_url(url, None), truncated)


def end_head(root: HtmlElement) -> None:
    """Let the body begin where it does in HTML5: libxml2 knows no `<article>` and leaves it in a head without end."""
    head, body = root.find("head"), root.find("body")
    children = [] if head is None else list(head)
    first = next((at for at, child in enumerate(children) if child.tag not in IN_HEAD), None)
    if first is None:
        return
    if body is None:
        body = etree.SubElement(root, "body")
    children[-1].tail = (children[-1].tail or "") + (body.text or "")
    body.text = None
    body[:0] = children[first:]
