"""Subjects in German: the verb stands second, so its subject stands before it only if nothing else opens the clause.

Every walk is bounded by REACH words. Source: the topological fields in Duden, Die Grammatik, the chapter on the order
of words.
"""

from __future__ import annotations

from ..entities.people import People
from ..tagging import tags as tag
from ..tagging.tagger import Tokens
from .german_phrases import past_adverbs, past_brackets, phrase_at, phrase_ending, with_complements

REACH = 60
FINITE = tag.any_of("AUX SAY JUDGE VERB")
OPENS_CLAUSE = tag.any_of("COMMA SEMICOLON COLON DASH QUOTE")
CONJUNCTIONS = tag.any_of("SCONJ THAT REL")
# what may stand between the noun phrase that opens a clause and its verb
ADVERBIAL = tag.any_of("ADV NEXT TIME OBJ_PRON")
# what can stand behind a finite verb, but not behind an adjective
BEHIND_VERB = tag.any_of("DET PRON ADP ADV OBJ_PRON COLON COMMA")
BEFORE_VERB = tag.any_of("PROPN TITLE PROPN_POSS PRON NAME_PARTICLE COMMA CLOSING_BRACKET")
ENDS_CLAUSE = tag.any_of("COLON STOP COMMA")
PERSON = tag.any_of("PRON PROPN TITLE")
MOOD = FINITE | {tag.NOUN}
BEHIND_RELATIVE = tag.any_of("DET ADP PRON ADV OBJ_PRON SCONJ QUOTE MARKED")
# how many stretches between commas are read to the left of a verb: appositions, relative clauses
STRETCHES = 5


def subject_of(tokens: Tokens, at: int, start: int, end: int, people: People) -> tuple[int, int] | None:
    """The noun phrase that is the subject of the verb `at` in the sentence `start:end`; None where there is none."""
    tags = tokens.tags
    start, end = max(start, at - REACH), min(end, at + REACH)
    auxiliary = tags.rfind(tag.AUX, start, at)
    if auxiliary >= start and (at + 1 >= len(tags) or tags[at + 1] in ENDS_CLAUSE) and tags[at - 1] != tag.COMMA:
        is_passive = tokens.words[auxiliary].lower() in people.lexicon.predicates.passive
        # bezeichnet, angesehen; not bezeichnen, which is the future
        is_passive = is_passive and people.lexicon.is_passive_participle(tokens.words[at])
        if is_passive and not people.lexicon.takes("object_speaks", tokens.words[at]):
            return _agent(tokens, auxiliary, at, people)
        # Stoiber hatte die Rolle der Partei betont: the subject stands around the auxiliary
        at = auxiliary
    if at > start and tags[at - 1] == tag.CCONJ:
        return main_subject(tokens, start, at - 1, people)
    found = _around(tokens, at, start, end, people)
    return _quoted(tokens, at, end, found, people) if people.lexicon.takes("object_speaks", tokens.words[at]) else found


def main_subject(tokens: Tokens, start: int, end: int, people: People) -> tuple[int, int] | None:
    """The subject of the first finite verb of the stretch."""
    for at in range(start, min(end, start + REACH)):
        here = tokens.tags[at]
        if here in FINITE or (here == tag.NOUN and _stands_second(tokens.tags, at, start)):
            found = _around(tokens, at, start, end, people)
            if found is not None:
                return found
    return None


def _stands_second(tags: str, at: int, start: int) -> bool:
    """Müller wandte sich; Müller, der Sprecher, wandte sich: a word between a noun and what no adjective precedes."""
    if at <= start or tags[at + 1 : at + 2] not in BEHIND_VERB:
        return False
    # unter dem Motto „…“ zogen die Leute; wie der „Anzeiger“ meldete, …: there the verb is the clause's last
    return tags[at - 1] in BEFORE_VERB or (tags[at - 1] == tag.MARKED and tags[at + 1] not in (tag.COLON, tag.COMMA))


def _around(tokens: Tokens, at: int, start: int, end: int, people: People) -> tuple[int, int] | None:
    """The subject before or behind a finite verb; articles tell the case, as far as they can."""
    before = _opening(tokens, at, start, people)
    behind = phrase_at(tokens, past_adverbs(tokens.tags, at + 1), end, people)
    if before is not None and tokens.words[before[0]].lower() in people.lexicon.cases.oblique:
        return behind
    if before is None or behind is None:
        return behind or before
    if _is_bare(tokens, before, people) or tokens.words[behind[0]].lower() in people.lexicon.cases.nominative:
        return behind
    is_nominative = (
        tokens.words[behind[0]] in people.lexicon.cases.rather_nominative and people.at(tokens.block, before[1]) is None
    )
    return (
        behind if is_nominative and tokens.tags[behind[1]] in PERSON and _is_person(tokens, behind, people) else before
    )


def _quoted(
    tokens: Tokens, at: int, end: int, subject: tuple[int, int] | None, people: People
) -> tuple[int, int] | None:
    """Die Zeitung zitierte den Minister; „…“, zitiert die Zeitung den Minister: who speaks is the object."""
    behind = max(at, subject[1] if subject is not None else at) + 1
    return phrase_at(tokens, past_adverbs(tokens.tags, behind), end, people) or subject


def _is_person(tokens: Tokens, phrase: tuple[int, int], people: People) -> bool:
    return tokens.tags[phrase[1]] == tag.PRON or people.at(tokens.block, phrase[1]) is not None


def _is_bare(tokens: Tokens, phrase: tuple[int, int], people: People) -> bool:
    """Relativierend fügt Gall hinzu: a single capitalised word that names nobody may be no noun at all."""
    return phrase[0] == phrase[1] and tokens.tags[phrase[0]] == tag.PROPN and people.at(tokens.block, phrase[0]) is None


def _agent(tokens: Tokens, auxiliary: int, at: int, people: People) -> tuple[int, int] | None:
    """Wurde von der Polizei als „…“ bezeichnet: who speaks stands behind "von"."""
    for by in range(auxiliary + 1, at):
        if tokens.words[by].lower() in people.lexicon.phrases.by:
            return phrase_at(tokens, by + 1, at, people)
    return None


def is_reported(tokens: Tokens, start: int, end: int, people: People) -> bool:
    """Whether the first verb is in the first subjunctive: whoever spoke last speaks on, without a verb of saying."""
    for at in range(start, min(end, start + REACH)):
        word, here = tokens.words[at], tokens.tags[at]
        if word.lower() in people.lexicon.mood.first_subjunctive:
            return True
        if here in FINITE:
            return False
        if here == tag.NOUN and _stands_second(tokens.tags, at, start):
            endings = people.lexicon.endings
            return word.endswith(endings.first_subjunctive) and not word.endswith(endings.past_subjunctive)
    return False


def may_go_on_reported(tokens: Tokens, start: int, end: int, people: People) -> bool:
    """Whether the first verb is in the second subjunctive, which goes on with a report: alle würden zahlen."""
    verbs = (at for at in range(start, min(end, start + REACH)) if tokens.tags[at] in MOOD)
    for at in verbs:
        if tokens.words[at].lower() in people.lexicon.mood.second_subjunctive:
            return True
        if tokens.tags[at] != tag.NOUN:
            return False
    return False


def _opening(tokens: Tokens, at: int, start: int, people: People) -> tuple[int, int] | None:
    """The phrase that opens the clause of the verb `at`, with the verb behind it, or behind its appositions."""
    tags = tokens.tags
    found: tuple[int, int] | None = None
    end = at
    for _ in range(STRETCHES):
        first = _stretch_start(tags, end, start)
        if first < end and tags[first] in CONJUNCTIONS and tokens.words[first].lower() != "wie":
            # zumal der Minister oft betonte: the verb stands last, its subject behind the conjunction
            return phrase_at(tokens, past_adverbs(tags, first + 1), at, people) if end == at else found
        opener = tags[first - 1] if first > start else None
        if opener == tag.COMMA and end == at and _is_relative(tags, first):
            return phrase_ending(tokens, first - 2, start, people)
        phrase = _filling(tokens, first, end, people) or _filling(
            tokens, tags.rfind(tag.CCONJ, first, end) + 1, end, people
        )
        if phrase is not None and (found is None or people.at(tokens.block, phrase[1]) is not None):
            found = phrase
        if opener != tag.COMMA or (phrase is None and not _is_aside(tags, first, end)):
            break
        end = first - 1
    return found


def _stretch_start(tags: str, end: int, start: int) -> int:
    """Where the words before `end` start that no comma cuts; what stands in brackets is one of them."""
    first = end
    while first > start and tags[first - 1] not in OPENS_CLAUSE:
        first -= 1
        if tags[first] == tag.CLOSING_BRACKET:
            first = max(tags.rfind(tag.OPENING_BRACKET, start, first), start)
    return first


def _is_aside(tags: str, first: int, end: int) -> bool:
    """An apposition or a relative clause: unter ihnen auch Lehrer; der als Kritiker gilt."""
    return first == end or _is_relative(tags, first) or not any(tags[at] in FINITE for at in range(first, end))


def _is_relative(tags: str, first: int) -> bool:
    """Ein Kommentar, der die Entscheidung lobt: no article stands before another or before a preposition."""
    return tags[first] == tag.ADP or (tags[first] == tag.DET and tags[first + 1 : first + 2] in BEHIND_RELATIVE)


def _filling(tokens: Tokens, first: int, end: int, people: People) -> tuple[int, int] | None:
    """The noun phrase that all of the stretch is, but for adverbs around it."""
    tags = tokens.tags
    while first < end and (tags[first] == tag.ADV or tokens.words[first].lower() == "wie"):
        first += 1
    phrase = phrase_at(tokens, first, end, people)
    if phrase is None:
        return None
    behind = past_brackets(tags, with_complements(tokens, phrase[1], end, people) + 1, end)
    while behind < end and tags[behind] in ADVERBIAL:
        behind += 1
    if behind < end and tags[behind] == tag.CCONJ:
        other = phrase_at(tokens, behind + 1, end, people)
        return (phrase[0], other[1]) if other is not None and other[1] == end - 1 else None
    return phrase if behind == end else None
