"""The sentences that are plainly harder than the rest, and why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import sqrt
from statistics import fmean
from typing import NamedTuple, TypeAlias

from ..languages import Language
from ..model import Anchor, Block, HardSentence, HardWords, Insertions, LongSentence, RareWords, Sentence
from .word_facts import WordFacts

MOST_SENTENCES = 10
_SHARE_OF_SENTENCES = 5  # at most every fifth sentence is called hard
_LONG = 30  # words; a fifth above what plain-language guides allow at most
_LONG_AGAINST_MEAN = 1.4
_HARD_SHARE = 0.35
_HARD_DEVIATIONS = 1.0
_LEAST_WORDS = 10  # a share over fewer words says nothing
_MANY_RARE = 3
_MANY_INSERTIONS = 2
_BRACKETS = re.compile(r"[(\[]\s*\w[^()\[\]]*?\s[^()\[\]]*[)\]]")
_DASH = re.compile(r"(?<=\s)[–—-]{1,2}(?=\s)|(?<=\w)—(?=\w)")

Reason: TypeAlias = LongSentence | HardWords | RareWords | Insertions


class _Limits(NamedTuple):
    """From how many words a sentence is long, and from which share of hard words it is hard, in one article."""

    words: float
    share: float


def find_hard_sentences(
    blocks: tuple[Block, ...], tallied: Sequence[tuple[Sentence, WordFacts]], language: Language, *, knows_rare: bool
) -> tuple[HardSentence, ...]:
    """Sentences that are long, interrupted or full of hard words, with every reason, in document order.

    Long is 30 words and 1.4 times the article's mean. Full of hard words is, in a language with a vocabulary, 35 % of
    at least 10 words off the list of familiar words and one standard deviation above the article's mean; in any
    language with a list of common words (`knows_rare`), three rare ones. Interrupted is twice or more by words in
    brackets or between dashes. At most 10, and at most a fifth of the sentences, the hardest; none where no spaces part
    words, for there a "word" is a character or a whole clause.
    """
    if not tallied or not language.traits.spaces:
        return ()
    limits = _limits_of([tally for _, tally in tallied])
    found: list[tuple[float, HardSentence]] = []
    for sentence, tally in tallied:
        insertions = _count_insertions(sentence.text, language)
        rare = tally.rare if knows_rare else 0
        reasons = _reasons(tally, rare, insertions, limits)
        if reasons:
            anchor = Anchor.within(blocks[sentence.block].text, sentence.start, sentence.end)
            hardness = (
                tally.word / limits.words
                + tally.unfamiliar / tally.word / limits.share
                + rare / _MANY_RARE
                + insertions / _MANY_INSERTIONS
            )
            found.append((hardness, HardSentence(block=sentence.block, anchor=anchor, reasons=reasons)))
    most = min(MOST_SENTENCES, max(1, len(tallied) // _SHARE_OF_SENTENCES))
    least_hardness = sorted((hardness for hardness, _ in found), reverse=True)[:most]
    return tuple(hard for hardness, hard in found if hardness >= least_hardness[-1])[:most]


def _limits_of(tallies: Sequence[WordFacts]) -> _Limits:
    shares = [tally.unfamiliar / tally.word for tally in tallies]
    mean = fmean(shares)
    deviation = sqrt(fmean((share - mean) ** 2 for share in shares))
    return _Limits(
        words=max(_LONG, _LONG_AGAINST_MEAN * fmean(tally.word for tally in tallies)),
        share=max(_HARD_SHARE, mean + _HARD_DEVIATIONS * deviation),
    )


def _reasons(tally: WordFacts, rare: int, insertions: int, limits: _Limits) -> tuple[Reason, ...]:
    """Every reason why a sentence is hard. One rare word or one insertion is none alone, but adds to another reason."""
    share = tally.unfamiliar / tally.word
    is_long = tally.word >= limits.words
    is_full = share >= limits.share and tally.word >= _LEAST_WORDS
    if not (is_long or is_full or rare >= _MANY_RARE or insertions >= _MANY_INSERTIONS):
        return ()
    reasons: list[Reason] = []
    if is_long:
        reasons.append(LongSentence(words=tally.word))
    if insertions:
        reasons.append(Insertions(count=insertions))
    if rare:
        reasons.append(RareWords(words=rare))
    if is_full:
        reasons.append(HardWords(share=round(share, 2)))
    return tuple(reasons)


def _count_insertions(text: str, language: Language) -> int:
    """How often words in brackets, two or more, or between two dashes interrupt a sentence."""
    brackets = len(_BRACKETS.findall(text)) if "(" in text or "[" in text else 0
    is_dashed = language.traits.dashes_insert and ("—" in text or "–" in text or " -" in text)
    return brackets + (len(_DASH.findall(text)) // 2 if is_dashed else 0)
