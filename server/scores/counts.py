"""Sentences → what the formulas count, in one pass over the words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec import Struct

from server.model import Block, Sentence
from server.scores.syllables import count_syllables
from server.scores.vocabulary import is_familiar, zipf_frequency

_SENTENCE_END = re.compile(r"[.!?…:。！？।॥؟۔][\"'”’»›“‘)\]」』]*\s*\Z")
_LABEL_LENGTH = 12  # a block of fewer words that does not end like a sentence is a label: a heading, an item, a credit
_RUNNING_KINDS = frozenset({"paragraph", "list_item", "block_quote"})
_COMMON_ZIPF = 4.0  # a word of ten times in a million: a capital at the beginning of a sentence makes it no name
_FUNCTION_ZIPF = 5.5  # words as frequent as this hold sentences together; how hard a text is does not show in them


class TextCounts(Struct, frozen=True, kw_only=True):
    """What formulas need of a text; a text without a word or a sentence cannot be built, so no formula guards.

    `letters` includes digits; `long_words` have 7 letters or more. `syllables` and words by them (`polysyllables` have
    3 or more, `tetrasyllables` 4 or more) are None for a language whose syllables are not counted. `complex_words` are
    Gunning's, `unfamiliar` ones are off Dale's list, both without names and numbers; None in other languages than
    English.
    """

    words: int
    sentences: int
    letters: int
    long_words: int
    syllables: int | None = None
    polysyllables: int | None = None
    tetrasyllables: int | None = None
    monosyllables: int | None = None
    complex_words: int | None = None
    unfamiliar: int | None = None

    def __post_init__(self) -> None:
        if self.words < 1 or self.sentences < 1:
            raise ValueError("nothing to count")


class WordFacts(NamedTuple):
    """What one word adds to the sums. Of syllables nothing is known where they are 0.

    `off_list` counts names too, `unfamiliar` does not; `content` is 1 for a word that is neither a name, a number nor a
    function word, and `zipf` is then its Zipf frequency, else 0.
    """

    word: int
    letters: int
    long_word: int
    syllables: int
    polysyllable: int
    tetrasyllable: int
    monosyllable: int
    complex_word: int
    off_list: int
    unfamiliar: int
    content: int
    zipf: float


class Lexis:
    """The facts of every word of one article, each looked up once. It lives as long as the article is read."""

    def __init__(self, sentences: Iterable[Sentence], language: str | None) -> None:
        self._language = language
        self._facts: dict[str, WordFacts] = {}
        self._lower: set[str] = set()
        self._inner_capitals: set[str] = set()
        for sentence in sentences:
            self._lower.update(filter(str.islower, sentence.words))
            self._inner_capitals.update(word for word in sentence.words[1:] if word[0].isupper())

    def tally(self, words: Sequence[str]) -> WordFacts:
        """The sums over at least one word."""
        facts = self._facts
        for word in words:
            if word not in facts:
                facts[word] = self._facts_of(word)
        return WordFacts(*map(sum, zip(*map(facts.__getitem__, words), strict=True)))

    def items(self) -> Iterable[tuple[str, WordFacts]]:
        """Every word tallied so far, as it stands, with its facts, in the order of first use."""
        return self._facts.items()

    def _facts_of(self, word: str) -> WordFacts:
        letters = len(word) if word.isalnum() else sum(map(str.isalnum, word))
        syllables = (self._language and count_syllables(word, self._language)) or 0
        complex_word = off_list = unfamiliar = content = 0
        zipf = 0.0
        if self._language == "en" and (word.isalpha() or not any(map(str.isdigit, word))):
            lower = word.lower().replace("’", "'")
            off_list = int(not is_familiar(lower))
            zipf = zipf_frequency(lower)
            if off_list and self._is_name(word, lower, zipf):
                zipf = 0.0
            else:
                unfamiliar = off_list
                complex_word = int(syllables > 2 and is_complex(lower, syllables))
                content = int(zipf < _FUNCTION_ZIPF)
        return WordFacts(
            word=1,
            letters=letters,
            long_word=int(letters > 6),
            syllables=syllables,
            polysyllable=int(syllables > 2),
            tetrasyllable=int(syllables > 3),
            monosyllable=int(syllables == 1),
            complex_word=complex_word,
            off_list=off_list,
            unfamiliar=unfamiliar,
            content=content,
            zipf=zipf if content else 0.0,
        )

    def _is_name(self, word: str, lower: str, zipf: float) -> bool:
        """Whether an unfamiliar word is a name: it has a capital here and never a small letter.

        A common word that has its capital only at the beginning of a sentence is none.
        """
        if not word[0].isupper() or lower in self._lower:
            return False
        return word in self._inner_capitals or zipf < _COMMON_ZIPF


def is_complex(word: str, syllables: int) -> bool:
    """Whether Gunning counts a lower-case English word as hard: 3 syllables or more, without these exceptions.

    Left out are compounds of short words ("bookkeeper" with a hyphen) and what -es, -ed or -ing brings to 3 syllables.
    Source: Gunning 1952, The technique of clear writing.
    """
    if syllables < 3 or "-" in word:
        return False
    return not (syllables == 3 and word.endswith(("es", "ed", "ing")))


def is_running(block: Block) -> bool:
    """Whether a block is running prose, which formulas were made for, and no heading, code, table, caption or label."""
    if block.kind not in _RUNNING_KINDS:
        return False
    return (
        _SENTENCE_END.search(block.text) is not None or len(block.text.split(maxsplit=_LABEL_LENGTH)) >= _LABEL_LENGTH
    )


def text_counts(tally: WordFacts, sentences: int, language: str | None) -> TextCounts:
    """The sums over sentences as the formulas take them.

    Raises: ValueError without a word or a sentence.
    """
    spoken = tally.syllables > 0
    return TextCounts(
        words=tally.word,
        sentences=sentences,
        letters=tally.letters,
        long_words=tally.long_word,
        syllables=tally.syllables if spoken else None,
        polysyllables=tally.polysyllable if spoken else None,
        tetrasyllables=tally.tetrasyllable if spoken else None,
        monosyllables=tally.monosyllable if spoken else None,
        complex_words=tally.complex_word if language == "en" else None,
        unfamiliar=tally.unfamiliar if language == "en" else None,
    )
