"""Published formulas for English and for all languages, as pure functions of counts.

A function returns None where its formula is undefined for the counts; the rest is defined for every `TextCounts`.
"""

from __future__ import annotations

from math import sqrt

from .counts import TextCounts

SMOG_LEAST_SENTENCES = 10
SPACHE_MOST_GRADE = 4.0


def words_per_sentence(counts: TextCounts) -> float:
    """Mean length of a sentence in words, at least 1 in any text whose sentences have words."""
    return counts.words / counts.sentences


def flesch_reading_ease(counts: TextCounts) -> float | None:
    """Ease of reading: higher is easier, plain English is 60–70, at most 121.22, no lower bound.

    None without syllables. Source: Flesch 1948, A new readability yardstick, J. Applied Psychology 32(3), 221–233.
    """
    if counts.syllables is None:
        return None
    return 206.835 - 1.015 * words_per_sentence(counts) - 84.6 * counts.syllables / counts.words


def flesch_kincaid_grade(counts: TextCounts) -> float | None:
    """US school grade, at least -3.4, no upper bound.

    None without syllables. Source: Kincaid, Fishburne, Rogers and Chissom 1975, Derivation of new readability formulas
    for Navy enlisted personnel, Research Branch Report 8-75.
    """
    if counts.syllables is None:
        return None
    return 0.39 * words_per_sentence(counts) + 11.8 * counts.syllables / counts.words - 15.59


def smog_grade(counts: TextCounts) -> float | None:
    """US school grade needed to understand all of it, at least 3.1291.

    The formula takes 30 sentences; the publisher's table converts samples of 10–29, as the factor 30 / sentences does
    here. None below 10 sentences or without syllables.
    Source: McLaughlin 1969, SMOG grading: a new readability formula, J. of Reading 12(8), 639–646.
    """
    if counts.polysyllables is None or counts.sentences < SMOG_LEAST_SENTENCES:
        return None
    return 1.0430 * sqrt(30 * counts.polysyllables / counts.sentences) + 3.1291


def coleman_liau_index(counts: TextCounts) -> float:
    """US school grade from letters alone; no syllables needed.

    Source: Coleman and Liau 1975, A computer readability formula designed for machine scoring, J. Applied Psychology
    60(2), 283–284.
    """
    letters = 100 * counts.letters / counts.words
    sentences = 100 * counts.sentences / counts.words
    return 0.0588 * letters - 0.296 * sentences - 15.8


def automated_readability_index(counts: TextCounts) -> float:
    """US school grade from letters and digits a word and words a sentence.

    Source: Senter and Smith 1967, Automated readability index, AMRL-TR-66-220.
    """
    return 4.71 * counts.letters / counts.words + 0.5 * words_per_sentence(counts) - 21.43


def gunning_fog(counts: TextCounts) -> float | None:
    """US school grade, at least 0.4; complex words leave out names, hyphenated compounds and familiar suffixes.

    None without a vocabulary. Source: Gunning 1952, The technique of clear writing.
    """
    if counts.complex_words is None:
        return None
    return 0.4 * (words_per_sentence(counts) + 100 * counts.complex_words / counts.words)


def dale_chall(counts: TextCounts) -> float | None:
    """Raw score, near the grade up to 10; 4.9 and below is grade 4, 10 and above is college graduates.

    None without a vocabulary. The constant is added where more than 5 % of the words are off the list.
    Source: Dale and Chall 1948, A formula for predicting readability, Educational Research Bulletin 27(1), 11–28.
    """
    if counts.unfamiliar is None:
        return None
    share = counts.unfamiliar / counts.words
    return 15.79 * share + 0.0496 * words_per_sentence(counts) + (3.6365 if share > 0.05 else 0.0)


def new_dale_chall(counts: TextCounts) -> float | None:
    """Cloze score: the share of left-out words, in per cent, that readers fill in; higher is easier, 58 is grade 1.

    None without a vocabulary; can be below 0 on very hard text, at most 63.31.
    Source: Chall and Dale 1995, Readability revisited: the new Dale-Chall readability formula.
    """
    if counts.unfamiliar is None:
        return None
    return 64 - 95 * counts.unfamiliar / counts.words - 0.69 * words_per_sentence(counts)


def spache(counts: TextCounts) -> float | None:
    """US school grade of the revised formula for children's books, about 1–4.

    None above grade 4, for which it was not made, and without a vocabulary.
    Source: Spache 1974, Good reading for poor readers, 9th edition.
    """
    if counts.beyond_beginners is None:
        return None
    grade = 0.121 * words_per_sentence(counts) + 8.2 * counts.beyond_beginners / counts.words + 0.659
    return grade if grade <= SPACHE_MOST_GRADE else None


def forcast(counts: TextCounts) -> float | None:
    """US school grade from words of one syllable alone, 5–20; made for technical text that has no full sentences.

    None without syllables. Source: Caylor, Sticht, Fox and Ford 1973, Methodologies for determining reading
    requirements of military occupational specialties, HumRRO TR 73-5.
    """
    if counts.monosyllables is None:
        return None
    return 20 - 150 * counts.monosyllables / counts.words / 10


def linsear_write(counts: TextCounts) -> float | None:
    """US school grade over the whole text: easy words weigh 1, words of 3 syllables or more 3.

    None without syllables. Source: O'Hayre 1966, Gobbledygook has gotta go, US Bureau of Land Management.
    """
    if counts.polysyllables is None:
        return None
    points = (counts.words + 2 * counts.polysyllables) / counts.sentences
    return points / 2 if points > 20 else (points - 2) / 2


def lix(counts: TextCounts) -> float:
    """Index for many languages: below 30 children's books, 40 newspapers, above 60 difficult; at least 1.

    Source: Björnsson 1968, Läsbarhet; for eleven languages Björnsson 1983, Readability of newspapers in 11 languages,
    Reading Research Quarterly 18(4), 480–497.
    """
    return words_per_sentence(counts) + 100 * counts.long_words / counts.words


def rix(counts: TextCounts) -> float:
    """Long words a sentence: 0.2 is grade 1, 7.2 and above college; at least 0.

    Source: Anderson 1983, Lix and Rix: variations on a little-known readability index, J. of Reading 26(6), 490–496.
    """
    return counts.long_words / counts.sentences
