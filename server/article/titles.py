"""The page's title where its data has none: `<title>` without the site's name."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from server.article.document import squeezed

SEPARATOR = re.compile(r"\s[|\-–—»>/\\·:]{1,2}\s")
LEAST_WORDS = 5
LONGEST_TITLE = 300


def page_title(root: HtmlElement) -> str | None:
    """The title element up to its last separator if enough is left, else the page's only first-level heading."""
    element = root.find(".//title")
    full = squeezed(element.text_content()).strip()[:LONGEST_TITLE] if element is not None else ""
    headings = [squeezed(heading.text_content()).strip() for heading in root.iterfind(".//h1")]
    if not full:
        return headings[0][:LONGEST_TITLE] or None if len(headings) == 1 else None
    if full in headings:
        return full
    *_, last = [None, *SEPARATOR.finditer(full)]
    if last is None:
        return full
    head = full[: last.start()].strip()
    return head if len(head.split()) >= LEAST_WORDS else full
