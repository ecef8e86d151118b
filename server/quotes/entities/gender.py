"""Whether somebody named is he or she, by the pronouns after the name, or a place and neither."""

from __future__ import annotations

from collections.abc import Mapping

from ..tagging import tags as tag
from ..tagging.lexicon import Gender
from ..tagging.tokens import Tokens
from .people import People, Person

# how far the pronouns after a name are read, and after how many of its mentions
WORDS_READ = 25
MENTIONS_READ = 12
NAMED = tag.any_of("PROPN PROPN_POSS NAME_PARTICLE")
PRONOUNS = tag.any_of("PRON DET OBJ_PRON")
VERBS = tag.any_of("SAY JUDGE")


def tell_genders(people: People, blocks: Mapping[int, Tokens]) -> None:
    """Mark places, and give a gender to whom neither title nor given name gave one."""
    lexicon = people.lexicon
    for person in people.everyone:
        if lexicon.phrases.locative and _is_place(person, blocks, people):
            person.is_place = True
        elif person.gender == "either" and lexicon.pronouns.masculine_forms:
            person.gender = _by_pronouns(person, blocks, people)


def _by_pronouns(person: Person, blocks: Mapping[int, Tokens], people: People) -> Gender:
    """What the pronouns after the mentions tell, up to the next person named."""
    masculine = feminine = 0
    pronouns = people.lexicon.pronouns
    for mention in person.mentions[:MENTIONS_READ]:
        tokens = blocks[mention.block]
        for at in range(mention.last + 1, min(mention.last + 1 + WORDS_READ, len(tokens.words))):
            here = tokens.tags[at]
            if here in NAMED and people.at(mention.block, at) not in (None, person):
                break
            if here in PRONOUNS:
                masculine += tokens.words[at].lower() in pronouns.masculine_forms
                feminine += tokens.words[at].lower() in pronouns.feminine_forms
    if masculine == feminine:
        return "either"
    return "masculine" if masculine > feminine else "feminine"


def _is_place(person: Person, blocks: Mapping[int, Tokens], people: People) -> bool:
    """In Sandy Hook: a name that stands there half of the time, or always if its first word is a given one.

    What has a title or says something is no place.
    """
    located = 0
    mentions = person.mentions[:MENTIONS_READ]
    for mention in mentions:
        tokens, before = blocks[mention.block], mention.title_first - 1
        if mention.title_first < mention.first or tokens.tags[mention.last + 1 : mention.last + 2] in VERBS:
            return False
        located += before >= 0 and tokens.words[before].lower() in people.lexicon.phrases.locative
    return located > 0 and (2 if person.gender == "either" else 1) * located >= len(mentions)
