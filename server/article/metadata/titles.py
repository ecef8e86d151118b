"""Titles without the name of the site or the section, but whole where they only look as if they had one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from urllib.parse import urlsplit

from ...languages.together import entries
from ..tree.address import absolute_url

SEPARATOR = re.compile(r"\s(?:[|\-–—»>/\\·•~✩_]{1,2}|:{1,2})\s|\s[|¦]|[|¦]\s|: ")
AT_ITS_LAST = re.compile(r"\s[|\-–—»>/\\·:]{1,2}\s")
# What stands between title and site where no space is written.
COLON = ": "
BARS = frozenset({"|", "¦", "»", ">", "::", "·", "•"})
GLUED = frozenset("_-｜|：")
LEAST_WORDS, LEAST_WORDS_OF_HEADING = 5, 3
LONGEST_TITLE = 300
LETTERS = re.compile(r"[^\W_]+")
DOMAIN_END = re.compile(r"\.(?:com|org|net|co|info|[a-z]{2})(?:\.[a-z]{2})?$")
LEAST_LETTERS = 3
# A top-level domain of that length may be part of a name: design.google.
LONG_TOP = 5
# Parts of a site, which stand between the title and the site's name.
RUBRICS = frozenset(entries(lambda page: page.titles.sections))
ARTICLES = frozenset(entries(lambda page: page.titles.articles))


class Site:
    """The names of a site: what it calls itself, how its host is spelt, whom its line of copyright names."""

    def __init__(self, names: Iterable[str], url: str | None, copyright_line: str | None) -> None:
        known = list(names)
        self.copyright_line = copyright_line or ""
        host = urlsplit(absolute_url(url, None) or "").hostname
        *parts, top = (host or "").split(".")
        self.labels = {label for part in parts for label in part.split("-")} - {"www", ""}
        self.labels |= {top} if len(top) >= LONG_TOP else set()
        self.keys = {key(DOMAIN_END.sub("", name.lower())) for name in known} | self.labels
        self.keys |= {key(host.removeprefix("www.").rpartition(".")[0])} if host else set()
        self.names = frozenset(name.lower() for name in known)
        self.keys = {name for name in self.keys if len(name) >= LEAST_LETTERS or not name.isascii()}

    def is_named(self, part: str) -> bool:
        """Whether a part of a title is the site's name, in full, without its article or with a rubric."""
        words = [word for word in LETTERS.findall(part.lower()) if word not in ARTICLES]
        proper = [word for word in words if word not in RUBRICS]
        if not proper:
            return False
        if key(DOMAIN_END.sub("", part.lower().strip(" ™®"))) in self.keys:
            return True
        if len(key(part)) > LEAST_LETTERS and part.strip() in self.copyright_line:
            return True
        return key(part) in self.keys or "".join(proper) in self.keys or set(words) <= self.labels | RUBRICS


class Shown:
    """What a page shows by itself of what its title may hold together: headings, sections, the names of its authors."""

    def __init__(self, headings: Iterable[str], sections: Iterable[str], signed: Iterable[str]) -> None:
        self.spelt = tuple(headings)
        self.headings = frozenset(map(key, self.spelt))
        self.sections = frozenset(map(key, sections))
        self.signed = tuple(signed)

    def is_section(self, part: str) -> bool:
        """Whether a part of a title is the page's section, or a word for a part of a site."""
        return key(part) in self.sections or key(part) in RUBRICS

    def glued_heading(self, text: str) -> str | None:
        """The heading in a script without spaces to which a title glues the site; None if there is none."""
        fitting = (heading for heading in self.spelt if heading and not heading[-1].isascii())
        return next((h for h in fitting if text.startswith(h) and text[len(h) :][:1] in GLUED), None)

    def shows_alone(self, head: str, tail: str) -> bool:
        """Whether the page heads itself with the first part of a title and leaves out the rest.

        A heading of one or two words may be a rubric, the rest another heading, and who signs belongs to the title.
        """
        if len(head.split()) < LEAST_WORDS_OF_HEADING or key(head) not in self.headings:
            return False
        return key(tail) not in self.headings and not any(name in tail for name in self.signed)

    def rest_of(self, title: str | None) -> str | None:
        """The one part of a title that goes on where the page's heading ends; None if there are more or none."""
        for cut in SEPARATOR.finditer(title or ""):
            head, tail = cut.string[: cut.start()].strip(), cut.string[cut.end() :].strip()
            if self.shows_alone(head, tail):
                return None if SEPARATOR.search(tail) else tail
        return None


def key(text: str) -> str:
    """The letters and figures of a name, in lower case, without articles."""
    return "".join(word for word in LETTERS.findall(text.lower()) if word not in ARTICLES)


def clean_title(text: str, site: Site, page: Shown) -> str:
    """The title without the site and the section at its end or the site at its beginning."""
    text = text[:LONGEST_TITLE].strip()
    if not text or key(text) in page.headings:
        return text
    if heading := page.glued_heading(text):
        return heading
    cuts = [(text[: cut.start()].strip(), cut[0], text[cut.end() :].strip()) for cut in SEPARATOR.finditer(text)]
    for head, _, tail in cuts:
        if page.shows_alone(head, tail):
            return head
    for head, mark, tail in cuts:
        if mark != COLON and (site.is_named(tail) or site.is_named(SEPARATOR.split(tail, maxsplit=1)[0])):
            return _without_section(head, page)
    if cuts and _is_ahead(*cuts[0], site, page):
        return cuts[0][2]
    return _without_section(text, page)


def _is_ahead(head: str, mark: str, tail: str, site: Site, page: Shown) -> bool:
    """Whether a title begins with the site or a section: one word before a colon or a dash may be the subject."""
    if site.is_named(head):
        return mark.strip() in BARS or " " in head or key(tail) in page.headings
    return mark.strip() in BARS and page.is_section(head)


def _without_section(text: str, page: Shown) -> str:
    *_, last = [None, *SEPARATOR.finditer(text)]
    return text[: last.start()].strip() if last and page.is_section(text[last.end() :]) else text


def title_of_element(full: str | None, headings: Collection[str]) -> str | None:
    """The title element up to its last separator if enough is left, whole where a heading of the page is the same."""
    if not full or full in headings:
        return full
    *_, last = [None, *AT_ITS_LAST.finditer(full)]
    head = full[: last.start()].strip() if last else ""
    return head if len(head.split()) >= LEAST_WORDS or (head in headings and not head.isascii()) else full


def parts_of(title: str | None) -> Iterator[str]:
    """The parts of a title between its separators, the last first."""
    yield from reversed(SEPARATOR.split(title or "")[1:])
    yield from SEPARATOR.split(title or "", maxsplit=1)[:1]
