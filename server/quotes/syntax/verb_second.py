"""The order of words where the verb stands second: its subject is before it only if nothing else opens the clause.

Every walk is bounded by REACH words. Source: the topological fields in Duden, Die Grammatik, the chapter on the order
of words.
"""

from __future__ import annotations

from ..entities.people import People
from ..tagging import tags as tag
from ..tagging.tokens import Phrase, Tokens
from .capitalised_nouns import past_brackets
from .complement_clauses import SHORTEST_BARE, end_of_clause, sized
from .noun_phrases import REACH, NounPhrases
from .word_order import follows_quotation, past_adverbs

FINITE = tag.any_of("AUX SAY JUDGE VERB")
FINITE_OR_UNKNOWN = FINITE | {tag.NOUN}
OPENS_CLAUSE = tag.any_of("COMMA SEMICOLON COLON DASH QUOTE")
CONJUNCTIONS = tag.any_of("SCONJ THAT REL")
# what may stand between the noun phrase that opens a clause and its verb
ADVERBIAL = tag.any_of("ADV NEXT TIME OBJ_PRON")
# what can stand after a finite verb, but not after an adjective
AFTER_VERB = tag.any_of("DET PRON ADP ADV OBJ_PRON COLON COMMA")
BEFORE_VERB = tag.any_of("PROPN TITLE PROPN_POSS PRON NAME_PARTICLE COMMA CLOSING_BRACKET")
ENDS_CLAUSE = tag.any_of("COLON STOP COMMA")
PERSON = tag.any_of("PRON PROPN TITLE")
# no article stands before one of these, but a relative pronoun that looks the same does
AFTER_RELATIVE = tag.any_of("DET ADP PRON ADV OBJ_PRON SCONJ QUOTE MARKED")
QUOTATIONS = tag.any_of("QUOTE MARKED")
# (CDU)   , der Sprecherin der Stadt,
APPOSITION = tag.pattern(
    "(?:OPENING_BRACKET [^CLOSING_BRACKET]{1,4} CLOSING_BRACKET)? (?:COMMA [^CLAUSAL]{1,14} COMMA)?",
    CLAUSAL="AUX SAY JUDGE VERB PRON SCONJ REL THAT QUOTE COMMA",
)
# how many stretches between commas are read to the left of a verb: appositions, relative clauses
STRETCHES = 5


class VerbSecond:
    """The subject stands before the verb or right after it; in a subordinate clause the verb is the last word."""

    after_fronted = tag.AUX
    clause_after_subject = True

    def __init__(self, people: People, phrases: NounPhrases) -> None:
        self.people = people
        self.lexicon = people.lexicon
        self.phrases = phrases

    def subject_of(self, tokens: Tokens, verb: int, start: int, end: int) -> Phrase | None:
        """The noun phrase around the verb that its case and place let be the subject."""
        tags, takes = tokens.tags, self.lexicon.takes
        start, end = max(start, verb - REACH), min(end, verb + REACH)
        auxiliary = tags.rfind(tag.AUX, start, verb)
        is_last = verb + 1 >= len(tags) or tags[verb + 1] in ENDS_CLAUSE
        if auxiliary >= start and is_last and tags[verb - 1] != tag.COMMA:
            if self._is_passive(tokens, auxiliary, verb):
                return self._agent(tokens, auxiliary, verb)
            # Stoiber hatte die Rolle der Partei betont: the subject stands around the auxiliary
            verb = auxiliary
        if verb > start and tags[verb - 1] == tag.CCONJ:
            return self.main_subject(tokens, start, verb - 1)
        found = self._around(tokens, verb, start, end)
        return self._quoted(tokens, verb, end, found) if takes("object_speaks", tokens.words[verb]) else found

    def subject_before(self, tokens: Tokens, verb: int, start: int) -> Phrase | None:
        """The noun phrase that opens the clause, if nothing else does."""
        return self._opening(tokens, verb, max(start, verb - REACH))

    def main_subject(self, tokens: Tokens, start: int, end: int) -> Phrase | None:
        """The subject of the first finite verb of the stretch that has one."""
        tags = tokens.tags
        for at in range(start, min(end, start + REACH)):
            if tags[at] in FINITE or (tags[at] == tag.NOUN and _stands_second(tags, at, start)):
                found = self._around(tokens, at, start, end)
                if found is not None:
                    return found
        return None

    def may_be_inverted(self, tokens: Tokens, verb: int, start: int) -> bool:
        """After a quotation alone: elsewhere the subject after the verb is told by its case."""
        return follows_quotation(tokens.tags, verb, start)

    def clause_after_source(self, tokens: Tokens, at: int, end: int, *, opens: bool) -> Phrase | None:
        """Laut Anna Blum, Sprecherin der Stadt, brannte das Haus: the verb comes first. Fragments stand alone."""
        if not opens:
            return None
        tags = tokens.tags
        apposition = APPOSITION.match(tags, at, end)
        first = at if apposition is None else apposition.end()
        last = end_of_clause(tags, first, end)
        is_clause = last - first >= SHORTEST_BARE and tags[first] in FINITE_OR_UNKNOWN
        return sized(first, last) if is_clause and QUOTATIONS.isdisjoint(tags[first:last]) else None

    def is_reported(self, tokens: Tokens, start: int, end: int) -> bool:
        """Whether the first verb is in the first subjunctive."""
        endings = self.lexicon.endings
        for at in range(start, min(end, start + REACH)):
            word, here = tokens.words[at], tokens.tags[at]
            if word.lower() in self.lexicon.mood.first_subjunctive:
                return True
            if here in FINITE:
                return False
            if here == tag.NOUN and _stands_second(tokens.tags, at, start):
                return word.endswith(endings.first_subjunctive) and not word.endswith(endings.past_subjunctive)
        return False

    def may_go_on_reported(self, tokens: Tokens, start: int, end: int) -> bool:
        """Whether the first verb is in the second subjunctive: alle würden zahlen."""
        for at in range(start, min(end, start + REACH)):
            if tokens.tags[at] in FINITE_OR_UNKNOWN:
                if tokens.words[at].lower() in self.lexicon.mood.second_subjunctive:
                    return True
                if tokens.tags[at] != tag.NOUN:
                    return False
        return False

    def _is_passive(self, tokens: Tokens, auxiliary: int, verb: int) -> bool:
        """Wurde bezeichnet, wurde angesehen; not wird bezeichnen, which is the future, nor whom a paper quotes."""
        word = tokens.words[verb]
        is_passive = tokens.words[auxiliary].lower() in self.lexicon.predicates.passive
        return is_passive and self.lexicon.is_passive_participle(word) and not self.lexicon.takes("object_speaks", word)

    def _agent(self, tokens: Tokens, auxiliary: int, verb: int) -> Phrase | None:
        """Wurde von der Polizei als „…“ bezeichnet: who speaks stands after "von"."""
        by = self.lexicon.phrases.by
        at = next((at for at in range(auxiliary + 1, verb) if tokens.words[at].lower() in by), None)
        return None if at is None else self.phrases.starting(tokens, at + 1, verb)

    def _quoted(self, tokens: Tokens, verb: int, end: int, subject: Phrase | None) -> Phrase | None:
        """Die Zeitung zitierte den Minister; „…“, zitiert die Zeitung den Minister: who speaks is the object."""
        after = max(verb, subject[1] if subject is not None else verb) + 1
        return self.phrases.starting(tokens, past_adverbs(tokens.tags, after), end) or subject

    def _around(self, tokens: Tokens, verb: int, start: int, end: int) -> Phrase | None:
        """The subject before or after a finite verb; articles tell the case, as far as they can."""
        words, cases = tokens.words, self.lexicon.cases
        before = self._opening(tokens, verb, start)
        after = self.phrases.starting(tokens, past_adverbs(tokens.tags, verb + 1), end)
        if before is not None and words[before[0]].lower() in cases.oblique:
            return after
        if before is None or after is None:
            return after or before
        if self._is_bare(tokens, before) or words[after[0]].lower() in cases.nominative:
            return after
        may_be = words[after[0]] in cases.rather_nominative and self.people.at(tokens.block, before[1]) is None
        return after if may_be and self._is_person(tokens, after) else before

    def _is_person(self, tokens: Tokens, phrase: Phrase) -> bool:
        here = tokens.tags[phrase[1]]
        return here in PERSON and (here == tag.PRON or self.people.at(tokens.block, phrase[1]) is not None)

    def _is_bare(self, tokens: Tokens, phrase: Phrase) -> bool:
        """Relativierend fügt Gall hinzu: a single capitalised word that names nobody may be no noun at all."""
        is_word = phrase[0] == phrase[1] and tokens.tags[phrase[0]] == tag.PROPN
        return is_word and self.people.at(tokens.block, phrase[0]) is None

    def _opening(self, tokens: Tokens, verb: int, start: int) -> Phrase | None:
        """The phrase that opens the clause of the verb, with the verb after it, or after its appositions."""
        tags = tokens.tags
        found: Phrase | None = None
        end = verb
        for _ in range(STRETCHES):
            first = _stretch_start(tags, end, start)
            if first < end and tags[first] in CONJUNCTIONS and not self._likens(tokens, first):
                # zumal der Minister oft betonte: the verb stands last, its subject after the conjunction
                after = past_adverbs(tags, first + 1)
                return self.phrases.starting(tokens, after, verb) if end == verb else found
            opens_clause = first <= start or tags[first - 1] != tag.COMMA
            if not opens_clause and end == verb and _is_relative(tags, first):
                return self.phrases.ending(tokens, first - 2, start)
            phrase = self._filling(tokens, first, end)
            phrase = phrase or self._filling(tokens, tags.rfind(tag.CCONJ, first, end) + 1, end)
            if phrase is not None and (found is None or self.people.at(tokens.block, phrase[1]) is not None):
                found = phrase
            if opens_clause or (phrase is None and not _is_aside(tags, first, end)):
                break
            end = first - 1
        return found

    def _filling(self, tokens: Tokens, first: int, end: int) -> Phrase | None:
        """The noun phrase that all of the stretch is, but for adverbs around it."""
        tags = tokens.tags
        while first < end and (tags[first] == tag.ADV or self._likens(tokens, first)):
            first += 1
        phrase = self.phrases.starting(tokens, first, end)
        if phrase is None:
            return None
        after = past_brackets(tags, self.phrases.with_complements(tokens, phrase[1], end) + 1, end)
        while after < end and tags[after] in ADVERBIAL:
            after += 1
        if after < end and tags[after] == tag.CCONJ:
            other = self.phrases.starting(tokens, after + 1, end)
            return (phrase[0], other[1]) if other is not None and other[1] == end - 1 else None
        return phrase if after == end else None

    def _likens(self, tokens: Tokens, at: int) -> bool:
        """Wie die Zeitung berichtet: the conjunction opens no clause whose verb would be last."""
        return tokens.words[at].lower() in self.lexicon.clauses.likening


def _stands_second(tags: str, at: int, start: int) -> bool:
    """Müller wandte sich; Müller, der Sprecher, wandte sich: a word between a noun and what no adjective precedes."""
    if at <= start or tags[at + 1 : at + 2] not in AFTER_VERB:
        return False
    # unter dem Motto „…“ zogen die Leute; wie der „Anzeiger“ meldete, …: there the verb is the clause's last
    return tags[at - 1] in BEFORE_VERB or (tags[at - 1] == tag.MARKED and tags[at + 1] not in (tag.COLON, tag.COMMA))


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
    return first == end or _is_relative(tags, first) or FINITE.isdisjoint(tags[first:end])


def _is_relative(tags: str, first: int) -> bool:
    """Ein Kommentar, der die Entscheidung lobt: no article stands before another or before a preposition."""
    return tags[first] == tag.ADP or (tags[first] == tag.DET and tags[first + 1 : first + 2] in AFTER_RELATIVE)
