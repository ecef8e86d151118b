"""What of a page is no part of any article, told by structure and wording, never by the site.

A rule names a candidate; an element that holds much of the page's text is kept whatever its name says, because authors
of templates call whole pages "has-sidebar" or "newsletter-layout".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from lxml import etree
from lxml.html import HtmlElement

from ..tree.document import DROPPED
from ..tree.text import fit, squeezed
from .captions import mark_captions
from .class_names import NAMED_SHARE, PLAIN_SHARE, Told, read_names
from .disclosures import HEADINGS, asks_or_answers
from .duplicates import drop_duplicates
from .embeds import quote_posts

FRAME_SHARE = 0.85
FRAME_TAGS = frozenset({"nav", "footer"})
# What is plainly furniture may be longer than the article, as comments are, if an article is left without it.
ENOUGH_PROSE = 1000
# Each check of an element looks for quotations in it: a page that nests thousands of candidates gets only so many.
MOST_GUARDED = 64

# A button left open swallows the page that follows it: these too are only candidates.
FURNITURE_TAGS = frozenset(
    {"nav", "footer", "aside", "menu", "form", "button", "dialog", "label", "legend", "noscript"}
)
# fmt: off
FURNITURE_ROLES = frozenset({
    "navigation", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar",
    "tooltip", "button", "tablist",
})
# fmt: on
HIDDEN_STYLE = re.compile(
    r"(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|clip\s{0,9}:\s{0,9}rect\(\s{0,9}[01]\D"
    r"|(?:left|top|text-indent)\s{0,9}:\s{0,9}-\d{4})",
    re.IGNORECASE,
)
KEPT_TAGS = frozenset({"main", "article", "h1"})
# A cell that is named "rating" or "author" belongs to a column, unless the table lays the page out.
CELLS = frozenset({"td", "th"})
PARTS_OF_PAGES = frozenset({"div", "p", "ul", "table", "h2", "h3"})
KEEPS_SPACE = frozenset({"pre", "code", "samp", "kbd", "textarea", "listing", "xmp"})
LONGEST_NAMES = 500
WORD_TAGS = frozenset({"a", "abbr", "b", "button", "cite", "em", "i", "label", "mark", "q", "span", "strong", "u"})
LINKING_TAGS = frozenset({"a", "button"})
# Letters and a space, as a sentence has them around a word; between the links of a menu stands a bar or a dot.
WORDS = re.compile(r"[^\W\d_]{2,}\s|\s[^\W\d_]{2,}|^[,;.]\s")
NOTHING = Told(0.0, for_a_screen=False)
# Prose is text in runs longer than this, outside links: shorter ones where a page has hardly any, as in Chinese.
LEAST_RUNS = (60, 20, 0)
LITTLE_PROSE = 300
LONG_TEXT = etree.XPath("descendant::text()[string-length(normalize-space()) > $least][not(ancestor::a[@href])]")


def drop_boilerplate(root: HtmlElement) -> None:
    """Take out what is hidden or furniture and make every run of white space one space, in one walk from the top.

    Of what lies equally deep the last is judged first: comments are gone before it is asked how much of the page's
    prose an element above them holds.
    """
    body = root.find("body")
    if body is None:
        return
    quote_posts(body)
    prose = prose_within(body)
    left = prose[body]
    guarded = 0
    known: dict[str, Told] = {}
    variants: list[HtmlElement] = []
    tidy_text(body, squeezed)
    stack: list[tuple[HtmlElement, bool]] = [(body, False)]
    while stack:
        parent, keeps_space = stack.pop()
        for child in parent:
            told = NOTHING if keeps_space else judge(child, known)
            if told.share and guarded < MOST_GUARDED:
                if may_go(child, told.share, prose[child], left):
                    left -= prose[child]
                    child.tag = DROPPED
                else:
                    guarded += 1
            tidy_tail(child, fit if keeps_space else squeezed)
            if child.tag == DROPPED:
                continue
            if told.for_a_screen:
                variants.append(child)
            inside = keeps_space or child.tag in KEEPS_SPACE
            tidy_text(child, fit if inside else squeezed)
            stack.append((child, inside))
    drop_duplicates(variants[:MOST_GUARDED])
    etree.strip_elements(root, DROPPED, with_tail=False)
    mark_captions(body)


def tidy_text(element: HtmlElement, tidy: Callable[[str], str]) -> None:
    """Tidy an element's own text; a quotation loses its class, since readability-lxml drops "twitter"."""
    text = element.text
    if text and (tidied := tidy(text)) != text:
        element.text = tidied
    if element.tag == "blockquote":
        element.attrib.pop("class", None)


def tidy_tail(element: HtmlElement, tidy: Callable[[str], str]) -> None:
    """Tidy the text after an element."""
    text = element.tail
    if text and (tidied := tidy(text)) != text:
        element.tail = tidied


def may_go(element: HtmlElement, share: float, prose: int, left: int) -> bool:
    """Whether enough of the page's prose is left without a candidate, and no quotation stands in it."""
    enough = prose < share * max(left, 1) or (share >= PLAIN_SHARE and left - prose > ENOUGH_PROSE)
    return enough and not holds_quotation(element)


def holds_quotation(element: HtmlElement) -> bool:
    """Whether a candidate is a quotation or embeds one.

    Templates call the frame of a post "social" or "media", and put one that waits for a script in a `noscript`.
    """
    if element.tag in FURNITURE_TAGS and element.tag != "noscript":
        return False
    return element.tag == "blockquote" or element.find(".//blockquote") is not None


def prose_within(body: HtmlElement) -> Counter[HtmlElement]:
    """Characters of the prose in every element of a page that holds any."""
    for least in LEAST_RUNS:
        texts = LONG_TEXT(body, least=least)
        if sum(map(len, texts)) > LITTLE_PROSE:
            break
    prose: Counter[HtmlElement] = Counter()
    for text in texts:
        beside = text.getparent()
        prose[beside.getparent() if text.is_tail else beside] += len(text)
    for element in reversed(list(body.iterdescendants(etree.Element))):
        around = element.getparent()
        if around is not None and element in prose:
            prose[around] += prose[element]
    return prose


def judge(element: HtmlElement, known: dict[str, Told]) -> Told:
    """What is known of an element where it stands: a word of a sentence is no furniture, though its link may say so."""
    told = read_element(element, known)
    if told.share and asks_or_answers(element):
        return NOTHING
    by_name = told.share and element.tag in WORD_TAGS and element.get("aria-hidden") != "true"
    if not by_name or not stands_in_sentence(element):
        return told
    return NOTHING if element.tag in LINKING_TAGS or told.share == NAMED_SHARE else told


def stands_in_sentence(element: HtmlElement) -> bool:
    """Whether running text stands before an element and after it, in the same parent."""
    before = element.getprevious()
    parent = element.getparent()
    if parent is None or not element.tail or not WORDS.search(element.tail[:LONGEST_NAMES]):
        return False
    text = parent.text if before is None else before.tail
    return text is not None and WORDS.search(text[-LONGEST_NAMES:]) is not None


def read_element(element: HtmlElement, known: dict[str, Told]) -> Told:
    """What an element's tag, attributes and names say of it. `known` remembers what this page's names say."""
    if element.tag in FURNITURE_TAGS:
        return Told(FRAME_SHARE if element.tag in FRAME_TAGS else PLAIN_SHARE, for_a_screen=False)
    if is_hidden(element) or element.get("role") in FURNITURE_ROLES:
        return Told(PLAIN_SHARE, for_a_screen=False)
    if element.get("aria-hidden") == "true":
        return Told(NAMED_SHARE, for_a_screen=False)
    parent = element.getparent() if element.tag == "span" else None
    headed = element.tag in HEADINGS or (parent is not None and parent.tag in HEADINGS)
    # A heading's id is its address, made of its words: "how-to-share".
    names = f"{element.get('class', '')} {'' if headed else element.get('id', '')}"[:LONGEST_NAMES]
    if len(names) == 1 or element.tag in KEPT_TAGS:
        return NOTHING
    if element.tag in CELLS and not any(child.tag in PARTS_OF_PAGES for child in element):
        return NOTHING
    if names not in known:
        known[names] = read_names(names)
    return NOTHING if headed and known[names].share == NAMED_SHARE else known[names]


def is_hidden(element: HtmlElement) -> bool:
    """Whether the page's own markup, not its style sheet, says that an element is not shown."""
    hidden = element.get("hidden")
    if hidden is not None:
        return bool(hidden != "until-found")
    style = element.get("style")
    return bool(style and HIDDEN_STYLE.search(style[:LONGEST_NAMES]))
