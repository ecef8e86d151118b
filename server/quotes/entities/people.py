"""The people of an article: who is named, where, and how fully."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from ..tagging.lexicon import Gender, Lexicon

# so many people of one surname are told apart
NAMESAKES = 20
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


class Mention(NamedTuple):
    """A name in the text: the words `first` to `last` of a block; `title_first` is where its title starts."""

    block: int
    first: int
    last: int
    title_first: int


@dataclass(eq=False)
class Person:
    """Somebody named in the article; the first mention comes first.

    `gender` is "either" while nothing tells. `is_place`: it only looks like somebody, and is no he and no she.
    """

    name: tuple[str, ...]
    gender: Gender = "either"
    is_place: bool = False
    certain: bool = False
    mentions: list[Mention] = field(default_factory=list)

    def may_be(self, gender: Gender | None) -> bool:
        """Whether a pronoun of this gender may stand for the person."""
        return not self.is_place and self.gender in ("either", gender)

    @property
    def surname(self) -> str:
        """The last name, without Jr. and the like."""
        return surname_of(self.name)


class People:
    """The people of an article, found by the place of a mention.

    `addresses_reader`: the article is no report, but tells its reader what to do.
    """

    def __init__(self, lexicon: Lexicon, *, addresses_reader: bool = False) -> None:
        self.lexicon = lexicon
        self.addresses_reader = addresses_reader
        self.everyone: list[Person] = []
        self._by_ends: dict[tuple[str, str], Person] = {}
        self._by_surname: dict[str, list[Person]] = {}
        self._by_given: dict[str, list[Person]] = {}
        self._at: dict[tuple[int, int], Person] = {}

    def at(self, block: int, word: int) -> Person | None:
        """The person that this word names, None if it is no part of a person's name."""
        return self._at.get((block, word))

    def add_full(self, name: tuple[str, ...], mention: Mention, gender: Gender, *, certain: bool) -> None:
        """A name of two words or more."""
        key = (name[0].lower(), surname_of(name).lower())
        person = self._by_ends.get(key)
        if person is None:
            person = self._by_ends[key] = Person(name)
            self.everyone.append(person)
            self._by_surname.setdefault(key[1], []).append(person)
            self._by_given.setdefault(key[0], []).append(person)
        person.certain = person.certain or certain
        self._note(person, mention, gender)

    def add_single(self, word: str, mention: Mention, gender: Gender, *, speaks: bool) -> None:
        """A name of one word: the surname or the given name of someone, or somebody who is never named in full."""
        known = self._by_surname.get(word.lower()) or self._by_given.get(word.lower(), [])
        fitting = [person for person in known[:NAMESAKES] if gender == "either" or person.gender in ("either", gender)]
        if fitting:
            self._note(max(fitting, key=lambda person: len(person.mentions)), mention, gender)
        elif speaks:
            person = Person((word,), certain=True)
            self.everyone.append(person)
            self._by_surname.setdefault(word.lower(), []).append(person)
            self._note(person, mention, gender)

    def named(self, label: str) -> Person | None:
        """Whom a label before a colon names: in full, by surname or given name, or by initials; None if not one person.

        AL: the letters that one full name alone begins with.
        """
        words = label.lower().split()
        person = self._by_ends.get((words[0], words[-1]))
        if person is not None or len(words) > 1:
            return person
        known = self._by_surname.get(words[0]) or self._by_given.get(words[0])
        known = known or [
            person for person in self.everyone if "".join(word[0] for word in person.name).lower() == words[0]
        ]
        return known[0] if len(known) == 1 else None

    def knows(self, word: str) -> bool:
        """Whether somebody bears it as surname or given name."""
        return word.lower() in self._by_surname or word.lower() in self._by_given

    def _note(self, person: Person, mention: Mention, gender: Gender) -> None:
        person.mentions.append(mention)
        if person.gender == "either":
            person.gender = gender
        for word in range(mention.first, mention.last + 1):
            self._at[mention.block, word] = person


def surname_of(name: tuple[str, ...]) -> str:
    """The last word that is no suffix."""
    words = [word for word in name if word.lower().rstrip(".") not in SUFFIXES]
    return words[-1] if words else name[-1]
