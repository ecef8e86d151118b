"""The common words of a language, as wordfreq has them."""

from __future__ import annotations

from collections.abc import Iterator

from wordfreq import get_frequency_list

# Twice in a million words: what is rarer is not common.
LEAST_ZIPF = 3.3
SOURCE = (
    "# Source: derived from wordfreq 3.1.1 by Robyn Speer, data licensed under CC BY-SA 4.0"
    " (https://creativecommons.org/licenses/by-sa/4.0/), which draws on Google Books Ngrams"
    " (http://books.google.com/ngrams), the Leeds Internet Corpus, Wikipedia, ParaCrawl, OPUS OpenSubtitles and SUBTLEX"
    "; this file is under the same licence"
)


def common_words(code: str) -> Iterator[tuple[float, list[str]]]:
    """Each Zipf frequency of a language's common words with the words that have it, most frequent first.

    The Zipf frequency is log10 of the times in a billion words.
    """
    # a bin for each hundredth of a decade
    for centibels, words in enumerate(get_frequency_list(code, wordlist="small")):
        zipf = 9 - centibels / 100
        if zipf >= LEAST_ZIPF:
            yield zipf, words
