"""How long reading takes.

English: 238 words a minute silently, 183 aloud, means over 190 and 77 studies. Source: Brysbaert 2019, How many words
do we read per minute?, J. of Memory and Language 109, 104047.

Other languages: the same ten texts read aloud by 25 young adults a language. Source: Trauzettel-Klosinski and Dietz
2012, Standardized assessment of reading performance: the new International Reading Speed Texts IReST, Investigative
Ophthalmology & Visual Science 53(9), 5452–5461. The texts are easy and the readers young, so that only the ratio to
English is taken from there: a language's rates are Brysbaert's times its words a minute over English's 228.

Pictures: 12 seconds for the first, one less for each that follows, never less than 3. Source: Medium, Read time, as the
package readtime 1.1.1 gives its rule. Nobody reads pictures or code aloud; no rate was measured for code, so silently
its words count as words.
"""

from __future__ import annotations

from ..languages import Language
from ..model import Article, ReadingTime
from ..text.words import count_words

_SILENT_ENGLISH, _ALOUD_ENGLISH = 238, 183
_IREST_ENGLISH = 228
_FIRST_PICTURE, _LEAST_PICTURE = 12, 3  # seconds


def time_reading(article: Article, pictures: int, language: Language) -> ReadingTime:
    """Whole seconds to read an article silently and aloud, and the silent rate for its words, for an adult.

    All None for a language whose reading rate was not measured.
    """
    rate = language.reading_rate
    if rate is None:
        return ReadingTime(silent_seconds=None, aloud_seconds=None, words_per_minute=None)
    silent, aloud = (english * rate / _IREST_ENGLISH for english in (_SILENT_ENGLISH, _ALOUD_ENGLISH))
    code = sum(count_words(block.text) for block in article.blocks if block.kind == "code")
    return ReadingTime(
        silent_seconds=round(60 * article.word_count / silent + picture_seconds(pictures)),
        aloud_seconds=round(60 * (article.word_count - code) / aloud),
        words_per_minute=round(silent),
    )


def picture_seconds(pictures: int) -> int:
    """Seconds to look at so many pictures."""
    falling = min(pictures, _FIRST_PICTURE - _LEAST_PICTURE)
    return falling * _FIRST_PICTURE - falling * (falling - 1) // 2 + (pictures - falling) * _LEAST_PICTURE
