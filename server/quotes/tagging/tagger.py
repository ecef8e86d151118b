"""The tag of a word by itself: by the lists, the capital, the ending."""

from __future__ import annotations

from . import tags as tag
from .lexicon import GIVEN_NAMES, Lexicon

CLOSED = tag.any_of("DET PRON THAT REL SCONJ CCONJ ADV TIME NEXT ADP ACCORDING NOUN OBJ_PRON")
SAY_OR_JUDGE = tag.any_of("SAY JUDGE")


class Tagger:
    """The tags of an article's words, each looked up once: most words come again and again.

    What a capital tells depends on whether the word starts a sentence, and what a noun that may be a verb is, on the
    words before it: it is VERB_OR_NOUN. `particles` are the words, as they stand, that may be part of a name.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        # for words within a sentence, and for those that start one
        self.known: tuple[dict[str, str], dict[str, str]] = ({}, {})
        self.particles: set[str] = set()

    def find(self, word: str, *, at_start: bool) -> str:
        """The tag of a word that is not known yet."""
        lower = lowered(word)
        found = self.known[at_start][word] = self._find(word, lower, at_start=at_start)
        if lower in self.lexicon.names.particles:
            self.particles.add(word)
        return found

    def _find(self, word: str, lower: str, *, at_start: bool) -> str:
        known = self.lexicon.tags.get(lower)
        if known == tag.TIME_OR_NAME:
            # Day and Night are names where they have a capital that no sentence gave them
            known = tag.TIME if at_start or not word[0].isupper() else None
        if word[0].isupper():
            closed = known is not None and (known in CLOSED or at_start)
            return known if known is not None and closed else self._capital(lower, at_start=at_start)
        if known is None:
            return self._small(lower)
        return tag.VERB_OR_NOUN if known in SAY_OR_JUDGE and lower in self.lexicon.verbs_or_nouns else known

    def _capital(self, lower: str, *, at_start: bool) -> str:
        if lower.endswith(self.lexicon.endings.possessive):
            return tag.PROPN_POSS
        if self.lexicon.role(lower) is not None:
            return tag.TITLE
        is_adverb = at_start and lower.endswith(self.lexicon.endings.adverb) and lower not in GIVEN_NAMES
        return tag.ADV if is_adverb else tag.PROPN

    def _small(self, lower: str) -> str:
        if not lower[0].isalpha():
            return tag.SYMBOL if lower[0] == "#" else tag.NUM
        if lower.endswith(self.lexicon.endings.possessive):
            return tag.NOUN_POSS
        return tag.ROLE if self.lexicon.role(lower) is not None else self._by_ending(lower)

    def _by_ending(self, lower: str) -> str:
        endings = self.lexicon.endings
        if lower.endswith(endings.adverb):
            return tag.ADV
        if lower.endswith(endings.present_participle):
            return tag.ING_FORM
        return tag.PAST_FORM if lower.endswith(endings.past) else tag.NOUN


def lowered(word: str) -> str:
    """The word as the lists have it."""
    lower = word.lower()
    return lower if lower.isalpha() else lower.replace("'", "’").replace("‘", "’")
