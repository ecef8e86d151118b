"""The order of words in English, French and Spanish: the subject stands before its verb.

Every walk is bounded by REACH words, so a sentence of a million words costs no more a word than a short one.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..entities.people import People
from ..tagging import tags as tag
from ..tagging.tokens import Phrase, Tokens
from .agreement import is_subject
from .complement_clauses import FRONTED_OPENERS, clause_at, end_of_clause, sized
from .noun_phrases import REACH, NounPhrases
from .word_order import before_auxiliaries

BETWEEN_SUBJECT_AND_VERB = tag.any_of("AUX ADV TIME OBJ_PRON")
VERBS = tag.any_of("SAY JUDGE VERB PAST_FORM AUX")
ANY_VERB = tag.pattern("[SAY JUDGE VERB PAST_FORM AUX]")
BEFORE_TIME = tag.any_of("NEXT DET ADV TIME")
BEFORE_PARTICIPLE = tag.any_of("NOUN TIME")
OPENS_PREDICATE = tag.any_of("AUX TIME")
OPENS_INVERSION = tag.any_of("QUOTE COMMA DASH")
# a retired engineer, / 45, / head of the union,
CLAUSAL = "AUX SAY JUDGE VERB PRON SCONJ REL THAT QUOTE COMMA"
APPOSITION = tag.pattern(
    "[^CLAUSAL]{0,8} [ROLE TITLE NUM] [^CLAUSAL]{0,12} COMMA"
    "(?=[DET PROPN NOUN PRON TITLE ROLE PROPN_POSS NOUN_POSS NUM])",
    CLAUSAL=CLAUSAL,
)
SHARED_VERBS = 3
PREPOSITIONAL_PHRASES = 4
APPOSITIONS = 5
LONGEST_PARTICIPLE = 5


class SubjectVerb:
    """The subject stands before its verb, but for verbs of saying after what is said."""

    after_fronted = tag.COMMA
    clause_after_subject = False

    def __init__(self, people: People, phrases: NounPhrases) -> None:
        self.people = people
        self.lexicon = people.lexicon
        self.phrases = phrases

    def subject_of(self, tokens: Tokens, verb: int, start: int, end: int) -> Phrase | None:  # noqa: ARG002 (a subject after its verb is another rule's)
        """The subject left of the verb, if it can be its subject and can say something."""
        subject = self.subject_before(tokens, verb, start)
        return subject if subject is not None and is_subject(tokens, verb, subject, self.people) else None

    def subject_before(self, tokens: Tokens, verb: int, start: int) -> Phrase | None:
        """The noun phrase left of the verb, its adverbs and appositions."""
        start = max(start, verb - REACH)
        last = _before_adverbials(tokens.tags, verb - 1, start)
        if self._is_infinitive(tokens, last, start):
            # he went on to call it: the subject of the verb before
            return self.main_subject(tokens, start, last)
        return self._subject_ending(tokens, last, start)

    def main_subject(self, tokens: Tokens, start: int, end: int) -> Phrase | None:
        """The first noun phrase of the stretch that a verb follows, else the first person named in it."""
        end = min(end, start + REACH)
        searched = start
        for match in ANY_VERB.finditer(tokens.tags, start + 1, end):
            last = _before_adverbials(tokens.tags, match.start() - 1, start)
            if self._is_infinitive(tokens, last, start):
                # the verbs before it have been asked already: again, each would ask all before it once more
                subject = self._person_in(tokens, searched, last, start)
                searched = max(searched, last)
            else:
                subject = self._subject_ending(tokens, last, start)
            if subject is not None:
                return subject
        return self._person_in(tokens, searched, end, start)

    def may_be_inverted(self, tokens: Tokens, verb: int, start: int) -> bool:
        """Whether no subject stands before the verb: “…,” said X; it was a mess, said X; not: Smith, 45, told X."""
        lexicon, word = self.lexicon, tokens.words[verb]
        if lexicon.takes("only_addressee", word) or word.lower() in lexicon.base_forms:
            # posts, stress management, sleep: in English only says and said stand before their subject
            return False
        before = before_auxiliaries(tokens.tags, verb, start)
        # comme le souligne Anne Roy; como subraya Ana Torres
        likened = before - (tokens.tags[before] == tag.DET)
        return tokens.tags[before] in OPENS_INVERSION or tokens.words[likened].lower() in lexicon.clauses.likening

    def clause_after_source(self, tokens: Tokens, at: int, end: int, *, opens: bool) -> Phrase | None:
        """According to Ann Lee, a retired engineer, the dam holds: after a comma, and after an apposition."""
        tags = tokens.tags
        if tags[at : at + 1] != tag.COMMA:
            return None
        apposition = APPOSITION.match(tags, at + 1, end)
        first = at + 1 if apposition is None else apposition.end()
        if opens and self.lexicon.traits.inverts:
            # selon la mairie, ils dorment: most verbs of French and Spanish are on no list
            return sized(first, end_of_clause(tags, first, end))
        return clause_at(tokens, first, end, FRONTED_OPENERS)

    def is_reported(self, tokens: Tokens, start: int, end: int) -> bool:  # noqa: ARG002 (no mood tells it here)
        """No mood of these languages reports by itself."""
        return False

    def may_go_on_reported(self, tokens: Tokens, start: int, end: int) -> bool:  # noqa: ARG002 (no mood tells it here)
        """No mood of these languages reports by itself."""
        return False

    def _person_in(self, tokens: Tokens, first: int, end: int, start: int) -> Phrase | None:
        tags = tokens.tags
        for at in range(first, end):
            if tags[at] == tag.PRON or (tags[at] == tag.PROPN and self.people.at(tokens.block, at) is not None):
                return self.phrases.ending(tokens, self._end_of_name(tokens, at), start)
        return None

    def _end_of_name(self, tokens: Tokens, at: int) -> int:
        person = self.people.at(tokens.block, at)
        while person is not None and at + 1 < len(tokens.words) and self.people.at(tokens.block, at + 1) is person:
            at += 1
        return at

    def _is_infinitive(self, tokens: Tokens, mark: int, start: int) -> bool:
        is_word = mark > start and tokens.tags[mark] != tag.CCONJ
        return is_word and tokens.words[mark].lower() in self.lexicon.predicates.infinitive

    def _subject_ending(self, tokens: Tokens, last: int, start: int) -> Phrase | None:
        if last >= start and tokens.tags[last] == tag.CCONJ:
            return self._shared_subject(tokens, last, start)
        return self._own_subject(tokens, last, start)

    def _own_subject(self, tokens: Tokens, last: int, start: int) -> Phrase | None:
        tags = tokens.tags
        for _ in range(PREPOSITIONAL_PHRASES):
            last = _before_adverbials(tags, last, start)
            if last >= start and tags[last] == tag.DASH:
                last = tags.rfind(tag.DASH, start, last) - 1
            if last >= start and tags[last] == tag.COMMA:
                return self._before_apposition(tokens, last, start)
            phrase = self.phrases.ending(tokens, last, start) if last >= start else None
            if phrase is None or phrase[0] <= start or tags[phrase[0] - 1] != tag.ADP or tags[phrase[0]] == tag.NUM:
                # about 40 rabbis: before a number the preposition is none
                return phrase
            # Trump in a statement said: what hangs on a preposition is no subject
            last = phrase[0] - 2
            participle = max(tags.rfind(tag.PAST_FORM, start, last), tags.rfind(tag.JUDGE, start, last))
            if participle > start and last - participle < LONGEST_PARTICIPLE and tags[last] in BEFORE_PARTICIPLE:
                # a report released the same day by the bureau said: nor is what hangs on a participle
                last = participle - 1
        return None

    def _shared_subject(self, tokens: Tokens, at: int, start: int) -> Phrase | None:
        """Cruz smiled and said: the subject of the verb before the conjunction, a verb of saying first."""
        tags = tokens.tags
        saying = tags.rfind(tag.SAY, start + 1, at)
        verbs = [verb for verb in range(at - 1, start, -1) if tags[verb] in VERBS][:SHARED_VERBS]
        for verb in ([saying] if saying > 0 else []) + verbs:
            subject = self._own_subject(tokens, verb - 1, start)
            if subject is not None:
                return subject
        return None

    def _before_apposition(self, tokens: Tokens, comma: int, start: int) -> Phrase | None:
        """Smith, 45, a plumber from Ohio, said: the person left of the appositions, else the nearest noun phrase."""
        tags = tokens.tags
        before = tags.rfind(tag.COMMA, start, comma)
        if before < 0:
            return self._before_sequel(tokens, comma, start)
        # the union, which represents drivers, said
        nearest = None if tags[before + 1] == tag.REL else self.phrases.ending(tokens, comma - 1, start)
        best: Phrase | None = None
        for phrase in self._left_of_commas(tokens, comma, start):
            if self.people.at(tokens.block, phrase[1]) is not None:
                return phrase
            best = best or phrase
        if nearest is not None and self.people.at(tokens.block, nearest[1]) is not None:
            return nearest
        return best or nearest

    def _left_of_commas(self, tokens: Tokens, comma: int, start: int) -> Iterator[Phrase]:
        tags = tokens.tags
        for _ in range(APPOSITIONS):
            comma = tags.rfind(tag.COMMA, start, comma)
            if comma <= start:
                return
            # le ministre a, lui, dénoncé
            phrase = self.phrases.ending(tokens, _before_adverbials(tags, comma - 1, start), start)
            is_number = phrase is not None and tags[phrase[0] : phrase[1] + 1] == tag.NUM
            if phrase is not None and not is_number and (phrase[0] <= start or tags[phrase[0] - 1] != tag.ADP):
                yield phrase

    def _before_sequel(self, tokens: Tokens, comma: int, start: int) -> Phrase | None:
        """Clinton paused, then said; the rest, however long, has been told: one comma alone before the verb.

        A peak, once called a hump: such a comma stands between no subject and its verb.
        """
        after = tokens.words[comma + 1].lower()
        if tokens.tags[comma + 1] not in OPENS_PREDICATE and after not in self.lexicon.predicates.sequels:
            return None
        return self._shared_subject(tokens, comma, start) or self.phrases.ending(tokens, comma - 1, start)


def _before_adverbials(tags: str, last: int, start: int) -> int:
    """Goes left over auxiliaries, adverbs and words of time: Trump on Monday also said."""
    while last >= start and tags[last] in BETWEEN_SUBJECT_AND_VERB:
        timed = tags[last] == tag.TIME
        last -= 1
        while timed and last >= start and tags[last] in BEFORE_TIME:
            last -= 1
        if timed and last >= start and tags[last] == tag.ADP:
            last -= 1
    return last
