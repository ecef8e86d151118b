"""What all languages say, joined: for what is asked of a page before its language is known."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

from .language import FOLDER, NEUTRAL, every_language, read_toml
from .page import Names, PageWords, Patterns, Phrases


def entries(of: Callable[[PageWords], Iterable[str]]) -> tuple[str, ...]:
    """The entries of one list of `page.toml` in all languages, each once, in the order of the languages' codes."""
    return tuple(dict.fromkeys(entry for language in every_language() for entry in of(language.page_words)))


def alternatives(of: Callable[[PageWords], Patterns | Phrases]) -> str:
    """One list of `page.toml` in all languages as alternatives of a regular expression, in a group.

    It matches nothing where all of them are empty.
    """
    lists = [of(language.page_words) for language in every_language()]
    return one_of(
        *(pattern for one in lists for pattern in (one if isinstance(one, Patterns) else map(re.escape, one)))
    )


@cache
def months() -> dict[str, int]:
    """The number of each month, 1–12, by its names in all languages, in lower case."""
    named = (language.page_words.dates.months for language in every_language())
    return {name: number for months in named for number, names in enumerate(months, 1) for name in names}


def one_of(*patterns: str) -> str:
    """The patterns as alternatives of a regular expression, each once, in a group; it matches nothing without any."""
    return f"(?:{'|'.join(dict.fromkeys(patterns)) or '(?!)'})"


@cache
def names() -> Names:
    """What bears the same name in every language."""
    return read_toml(FOLDER / NEUTRAL / "names.toml", Names)
