"""Published formulas made for one language other than English, as pure functions of counts.

Each returns None where the counts have no syllables. Constants are checked against textstat's where it has them.
"""

from __future__ import annotations

from math import sqrt

from .counts import TextCounts
from .formulas import words_per_sentence


def _syllables_per_word(counts: TextCounts) -> float | None:
    return None if counts.syllables is None else counts.syllables / counts.words


def _ease(counts: TextCounts, base: float, sentence_weight: float, syllable_weight: float) -> float | None:
    """A formula of Flesch's form: higher is easier, no lower bound."""
    syllables = _syllables_per_word(counts)
    if syllables is None:
        return None
    return base - sentence_weight * words_per_sentence(counts) - syllable_weight * syllables


def flesch_amstad(counts: TextCounts) -> float | None:
    """German ease of reading, at most 120.5. Source: Amstad 1978, Wie verständlich sind unsere Zeitungen?, Zürich."""
    return _ease(counts, 180, 1, 58.5)


def fernandez_huerta(counts: TextCounts) -> float | None:
    """Spanish ease of reading, at most 145.82. Source: Fernández Huerta 1959, Medidas sencillas de lecturabilidad."""
    return _ease(counts, 206.84, 1.02, 60)


def szigriszt_pazos(counts: TextCounts) -> float | None:
    """Spanish perspicuity, at most 143.535; 51–65 is normal.

    Source: Szigriszt Pazos 1993, Sistemas predictivos de legibilidad del mensaje escrito, Madrid.
    """
    return _ease(counts, 206.835, 1, 62.3)


def kandel_moles(counts: TextCounts) -> float | None:
    """French ease of reading, at most 132.385.

    Source: Kandel and Moles 1958, Application de l'indice de Flesch à la langue française.
    """
    return _ease(counts, 207, 1.015, 73.6)


def flesch_vacca(counts: TextCounts) -> float | None:
    """Italian ease of reading, at most 155.7. Source: Franchina and Vacca 1986, Adaptation of Flesh index."""
    return _ease(counts, 217, 1.3, 60)


def gulpease(counts: TextCounts) -> float:
    """Italian ease from letters, about 0–100: below 80 hard for elementary school, below 60 for middle school.

    Source: Lucisano and Piemontese 1988, Gulpease: una formula per la predizione della difficoltà dei testi.
    """
    return 89 + (300 * counts.sentences - 10 * counts.letters) / counts.words


def flesch_douma(counts: TextCounts) -> float | None:
    """Dutch ease of reading, at most 128.905. Source: Douma 1960, De leesbaarheid van landbouwbladen, Wageningen."""
    return _ease(counts, 206.835, 0.93, 77)


def flesch_martins(counts: TextCounts) -> float | None:
    """Portuguese ease of reading, at most 163.22: Flesch's plus 42.

    Source: Martins, Ghiraldelo, Nunes and Oliveira 1996, Readability formulas applied to textbooks in Brazilian
    Portuguese.
    """
    return _ease(counts, 248.835, 1.015, 84.6)


def flesch_oborneva(counts: TextCounts) -> float | None:
    """Russian ease of reading, at most 145.435. Source: Oborneva 2006, Automated estimation of text complexity."""
    return _ease(counts, 206.835, 1.3, 60.1)


def pisarek_index(counts: TextCounts) -> float | None:
    """Polish years of education; hard words have four syllables or more.

    Source: Pisarek 1969, Jak mierzyć zrozumiałość tekstu?, Zeszyty Prasoznawcze 4.
    """
    if counts.tetrasyllables is None:
        return None
    return sqrt(words_per_sentence(counts) ** 2 + _percent(counts, counts.tetrasyllables) ** 2) / 2


def wiener_1(counts: TextCounts) -> float | None:
    """Austrian school year of German factual text, about 4–15.

    Source, also for the next three: Bamberger and Vanecek 1984, Lesen – Verstehen – Lernen – Schreiben.
    """
    if counts.polysyllables is None or counts.monosyllables is None:
        return None
    return (
        0.1935 * _percent(counts, counts.polysyllables)
        + 0.1672 * words_per_sentence(counts)
        + 0.1297 * _percent(counts, counts.long_words)
        - 0.0327 * _percent(counts, counts.monosyllables)
        - 0.875
    )


def wiener_2(counts: TextCounts) -> float | None:
    """The same without words of one syllable."""
    if counts.polysyllables is None:
        return None
    return (
        0.2007 * _percent(counts, counts.polysyllables)
        + 0.1682 * words_per_sentence(counts)
        + 0.1373 * _percent(counts, counts.long_words)
        - 2.779
    )


def wiener_3(counts: TextCounts) -> float | None:
    """The same from words of 3 syllables or more and the length of sentences."""
    if counts.polysyllables is None:
        return None
    return 0.2963 * _percent(counts, counts.polysyllables) + 0.1905 * words_per_sentence(counts) - 1.1144


def wiener_4(counts: TextCounts) -> float | None:
    """The same with more weight on sentences."""
    if counts.polysyllables is None:
        return None
    return 0.2744 * _percent(counts, counts.polysyllables) + 0.2656 * words_per_sentence(counts) - 1.693


def _percent(counts: TextCounts, number: int) -> float:
    return 100 * number / counts.words
