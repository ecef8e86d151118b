"""Which words most readers have met: forms of a language's common words, and words joined of them."""

from __future__ import annotations

import unicodedata
from functools import cache

from ..languages import Language, WordForms

_LONGEST = 40  # letters: what is longer is no word, and looking for its parts would take the square of its length
_LEAST_STEM = 3
_LEAST_PART = 4  # letters: of what a prefix stands before, and of each part of a compound


class KnownWords:
    """The stems of a language's common words, and what may stand around them."""

    def __init__(self, forms: WordForms, stems: frozenset[str]) -> None:
        self._forms = forms
        self._stems = stems
        self._longest_ending = max(map(len, forms.endings))
        self._longest_prefix = max(map(len, forms.prefixes))
        self._respelt = str.maketrans(forms.respelt)

    def has(self, word: str) -> bool:
        """Whether a lower-case word is a form of a common word, has one after a prefix, or is joined of two.

        A word of more than 40 letters is called known: nothing can be said of it.
        """
        if len(word) > _LONGEST:
            return True
        word = word.translate(self._respelt) if self._respelt else word
        return (
            self._has_form(word)
            or self._has_form_after_prefix(word)
            or (self._forms.compounds and self._is_joined(word))
        )

    def lacks(self, word: str) -> bool:
        """Whether a lower-case word is not known, though it is written in letters of the language."""
        return not self.has(word) and unicodedata.name(word[0], "").startswith(self._forms.script)

    def _has_form(self, word: str) -> bool:
        stems, endings = self._stems, self._forms.endings
        if word in stems:
            return True
        for place in range(max(_LEAST_STEM, len(word) - self._longest_ending), len(word)):
            if word[:place] in stems and word[place:] in endings:
                return True
        return False

    def _has_form_after_prefix(self, word: str) -> bool:
        for place in range(1, min(self._longest_prefix, len(word) - _LEAST_PART) + 1):
            if word[:place] in self._forms.prefixes and self._has_form(word[place:]):
                return True
        return False

    def _is_joined(self, word: str) -> bool:
        for place in range(_LEAST_PART, len(word) - _LEAST_PART + 1):
            last = word[place:]
            if (self._has_form(last) or self._has_form_after_prefix(last)) and self._is_first_part(word[:place]):
                return True
        return False

    def _is_first_part(self, part: str) -> bool:
        return self._has_form(part) or any(
            part.endswith(link) and self._has_form(part[: -len(link)]) for link in self._forms.links
        )


@cache
def known_words(language: Language) -> KnownWords | None:
    """The known words of a language, None for one without a list."""
    forms = language.words.forms
    return KnownWords(forms, frozenset(language.words_of("known"))) if forms else None
