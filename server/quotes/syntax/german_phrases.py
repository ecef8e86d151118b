"""Noun phrases of German, and sources without a verb: nach Angaben der Polizei, der Polizei zufolge.

Every noun has a capital, and a name may stand before or behind the office.
"""

from __future__ import annotations

from ..entities.people import People
from ..tagging import tags as tag
from ..tagging.tagger import Tokens

# die SPD, der frühere Minister Otto Blum, Bündnis 90/Die Grünen
NOUN_PHRASE = tag.pattern(
    "DET{0,2} [NOUN ROLE NUM NEXT TIME]{0,4} [PROPN TITLE PROPN_POSS NAME_PARTICLE]{1,6} (?:NUM PROPN)? MARKED?"
    "|DET? MARKED"
)
BEFORE_NAME = tag.any_of("COMMA DASH")
ADVERBIAL = tag.any_of("ADV TIME OBJ_PRON")
BEFORE_SOURCE = tag.any_of("ADP ADV")
COMPLEMENTS = 3
LONGEST_PHRASE = 14
# nach den heute verbreiteten Angaben
NOUN_WITHIN = 4


def phrase_at(tokens: Tokens, first: int, end: int, people: People) -> tuple[int, int] | None:
    """The noun phrase that starts at `first`; a name goes before the office: die Sprecherin der Partei, Anna Blum."""
    tags = tokens.tags
    if first < end and tags[first] == tag.PRON:
        return first, first
    match = NOUN_PHRASE.match(tags, first, end)
    if match is None:
        # sagte dieser; jener sagte
        points = first < end and tags[first] == tag.DET and people.lexicon.is_anaphor(tokens.words[first].lower())
        return (first, first) if points else None
    last = match.end() - 1
    person = people.at(tokens.block, last) if tags[last] != tag.PROPN_POSS else None
    if person is not None and (len(person.name) > 1 or tags[first] != tag.DET):
        return match.start(), last
    complete = with_complements(tokens, last, end, people)
    named = _named_behind(tokens, complete, end, people)
    if named is not None:
        return match.start(), named
    # der Oberrabbiner Israels, …: a place in the genitive looks like a surname
    return match.start(), last if person is not None else complete


def with_complements(tokens: Tokens, last: int, end: int, people: People) -> int:
    """The last word of what hangs on the noun `last`: der Sprecher der Partei im Bundestag."""
    for _ in range(COMPLEMENTS):
        at = last + 1
        if at >= end or tokens.words[at].lower() not in people.lexicon.phrases.linking:
            break
        inner = NOUN_PHRASE.match(tokens.tags, at if tokens.tags[at] == tag.DET else at + 1, end)
        if inner is None:
            break
        last = inner.end() - 1
    return last


def _named_behind(tokens: Tokens, last: int, end: int, people: People) -> int | None:
    """The last word of a name: der Anwalt der Familie, Otto Blum; der Anwalt der Familie – Otto Blum."""
    mark = past_brackets(tokens.tags, last + 1, end)
    if tokens.tags[mark : mark + 1] not in BEFORE_NAME:
        return None
    named = NOUN_PHRASE.match(tokens.tags, mark + 1, end)
    if named is None or people.at(tokens.block, named.end() - 1) is None:
        return None
    return named.end() - 1


def phrase_ending(tokens: Tokens, last: int, start: int, people: People) -> tuple[int, int] | None:
    """The longest noun phrase whose last word is `last`."""
    for first in range(max(start, last - LONGEST_PHRASE), last + 1):
        phrase = phrase_at(tokens, first, last + 1, people)
        if phrase is not None and phrase[1] == last:
            return phrase
    return None


def past_brackets(tags: str, at: int, end: int) -> int:
    """Christian Wulff (CDU), Anja Hajduk (Grüne)."""
    return tags.find(tag.CLOSING_BRACKET, at, end) + 1 or at if tags.startswith(tag.OPENING_BRACKET, at) else at


def past_adverbs(tags: str, at: int) -> int:
    """Goes over auch, am Montag not: adverbs, words of time and pronouns that are no subject."""
    while at < len(tags) and tags[at] in ADVERBIAL:
        at += 1
    return at


def account_of(tokens: Tokens, at: int, start: int, end: int, people: People) -> tuple[int, int] | None:
    """The noun phrase that the preposition `at` names as the source; None where it names none."""
    word = tokens.words[at].lower()
    sources = people.lexicon.sources
    if word in sources.postpositions:
        return phrase_ending(tokens, at - 1, start, people)
    if word in sources.viewpoint and at == start:
        return _whose_view(tokens, at + 1, end, people)
    if word in sources.account_prepositions:
        nouns = tuple(sources.accounts)
    elif word in sources.view_prepositions:
        nouns = tuple(sources.views)
    else:
        return None
    for noun in range(at + 1, min(at + NOUN_WITHIN, end)):
        # Angaben, Polizeiangaben, Medienberichten
        if tokens.words[noun].lower().endswith(nouns):
            first = noun + 1
            while first < end and tokens.tags[first] in BEFORE_SOURCE:
                first += 1
            # nach Medienberichten: the accounts themselves are all that is known
            return phrase_at(tokens, first, end, people) or (noun, noun)
    return None


def _whose_view(tokens: Tokens, first: int, end: int, people: People) -> tuple[int, int] | None:
    """Für Anja Hajduk ist die Zeit vorbei: a person and a verb of being behind it."""
    phrase = phrase_at(tokens, first, end, people)
    if phrase is None or tokens.tags[phrase[1] + 1 : phrase[1] + 2] != tag.AUX:
        return None
    return phrase if people.at(tokens.block, phrase[1]) is not None else None


def hearsay_of(tokens: Tokens, at: int, start: int, end: int, people: People) -> tuple[int, int] | None:
    """In dem Antrag heißt es; heißt es in dem Antrag: what is quoted stands behind a preposition."""
    tags = tokens.tags
    behind = past_adverbs(tags, at + 2)
    for place in (behind, start):
        if tags[place : place + 1] == tag.ADP:
            return phrase_at(tokens, place + 1, end if place == behind else at, people)
    return None
