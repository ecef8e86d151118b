"""What a page sends after itself → the places that it is meant for.

A server that streams React leaves `<template id="B:0">`, or `P:0` inside a part, where something is not ready yet, and
sends that later, as `<div hidden id="S:0">` at the end of the page, from where a script moves it. In a page that no
browser has run the article may lie there, hidden, in the order in which it became ready.

Source: the instructions `$RC` and `$RS` of react-dom, as pages bear them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml.html import HtmlElement

from ..tree.document import Document

# An application may put a name of its own before the letter.
PART = re.compile(r"(\S{0,40})S:([0-9a-f]{1,6})")
PLACE = re.compile(r"(\S{0,40})[BP]:([0-9a-f]{1,6})")
MOST_PARTS = 200
# Parts inside parts: each of them may be as deep as a page, and the tree must not become much deeper.
MOST_LEVELS = 4
Key = tuple[str, str]


def join_streamed(document: Document) -> None:
    """Move what was sent later to its place, and show it."""
    places = by_key(document.index.tagged("template"), PLACE)
    if not places:
        return
    later = (element for _, element, name in document.index.attributes["id"] if "S:" in name)
    parts = by_key((element for element in later if element.tag == "div" and "hidden" in element.attrib), PART)
    keys = {part: key for key, part in list(parts.items())[:MOST_PARTS]}
    outer = {
        key: next((keys[element] for element in places[key].iterancestors("div") if element in keys), None)
        for key in keys.values()
        if key in places
    }
    for key in outer:
        if reaches_page(key, outer):
            del parts[key].attrib["hidden"]
            places[key].addprevious(parts[key])


def by_key(elements: Iterable[HtmlElement], name: re.Pattern[str]) -> dict[Key, HtmlElement]:
    """The elements by what their ids share with those of their counterparts, the first of equals."""
    found: dict[Key, HtmlElement] = {}
    for element in elements:
        told = name.fullmatch(element.get("id", ""))
        if told:
            found.setdefault((told[1], told[2]), element)
    return found


def reaches_page(key: Key, outer: dict[Key, Key | None]) -> bool:
    """Whether a part's place lies in the page, or in a part that reaches it over few others."""
    around: Key | None = key
    for _ in range(MOST_LEVELS):
        if around not in outer:
            return False
        around = outer[around]
        if around is None:
            return True
    return False
