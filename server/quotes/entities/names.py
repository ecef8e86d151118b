"""Words → people: names are runs of capitals, people are those with a given name, a title or a verb of saying."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..tagging import tags as tag
from ..tagging.lexicon import GIVEN_NAMES, Gender, Lexicon
from ..tagging.tokens import Tokens
from .gender import tell_genders
from .people import SUFFIXES, Mention, People

POSSESSIVE = re.compile(r"['’]s?$")
NAME_RUN = tag.pattern("[PROPN TITLE] (?:[PROPN TITLE NAME_PARTICLE]{0,9} [PROPN TITLE PROPN_POSS])? | PROPN_POSS")
ROLES = tag.any_of("ROLE TITLE")
SINGLE = tag.any_of("PROPN PROPN_POSS")
VERBS = tag.any_of("SAY JUDGE")
BEFORE_INSERTION = tag.any_of("COMMA DASH")
AFTER_NAME = tag.any_of("COMMA OPENING_BRACKET STOP COLON DASH")
LONGEST_NAME = 4
SHORTEST_HEADLINE, LONGEST_HEADLINE = 5, 60
LEAST_ADDRESSED = 0.01


class _Name(NamedTuple):
    """The words `first` to `last` of a run of capitals that starts at `run_first` with a title, perhaps."""

    tokens: Tokens
    run_first: int
    first: int
    last: int
    starts_sentence: bool

    @property
    def mention(self) -> Mention:
        return Mention(self.tokens.block, self.first, self.last, self.run_first)

    @property
    def words(self) -> tuple[str, ...]:
        words = self.tokens.words[self.first : self.last + 1]
        return tuple(POSSESSIVE.sub("", word) if "'" in word or "’" in word else word for word in words)

    @property
    def title(self) -> str | None:
        """The word that tells what the person is: Mr. Smith, spokeswoman Smith."""
        if self.first > self.run_first:
            return self.tokens.words[self.first - 1]
        if self.run_first and self.tokens.tags[self.run_first - 1] in ROLES:
            return self.tokens.words[self.run_first - 1]
        return None


def find_people(blocks: list[Tokens], lexicon: Lexicon) -> People:
    """Everybody named: full names first, so that a surname finds its owner wherever the full name stands."""
    written = frozenset().union(*(tokens.words for tokens in blocks))
    people = People(lexicon, addresses_reader=_addresses_reader(blocks, written, lexicon))
    names = [name for tokens in blocks if not _is_shouted(tokens) for name in _names_in(tokens)]
    for name in names:
        if name.first < name.last:
            _add_full_name(people, name, written)
    for name in names:
        if name.first == name.last and name.tokens.tags[name.first] in SINGLE:
            _add_single_name(people, name)
    for person in people.everyone:
        person.mentions.sort()
    tell_genders(people, {tokens.block: tokens for tokens in blocks})
    return people


def _addresses_reader(blocks: list[Tokens], written: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether the reader is spoken to in one word of a hundred outside of quotations: in one news text of thirty."""
    spoken_to = sum(tokens.words.count(word) for word in lexicon.persons.reader & written for tokens in blocks)
    return spoken_to > 0 and spoken_to >= LEAST_ADDRESSED * sum(len(tokens.words) for tokens in blocks)


def _names_in(tokens: Tokens) -> list[_Name]:
    starts = frozenset(tokens.starts)
    found: list[_Name] = []
    for match in NAME_RUN.finditer(tokens.tags):
        first, last = _without_title(tokens, match.start(), match.end() - 1)
        if first <= last:
            found.append(_Name(tokens, match.start(), first, last, match.start() in starts))
    return found


def _is_shouted(tokens: Tokens) -> bool:
    """A line in which most words are capitalised is a headline: its words tell nothing about names."""
    if tokens.quotations or len(tokens.words) > LONGEST_HEADLINE:
        return False
    words = [word for word in tokens.words if word[0].isalpha()]
    return len(words) > SHORTEST_HEADLINE and sum(word[0].isupper() for word in words) > 0.7 * len(words)


def _without_title(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """The name itself in a run of capitalised words: what follows the last title or the words before a given name."""
    tags = tokens.tags
    if tags[last] == tag.TITLE:
        return last + 1, last
    title = tags.rfind(tag.TITLE, first, last)
    if title >= 0:
        return title + 1, last
    if last - first < 2 or tokens.words[first].lower() in GIVEN_NAMES:
        return first, last
    for word in range(first + 1, last):
        if tokens.words[word].lower() in GIVEN_NAMES:
            initial = len(tokens.words[word - 1].rstrip(".")) == 1
            return (word - 1 if initial else word), last
    return first, last


def _gender(people: People, name: _Name) -> Gender:
    return "either" if name.title is None else people.lexicon.role(name.title) or "either"


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isalpha() and word.isupper() and word.lower() not in SUFFIXES


def _add_full_name(people: People, name: _Name, written: frozenset[str]) -> None:
    """`written` has all words of the article as they stand."""
    words = name.words
    given = GIVEN_NAMES.get(words[0].lower())
    if len(words) > LONGEST_NAME or any(map(_is_acronym, words)):
        return
    if given is None and _is_no_name(name, words, written, people.lexicon):
        return
    if people.lexicon.traits.nouns_are_capitalised and given is None and name.title is None and not _stands_apart(name):
        return
    gender = _gender(people, name)
    if gender == "either" and given is not None:
        gender = given
    # German names nobody without a title or a given name but by where the words stand
    certain = name.title is not None or given is not None or people.lexicon.traits.nouns_are_capitalised
    people.add_full(words, name.mention, gender, certain=certain)


def _is_no_name(name: _Name, words: tuple[str, ...], written: frozenset[str], lexicon: Lexicon) -> bool:
    """Lake Brill, Brill County; Freedom Partners, Turkish Americans; Great Scent, where a scent is talked about."""
    if lexicon.is_no_person(words[0]) or lexicon.is_no_person(words[-1]) or words[-1].endswith(lexicon.group_endings):
        return True
    if name.title is not None:
        return False
    if not words[-1].isalpha() and any(char.isdigit() for char in words[-1]):
        return True
    plural = lexicon.endings.plural
    is_group = any(words[-1].endswith(each) and lexicon.role(words[-1].removesuffix(each)) for each in plural)
    is_common = not lexicon.traits.nouns_are_capitalised and words[-1].lower() in written
    return is_group or is_common or len(words) == len(name.tokens.words)


def _stands_apart(name: _Name) -> bool:
    """…, Yona Metzger, …: where nouns have capitals, two of them are a name if no article or adjective leads them."""
    tags = name.tokens.tags
    before, after = tags[name.run_first - 1 : name.run_first], tags[name.last + 1 : name.last + 2]
    is_first = name.run_first == 0 or name.starts_sentence
    return (is_first or before in BEFORE_INSERTION) and (after in AFTER_NAME or (not is_first and after in VERBS))


def _speaks_beside(tags: str, at: int, lexicon: Lexicon) -> bool:
    """Smith said; where verbs invert, répond Anne."""
    return tags[at + 1 : at + 2] in VERBS or (lexicon.traits.inverts and tags[at - 1 : at] == tag.SAY)


def _add_single_name(people: People, name: _Name) -> None:
    word = name.words[0]
    if people.lexicon.traits.nouns_are_capitalised and name.title is None and not people.knows(word):
        return
    tags = name.tokens.tags
    # the first word of a sentence has its capital from there: it may be no name
    capital_tells = not (name.starts_sentence or word.isupper() or people.lexicon.traits.nouns_are_capitalised)
    named = tags[name.first] == tag.PROPN and capital_tells
    # the Paris attacks: no name of a person has an article
    has_article = name.first > 0 and name.tokens.words[name.first - 1].lower() in people.lexicon.phrases.definite
    speaks = named and _speaks_beside(tags, name.first, people.lexicon) and not has_article
    # a run of capitals is the name of somebody known, or of no person: PAC
    is_new = (speaks or name.title is not None) and not (_is_acronym(word) or people.lexicon.is_no_person(word))
    people.add_single(word, name.mention, _gender(people, name), speaks=is_new)
