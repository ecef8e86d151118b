"""Marked runs → who said them: one walk down the article, sentence by sentence, as a reader takes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from server.quotes.cast import Cast, Person
from server.quotes.clauses import Attribution, attributions_in
from server.quotes.indirect import reported_clauses
from server.quotes.marks import MarkedRun
from server.quotes.placing import choose_attribution, is_embedded, sentences_of
from server.quotes.salience import OTHER, SPEAKER, SUBJECT, Salience
from server.quotes.subjects import main_subject
from server.quotes.tokens import Tokens
from server.quotes.verb_second import is_reported

LONGEST_INSERTION = 40
LONGEST_RELATIVE = 10
QUESTION_AND_ANSWER = ("Q", "A")
# the share of a reported clause from which on its quotations stand for it
NEARLY_ALL = 0.8
# after so many subjects that are no known source, nobody is taken to speak on
STRANGERS = 2


class Source(NamedTuple):
    """Who said it: the people, if they are known by name, and the words that stand for them."""

    people: tuple[Person, ...]
    mention: str
    name: str | None
    block: int
    plural: bool
    cued: bool

    @property
    def is_known(self) -> bool:
        """A noun phrase without a verb of saying is the source about as often as not: that would be a guess."""
        return self.cued or bool(self.people)

    @property
    def is_somebody(self) -> bool:
        """Whether a name or a noun phrase stands for the source, no pronoun alone."""
        return bool(self.people) or self.name is not None


class Said(NamedTuple):
    """A marked run and its source. `attribution` is None where the source goes on from before.

    `embedded`: the run is a fragment of a clause of the reporter's. `follows`: no other sentence stands between it and
    the run before. `waits`: it stands before its attribution. `marked`: it stands in quotation marks, else it is a
    reported clause.
    """

    run: MarkedRun
    source: Source | None
    attribution: Attribution | None
    embedded: bool
    follows: bool
    waits: bool
    marked: bool = True


@dataclass
class _Reading:
    """What the reader knows at a point of the article. `announces`: the text before ended in a colon.

    `source` spoke last; since then, `strangers` nobody knows by name were subjects.
    """

    source: Source | None = None
    strangers: int = 0
    quoting: bool = False
    announces: bool = False


class Reader:
    """Reads the blocks in order and tells who says what."""

    def __init__(self, cast: Cast, holders: Mapping[str, Person | None]) -> None:
        self.cast = cast
        self.holders = holders
        self.salience = Salience()
        self.now = _Reading()
        self.plural: Source | None = None

    def read_block(self, tokens: Tokens) -> list[Said]:
        """The marked runs of the next block, with their sources."""
        said: list[Said] = []
        for start, end in sentences_of(tokens):
            self._read_sentence(tokens, start, end, said)
        self.now.quoting = False
        self.now.announces = tokens.letters.endswith(":") or (self.now.announces and _is_all_quoted(tokens.letters))
        return said

    def _read_sentence(self, tokens: Tokens, start: int, end: int, said: list[Said]) -> None:
        quotes = [at for at in range(start, end) if tokens.letters[at] == "Q"]
        if _is_all_quoted(tokens.letters[start:end]):
            said.extend(self._free_standing(tokens, quotes))
            return
        if tokens.letters.startswith(":Q", start + 1) and tokens.words[start] in QUESTION_AND_ANSWER:
            said.append(self._questioned(tokens, start))
            return
        attributions = attributions_in(tokens, start, end, self.cast)
        subject = main_subject(tokens, start, end, self.cast)
        self._note_mentions(tokens, start, end, subject)
        fallback = self._fallback(tokens, start, end, subject)
        sources: dict[tuple[int, int], Source] = {}
        first_said = len(said)
        for at in quotes:
            attribution = choose_attribution(tokens, at, attributions) or fallback
            source = self.now.source if attribution is None else self._source_once(tokens, attribution, sources)
            waits = attribution is not None and at < attribution.first
            embedded = is_embedded(tokens, at, start)
            said.append(Said(tokens.runs[at], source, attribution, embedded, follows=False, waits=waits))
            self._remember(source)
        for one in attributions:
            if one.letter in "vAz":
                self._source_once(tokens, one, sources)
        latest = attributions[-1] if attributions else fallback
        if not quotes and latest is not None:
            self._remember(self._source_once(tokens, latest, sources))
        said[first_said:] = _merged(said[first_said:], self._reported(tokens, start, end, attributions, sources))
        self.now.quoting = bool(quotes)
        self._weigh(sources)
        self.salience.pass_sentence()

    def _questioned(self, tokens: Tokens, label: int) -> Said:
        """Q: …; A: …: who asks is not known; who answers is, if the article is about one person."""
        people = tuple(self.cast.people) if tokens.words[label] == "A" and len(self.cast.people) == 1 else ()
        word = tokens.words[label]
        source = Source(people, word, None, tokens.block, plural=False, cued=True) if people else None
        self.now.source = None
        return Said(tokens.runs[label + 2], source, None, embedded=False, follows=False, waits=False)

    def _free_standing(self, tokens: Tokens, quotes: list[int]) -> list[Said]:
        """Quotations with no word beside them: whoever spoke last speaks on.

        Not so in a block quote without marks, a post or a document set apart: its author is only known if announced.
        """
        found: list[Said] = []
        for at in quotes:
            run, follows = tokens.runs[at], self.now.quoting
            source = self.now.source if run.outer_start < run.start or self.now.announces else None
            found.append(Said(run, source, None, embedded=False, follows=follows, waits=False))
            self.now.quoting = True
        return found

    def _reported(
        self,
        tokens: Tokens,
        start: int,
        end: int,
        attributions: list[Attribution],
        sources: dict[tuple[int, int], Source],
    ) -> list[Said]:
        """The clauses of a sentence without quotation marks that somebody is reported to have said."""
        found: list[Said] = []
        for one, pieces in reported_clauses(tokens, start, end, attributions, self.cast):
            source = self._source_once(tokens, one, sources)
            if not source.is_somebody or (one.letter == "x" and not source.people and _is_thing(tokens, one)):
                continue
            has_marks = any("Q" in tokens.letters[first : last + 1] for first, last in pieces)
            for first, last in pieces:
                place = tokens.spans[first][0], tokens.spans[last][1]
                run = MarkedRun(tokens.block, *place, *place, goes_on=False)
                waits = last < one.first
                found.append(Said(run, source, one, embedded=has_marks, follows=False, waits=waits, marked=has_marks))
        return found

    def _fallback(self, tokens: Tokens, start: int, end: int, subject: tuple[int, int] | None) -> Attribution | None:
        """Where no verb of saying stands: the subject of the sentence, if it is not reported speech itself."""
        if self.cast.grammar.verb_second and is_reported(tokens, start, end, self.cast):
            return None
        # a colon before the quotation tells that the subject speaks, whatever its verb is
        letter = ":" if self._is_announced(tokens.letters[start:end]) else ""
        return None if subject is None else Attribution(subject[0], subject[0] - 1, *subject, letter)

    def _is_announced(self, letters: str) -> bool:
        """…: “…”; …, dass „…“: what stands behind a colon or "that" is the subject's, whatever its verb is."""
        reported = letters.find(",h")
        return ":Q" in letters or 0 < reported < letters.find("Q")

    def _remember(self, source: Source | None) -> None:
        """Who spoke last speaks on, unless others came in between."""
        if source is None or source.is_known:
            self.now.source, self.now.strangers = source, 0
            return
        self.now.strangers += 1
        if self.now.strangers > STRANGERS:
            self.now.source = None

    def _note_mentions(self, tokens: Tokens, start: int, end: int, subject: tuple[int, int] | None) -> None:
        """Everybody named in the sentence comes to mind, its subject first."""
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

    def _source_once(self, tokens: Tokens, attribution: Attribution, sources: dict[tuple[int, int], Source]) -> Source:
        """The source of an attribution; two attributions with one subject have one source."""
        key = (attribution.first, attribution.last)
        if key not in sources:
            sources[key] = self._source(tokens, attribution)
        return sources[key]

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
                return self.plural._replace(mention=mention, block=tokens.block, cued=bool(attribution.letter))
            person = self._pronoun(word)
            known = (person,) if person else ()
            plural = self.cast.grammar.pronouns.get(word) == "q"
            return Source(known, mention, None, tokens.block, plural=plural, cued=bool(attribution.letter))
        people = self._people(tokens, first, last) or self._named_between_dashes(tokens, last)
        people = people or self._office_holder(tokens, first, last)
        plural = len(people) > 1 or _is_plural(tokens, first, last)
        return Source(people, mention, mention, tokens.block, plural=plural, cued=bool(attribution.letter))

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

    def _office_holder(self, tokens: Tokens, first: int, last: int) -> tuple[Person, ...]:
        """The governor, where one governor has been named before."""
        if last != first + 1 or not self.cast.grammar.is_in("definite", tokens.words[first]):
            return ()
        holder = self.holders.get(tokens.words[last].lower())
        return (holder,) if holder is not None and holder.mentions[0] < (tokens.block, first) else ()

    def _named_between_dashes(self, tokens: Tokens, last: int) -> tuple[Person, ...]:
        """Two senators — Ann Lee, a Democrat, and Bo Hall — wrote: the people whom the plural stands for."""
        letters = tokens.letters
        # who represent the coast
        behind = last + LONGEST_RELATIVE if letters[last + 1 : last + 2] == "w" else last + 1
        dash = letters.find("-", last + 1, behind + 1)
        close = letters.find("-", dash + 1, dash + LONGEST_INSERTION) if dash > 0 else -1
        named: list[Person] = []
        hanging = False
        for at in range(dash + 1, close):
            # Wren Island in "a Democrat from Wren Island" is no senator
            hanging = letters[at] == "P" or (hanging and letters[at] not in ",c")
            person = None if hanging else self.cast.at(tokens.block, at)
            if person is not None and person not in named:
                named.append(person)
        return tuple(named) if len(named) > 1 else ()


def _merged(marked: list[Said], clauses: list[Said]) -> list[Said]:
    """In reading order; a reported clause takes in the fragments that stand in it, unless they are nearly all of it."""
    kept: list[Said] = []
    for clause in clauses:
        inside = [piece for piece in marked if _is_inside(piece.run, clause.run)]
        quoted = sum(piece.run.end - piece.run.start for piece in inside)
        if not clause.marked and any(piece.attribution == clause.attribution for piece in marked):
            # “…,” she said as she left: the verb has its quotation
            continue
        if quoted < NEARLY_ALL * (clause.run.end - clause.run.start):
            marked = [piece for piece in marked if not _is_inside(piece.run, clause.run)]
            kept.append(clause)
    return sorted(marked + kept, key=lambda piece: piece.run.start)


def _is_inside(inner: MarkedRun, outer: MarkedRun) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _is_all_quoted(letters: str) -> bool:
    return not letters.strip("QT.,-")


def _is_thing(tokens: Tokens, one: Attribution) -> bool:
    """Her instruments show that: what judges is no person, office or organisation."""
    return not set("NRrp#") & set(tokens.letters[one.first : one.last + 1])


def _is_plural(tokens: Tokens, first: int, last: int) -> bool:
    head = next((at - 1 for at in range(first + 1, last + 1) if tokens.letters[at] == "P"), last)
    return tokens.letters[head] in "nr" and tokens.words[head].lower().endswith("s")
