"""What a language's `words.toml` holds: how its words sound and are made."""

from __future__ import annotations

from msgspec import Struct

from .schema import NO_WORDS, Pattern, Words


class Syllables(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the syllables of a word are told from its letters, which are small ones.

    Each match of `nuclei` is a syllable, each of `silent` one less, each of `apart` one more. `respelt` is for a
    language whose patterns know plain letters alone: it gives the spelling of letters with accents, and all other
    accents fall; None where the patterns know the accents. What `spoken_enclitics` matches ends with an enclitic
    that is a syllable of its own. `long_letters` are capitals whose names have more syllables than one.
    """

    nuclei: Pattern
    silent: Pattern | None = None
    apart: Pattern | None = None
    respelt: dict[str, str] | None = None
    spoken_enclitics: Pattern | None = None
    long_letters: dict[str, int] = {}


class WordForms(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the words of a language are made of each other: what `words/known.txt` need not list.

    `endings` may be taken off a word to find its stem, `prefixes` may stand before it without making it another to a
    reader. `compounds` tells whether joined words are written as one, and `links` what may stand between them.
    `respelt` is what many texts, and the list, write in another way, and that way. `script` is Unicode's name for the
    letters of the language: the list says nothing of other words. `abstract_nouns` are endings of nouns that are no
    names though they have a capital.
    """

    endings: Words
    prefixes: Words
    compounds: bool = False
    links: Words = NO_WORDS
    respelt: dict[str, str] = {}
    script: str = "LATIN"
    abstract_nouns: Words = NO_WORDS


class VocabularyRules(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How words are looked up on the lists of familiar and of frequent words that a language has.

    `familiar` is the file of a package, `package/path`, with the words that most readers know. `endings` may be taken
    off a word, and one of the texts put in their place, to find it there. What one of the `light_endings` brings to
    three syllables is not complex (`scores/word_facts.py` tells the source).
    """

    familiar: str
    endings: dict[str, tuple[str, ...]]
    light_endings: Words = NO_WORDS


class WordRules(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`words.toml`: how the words of a language sound and are made; nothing is known without the file.

    `also_called` is a regular expression for what stands in running text between a name and its short form.
    """

    also_called: str | None = None
    syllables: Syllables | None = None
    forms: WordForms | None = None
    vocabulary: VocabularyRules | None = None
