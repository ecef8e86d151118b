"""Words that a reader may stumble over: rare ones, long ones, and short forms with what the article says they mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from ..languages import Language
from ..model import Acronym, Block, HardWord, ManySyllables, Rare, Sentence
from .known_words import known_words
from .lexis import Lexis
from .short_forms import count_short_forms, find_expansions
from .vocabulary import vocabulary_of
from .word_facts import WordFacts

MOST_WORDS = 12
_LONG_SYLLABLES = 5
_LONG_ZIPF = 3.8  # 6 times in a million words: not flexibility, but reproducibility
_KNOWN_SHORT_FORM_ZIPF = 4.0  # ten times in a million words: BBC, not OSHA
_LONGEST_ENDING = 3  # letters by which two forms of one word may differ


def find_hard_words(
    blocks: tuple[Block, ...],
    sentences: Sequence[Sentence],
    lexis: Lexis,
    language: Language,
    *,
    knows_rare: bool,
) -> tuple[HardWord, ...]:
    """At most 12, by falling count, then the rarer and the longer to say first, then in order of first use. No names.

    A short form is listed if the article expands it or it is not common; long words are found where a vocabulary tells
    how frequent they are. Forms of a word count together, under the shortest. Without `knows_rare` no word is called
    rare.
    """
    expansions = find_expansions(blocks, language)
    short_forms = count_short_forms(sentences, lexis, expansions)
    listed = (
        short for short in short_forms if short in expansions or not _is_common_short_form(short, language, lexis)
    )
    counts = Counter({short: short_forms[short] for short in listed})
    reasons: dict[str, Acronym | Rare | ManySyllables] = dict.fromkeys(counts, Acronym())
    weights: dict[str, tuple[float, int]] = dict.fromkeys(counts, (0.0, 0))
    times = Counter(chain.from_iterable(sentence.words for sentence in sentences))
    for word, facts in lexis.items():
        reason = _why_hard(facts, knows_rare=knows_rare)
        if reason is None:
            continue
        key = lexis.entry_of(word)
        if key.replace("-", "").isalpha():
            counts[key] += times[word]
            reasons.setdefault(key, reason)
            weights[key] = (-facts.zipf, facts.syllables)
    _join_forms(counts, reasons)
    hardest = sorted(counts, key=lambda word: (counts[word], weights[word]), reverse=True)[:MOST_WORDS]
    return tuple(
        HardWord(word=word, count=counts[word], reason=reasons[word], expansion=expansions.get(word))
        for word in hardest
    )


def _is_common_short_form(short: str, language: Language, lexis: Lexis) -> bool:
    """Whether most readers know it, or it is a word or name that the article only shouts; True where none can tell."""
    lower = short.lower()
    if lexis.has_small(lower):
        return True
    vocabulary = vocabulary_of(language)
    if vocabulary is not None:
        return vocabulary.is_familiar(lower) or vocabulary.zipf_frequency(lower) >= _KNOWN_SHORT_FORM_ZIPF
    known = known_words(language)
    return known is None or known.has(lower)


def _why_hard(facts: WordFacts, *, knows_rare: bool) -> Rare | ManySyllables | None:
    if facts.unfamiliar and facts.content and facts.syllables >= _LONG_SYLLABLES and facts.zipf < _LONG_ZIPF:
        return ManySyllables(syllables=facts.syllables)
    return Rare() if facts.rare and knows_rare else None


def _join_forms(counts: Counter[str], reasons: dict[str, Acronym | Rare | ManySyllables]) -> None:
    """Count "radiators" under "radiator", and "vulnerabilities" under "vulnerability", where both are there."""
    first = ""
    for word in sorted(word for word in counts if not isinstance(reasons[word], Acronym)):
        shorter, longer = sorted((first, word), key=len)
        if first and longer.startswith(shorter[:-1]) and len(longer) - len(shorter) <= _LONGEST_ENDING:
            counts[shorter] += counts.pop(longer)
            first = shorter
        else:
            first = word
