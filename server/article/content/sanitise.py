"""The last step before markup leaves: a strict allow-list, whatever the steps before let through."""

from __future__ import annotations

import nh3

# fmt: off
TAGS = {
    "a", "b", "blockquote", "br", "code", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "i", "img",
    "li", "ol", "p", "pre", "strong", "sub", "sup", "table", "tbody", "td", "tr", "ul",
}
# fmt: on
BLOCK_TAGS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "pre", "figcaption", "table"}
ATTRIBUTES = {**{tag: {"data-block"} for tag in BLOCK_TAGS}, "a": {"href"}, "img": {"src", "alt"}}
SCHEMES = {"http", "https", "mailto"}
RELATION = "noopener noreferrer nofollow"
# nh3 writes these two in time that grows with the square of their number in one text. While it works, characters that
# no page keeps stand for them; what comes back in their place is a reference, which is text wherever it stands.
STAND_INS = {"&amp;": "\ufdd0", "&nbsp;": "\ufdd1"}


def sanitise(markup: str) -> str:
    """The markup with nothing but text, structure, http(s) pictures and harmless links."""
    masked = markup.replace("\xa0", "&nbsp;")
    for reference, stand_in in STAND_INS.items():
        masked = masked.replace(reference, stand_in)
    clean = nh3.clean(
        masked,
        tags=TAGS,
        attributes=ATTRIBUTES,
        attribute_filter=_checked,
        url_schemes=SCHEMES,
        url_relative="deny",
        link_rel=RELATION,
    )
    for reference, stand_in in STAND_INS.items():
        clean = clean.replace(stand_in, reference)
    return clean


def _checked(tag: str, attribute: str, value: str) -> str | None:
    if attribute == "data-block":
        return value if value.isascii() and value.isdigit() else None
    if tag == "img" and attribute == "src":
        return value if value.lower().startswith(("http://", "https://")) else None
    return value
