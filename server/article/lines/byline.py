"""Lines that say who wrote an article, or when."""

from __future__ import annotations

import re

from ...languages.together import alternatives, names, one_of
from .date_line import is_date

# Characters.
LONGEST = 90
LONGEST_CREDIT = 220

BY = alternatives(lambda page: page.bylines.by)
LABELS = alternatives(lambda page: page.bylines.labels)
PREFIXES = alternatives(lambda page: page.bylines.prefixes)
CREDITS = alternatives(lambda page: page.bylines.credits)
OPENINGS = alternatives(lambda page: page.bylines.openings)
BYLINE = re.compile(
    rf"(?i:{CREDITS}|{BY}) (?=[A-ZÀ-Þ@])\S+(?: \S+){{0,8}}|(?i:{LABELS})\s?: (?=[A-ZÀ-ÞА-Я])\S+(?: \S+){{0,6}}"
)
PREFIX = re.compile(rf"^(?:{PREFIXES}|{BY}|{LABELS}(?= ?:))(?!\w|-)\s{{0,3}}[:：/／]?\s?", re.IGNORECASE)
# How a line begins, or goes on after a date, that is a byline though no markup says so.
OPENING = re.compile(rf"(?:^|\d{{4}},? |[|·•–—] )(?:(?i:{BY})|{OPENINGS}|(?i:{LABELS}):)(?=[ :：]|$)")
ANY_BY = re.compile(rf"\b{BY}\b", re.IGNORECASE)
# Who wrote, before the date: "Ada Lindgren, 22 March 2026".
AUTHOR = re.compile(r"(?:[A-ZÀ-ÞĀ-ŽΑ-ΩА-Я][\w.’'-]{1,30} ?){2,4}[,|•·–—] ?")
# "(Reporting by Ada Lindgren; editing by Bo Marsh)", "Bo Marsh contributed to this report.", "(dpa/AFP)".
REPORTED = re.compile(
    rf"{alternatives(lambda page: page.bylines.reports)}|\({one_of(*names().news_agencies)}(?:/\w{{2,12}}){{0,3}}\)"
)


def is_byline(line: str) -> bool:
    """Whether a line only says who wrote the article, or when."""
    if len(line) <= LONGEST_CREDIT and REPORTED.fullmatch(line):
        return True
    if len(line) > LONGEST or line[-1:] in ".!?…":
        return False
    author = AUTHOR.match(line)
    return bool(BYLINE.fullmatch(line)) or is_date(line, author.end() if author else 0)


def is_prefix(text: str) -> bool:
    """Whether a text is what stands before an author's name: "By", "Text:", "Written by"."""
    return PREFIX.fullmatch(text) is not None


def without_prefix(text: str) -> str:
    """A byline without what stands before the author's name."""
    return PREFIX.sub("", text, count=1).strip()


def has_by(text: str) -> bool:
    """Whether a text has the plain word before a name somewhere: "By"."""
    return ANY_BY.search(text) is not None
