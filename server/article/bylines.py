"""Who wrote the page: names from its data, else the line in which it names them."""

from __future__ import annotations

import re
from html import unescape

from lxml import etree
from lxml.html import HtmlElement

from server.article.document import squeezed

LONGEST_BYLINE = 100
MOST_AUTHORS = 10
CANDIDATES = etree.XPath(
    "//*[@rel='author' or contains(@itemprop, 'author') or contains(@class, 'author') or contains(@class, 'yline')"
    " or contains(@class, 'writtenby') or contains(@class, 'written-by') or contains(@id, 'byline')"
    " or contains(@id, 'author')]"
)
NAME_OF_LINE = re.compile(r"(?:^|[\s_-])(?:byline|authors?|writtenby|written-by)(?:$|[\s_-])", re.IGNORECASE)
NO_BYLINE = re.compile(
    r"bio|about|avatar|photo|image|social|follow|related|comment|more|count|menu|description|title|box|widget",
    re.IGNORECASE,
)
PREFIX = re.compile(
    r"^(?:(?:written|posted|published|reported|story|words) by|by|von|par|por|di|door|av|przez|автор)\b\s{0,3}:?\s?",
    re.IGNORECASE,
)
BESIDE = re.compile(r"\s*[|·•]\s*")
BETWEEN = re.compile(r"\s*(?:,|;|&|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bwith\b)\s*")
ADDRESS = re.compile(r"^(?:https?:)?//|^www\.|@")


def read_authors(linked: list[str], stated: list[list[str]]) -> tuple[str, ...]:
    """The authors' names: those of JSON-LD, else of the first kind of `<meta>` that holds names and no addresses."""
    named = ([text for text in texts if not ADDRESS.search(text)] for texts in stated)
    found = linked or next((texts for texts in named if texts), [])
    people = [person for text in found for person in _people(text)]
    return tuple(dict.fromkeys(people))[:MOST_AUTHORS]


def visible_byline(root: HtmlElement) -> str | None:
    """The line that names the author, without "By"; None if the page shows none."""
    for element in CANDIDATES(root):
        explicit = element.get("rel") == "author" or "author" in (element.get("itemprop") or "")
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        if not explicit and (not NAME_OF_LINE.search(names) or NO_BYLINE.search(names)):
            continue
        inner = element.find(".//*[@itemprop='name']")
        text = squeezed((inner if inner is not None else element).text_content()).strip()
        if 2 < len(text) < LONGEST_BYLINE and any(character.isalpha() for character in text):
            return BESIDE.split(PREFIX.sub("", text))[0].strip(" ,-–—") or None
    return None


def _people(text: str) -> list[str]:
    text = PREFIX.sub("", squeezed(unescape(text)).strip())
    parts = [part.strip(" .|·•") for part in BETWEEN.split(text)]
    # a comma also stands before a title or inside "Family, Given": then the line is one person
    people = [part for part in parts if " " in part]
    return people if len(people) == len([part for part in parts if part]) and people else [text] if text else []
