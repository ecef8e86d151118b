"""What a language's words are, as far as finding a speaker needs it: one letter for each word.

| letter | word | letter | word |
|---|---|---|---|
| N, S | capitalised word; the same with a possessive ending | v, G | form of a verb of saying; its -ing form |
| n, s | any other word; the same with a possessive ending | x, X | form of a verb of judging; its -ing form |
| R, r | capitalised and other title, office or occupation | V, e, g | other verb; word in -ed; word in -ing |
| D | article, possessive or number word | a | auxiliary |
| p, w, h | personal pronoun; who, which; that | b, t, l | adverb; word of time; last, next |
| P, A | preposition; "according" | c, k | and, or; conjunction that opens a clause |
| o | particle inside a name | # | number |
| Q, T | marked run; marked run that is no speech | , . : ; - ( ) | punctuation |

Patterns over these letters replace a parser: they are linear, can be read, and are the same for every language that has a table.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import resources
from types import MappingProxyType
from typing import NamedTuple


class Grammar(NamedTuple):
    """A language's words. `letters` is by lower-case word, `roles` gives the gender that a title tells (m, f, u)."""

    language: str
    letters: Mapping[str, str]
    verbs_or_nouns: frozenset[str]
    roles: Mapping[str, str]
    not_people: frozenset[str]
    abbreviations: frozenset[str]


def read_lexicon(name: str) -> list[str]:
    """The lines of a word list, without its first line, which names the source."""
    text = resources.files("server").joinpath("lexicons", f"{name}.txt").read_text(encoding="utf-8")
    return text.splitlines()[1:]


def _pairs(name: str) -> dict[str, str]:
    return dict(line.rsplit(" ", 1) for line in read_lexicon(name))


def _letters(language: str) -> dict[str, str]:
    letters: dict[str, str] = {}
    for name, finite, participle in (("stance_verbs", "x", "X"), ("cue_verbs", "v", "G")):
        for line in read_lexicon(f"{name}_{language}"):
            for form in line.split():
                letters[form] = participle if language == "en" and form.endswith("ing") and form != "bring" else finite
    for line in read_lexicon(f"function_words_{language}"):
        letter, *words = line.split()
        if letter != ".":
            letters.update(dict.fromkeys(words, letter))
    return letters


def _abbreviations(language: str) -> frozenset[str]:
    lines = [line.split() for line in read_lexicon(f"function_words_{language}")]
    return frozenset(word for line in lines if line[0] == "." for word in line[1:])


def _grammar(language: str) -> Grammar:
    return Grammar(
        language=language,
        letters=MappingProxyType(_letters(language)),
        verbs_or_nouns=frozenset(word for line in read_lexicon(f"verbs_or_nouns_{language}") for word in line.split()),
        roles=MappingProxyType(_pairs(f"roles_{language}")),
        not_people=frozenset(read_lexicon(f"not_people_{language}")),
        abbreviations=_abbreviations(language),
    )


GIVEN_NAMES: Mapping[str, str] = MappingProxyType(_pairs("given_names"))
GRAMMARS: Mapping[str, Grammar] = MappingProxyType({language: _grammar(language) for language in ("en",)})


def grammar_of(language: str | None) -> Grammar | None:
    """The grammar of a BCP 47 language, None where the project knows the language's marks only."""
    return GRAMMARS.get(language.partition("-")[0].lower()) if language else None
