"""Whether a form of a verb of saying is a verb where it stands, and whether it is said at all."""

from __future__ import annotations

from types import MappingProxyType

from ..entities.people import People
from ..tagging import tags as tag
from ..tagging.tagger import Tokens

BEFORE_NOUN = tag.any_of("PROPN_POSS NOUN_POSS DET ADP")
NEGATIONS = frozenset({"not", "never"})
# in der sich das Hauptquartier der Bank befand
PLACED_WITHIN = 8
# le ministre a, lui aussi, dénoncé
AUXILIARY_WITHIN = 6
PARTICIPLES = MappingProxyType(
    {"fr": ("é", "ée", "és", "ées", "u", "us"), "es": ("ado", "ido", "ada", "ida", "ados", "idos", "icho")}
)


def is_refused(tokens: Tokens, at: int, start: int, people: People) -> bool:
    """Declined to say, did not say, would not comment, befand sich: what follows is no quotation."""
    if people.lexicon.verb_second and people.lexicon.is_in("placing", tokens.words[at]):
        return "sich" in tokens.words[max(start, at - PLACED_WITHIN) : at + 2]
    window = [word.lower() for word in tokens.words[max(start, at - 3) : at]]
    refusing = people.lexicon.groups.get("refusing", frozenset())
    if not window:
        return False
    return window[-1] in NEGATIONS or window[-1] in refusing or (window[-1] == "to" and not refusing.isdisjoint(window))


def is_noun(tokens: Tokens, at: int, start: int, people: People) -> bool:
    """Trump’s proposed ban, la denuncia, sur demande: a participle or a noun. Comme le souligne Anne: a verb."""
    if _is_participle(tokens, at, start, people):
        return True
    before = tokens.tags[at - 1]
    if at == start or before not in BEFORE_NOUN or (before == tag.ADP and not people.lexicon.inverts):
        return False
    return not people.lexicon.is_in("likening", tokens.words[at - 2])


def _is_participle(tokens: Tokens, at: int, start: int, people: People) -> bool:
    """Un film, soutenu par la ville: a participle that has no auxiliary in the words before it."""
    endings = PARTICIPLES.get(people.lexicon.language)
    if endings is None or not tokens.words[at].endswith(endings):
        return False
    return tag.AUX not in tokens.tags[max(start, at - AUXILIARY_WITHIN) : at]
