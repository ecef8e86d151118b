"""Reported clauses without marks: X said that …; …, X said; according to X, ….

Only clauses that a verb of saying (or "according to") governs and that have a verb of their own; anything less sure is
left out.
"""

from __future__ import annotations

import re

from server.quotes.cast import Cast
from server.quotes.clauses import Attribution
from server.quotes.tokens import Tokens

SHORTEST_CLAUSE = 4
LONGEST_CLAUSE = 150
VERB_WITHIN = 18
# said on Monday that; told the council that; said in a statement that
ADDRESSED = re.compile("[tbl]{0,3}(?:[DNnSsRr#gelu']{1,7})?(?:P[DNnSsRr#gel']{1,7})?(?:P?[tbl]){0,2}(?:,[bkN],|,)?h")
WHEN = re.compile("(?:P?[lD]?t|b){0,3}")
CLAUSE_VERBS = frozenset("avxVe")
CLAUSE_OPENERS = frozenset("DNnpRSr#sgehkbta")


def reported_clauses(
    tokens: Tokens, start: int, end: int, attributions: list[Attribution], cast: Cast
) -> list[tuple[Attribution, list[tuple[int, int]]]]:
    """Each attribution of the sentence that reports a clause, with the clause, in pieces where it is cut in two.

    A clause that is reported inside another is part of it.
    """
    while end > start and tokens.letters[end - 1] in ".,;:":
        end -= 1
    found: list[tuple[Attribution, list[tuple[int, int]]]] = []
    reported = start
    for one in attributions:
        pieces = _reported_clause(tokens, start, end, one, cast) if one.cue_first >= reported and one.letter else []
        if pieces:
            found.append((one, pieces))
            reported = pieces[-1][1] + 1
    return found


def _reported_clause(tokens: Tokens, start: int, end: int, one: Attribution, cast: Cast) -> list[tuple[int, int]]:
    if one.first > start and tokens.letters[one.first - 1] == "w":
        # tuition, which he said has risen: what is reported began before
        return []
    if one.letter in "xGX":
        # a verb of judging reports only what it says with "that"
        return _one(_behind_that(tokens, one.cue_last + 1, end, cast))
    first, last = min(one.first, one.cue_first), max(one.last, one.cue_last)
    behind = _behind(tokens, last + 1, end, one, cast) if one.first < one.cue_first or one.letter == "A" else None
    if behind is None and first - 1 > start and tokens.letters[first - 1] == ",":
        return _around(tokens, start, first, last, end)
    return _one(behind)


def _one(piece: tuple[int, int] | None) -> list[tuple[int, int]]:
    return [] if piece is None else [piece]


def _around(tokens: Tokens, start: int, first: int, last: int, end: int) -> list[tuple[int, int]]:
    """The clause before the comma, or both its ends: it has ended, Psaki said Monday; the risk, he said, is high."""
    letters = tokens.letters
    if first - start > LONGEST_CLAUSE:
        return []
    if letters[start] == "k":
        # if they do not, the state will ask
        return []
    if not CLAUSE_VERBS.isdisjoint(letters[start : first - 1]):
        return _one(_clause(tokens, start, first - 1))
    behind = _past_time(letters, last + 1, end) + 1
    if behind >= end or letters[behind - 1] != "," or letters[behind] in "GXw":
        return []
    return [(start, first - 2), (behind, _cut(letters, behind, end) - 1)]


def _behind(tokens: Tokens, at: int, end: int, one: Attribution, cast: Cast) -> tuple[int, int] | None:
    letters = tokens.letters
    if one.letter == "A":
        return _clause(tokens, at + 1, end) if letters[at : at + 1] == "," else None
    clause = _behind_that(tokens, at, end, cast)
    if clause is not None or not cast.grammar.is_in("clausal", tokens.words[one.cue_first]):
        return clause
    return _clause(tokens, _past_time(letters, at, end), end)


def _past_time(letters: str, at: int, end: int) -> int:
    """Goes over "on Monday" and "also"."""
    when = WHEN.match(letters, at, end)
    return at if when is None else when.end()


def _behind_that(tokens: Tokens, at: int, end: int, cast: Cast) -> tuple[int, int] | None:
    addressed = ADDRESSED.match(tokens.letters, at, end)
    if addressed is None:
        return None
    for word in range(at, addressed.end()):
        if tokens.letters[word] == "P" and not cast.grammar.is_in("circumstance", tokens.words[word]):
            # asked for a map that they can use: the clause hangs on the noun
            return None
    return _clause(tokens, addressed.end(), end)


def _clause(tokens: Tokens, first: int, end: int) -> tuple[int, int] | None:
    letters = tokens.letters
    end = _cut(letters, first, end)
    if not SHORTEST_CLAUSE <= end - first <= LONGEST_CLAUSE or letters[first] not in CLAUSE_OPENERS:
        return None
    if letters[first] != "p" and CLAUSE_VERBS.isdisjoint(letters[first : min(first + VERB_WITHIN, end)]):
        return None
    return first, end - 1


def _cut(letters: str, first: int, end: int) -> int:
    """Where a participle of saying or judging goes on about the speaker: …, adding that."""
    end = min(end, first + LONGEST_CLAUSE + 1)
    cuts = (letters.find(",G", first, end), letters.find(",X", first, end))
    return min((at for at in cuts if at >= 0), default=end)
