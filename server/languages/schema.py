"""What a language's files hold. An unknown key is refused, and so is a missing one: a misspelt word list is not lost.

A value of `Words` is written as one text, its words parted by blanks.
"""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from msgspec import Struct

# A regular expression, in which blanks mean nothing and comments may stand.
Pattern: TypeAlias = re.Pattern[str]
Offer: TypeAlias = Literal[
    "reading_time", "sentences", "scores", "difficulty", "hard_words", "titles", "speakers", "page_words"
]


class Words(frozenset[str]):
    """Words of one language, in the case in which their list has them.

    `words.isdisjoint(few)` looks up the few; `few.isdisjoint(words)` walks through all words.
    """

    __slots__ = ()


NO_WORDS = Words()


class Traits(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a language works, as far as a stage asks; what is not said is as in English.

    `spaces`: words are parted by spaces. `dashes_insert`: a pair of dashes stands around an insertion, and none for
    "is" or for speech. `nouns_are_capitalised`: a capital tells nothing about names. `verb_second`: the subject stands
    after its verb as soon as anything else opens the clause. `inverts`: an unknown word between a quotation and a noun
    phrase must be a verb of saying (“…”, murmuró Ana). `drops_subjects`: a verb without a subject speaks of who is
    spoken of (Añadió que no). `enclitic` is what may be written onto the end of any word: the mayor's, gibt's.
    """

    spaces: bool = True
    dashes_insert: bool = False
    nouns_are_capitalised: bool = False
    verb_second: bool = False
    inverts: bool = False
    drops_subjects: bool = False
    enclitic: str | None = None


class Abbreviations(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a language's full stops may mean; words stand without their last one, in the case they are written in.

    `never_final` is always followed by more of the sentence ("Mr."), `before_number` by a number ("No. 5"),
    `maybe_final` may close a sentence ("Inc."). `starters` are words that, with a capital, begin sentences rather than
    names. `elided` ones are cut to an apostrophe and a letter, and begin a sentence without a capital ('s). `ordinals`
    tells that a full stop after a number may make it an ordinal before a capital ("3. Oktober").
    """

    never_final: Words
    before_number: Words
    maybe_final: Words
    starters: Words
    elided: Words = NO_WORDS
    ordinals: bool


class Basics(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`language.toml`. `offers` says which parts of an analysis Sidelight has in this language.

    `name` is English. `reading_rate` is how many words a minute the texts of IReST are read aloud at, in Chinese and
    Japanese how many characters; None where nobody measured it (`scores/reading_time.py` tells the source). `formulas`
    are those of `scores/catalogue.py` that were made for the language. `common` words, in lower case, tell a text of
    the language at once (`detection.py`); a language without them is left to the detector.
    """

    name: str
    offers: tuple[Offer, ...] = ()
    reading_rate: int | None = None
    formulas: tuple[str, ...] = ()
    traits: Traits = Traits()
    common: Words = NO_WORDS
    abbreviations: Abbreviations | None = None


class Discourse(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`outline.toml`: lower-case words by what they do in a text; every set is empty for a language without the file.

    A marker of several words is joined by underscores, as in `for_example`. `articles` are those that headlines drop.
    `subjects` are pronouns that name somebody by themselves. A title may end before one of the `edges`, before one of
    the `joiners` only where another phrase shows, and never with one of the `unfinished`. After one of the `openers` a
    main clause stands; `links` hold a noun phrase together, and one that starts with one of the `vague` names nothing;
    one of the `brackets` has its second half at the clause's end. `verbs` are those that are seldom nouns; one of the
    `purposes` says what for. One of the `clock` may stand after a time of day.
    """

    function_words: Words
    continuing: Words
    anaphors: Words
    pronouns: Words
    shifts: Words
    closings: Words
    auxiliaries: Words
    copulas: Words
    conditions: Words
    inclusive: Words
    subordinators: Words
    attribution: Words
    time_words: Words
    determiners: Words
    joiners: Words
    edges: Words
    unfinished: Words
    articles: Words = NO_WORDS
    subjects: Words = NO_WORDS
    links: Words = NO_WORDS
    verbs: Words = NO_WORDS
    vague: Words = NO_WORDS
    openers: Words = NO_WORDS
    purposes: Words = NO_WORDS
    clock: Words = NO_WORDS
    brackets: Words = NO_WORDS
