"""The sentences that are plainly harder than the rest, and why."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from statistics import fmean

from server.model import Anchor, Block, HardSentence, HardWords, LongSentence, Sentence
from server.scores.counts import WordFacts

MOST_SENTENCES = 10
_SHARE_OF_SENTENCES = 5  # at most every fifth sentence is called hard
_LONG = 30  # words; a fifth above what plain-language guides allow at most
_LONG_AGAINST_MEAN = 1.4
_HARD_SHARE = 0.35
_HARD_DEVIATIONS = 1.0
_LEAST_WORDS = 10  # a share over fewer words says nothing
_UNSPACED = frozenset({"ja", "km", "lo", "my", "th", "zh"})  # here a "word" is a character or a whole clause


def find_hard_sentences(
    blocks: tuple[Block, ...], tallied: Sequence[tuple[Sentence, WordFacts]], language: str | None
) -> tuple[HardSentence, ...]:
    """Long sentences, and in English those with many words off the list of familiar words, in document order.

    Long is 30 words and 1.4 times the article's mean; many is 35 % of at least 10 words and one standard deviation
    above the article's mean. At most 10, and at most a fifth of the sentences, the
    hardest; none where words have no spaces.
    """
    if not tallied or language in _UNSPACED:
        return ()
    mean_words = fmean(tally.word for _, tally in tallied)
    shares = [tally.unfamiliar / tally.word for _, tally in tallied]
    mean_share = fmean(shares)
    deviation = sqrt(fmean((share - mean_share) ** 2 for share in shares))
    least_share = max(_HARD_SHARE, mean_share + _HARD_DEVIATIONS * deviation)
    least_words = max(_LONG, _LONG_AGAINST_MEAN * mean_words)
    found: list[tuple[float, HardSentence]] = []
    for (sentence, tally), share in zip(tallied, shares, strict=True):
        reasons: list[LongSentence | HardWords] = []
        if tally.word >= least_words:
            reasons.append(LongSentence(words=tally.word))
        if share >= least_share and tally.word >= _LEAST_WORDS:
            reasons.append(HardWords(share=round(share, 2)))
        if reasons:
            anchor = Anchor.within(blocks[sentence.block].text, sentence.start, sentence.end)
            hardness = tally.word / least_words + share / least_share
            found.append((hardness, HardSentence(block=sentence.block, anchor=anchor, reasons=tuple(reasons))))
    most = min(MOST_SENTENCES, max(1, len(tallied) // _SHARE_OF_SENTENCES))
    least_hardness = sorted((hardness for hardness, _ in found), reverse=True)[:most]
    return tuple(hard for hardness, hard in found if hardness >= least_hardness[-1])[:most]
