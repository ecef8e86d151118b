"""How familiar and how frequent a word is, in a language that has lists of such words."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from ..languages import Language, VocabularyRules, neutral

UNLISTED_ZIPF = 3.1
"""The Zipf frequency given to a word that the table leaves out: below its least step."""

_SHORTEST_STEM = 2


class Vocabulary:
    """The words of a language that most readers know, and how frequent its words are.

    Words are asked for in small letters.

    Source of the familiar words: Dale and Chall 1948, A formula for predicting readability: instructions, Educational
    Research Bulletin 27(2), 37–54, 3,000 words; of those for beginners: Spache 1974, Good reading for poor readers, 9th
    edition, 1,063 words that children in their first three school years know.
    """

    def __init__(self, language: Language, rules: VocabularyRules) -> None:
        self._enclitic = language.traits.enclitic
        self._endings = {
            last: tuple(row for row in rules.endings.items() if row[0][-1] == last)
            for last in {ending[-1] for ending in rules.endings}
        }
        self._familiar = _words_of_package(rules.familiar)
        self._for_beginners = frozenset(language.words_of("beginners"))
        rows = (line.partition(":") for line in language.lines_of("frequency"))
        self._zipf = {word: float(zipf) for zipf, _, words in rows for word in words.split()}

    def is_familiar(self, word: str) -> bool:
        """Whether a word, as it stands or less a regular ending, is on the list of familiar words.

        Familiar too: words with a familiar word on each side of a hyphen.
        """
        return self._is_form_of_one(word, self._familiar)

    def is_familiar_to_beginners(self, word: str) -> bool:
        """The same for the list of words for beginners."""
        return self._is_form_of_one(word, self._for_beginners)

    def is_listed(self, word: str) -> bool:
        """Whether a word is on the list of common words as it stands."""
        return word in self._zipf

    def zipf_frequency(self, word: str) -> float:
        """How often a word is written: log10 of the times in a billion words, from 7.8 ("the") down.

        `UNLISTED_ZIPF` for a word rarer than about twice in a million. Of a word with hyphens, its rarest part.
        """
        known = self._zipf.get(word)
        if known is not None:
            return known
        if self._enclitic and word.endswith(self._enclitic):
            return self.zipf_frequency(word.removesuffix(self._enclitic))
        if "-" in word:
            return min((self._zipf.get(part, UNLISTED_ZIPF) for part in word.split("-")), default=UNLISTED_ZIPF)
        return UNLISTED_ZIPF

    def _is_form_of_one(self, word: str, listed: frozenset[str]) -> bool:
        if word in listed:
            return True
        if "-" in word:
            return all(self._is_form_of_one(part, listed) for part in word.split("-") if part)
        for ending, replacements in self._endings.get(word[-1:], ()):
            if word.endswith(ending):
                stem = word[: -len(ending)]
                if any(stem + replacement in listed for replacement in replacements):
                    return True
                if len(stem) > _SHORTEST_STEM and stem[-1] == stem[-2] and stem[:-1] in listed:
                    return True  # stopped, bigger
        return False


@cache
def vocabulary_of(language: Language) -> Vocabulary | None:
    """The vocabulary of a language, None for one without such lists."""
    rules = language.words.vocabulary
    return Vocabulary(language, rules) if rules else None


def is_given_name(word: str) -> bool:
    """Whether a lower-case word is somebody's first name when it has a capital."""
    return word in _given_names()


def _words_of_package(path: str) -> frozenset[str]:
    # importing textstat costs a second and 100 MB (it drags a corpus library in); finding it costs nothing
    name, _, file = path.partition("/")
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"{name}, whose list of familiar words is needed, is not installed")
    folder = Path(next(iter(spec.submodule_search_locations)))
    return frozenset((folder / file).read_text(encoding="utf-8").lower().split())


@cache
def _given_names() -> frozenset[str]:
    return frozenset(line.partition(" ")[0] for line in neutral().lines_of("given_names"))
