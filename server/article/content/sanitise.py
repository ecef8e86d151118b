"""The last step before markup leaves: a strict allow-list, whatever the steps before let through."""

from __future__ import annotations

import re

import nh3

# fmt: off
TAGS = {
    "a", "abbr", "b", "bdi", "blockquote", "br", "cite", "code", "del", "em", "figcaption", "figure", "h1", "h2", "h3",
    "h4", "h5", "h6", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "rp", "rt", "ruby", "s", "samp",
    "strong", "sub", "sup", "table", "tbody", "td", "th", "tr", "ul", "var",
}
# fmt: on
BLOCK_TAGS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "pre", "figcaption", "table"}
ATTRIBUTES = {
    **{tag: {"data-block", "lang", "dir"} for tag in BLOCK_TAGS},
    "li": {"data-block", "lang", "dir", "value"},
    **{tag: {"colspan", "rowspan"} for tag in ("td", "th")},
    "a": {"href"},
    "img": {"src", "alt"},
}
# What a value must be to stay; the address of a picture is never relative, and a cell spans no more than a page shows.
CHECKS = {
    "data-block": re.compile(r"[0-9]+"),
    "lang": re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}"),
    "dir": re.compile(r"ltr|rtl|auto", re.IGNORECASE),
    "colspan": re.compile(r"[0-9]{1,2}"),
    "rowspan": re.compile(r"[0-9]{1,2}"),
    "value": re.compile(r"-?[0-9]{1,7}"),
    "src": re.compile(r"https?://.*", re.IGNORECASE | re.DOTALL),
}
SCHEMES = {"http", "https", "mailto"}
RELATION = "noopener noreferrer nofollow"
# nh3 writes ampersands, and all that begins with the byte C2 in UTF-8, in time that grows with the square of their
# number in one text. While it works, characters that no page keeps stand for them; what comes back in their place is
# text wherever it stands.
AMPERSAND = "\ufdd0"
MARK, SHIFT = "\ufdd1", 0x40  # before an ASCII character from @ on that stands for one from U+0080 to U+00BF
SLOW = re.compile("[\x80-\xbf]")
STOOD_IN = re.compile(MARK + "([\x40-\x7f])")


def _checked(_tag: str, attribute: str, value: str) -> str | None:
    check = CHECKS.get(attribute)
    return value if check is None or check.fullmatch(value) else None


CLEANER = nh3.Cleaner(
    tags=TAGS,
    attributes=ATTRIBUTES,
    attribute_filter=_checked,
    url_schemes=SCHEMES,
    url_relative="deny",
    link_rel=RELATION,
)


def sanitise(markup: str) -> str:
    """The markup with nothing but text, structure, http(s) pictures and harmless links."""
    masked = SLOW.sub(lambda found: MARK + chr(ord(found[0]) - SHIFT), markup.replace("&amp;", AMPERSAND))
    clean = STOOD_IN.sub(lambda found: chr(ord(found[1]) + SHIFT), CLEANER.clean(masked))
    return clean.replace(AMPERSAND, "&amp;").replace("\xa0", "&nbsp;")
