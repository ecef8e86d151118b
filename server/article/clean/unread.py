"""What is never read: scripts, styles, drawings, frames, controls."""

from __future__ import annotations

from lxml import etree

from ..tree.document import Document

UNREAD = (
    "script", "style", "template", "svg", "canvas", "object", "applet", "iframe", "audio", "video",
    "input", "select", "textarea", "datalist", "progress", "meter",
)  # fmt: skip
# Markup ends a drawing that was left open, as HTML5 reads it; libxml2 takes the rest of the page into the drawing.
OPEN_DRAWINGS = etree.XPath(
    "/descendant::svg[not(ancestor::svg)][descendant::*[self::p or self::div or self::h2 or self::ul or self::table]"
    "[not(ancestor::foreignobject)]]"
)


def strip_unread(document: Document) -> None:
    """Remove it, but not what it holds by mistake."""
    for drawing in OPEN_DRAWINGS(document.root) if "svg" in document.index.by_tag else ():
        etree.strip_elements(drawing, "title", "desc", "text", with_tail=False)
        drawing.tag = "div"
    for template in document.index.elements("template"):
        if template.get("shadowrootmode") is not None:
            template.tag = "div"
    etree.strip_elements(document.root, *UNREAD, with_tail=False)
    etree.strip_tags(document.root, "embed")  # it has no end in HTML5: libxml2 takes the text after it into it
