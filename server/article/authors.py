"""Bylines → the people in them: no "By", no date, no role, no desk, no company while there is a person."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from html import unescape

from server.article.byline_words import (
    BEFORE_DATE,
    BETWEEN,
    COMPANY,
    CREDENTIAL,
    NOBODY,
    PARTICLES,
    PREFIX,
    ROLES,
    SECOND_CREDIT,
)
from server.article.document import squeezed

MOST_AUTHORS = 20
LONGEST_NAME = 60
MOST_WORDS = 6

ADDRESS = re.compile(r"(?:https?:)?//\S*|\bwww\.\S*|\S*@\S*")
FIGURE = re.compile(r"\d")
FAMILY_FIRST = re.compile(r"[^\W\d_][\w'’-]+, [^\W\d_][\w'’.-]*(?: [\w'’.-]+){0,2}")


def people_of(texts: Iterable[str], companies: Collection[str]) -> list[str]:
    """The people whom the texts name, each once; `companies` are names that are none, in lower case."""
    named = (name for text in texts for name in _pieces(text))
    people = (name for name in named if name.lower() not in companies and is_person(name))
    return list(dict.fromkeys(people))[:MOST_AUTHORS]


def others_of(texts: Iterable[str]) -> list[str]:
    """Who else the texts name, for want of people: companies, pen names; but no "staff" and no "admin"."""
    named = (without_date(without_prefix(text)) for text in texts)
    return list(dict.fromkeys(n for n in named if 1 < len(n) <= LONGEST_NAME and not NOBODY.search(n)))[:MOST_AUTHORS]


def without_prefix(text: str) -> str:
    """A byline without "By" and its like."""
    text = squeezed(unescape(text)).strip(" ,|·•–—-&")
    return PREFIX.sub("", text, count=1).strip()


def without_date(text: str) -> str:
    """A byline up to its first figure, without what else is left of a date or its label."""
    found = FIGURE.search(text)
    if found is None:
        return text.strip(" ,|·•–—-*")
    head = text[: found.start()]
    while found := BEFORE_DATE.search(head):
        head = head[: found.start()]
    return head


def is_person(name: str) -> bool:
    """Whether a name reads like a person's: a few words that begin with capitals, none of them a company's."""
    words = name.partition(", ")[0].split()
    if not 1 <= len(words) <= MOST_WORDS or COMPANY.search(name) or NOBODY.search(name):
        return False
    return all(_names_somebody(word) for word in words) and any(character.isalpha() for character in name)


def _names_somebody(word: str) -> bool:
    first = word.lstrip("(\"“'‘«")[:1]
    return word.lower() in PARTICLES or (first.isalpha() and (first.isupper() or first.lower() == first.upper()))


def _pieces(text: str) -> list[str]:
    """The names in a byline, each with the letters of its degrees behind a comma."""
    text = ADDRESS.sub("", without_date(SECOND_CREDIT.sub("", without_prefix(text)))).strip(" ,|·•–—-")
    if FAMILY_FIRST.fullmatch(text) and not CREDENTIAL.fullmatch(text.partition(", ")[2]):
        return [text]
    names: list[str] = []
    for piece in BETWEEN.split(text):
        if names and CREDENTIAL.fullmatch(piece):
            names[-1] += f", {piece}"
        elif piece := _without_role(without_prefix(piece)):
            names.append(piece)
    return [name for name in names if 1 < len(name) <= LONGEST_NAME]


def _without_role(piece: str) -> str:
    """A name up to the first word that says what somebody is; "" if there is nothing before it."""
    words = piece.split()
    place = next((index for index, word in enumerate(words) if word.lower() in ROLES), len(words))
    return " ".join(words[:place]).strip(" .:*")
