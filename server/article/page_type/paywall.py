"""Whether the text on a page is only the beginning of one that has to be paid for.

Told by what publishers state for search engines, by a box that is named after a paywall, and by what the page asks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain, islice

from lxml import etree
from lxml.html import HtmlElement

from ..clean.boilerplate import is_hidden
from ..lines.wall import asks_to_pay
from ..tree.document import Document
from ..tree.text import squeezed

# Characters. A publisher shows a few paragraphs before a paywall, more only where the text visibly breaks off.
LONGEST_STUB, LONGEST_OPEN_STUB = 2000, 5000
LEAST_LOCKED = 200
# The share of the words that the page states, below which some are missing and from which none are.
MISSING, WHOLE = 0.5, 0.8
LONGEST_BOX, MOST_BOXES = 1500, 8
LEAST_PARAGRAPH = 100
MOST_PARTS = 20
# Of each sort the first ones: to unite all takes libxml2 time that is quadratic in their number.
WALLED = etree.XPath(
    "((//@class[contains(., 'wall')])[position() <= 100]|(//@id[contains(., 'wall')])[position() <= 100])/.."
)
BOX = re.compile(r"pay-?wall|reg-?wall|(?:subscription|subscriber|premium|login|abo)-?wall", re.IGNORECASE)
CLOSED_END = re.compile(r"[.!?:。！？؟।][\s\"'”’»›)\]]*$")
OPEN_END = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])[\s\"'”’»)]*$")
LOCKED = re.compile(r'"isAccessibleForFree"\s{0,9}:\s{0,9}(?:false\b|"(?:[Ff]alse|[Nn]o|[^"]{0,40}/False)")')
SELECTOR = re.compile(r'"cssSelector"\s{0,9}:\s{0,9}\[?\s{0,9}"[^"]{0,99}?([.#])([\w-]{1,80})\s{0,9}"')
WORD_COUNT = re.compile(r'"wordCount"\s{0,9}:\s{0,9}"?(\d{1,6})\b')
# What publishers tell a social network of an article that not everybody may read.
TIER = frozenset({"locked", "metered"})
BY_MARK = {
    ".": etree.XPath("/descendant::*[contains(concat(' ', normalize-space(@class), ' '), $name)]"),
    "#": etree.XPath("/descendant::*[@id=normalize-space($name)]"),
}


@dataclass(frozen=True, slots=True)
class Paywall:
    """The signs of a paywall on a page.

    `locked`: the page states that its text is not free; `locked_length` are the characters in the elements that it says
    are not, None where it names none or they are missing; `word_count` is what it states, None if nothing; `boxed`: it
    shows a box that is named after a paywall; `text` is all of the page's, in which a line may ask to pay.
    """

    locked: bool = False
    locked_length: int | None = None
    word_count: int | None = None
    boxed: bool = False
    text: str = ""


def read_paywall(document: Document, scripts: list[str], tier: str | None) -> Paywall:
    """The signs of a paywall in a tree whose scripts are out and whose boilerplate still stands.

    `scripts` are the texts of its JSON-LD, `tier` what it tells social networks of who may read it.
    """
    counted = [int(count) for script in scripts for count in WORD_COUNT.findall(script)]
    return Paywall(
        locked=any(map(LOCKED.search, scripts)) or tier in TIER,
        locked_length=locked_length(document.root, scripts),
        word_count=max(counted, default=None),
        boxed=has_box(document),
        text=str(etree.tostring(document.root, method="text", encoding="unicode")),
    )


def locked_length(root: HtmlElement, scripts: list[str]) -> int | None:
    """The characters in the parts that the page says are not free; None where there are no such elements."""
    marks = {mark for script in scripts if LOCKED.search(script) for mark in SELECTOR.findall(script)}
    parts = [part for mark, name in sorted(marks)[:MOST_PARTS] for part in BY_MARK[mark](root, name=f" {name} ")]
    return sum(len("".join(part.itertext()).strip()) for part in parts[:MOST_PARTS]) if parts else None


def has_box(document: Document) -> bool:
    """Whether a box that is named after a paywall is shown, and is no frame around the whole text."""
    attributes = document.index.attributes
    named = any("wall" in names for _, _, names in chain(attributes["class"], attributes["id"]))
    walled = WALLED(document.root) if named else ()
    boxes = (element for element in walled if BOX.search(f"{element.get('class')} {element.get('id')}"))
    return any(
        not is_hidden(box) and 0 < len(squeezed("".join(box.itertext())).strip()) <= LONGEST_BOX
        for box in islice(boxes, MOST_BOXES)
    )


def breaks_off(paywall: Paywall, text: str) -> bool:
    """Whether a text is only the beginning of one that has to be paid for.

    One sign of a paywall is not enough where the text ends as texts do: a subscriber's browser sends the whole of it
    with the same statements, and a slogan at its end.
    """
    if len(text) > LONGEST_OPEN_STUB:
        return False
    if paywall.locked_length is not None:
        return paywall.locked_length < LEAST_LOCKED
    seen, words, stated = paywall.locked + paywall.boxed, len(text.split()), paywall.word_count
    if stated is not None and not MISSING <= words / max(stated, 1) < WHOLE:
        partial = words < stated
    else:
        partial = ends_open(text) or (len(text) <= LONGEST_STUB and seen > 0 and seen + asks_to_pay(paywall.text) > 1)
    return partial and (seen > 0 or asks_to_pay(paywall.text))


def ends_open(text: str) -> bool:
    """Whether the last line is a paragraph that stops in the middle of a sentence."""
    last = text.rpartition("\n")[2]
    return bool(OPEN_END.search(last)) or (len(last) >= LEAST_PARAGRAPH and not CLOSED_END.search(last))
