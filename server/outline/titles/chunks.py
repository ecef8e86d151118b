"""A sentence → the stretches of words between its marks, without what only leads to the statement."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...languages import Discourse

# No title is sought further into a sentence than this: such a "sentence" is a list or a table.
LONGEST_READ = 600
# "Jacobson, the official who oversees the border, was to travel": a name of at most so many words, and how it goes on.
SUBJECT_WORDS = 6
DATELINE = re.compile(r"[^\W\d_][^—–(\n]{1,40}(?:\([^()]{1,30}\))?\s?[—–]\s(?=\S)")
LEADING_MARK = re.compile(r"\s{0,8}(?:[-–—•*·▪●‣]+|\d{1,3}[.)]|[a-zA-Z][.)])\s+")
BREAK = re.compile(r"[,;:!?()\[\]]+(?=[\"'”’»]?(?:\s|$|[()\[\]]))|(?<=\s)[–—-]+(?=\s)|—|[()\[\]、，；：（）！？]")
# Vowel signs and accents, which end words without being letters to `\w`.
SIGN = (
    "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0900-\u0963\u0981-\u0df3\u0e31-\u0e4e\u0eb1-\u0ece\u0f71-\u0f84\u102b-\u103e\u17b4-\u17d3"
)
EDGE = re.compile(rf"^[^\w$€£¥%#@]+|[^\w%€{SIGN}]+$")


def chunks_of(sentence: str, discourse: Discourse) -> list[list[str]]:
    """The words between commas, colons, dashes and brackets, as they stand.

    They keep what `Sentence.words` leaves out, for a title shows it: the sign of $100 and 20%, the full stop of Inc.,
    the stroke of and/or. 7 in 100 sentences of web articles have such a word. Datelines, bullets and numbers of a list
    are left out, and asides between a subject and what is said of it.
    """
    text = sentence[:LONGEST_READ].rstrip()
    for opening in (LEADING_MARK, DATELINE):
        match = opening.match(text)
        text = text[match.end() :] if match else text
    quotes_singly = "‘" in text
    found = (
        [_bare(word, quotes_singly=quotes_singly) for word in part.split()]
        for part in BREAK.split(text.rstrip(".…\"'”’»"))
    )
    return _joined([kept for words in found if (kept := [word for word in words if word])], discourse)


def _bare(word: str, *, quotes_singly: bool) -> str:
    """The word without the marks around it; what ends with a stop inside a sentence is an abbreviation: Gov., U.S.

    An apostrophe after an s tells whose it is, unless single quotation marks are about.
    """
    if word.isalnum():
        return word
    bare = EDGE.sub("", word)
    if bare.endswith("s") and word.endswith(bare + "’") and not quotes_singly:
        return bare + "’"
    return bare + "." if word.endswith(bare + ".") and bare[-1:].isalpha() else bare


def _joined(chunks: list[list[str]], discourse: Discourse) -> list[list[str]]:
    """Leaves out an aside that stands between a short subject and what is said of it."""
    joined: list[list[str]] = []
    at = 0
    while at < len(chunks):
        words = chunks[at]
        if at + 2 < len(chunks) and _is_subject(words, discourse) and _goes_on(chunks[at + 2], discourse):
            joined.append([*words, *chunks[at + 2]])
            at += 3
        else:
            joined.append(words)
            at += 1
    return joined


def _is_subject(words: Sequence[str], discourse: Discourse) -> bool:
    """Whether the words, or those after "she said", are a short name of something without a statement on it."""
    said = next((at for at in range(len(words) - 1, 0, -1) if words[at].lower() in discourse.attribution), -1)
    subject = words[said + 1 :]
    if not 0 < len(subject) <= SUBJECT_WORDS:
        return False
    first = subject[0].lower()
    names = first in discourse.determiners or first not in discourse.function_words
    return names and discourse.auxiliaries.isdisjoint(word.lower() for word in subject)


def _goes_on(words: Sequence[str], discourse: Discourse) -> bool:
    """Whether the words go on with a verb: a small letter that begins no phrase of its own."""
    first = words[0]
    return first in discourse.auxiliaries or (first[0].islower() and first not in discourse.function_words)
