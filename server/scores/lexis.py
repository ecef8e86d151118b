"""What each word of one article adds to the counts, looked up once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from ..model import Sentence
from .known_words import known_words
from .syllables import count_syllables
from .vocabulary import UNLISTED_ZIPF, is_familiar, is_familiar_to_beginners, is_given_name, is_listed, zipf_frequency

_COMMON_ZIPF = 4.0  # a word of ten times in a million: a capital at the beginning of a sentence makes it no name
_FUNCTION_ZIPF = 5.5  # words as frequent as this hold sentences together; how hard a text is does not show in them
_PASSAGE = 100  # words
_ADDRESSES = ("http://", "https://", "www.")
_SHORTEST_RARE = 4  # letters
# Of an article's different words; in 100 articles of four languages at most 6 % were rare, in foreign ones over half.
_MOST_RARE = 0.25
_FEW_RARE = 5  # a few rare words make even a short text no foreign one
_GERMAN_NOUN = ("ung", "heit", "keit", "ion", "ismus", "schaft", "tät", "anz", "enz", "ik", "logie", "grafie", "nomie")


class WordFacts(NamedTuple):
    """What one word adds to the sums. Of syllables nothing is known where they are 0.

    `off_list` counts names too, `unfamiliar` does not; `content` is 1 for a word that is neither a name, a number nor a
    function word, and `zipf` is then its Zipf frequency, else 0. `beyond_beginners` is 1 for a word, no name, that
    Spache's list has not. These are of English words. `rare` is 1 for a word, no name, that is no form of a common word
    of the language.
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


# An address is read as one word, not spelt: it counts as a plain one.
_ADDRESS = WordFacts(1, 5, 0, 1, 0, 0, 1)


class Lexis(dict[str, WordFacts]):
    """Words of one article as they stand → their facts, each looked up once, in the order of first use."""

    def __init__(self, sentences: Sequence[Sentence], language: str | None) -> None:
        super().__init__()
        self._language = language
        self._known = known_words(language)
        inner = set(chain.from_iterable(sentence.words[1:] for sentence in sentences))
        first = {word for sentence in sentences for word in sentence.words[:1]}
        self._lower = set(filter(str.islower, inner | first))
        self._inner_capitals = {word for word in inner if word[0].isupper()}

    def __missing__(self, word: str) -> WordFacts:
        found = self[word] = self._facts_of(word)
        return found

    def tally(self, words: Sequence[str]) -> WordFacts:
        """The sums over at least one word."""
        return WordFacts(*map(sum, zip(*map(self.__getitem__, words), strict=True)))

    def count_beyond_beginners(self, words: Sequence[str]) -> int:
        """Words off Spache's list, each once in a passage of a hundred words, as Spache's samples had."""
        beyond = {word for word, facts in self.items() if facts.beyond_beginners}
        passages = (words[start : start + _PASSAGE] for start in range(0, len(words), _PASSAGE))
        return sum(len(set(map(str.lower, beyond.intersection(passage)))) for passage in passages)

    def has_small(self, word: str) -> bool:
        """Whether the article writes a word in small letters, or as a name with small letters after the first."""
        return word in self._lower or word.title() in self._inner_capitals

    def entry_of(self, word: str) -> str:
        """The word as a dictionary prints it: bare, in small letters but for German nouns."""
        bare = bare_word(word)
        return bare if self._language == "de" and bare.lower() not in self._lower else bare.lower()

    def is_in_its_language(self) -> bool:
        """Whether the tallied words are, by and large, of the language: else what looks rare is only foreign."""
        words = [facts for facts in self.values() if facts.letters >= _SHORTEST_RARE]
        return sum(facts.rare for facts in words) <= max(_FEW_RARE, _MOST_RARE * len(words))

    def _facts_of(self, word: str) -> WordFacts:
        if word.startswith(_ADDRESSES):
            return _ADDRESS
        if self._language != "en":
            return WordFacts(*_spoken_facts(word, self._language), rare=self._is_rare(word))
        return _facts_of_listed(word) if is_listed(word) else self._facts_of_unlisted(word)

    def _facts_of_unlisted(self, word: str) -> WordFacts:
        """The facts of a word of an English article that is not on the list of common words as it stands."""
        if not word.isalpha() and any(map(str.isdigit, word)):
            return WordFacts(*_spoken_facts(word, "en"))
        lower = word.lower().replace("’", "'")
        zipf = zipf_frequency(lower)
        off_list = not is_familiar(lower)
        if off_list and self._is_name(word, lower, zipf):
            return WordFacts(*_spoken_facts(word, "en"), off_list=True)
        if word.istitle() and is_listed(lower):
            return _facts_of_listed(lower)
        rare = off_list and zipf == UNLISTED_ZIPF and self._is_rare(word)
        return _english_facts(_spoken_facts(word, "en"), lower, zipf, off_list=off_list, rare=rare)

    def _is_name(self, word: str, lower: str, zipf: float) -> bool:
        """Whether an unfamiliar word is a name: it has a capital here and never a small letter.

        A common word that has its capital only at the beginning of a sentence is none.
        """
        if not word[0].isupper() or lower in self._lower:
            return False
        return word in self._inner_capitals or zipf < _COMMON_ZIPF or is_given_name(lower)

    def _is_rare(self, word: str) -> bool:
        """Whether a word is no form of a common one. A capital makes it a name, but for German nouns of an abstract."""
        bare = word if word.isalpha() else bare_word(word)
        if self._known is None or len(bare) < _SHORTEST_RARE or not bare.isalpha():
            return False
        if self._language == "ru" and bare.isascii():
            return False  # the list of Russian words says nothing of Latin letters
        if bare.islower():
            return not self._known.has(bare)
        lower = bare.lower()
        is_no_name = lower in self._lower or (self._language == "de" and bare.endswith(_GERMAN_NOUN))
        return is_no_name and not self._known.has(lower)


@cache  # of the words of the list alone: nothing of a page is kept
def _facts_of_listed(word: str) -> WordFacts:
    """The facts of a lower-case word of the list of common English words: the same in every article."""
    off_list = not is_familiar(word)
    return _english_facts(_spoken_facts(word, "en"), word, zipf_frequency(word), off_list=off_list, rare=False)


def _english_facts(
    spoken: tuple[int, int, int, int, int, int, int], lower: str, zipf: float, *, off_list: bool, rare: bool
) -> WordFacts:
    """The facts of an English word that is no name."""
    content = zipf < _FUNCTION_ZIPF
    return WordFacts(
        *spoken,
        complex_word=is_complex(lower, spoken[3]),
        off_list=off_list,
        unfamiliar=off_list,
        content=content,
        zipf=zipf if content else 0.0,
        beyond_beginners=not is_familiar_to_beginners(lower),
        rare=rare,
    )


def _spoken_facts(word: str, language: str | None) -> tuple[int, int, int, int, int, int, int]:
    """The first seven facts: what a word of any language has."""
    letters = len(word) if word.isalpha() else sum(map(str.isalnum, word))
    syllables = (language and count_syllables(word, language)) or 0
    return 1, letters, letters > 6, syllables, syllables > 2, syllables > 3, syllables == 1


def bare_word(word: str) -> str:
    """A word without an elided one before it (l'eau) or a possessive after it."""
    plain = word.replace("’", "'")
    return plain.removesuffix("'s") if plain.endswith("'s") else plain.rpartition("'")[2]


def is_complex(word: str, syllables: int) -> bool:
    """Whether Gunning counts a lower-case English word as hard: 3 syllables or more, without these exceptions.

    Left out are compounds of short words ("bookkeeper" with a hyphen) and what -es, -ed or -ing brings to 3 syllables.
    Source: Gunning 1952, The technique of clear writing.
    """
    if syllables < 3 or "-" in word:
        return False
    return not (syllables == 3 and word.endswith(("es", "ed", "ing")))
