"""What one word adds to the counts of a text."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, TypeAlias

from ..languages import Language
from .syllables import SyllableCounter, syllable_counter
from .vocabulary import Vocabulary, vocabulary_of

_FUNCTION_ZIPF = 5.5  # words as frequent as this hold sentences together; how hard a text is does not show in them


class WordFacts(NamedTuple):
    """What one word adds to the sums. Of syllables nothing is known where they are 0.

    `off_list` counts names too, `unfamiliar` does not; `content` is 1 for a word that is neither a name, a number nor a
    function word, and `zipf` is then its Zipf frequency, else 0. `beyond_beginners` is 1 for a word, no name, that is
    off the list of words for beginners. These are of a language that has a vocabulary. `rare` is 1 for a word, no name,
    that is no form of a common word of the language.
    """

    word: int
    letters: int
    long_word: int
    syllables: int
    polysyllable: int
    tetrasyllable: int
    monosyllable: int
    complex_word: int = 0
    off_list: int = 0
    unfamiliar: int = 0
    content: int = 0
    zipf: float = 0.0
    beyond_beginners: int = 0
    rare: int = 0


# The first seven: what a word of any language has.
SpokenFacts: TypeAlias = tuple[int, int, int, int, int, int, int]
# An address is read as one word, not spelt: it counts as a plain one.
ADDRESS = WordFacts(1, 5, 0, 1, 0, 0, 1)


def spoken_facts(word: str, counter: SyllableCounter | None) -> SpokenFacts:
    """The first seven facts, those of syllables 0 without a counter."""
    letters = len(word) if word.isalpha() else sum(map(str.isalnum, word))
    syllables = counter.count(word) if counter else 0
    return 1, letters, letters > 6, syllables, syllables > 2, syllables > 3, syllables == 1


class CommonWords(dict[str, WordFacts]):
    """The facts of the words on a language's list of common words, in small letters: the same in every article.

    They are looked up once for all articles; of other words nothing is kept.
    """

    def __init__(self, language: Language, vocabulary: Vocabulary) -> None:
        super().__init__()
        self.vocabulary = vocabulary
        self._counter = syllable_counter(language)
        rules = language.words.vocabulary
        self._light_endings = tuple(rules.light_endings) if rules else ()

    def __missing__(self, word: str) -> WordFacts:
        zipf, off_list = self.vocabulary.zipf_frequency(word), not self.vocabulary.is_familiar(word)
        found = self[word] = self.facts_of(spoken_facts(word, self._counter), word, zipf, off_list=off_list, rare=False)
        return found

    def facts_of(self, spoken: SpokenFacts, lower: str, zipf: float, *, off_list: bool, rare: bool) -> WordFacts:
        """The facts of any word of the language that is no name, nothing of it kept."""
        content = zipf < _FUNCTION_ZIPF
        return WordFacts(
            *spoken,
            complex_word=self.is_complex(lower, spoken[3]),
            off_list=off_list,
            unfamiliar=off_list,
            content=content,
            zipf=zipf if content else 0.0,
            beyond_beginners=not self.vocabulary.is_familiar_to_beginners(lower),
            rare=rare,
        )

    def is_complex(self, word: str, syllables: int) -> bool:
        """Whether Gunning counts a lower-case word as hard: 3 syllables or more, without these exceptions.

        Left out are compounds of short words ("bookkeeper" with a hyphen) and what a light ending brings to three.
        Source: Gunning 1952, The technique of clear writing.
        """
        if syllables < 3 or "-" in word:
            return False
        return not (syllables == 3 and word.endswith(self._light_endings))


@cache
def common_words(language: Language) -> CommonWords | None:
    """The common words of a language, None for one that has no vocabulary."""
    vocabulary = vocabulary_of(language)
    return CommonWords(language, vocabulary) if vocabulary else None
