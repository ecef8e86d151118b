"""Which words most readers have met: forms of a language's common words, and words joined of them."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from ..languages import language_of

_LONGEST = 40  # letters: what is longer is no word, and looking for its parts would take the square of its length
_LEAST_STEM = 3
_LEAST_PART = 4  # letters: of what a prefix stands before, and of each part of a compound
_LINKS = ("s", "n", "es", "en")  # what joins the parts of a compound: Arbeit-s-amt


class KnownWords(Struct, frozen=True, kw_only=True):
    """The stems of a language's common words, and what may stand around them.

    `folded` is what the list writes in another way than a text may, and that way; `compounds` tells whether the
    language writes joined words as one.
    """

    endings: frozenset[str]
    longest_ending: int
    prefixes: frozenset[str]
    longest_prefix: int
    compounds: bool
    folded: tuple[str, str]
    stems: frozenset[str]

    def has(self, word: str) -> bool:
        """Whether a lower-case word is a form of a common word, has one after a prefix, or is joined of two.

        A word of more than 40 letters is called known: nothing can be said of it.
        """
        if len(word) > _LONGEST:
            return True
        word = word.replace(*self.folded)
        return self._has_form(word) or self._has_form_after_prefix(word) or (self.compounds and self._is_joined(word))

    def _has_form(self, word: str) -> bool:
        if word in self.stems:
            return True
        for place in range(max(_LEAST_STEM, len(word) - self.longest_ending), len(word)):
            if word[:place] in self.stems and word[place:] in self.endings:
                return True
        return False

    def _has_form_after_prefix(self, word: str) -> bool:
        for place in range(1, min(self.longest_prefix, len(word) - _LEAST_PART) + 1):
            if word[:place] in self.prefixes and self._has_form(word[place:]):
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
            part.endswith(link) and self._has_form(part[: -len(link)]) for link in _LINKS
        )


def known_words(language: str | None) -> KnownWords | None:
    """The known words of a primary language subtag, None for a language without a list."""
    return _read(language) if "hard_words" in language_of(language).offers else None


@cache
def _read(language: str | None) -> KnownWords:
    lines = language_of(language).lines_of("known")
    lists = {key: tuple(words.split()) for key, _, words in (line.partition(":") for line in lines)}
    old, new = lists["fold"]
    return KnownWords(
        endings=frozenset(lists["endings"]),
        longest_ending=max(map(len, lists["endings"])),
        prefixes=frozenset(lists["prefixes"]),
        longest_prefix=max(map(len, lists["prefixes"])),
        compounds=lists["compounds"] == ("yes",),
        folded=(old, new),
        stems=frozenset(lists["stems"]),
    )
