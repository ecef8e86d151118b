"""Words: the one part that every stage shares."""

from __future__ import annotations

import re

WORD = re.compile(r"\w+(?:[’'.\-‑]\w+)*")


def words_in(text: str) -> tuple[str, ...]:
    """The words of a text as they stand, without the punctuation around them."""
    return tuple(WORD.findall(text))


def count_words(text: str) -> int:
    """How many words the text has."""
    return len(WORD.findall(text))
