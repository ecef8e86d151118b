"""Who is "he"? What stands for who speaks → the people: names, offices, he, she and they, this one and that one.

He and she are the most salient person who agrees in gender; the governor is the one governor named before, they are
those who spoke together last, and a verb without a subject has that of the last sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ..cue import Attribution
from ..tagging import tags as tag
from ..tagging.tokens import Phrase, Tokens
from .animacy import can_speak
from .people import People, Person
from .salience import OTHER, SPEAKER, SUBJECT, Salience

# in words
LONGEST_INSERTION = 40
LONGEST_RELATIVE = 10
NAMED = tag.pattern("[PROPN PROPN_POSS NAME_PARTICLE]")
AFTER_HEAD = tag.any_of("CCONJ ADP COMMA")
SEPARATING = tag.any_of("COMMA CCONJ")
COUNTABLE = tag.any_of("NOUN ROLE")


class SpeakerMention(NamedTuple):
    """Who speaks: the `people`, if they are known by name, and the words that stand for them.

    `mention` is what stands there, `name` the same as it stands within a sentence, None for a pronoun. `plural`:
    several speak. `cued`: a verb of saying, a preposition or a mark tells that they do.
    """

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


class Coreference:
    """Tells whom a phrase stands for, from what has been read so far. `holders` has the person of each office."""

    def __init__(self, people: People, holders: Mapping[str, Person | None]) -> None:
        self.people = people
        self.holders = holders
        self.salience = Salience()
        self.they: SpeakerMention | None = None

    def read(self, tokens: Tokens, start: int, end: int, subject: Phrase | None) -> None:
        """Everybody named in the sentence comes to mind, its subject first."""
        first, last = subject or (end, end)
        # who he is in this sentence was told by those before it
        pronoun = self._agreeing(tokens, last) if last < end and tokens.tags[last] == tag.PRON else None
        seen: set[int] = set()
        for match in NAMED.finditer(tokens.tags, start, end):
            at = match.start()
            person = self.people.at(tokens.block, at)
            if person is not None and id(person) not in seen:
                seen.add(id(person))
                is_subject = first <= at <= last and tokens.tags[at] != tag.PROPN_POSS
                self.salience.mention(person, SUBJECT if is_subject else OTHER)
        if pronoun is not None:
            self.salience.mention(pronoun, SUBJECT)

    def end_sentence(self, speakers: Iterable[SpeakerMention]) -> None:
        """Its speakers come to mind first; the last to speak together are they; everybody fades."""
        for speaker in speakers:
            for person in speaker.people:
                self.salience.mention(person, SPEAKER)
            if speaker.plural and speaker.is_known:
                self.they = speaker
        self.salience.pass_sentence()

    def speaker_of(
        self, tokens: Tokens, attribution: Attribution, last_speaker: SpeakerMention | None
    ) -> SpeakerMention:
        """Who speaks by the attribution; `last_speaker` spoke before, None where others have been subjects since."""
        first, last = attribution.first, attribution.last
        if attribution.has_no_subject:
            return self._dropped(tokens, (first, last), last_speaker)
        is_pronoun = tokens.tags[first] == tag.PRON or self.people.lexicon.is_anaphor(tokens.words[first].lower())
        if first == last and is_pronoun:
            return self._pronoun(tokens, first, attribution)
        return self._phrase(tokens, (first, last), attribution)

    def _dropped(self, tokens: Tokens, verb: Phrase, last_speaker: SpeakerMention | None) -> SpeakerMention:
        """El sindicato lo rechaza. Añadió que …; Ana Torres vio la presa. Aseguró que …: who was spoken of speaks."""
        mention = tokens.slice(*verb)
        if last_speaker is not None and not last_speaker.people:
            return last_speaker._replace(mention=mention, block=tokens.block)
        person = self.salience.strongest()
        known = (person,) if person else ()
        return SpeakerMention(known, mention, None, tokens.block, plural=False, cued=person is not None)

    def _pronoun(self, tokens: Tokens, at: int, attribution: Attribution) -> SpeakerMention:
        """He, she and they; dieser and jener, the last who was named."""
        mention, cued = tokens.slice(at, at), attribution.cue_tag is not None
        plural = tokens.words[at].lower() in self.people.lexicon.pronouns.plural
        if plural and self.they is not None:
            return self.they._replace(mention=mention, block=tokens.block, cued=cued)
        pointed_at = self._named_before(tokens, at) if tokens.tags[at] == tag.DET else None
        person = pointed_at or self._agreeing(tokens, at)
        known = (person,) if person else ()
        return SpeakerMention(known, mention, None, tokens.block, plural=plural, cued=cued)

    def _agreeing(self, tokens: Tokens, at: int) -> Person | None:
        """Who he or she is, None where nobody agrees."""
        gender = self.people.lexicon.pronoun_gender(tokens.words[at].lower())
        return None if gender is None else self.salience.agreeing(gender)

    def _named_before(self, tokens: Tokens, at: int) -> Person | None:
        """The last person named in the words before who agrees."""
        gender = self.people.lexicon.pronoun_gender(tokens.words[at].lower())
        named = (self.people.at(tokens.block, word) for word in range(at - 1, max(-1, at - LONGEST_INSERTION), -1))
        return next((person for person in named if person is not None and person.may_be(gender)), None)

    def _phrase(self, tokens: Tokens, phrase: Phrase, attribution: Attribution) -> SpeakerMention:
        """Names, an office that somebody holds, or a noun phrase that stands for itself."""
        first, last = phrase
        people = tuple(self._heads(tokens, first, last)) or self._between_dashes(tokens, last)
        people = people or self._office_holder(tokens, first, last)
        plural = len(people) > 1 or (
            _is_plural(tokens, first, last, self.people) and can_speak(tokens, phrase, self.people.lexicon)
        )
        mention = tokens.slice(first, last)
        # The council and the council are one speaker: the capital was the sentence's
        name = mention[:1].lower() + mention[1:] if tokens.tags[first] == tag.DET else mention
        # these cameras have one fault: “…”. A verb of saying tells that its subject speaks, a colon does not
        cued = attribution.cue_tag is not None and (
            attribution.cue_tag != tag.COLON or bool(people) or can_speak(tokens, phrase, self.people.lexicon)
        )
        return SpeakerMention(people, mention, name, tokens.block, plural=plural, cued=cued)

    def _heads(self, tokens: Tokens, first: int, last: int) -> Iterator[Person]:
        """The people whom the phrase names: not Trump in "Trump’s lawyer" or in "a friend of Trump"."""
        tags = tokens.tags
        named = self.people.at(tokens.block, last) if tag.COMMA in tags[first : last + 1] else None
        if named is not None:
            # der Sprecher der Stadt im Rat, Otto Blum
            yield named
            return
        seen: list[Person] = []
        for at in range(first, last + 1):
            if tags[at] == tag.ADP:
                return
            person = self.people.at(tokens.block, at)
            is_head = at == last or tags[at + 1] in AFTER_HEAD
            if person is not None and is_head and tags[at] != tag.PROPN_POSS and person not in seen:
                seen.append(person)
                yield person

    def _office_holder(self, tokens: Tokens, first: int, last: int) -> tuple[Person, ...]:
        """The governor, where one governor has been named before."""
        if last != first + 1 or tokens.words[first].lower() not in self.people.lexicon.phrases.definite:
            return ()
        holder = self.holders.get(tokens.words[last].lower())
        return (holder,) if holder is not None and holder.mentions[0] < (tokens.block, first) else ()

    def _between_dashes(self, tokens: Tokens, last: int) -> tuple[Person, ...]:
        """Two senators — Ann Lee, a Democrat, and Bo Hall — wrote: the people whom the plural stands for."""
        tags = tokens.tags
        # who represent the coast
        after = last + LONGEST_RELATIVE if tags[last + 1 : last + 2] == tag.REL else last + 1
        dash = tags.find(tag.DASH, last + 1, after + 1)
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
