"""How familiar and how frequent an English word is."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from ..languages import language_of, neutral

UNLISTED_ZIPF = 3.1
"""The Zipf frequency given to a word that the table leaves out: below its least step."""

# What may be taken off a word, and what put in its place, to find it on the list of familiar words.
_ENDINGS = (
    ("'s", ("",)),
    ("ies", ("y",)),
    ("ied", ("y",)),
    ("ier", ("y",)),
    ("iest", ("y",)),
    ("ing", ("", "e")),
    ("est", ("", "e")),
    ("es", ("", "e")),
    ("ed", ("", "e")),
    ("er", ("", "e")),
    ("s", ("",)),
    ("n", ("",)),
)
_ENDINGS_BY_LAST_LETTER = {
    last: tuple(row for row in _ENDINGS if row[0][-1] == last) for last in {ending[-1] for ending, _ in _ENDINGS}
}
_SHORTEST_STEM = 2


def is_familiar(word: str) -> bool:
    """Whether a lower-case word, as it stands or less a regular ending, is on Dale's list of 3,000 familiar words.

    Familiar too: plurals, possessives, -ed, -ing, -er, -est and their spelling changes, words with a familiar word on
    each side of a hyphen. Source: Dale and Chall 1948, A formula for predicting readability: instructions,
    Educational Research Bulletin 27(2), 37–54. The list is read from textstat's data.
    """
    return _is_form_of_one(word, _dale_words())


def is_familiar_to_beginners(word: str) -> bool:
    """The same for Spache's list of 1,063 words, which children in their first three school years know.

    Source: Spache 1974, Good reading for poor readers, 9th edition.
    """
    return _is_form_of_one(word, _spache_words())


def _is_form_of_one(word: str, familiar: frozenset[str]) -> bool:
    if word in familiar:
        return True
    if "-" in word:
        return all(_is_form_of_one(part, familiar) for part in word.split("-") if part)
    for ending, replacements in _ENDINGS_BY_LAST_LETTER.get(word[-1:], ()):
        if word.endswith(ending):
            stem = word[: -len(ending)]
            if any(stem + replacement in familiar for replacement in replacements):
                return True
            if len(stem) > _SHORTEST_STEM and stem[-1] == stem[-2] and stem[:-1] in familiar:
                return True  # stopped, bigger
    return False


def is_given_name(word: str) -> bool:
    """Whether a lower-case word is somebody's first name when it has a capital."""
    return word in _given_names()


def is_listed(word: str) -> bool:
    """Whether a lower-case word is on the list of common words as it stands."""
    return word in _frequencies()


def zipf_frequency(word: str) -> float:
    """How often a lower-case word stands in English: log10 of the times in a billion words, from 7.8 ("the") down.

    `UNLISTED_ZIPF` for a word rarer than about twice in a million. Of a word with hyphens, its rarest part.
    """
    frequencies = _frequencies()
    known = frequencies.get(word)
    if known is not None:
        return known
    if word.endswith("'s"):
        return zipf_frequency(word[:-2])
    if "-" in word:
        return min((frequencies.get(part, UNLISTED_ZIPF) for part in word.split("-")), default=UNLISTED_ZIPF)
    return UNLISTED_ZIPF


@cache
def _dale_words() -> frozenset[str]:
    # importing textstat costs a second and 100 MB (it drags a corpus library in); finding it costs nothing
    spec = find_spec("textstat")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("textstat, whose list of familiar words is needed, is not installed")
    folder = Path(next(iter(spec.submodule_search_locations)))
    return frozenset((folder / "resources" / "en" / "easy_words.txt").read_text(encoding="utf-8").lower().split())


@cache
def _spache_words() -> frozenset[str]:
    return frozenset(language_of("en").lines_of("spache")[0].split())


@cache
def _given_names() -> frozenset[str]:
    return frozenset(line.partition(" ")[0] for line in neutral().lines_of("given_names"))


@cache
def _frequencies() -> dict[str, float]:
    rows = (line.partition(":") for line in language_of("en").lines_of("frequency"))
    return {word: float(zipf) for zipf, _, words in rows for word in words.split()}
