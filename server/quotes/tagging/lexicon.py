"""What a language's words are, as far as finding a speaker needs it: their tags, and groups that one rule needs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from ...languages import neutral
from . import tags as tag

LEXICONS = Path(__file__).parents[2] / "lexicons"
# the classes of the word lists
CLASSES = {
    "D": tag.DET, "h": tag.THAT, "p": tag.PRON, "w": tag.REL, "P": tag.ADP, "a": tag.AUX, "b": tag.ADV, "l": tag.NEXT,
    "c": tag.CCONJ, "k": tag.SCONJ, "y": tag.TIME_OR_NAME, "u": tag.OBJ_PRON, "t": tag.TIME, "V": tag.VERB,
    "A": tag.ACCORDING, "n": tag.NOUN, "z": tag.QUOTATIVE,
}  # fmt: skip
LONGEST_COMPOUND = 40
# so many last letters rule most words out before their compounds are tried
ENDING = 4
WOMEN = ("erin", "istin", "antin", "entin", "ologin")


class Lexicon(NamedTuple):
    """A language's words. `tags` is by lower-case word, `roles` gives the gender that a title tells (m, f, u).

    `pronouns` tells of those that stand for people whether they are m, f or plural (q). `groups` are words that one
    rule needs: "linking" words hang one noun phrase on another, "by" names who does it in the passive, and so on.
    """

    language: str
    tags: Mapping[str, str]
    verbs_or_nouns: frozenset[str]
    roles: Mapping[str, str]
    role_endings: frozenset[str]
    not_people: frozenset[str]
    pronouns: Mapping[str, str]
    groups: Mapping[str, frozenset[str]]

    def is_in(self, group: str, word: str) -> bool:
        """Whether the word, in any case, belongs to the group; a language may have no such group."""
        words = self.groups.get(group)
        return words is not None and word.lower() in words

    @property
    def verb_second(self) -> bool:
        """Whether a subject stands behind its verb as soon as anything else opens the clause."""
        return self.language == "de"

    @property
    def inverts(self) -> bool:
        """Whether an unknown word between a quotation and a noun phrase must be a verb of saying: “…”, murmuró Ana."""
        return self.language in ("de", "es", "fr")

    @property
    def drops_subjects(self) -> bool:
        """Whether a verb without a subject speaks of whoever is spoken of: Añadió que no."""
        return self.language == "es"

    @property
    def nouns_are_capitalised(self) -> bool:
        """Whether a capital tells nothing about names."""
        return self.language == "de"

    def role(self, word: str) -> str | None:
        """The gender that a title or occupation tells (m, f, u), None where the word is none."""
        lower = word.lower().rstrip(".")
        if lower in self.roles:
            return self.roles[lower]
        if not self.nouns_are_capitalised or len(lower) > LONGEST_COMPOUND:
            return None
        # compounds: the last part is what the person is
        parts = range(2, len(lower) - 3) if lower[-ENDING:] in self.role_endings else ()
        found = next((self.roles[lower[at:]] for at in parts if lower[at:] in self.roles), None)
        # Schneiderin, Geigerin: German tells women's trades by their ending
        return found or ("f" if lower.endswith(WOMEN) else None)


def read_lexicon(name: str) -> list[str]:
    """The lines of a word list, without its first line, which names the source."""
    return (LEXICONS / f"{name}.txt").read_text(encoding="utf-8").splitlines()[1:]


def _pairs(name: str) -> dict[str, str]:
    return dict(line.rsplit(" ", 1) for line in read_lexicon(name))


def _verbs(language: str) -> dict[str, str]:
    tags: dict[str, str] = {}
    for name, finite, participle in (
        ("stance_verbs", tag.JUDGE, tag.JUDGING),
        ("cue_verbs", tag.SAY, tag.SAYING),
    ):
        for line in read_lexicon(f"{name}_{language}"):
            for form in line.split():
                tags[form] = participle if language == "en" and form.endswith("ing") else finite
    return tags


def _base_forms(language: str) -> frozenset[str]:
    """The first form of each verb, if it differs from the past."""
    lines = [line.split() for name in ("stance_verbs", "cue_verbs") for line in read_lexicon(f"{name}_{language}")]
    return frozenset(forms[0] for forms in lines if len(forms) > 3)


def _lexicon(language: str) -> Lexicon:
    tags = _verbs(language)
    groups: dict[str, frozenset[str]] = {}
    pronouns: dict[str, str] = {}
    for line in read_lexicon(f"function_words_{language}"):
        head, *words = line.split()
        name, _, gender = head.partition(":")
        if len(name) > 1:
            groups[name] = frozenset(words)
            continue
        tags.update(dict.fromkeys(words, CLASSES[name]))
        if gender:
            pronouns.update(dict.fromkeys(words, gender))
    if language == "en":
        # German, French and Spanish write a verb and its infinitive alike in no person that news is told in
        groups["base"] = _base_forms(language)
    roles = _pairs(f"roles_{language}")
    return Lexicon(
        language=language,
        tags=MappingProxyType(tags),
        verbs_or_nouns=frozenset(word for line in read_lexicon(f"verbs_or_nouns_{language}") for word in line.split()),
        roles=MappingProxyType(roles),
        role_endings=frozenset(role[-ENDING:] for role in roles),
        not_people=frozenset(read_lexicon(f"not_people_{language}")),
        pronouns=MappingProxyType(pronouns),
        groups=MappingProxyType(groups),
    )


GIVEN_NAMES: Mapping[str, str] = MappingProxyType(
    dict(line.rsplit(" ", 1) for line in neutral().lines_of("given_names"))
)
LEXICONS_BY_LANGUAGE: Mapping[str, Lexicon] = MappingProxyType(
    {language: _lexicon(language) for language in ("de", "en", "es", "fr")}
)


def lexicon_of(language: str | None) -> Lexicon | None:
    """The grammar of a BCP 47 language, None where the project knows the language's marks only."""
    return LEXICONS_BY_LANGUAGE.get(language.partition("-")[0].lower()) if language else None
