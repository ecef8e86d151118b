"""Whether a noun phrase can be the subject of a verb: by its article, its number and what it means."""

from __future__ import annotations

from ..entities.animacy import can_speak, head_of
from ..entities.people import People
from ..tagging import tags as tag
from ..tagging.lexicon import Lexicon
from ..tagging.tokens import Phrase, Tokens

ADJECTIVAL = tag.any_of("NOUN ING_FORM PAST_FORM ROLE")
COUNTABLE = tag.any_of("NOUN ROLE")


def is_subject(tokens: Tokens, verb: int, phrase: Phrase, people: People) -> bool:
    """Whether the phrase can be the subject of the verb of saying: no study has shown it."""
    lexicon = people.lexicon
    if tokens.words[phrase[0]].lower() in lexicon.phrases.negative:
        return False
    if tokens.words[verb].lower() in lexicon.verbs_or_nouns and not can_speak(tokens, phrase, lexicon):
        # his recent remarks, important support: what may be a noun is one
        return False
    return not _is_bare(tokens, phrase, lexicon) and _agrees(tokens, verb, phrase, people)


def _is_bare(tokens: Tokens, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Whether the phrase is no subject of its own: a word in the singular without article, name or number.

    Guilty pleaded; delegate-rich states: what stands before the verb is an adjective.
    """
    tags = tokens.tags
    head = head_of(tags, phrase)
    is_bare = ADJECTIVAL.issuperset(tags[phrase[0] : phrase[1] + 1]) and tags[head] != tag.ROLE
    if not lexicon.nouns.uncounted or not is_bare:
        return False
    word = tokens.words[head].lower()
    return not (lexicon.is_plural(word) or word in lexicon.nouns.uncounted)


def _agrees(tokens: Tokens, verb: int, phrase: Phrase, people: People) -> bool:
    """Whether the verb has the number of its subject: select music, remember that; more information, see “…”.

    It shows only where neither an auxiliary nor "to" stands before the verb, and not in all languages.
    """
    tags, words, lexicon = tokens.tags, tokens.words, people.lexicon
    form = words[verb].lower()
    is_base, is_third = form in lexicon.base_forms, lexicon.is_third_person(form)
    before = verb - 1
    while before > 0 and tags[before] == tag.ADV:
        before -= 1
    if tags[before] == tag.CCONJ:
        # the way to get an estimate is to call and ask; he will call and ask
        helping = (words[at] for at in range(phrase[1], before) if tags[at] == tag.AUX)
        is_helped = any(word.lower() not in lexicon.predicates.be for word in helping)
        return not is_base or is_helped or _is_third_person(tokens, phrase, people) is not True
    is_finite = tags[before] != tag.AUX and words[before].lower() not in lexicon.predicates.infinitive
    if not (is_base or is_third) or not is_finite:
        return True
    return _is_third_person(tokens, phrase, people) in (None, is_third)


def _is_third_person(tokens: Tokens, phrase: Phrase, people: People) -> bool | None:
    """Whether the phrase has its verb in the third person singular; None where both may be."""
    tags, lexicon = tokens.tags, people.lexicon
    head = head_of(tags, phrase)
    word = tokens.words[head].lower()
    if tags[head] == tag.PRON:
        return word in lexicon.pronouns.third_person
    is_counted = tags[head] == tag.DET or (tags[head] == tag.NUM and word[0].isdigit())
    if is_counted or tag.CCONJ in tags[phrase[0] : head] or word in lexicon.phrases.standalone:
        # one in four says, four in ten say
        return None
    if tags[head] in COUNTABLE:
        return not (lexicon.is_plural(word) or word in lexicon.nouns.plural)
    # the Giants say, and the BBC says or say
    is_group = lexicon.is_plural(word) or tokens.words[head].isupper()
    return None if people.at(tokens.block, head) is None and is_group else True
