"""The sentence that says what is in a section."""

from __future__ import annotations

from collections.abc import Sequence

from ..languages import Discourse
from ..model import Sentence

QUOTE_MARKS = "\"“”„«»‘'"
WITHIN = 3
FEWEST_WORDS, MOST_WORDS = 5, 60


def gist_of(sentences: Sequence[Sentence], discourse: Discourse) -> str | None:
    """One of the section's first sentences as it stands: the first that is one and does not lean on what was said.

    Where all of them lean, as "But he left" does, or only lead to what follows, the first; None for a section without
    sentences.
    """
    if not sentences:
        return None
    usual = [s for s in sentences[:WITHIN] if FEWEST_WORDS <= len(s.words) <= MOST_WORDS]
    by_itself = (s for s in usual if s.text[-1] != ":" and not _leans(s, discourse))
    return next(by_itself, usual[0] if usual else sentences[0]).text


def _leans(sentence: Sentence, discourse: Discourse) -> bool:
    """Whether a sentence needs the one before it; a quotation stands by itself, and so may German "das"."""
    first = sentence.words[0].lower()
    if sentence.text[0] in QUOTE_MARKS:
        return False
    return first in discourse.continuing or (first in discourse.anaphors and first not in discourse.determiners)
