"""The tags of words, and patterns over them: `tags.DET`, `tags.pattern("DET? NOUN")`.

Patterns over the tags of a sentence stand in for a parser: they are linear, can be read, and are the same for every
language that has its words sorted into tags. The names are those of Universal Dependencies' universal parts of speech
where one fits: https://universaldependencies.org/u/pos/.

The tags of a block are one string with a character a word, so they are matched, searched and compared at the speed of
text. Which character a tag has is known in this module alone. The tags are constants of a module, as those of `token`
in the standard library: to look up a member of an `Enum` takes as long as three comparisons.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import ascii_letters

_CODES: dict[str, str] = {}


def _tag(name: str) -> str:
    code = _CODES[name] = ascii_letters[len(_CODES)]
    return code


# nouns and names
PROPN = _tag("PROPN")  # a word with a capital that is no title: a name, or any noun where nouns are capitalised
PROPN_POSS = _tag("PROPN_POSS")  # the same with a possessive ending: Smith’s
NOUN = _tag("NOUN")  # a word that no list has: a noun, an adjective, a verb that is seldom met
NOUN_POSS = _tag("NOUN_POSS")  # the same with a possessive ending: the union’s
TITLE = _tag("TITLE")  # a title, office or occupation with a capital: Mayor
ROLE = _tag("ROLE")  # a title, office or occupation without one: mayor
NAME_PARTICLE = _tag("NAME_PARTICLE")  # a word inside a name: Ursula von der Leyen
NUM = _tag("NUM")  # a number in figures
# closed classes
DET = _tag("DET")  # an article, a possessive, a number word
PRON = _tag("PRON")  # a personal pronoun that may be a subject
OBJ_PRON = _tag("OBJ_PRON")  # a pronoun that is no subject: him
REL = _tag("REL")  # a relative pronoun: who, which
THAT = _tag("THAT")  # what opens a reported clause, and in English a relative one too
ADP = _tag("ADP")  # a preposition
ACCORDING = _tag("ACCORDING")  # a preposition that names a source: according, laut, selon
CCONJ = _tag("CCONJ")  # a conjunction that coordinates: and
SCONJ = _tag("SCONJ")  # a conjunction that opens a clause: because
ADV = _tag("ADV")  # an adverb
TIME = _tag("TIME")  # a word of time: Monday
NEXT = _tag("NEXT")  # what stands before a word of time: last, next
# verbs
AUX = _tag("AUX")  # an auxiliary
VERB = _tag("VERB")  # a form of a frequent verb that neither says nor judges
PAST_FORM = _tag("PAST_FORM")  # a word with the ending of a past tense: …ed
ING_FORM = _tag("ING_FORM")  # a word with the ending of a present participle: …ing
SAY = _tag("SAY")  # a form of a verb of saying
SAYING = _tag("SAYING")  # its present participle
JUDGE = _tag("JUDGE")  # a form of a verb of judging
JUDGING = _tag("JUDGING")  # its present participle
QUOTATIVE = _tag("QUOTATIVE")  # a particle that stands for a verb of saying: „…“, so Merkel
# quotations and marks
QUOTE = _tag("QUOTE")  # a quotation that is speech
MARKED = _tag("MARKED")  # words in quotation marks that are no speech: a title, a word as a word
COMMA = _tag("COMMA")
STOP = _tag("STOP")  # a full stop or another mark that ends a sentence
COLON = _tag("COLON")
SEMICOLON = _tag("SEMICOLON")
DASH = _tag("DASH")
OPENING_BRACKET = _tag("OPENING_BRACKET")
CLOSING_BRACKET = _tag("CLOSING_BRACKET")
APOSTROPHE = _tag("APOSTROPHE")
SYMBOL = _tag("SYMBOL")  # any other mark, and the stop of an abbreviation that ended no sentence
# of words that only the words around them sort; no block has these
TIME_OR_NAME = _tag("TIME_OR_NAME")  # a word of time, but a name where it has a capital of its own: Day
VERB_OR_NOUN = _tag("VERB_OR_NOUN")  # a form of a verb of saying or judging that may be a noun


_TOKEN = re.compile(r"([A-Z]+(?:_[A-Z]+)*)|\s+|(\{\d*,?\d*\}|\(\?(?:[:=!]|<[=!])|[()\[\]|?*+^$.])")


def pattern(text: str, **parts: str) -> re.Pattern[str]:
    """A regular expression over tags: "TIME{0,3} NP? THAT", "[PROPN TITLE]+", "DET (?=NOUN)"; blanks tell nothing.

    `parts` are named pieces of it, as NP="DET? NOUN", or tags for its classes, as VERBS="AUX VERB" for "[VERBS NOUN]".
    Raises: ValueError for a name that is neither tag nor part.
    """
    return re.compile(_expression(text, parts))


def any_of(names: str) -> frozenset[str]:
    """The tags of these names, to ask whether a word has one of them."""
    return frozenset(_codes(names))


def sequence(names: str) -> str:
    """The tags of these names in their order, to be found among the tags of a block."""
    return "".join(_codes(names))


def names_of(tags: str) -> str:
    """The names of tags, parted by blanks, for people to read."""
    names = {code: name for name, code in _CODES.items()}
    return " ".join(names[tag] for tag in tags)


def _expression(text: str, parts: dict[str, str]) -> str:
    pieces: list[str] = []
    at = 0
    within_class = False
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise ValueError(f"no pattern over tags: {text[at:]!r}")
        name, syntax = match.groups()
        if name in parts:
            part = _expression(parts[name], parts)
            pieces.append(part if within_class else f"(?:{part})")
        else:
            pieces.append(_code(name) if name else syntax or "")
            within_class = syntax == "[" or (within_class and syntax != "]")
        at = match.end()
    return "".join(pieces)


def _codes(names: str) -> Iterator[str]:
    return map(_code, names.split())


def _code(name: str) -> str:
    if name not in _CODES:
        raise ValueError(f"no tag: {name}")
    return _CODES[name]
