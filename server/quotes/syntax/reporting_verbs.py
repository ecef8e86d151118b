"""Whether a form of a verb of saying is a verb where it stands, and whether it is said at all."""

from __future__ import annotations

from ..tagging import tags as tag
from ..tagging.lexicon import Lexicon
from ..tagging.tokens import Tokens

BEFORE_NOUN = tag.any_of("PROPN_POSS NOUN_POSS DET ADP")
# in der sich das Hauptquartier der Bank befand
REFLEXIVE_WITHIN = 8
# le ministre a, lui aussi, dénoncé
AUXILIARY_WITHIN = 6
REFUSED_WITHIN = 3


def is_refused(tokens: Tokens, at: int, start: int, lexicon: Lexicon) -> bool:
    """Declined to say, did not say, would not comment, befand sich: what follows is no quotation."""
    predicates = lexicon.predicates
    if lexicon.takes("not_reflexive", tokens.words[at]):
        return not predicates.reflexive.isdisjoint(tokens.words[max(start, at - REFLEXIVE_WITHIN) : at + 2])
    before = [word.lower() for word in tokens.words[max(start, at - REFUSED_WITHIN) : at]]
    if not before:
        return False
    if before[-1] in predicates.negations or before[-1] in predicates.refusing:
        return True
    return before[-1] in predicates.infinitive and not predicates.refusing.isdisjoint(before)


def is_noun(tokens: Tokens, at: int, start: int, lexicon: Lexicon) -> bool:
    """Trump’s proposed ban, la denuncia, sur demande: a participle or a noun. Comme le souligne Anne: a verb."""
    if _is_participle(tokens, at, start, lexicon):
        return True
    before = tokens.tags[at - 1]
    if at == start or before not in BEFORE_NOUN or (before == tag.ADP and not lexicon.traits.inverts):
        return False
    return tokens.words[at - 2].lower() not in lexicon.clauses.likening


def _is_participle(tokens: Tokens, at: int, start: int, lexicon: Lexicon) -> bool:
    """Un film, soutenu par la ville: a participle that has no auxiliary in the words before it."""
    if not tokens.words[at].endswith(lexicon.endings.participle):
        return False
    return tag.AUX not in tokens.tags[max(start, at - AUXILIARY_WITHIN) : at]
