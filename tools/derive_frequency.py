"""Derive a language's table of common words from wordfreq's small list.

    python tools/derive_frequency.py en      (from the project's root)

It goes to the language's `words/frequency.txt`: words of plain letters that stand at least twice in a million words, in
steps of a fifth on the Zipf scale.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tools.word_lists import write_list
from tools.wordfreq_lists import SOURCE, common_words

STEP = 0.2
WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")


def main() -> None:
    """Write the table."""
    (code,) = sys.argv[1:]
    rows: dict[float, list[str]] = defaultdict(list)
    for zipf, words in common_words(code):
        rows[round(round(zipf / STEP) * STEP, 1)] += [word for word in words if WORD.fullmatch(word)]
    table = (f"{zipf}: {' '.join(sorted(words))}" for zipf, words in sorted(rows.items(), reverse=True) if words)
    write_list(code, "frequency", f'{SOURCE}. Lines are "Zipf frequency: words".', table)


if __name__ == "__main__":
    main()
