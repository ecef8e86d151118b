"""Words → the people of an article: who is named, where, and how fully."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from server.quotes.grammar import GIVEN_NAMES, Grammar
from server.quotes.tokens import Tokens

NAME_RUN = re.compile(r"[NR](?:[NRo]{0,9}[NRS])?|S")
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
LONGEST_NAME = 4


class Mention(NamedTuple):
    """A name in the text: the words `first` to `last` of a block; `title_first` is where its title starts."""

    block: int
    first: int
    last: int
    title_first: int


@dataclass
class Person:
    """Somebody named in the article. `gender` is m, f, or u while nothing tells; the first mention comes first."""

    name: tuple[str, ...]
    gender: str = "u"
    certain: bool = False
    mentions: list[Mention] = field(default_factory=list)

    @property
    def surname(self) -> str:
        """The last name, without Jr. and the like."""
        return surname_of(self.name)


class Cast:
    """The people of an article, found by the place of a mention."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.people: list[Person] = []
        self._by_ends: dict[tuple[str, str], Person] = {}
        self._by_surname: dict[str, list[Person]] = {}
        self._by_given: dict[str, list[Person]] = {}
        self._at: dict[tuple[int, int], Person] = {}

    def at(self, block: int, word: int) -> Person | None:
        """The person that this word names, None if it is no part of a person's name."""
        return self._at.get((block, word))

    def add_full(self, name: tuple[str, ...], mention: Mention, gender: str, *, certain: bool) -> None:
        """A name of two words or more."""
        key = (name[0].lower(), surname_of(name).lower())
        person = self._by_ends.get(key)
        if person is None:
            person = self._by_ends[key] = Person(name)
            self.people.append(person)
            self._by_surname.setdefault(key[1], []).append(person)
            self._by_given.setdefault(key[0], []).append(person)
        person.certain = person.certain or certain
        self._note(person, mention, gender)

    def add_single(self, word: str, mention: Mention, gender: str, *, speaks: bool) -> None:
        """A name of one word: the surname or the given name of someone, or somebody who is never named in full."""
        known = self._by_surname.get(word.lower()) or self._by_given.get(word.lower(), [])
        fitting = [person for person in known if gender == "u" or person.gender in ("u", gender)]
        if fitting:
            self._note(max(fitting, key=lambda person: len(person.mentions)), mention, gender)
        elif speaks:
            person = Person((word,))
            self.people.append(person)
            self._by_surname.setdefault(word.lower(), []).append(person)
            self._note(person, mention, gender)

    def _note(self, person: Person, mention: Mention, gender: str) -> None:
        person.mentions.append(mention)
        if person.gender == "u":
            person.gender = gender
        for word in range(mention.first, mention.last + 1):
            self._at[mention.block, word] = person


def surname_of(name: tuple[str, ...]) -> str:
    """The last word that is no suffix."""
    words = [word for word in name if word.lower().rstrip(".") not in SUFFIXES]
    return words[-1] if words else name[-1]


def find_people(blocks: list[Tokens], grammar: Grammar) -> Cast:
    """Everybody named in the article: full names first, so that a surname finds its owner wherever the full name stands."""
    cast = Cast(grammar)
    singles: list[tuple[Tokens, int, int]] = []
    for tokens in blocks:
        if _is_shouted(tokens):
            continue
        for match in NAME_RUN.finditer(tokens.letters):
            first, last = _without_title(tokens, match.start(), match.end() - 1)
            if first > last:
                continue
            if first < last:
                _add_full_name(cast, tokens, match.start(), first, last)
            elif tokens.letters[first] in "NS":
                singles.append((tokens, match.start(), first))
    for tokens, title_first, word in singles:
        _add_single_name(cast, tokens, title_first, word)
    for person in cast.people:
        person.mentions.sort()
    return cast


def _is_shouted(tokens: Tokens) -> bool:
    """A line in which most words are capitalised is a headline: its words tell nothing about names."""
    words = [word for word in tokens.words if word and word[0].isalpha()]
    return len(words) > 5 and not tokens.runs and sum(word[0].isupper() for word in words) > 0.7 * len(words)


def _without_title(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """The name itself in a run of capitalised words: what follows the last title or the words before a given name."""
    letters = tokens.letters
    if letters[last] == "R":
        return last + 1, last
    title = letters.rfind("R", first, last)
    if title >= 0:
        return title + 1, last
    if last - first < 2:
        return first, last
    for word in range(first, last):
        if tokens.words[word].lower() in GIVEN_NAMES:
            if word == first:
                break
            initial = len(tokens.words[word - 1].rstrip(".")) == 1
            return (word - 1 if initial else word), last
    return first, last


def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word)


def _gender(cast: Cast, tokens: Tokens, title_first: int, first: int) -> str:
    """What the title before the name tells: Mr. Smith, spokeswoman Smith."""
    if first > title_first:
        title = tokens.words[first - 1]
    elif title_first and tokens.letters[title_first - 1] in "rR":
        title = tokens.words[title_first - 1]
    else:
        return "u"
    return cast.grammar.role(title) or "u"


def _add_full_name(cast: Cast, tokens: Tokens, title_first: int, first: int, last: int) -> None:
    name = tuple(_bare(word) for word in tokens.words[first : last + 1])
    titled = first > title_first or (title_first > 0 and tokens.letters[title_first - 1] in "rR")
    given = GIVEN_NAMES.get(name[0].lower())
    not_people = cast.grammar.not_people
    if len(name) > LONGEST_NAME or (
        given is None and (name[-1].lower() in not_people or name[0].lower() in not_people)
    ):
        return
    if cast.grammar.nouns_are_capitalised and given is None and not titled:
        return
    if any(
        len(word.rstrip(".")) > 1 and word.isalpha() and word.isupper() and word.lower() not in SUFFIXES
        for word in name
    ):
        return
    gender = _gender(cast, tokens, title_first, first)
    if gender == "u" and given is not None:
        gender = given
    cast.add_full(name, Mention(tokens.block, first, last, title_first), gender, certain=titled or given is not None)


def _add_single_name(cast: Cast, tokens: Tokens, title_first: int, word: int) -> None:
    letters = tokens.letters
    name = _bare(tokens.words[word])
    titled = title_first < word or (title_first > 0 and letters[title_first - 1] in "r")
    following = letters[word + 1 : word + 2]
    speaks = titled or (
        following in ("v", "x")
        and not name.isupper()
        and letters[word] == "N"
        and name.lower() not in cast.grammar.not_people
    )
    cast.add_single(
        name, Mention(tokens.block, word, word, title_first), _gender(cast, tokens, title_first, word), speaks=speaks
    )
