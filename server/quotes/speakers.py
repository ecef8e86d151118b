"""Marked runs → who said them: one walk down the article, sentence by sentence, as a reader takes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from server.quotes.cast import Cast, Person
from server.quotes.clauses import Attribution, attributions_in
from server.quotes.marks import MarkedRun
from server.quotes.salience import OTHER, SPEAKER, SUBJECT, Salience
from server.quotes.subjects import main_subject
from server.quotes.tokens import Tokens
from server.quotes.verb_second import is_reported


class Source(NamedTuple):
    """Who said it: the people, if they are known by name, and the words that stand for them."""

    people: tuple[Person, ...]
    mention: str
    name: str | None
    block: int
    plural: bool


class Said(NamedTuple):
    """A marked run and its source. `attribution` is None where the source goes on from before.

    `embedded`: the run is a fragment of a clause of the reporter's. `follows`: no other sentence stands between it and the run
    before. `waits`: it stands before its attribution.
    """

    run: MarkedRun
    source: Source | None
    attribution: Attribution | None
    embedded: bool
    follows: bool
    waits: bool


@dataclass
class _Reading:
    """What the reader knows at a point of the article."""

    source: Source | None = None
    quoting: bool = False


class Reader:
    """Reads the blocks in order and tells who says what."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.salience = Salience()
        self.now = _Reading()
        self.plural: Source | None = None

    def read_block(self, tokens: Tokens) -> list[Said]:
        """The marked runs of the next block, with their sources."""
        said: list[Said] = []
        for start, end in sentences_of(tokens):
            self._read_sentence(tokens, start, end, said)
        self.now.quoting = False
        return said

    def _read_sentence(self, tokens: Tokens, start: int, end: int, said: list[Said]) -> None:
        letters = tokens.letters[start:end]
        quotes = [at for at in range(start, end) if tokens.letters[at] == "Q"]
        if len(letters.strip("QT.,-")) == 0:
            for at in quotes:
                said.append(
                    Said(tokens.runs[at], self.now.source, None, embedded=False, follows=self.now.quoting, waits=False)
                )
                self.now.quoting = True
            return
        attributions = attributions_in(tokens, start, end, self.cast)
        chosen = {at: choose_attribution(tokens, at, attributions) for at in quotes}
        sources: dict[tuple[int, int], Source] = {}
        self._note_mentions(tokens, start, end)
        fallback = self._fallback(tokens, start, end, attributions)
        for at in quotes:
            attribution = chosen[at] or fallback
            source = self.now.source
            if attribution is not None:
                key = (attribution.first, attribution.last)
                source = sources[key] = sources.get(key) or self._source(tokens, attribution)
            waits = attribution is not None and at < attribution.first
            said.append(
                Said(tokens.runs[at], source, attribution, is_embedded(tokens, at, start), follows=False, waits=waits)
            )
            self.now.source = source
        for one in attributions:
            if one.letter in "vAz" and (one.first, one.last) not in sources:
                sources[one.first, one.last] = self._source(tokens, one)
        if not quotes:
            latest = attributions[-1] if attributions else fallback
            self.now.source = self._source(tokens, latest) if latest is not None else self.now.source
        self.now.quoting = bool(quotes)
        self._weigh(sources)
        self.salience.pass_sentence()

    def _fallback(self, tokens: Tokens, start: int, end: int, attributions: list[Attribution]) -> Attribution | None:
        if attributions:
            return attributions[0]
        if self.cast.grammar.verb_second and is_reported(tokens.words[start:end], self.cast):
            return None
        subject = main_subject(tokens, start, end, self.cast)
        return None if subject is None else Attribution(subject[0], subject[0] - 1, *subject, "")

    def _note_mentions(self, tokens: Tokens, start: int, end: int) -> None:
        """Everybody named in the sentence comes to mind, its subject first."""
        subject = main_subject(tokens, start, end, self.cast)
        seen: set[int] = set()
        pronoun = None
        if subject is not None and tokens.letters[subject[1]] == "p":
            pronoun = self._pronoun(tokens.words[subject[1]].lower())
        for at in range(start, end):
            person = self.cast.at(tokens.block, at) if tokens.letters[at] in "NSo" else None
            if person is None or id(person) in seen:
                continue
            seen.add(id(person))
            is_subject = subject is not None and subject[0] <= at <= subject[1] and tokens.letters[at] != "S"
            self.salience.mention(person, SUBJECT if is_subject else OTHER)
        if pronoun is not None:
            self.salience.mention(pronoun, SUBJECT)

    def _weigh(self, sources: dict[tuple[int, int], Source]) -> None:
        for source in sources.values():
            for person in source.people:
                self.salience.mention(person, SPEAKER)
            if source.plural:
                self.plural = source

    def _pronoun(self, word: str) -> Person | None:
        gender = self.cast.grammar.pronouns.get(word)
        return self.salience.agreeing(gender) if gender in ("m", "f") else None

    def _source(self, tokens: Tokens, attribution: Attribution) -> Source:
        first, last = attribution.first, attribution.last
        mention = tokens.slice(first, last)
        if first == last and tokens.letters[first] == "p":
            word = tokens.words[first].lower()
            if self.cast.grammar.pronouns.get(word) == "q" and self.plural is not None:
                return self.plural._replace(mention=mention, block=tokens.block)
            person = self._pronoun(word)
            known = (person,) if person else ()
            return Source(known, mention, None, tokens.block, plural=self.cast.grammar.pronouns.get(word) == "q")
        people = self._people(tokens, first, last)
        return Source(people, mention, mention, tokens.block, plural=len(people) > 1 or _is_plural(tokens, first, last))

    def _people(self, tokens: Tokens, first: int, last: int) -> tuple[Person, ...]:
        """The people whom the phrase names: heads only, not Trump in "Trump’s lawyer" or in "a friend of Trump"."""
        letters = tokens.letters
        found: list[Person] = []
        for at in range(first, last + 1):
            if letters[at] == "P":
                break
            person = self.cast.at(tokens.block, at)
            is_head = at == last or letters[at + 1] in "cP,"
            if person is not None and is_head and letters[at] != "S" and person not in found:
                found.append(person)
        return tuple(found)


def _is_plural(tokens: Tokens, first: int, last: int) -> bool:
    head = next((at - 1 for at in range(first + 1, last + 1) if tokens.letters[at] == "P"), last)
    return tokens.letters[head] in "nr" and tokens.words[head].lower().endswith("s")


def sentences_of(tokens: Tokens) -> list[tuple[int, int]]:
    """The sentences outside of quotations, as first word and one past the last."""
    bounds = [start for start in tokens.starts if start > 0 and not _is_tail(tokens, start)]
    return list(zip([0, *bounds], [*bounds, len(tokens.words)], strict=True))


def _is_tail(tokens: Tokens, start: int) -> bool:
    """“Why?” Trump asked: what looks like a new sentence says who asked."""
    letters = tokens.letters
    if letters[start - 1] != "Q":
        return False
    run = tokens.runs[start - 1]
    if tokens.text[run.end - 1] == ".":
        return False
    at = start
    while at < len(letters) and at < start + 10 and letters[at] in "DNRSnrslpbP":
        at += 1
    if letters[at : at + 1] != "v" or letters[at + 1 : at + 2] in ("h", "D", "p", "Q", ":"):
        return False
    return letters[at + 1 : at + 2] != "," or letters[at + 2 : at + 3] != "Q"


def choose_attribution(tokens: Tokens, at: int, attributions: list[Attribution]) -> Attribution | None:
    """Which attribution of the sentence is that of the run `at`."""
    after = _directly_behind(tokens, at, attributions)
    ahead = [one for one in attributions if one.cue_last < at and one.last < at]
    if after is not None and ahead and tokens.letters[after.cue_last + 1 : after.cue_last + 2] in (":", "h"):
        # it introduces the next quotation
        after = None
    if after is not None and (_waits(tokens, at) or not ahead):
        return after
    if ahead:
        return ahead[-1]
    later = [one for one in attributions if one.cue_first > at]
    return later[-1] if later else None


def is_embedded(tokens: Tokens, at: int, start: int) -> bool:
    """Whether the run is a fragment inside a clause of the reporter's: he called it “a mess”."""
    run = tokens.runs[at]
    said = tokens.text[run.start : run.end]
    if said[:1].islower():
        return True
    return at > start and tokens.letters[at - 1] not in ",:-" and not said.endswith((".", "!", "?", ",", "…"))


def _waits(tokens: Tokens, at: int) -> bool:
    """“…,” and “…?” and “…” with a comma behind it wait for who said it."""
    run = tokens.runs[at]
    return tokens.text[run.end - 1 : run.end] in ",?!—–-" or tokens.letters[at + 1 : at + 2] == ","


def _directly_behind(tokens: Tokens, at: int, attributions: list[Attribution]) -> Attribution | None:
    """The attribution that starts right behind the run."""
    for one in attributions:
        first = min(one.first, one.cue_first)
        if first > at and "Q" not in tokens.letters[at + 1 : first]:
            gap = tokens.letters[at + 1 : first]
            return one if len(gap) <= 2 or set(gap) <= set(",bt") else None
    return None
