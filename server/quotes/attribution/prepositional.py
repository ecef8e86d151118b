"""Sources that are named without a verb of saying: labels, credits, according to."""

from __future__ import annotations

from ..cue import Attribution
from ..entities.people import People
from ..syntax import german_phrases
from ..syntax.noun_phrases import phrase_ending, phrase_from
from ..tagging import tags as tag
from ..tagging.tagger import Tokens

LONGEST_LABEL = 40
LONGEST_KIND = 6
VERBS = tag.any_of("AUX SAY JUDGE VERB QUOTATIVE PAST_FORM THAT")
KIND = tag.pattern("[PROPN NOUN TITLE ROLE DET]* COLON*")
BEHIND_LABEL = tag.any_of("COMMA OPENING_BRACKET ADP")
VERBS_BEFORE_SOURCE = tag.any_of("AUX SAY JUDGE OBJ_PRON")
SAY_OR_JUDGE = tag.any_of("SAY JUDGE")
QUOTE_DASH, COLON_QUOTE = tag.sequence("QUOTE DASH"), tag.sequence("COLON QUOTE")
COMMA_CCONJ = tag.sequence("COMMA CCONJ")


def credited(tokens: Tokens, start: int, end: int, people: People) -> list[Attribution]:
    """“…” — Ann Smith; Review: “…” — Ann Smith: a dash behind the quotation, and no verb."""
    tags = tokens.tags
    dash = tags.find(QUOTE_DASH, start, min(end, start + LONGEST_KIND)) + 1
    if dash == 0 or not VERBS.isdisjoint(tags[start:end]) or KIND.fullmatch(tags, start, dash - 1) is None:
        return []
    phrase = phrase_from(tokens, dash + 1, end, people)
    return [] if phrase is None else [Attribution(dash, dash, *phrase, tag.DASH)]


def labelled(tokens: Tokens, start: int, end: int, people: People) -> list[Attribution]:
    """Smith: “…”; Ann Smith, head of the union: “…”; …, and Ann Smith: “…”."""
    tags = tokens.tags
    colon = tags.find(COLON_QUOTE, start, min(end, start + LONGEST_LABEL))
    if colon <= start:
        return []
    phrase = phrase_from(tokens, start, colon, people)
    if phrase is not None and phrase[1] != colon - 1:
        is_label = tags[phrase[1] + 1] in BEHIND_LABEL and VERBS.isdisjoint(tags[start:colon])
        phrase = phrase if is_label and people.at(tokens.block, phrase[1]) is not None else None
    phrase = phrase or _last_of_several(tokens, start, colon, people)
    return [] if phrase is None else [Attribution(colon, colon, *phrase, tag.COLON)]


def _last_of_several(tokens: Tokens, start: int, colon: int, people: People) -> tuple[int, int] | None:
    ending = german_phrases.phrase_ending if people.lexicon.traits.verb_second else phrase_ending
    phrase = ending(tokens, colon - 1, tokens.tags.rfind(COMMA_CCONJ, start, colon) + 2, people)
    if (
        phrase is None
        or people.at(tokens.block, phrase[1]) is None
        or tokens.tags[phrase[0] - 2 : phrase[0]] != COMMA_CCONJ
    ):
        return None
    return phrase


def account_of(tokens: Tokens, at: int, start: int, end: int, people: People) -> Attribution | None:
    """According to the mayor; nach Angaben der Polizei; pour Anne Roy, ingénieure, …: the preposition is at `at`."""
    if tokens.tags[at] == tag.ACCORDING:
        return _according_to(tokens, at, end, people)
    if people.lexicon.traits.verb_second:
        phrase = german_phrases.account_of(tokens, at, start, end, people)
        return None if phrase is None else Attribution(at, at, *phrase, tag.ACCORDING)
    if at == start and tokens.words[at].lower() in people.lexicon.sources.viewpoint:
        return _view(tokens, at, end, people)
    opens = at == start or tokens.tags[at - 1] == tag.COMMA
    return _in_whose_words(tokens, at, end, people) if opens else None


def _according_to(tokens: Tokens, at: int, end: int, people: People) -> Attribution | None:
    last = at
    while last + 1 < end and tokens.words[last + 1].lower() in people.lexicon.sources.particles:
        last += 1
    if tokens.words[at].lower() in people.lexicon.sources.incomplete and last == at:
        return None
    while people.lexicon.traits.inverts and last + 1 < end and tokens.tags[last + 1] in VERBS_BEFORE_SOURCE:
        # según ha explicado el alcalde
        last += 1
    phrase = phrase_from(tokens, last + 1, end, people)
    if phrase is None and people.lexicon.traits.drops_subjects and tokens.tags[last] in SAY_OR_JUDGE:
        # según explicó, faltan bombas
        phrase = last, last
    return None if phrase is None else Attribution(at, last, *phrase, tag.ACCORDING)


def _in_whose_words(tokens: Tokens, at: int, end: int, people: People) -> Attribution | None:
    """De l’avis de la maire; aux yeux du maire; à en croire Anne; a juicio de la alcaldesa; en palabras de Ana."""
    noun = at + 1
    if noun < end and (tokens.words[noun].lower() in people.lexicon.phrases.definite or tokens.tags[noun] == tag.ADP):
        noun += 1
    is_view = noun < end and tokens.words[noun].lower() in people.lexicon.sources.views
    if not is_view or tokens.words[at].lower() not in people.lexicon.sources.standpoint:
        return None
    first = noun + 1
    while first < end and tokens.words[first].lower() in people.lexicon.phrases.linking:
        first += 1
    phrase = phrase_from(tokens, first, end, people)
    return None if phrase is None else Attribution(at, noun, *phrase, tag.ACCORDING)


def _view(tokens: Tokens, at: int, end: int, people: People) -> Attribution | None:
    """Pour Anne Roy, ingénieure, « … »: a person behind the preposition that opens the sentence."""
    phrase = phrase_from(tokens, at + 1, end, people)
    if (
        phrase is None
        or people.at(tokens.block, phrase[1]) is None
        or tokens.tags[phrase[1] + 1 : phrase[1] + 2] != tag.COMMA
    ):
        return None
    return Attribution(at, at, *phrase, tag.ACCORDING)
