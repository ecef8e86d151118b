"""The words that stand for who speaks → the people: names, offices, he, she and they.

He and she are the person in the reader's mind who agrees: each mention leaves a weight that fades with every sentence,
a subject weighs more than another noun, and who speaks weighs most. Source: the ranking of grammatical roles in Grosz,
Joshi and Weinstein 1995, Centering, Computational Linguistics 21(2), and the fading weights of Lappin and Leass 1994,
An algorithm for pronominal anaphora resolution, Computational Linguistics 20(4).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ..cue import Attribution
from ..tagging import tags as tag
from ..tagging.lexicon import Gender
from ..tagging.tokens import Tokens
from .animacy import can_speak
from .people import People, Person

SPEAKER = 2.0
SUBJECT = 1.6
OTHER = 0.6
FADING = 0.2
KEPT = 0.5
REMEMBERED = 40
FORGOTTEN = 0.0005
DOUBTFUL_GENDER = 0.85
DOUBTFUL_PERSON = 0.4

LONGEST_INSERTION = 40
LONGEST_RELATIVE = 10
BEHIND_HEAD = tag.any_of("CCONJ ADP COMMA")
SEPARATING = tag.any_of("COMMA CCONJ")
COUNTABLE = tag.any_of("NOUN ROLE")


class SpeakerMention(NamedTuple):
    """Who said it: the people, if they are known by name, and the words that stand for them."""

    people: tuple[Person, ...]
    mention: str
    name: str | None
    block: int
    plural: bool
    cued: bool

    @property
    def is_known(self) -> bool:
        """A noun phrase without a verb of saying is the source about as often as not: that would be a guess."""
        return self.cued or any(person.certain for person in self.people)

    @property
    def is_somebody(self) -> bool:
        """Whether a name or a noun phrase stands for the source, no pronoun alone."""
        return bool(self.people) or self.name is not None


class Salience:
    """The weights of the people lately mentioned, each with the sentence it is of: they fade as sentences pass."""

    def __init__(self) -> None:
        self._weights: dict[int, tuple[float, int, Person]] = {}
        self._sentence = 0

    def pass_sentence(self) -> None:
        """One sentence further down: everybody fades."""
        self._sentence += 1

    def mention(self, person: Person, weight: float) -> None:
        """The person is mentioned; whoever was mentioned longest ago is forgotten when there are many."""
        before, sentence, _ = self._weights.pop(id(person), (0.0, self._sentence, person))
        faded = before * FADING ** (self._sentence - sentence)
        self._weights[id(person)] = (faded * KEPT + weight, self._sentence, person)
        if len(self._weights) > REMEMBERED:
            del self._weights[next(iter(self._weights))]

    def _present(self) -> Iterator[tuple[float, Person]]:
        for weight, sentence, person in self._weights.values():
            faded = weight * FADING ** (self._sentence - sentence)
            if faded > FORGOTTEN:
                yield faded, person

    def strongest(self) -> Person | None:
        """The most salient person of all."""
        return max(self._present(), key=lambda one: one[0], default=(0.0, None))[1]

    def agreeing(self, gender: Gender) -> Person | None:
        """The most salient person of this gender, None if nobody agrees."""
        best, best_weight = None, 0.0
        for weight, person in self._present():
            value = weight * _agreement(person, gender)
            if value > best_weight:
                best, best_weight = person, value
        return best


def _may_be(person: Person, gender: Gender | None) -> bool:
    return not person.is_place and person.gender in ("either", gender)


def _agreement(person: Person, gender: Gender) -> float:
    if person.is_place or person.gender not in ("either", gender):
        return 0.0
    if person.gender == gender:
        return 1.0
    return DOUBTFUL_GENDER if person.certain else DOUBTFUL_PERSON


class Coreference:
    """Tells whom a subject stands for, from what has been read so far. `holders` has the person of each office."""

    def __init__(self, people: People, holders: Mapping[str, Person | None]) -> None:
        self.people = people
        self.holders = holders
        self.salience = Salience()
        self.plural: SpeakerMention | None = None

    def weigh(self, sources: dict[tuple[int, int], SpeakerMention]) -> None:
        """Whoever spoke comes to mind first; the last to speak together are they."""
        for source in sources.values():
            for person in source.people:
                self.salience.mention(person, SPEAKER)
            if source.plural and source.is_known:
                self.plural = source

    def pronoun(self, word: str) -> Person | None:
        """Who he or she is, None where nobody agrees."""
        gender = self.people.lexicon.pronoun_gender(word)
        return None if gender is None else self.salience.agreeing(gender)

    def of(self, tokens: Tokens, attribution: Attribution) -> SpeakerMention:
        """The source that the attribution names."""
        first, last = attribution.first, attribution.last
        mention = tokens.slice(first, last)
        if first == last and attribution.has_no_subject:
            person = self.salience.strongest()
            known = (person,) if person else ()
            return SpeakerMention(known, mention, None, tokens.block, plural=False, cued=person is not None)
        word = tokens.words[first].lower()
        if first == last and (tokens.tags[first] == tag.PRON or self.people.lexicon.is_anaphor(word)):
            plural = word in self.people.lexicon.pronouns.plural
            if plural and self.plural is not None:
                return self.plural._replace(mention=mention, block=tokens.block, cued=attribution.cue_tag is not None)
            person = self._pointed_at(tokens, first) or self.pronoun(word)
            known = (person,) if person else ()
            return SpeakerMention(
                known, mention, None, tokens.block, plural=plural, cued=attribution.cue_tag is not None
            )
        named = self._people(tokens, first, last) or self._named_between_dashes(tokens, last)
        named = named or self._office_holder(tokens, first, last)
        plural = len(named) > 1 or (
            _is_plural(tokens, first, last, self.people) and can_speak(tokens, first, last, self.people)
        )
        # The council and the council are one speaker: the capital was the sentence's
        name = mention[:1].lower() + mention[1:] if tokens.tags[first] == tag.DET else mention
        # these cameras have one fault: “…”. A verb of saying tells that its subject speaks, a colon does not
        is_announced = attribution.cue_tag == tag.COLON and (bool(named) or can_speak(tokens, first, last, self.people))
        cued = is_announced or attribution.cue_tag not in (None, tag.COLON)
        return SpeakerMention(named, mention, name, tokens.block, plural=plural, cued=cued)

    def _pointed_at(self, tokens: Tokens, at: int) -> Person | None:
        """Dieser, jener: whoever was named last in the words before; None for he and she."""
        gender = self.people.lexicon.pronoun_gender(tokens.words[at].lower())
        named = (self.people.at(tokens.block, word) for word in range(at - 1, max(-1, at - LONGEST_INSERTION), -1))
        agreeing = (person for person in named if person is not None and _may_be(person, gender))
        return next(agreeing, None) if tokens.tags[at] == tag.DET else None

    def _people(self, tokens: Tokens, first: int, last: int) -> tuple[Person, ...]:
        """The people whom the phrase names: heads only, not Trump in "Trump’s lawyer" or in "a friend of Trump"."""
        tags = tokens.tags
        found: list[Person] = []
        comma = tags.find(tag.COMMA, first, last + 1)
        named = self.people.at(tokens.block, last) if comma > 0 else None
        if named is not None:
            # der Sprecher der Stadt im Rat, Otto Blum
            return (named,)
        for at in range(first, last + 1):
            if tags[at] == tag.ADP:
                break
            person = self.people.at(tokens.block, at)
            is_head = at == last or tags[at + 1] in BEHIND_HEAD
            if person is not None and is_head and tags[at] != tag.PROPN_POSS and person not in found:
                found.append(person)
        return tuple(found)

    def _office_holder(self, tokens: Tokens, first: int, last: int) -> tuple[Person, ...]:
        """The governor, where one governor has been named before."""
        if last != first + 1 or tokens.words[first].lower() not in self.people.lexicon.phrases.definite:
            return ()
        holder = self.holders.get(tokens.words[last].lower())
        return (holder,) if holder is not None and holder.mentions[0] < (tokens.block, first) else ()

    def _named_between_dashes(self, tokens: Tokens, last: int) -> tuple[Person, ...]:
        """Two senators — Ann Lee, a Democrat, and Bo Hall — wrote: the people whom the plural stands for."""
        tags = tokens.tags
        # who represent the coast
        behind = last + LONGEST_RELATIVE if tags[last + 1 : last + 2] == tag.REL else last + 1
        dash = tags.find(tag.DASH, last + 1, behind + 1)
        close = tags.find(tag.DASH, dash + 1, dash + LONGEST_INSERTION) if dash > 0 else -1
        named: list[Person] = []
        hanging = False
        for at in range(dash + 1, close):
            # Wren Island in "a Democrat from Wren Island" is no senator
            hanging = tags[at] == tag.ADP or (hanging and tags[at] not in SEPARATING)
            person = None if hanging else self.people.at(tokens.block, at)
            if person is not None and person not in named:
                named.append(person)
        return tuple(named) if len(named) > 1 else ()


def _is_plural(tokens: Tokens, first: int, last: int, people: People) -> bool:
    head = next((at - 1 for at in range(first + 1, last + 1) if tokens.tags[at] == tag.ADP), last)
    return tokens.tags[head] in COUNTABLE and tokens.words[head].lower().endswith(people.lexicon.endings.plural)
