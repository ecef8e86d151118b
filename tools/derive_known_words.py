"""Derive a list of the stems of a language's common words from wordfreq's small list.

    python tools/derive_known_words.py de      (from the project's root)

It goes to the language's `words/known.txt`. A word of the language's script that stands at least twice in a million
words is common. Its stem is what is left when the longest of the endings in the language's `words.toml` is taken off; a
text's word is known if taking off one of them leaves a stem. So a stem stands for a whole family of forms.
"""

from __future__ import annotations

import sys
import unicodedata
from itertools import groupby
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from server.languages import language_of
from tools.word_lists import write_list
from tools.wordfreq_lists import SOURCE, common_words

LEAST_STEM = 3
HEAD = 2  # letters that the words of one line share, so that a change shows where it is


def is_word(word: str, script: str) -> bool:
    """Whether it is a word of letters of the script, long enough to have a stem."""
    return word.isalpha() and len(word) >= LEAST_STEM and unicodedata.name(word[0], "").startswith(script)


def stem_of(word: str, endings: frozenset[str]) -> str:
    """The word less the longest ending that leaves a stem."""
    for length in range(len(word) - LEAST_STEM, 0, -1):
        if word[-length:] in endings:
            return word[:-length]
    return word


def main() -> None:
    """Write the list."""
    (code,) = sys.argv[1:]
    forms = language_of(code).words.forms
    if forms is None:
        raise SystemExit(f"words.toml of {code} says nothing of its forms")
    respelt = str.maketrans(forms.respelt)
    words = {word.translate(respelt) for _, listed in common_words(code) for word in listed}
    stems = sorted({stem_of(word, forms.endings) for word in words if is_word(word, forms.script)})
    lines = (" ".join(same) for _, same in groupby(stems, key=lambda stem: stem[:HEAD]))
    write_list(code, "known", f"{SOURCE}: stems of words that stand at least twice in a million.", lines)


if __name__ == "__main__":
    main()
