"""Sources that a preposition names: according to, nach Angaben, à en croire, de l’avis de."""

from __future__ import annotations

from ...languages import Words
from ..cue import Attribution
from ..syntax.word_order import Syntax, past_adverbs
from ..tagging import tags as tag
from ..tagging.tokens import Phrase, Tokens

VERBS_BEFORE_SOURCE = tag.any_of("AUX SAY JUDGE OBJ_PRON")
SAY_OR_JUDGE = tag.any_of("SAY JUDGE")
BEFORE_SOURCE = tag.any_of("ADP ADV")
# nach den heute verbreiteten Angaben
ACCOUNT_WITHIN = 4


def account_of(tokens: Tokens, at: int, start: int, end: int, syntax: Syntax) -> Attribution | None:
    """Whom the preposition `at` names as a source in the sentence `start:end`; None where it names none."""
    if tokens.tags[at] == tag.ACCORDING:
        return _according_to(tokens, at, end, syntax)
    word, sources = tokens.words[at].lower(), syntax.lexicon.sources
    opens = at == start or tokens.tags[at - 1] == tag.COMMA
    if opens and word in sources.standpoint and (at != start or word not in sources.viewpoint):
        return _in_whose_words(tokens, at, end, syntax)
    phrase: Phrase | None = None
    if word in sources.postpositions:
        phrase = syntax.phrases.ending(tokens, at - 1, start)
    elif at == start and word in sources.viewpoint:
        phrase = _whose_view(tokens, at + 1, end, syntax)
    elif word in sources.account_prepositions:
        phrase = _after_account(tokens, at, end, syntax, sources.accounts)
    elif word in sources.view_prepositions:
        phrase = _after_account(tokens, at, end, syntax, sources.views)
    return None if phrase is None else Attribution(at, at, *phrase, tag.ACCORDING)


def _according_to(tokens: Tokens, at: int, end: int, syntax: Syntax) -> Attribution | None:
    last = at
    while last + 1 < end and tokens.words[last + 1].lower() in syntax.lexicon.sources.particles:
        last += 1
    if tokens.words[at].lower() in syntax.lexicon.sources.incomplete and last == at:
        return None
    while syntax.lexicon.traits.inverts and last + 1 < end and tokens.tags[last + 1] in VERBS_BEFORE_SOURCE:
        # según ha explicado el alcalde
        last += 1
    phrase = syntax.phrases.starting(tokens, last + 1, end)
    if phrase is None and syntax.lexicon.traits.drops_subjects and tokens.tags[last] in SAY_OR_JUDGE:
        # según explicó, faltan bombas
        phrase = last, last
    return None if phrase is None else Attribution(at, last, *phrase, tag.ACCORDING)


def _in_whose_words(tokens: Tokens, at: int, end: int, syntax: Syntax) -> Attribution | None:
    """De l’avis de la maire; aux yeux du maire; à en croire Anne; a juicio de la alcaldesa; en palabras de Ana."""
    noun = at + 1
    if noun < end and (tokens.words[noun].lower() in syntax.lexicon.phrases.definite or tokens.tags[noun] == tag.ADP):
        noun += 1
    is_view = noun < end and tokens.words[noun].lower() in syntax.lexicon.sources.views
    if not is_view or tokens.words[at].lower() not in syntax.lexicon.sources.standpoint:
        return None
    first = noun + 1
    while first < end and tokens.words[first].lower() in syntax.lexicon.phrases.linking:
        first += 1
    phrase = syntax.phrases.starting(tokens, first, end)
    return None if phrase is None else Attribution(at, noun, *phrase, tag.ACCORDING)


def _whose_view(tokens: Tokens, first: int, end: int, syntax: Syntax) -> Phrase | None:
    """Pour Anne Roy, ingénieure, « … »; für Anja Hajduk ist die Zeit vorbei: a person, set off from the clause."""
    phrase = syntax.phrases.starting(tokens, first, end)
    if phrase is None or syntax.people.at(tokens.block, phrase[1]) is None:
        return None
    return phrase if tokens.tags[phrase[1] + 1 : phrase[1] + 2] == syntax.after_fronted else None


def _after_account(tokens: Tokens, at: int, end: int, syntax: Syntax, accounts: Words) -> Phrase | None:
    """Nach Angaben der Polizei; laut Polizeiangaben; nach Medienberichten, which are all that is known."""
    for noun in range(at + 1, min(at + ACCOUNT_WITHIN, end)):
        if tokens.words[noun].lower().endswith(tuple(accounts)):
            first = noun + 1
            while first < end and tokens.tags[first] in BEFORE_SOURCE:
                first += 1
            return syntax.phrases.starting(tokens, first, end) or (noun, noun)
    return None


def impersonal_source(tokens: Tokens, verb: int, start: int, end: int, syntax: Syntax) -> Phrase | None:
    """In dem Antrag heißt es; heißt es in dem Antrag: what is quoted stands after a preposition."""
    tags = tokens.tags
    after = past_adverbs(tags, verb + 2)
    for place in (after, start):
        if tags[place : place + 1] == tag.ADP:
            return syntax.phrases.starting(tokens, place + 1, end if place == after else verb)
    return None
