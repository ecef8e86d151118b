"""Which marked runs are no speech: titles of works and programmes, words as words, scare quotes."""

from __future__ import annotations

import re

from server.quotes.marks import MarkedRun

# the words that a title leaves small, in the languages that capitalise titles
SMALL_WORDS = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "but",
        "by",
        "for",
        "from",
        "in",
        "into",
        "of",
        "off",
        "on",
        "or",
        "out",
        "over",
        "the",
        "to",
        "up",
        "vs",
        "with",
    ]
)
LONGEST_TITLE = 8
LONGEST_LABEL = 4
LONGEST_GERMAN_LABEL = 7
GERMAN_MARKS = "„»‚"
WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
LABELLED = re.compile(
    r"\b(?:so-called|dubbed|nicknamed|known as|titled|entitled|headlined|words?|phrase|term|slogan|hashtag|tune of"
    r"|named|übersetzt|zu deutsch|engl\.|sogenannte[nrs]?|genannte?[nrs]?|namens"
    r"|dit|intitulé|llamado|titulado)\s*[,:]?\s*$",
    re.IGNORECASE,
)
SPOKEN_BEFORE = re.compile(r"(?:^|[,:.!?…]|--|[–—])\s*$")
SPOKEN_END = re.compile(r"[,.!?…–—]$")


def is_speech(text: str, run: MarkedRun) -> bool:
    """Whether the run is something that somebody said, by its own form and the few words before it."""
    said = text[run.start : run.end]
    words = WORD.findall(said[:400])
    if not words or not any(word[0].isalpha() for word in words):
        return False
    before = text[max(0, run.outer_start - 40) : run.outer_start]
    introduced = SPOKEN_BEFORE.search(before) is not None and not _is_german_name(text, run, said, words)
    if len(words) == 2 and text[run.outer_start] in GERMAN_MARKS and words[0][0].islower():
        return True
    if len(words) <= 2:
        ended = SPOKEN_END.search(said) is not None or text[run.outer_end : run.outer_end + 1] in (",", "")
        return introduced and ended and not said.endswith("”")
    if len(words) <= LONGEST_LABEL and LABELLED.search(before):
        return False
    if introduced:
        return True
    return not (_is_title(words) or (text[run.outer_start] in GERMAN_MARKS and _is_label(said, words)))


def _is_german_name(text: str, run: MarkedRun, said: str, words: list[str]) -> bool:
    """„Das Schloss“ ist ein Roman: a capital, and the clause goes on behind it without a comma."""
    if text[run.outer_start] not in GERMAN_MARKS or text[: run.outer_start].endswith((":", ": ")):
        return False
    return _is_label(said, words) and text[run.outer_end : run.outer_end + 2].lstrip()[:1].isalpha()


def _is_label(said: str, words: list[str]) -> bool:
    """Die Kampagne „Freiheit statt Angst“: German starts a fragment of speech small, but a name with a capital."""
    return len(words) <= LONGEST_GERMAN_LABEL and words[0][0].isupper() and SPOKEN_END.search(said) is None


def _is_title(words: list[str]) -> bool:
    """Meet the Press: every word is capitalised but the small ones."""
    if len(words) > LONGEST_TITLE or not words[0][0].isupper():
        return False
    return all(word[0].isupper() or word in SMALL_WORDS or word[0].isdigit() for word in words)
