"""Words that a reader may stumble over: rare ones, long ones, and short forms with what the article says they mean."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import chain

from server.model import Acronym, Block, HardWord, ManySyllables, Rare, Sentence
from server.scores.counts import Lexis, WordFacts
from server.scores.vocabulary import is_familiar, zipf_frequency

MOST_WORDS = 12
_RARE_ZIPF = 3.5  # three times in a million words: about the 17,000th word of English
_LONG_SYLLABLES = 5
_LONG_ZIPF = 4.2
_SHORTEST_RARE = 4
_KNOWN_ACRONYM_ZIPF = 4.0
_SHORTEST_ACRONYM = 3
_ACRONYM = re.compile(r"[A-Z]{2,8}s?")
_IN_BRACKETS = re.compile(r"\(([^\W\d_][\w&.-]{1,9})\)")
_BEFORE_LENGTH = 100  # characters: the longest name looked for before a bracket
_WORD = re.compile(r"\w[\w’'&-]*")


def find_hard_words(
    blocks: tuple[Block, ...], sentences: Iterable[Sentence], lexis: Lexis, language: str | None
) -> tuple[HardWord, ...]:
    """At most 12, by falling count, then the rarer first, then in the order of first use. Names are not hard words.

    An acronym is listed if the article expands it, or, in English, if it is not common; rare and long words are found
    in English only.
    """
    expansions = find_expansions(blocks)
    times = Counter(chain.from_iterable(sentence.words for sentence in sentences))
    counts: Counter[str] = Counter()
    reasons: dict[str, Acronym | Rare | ManySyllables] = {}
    rarity: dict[str, float] = {}
    for word, facts in lexis.items():
        key = word
        reason: Acronym | Rare | ManySyllables | None = _why_acronym(word, expansions, language)
        if reason is None and facts.unfamiliar:
            key = word.replace("’", "'").removesuffix("'s").lower()
            reason = _why_hard(key, facts)
        if reason is not None:
            counts[key] += times[word]
            reasons.setdefault(key, reason)
            rarity[key] = -facts.zipf
    hardest = sorted(counts, key=lambda word: (counts[word], rarity[word]), reverse=True)[:MOST_WORDS]
    return tuple(
        HardWord(word=word, count=counts[word], reason=reasons[word], expansion=expansions.get(word))
        for word in hardest
    )


def _why_acronym(word: str, expansions: dict[str, str], language: str | None) -> Acronym | None:
    if word in expansions:
        return Acronym()
    if word.islower() or language != "en" or len(word) < _SHORTEST_ACRONYM or not _ACRONYM.fullmatch(word):
        return None
    lower = word.lower()
    return Acronym() if not is_familiar(lower) and zipf_frequency(lower) < _KNOWN_ACRONYM_ZIPF else None


def _why_hard(word: str, facts: WordFacts) -> Rare | ManySyllables | None:
    if not word.isalpha() or len(word) < _SHORTEST_RARE or not facts.content:
        return None
    if facts.syllables >= _LONG_SYLLABLES and facts.zipf < _LONG_ZIPF:
        return ManySyllables(syllables=facts.syllables)
    return Rare() if facts.zipf < _RARE_ZIPF and zipf_frequency(_stem(word)) < _RARE_ZIPF else None


def _stem(word: str) -> str:
    """A word less a regular ending, so that "coasters" is no rarer than "coaster"."""
    for ending in ("ing", "ed", "es", "er", "ly", "s"):
        if word.endswith(ending):
            return word.removesuffix(ending)
    return word


def find_expansions(blocks: Iterable[Block]) -> dict[str, str]:
    """What the article says its short forms stand for: "National Security Council (NSC)".

    Source: Schwartz and Hearst 2003, A simple algorithm for identifying abbreviation definitions in biomedical text.
    """
    found: dict[str, str] = {}
    for block in blocks:
        for match in _IN_BRACKETS.finditer(block.text):
            short = match.group(1)
            if sum(map(str.isupper, short)) > len(short) // 2 and short not in found:
                before = block.text[max(0, match.start() - _BEFORE_LENGTH) : match.start()].rstrip()
                long = expansion_before(short, before)
                if long is not None:
                    found[short] = long
    return found


def expansion_before(short: str, before: str) -> str | None:
    """The end of `before` whose words spell `short`, its letters found from the last one back, None if there is none.

    The first letter has to begin a word, and the words are no more than the letters plus five and twice the letters.
    """
    letters = [letter for letter in short.casefold() if letter.isalnum()]
    lower = before.casefold()
    if len(lower) != len(before) or len(letters) < 2:
        return None
    place = len(lower)
    for index in range(len(letters) - 1, -1, -1):
        place -= 1
        while place >= 0 and (
            lower[place] != letters[index] or (index == 0 and place > 0 and lower[place - 1].isalnum())
        ):
            place -= 1
        if place < 0:
            return None
    long = before[place:].strip()
    words = len(_WORD.findall(long))
    return long if 1 < words <= min(len(letters) + 5, 2 * len(letters)) else None
