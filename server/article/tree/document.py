"""Markup → Document: one lxml tree in which only what may be read is left."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from lxml import etree, html
from lxml.html import HtmlElement

from ...errors import NoArticle
from .index import Index, index_page

# What libxml2 keeps when `huge_tree` is set; it drops the rest of the page where it goes deeper.
DEPTH_ERROR = "ERR_RESOURCE_LIMIT"
# What is to go gets this tag and is stripped in one call: removed one by one, elements would copy their tails over and
# over.
DROPPED = "sidelight-dropped"
UNREAD = (
    "script", "style", "template", "svg", "canvas", "object", "applet", "iframe", "audio", "video",
    "input", "select", "textarea", "datalist", "progress", "meter",
)  # fmt: skip
# These ends close nothing in HTML5: what follows them belongs to what was open before, where libxml2 closes it all.
VOID_ENDS = re.compile(rb"</(?=[bBhH])(?i:body|html)\s*>")
# One class for all elements: without this lxml asks a function in Python for the class of each.
CLASSES = etree.ElementDefaultClassLookup(element=HtmlElement)
# Markup ends a drawing that was left open, as HTML5 reads it; libxml2 takes the rest of the page into the drawing.
OPEN_DRAWINGS = etree.XPath(
    "/descendant::svg[not(ancestor::svg)][descendant::*[self::p or self::div or self::h2 or self::ul or self::table]"
    "[not(ancestor::foreignobject)]]"
)
IN_HEAD = frozenset({"base", "basefont", "bgsound", "link", "meta", "noscript", "script", "style", "template", "title"})
# What libxml2 leaves open where HTML5 does not, a row of `<dt>` for instance, nests: it goes where that is too deep.
LEFT_OPEN = ("dd", "dt", "optgroup", "rp", "rt", "source", "tfoot", "thead", "track", "wbr")
DEEP, TOO_DEEP = etree.XPath("boolean(" + "/*" * 64 + ")"), etree.XPath("/*" * 512)
# Characters that no tree takes, though a reference may name them, and characters that are not seen.
CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff\u200b\u2060\ufeff\xad]")
# Nearly all addresses are written in one of these two ways, which need no parser of addresses.
PLAIN_ADDRESS = re.compile(r"https?://[\w-][\w.-]*(?::\d{1,5})?(?:[/?#]\S*)?", re.IGNORECASE)
ORIGIN = re.compile(r"https?://[^/?#]+", re.IGNORECASE)
SAME_SITE = re.compile(r"/(?!/)(?!\S*/\.)\S*$")
# Characters of scripts that put no space between words, and signs that are as wide among them: a line's end between
# two of them, or between one and a sign, is none. Source: CSS Text 3, section 4.1.3.
WIDE = "\u2e80-\u312f\u3190-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
SIGN = "“”‘’—…·\u2460-\u24ff"
LINE_END = r"[^\S\n]*+\n\s*+"
TWO_COLUMNS = re.compile(f"[{WIDE}\uac00-\ud7a3]")
WIDE_BREAK = re.compile(f"(?<=[{WIDE}]){LINE_END}(?=[{WIDE}{SIGN}])|(?<=[{SIGN}]){LINE_END}(?=[{WIDE}])")
KEEPS_SPACE = frozenset({"pre", "code", "samp", "kbd", "textarea", "listing", "xmp"})


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


def absolute_url(href: str | None, base: str | None) -> str | None:
    """The address as absolute http(s); None if it is none."""
    if not href:
        return None
    address = CONTROL.sub("", href).strip()
    origin = ORIGIN.match(base) if base and SAME_SITE.match(address) else None
    if origin:
        address = origin[0] + address
    if PLAIN_ADDRESS.fullmatch(address):
        return address
    try:
        address = urljoin(base or "", address)
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in {"http", "https"} and parts.hostname else None


def strip_unread(document: Document) -> None:
    """Remove what is never read: scripts, styles, drawings, frames, controls; but not what they hold by mistake."""
    for drawing in OPEN_DRAWINGS(document.root) if "svg" in document.index.by_tag else ():
        etree.strip_elements(drawing, "title", "desc", "text", with_tail=False)
        drawing.tag = "div"
    for template in document.index.elements("template"):
        if template.get("shadowrootmode") is not None:
            template.tag = "div"
    etree.strip_elements(document.root, *UNREAD, with_tail=False)
    etree.strip_tags(document.root, "embed")  # it has no end in HTML5: libxml2 takes the text behind it into it


def squeezed(text: str) -> str:
    """The text with every run of white space as one space, and without control and invisible characters."""
    if text.isprintable() and "  " not in text:
        return text
    if text.isspace():
        return " "
    line = " ".join((text if text.isascii() else WIDE_BREAK.sub("", text)).split())
    if not line.isprintable() and CONTROL.search(text):
        return squeezed(CONTROL.sub("", text))
    return f"{' ' if text[0].isspace() else ''}{line}{' ' if text[-1].isspace() else ''}"


def fit(text: str) -> str:
    """Preformatted text as it stands, but without what no tree takes."""
    return CONTROL.sub("", text)


def columns(text: str) -> int:
    """How wide a text is in columns of a typewriter: an ideograph, a kana or a Hangul syllable takes two."""
    return len(text) if text.isascii() else len(text) + len(TWO_COLUMNS.findall(text))
