"""Words: the one part that every stage shares."""

from __future__ import annotations

import re

# Chinese and Japanese are written without spaces: each character counts as a word, as word processors count them.
_IDEOGRAPH = "\u3005\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_LETTER = rf"[^\W{_IDEOGRAPH}]"
# `\w` leaves out what is written over, under or beside a letter: accents of decomposed text, vowel points and signs.
_MARK = (
    "[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0963\u0966-\u0dff\u0e31-\u0e4e\u200c\u200d]"
)
# A comma, colon or full stop joins digits (1,000 and 10:30), a full stop also what goes on in lower case (example.org).
_JOINT = "(?:[’'‘‐‑·&@\u00ad-]|(?<=[0-9])[.,:](?=[0-9])|[.](?=[a-zа-я]))"
# Letters of Latin with what nearly every word has after it: most words are told by these in a third of the time.
_LATIN = "[a-zA-Z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]"
_END = r"(?![^\s,;!?)\]\"“”„»])"
_WORD = re.compile(
    rf"{_LATIN}++{_END}"
    r"|https?://[^\s<>\"“”«»]*[\w/]|www\.[^\s<>\"“”«»]*[\w/]"
    rf"|[#@]{_LETTER}+"
    r"|[^\W\d_](?:\.[^\W\d_])+(?!\w)\.?"  # U.S., a.m., т.е.
    rf"|{_LETTER}++(?:{_MARK}++{_LETTER}*+|{_JOINT}{_LETTER}++)*+"
    rf"|[{_IDEOGRAPH}]"
)
_PARTS = re.compile(f"({_WORD.pattern})")


def words_in(text: str) -> tuple[str, ...]:
    """The words of a text as they stand, without the punctuation around them.

    One word each: "don't", "well-known", "U.S.", "1,000", "3.5", an address, a hashtag, an ideograph. A dash is none.
    """
    return tuple(_WORD.findall(text))


def split_words(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of a text, and what stands before, between and after them: white space and marks, one more text."""
    parts = _PARTS.split(text)
    return tuple(parts[1::2]), tuple(parts[::2])


def count_words(text: str) -> int:
    """How many words the text has."""
    return len(_WORD.findall(text))
