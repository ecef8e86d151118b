"""What a page is searched for again and again before anything is dropped, found in one walk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

from lxml.html import HtmlElement

# The attributes that name what an element holds.
TELLING = ("class", "id", "itemprop", "itemtype", "property", "rel")
# The element's place among all of the page, the element, and the attribute's value.
Attribute: TypeAlias = tuple[int, HtmlElement, str]


@dataclass(frozen=True, slots=True)
class Index:
    """A page's elements by their tags, and its telling attributes by their names, each in the order of the page."""

    by_tag: dict[str, list[HtmlElement]]
    attributes: dict[str, list[Attribute]]

    def tagged(self, tag: str) -> Sequence[HtmlElement]:
        """The elements of a tag."""
        return self.by_tag.get(tag, ())

    def elements(self, *tags: str) -> Iterator[HtmlElement]:
        """The elements of each tag, one tag after the other."""
        return chain.from_iterable(map(self.tagged, tags))


def index_page(root: HtmlElement) -> Index:
    """The index of a tree as it stands: what is dropped from it later stays in the index."""
    by_tag: defaultdict[str, list[HtmlElement]] = defaultdict(list)
    attributes: dict[str, list[Attribute]] = {name: [] for name in TELLING}
    for place, element in enumerate(root.iter("*")):
        by_tag[str(element.tag)].append(element)
        for name, value in element.items():
            if name in attributes:
                attributes[name].append((place, element, value))
    return Index(by_tag, attributes)
