"""Verbs → their subjects, in languages in which the subject stands before its verb.

Every walk is bounded by REACH words, so a sentence of a million words costs no more a word than a short one.
"""

from __future__ import annotations

from ..entities.people import People
from ..tagging import tags as tag
from ..tagging.tagger import Tokens
from . import verb_second
from .noun_phrases import REACH, phrase_ending

BETWEEN_SUBJECT_AND_VERB = tag.any_of("AUX ADV TIME OBJ_PRON")
VERBS = tag.any_of("SAY JUDGE VERB PAST_FORM AUX")
ANY_VERB = tag.pattern("[SAY JUDGE VERB PAST_FORM AUX]")
BEFORE_TIME = tag.any_of("NEXT DET ADV TIME")
BEFORE_PARTICIPLE = tag.any_of("NOUN TIME")
OPENS_PREDICATE = tag.any_of("AUX TIME")
SHARED_VERBS = 3


def main_subject(tokens: Tokens, start: int, end: int, people: People) -> tuple[int, int] | None:
    """The first noun phrase of the stretch that a verb follows, else the first person named in it."""
    tags = tokens.tags
    if people.lexicon.traits.verb_second:
        return verb_second.main_subject(tokens, start, end, people)
    end = min(end, start + REACH)
    searched = start
    for match in ANY_VERB.finditer(tags, start + 1, end):
        last = _skip_adverbials(tokens, match.start() - 1, start)
        if _is_infinitive(tokens, last, start, people):
            # the verbs before it have been asked already: again, each would ask all before it once more
            subject = _person_in(tokens, searched, last, start, people)
            searched = max(searched, last)
        else:
            subject = _subject_ending(tokens, last, start, people)
        if subject is not None:
            return subject
    return _person_in(tokens, searched, end, start, people)


def _person_in(tokens: Tokens, first: int, end: int, start: int, people: People) -> tuple[int, int] | None:
    tags = tokens.tags
    for at in range(first, end):
        if tags[at] == tag.PRON or (tags[at] == tag.PROPN and people.at(tokens.block, at) is not None):
            return phrase_ending(tokens, _end_of_name(tokens, at, people), start, people)
    return None


def _end_of_name(tokens: Tokens, at: int, people: People) -> int:
    person = people.at(tokens.block, at)
    while person is not None and at + 1 < len(tokens.words) and people.at(tokens.block, at + 1) is person:
        at += 1
    return at


def subject_before(tokens: Tokens, at: int, start: int, people: People) -> tuple[int, int] | None:
    """The subject of the verb `at`, looked for to its left; None where no noun phrase stands there."""
    start = max(start, at - REACH)
    end = _skip_adverbials(tokens, at - 1, start)
    if _is_infinitive(tokens, end, start, people):
        # he went on to call it: the subject of the verb before
        return main_subject(tokens, start, end, people)
    return _subject_ending(tokens, end, start, people)


def _is_infinitive(tokens: Tokens, mark: int, start: int, people: People) -> bool:
    return (
        mark > start
        and tokens.tags[mark] != tag.CCONJ
        and tokens.words[mark].lower() in people.lexicon.predicates.infinitive
    )


def _subject_ending(tokens: Tokens, end: int, start: int, people: People) -> tuple[int, int] | None:
    if end >= start and tokens.tags[end] == tag.CCONJ:
        return _shared_subject(tokens, end, start, people)
    return _own_subject(tokens, end, start, people)


def _own_subject(tokens: Tokens, end: int, start: int, people: People) -> tuple[int, int] | None:
    tags = tokens.tags
    for _ in range(4):
        end = _skip_adverbials(tokens, end, start)
        if end >= start and tags[end] == tag.DASH:
            end = tags.rfind(tag.DASH, start, end) - 1
        if end >= start and tags[end] == tag.COMMA:
            return _before_apposition(tokens, end, start, people)
        phrase = phrase_ending(tokens, end, start, people) if end >= start else None
        if phrase is None or phrase[0] <= start or tags[phrase[0] - 1] != tag.ADP or tags[phrase[0]] == tag.NUM:
            # about 40 rabbis: before a number the preposition is none
            return phrase
        # Trump in a statement said: what hangs on a preposition is no subject
        end = phrase[0] - 2
        participle = max(tags.rfind(tag.PAST_FORM, start, end), tags.rfind(tag.JUDGE, start, end))
        if participle > start and end - participle < 5 and tags[end] in BEFORE_PARTICIPLE:
            # a report released the same day by the bureau said: nor is what hangs on a participle
            end = participle - 1
    return None


def _skip_adverbials(tokens: Tokens, end: int, start: int) -> int:
    """Goes left over auxiliaries, adverbs and words of time: Trump on Monday also said."""
    tags = tokens.tags
    while end >= start and tags[end] in BETWEEN_SUBJECT_AND_VERB:
        timed = tags[end] == tag.TIME
        end -= 1
        while timed and end >= start and tags[end] in BEFORE_TIME:
            end -= 1
        if timed and end >= start and tags[end] == tag.ADP:
            end -= 1
    return end


def _shared_subject(tokens: Tokens, at: int, start: int, people: People) -> tuple[int, int] | None:
    """Cruz smiled and said: the subject of the verb before the conjunction, a verb of saying first."""
    tags = tokens.tags
    saying = tags.rfind(tag.SAY, start + 1, at)
    verbs = [verb for verb in range(at - 1, start, -1) if tags[verb] in VERBS][:SHARED_VERBS]
    for verb in ([saying] if saying > 0 else []) + verbs:
        subject = _own_subject(tokens, verb - 1, start, people)
        if subject is not None:
            return subject
    return None


def _before_apposition(tokens: Tokens, comma: int, start: int, people: People) -> tuple[int, int] | None:
    """Smith, 45, a plumber from Ohio, said: the person left of the appositions, else the nearest noun phrase."""
    if tag.COMMA not in tokens.tags[start:comma] and not _goes_on(tokens, comma + 1, people):
        # a peak, once called a hump: one comma alone stands between no subject and its verb
        return None
    opens = tokens.tags[tokens.tags.rfind(tag.COMMA, start, comma) + 1]
    # the union, which represents drivers, said
    nearest = None if opens == tag.REL else phrase_ending(tokens, comma - 1, start, people)
    best: tuple[int, int] | None = None
    at = comma
    for _ in range(5):
        at = tokens.tags.rfind(tag.COMMA, start, at)
        if at <= start:
            break
        # le ministre a, lui, dénoncé
        phrase = phrase_ending(tokens, _skip_adverbials(tokens, at - 1, start), start, people)
        if (
            phrase is None
            or tokens.tags[phrase[0] : phrase[1] + 1] == tag.NUM
            or (phrase[0] > start and tokens.tags[phrase[0] - 1] == tag.ADP)
        ):
            continue
        if people.at(tokens.block, phrase[1]) is not None:
            return phrase
        best = best or phrase
    if nearest is not None and people.at(tokens.block, nearest[1]) is not None:
        return nearest
    return best or nearest


def _goes_on(tokens: Tokens, at: int, people: People) -> bool:
    """Clinton paused, then said; the rest, however long, has been told."""
    return tokens.tags[at : at + 1] in OPENS_PREDICATE or tokens.words[at].lower() in people.lexicon.predicates.sequels
