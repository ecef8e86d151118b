"""JSON-LD → the node that describes the article, as far as it can be read."""

from __future__ import annotations

import json
import re
from typing import Any, TypeAlias

from lxml.html import HtmlElement

from server.article.decode import clean_characters

Node: TypeAlias = dict[str, Any]

MOST_NODES = 2000
LONGEST_SCRIPT = 1_000_000
ARTICLE_TYPE = re.compile(r"(?:Article|Posting|Report|Review|Recipe)$")
# What leads from a page to its article; other links lead to other articles.
PATHS = ("@graph", "mainEntity", "mainEntityOfPage", "itemReviewed")
# Comments and CDATA marks of templates that were written for XHTML, and the entities of some that escape JSON.
WRAPPED = re.compile(r"<!--|-->|(?:/[/*]\s{0,9})?<!\[CDATA\[(?:\s{0,9}\*/)?|(?:/[/*]\s{0,9})?\]\]>(?:\s{0,9}\*/)?")
COMMA_BEFORE_END = re.compile(r",(?=\s{0,200}[}\]])")


def read_linked_data(root: HtmlElement) -> Node:
    """The first node of an article's type, references to other nodes resolved one step; empty if there is none."""
    nodes: list[Node] = []
    for script in root.iterfind(".//script[@type]"):
        if "ld+json" in script.get("type", "").lower():
            nodes += _nodes(_parsed(script.text or ""))
    article = next(
        (node for node in nodes if any(ARTICLE_TYPE.search(kind) for kind in strings(node.get("@type")))), {}
    )
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 2}
    return {key: _resolved(value, by_id) for key, value in article.items()}


def strings(value: object) -> list[str]:
    """A value that is a text or a list of texts, as a list of texts that are not empty."""
    values = value if isinstance(value, list) else [value]
    return [text for text in (clean_characters(v).strip() for v in values if isinstance(v, str)) if text]


def names(value: object) -> list[str]:
    """The names in a person, an organisation, a text, or a list of them."""
    values = value if isinstance(value, list) else [value]
    return [name for v in values for name in strings(v.get("name") if isinstance(v, dict) else v)]


def _parsed(text: str) -> object:
    text = WRAPPED.sub("", text).strip().rstrip(";")
    if not text or len(text) > LONGEST_SCRIPT:
        return None
    for candidate in (text, COMMA_BEFORE_END.sub("", text)):
        try:
            return json.loads(candidate, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(data: object) -> list[Node]:
    found: list[Node] = []
    queue = [data]
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
