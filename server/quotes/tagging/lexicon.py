"""A language's words as finding a speaker asks for them: the tag of each, the frames of verbs, the gender of roles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal, TypeAlias

from ...languages import Frame, Insertions, Language, SpeakerWords, Verb, Words, neutral
from . import tags as tag
from .persons import persons_of

LONGEST_COMPOUND = 40
# so many last letters rule most words out before their compounds are tried
ROLE_ENDING = 4
SHORTEST_FIRST_PART, SHORTEST_ROLE = 2, 4

Gender: TypeAlias = Literal["masculine", "feminine", "either"]
# no text has it
NOTHING = "(?!)"
# as the list of given names has them
GENDERS: Mapping[str, Gender] = {"m": "masculine", "f": "feminine", "u": "either"}


class Lexicon:
    """The words of one language. `tags` is by lower-case word with ’ for its apostrophe.

    The groups of words that one rule needs are those of the language's files, under their names there.
    """

    def __init__(self, language: Language, words: SpeakerWords) -> None:
        grammar, people, verbs = words.grammar, words.people, words.verbs
        self.traits = language.traits
        self.persons = persons_of(language)
        self.abbreviations = language.abbreviations.never_final | language.abbreviations.maybe_final
        self.joined = None if grammar.joined is None else re.compile(grammar.joined, re.IGNORECASE)
        passive = grammar.predicates.passive_participle
        self._passive_participle = None if passive is None else re.compile(passive)
        self.phrases, self.predicates, self.clauses = grammar.phrases, grammar.predicates, grammar.clauses
        self.sources, self.cases, self.mood = grammar.sources, grammar.cases, grammar.mood
        self.pronouns, self.titles, self.names, self.nouns = people.pronouns, people.titles, people.names, people.nouns
        self.interviews = people.interviews
        self.affiliation = re.compile(people.titles.affiliation or NOTHING)
        self.insertions = None if grammar.insertions is None else InsertionPatterns(grammar.insertions)
        self.endings = Endings(words)
        self.group_endings = tuple(people.names.group_endings)
        self.tags = _tags(words, self.endings)
        self.verbs_or_nouns = verbs.or_nouns
        everything = [*verbs.judge.items(), *verbs.say.items()]
        self.base_forms = frozenset(self._base_forms(everything))
        self.bare_clause = frozenset(form for _, verb in everything for form in verb.clause)
        self._frames = _frames(verb for _, verb in everything)
        self._roles = _roles(words)
        self._role_endings = frozenset(role[-ROLE_ENDING:] for role in self._roles)
        self._feminine_endings = tuple(people.roles.feminine_endings)
        self._pronouns: dict[str, Gender] = dict.fromkeys(people.pronouns.masculine, "masculine")
        self._pronouns |= dict.fromkeys(people.pronouns.feminine, "feminine")

    def takes(self, frame: Frame, form: str) -> bool:
        """Whether the verb of this form, in any case, takes this."""
        return form.lower() in self._frames.get(frame, ())

    def knows_frame(self, frame: Frame) -> bool:
        """Whether the language tells which verbs take this."""
        return frame in self._frames

    def has_bare_clause(self, form: str) -> bool:
        """Whether a clause may stand after this form of a verb without "that"."""
        return form.lower() in self.bare_clause

    def is_passive_participle(self, form: str) -> bool:
        """Whether the form of a verb is in the passive with the auxiliary of the passive."""
        return self._passive_participle is not None and self._passive_participle.search(form) is not None

    def is_plural(self, noun: str) -> bool:
        """Whether a noun looks like a plural."""
        return noun.endswith(self.endings.plural) and not noun.endswith(self.endings.no_plural)

    def is_third_person(self, form: str) -> bool:
        """Says, but not discuss: an ending of nouns in the singular is none of a verb either."""
        return form.endswith(self.endings.third_person) and not form.endswith(self.endings.no_plural)

    def singulars(self, noun: str) -> Iterator[str]:
        """The noun, and what it may be the plural of."""
        yield noun
        if self.is_plural(noun):
            yield from (noun.removesuffix(ending) for ending in self.endings.plural if noun.endswith(ending))
        for ending, singular in self.endings.singulars.items():
            if noun.endswith(ending):
                yield noun.removesuffix(ending) + singular

    def pronoun_gender(self, pronoun: str) -> Gender | None:
        """The gender of a pronoun, in lower case, that stands for one person; None for any other word."""
        return self._pronouns.get(pronoun)

    def is_anaphor(self, word: str) -> bool:
        """Whether the word, in lower case, stands for a person or several: he, they."""
        return word in self._pronouns or word in self.pronouns.plural

    def is_no_person(self, word: str) -> bool:
        """Whether no person's name ends or starts with the word."""
        return word.lower().rstrip(".") in self.names.not_people

    def role(self, word: str) -> Gender | None:
        """The gender that a title or occupation tells, None where the word is none."""
        lower = word.lower().rstrip(".")
        if lower in self._roles:
            return self._roles[lower]
        if not self.traits.nouns_are_capitalised or len(lower) > LONGEST_COMPOUND:
            return None
        # compounds: the last part is what the person is
        is_compound = lower[-ROLE_ENDING:] in self._role_endings
        parts = range(SHORTEST_FIRST_PART, len(lower) - SHORTEST_ROLE + 1) if is_compound else ()
        found = next((self._roles[lower[at:]] for at in parts if lower[at:] in self._roles), None)
        # Schneiderin, Geigerin: German tells women's trades by their ending
        return found or ("feminine" if lower.endswith(self._feminine_endings) else None)

    def _base_forms(self, verbs: list[tuple[str, Verb]]) -> Iterator[str]:
        """The infinitives that are finite forms too, where the third person and the past differ from them."""
        for infinitive, verb in verbs if self.endings.third_person else ():
            marked = (*self.endings.third_person, *self.endings.present_participle)
            past = [form for form in verb.forms if form != infinitive and not form.endswith(marked)]
            if infinitive in verb.forms and past:
                yield infinitive


class InsertionPatterns:
    """What the reporter says between a quotation's own marks; `server/languages/speakers.py` tells of each."""

    def __init__(self, insertions: Insertions) -> None:
        self.clause = re.compile(insertions.clause)
        self.turn = re.compile(insertions.turn)
        self.apposition = re.compile(insertions.apposition or NOTHING)


class Endings:
    """The endings of a language's words, to ask whether a word has one."""

    def __init__(self, words: SpeakerWords) -> None:
        endings = words.grammar.endings
        self.possessive = tuple(endings.possessive)
        self.adverb = tuple(endings.adverb)
        self.past = tuple(endings.past)
        self.present_participle = tuple(endings.present_participle)
        self.plural, self.no_plural = tuple(endings.plural), tuple(endings.no_plural)
        self.singulars = endings.singulars
        self.third_person, self.plural_verb = tuple(endings.third_person), tuple(endings.plural_verb)
        self.participle = tuple(endings.participle)
        self.first_subjunctive, self.past_subjunctive = (
            tuple(endings.first_subjunctive),
            tuple(endings.past_subjunctive),
        )
        self.gerund = tuple(words.grammar.phrases.gerund_ending)


def _tags(words: SpeakerWords, endings: Endings) -> Mapping[str, str]:
    tags: dict[str, str] = {}
    for verbs, finite, participle in (
        (words.verbs.judge, tag.JUDGE, tag.JUDGING),
        (words.verbs.say, tag.SAY, tag.SAYING),
    ):
        for form in (form for verb in verbs.values() for form in verb.forms):
            tags[form] = participle if form.endswith(endings.present_participle) else finite
    pronouns = words.people.pronouns
    tags.update(dict.fromkeys(pronouns.masculine | pronouns.feminine | pronouns.plural, tag.PRON))
    classes = words.grammar.classes
    for field in type(classes).__struct_fields__:
        members: Words = getattr(classes, field)
        tags.update(dict.fromkeys(members, tag.sequence(field.upper())))
    return MappingProxyType(tags)


def _frames(verbs: Iterator[Verb]) -> Mapping[Frame, frozenset[str]]:
    forms: dict[Frame, set[str]] = {}
    for verb in verbs:
        for frame in verb.takes:
            forms.setdefault(frame, set()).update(verb.forms)
    return MappingProxyType({frame: frozenset(found) for frame, found in forms.items()})


def _roles(words: SpeakerWords) -> Mapping[str, Gender]:
    roles = words.people.roles
    genders: tuple[tuple[Words, Gender], ...] = (
        (roles.masculine, "masculine"),
        (roles.feminine, "feminine"),
        (roles.either, "either"),
    )
    return MappingProxyType({word: gender for words_of_gender, gender in genders for word in words_of_gender})


def _given_names() -> Iterator[tuple[str, Gender]]:
    for line in neutral().lines_of("given_names"):
        name, _, gender = line.rpartition(" ")
        yield name, GENDERS[gender]


GIVEN_NAMES: Mapping[str, Gender] = MappingProxyType(dict(_given_names()))


@cache
def lexicon_of(language: Language) -> Lexicon | None:
    """The words of a language, None where it offers no speakers."""
    words = language.speaker_words
    return None if words is None else Lexicon(language, words)
