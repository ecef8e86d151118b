"""JSON-LD → the nodes that describe this page: its article, the page itself, its site."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape
from itertools import islice
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from ..decode.markup import clean_characters

Node: TypeAlias = dict[str, Any]

MOST_NODES = 2000
LONGEST_SCRIPT = 1_000_000
ARTICLE_TYPE = re.compile(r"(?:Article|Posting|Report|Review|Recipe)$")
PAGE_TYPE = re.compile(r"(?:WebPage|FAQPage|ItemPage)$")
SITE_TYPE = re.compile(r"WebSite$")
# What leads from a page to its article; other links lead to other articles, or to comments.
PATHS = ("@graph", "mainEntity", "mainEntityOfPage", "itemReviewed")
# Comments and CDATA marks of templates that were written for XHTML.
WRAPPED = re.compile(r"<!--|-->|(?:/[/*]\s{0,9})?<!\[CDATA\[(?:\s{0,9}\*/)?|(?:/[/*]\s{0,9})?\]\]>(?:\s{0,9}\*/)?")
# What JavaScript allows and JSON does not; strings are matched so that what looks like it inside of them stays.
REMARK = re.compile(r'("(?:[^"\\]|\\.)*")|//[^\n]*|/\*[^*]{0,500}\*/', re.DOTALL)
COMMA_BEFORE_END = re.compile(r'("(?:[^"\\]|\\.)*")|,(?=\s{0,200}[}\]])', re.DOTALL)
BETWEEN_VALUES = re.compile(r"[\s,;]*")
# Of JSON that cannot be mended, the plain values that tell most.
SALVAGED = re.compile(
    r'"(@type|headline|datePublished|dateModified|articleSection|inLanguage)"\s{0,9}:\s{0,9}("(?:[^"\\\n]|\\.){1,500}")'
)


@dataclass(frozen=True, slots=True)
class JsonLd:
    """What JSON-LD says of the page; an empty node where it says nothing. References to other nodes are resolved."""

    article: Node = field(default_factory=dict)
    page: Node = field(default_factory=dict)
    site: Node = field(default_factory=dict)


def read_json_ld(scripts: Iterable[HtmlElement], addresses: Iterable[str | None], title: str | None) -> JsonLd:
    """The nodes of this page, known by its addresses or its title where there are articles of several."""
    nodes: list[Node] = []
    for script in scripts:
        if "ld+json" in script.get("type", "").lower():
            nodes += _nodes(_parsed(script.text or ""))
    article = _of_this_page([node for node in nodes if _is(ARTICLE_TYPE, node)], addresses, title or "")
    page = next((node for node in nodes if _is(PAGE_TYPE, node)), {})
    site = next((node for node in nodes if _is(SITE_TYPE, node)), {})
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 2}
    return JsonLd(*({key: _resolved(value, by_id) for key, value in node.items()} for node in (article, page, site)))


def strings(value: object) -> list[str]:
    """A value that is a text or a list of texts, as a list of texts that are not empty."""
    values = value if isinstance(value, list) else [value]
    return [text for text in (clean_characters(v).strip() for v in values if isinstance(v, str)) if text]


def names(value: object) -> list[str]:
    """The names in a person, an organisation, a text, or a list of them."""
    values = value if isinstance(value, list) else [value]
    return [name for v in values for name in strings(v.get("name") if isinstance(v, dict) else v)]


def addresses_of(value: object) -> list[str]:
    """The addresses in an image, a page, a text, or a list of them."""
    values = value if isinstance(value, list) else [value]
    return [
        address
        for v in values
        for address in (
            strings(v.get("url")) + strings(v.get("contentUrl")) + strings(v.get("@id"))
            if isinstance(v, dict)
            else strings(v)
        )
    ]


def _is(kind: re.Pattern[str], node: Node) -> bool:
    return any(kind.search(name) for name in strings(node.get("@type")))


def _of_this_page(articles: list[Node], addresses: Iterable[str | None], title: str) -> Node:
    """Of several articles the one that bears an address or the title of the page; a list of others has none."""
    if len(articles) < 2:
        return articles[0] if articles else {}
    own = {_path(address) for address in addresses if address}
    stated = [
        {_path(a) for key in ("url", "@id", "mainEntityOfPage") for a in addresses_of(n.get(key))} for n in articles
    ]
    titled = [any(unescape(text) in title for text in strings(node.get("headline"))) for node in articles]
    for fits in (
        [bool(own & paths) for paths in stated],
        titled,
        [not paths and bool(strings(node.get("headline"))) for node, paths in zip(articles, stated, strict=True)],
    ):
        if found := next((node for node, fit in zip(articles, fits, strict=True) if fit), None):
            return found
    return {}


def _path(address: str) -> str:
    """What tells a page from the others of its site, whatever its scheme, host and parameters."""
    try:
        return urlsplit(address).path.rstrip("/")
    except ValueError:
        return address


def _parsed(text: str) -> list[object]:
    """Every JSON value of a script; of a script that is none, what can be salvaged."""
    text = WRAPPED.sub("", text).strip().rstrip(";")
    if not text or len(text) > LONGEST_SCRIPT:
        return []
    for candidate in _mended(text):
        try:
            return [json.loads(candidate, strict=False)]
        except (ValueError, RecursionError):
            continue
    return list(islice(_values(candidate), MOST_NODES)) or _salvaged(text)


def _mended(text: str) -> Iterator[str]:
    yield text
    text = COMMA_BEFORE_END.sub(r"\1", REMARK.sub(r"\1", text))
    yield text
    if "&quot;" in text or "&#34;" in text:
        text = unescape(text)
    yield text


def _values(text: str) -> Iterator[object]:
    """One value after the other, up to what cannot be read."""
    decoder = json.JSONDecoder(strict=False)
    start = 0
    while start < len(text):
        try:
            value, end = decoder.raw_decode(text, start)
        except (ValueError, RecursionError):
            return
        yield value
        start = BETWEEN_VALUES.match(text, end).end()  # type: ignore[union-attr]  # it matches the empty text


def _salvaged(text: str) -> list[object]:
    found: Node = {}
    for key, value in SALVAGED.findall(text):
        found.setdefault(key, next(_values(value), None))
    return [found]


def _nodes(values: list[object]) -> list[Node]:
    found: list[Node] = []
    queue = list(values)
    for value in queue:
        if len(queue) > MOST_NODES:
            break
        if isinstance(value, list):
            queue += value
        elif isinstance(value, dict):
            found.append(value)
            queue += [value[key] for key in PATHS if isinstance(value.get(key), dict | list)]
    return found


def _resolved(value: object, by_id: dict[str, Node]) -> object:
    if isinstance(value, list):
        return [_resolved(item, by_id) if isinstance(item, dict) else item for item in value]
    if isinstance(value, dict) and isinstance(value.get("@id"), str) and "name" not in value and "url" not in value:
        return by_id.get(value["@id"], value)
    return value
