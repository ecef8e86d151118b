"""Bylines → the people in them: no "By", no date, no role, no desk, no company while there is a person."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from html import unescape
from itertools import islice

from ..tree.text import squeezed
from .byline_words import (
    AFTER_NAME,
    BEFORE_DATE,
    BETWEEN,
    COMPANY,
    CREDENTIAL,
    NO_NAME,
    NOBODY,
    PARTICLES,
    PREFIX,
    ROLES,
    SECOND_CREDIT,
)

MOST_AUTHORS = 20
LONGEST_NAME = 60
LONGEST_BYLINE = 500
MOST_WORDS = 6

ADDRESS = re.compile(r"(?:https?:)?//\S*|\bwww\.\S*|\S*@\S*")
EDGES = " ,|·•–—-&:*"
LAST_POINT = re.compile(r"(?<=\w{4})\.$")
DATE = re.compile(r"(?<!\w)\d|\d{1,4}[./-]\d{1,2}[./-]\d{2,4}")
PEN_NAME = re.compile(r"(?=\d*[^\W\d])[\w.-]{2,40}")
FAMILY_FIRST = re.compile(r"([^\W\d_][\w'’-]+), ([^\W\d_][\w'’.-]*(?: [\w'’.-]+){0,2})")


def people_of(texts: Iterable[str], companies: Collection[str]) -> list[str]:
    """The people whom the texts name, each once; `companies` are names that are none, in lower case.

    A single word is a name only where no text has a longer one: else it is what is left of a role.
    """
    texts = islice(texts, MOST_AUTHORS)
    people = [name for text in texts for name in _names(text) if name.lower() not in companies and is_person(name)]
    return list(dict.fromkeys(list(filter(is_full, people)) or people))[:MOST_AUTHORS]


def is_full(name: str) -> bool:
    """Whether a name is more than one word, or in a script that writes a person's name as one."""
    return " " in name or (name.upper() == name.lower() and len(name) > 1)


def pen_names_of(texts: Iterable[str], companies: Collection[str]) -> list[str]:
    """The texts that are one word and nobody's company: under such names people write in forums and notebooks."""
    named = (without_prefix(text) for text in islice(texts, MOST_AUTHORS))
    return [n for n in named if PEN_NAME.fullmatch(n) and n.lower() not in companies and not NOBODY.search(n)]


def others_of(texts: Iterable[str]) -> list[str]:
    """Who else the texts name, for want of people: companies, pen names; but no "staff" and no "admin"."""
    named = (without_date(ADDRESS.sub("", without_prefix(text))) for text in islice(texts, MOST_AUTHORS))
    return list(dict.fromkeys(n for n in named if 1 < len(n) <= LONGEST_NAME and not NOBODY.search(n)))[:MOST_AUTHORS]


def without_prefix(text: str) -> str:
    """A byline without "By" and its like."""
    return PREFIX.sub("", squeezed(unescape(text[:LONGEST_BYLINE])).strip(EDGES), count=1).strip()


def without_date(text: str) -> str:
    """A byline up to its date, without the label of the date; a figure inside a word is part of a pen name."""
    text = text[:LONGEST_BYLINE]
    found = DATE.search(text)
    if found is None:
        return text.strip(EDGES)
    head = text[: found.start()]
    while found := BEFORE_DATE.search(head):
        head = head[: found.start()]
    return head.strip(EDGES)


def is_person(name: str) -> bool:
    """Whether a name reads like a person's: a few words that begin with capitals, none of them a company's."""
    words = name.partition(", ")[0].split()
    if not 1 <= len(words) <= MOST_WORDS or any(said.search(name) for said in (COMPANY, NOBODY, NO_NAME)):
        return False
    return all(map(_names_somebody, words))


def _names_somebody(word: str) -> bool:
    first = word.lstrip("(\"“'‘«")[:1]
    return word.lower() in PARTICLES or (first.isalpha() and (first.isupper() or first.lower() == first.upper()))


def _names(text: str) -> list[str]:
    """The names in a byline, each with the letters of its degrees behind a comma."""
    text = ADDRESS.sub("", SECOND_CREDIT.sub("", without_prefix(text))).strip(EDGES)
    if (family := FAMILY_FIRST.fullmatch(text)) and not CREDENTIAL.fullmatch(family[2]):
        return [f"{family[2]} {family[1]}"]
    names: list[str] = []
    for piece in BETWEEN.split(text):
        if names and CREDENTIAL.fullmatch(piece):
            names[-1] += f", {piece}"
        elif name := _without_role(without_date(without_prefix(piece))):
            names.append(name)
    return [name for name in names if 1 < len(name) <= LONGEST_NAME]


def _without_role(piece: str) -> str:
    """A name up to what says what somebody is, where or for whom; "" if there is nothing before it."""
    if NOBODY.search(piece):
        return ""
    alone = AFTER_NAME.sub("", piece)
    words = (alone if " " in alone else piece).split()
    place = next((index for index, word in enumerate(words) if word.lower() in ROLES), len(words))
    return LAST_POINT.sub("", " ".join(words[:place]).strip(EDGES))
