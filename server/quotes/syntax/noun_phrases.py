"""Noun phrases: the one that ends at a word, and the one that starts there.

Every walk is bounded by REACH words, so a sentence of a million words costs no more a word than a short one.
"""

from __future__ import annotations

from ..entities.people import People
from ..tagging.tagger import Tokens
from . import german_phrases

REACH = 60
NOUN_PHRASE = frozenset("NnSsRrlgeo#'")
HEAD = frozenset("NnRr#")


def phrase_ending(tokens: Tokens, end: int, start: int, people: People) -> tuple[int, int] | None:
    """The noun phrase whose last word is `end`, with the phrases that hang on it: a spokesman for the campaign."""
    letters = tokens.letters
    if end < start:
        return None
    if letters[end] == ")":
        end = letters.rfind("(", max(start, end - REACH), end) - 1
        if end < start:
            return None
    if letters[end] == "p" or people.lexicon.is_in("standing", tokens.words[end]):
        return end, end
    if letters[end] == "w":
        before = end - 1 if letters[end - 1 : end] != "," else end - 2
        return phrase_ending(tokens, before, start, people) if before >= start else None
    if letters[end] not in NOUN_PHRASE and letters[end] not in "tT":
        return None
    first = _phrase_start(letters, end, start)
    return _extended(tokens, first, end, start, people)


def _phrase_start(letters: str, end: int, start: int) -> int:
    first = end
    while first > start and letters[first] != "D":
        # my first teacher: an adverb between an article and a noun
        if letters[first - 1] not in NOUN_PHRASE and letters[max(start, first - 2) : first] != "Db":
            break
        first -= 1
    while first > start and letters[first - 1] == "D":
        first -= 1
    return first


def _extended(tokens: Tokens, first: int, end: int, start: int, people: People) -> tuple[int, int]:
    letters, words = tokens.letters, tokens.words
    while first - 2 >= start:
        before = letters[first - 1]
        if (
            before in "PD" and people.lexicon.is_in("linking", words[first - 1]) and letters[first - 2] in "nrRN'#D"
        ) or (before == "c" and letters[first - 2] in "NR" and letters[first] in "NR"):
            first = _phrase_start(letters, first - 2, start)
        elif before == "w" and letters[first] == "e" and letters[first - 2] in HEAD:
            # the guru who founded it said: "founded it" is no noun phrase
            end = first - 2
            first = _phrase_start(letters, end, start)
        elif before == "h" and _is_relative(tokens, first, end, start, people):
            end = first - 2
            first = _phrase_start(letters, end, start)
        elif (before in "vVxXaGe" or letters[first - 2] == "w") and people.at(tokens.block, end) is None:
            who = letters.rfind("w", start, first)
            if who <= start or "," in letters[who:first]:
                break
            end = who - 1 if letters[who - 1] in HEAD else end
            first = _phrase_start(letters, who - 1, start) if letters[who - 1] in HEAD else first
            break
        else:
            break
    return first, end


def _is_relative(tokens: Tokens, first: int, end: int, start: int, people: People) -> bool:
    """The union that represents drivers said: "represents drivers" is no noun phrase, its first word is the verb."""
    is_verb = tokens.letters[first] == "n" and tokens.words[first].endswith("s") and first < end
    return is_verb and not people.lexicon.inverts and first - 2 > start and tokens.letters[first - 2] in HEAD


def phrase_from(tokens: Tokens, first: int, end: int, people: People) -> tuple[int, int] | None:
    """The noun phrase that starts at `first`: said Trump spokesman Jason Miller, said a man in the crowd."""
    letters = tokens.letters
    end = min(end, first + REACH)
    if people.lexicon.verb_second:
        return german_phrases.phrase_at(tokens, first, end, people)
    if first < end and letters[first] == "p":
        return first, first
    last = _phrase_end(letters, first, end)
    if (
        last == first
        and letters[first] == "D"
        and letters[first + 1 : first + 2] != "P"
        and people.lexicon.is_in("standing", tokens.words[first])
    ):
        return first, first
    if last < first or (letters[last] == "D" and letters[last + 1 : last + 2] != "P"):
        return None
    return (first, last) if people.at(tokens.block, last) is not None else _completed(tokens, first, last, end, people)


def _completed(tokens: Tokens, first: int, last: int, end: int, people: People) -> tuple[int, int]:
    """The phrase with what hangs on it, or the name that stands behind it."""
    last_word = _with_complement(tokens, last, end, people)
    for behind in (last, last_word):
        named = _name_behind(tokens, behind, end, people)
        if named is not None:
            return (first, named[1]) if tokens.letters[behind + 1] == "c" else named
    return first, last_word


def _name_behind(tokens: Tokens, last: int, end: int, people: People) -> tuple[int, int] | None:
    """The bureau’s director, James Comey; the governor and party chairman Ed Rendell: the name behind the office."""
    if tokens.letters[last + 1 : last + 2] not in (",", "c"):
        return None
    named = _phrase_end(tokens.letters, last + 2, end)
    if named > last + 1 and tokens.letters[named] == "N" and people.at(tokens.block, named) is not None:
        return last + 2, named
    return None


def _phrase_end(letters: str, first: int, end: int) -> int:
    at = first
    while at < end and letters[at] == "D":
        at += 1
    while at < end and (letters[at] in NOUN_PHRASE or (letters[at] == "t" and letters[at - 1] in "DS" and at > first)):
        at += 1
    return at - 1


def _with_complement(tokens: Tokens, last: int, end: int, people: People) -> int:
    letters = tokens.letters
    at = last + 1
    while at < end and (letters[at] == "P" or people.lexicon.is_in("linking", tokens.words[at])):
        inner = at + 1
        while inner < end and letters[inner] == "D":
            inner += 1
        while inner < end and letters[inner] in NOUN_PHRASE:
            inner += 1
        if inner == at + 1 or letters[inner - 1] not in NOUN_PHRASE or _is_gerund(tokens, at, people):
            break
        last, at = inner - 1, inner
    return last


def _is_gerund(tokens: Tokens, at: int, people: People) -> bool:
    """En riant: how it is said is no part of who said it."""
    return people.lexicon.language == "fr" and tokens.words[at] == "en" and tokens.words[at + 1].endswith("ant")
