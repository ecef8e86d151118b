"""Sentences by rules: a mark that may end one, and what stands on both sides of it.

Idea of the orthographic evidence: Kiss and Strunk 2006, Unsupervised multilingual sentence boundary detection,
Computational Linguistics 32(4), 485–525.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..languages import Abbreviations, Words

_CLOSERS = "\"'”’»›“‘)\\]}"
_OPENERS = "\"'“”‘’„‚«»‹›(\\[{¿¡*_"
# One set of first characters, which is sought at once, then what each begins. The look-behind for two marks makes a
# run of them one candidate, so that a long run costs one step a character.
_CANDIDATE = re.compile(
    r"[.!?…。！？｡।॥؟۔\n](?:"
    rf"(?<=[.!?…])(?<![.!?…]{{2}})[.!?…]*+[{_CLOSERS}]*+[.!?…]*+(?:[ \u00a0\u202f][\"'”’»](?!\S))*+"
    r"(?:\[\w{1,3}\])*+(?!\S)"
    r"|(?<=[。！？｡])[。！？｡]*+[」』”’）)]*+|(?<=[।॥؟۔])[।॥؟۔]*+(?=\s)|(?<=\n)[^\S\n]*\n)"
)
_ALWAYS = frozenset("。！？｡।॥؟۔\n")
_TOKEN = re.compile(r"[^\s(\[{\"“„«‘/–—]+\Z")
_DOTTED = re.compile(r"[^\W\d_]{1,2}(?:\.-?[^\W\d_]{1,2})+\Z")
_ELISION = re.compile(r"^.*['’]")
_LISTING = re.compile(r"(?:\d{1,3}|[IVX]{1,5}|[a-zA-Z])\Z")
_TOKEN_LENGTH = 24  # no abbreviation is longer: what stands before a mark is looked at no further back
_VOWELS = frozenset("aeiouyáàâäãåéèêëíìîïóòôöõúùûüýæœøąęóаеёиоуыэюя")


def sentence_spans(text: str, abbreviations: Abbreviations, lower_words: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of a text, in code points, without the white space around it.

    `lower_words` are words that the article also writes in lower case: with a capital after an abbreviation they begin
    a sentence, for they are no names.
    """
    start = _skip_space(text, 0)
    for match in _CANDIDATE.finditer(text):
        end = match.end()
        if match.start() >= start and _is_boundary(text, start, match, abbreviations, lower_words):
            yield start, start + len(text[start:end].rstrip())
            start = _skip_space(text, end)
    if start < len(text):
        yield start, start + len(text[start:].rstrip())


@cache
def _next_word(elided: Words) -> re.Pattern[str]:
    """What follows a sentence's mark up to its first word: white space, a dash, opening marks.

    An elided word has a small letter wherever it stands ('s Avonds): the word after it counts as the first.
    """
    cut = "|".join(sorted(re.escape(word.lstrip("'")) for word in elided))
    skipped = rf"(?:['’‘](?:{cut})\s+)?+" if elided else ""
    return re.compile(rf"\s*+(?:[–—-]{{1,2}}\s+)?+{skipped}[{_OPENERS}\s]*+(\w[\w’'-]*+\.?+)?")


def _skip_space(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    return start


def _is_boundary(
    text: str, start: int, match: re.Match[str], abbreviations: Abbreviations, lower_words: frozenset[str]
) -> bool:
    marks = match.group()
    if marks[0] in _ALWAYS:
        return True
    following = _next_word(abbreviations.elided).match(text, match.end())
    word = following.group(1) if following else None
    if word and word[0].islower():
        return len(word) > 2 and word[1].isupper()  # iPhone, eBay: a name, not a sentence that goes on
    if marks[0] != "." or marks[1:2] in {".", "…"}:
        return True
    before = _TOKEN.search(text, max(start, match.start() - _TOKEN_LENGTH), match.start())
    if before is None:
        return True
    if before.start() == start and _LISTING.match(before.group()):
        return False  # "1. First", "A. Smith"
    return _stop_ends(before.group(), word or "", abbreviations, lower_words)


def _stop_ends(token: str, word: str, abbreviations: Abbreviations, lower_words: frozenset[str]) -> bool:
    """Whether the full stop after `token` ends the sentence before `word`, which begins with no lower case letter."""
    forms = {token, token.rpartition("-")[2], _ELISION.sub("", token)}  # "D-Ariz.", "l'on."
    if token.isupper() and len(token) > 1:
        forms.add(token.capitalize())  # "SEN. SMITH"
    is_initial = len(token) == 1 and token.isalpha()
    if not abbreviations.never_final.isdisjoint(forms):
        return False
    if word[:1].isdigit():
        return not is_initial and abbreviations.before_number.isdisjoint(forms)
    if is_initial or (abbreviations.ordinals and token.isdigit() and len(token) < 3):
        return word in abbreviations.starters
    dotted = _DOTTED.match(token) is not None
    shortened = dotted or _is_shortened(token) or not abbreviations.maybe_final.isdisjoint(forms)
    if not shortened or word in abbreviations.starters:
        return True
    names_somebody = word.endswith(".") and word[:-1] in abbreviations.never_final  # "Inc. Mr. Smith", but "U.S. Rep."
    return (names_somebody or word.lower() in lower_words) and not (dotted and token[0].isupper())


def _is_shortened(token: str) -> bool:
    """A word that nobody can say has letters left out: "Mfg", "Blvd"."""
    return 1 < len(token) < 6 and token[1:].islower() and token.isalpha() and _VOWELS.isdisjoint(token.lower())
