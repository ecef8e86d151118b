"""Subjects in German: the verb stands second, so its subject stands before it only if nothing else opens the clause.

Source: the topological fields in Duden, Die Grammatik, the chapter on the order of words.
"""

from __future__ import annotations

import re

from server.quotes.cast import Cast
from server.quotes.tokens import Tokens

REACH = 60
NOUN_PHRASE = re.compile("D{0,2}[nr#l]{0,4}[NRSo]{1,6}T?|D?T")
OPENS_CLAUSE = ",;:-(kcQ"


def subject_of(tokens: Tokens, at: int, start: int, end: int, cast: Cast) -> tuple[int, int] | None:
    """The noun phrase that is the subject of the verb `at` in the sentence `start:end`; None where there is none."""
    letters = tokens.letters
    start, end = max(start, at - REACH), min(end, at + REACH)
    if cast.grammar.is_in("hearsay", tokens.words[at]):
        return _hearsay(tokens, at, start, end, cast)
    auxiliary = letters.rfind("a", start, at)
    if auxiliary > start and letters[at + 1 : at + 2] in (":", ".", ",", "") and letters[at - 1] != ",":
        # Stoiber hatte die Rolle der Partei betont: the subject stands around the auxiliary
        at = auxiliary
    if at > start and letters[at - 1] == "c":
        return main_subject(tokens, start, at - 1, cast)
    before = _before(tokens, at, start, cast)
    if before is not None and not _is_bare(tokens, before, cast):
        return before
    return phrase_at(tokens, _past_adverbs(letters, at + 1), end, cast) or before


def _is_bare(tokens: Tokens, phrase: tuple[int, int], cast: Cast) -> bool:
    """Relativierend fügt Gall hinzu: a single capitalised word that names nobody may be no noun at all."""
    return phrase[0] == phrase[1] and tokens.letters[phrase[0]] == "N" and cast.at(tokens.block, phrase[0]) is None


def is_reported(words: list[str], cast: Cast) -> bool:
    """Whether the sentence stands in the first subjunctive: whoever spoke last speaks on, without a verb of saying."""
    return not cast.grammar.groups["subjunctive"].isdisjoint(words)


def account_of(tokens: Tokens, at: int, start: int, end: int, cast: Cast) -> tuple[int, int] | None:
    """Nach Angaben der Polizei, nach den Worten des Ministers; der Polizei zufolge."""
    if tokens.words[at] == "zufolge":
        for first in range(max(start, at - 8), at):
            phrase = phrase_at(tokens, first, at, cast)
            if phrase is not None and phrase[1] == at - 1:
                return phrase
        return None
    if tokens.words[at].lower() != "nach":
        return None
    for noun in range(at + 1, min(at + 4, end)):
        if cast.grammar.is_in("accounts", tokens.words[noun]):
            first = noun + 1
            while first < end and (tokens.letters[first] == "P" or tokens.letters[first] == "b"):
                first += 1
            return phrase_at(tokens, first, end, cast)
    return None


def main_subject(tokens: Tokens, start: int, end: int, cast: Cast) -> tuple[int, int] | None:
    """The subject of the first finite verb of the stretch."""
    for at in range(start, min(end, start + REACH)):
        if tokens.letters[at] in "avxV":
            found = _before(tokens, at, start, cast) or phrase_at(
                tokens, _past_adverbs(tokens.letters, at + 1), end, cast
            )
            if found is not None:
                return found
    return None


def phrase_at(tokens: Tokens, first: int, end: int, cast: Cast) -> tuple[int, int] | None:
    """The noun phrase that starts at `first`; a name goes before the office: die Sprecherin der Partei, Anna Blum."""
    letters = tokens.letters
    if first < end and letters[first] == "p":
        return first, first
    match = NOUN_PHRASE.match(letters, first, end)
    if match is None:
        return None
    last = match.end() - 1
    if cast.at(tokens.block, last) is None or letters[last] == "S":
        last = _with_complements(tokens, last, end, cast)
        named = NOUN_PHRASE.match(letters, last + 2, end)
        if (
            letters[last + 1 : last + 2] == ","
            and named is not None
            and cast.at(tokens.block, named.end() - 1) is not None
        ):
            return named.start(), named.end() - 1
    return match.start(), last


def _with_complements(tokens: Tokens, last: int, end: int, cast: Cast) -> int:
    for _ in range(3):
        at = last + 1
        if at >= end or not cast.grammar.is_in("linking", tokens.words[at]):
            break
        inner = NOUN_PHRASE.match(tokens.letters, at if tokens.letters[at] == "D" else at + 1, end)
        if inner is None:
            break
        last = inner.end() - 1
    return last


def _before(tokens: Tokens, at: int, start: int, cast: Cast) -> tuple[int, int] | None:
    """The phrase that opens the clause, if the verb follows at once or behind an apposition."""
    letters = tokens.letters
    if at > start and letters[at - 1] == ",":
        first = start
        while first < at and (letters[first] == "b" or tokens.words[first].lower() == "wie"):
            first += 1
        phrase = phrase_at(tokens, first, at, cast)
        comma = letters.find(",", first, at)
        return None if phrase is None or set(letters[first:comma]) & set("avxVQP") else phrase
    last = at - 1
    while last >= start and letters[last] in "bl":
        last -= 1
    if last > start and letters[last] == ")":
        last = letters.rfind("(", start, last) - 1
    if last < start or letters[last] not in "NRpTt":
        return None
    if letters[last] == "p":
        return (last, last) if last == start or letters[last - 1] in OPENS_CLAUSE + "b" else None
    for first in range(start, last + 1):
        opens = (
            first == start or letters[first - 1] in OPENS_CLAUSE or (letters[first - 1] == "b" and first - 1 == start)
        )
        phrase = phrase_at(tokens, first, at, cast) if opens else None
        if phrase is not None and phrase[1] == last:
            return phrase
    return None


def _past_adverbs(letters: str, at: int) -> int:
    while at < len(letters) and letters[at] in "btu":
        at += 1
    return at


def _hearsay(tokens: Tokens, at: int, start: int, end: int, cast: Cast) -> tuple[int, int] | None:
    """In dem Antrag heißt es; heißt es in dem Antrag: what is quoted stands behind a preposition."""
    letters = tokens.letters
    behind = _past_adverbs(letters, at + 2)
    for place in (behind, start):
        if letters[place : place + 1] == "P":
            return phrase_at(tokens, place + 1, end if place == behind else at, cast)
    return None
