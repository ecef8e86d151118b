"""A language's folder → a `Language`, whose parts are read when they are first asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

import msgspec

from .page import NO_PAGE_WORDS, Months, PageWords, Patterns, Phrases
from .quotations import Quotations
from .schema import NO_WORDS, Abbreviations, Basics, Discourse, Offer, Pattern, Traits, Words
from .speakers import Grammar, PeopleWords, SpeakerWords, Verbs
from .word_rules import WordRules

FOLDER = Path(__file__).parent
# What a language has that has no folder, and a page whose language nobody knows.
NEUTRAL = "any"
# Which file an offer rests on: it is there if, and only if, the language offers that.
FILES: dict[str, Offer] = {
    "grammar.toml": "speakers",
    "outline.toml": "titles",
    "page.toml": "page_words",
    "people.toml": "speakers",
    "verbs.toml": "speakers",
    "words/known.txt": "hard_words",
    "words/typical_news.txt": "difficulty",
}
# What makes a language one that Sidelight reads, and not only knows something of.
READ: frozenset[Offer] = frozenset({"sentences", "scores", "titles"})

Part = TypeVar("Part")


class UnreadableLanguage(Exception):
    """A language's folder does not hold what it must: the words name the file and what is wrong with it."""


class Language:
    """What Sidelight knows of one language. `code` is its primary subtag in BCP 47, "und" where none is known."""

    def __init__(self, code: str, folder: Path) -> None:
        self.code = code
        self.folder = folder
        basics = read_toml(folder / "language.toml", Basics)
        self.name: str = basics.name
        self.traits: Traits = basics.traits
        self.offers: frozenset[Offer] = frozenset(basics.offers)
        self.reading_rate = basics.reading_rate
        self.common: Words = basics.common
        self.formulas: frozenset[str] = frozenset(basics.formulas)
        self._basics = basics
        for file, offer in FILES.items():
            if (folder / file).exists() != (offer in self.offers):
                raise UnreadableLanguage(f"{folder.name}: {file} and the offer `{offer}` go together")

    @property
    def is_read(self) -> bool:
        """Whether Sidelight reads it: what is counted in any language, and its sentences, scores and titles."""
        return self.offers >= READ

    def lines_of(self, name: str) -> list[str]:
        """The lines of one of the language's word lists; none where there is no such list."""
        path = self.folder / "words" / f"{name}.txt"
        return read_lines(path) if path.exists() else []

    def words_of(self, name: str) -> list[str]:
        """The words of a list that parts them by blanks; none where there is no such list."""
        return " ".join(self.lines_of(name)).split()

    def __repr__(self) -> str:
        return f"Language({self.code!r})"

    @cached_property
    def abbreviations(self) -> Abbreviations:
        """Which full stops are part of a word; of a language without a list the few that many languages share."""
        return self._basics.abbreviations or neutral().abbreviations

    @cached_property
    def words(self) -> WordRules:
        """How the language's words sound and are made."""
        path = self.folder / "words.toml"
        return read_toml(path, WordRules) if path.exists() else WordRules()

    @cached_property
    def discourse(self) -> Discourse:
        """The small words by which a text hangs together; none where the language offers no titles."""
        return read_toml(self.folder / "outline.toml", Discourse) if "titles" in self.offers else NO_DISCOURSE

    @cached_property
    def page_words(self) -> PageWords:
        """How pages in the language speak of themselves; empty where it offers none."""
        return read_toml(self.folder / "page.toml", PageWords) if "page_words" in self.offers else NO_PAGE_WORDS

    @cached_property
    def quotations(self) -> Quotations:
        """The words around quotation marks; of a language without a list those that many languages share."""
        file = self.folder / "quotations.toml"
        return read_toml(file, Quotations) if file.exists() else neutral().quotations

    @cached_property
    def speaker_words(self) -> SpeakerWords | None:
        """The words by which speakers are found; None where the language offers none."""
        if "speakers" not in self.offers:
            return None
        return SpeakerWords(
            grammar=read_toml(self.folder / "grammar.toml", Grammar),
            verbs=read_toml(self.folder / "verbs.toml", Verbs),
            people=read_toml(self.folder / "people.toml", PeopleWords),
        )


NO_DISCOURSE = Discourse(**{field.name: NO_WORDS for field in msgspec.structs.fields(Discourse)})


def language_of(tag: str | None) -> Language:
    """The language of a BCP 47 tag, by its primary subtag; the neutral one where it has no folder, and for None."""
    return _language((tag or "").partition("-")[0].lower())


def neutral() -> Language:
    """What holds where no language is known."""
    return _language("")


@cache
def codes() -> tuple[str, ...]:
    """The primary subtags of all languages that have a folder, in their order."""
    folders = (file.parent.name for file in FOLDER.glob("*/language.toml"))
    return tuple(sorted(code for code in folders if code != NEUTRAL))


def languages() -> tuple[Language, ...]:
    """All languages that Sidelight reads, in the order of their codes."""
    return tuple(language for language in map(_language, codes()) if language.is_read)


@cache
def every_language() -> tuple[Language, ...]:
    """All languages that have a folder, in the order of their codes, and the neutral one at the end."""
    return (*map(_language, codes()), neutral())


def _language(code: str) -> Language:
    # an unknown code is not remembered: a page may claim any
    return _loaded(code if code in codes() else NEUTRAL)


@cache
def _loaded(name: str) -> Language:
    return Language("und" if name == NEUTRAL else name, FOLDER / name)


def read_toml(path: Path, part: type[Part]) -> Part:
    """A file as its schema says. Raises: UnreadableLanguage where it is not so."""
    try:
        return msgspec.toml.decode(path.read_bytes(), type=part, dec_hook=_read_text)
    except msgspec.MsgspecError as error:
        raise UnreadableLanguage(f"{path.parent.name}/{path.name}: {error}") from None


def read_lines(path: Path) -> list[str]:
    """The lines of a word list, without the first ones, which tell its source."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def _read_text(kind: type, value: object) -> Words | Pattern | Patterns | Phrases | Months:
    if not isinstance(value, str):
        raise TypeError(f"a text is needed, not {value!r}")
    if kind is Words:
        return Words(value.split())
    if kind is Patterns:
        return Patterns(_filled(value.splitlines()))
    if kind is Phrases:
        return Phrases(_filled(value.replace("\n", "|").split("|")))
    if kind is Months:
        return _months(value)
    try:
        return re.compile(value, re.VERBOSE)
    except re.error as error:
        raise ValueError(f"{value!r} is no regular expression: {error}") from None


def _months(value: str) -> Months:
    months = tuple(_filled(value.splitlines()))
    if len(months) not in (0, 12):
        raise ValueError(f"12 months are needed, a line each, not {len(months)}")
    return Months(tuple(month.split()) for month in months)


def _filled(parts: Iterable[str]) -> Iterator[str]:
    """The parts without blanks around them, those that are not empty."""
    return filter(None, map(str.strip, parts))
