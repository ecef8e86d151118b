"""Tagged words → the parts of a clause: noun phrases, subjects, verbs that report, and what these govern."""

from __future__ import annotations

from ..entities.people import People
from .capitalised_nouns import CapitalisedNouns
from .noun_phrases import LowerCaseNouns, NounPhrases
from .subject_verb import SubjectVerb
from .verb_second import VerbSecond
from .word_order import Syntax

__all__ = ["syntax_of"]


def syntax_of(people: People) -> Syntax:
    """How the sentences of an article are built, as its language has it."""
    traits = people.lexicon.traits
    phrases: NounPhrases = CapitalisedNouns(people) if traits.nouns_are_capitalised else LowerCaseNouns(people)
    return VerbSecond(people, phrases) if traits.verb_second else SubjectVerb(people, phrases)
