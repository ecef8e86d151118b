"""The words of a language for who speaks and who is spoken to."""

from __future__ import annotations

import re
from functools import cache

from ...languages import Language, Words

NOTHING = "(?!)"


class Persons:
    """`first` and `second` find a word of that person in a text, in the singular or said to somebody.

    `reader` has the words that mean the reader, as they stand; `personal` those and all words of the first person, in
    lower case.
    """

    def __init__(self, language: Language) -> None:
        words = language.quotations.persons
        self.first, self.second = _any_of(words.first), _any_of(words.second)
        self.personal = frozenset(word.lower() for word in words.first | words.first_plural | words.reader)
        self.reader = frozenset(form for word in words.reader for form in (word, word.capitalize()))


def _any_of(words: Words) -> re.Pattern[str]:
    if not words:
        return re.compile(NOTHING)
    found = (f"[{word[0].upper()}{word[0]}]{word[1:]}" if word[0].islower() else word for word in sorted(words))
    return re.compile(rf"\b(?:{'|'.join(found)})\b".replace("’", "['’]"))


@cache
def persons_of(language: Language) -> Persons:
    """The words of a language."""
    return Persons(language)
