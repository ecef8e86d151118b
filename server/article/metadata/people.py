"""Bylines → the people in them: no "By", no date, no role, no desk, no company while there is a person."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from html import unescape
from itertools import islice

from ...languages.together import alternatives, entries, names, one_of
from ..lines.byline import without_prefix as _without_prefix
from ..lines.date_line import before_date
from ..tree.text import squeezed

MOST_AUTHORS = 20
LONGEST_NAME = 60
LONGEST_BYLINE = 500
MOST_WORDS = 6

ADDRESS = re.compile(r"(?:https?:)?//\S*|\bwww\.\S*|\S*@\S*")
EDGES = " ,|·•–—-&:*"
LAST_POINT = re.compile(r"(?<=\w{4})\.$")
DATE = re.compile(r"(?<!\w)\d|\d{1,4}[./-]\d{1,2}[./-]\d{2,4}")
PEN_NAME = re.compile(r"(?=\d*[^\W\d])[\w.-]{2,40}")
# After a name: where, for whom or on whose behalf it was written.
AFTER_NAME = re.compile(rf"\s{alternatives(lambda page: page.signed_names.after)}\s.*$", re.DOTALL)
# Words of a card about the author, a share button or a list; no name has them.
NO_NAME = re.compile(rf"\b{alternatives(lambda page: page.signed_names.no_names)}\b", re.IGNORECASE)
# Here a second credit begins: who edited, checked or photographed did not write.
SECOND_CREDIT = re.compile(
    rf"\W+{alternatives(lambda page: page.signed_names.second_credits)}\b.*$", re.IGNORECASE | re.DOTALL
)
BETWEEN = re.compile(
    r"\s*(?:[,;|•·、，()]|\s[/–—-]\s|\s&\s|(?<=[^\W\d]{4})\.\s"
    rf"|(?<![\w-]){alternatives(lambda page: page.signed_names.joiners)}(?![\w-]))\s*"
)
# The letters of degrees and honours after a name.
SUFFIXES = alternatives(lambda page: page.signed_names.suffixes)
CREDENTIAL = re.compile(
    rf"(?:{SUFFIXES}|II|III|IV|(?:[A-Z]\.?){{2,7}}|[A-Z][A-Za-z]{{0,3}}\.[A-Z][A-Za-z.]*|[A-Z]{{2,7}}[®™]?)\.?"
)
COMPANY = re.compile(
    rf"\b(?:{alternatives(lambda page: page.signed_names.companies)}|{one_of(*names().news_agencies)})\b"
    r"|\.(?:com|org|net|de|fr|co\.uk)\b",
    re.IGNORECASE,
)
NOBODY = re.compile(alternatives(lambda page: page.signed_names.nobody), re.IGNORECASE)
PARTICLES = frozenset(entries(lambda page: page.signed_names.particles))
ROLES = frozenset(entries(lambda page: page.signed_names.roles))
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
    """A byline in one line, without "By" and its like."""
    return _without_prefix(squeezed(unescape(text[:LONGEST_BYLINE])).strip(EDGES))


def without_date(text: str) -> str:
    """A byline up to its date, without the label of the date; a figure inside a word is part of a pen name."""
    text = text[:LONGEST_BYLINE]
    found = DATE.search(text)
    if found is None:
        return text.strip(EDGES)
    return before_date(text[: found.start()]).strip(EDGES)


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
    """The names in a byline, each with the letters of its degrees after a comma."""
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
