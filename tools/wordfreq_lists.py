"""Reading wordfreq's lists of words, and writing the word lists of a language's folder."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

LANGUAGES = Path(__file__).resolve().parent.parent / "server" / "languages"
# Twice in a million words: what is rarer is not common.
LEAST_ZIPF = 3.3
SOURCE = (
    "# Source: derived from wordfreq 3.1.1 by Robyn Speer, data licensed under CC BY-SA 4.0"
    " (https://creativecommons.org/licenses/by-sa/4.0/), which draws on Google Books Ngrams"
    " (http://books.google.com/ngrams), the Leeds Internet Corpus, Wikipedia, ParaCrawl, OPUS OpenSubtitles and SUBTLEX"
    "; this file is under the same licence"
)


def common_words(path: Path) -> Iterator[tuple[float, list[str]]]:
    """Each Zipf frequency of the common words with the words that have it, most frequent first.

    `path` is a copy of one of wordfreq's lists, `small_de.msgpack.gz`: a bin of words for each hundredth of a decade.
    The Zipf frequency is log10 of the times in a billion words.
    """
    _, *bins = msgspec.msgpack.decode(gzip.decompress(path.read_bytes()))
    for centibels, words in enumerate(bins):
        zipf = 9 - centibels / 100
        if zipf >= LEAST_ZIPF:
            yield zipf, words


def write_list(code: str, name: str, notice: str, lines: Iterable[str]) -> None:
    """Write one of a language's word lists, its source first."""
    path = LANGUAGES / code / "words" / f"{name}.txt"
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(f"{line}\n" for line in (notice, *lines)), encoding="utf-8")
