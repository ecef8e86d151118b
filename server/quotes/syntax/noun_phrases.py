"""Noun phrases: the one that ends at a word, and the one that starts there.

Every walk is bounded by REACH words, so a sentence of a million words costs no more a word than a short one.
"""

from __future__ import annotations

from ..entities.people import People
from ..tagging import tags as tag
from ..tagging.tagger import Tokens
from . import german_phrases

REACH = 60
WITHIN = tag.any_of("PROPN NOUN PROPN_POSS NOUN_POSS TITLE ROLE NEXT ING_FORM PAST_FORM NAME_PARTICLE NUM APOSTROPHE")
LAST = WITHIN | tag.any_of("TIME MARKED")
HEAD = tag.any_of("PROPN NOUN TITLE ROLE NUM")
NAMED = tag.any_of("PROPN TITLE")
# what another phrase may hang on, and what it hangs by
GOVERNING = tag.any_of("NOUN ROLE TITLE PROPN APOSTROPHE NUM DET")
LINKS = tag.any_of("ADP DET")
VERBS = tag.any_of("SAY VERB JUDGE JUDGING AUX SAYING PAST_FORM")
DET_ADV = tag.sequence("DET ADV")
BEFORE_NAME = tag.any_of("COMMA CCONJ")
BEFORE_TIME = tag.any_of("DET PROPN_POSS")


def phrase_ending(tokens: Tokens, end: int, start: int, people: People) -> tuple[int, int] | None:
    """The noun phrase whose last word is `end`, with the phrases that hang on it: a spokesman for the campaign."""
    tags = tokens.tags
    if end < start:
        return None
    if tags[end] == tag.CLOSING_BRACKET:
        end = tags.rfind(tag.OPENING_BRACKET, max(start, end - REACH), end) - 1
        if end < start:
            return None
    if tags[end] == tag.PRON or tokens.words[end].lower() in people.lexicon.phrases.standalone:
        return end, end
    if tags[end] == tag.REL:
        before = end - 1 if tags[end - 1 : end] != tag.COMMA else end - 2
        return phrase_ending(tokens, before, start, people) if before >= start else None
    if tags[end] not in LAST:
        return None
    first = _phrase_start(tags, end, start)
    return _extended(tokens, first, end, start, people)


def _phrase_start(tags: str, end: int, start: int) -> int:
    first = end
    while first > start and tags[first] != tag.DET:
        # my first teacher: an adverb between an article and a noun
        if tags[first - 1] not in WITHIN and tags[max(start, first - 2) : first] != DET_ADV:
            break
        first -= 1
    while first > start and tags[first - 1] == tag.DET:
        first -= 1
    return first


def _extended(tokens: Tokens, first: int, end: int, start: int, people: People) -> tuple[int, int]:
    tags, words = tokens.tags, tokens.words
    while first - 2 >= start:
        before = tags[first - 1]
        if (
            before in LINKS
            and words[first - 1].lower() in people.lexicon.phrases.linking
            and tags[first - 2] in GOVERNING
        ) or (before == tag.CCONJ and tags[first - 2] in NAMED and tags[first] in NAMED):
            first = _phrase_start(tags, first - 2, start)
        elif before == tag.REL and tags[first] == tag.PAST_FORM and tags[first - 2] in HEAD:
            # the guru who founded it said: "founded it" is no noun phrase
            end = first - 2
            first = _phrase_start(tags, end, start)
        elif before == tag.THAT and _is_relative(tokens, first, end, start, people):
            end = first - 2
            first = _phrase_start(tags, end, start)
        elif (before in VERBS or tags[first - 2] == tag.REL) and people.at(tokens.block, end) is None:
            who = tags.rfind(tag.REL, start, first)
            if who <= start or tag.COMMA in tags[who:first]:
                break
            end = who - 1 if tags[who - 1] in HEAD else end
            first = _phrase_start(tags, who - 1, start) if tags[who - 1] in HEAD else first
            break
        else:
            break
    return first, end


def _is_relative(tokens: Tokens, first: int, end: int, start: int, people: People) -> bool:
    """The union that represents drivers said: "represents drivers" is no noun phrase, its first word is the verb."""
    endings = people.lexicon.endings
    is_verb = tokens.tags[first] == tag.NOUN and tokens.words[first].endswith(endings.third_person) and first < end
    return is_verb and not people.lexicon.traits.inverts and first - 2 > start and tokens.tags[first - 2] in HEAD


def phrase_from(tokens: Tokens, first: int, end: int, people: People) -> tuple[int, int] | None:
    """The noun phrase that starts at `first`: said Trump spokesman Jason Miller, said a man in the crowd."""
    tags = tokens.tags
    end = min(end, first + REACH)
    if people.lexicon.traits.verb_second:
        return german_phrases.phrase_at(tokens, first, end, people)
    if first < end and tags[first] == tag.PRON:
        return first, first
    last = _phrase_end(tags, first, end)
    if (
        last == first
        and tags[first] == tag.DET
        and tags[first + 1 : first + 2] != tag.ADP
        and tokens.words[first].lower() in people.lexicon.phrases.standalone
    ):
        return first, first
    if last < first or (tags[last] == tag.DET and tags[last + 1 : last + 2] != tag.ADP):
        return None
    return (first, last) if people.at(tokens.block, last) is not None else _completed(tokens, first, last, end, people)


def _completed(tokens: Tokens, first: int, last: int, end: int, people: People) -> tuple[int, int]:
    """The phrase with what hangs on it, or the name that stands behind it."""
    last_word = _with_complement(tokens, last, end, people)
    for behind in (last, last_word):
        named = _name_behind(tokens, behind, end, people)
        if named is not None:
            return (first, named[1]) if tokens.tags[behind + 1] == tag.CCONJ else named
    return first, last_word


def _name_behind(tokens: Tokens, last: int, end: int, people: People) -> tuple[int, int] | None:
    """The bureau’s director, James Comey; the governor and party chairman Ed Rendell: the name behind the office."""
    if tokens.tags[last + 1 : last + 2] not in BEFORE_NAME:
        return None
    named = _phrase_end(tokens.tags, last + 2, end)
    if named > last + 1 and tokens.tags[named] == tag.PROPN and people.at(tokens.block, named) is not None:
        return last + 2, named
    return None


def _phrase_end(tags: str, first: int, end: int) -> int:
    at = first
    while at < end and tags[at] == tag.DET:
        at += 1
    while at < end and (tags[at] in WITHIN or (tags[at] == tag.TIME and tags[at - 1] in BEFORE_TIME and at > first)):
        at += 1
    return at - 1


def _with_complement(tokens: Tokens, last: int, end: int, people: People) -> int:
    tags = tokens.tags
    at = last + 1
    while at < end and (tags[at] == tag.ADP or tokens.words[at].lower() in people.lexicon.phrases.linking):
        inner = at + 1
        while inner < end and tags[inner] == tag.DET:
            inner += 1
        while inner < end and tags[inner] in WITHIN:
            inner += 1
        if inner == at + 1 or tags[inner - 1] not in WITHIN or _is_gerund(tokens, at, people):
            break
        last, at = inner - 1, inner
    return last


def _is_gerund(tokens: Tokens, at: int, people: People) -> bool:
    """En riant: how it is said is no part of who said it."""
    endings = people.lexicon.endings.gerund
    return tokens.words[at] in people.lexicon.phrases.gerund and tokens.words[at + 1].endswith(endings)
