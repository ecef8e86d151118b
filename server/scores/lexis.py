"""The facts of each word of one article, looked up once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from ..languages import Language
from ..model import Sentence
from .known_words import known_words
from .syllables import syllable_counter
from .vocabulary import UNLISTED_ZIPF, is_given_name
from .word_facts import ADDRESS, CommonWords, WordFacts, common_words, spoken_facts

_COMMON_ZIPF = 4.0  # a word of ten times in a million: a capital at the beginning of a sentence makes it no name
_PASSAGE = 100  # words
_ADDRESSES = ("http://", "https://", "www.")
_SHORTEST_RARE = 4  # letters
# Of an article's different words; in 100 articles of four languages at most 6 % were rare, in foreign ones over half.
_MOST_RARE = 0.25
_FEW_RARE = 5  # a few rare words make even a short text no foreign one


class Lexis(dict[str, WordFacts]):
    """Words of one article as they stand → their facts, each looked up once, in the order of first use."""

    def __init__(self, sentences: Sequence[Sentence], language: Language) -> None:
        super().__init__()
        self._traits = language.traits
        self._abstract_nouns = tuple(language.words.forms.abstract_nouns) if language.words.forms else ()
        self._counter = syllable_counter(language)
        self._known = known_words(language)
        self._common = common_words(language)
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
        """Words off the list for beginners, each once in a passage of a hundred words, as Spache's samples had."""
        beyond = {word for word, facts in self.items() if facts.beyond_beginners}
        passages = (words[start : start + _PASSAGE] for start in range(0, len(words), _PASSAGE))
        return sum(len(set(map(str.lower, beyond.intersection(passage)))) for passage in passages)

    def has_small(self, word: str) -> bool:
        """Whether the article writes a word in small letters, or as a name with small letters after the first."""
        return word in self._lower or word.title() in self._inner_capitals

    def entry_of(self, word: str) -> str:
        """The word as a dictionary prints it: bare, in small letters but for nouns where these have a capital."""
        bare = bare_word(word, self._traits.enclitic)
        keeps_capital = self._traits.nouns_are_capitalised and bare.lower() not in self._lower
        return bare if keeps_capital else bare.lower()

    def is_in_its_language(self) -> bool:
        """Whether the tallied words are, by and large, of the language: else what looks rare is only foreign."""
        words = [facts for facts in self.values() if facts.letters >= _SHORTEST_RARE]
        return sum(facts.rare for facts in words) <= max(_FEW_RARE, _MOST_RARE * len(words))

    def _facts_of(self, word: str) -> WordFacts:
        if word.startswith(_ADDRESSES):
            return ADDRESS
        if self._common is None:
            return WordFacts(*spoken_facts(word, self._counter), rare=self._is_rare(word))
        if self._common.vocabulary.is_listed(word):
            return self._common[word]
        return self._facts_of_unlisted(word, self._common)

    def _facts_of_unlisted(self, word: str, common: CommonWords) -> WordFacts:
        """The facts of a word that is not on the list of common words as it stands, in a language that has one."""
        if not word.isalpha() and any(map(str.isdigit, word)):
            return WordFacts(*spoken_facts(word, self._counter))
        lower = word.lower().replace("’", "'")
        zipf = common.vocabulary.zipf_frequency(lower)
        off_list = not common.vocabulary.is_familiar(lower)
        if off_list and self._is_name(word, lower, zipf):
            return WordFacts(*spoken_facts(word, self._counter), off_list=True)
        if word.istitle() and common.vocabulary.is_listed(lower):
            return common[lower]
        rare = off_list and zipf == UNLISTED_ZIPF and self._is_rare(word)
        return common.facts_of(spoken_facts(word, self._counter), lower, zipf, off_list=off_list, rare=rare)

    def _is_name(self, word: str, lower: str, zipf: float) -> bool:
        """Whether an unfamiliar word is a name: it has a capital here and never a small letter.

        A common word that has its capital only at the beginning of a sentence is none.
        """
        if not word[0].isupper() or lower in self._lower:
            return False
        return word in self._inner_capitals or zipf < _COMMON_ZIPF or is_given_name(lower)

    def _is_rare(self, word: str) -> bool:
        """Whether a word is no form of a common one. A capital makes a name, but for abstract nouns that have one."""
        bare = word if word.isalpha() else bare_word(word, self._traits.enclitic)
        if self._known is None or len(bare) < _SHORTEST_RARE or not bare.isalpha():
            return False
        if bare.islower():
            return self._known.lacks(bare)
        lower = bare.lower()
        is_no_name = lower in self._lower or bare.endswith(self._abstract_nouns)
        return is_no_name and self._known.lacks(lower)


def bare_word(word: str, enclitic: str | None) -> str:
    """A word without an elided one before it (l'eau) or the enclitic after it (mayor's)."""
    plain = word.replace("’", "'")
    if enclitic and plain.endswith(enclitic):
        return plain.removesuffix(enclitic)
    return plain.rpartition("'")[2]
