"""Derive the table of common English words from a copy of wordfreq's small English list.

    python tools/derive_frequency.py small_en.msgpack.gz > server/languages/en/words/frequency.txt

The list has one bin of words for each hundredth of a decade, most frequent first. The table keeps words of letters that
stand at least 2 times in a million words, in steps of a fifth on the Zipf scale: log10 of the times in a billion words.
"""

from __future__ import annotations

import gzip
import re
import sys
from collections import defaultdict
from pathlib import Path

import msgspec

NOTICE = (
    "# Source: derived from wordfreq 3.1.1 by Robyn Speer, data licensed under CC BY-SA 4.0"
    " (https://creativecommons.org/licenses/by-sa/4.0/), which draws on Google Books Ngrams"
    " (http://books.google.com/ngrams), the Leeds Internet Corpus, Wikipedia, ParaCrawl, OPUS OpenSubtitles and SUBTLEX"
    '; this file is under the same licence. Lines are "Zipf frequency: words".'
)
LEAST = 3.3
STEP = 0.2
WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")


def main() -> None:
    """Write the table to standard output."""
    _, *bins = msgspec.msgpack.decode(gzip.decompress(Path(sys.argv[1]).read_bytes()))
    rows: dict[float, list[str]] = defaultdict(list)
    for centibels, words in enumerate(bins):
        zipf = 9 - centibels / 100
        if zipf >= LEAST:
            rows[round(round(zipf / STEP) * STEP, 1)] += [word for word in words if WORD.fullmatch(word)]
    print(NOTICE)
    for zipf, words in sorted(rows.items(), reverse=True):
        if words:
            print(f"{zipf}:", *sorted(words))


if __name__ == "__main__":
    main()
