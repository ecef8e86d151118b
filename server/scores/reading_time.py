"""How long reading takes.

English: 238 words a minute silently, 183 aloud, means over 190 and 77 studies. Source: Brysbaert 2019, How many words
do we read per minute?, J. of Memory and Language 109, 104047.

Other languages: the same ten texts read aloud by 25 young adults a language. Source: Trauzettel-Klosinski and Dietz
2012, Standardized assessment of reading performance: the new International Reading Speed Texts IReST, Investigative
Ophthalmology & Visual Science 53(9), 5452–5461. The texts are easy and the readers young, so that only the ratio to
English is taken from there: a language's rates are Brysbaert's times its words a minute over English's 228.
"""

from __future__ import annotations

from server.model import ReadingTime

_SILENT_ENGLISH, _ALOUD_ENGLISH = 238, 183
_IREST_ENGLISH = 228
# Words a minute in IReST; Chinese and Japanese in characters, as their words are counted here.
_IREST = {
    "ar": 138,
    "de": 179,
    "en": _IREST_ENGLISH,
    "es": 218,
    "fi": 161,
    "fr": 195,
    "he": 187,
    "it": 188,
    "ja": 357,
    "nl": 202,
    "pl": 166,
    "pt": 181,
    "ru": 184,
    "sl": 180,
    "sv": 199,
    "tr": 166,
    "zh": 255,
}


def time_reading(word_count: int, language: str | None) -> ReadingTime:
    """Whole seconds to read that many words silently and aloud, and the silent rate, for an adult.

    `language` is a BCP 47 tag. All None for a language whose reading rate was not measured, and for None.
    """
    rate = _IREST.get((language or "").partition("-")[0].lower())
    if rate is None:
        return ReadingTime(silent_seconds=None, aloud_seconds=None, words_per_minute=None)
    silent, aloud = (english * rate / _IREST_ENGLISH for english in (_SILENT_ENGLISH, _ALOUD_ENGLISH))
    return ReadingTime(
        silent_seconds=round(60 * word_count / silent),
        aloud_seconds=round(60 * word_count / aloud),
        words_per_minute=round(silent),
    )
